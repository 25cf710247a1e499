"""`aula import`, `aula participants` and `aula withdraw`, as a script sees them."""

import json
from pathlib import Path

import pytest

TRAINING = ("--training", "CM-IV-2025")
SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
LISTS = [
    (file, sheet, people)
    for file, expected in EXPECTED.items()
    if "error" not in expected
    for sheet, people in expected.get("sheets", {None: expected.get("people")}).items()
]


@pytest.fixture
def planned(aula, describe):
    """Call the command line on a training without people."""
    aula("training", describe())
    return aula


@pytest.mark.parametrize(("file", "sheet", "expected"), LISTS)
def test_every_sample_comes_in_as_expected_and_a_second_time_adds_nobody(
    planned, file, sheet, expected
):
    refused = [problem["row"] for problem in EXPECTED[file]["refused"]]
    words = ("import", SAMPLES / file, *TRAINING, *(("--sheet", sheet) if sheet else ()))
    status = 1 if refused else 0
    preview = planned(*words, "--dry-run", status=status)
    assert planned("participants", *TRAINING) == {"people": []}
    first = planned(*words, status=status)
    assert (first["rows"], first["imported"], first["known"]) == (
        len(expected) + len(refused),
        len(expected),
        0,
    )
    told = [
        {key: person[key] for key in wanted}
        for person, wanted in zip(first["people"], expected, strict=True)
    ]
    assert told == expected
    assert [person["ndh"] for person in first["people"]] == list(range(1, len(expected) + 1))
    problems = first["problems"]
    assert [o["row"] for o in problems if o["severity"] == "refused"] == refused
    warned = [problem["row"] for problem in EXPECTED[file].get("warned", [])]
    assert [o["row"] for o in problems if o["severity"] == "warning"] == warned
    assert (preview["rows"], preview["imported"], preview["problems"]) == (
        first["rows"],
        first["imported"],
        first["problems"],
    )
    assert [{**o, "code": None} for o in first["people"]] == preview["people"]
    again = planned(*words, status=status)
    assert (again["imported"], again["known"]) == (0, len(expected))
    assert again["people"] == first["people"] == planned("participants", *TRAINING)["people"]


def test_the_problems_of_a_list_are_named_with_their_place(planned):
    problems = planned("import", SAMPLES / "peserta-rusak.xlsx", *TRAINING, status=1)["problems"]
    assert [(o["row"], o["code"], o["severity"]) for o in problems] == [
        (4, "nip-numeric", "refused"),
        (7, "nip-duplicate", "refused"),
        (9, "nip-conflict", "refused"),
        (11, "name-missing", "refused"),
        (13, "nip-length", "warning"),
        (14, "nip-date", "warning"),
    ]
    assert all(set(o) >= {"sheet", "column", "value", "message"} for o in problems)
    assert problems[0]["message"].startswith("Angka terakhir NIP hilang")


def test_two_sheets_with_people_ask_which_one(planned):
    assert planned.refused("import", SAMPLES / "peserta-pkp-angkatan-i-ii.xlsx", *TRAINING) == {
        "code": "sheet-needed",
        "fields": {
            "file": "peserta-pkp-angkatan-i-ii.xlsx",
            "sheets": ["Angkatan I", "Angkatan II"],
        },
    }


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("bukan-daftar.xlsx", "not-a-spreadsheet"),
        ("kosong.xlsx", "no-header"),
        ("tidak-ada.xlsx", "file-not-readable"),
    ],
)
def test_a_file_that_holds_no_list_is_refused_whole(planned, file, code):
    assert planned.refused("import", SAMPLES / file, *TRAINING)["code"] == code


def test_a_sheet_that_is_not_there_is_refused(planned):
    words = ("import", SAMPLES / "peserta-libre.ods", *TRAINING, "--sheet", "Lain")
    assert planned.refused(*words)["code"] == "unknown-sheet"


def test_nobody_is_imported_into_an_unknown_training(planned, list_of_people):
    for more in ((), ("--dry-run",)):
        words = ("import", list_of_people(1), "--training", "LAIN", *more)
        assert planned.refused(*words)["code"] == "unknown-training"


def test_a_new_version_of_a_list_adds_only_the_new(monday, list_of_people):
    answer = monday("import", list_of_people(4, 2), *TRAINING)
    assert (answer["rows"], answer["imported"], answer["known"]) == (2, 1, 1)
    assert [(o["ndh"], o["name"]) for o in answer["people"]] == [
        (4, "Peserta Contoh 04"),
        (2, "Peserta Contoh 02"),
    ]


def test_late_joiners_are_imported_with_their_first_day(planned, list_of_people):
    planned("import", list_of_people(1), *TRAINING, "--joined", "2025-08-05")
    assert planned("tally", *TRAINING)["people"][0]["unmarked"] == 16
    error = planned.refused("import", list_of_people(2), *TRAINING, "--joined", "besok")
    assert error["fields"] == {"path": "joined", "value": "besok", "expected": "date"}


def test_a_lost_nip_is_told_with_the_known_person_it_fits(monday, tmp_path):
    path = tmp_path / "rusak.csv"
    path.write_text(
        "Nama;NIP;Unit Kerja\n"
        "Peserta Contoh 02;198001012005011000;SD Negeri 902 Kota Contoh\n"
        "Peserta Contoh 03;198001012005011903;SD Negeri 903 Kota Contoh\n",
        encoding="utf-8",
    )
    answer = monday("import", path, *TRAINING, status=1)
    (problem,) = answer["problems"]
    assert (problem["code"], problem["row"]) == ("nip-numeric", 2)
    assert "198001012005011902" in problem["message"]
    assert (answer["imported"], answer["known"]) == (0, 1)


@pytest.fixture
def newer_list(tmp_path):
    """Write a later version of the list with columns of its own."""
    path = tmp_path / "baru.csv"
    path.write_text(
        "Nama Lengkap;N I P;Gol. Ruang;TTL\n"
        "Peserta Contoh 01;19800101 200501 1 901;III-d;Contoh, 2 Januari 1980\n"
        "Orang Lain;19800101 200501 1 902;III/c;Contoh, 01-01-1980\n"
        "Peserta Contoh 03;19800101 200501 1 903;III/c;Contoh, 01-01-1980\n",
        encoding="utf-8",
    )
    return path


def told(problem):
    return tuple(problem[name] for name in ("row", "column", "value", "code"))


def test_what_differs_is_named_in_the_words_of_the_file_beside_what_is_stored(monday, newer_list):
    monday("withdraw", "3", *TRAINING, "--reason", "Mutasi")
    words = ("import", newer_list, *TRAINING, "--lang", "en")
    problems = [o for o in monday(*words, status=1)["problems"] if o["code"] != "birth-differs"]
    assert [told(problem) for problem in problems] == [
        (2, "Gol. Ruang", "III-d", "differs"),
        (2, "Gol. Ruang", "III-d", "differs"),
        (2, "TTL", "Contoh, 2 Januari 1980", "differs"),
        (3, "N I P", "19800101 200501 1 902", "nip-conflict"),
        (4, "Nama Lengkap", "Peserta Contoh 03", "has-left"),
    ]
    messages = [problem["message"] for problem in problems]
    kept = "which was kept; import with --update to take the file's value."
    assert messages[:3] == [f"Stored: {o}, {kept}" for o in ("Penata", "III/c", "1980-01-01")]
    assert messages[3].startswith("This NIP belongs to Peserta Contoh 02 already.")
    assert messages[4].startswith("NDH 3 has left this class")
    assert monday("participants", *TRAINING)["people"][0]["grade"] == "III/c"


def test_an_update_takes_the_values_of_the_file_and_says_so(monday, newer_list):
    words = ("import", newer_list, *TRAINING, "--update")
    expected = monday(*words, "--dry-run", status=1)
    assert monday("participants", *TRAINING)["people"][0]["grade"] == "III/c"
    said = monday.say(*words, "--dry-run", "--lang", "en", status=1)
    assert 'Row 2, column Gol. Ruang, NDH 1: "III/c" became "III/d".' in said
    done = monday(*words, status=1)
    assert done == expected
    assert "differs" not in {problem["code"] for problem in done["problems"]}
    assert done["changes"][-1] == {
        "row": 2,
        "column": "TTL",
        "ndh": 1,
        "fact": "born",
        "old": "1980-01-01",
        "new": "1980-01-02",
    }
    first = monday("participants", *TRAINING)["people"][0]
    assert (first["grade"], first["born"]) == ("III/d", "1980-01-02")
    assert monday(*words, status=1)["changes"] == []


def test_participants_are_listed_with_all_that_is_known(monday):
    people = monday("participants", *TRAINING)["people"]
    assert [person["ndh"] for person in people] == [1, 2, 3]
    code = people[0].pop("code")
    assert code[0].isalpha()
    assert code.isalnum()
    assert people[0] == {
        "ndh": 1,
        "name": "Peserta Contoh 01",
        "nip": "198001012005011901",
        "rank": "Penata",
        "grade": "III/c",
        "position": "Kepala Sekolah",
        "unit": "SD Negeri 901 Kota Contoh",
        "born": "1980-01-01",
        "birthplace": "Contoh",
        "state": "active",
    }


@pytest.mark.parametrize("who", ["2", "198001012005011902", "19800101 200501 1 902"])
def test_a_participant_is_withdrawn_with_a_reason_and_taken_back(monday, who):
    words = ("withdraw", who, *TRAINING, "--reason", "Mutasi")
    for _ in range(2):
        (line,) = monday(*words)["people"]
        assert (line["ndh"], line["state"]) == (2, "withdrawn")
    mark = ("mark", "2", "--session", "1", "--status", "H", *TRAINING)
    (refused,) = monday(*mark, status=1)["marks"]
    assert (refused["ndh"], refused["code"]) == (2, "withdrawn")
    assert monday(*words, "--undo")["people"][0]["state"] == "active"
    assert monday(*mark)["marks"][0]["outcome"] == "marked"


@pytest.mark.parametrize(
    ("who", "reason", "code"),
    [
        ("9", "Mutasi", "unknown-participant"),
        ("?", "Mutasi", "invalid-value"),
        ("1", "", "invalid-value"),
    ],
)
def test_a_withdrawal_that_cannot_be_is_refused(monday, who, reason, code):
    assert monday.refused("withdraw", who, *TRAINING, "--reason", reason)["code"] == code


def test_a_person_of_another_training_is_not_enrolled_here(monday, describe, list_of_people):
    monday("training", describe(code="LAIN"))
    monday("import", list_of_people(7), "--training", "LAIN")
    (other,) = monday("participants", "--training", "LAIN")["people"]
    words = ("mark", other["nip"], other["code"], "--session", "1", *TRAINING)
    marks = monday(*words, "--at", "2025-08-04T07:30", status=1)["marks"]
    assert [(o["ndh"], o["code"]) for o in marks] == [(None, "not-enrolled")] * 2


def test_people_read_a_summary_and_a_table(planned, monday):
    preview = planned.say("import", SAMPLES / "peserta-libre.ods", *TRAINING, "--dry-run")
    assert preview.splitlines() == [
        "Pratinjau saja, tidak ada yang disimpan.",
        "12 orang ditemukan: 12 baru, 0 sudah ada, 0 ditolak.",
    ]
    broken = planned.say(
        "import", SAMPLES / "peserta-rusak.xlsx", *TRAINING, "--lang", "en", status=1
    )
    assert broken.startswith("15 people found: 11 new, 0 known, 4 refused.\nRow 4, column NIP, ")
    table = monday.say("participants", *TRAINING).splitlines()
    assert table[0].split() == [
        *("NDH", "Kode", "Nama", "NIP", "Golongan", "Jabatan", "Unit", "Kerja", "Keadaan"),
    ]
    assert table[1].endswith("aktif")
