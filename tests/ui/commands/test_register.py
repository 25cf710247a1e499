"""`aula register`, as a script sees it."""

TRAINING = ("--training", "CM-IV-2025")
N213 = "800.2.4/213/BKPSDMD/2025"


def test_what_was_issued_is_listed_with_all_that_the_contract_names(monday):
    assert monday("register", *TRAINING) == {"certificates": []}
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    issued = monday("issue", "certificate", *TRAINING, "--date", "2025-08-08")["issued"]
    monday("issue", "trainer", *TRAINING, "--date", "2025-08-08")
    lines = monday("register", *TRAINING)["certificates"]
    assert len(lines) == 4
    assert len(lines[0].pop("sha256")) == 64
    assert lines[0] == {
        "number": N213,
        "kind": "certificate",
        "ndh": 1,
        "name": "Peserta Contoh 01",
        "date": "2025-08-08",
        "state": "issued",
        "revision": 1,
        "copies": 1,
        "uid": issued[0]["uid"],
    }
    trainer = lines[-1]
    assert (trainer["kind"], trainer["ndh"]) == ("trainer", None)
    assert trainer["name"] == "Drs. Joko Umpama, M.Si."


def test_the_register_is_told_to_people(monday):
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    monday("issue", "certificate", *TRAINING, "--date", "2025-08-08")
    monday("replace", N213, "--reason", "Nama salah", "--date", "2025-08-08")
    monday("void", "800.2.4/214/BKPSDMD/2025", "--reason", "Salah cetak")
    lines = monday.say("register", *TRAINING).splitlines()
    assert lines[0].split()[:4] == ["Sertifikat", "Jenis", "NDH", "Nama"]
    assert "batal" in lines[1]
    assert lines[1].endswith("diganti 800.2.4/216/BKPSDMD/2025")
    assert lines[2].endswith("Salah cetak")
    assert lines[4].endswith(f"menggantikan {N213}")
    assert "Peserta Contoh 01" in lines[4]


def test_an_unknown_training_is_refused(monday):
    assert monday.refused("register", "--training", "X")["code"] == "unknown-training"
