"""`aula tally`, as a script sees it."""

import pytest

TRAINING = ("--training", "CM-IV-2025")


def fill(aula, status="H"):
    aula("mark", *TRAINING, "--all", "--status", status, "--day", "2025-08-04")


def test_before_anything_is_marked_everything_is_open(monday):
    tally = monday("tally", *TRAINING)
    people = tally.pop("people")
    assert tally == {
        "jp_planned": "50",
        "jp_scheduled": "10",
        "rule": "Hadir paling sedikit 90 persen dari JP; terlambat dihitung hadir.",
        "final": False,
    }
    assert people[0] == {
        "ndh": 1,
        "name": "Peserta Contoh 01",
        "nip": "198001012005011901",
        "jp_present": "0",
        "jp_absent": "0",
        "percent": "0.00",
        "counts": {},
        "unmarked": 4,
        "certainty": "open",
        "result": "pending",
        "reasons": ["unmarked"],
        "score": None,
        "predikat": None,
        "standing": None,
    }


def test_a_final_tally_has_exact_jp_and_percentages_with_two_decimals(monday):
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    monday("mark", "3", "--session", "4", "--status", "PC", "--jp", "0.33", *TRAINING)
    fill(monday)
    tally = monday("tally", *TRAINING)
    assert tally["final"] is True
    assert [
        (o["jp_present"], o["jp_absent"], o["percent"], o["counts"], o["result"], o["reasons"])
        for o in tally["people"]
    ] == [
        ("10", "0", "100.00", {"H": 4}, "passed", []),
        ("7", "3", "70.00", {"H": 3, "A": 1}, "failed", ["min-present-percent"]),
        ("9.33", "0.67", "93.30", {"H": 3, "PC": 1}, "passed", []),
    ]
    assert [o["certainty"] for o in tally["people"]] == ["certain", "impossible", "certain"]


def test_where_nothing_is_scheduled_the_percentage_is_null(monday, describe):
    monday("training", describe(sessions=[]))
    first = monday("tally", *TRAINING)["people"][0]
    assert (first["percent"], first["result"], first["reasons"]) == (
        None,
        "pending",
        ["nothing-scheduled"],
    )
    assert " - " in monday.say("tally", *TRAINING)


def test_the_withdrawn_are_in_no_tally(monday):
    monday("withdraw", "2", "--reason", "Mutasi", *TRAINING)
    assert [o["ndh"] for o in monday("tally", *TRAINING)["people"]] == [1, 3]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "id",
            [
                "Hadir paling sedikit 90 persen dari JP; terlambat dihitung hadir.",
                "Jadwal 10 JP, program 50 JP, kurang 40 JP.",
                "Final: kehadiran semua peserta lengkap di semua sesi.",
                "",
                "NDH  Nama               JP   %       Belum  Hasil        Alasan",
                "1    Peserta Contoh 01  10   100,00  0      lulus",
                "2    Peserta Contoh 02  7    70,00   0      tidak lulus  kehadiran kurang",
                "3    Peserta Contoh 03  9,5  95,00   0      lulus",
            ],
        ),
        (
            "en",
            [
                "Present in at least 90 percent of the JP; late counts as present.",
                "Schedule 10 JP, program 50 JP, 40 JP short.",
                "Final: everyone is marked in every session.",
                "",
                "NDH  Name               JP   %       Unmarked  Result      Reasons",
                "1    Peserta Contoh 01  10   100.00  0         passed",
                "2    Peserta Contoh 02  7    70.00   0         not passed  too little presence",
                "3    Peserta Contoh 03  9.5  95.00   0         passed",
            ],
        ),
    ],
)
def test_the_tally_is_a_table_for_people(monday, language, lines):
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    monday("mark", "3", "--session", "4", "--status", "PC", "--jp", "0.5", *TRAINING)
    fill(monday)
    assert monday.say("tally", *TRAINING, "--lang", language).splitlines() == lines


def test_a_tally_that_can_still_change_says_so(monday):
    assert "Not final yet" in monday.say("tally", *TRAINING, "--lang", "en")


def test_a_schedule_is_compared_with_the_program_for_people(aula, describe):
    hour = {"date": "2025-08-04", "start": "08:00", "end": "10:15"}
    for jp, said in ((3, "Schedule and program agree: 3 JP."), (2, "program 2 JP, 1 JP too many.")):
        program = {"name": f"Program {jp} JP", "jp": jp}
        aula("training", describe(code=f"T{jp}", program=program, sessions=[hour]))
        assert said in aula.say("tally", "--training", f"T{jp}", "--lang", "en")
