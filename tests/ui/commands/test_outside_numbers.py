"""`aula numbers --import`, as a script sees it."""

import pytest

TRAINING = ("--training", "CM-IV-2025")
HEADER = "NDH;Nama;No. Sertifikat"


@pytest.fixture
def take(monday, tmp_path):
    """Import lines of numbers for the certificates of the Monday."""

    def act(*lines, status=0, more=(), say=False):
        path = tmp_path / "nomor.csv"
        path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
        call = monday.say if say else monday
        words = ("numbers", "--import", path, *TRAINING, "--kind", "certificate")
        return call(*words, *more, status=status)

    return act


def test_numbers_from_outside_are_reserved_and_issued_as_they_are(monday, take):
    answer = take("1;;LAN/01", "3;Peserta Contoh 03;LAN/03")
    assert answer == {"rows": 2, "imported": 2, "known": 0, "changed": 0, "problems": []}
    (line, _) = monday("numbers", "--scope", "outside")["numbers"]
    assert line == {
        "number": "LAN/01",
        "sequence": None,
        "state": "reserved",
        "kind": "certificate",
        "training": "CM-IV-2025",
        "ndh": 1,
        "reason": None,
    }
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    issued = monday("issue", "certificate", *TRAINING, "--date", "2025-08-08")["issued"]
    numbers = [line["number"] for line in issued]
    assert numbers == ["LAN/01", "800.2.4/213/BKPSDMD/2025", "LAN/03"]
    assert take("1;;LAN/01")["known"] == 1
    assert monday("check")["ok"]


def test_rows_that_stay_out_are_named_by_their_place(take):
    answer = take("1;;LAN/1", "2;;LAN/1", "9;;LAN/9", status=1)
    assert answer["imported"] == 1
    assert all(problem.pop("message") for problem in answer["problems"])
    place = {"sheet": None, "severity": "refused"}
    assert answer["problems"] == [
        {
            **place,
            "row": 3,
            "column": "No. Sertifikat",
            "value": "LAN/1",
            "code": "number-in-two-rows",
        },
        {**place, "row": 4, "column": "NDH", "value": "9", "code": "not-in-class"},
    ]


def test_people_are_told_what_came_in_and_what_changed(take):
    preview = take("1;;LAN/1", more=("--dry-run",), say=True)
    assert preview.splitlines() == [
        "Pratinjau saja, tidak ada yang disimpan.",
        "1 orang ditemukan: 1 nomor baru, 0 sudah ada, 0 diubah.",
    ]
    take("1;;LAN/1")
    assert take("1;;LAN/01", say=True).splitlines() == [
        "1 orang ditemukan: 0 nomor baru, 0 sudah ada, 1 diubah.",
        "Peserta Contoh 01: LAN/1 menjadi LAN/01.",
    ]


def test_a_list_without_numbers_and_an_unknown_training_are_refused(monday, tmp_path):
    path = tmp_path / "nomor.csv"
    path.write_text("NDH;Hobi\n1;catur", encoding="utf-8")
    words = ("numbers", "--import", path, "--kind", "certificate")
    error = monday.refused(*words, *TRAINING)
    assert (error["code"], error["fields"]["titles"]) == ("no-header", ["NDH", "Hobi"])
    said = monday.say(*words, *TRAINING, status=1)
    assert "kolom nomor" in said
    assert "Jabatan" not in said
    path.write_text(f"{HEADER}\n1;;LAN/1", encoding="utf-8")
    assert monday.refused(*words, "--training", "X")["code"] == "unknown-training"
