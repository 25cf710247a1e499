"""`aula numbers`, as a script sees it."""

import pytest

TRAINING = ("--training", "CM-IV-2025")
N213, N214, N215 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215))


@pytest.fixture
def full(monday):
    """Let all three have been there all Monday."""
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    return monday


def issue(aula, kind="certificate", status=0):
    return aula("issue", kind, *TRAINING, "--date", "2025-08-08", status=status)


def test_the_book_has_every_number_with_what_became_of_it(full):
    assert full("numbers") == {"numbers": [], "gaps": []}
    issue(full)
    full("void", N214, "--reason", "Salah cetak")
    common = {"kind": "certificate", "training": "CM-IV-2025"}
    assert full("numbers") == {
        "numbers": [
            {
                "number": N213,
                "sequence": 213,
                "state": "issued",
                **common,
                "ndh": 1,
                "reason": None,
            },
            {
                "number": N214,
                "sequence": 214,
                "state": "void",
                **common,
                "ndh": 2,
                "reason": "Salah cetak",
            },
            {
                "number": N215,
                "sequence": 215,
                "state": "issued",
                **common,
                "ndh": 3,
                "reason": None,
            },
        ],
        "gaps": [],
    }
    assert full("numbers", "--year", "2026") == {"numbers": [], "gaps": []}
    assert len(full("numbers", "--year", "2025", "--scope", "year")["numbers"]) == 3
    assert full("numbers", "--scope", "training")["numbers"] == []


def test_a_block_of_our_own_is_reserved_drawn_from_and_taken_back(full):
    block = ("numbers", "--reserve", "300-302", "--year", "2025", "--note", "SK Contoh")
    told = {"first": 300, "last": 302, "use": "own", "note": "SK Contoh", "given": 0}
    assert full(*block) == {"reserved": told}
    assert full(*block) == {"reserved": told}
    assert full("numbers")["numbers"][0] == {
        "number": None,
        "sequence": 300,
        "state": "reserved",
        "kind": None,
        "training": None,
        "ndh": None,
        "reason": "SK Contoh",
    }
    assert full(*block, "--undo") == {"taken_back": told}
    assert full.refused(*block, "--undo")["code"] == "unknown-range"
    full(*block)
    assert [o["number"][8:11] for o in issue(full)["issued"]] == ["300", "301", "302"]
    assert full.refused("issue", "trainer", *TRAINING, "--date", "2025-08-08") == {
        "code": "numbers-exhausted",
        "fields": {"last": 302, "needed": 1, "left": 0},
    }
    assert full.refused(*block, "--undo")["code"] == "range-given"


def test_a_range_that_is_given_elsewhere_leaves_no_gap(full):
    words = ("numbers", "--reserve", "213-220", *TRAINING, "--elsewhere")
    assert full(*words)["reserved"]["use"] == "elsewhere"
    assert full("numbers")["numbers"] == []
    assert [o["number"][8:11] for o in issue(full)["issued"]] == ["221", "222", "223"]
    assert full("numbers")["gaps"] == []
    other = ("numbers", "--reserve", "220-230", "--year", "2025")
    assert full.refused(*other)["code"] == "range-overlaps"


def test_a_kind_of_its_own_has_blocks_of_its_own(full, describe, week):
    numbering = {**week["numbering"], "trainer": {"pattern": "P/{seq}"}}
    full("training", describe(sessions=week["sessions"][:4], numbering=numbering))
    full("numbers", "--reserve", "7-9", *TRAINING, "--kind", "trainer")
    (line,) = issue(full, "trainer")["issued"]
    name = "Drs. Joko Umpama, M.Si."
    assert line == {"ndh": None, "name": name, "number": "P/7", "uid": line["uid"]}
    assert issue(full)["issued"][0]["number"] == N213
    lines = full("numbers", *TRAINING)["numbers"]
    assert [(o["number"], o["sequence"]) for o in lines[3:]] == [("P/7", 7), (None, 8), (None, 9)]
    assert (lines[3]["ndh"], lines[3]["name"]) == (None, name)


def test_gaps_and_sheets_are_told(full, describe, week, list_of_people, tmp_path):
    issue(full)
    other = ("--training", "LAIN")
    numbering = {**week["numbering"], "next": 218}
    full("training", describe(code="LAIN", sessions=week["sessions"][:1], numbering=numbering))
    full("import", list_of_people(7), *other)
    full("mark", *other, "--all", "--status", "H", "--session", 1)
    full("prepare", "certificate", *other)
    for _ in range(2):
        words = ("print", "prepared", "1", *other, "--out", tmp_path / "a.pdf")
        full(*words, "--again", "--force")
    book = full("numbers")
    assert book["gaps"] == [216, 217]
    assert (book["numbers"][3]["printed"], book["numbers"][3]["spoilt"]) == (2, 1)
    said = full.say("numbers").splitlines()
    assert said[-1] == "Belum pernah diberikan (2025): 216 s.d. 217."
    assert "2, 1 rusak" in said[4]


def test_why_a_number_is_withheld_is_told_in_words(monday):
    monday("mark", *TRAINING, "2", "--session", "1", "--status", "A")
    monday("prepare", "certificate", *TRAINING, "--order", "ndh", status=1)
    monday("confirm", *TRAINING, "--date", "2025-08-08")
    assert monday("numbers")["numbers"][0]["reason"] == "unmarked"
    said = monday.say("numbers").splitlines()
    assert said[1].endswith("belum diisi")
    assert "ditahan" in said[1]


def test_a_block_that_is_too_small_says_how_many_are_needed_and_left(full):
    full("numbers", "--reserve", "300-301", *TRAINING)
    words = ("issue", "certificate", *TRAINING, "--date", "2025-08-08")
    error = full.refused(*words)
    assert error["fields"] == {"last": 301, "needed": 3, "left": 2}
    assert "Perlu 3 nomor" in full.say(*words, status=1)
    assert "hanya tersisa 2" in full.say(*words, status=1)


def test_fields_and_columns_are_called_as_people_call_them(full):
    assert full.say("numbers").split()[:2] == ["Urut", "Nomor"]
    said = full.say("numbers", "--reserve", "9-1", "--year", "2025", status=1)
    assert said.startswith('Nomor terakhir: "1"')
    assert "--training atau --year" in full.say("numbers", "--reserve", "1-3", status=2)
    assert full.say("void", "X", "--reason", " ", status=1) == "Alasan belum diisi.\n"


def test_what_is_done_to_a_range_is_told_to_people(aula):
    block = ("numbers", "--reserve", "1-9", "--year", "2025")
    assert aula.say(*block) == "Nomor 1 s.d. 9 dicadangkan untuk buku ini.\n"
    assert aula.say(*block, "--undo") == "Nomor 1 s.d. 9 tidak lagi dicadangkan.\n"
    said = aula.say(*block, "--elsewhere")
    assert said == "Nomor 1 s.d. 9 diberikan di tempat lain, tidak di sini.\n"


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (("--reserve", "213"), "reserve"),
        (("--reserve", "9-1", "--year", "2025"), "last"),
        (("--reserve", "0-1", "--year", "2025"), "first"),
        (("--reserve", "1-9", "--scope", "program"), "training"),
        (("--reserve", "1-9", "--scope", "outside"), "scope"),
        (("--year", "25"), "year"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(aula, words, path):
    error = aula.refused("numbers", *words)
    assert (error["code"], error["fields"]["path"]) == ("invalid-value", path)


def test_words_that_do_not_fit_together_are_wrong_usage(aula, tmp_path):
    wrong = (
        ("--reserve", "1-9", "--import", tmp_path),
        ("--import", tmp_path),
        ("--reserve", "1-9"),
        ("--undo",),
        ("--elsewhere",),
        ("--note", "SK"),
    )
    for words in wrong:
        assert aula("numbers", *words, status=2)["error"]["code"] == "usage"
