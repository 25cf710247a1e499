"""`aula prepare` and `aula confirm`, as a script sees them."""

import pytest

TRAINING = ("--training", "CM-IV-2025")
PREPARE = ("prepare", "certificate", *TRAINING)
CONFIRM = ("confirm", *TRAINING, "--date", "2025-08-08")
N213, N214, N215 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215))


def fill(aula, *sessions):
    for session in sessions:
        aula("mark", *TRAINING, "--all", "--status", "H", "--session", session)


@pytest.fixture
def afternoon(monday):
    """Stand before the last session: 2 was absent once, and can pass no more."""
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    fill(monday, 1, 2)
    monday("mark", "1", "--session", "3", "--status", "H", *TRAINING)
    return monday


def test_numbers_are_bound_by_ndh_to_all_who_can_still_pass(afternoon):
    answer = afternoon(*PREPARE, "--order", "ndh", status=1)
    assert answer == {
        "prepared": [
            {"ndh": 1, "number": N213, "certainty": "certain", "printable": True},
            {"ndh": 3, "number": N214, "certainty": "open", "printable": False},
        ],
        "refused": [{"ndh": 2, "reasons": ["unmarked", "min-present-percent"]}],
    }
    assert afternoon(*PREPARE, "--order", "ndh", status=1) == answer


def test_the_certain_come_first_unless_told_otherwise_and_a_repeat_adds_the_new_ones(afternoon):
    answer = afternoon(*PREPARE, status=1)
    assert [(o["ndh"], o["number"]) for o in answer["prepared"]] == [(1, N213)]
    assert [o["ndh"] for o in answer["refused"]] == [2, 3]
    assert answer["refused"][1]["reasons"] == ["not-certain", "unmarked"]
    fill(afternoon, 3)
    answer = afternoon(*PREPARE, status=1)
    assert [(o["ndh"], o["number"]) for o in answer["prepared"]] == [(1, N213), (3, N214)]


def test_nothing_prepared_is_in_a_register_a_recap_or_an_export(afternoon, tmp_path):
    before = [afternoon("tally", *TRAINING), afternoon("register", *TRAINING)]
    afternoon(*PREPARE, status=1)
    assert [afternoon("tally", *TRAINING), afternoon("register", *TRAINING)] == before
    assert before[1] == {"certificates": []}
    words = ("print", "certificates", *TRAINING, "--out", tmp_path)
    assert afternoon.refused(*words)["code"] == "nothing-to-print"


def test_the_one_decision_issues_who_passed_and_withholds_the_rest_without_refusing(afternoon):
    afternoon(*PREPARE, "--order", "ndh", status=1)
    fill(afternoon, 4)
    afternoon("mark", "3", "--session", "3", "--status", "A", *TRAINING)
    answer = afternoon(*CONFIRM)
    uid = answer["issued"][0].pop("uid")
    assert len(uid) == 36
    assert answer == {
        "issued": [{"ndh": 1, "kind": "certificate", "number": N213}],
        "withheld": [
            {
                "ndh": 3,
                "kind": "certificate",
                "number": N214,
                "reasons": ["not-eligible", "min-present-percent"],
            }
        ],
    }
    again = afternoon(*CONFIRM)
    assert (again["issued"], again["withheld"]) == ([], answer["withheld"])
    afternoon("mark", "3", "--session", "3", "--status", "H", *TRAINING)
    (line,) = afternoon(*CONFIRM)["issued"]
    assert (line["ndh"], line["number"]) == (3, N214)


def test_pending_ones_are_withheld_too(afternoon):
    afternoon(*PREPARE, "--order", "ndh", status=1)
    (first, second) = afternoon(*CONFIRM)["withheld"]
    assert (first["reasons"], second["reasons"]) == (["unmarked"], ["unmarked"])


@pytest.fixture
def printed(afternoon, describe, week, tmp_path):
    """Print the first paper; then the program is called something else, and the day ends."""
    afternoon(*PREPARE, status=1)
    afternoon("print", "prepared", *TRAINING, "--out", tmp_path)
    program = {**week["program"], "certificate": "PIAGAM"}
    afternoon("training", describe(sessions=week["sessions"][:4], program=program))
    fill(afternoon, 3, 4)
    return afternoon


def test_what_was_printed_otherwise_is_named_to_be_printed_again(printed):
    answer = printed(*CONFIRM)
    assert [line["number"] for line in answer["issued"]] == [N213]
    assert answer["reprint"] == [
        {"ndh": 1, "kind": "certificate", "number": N213, "differs": ["title"]}
    ]
    assert "reprint" not in printed(*CONFIRM)


def test_people_are_told_what_to_print_again(printed):
    assert printed.say(*CONFIRM).splitlines() == [
        "1 disahkan, 0 ditahan.",
        f"01  sertifikat  {N213}",
        (
            f"01  {N213}  tercetak berbeda: judul sertifikat. Sertifikat terbit seperti yang"
            " tercetak; perbaiki, lalu cetak ulang."
        ),
    ]


def test_people_are_told_who_is_prepared_issued_and_withheld(afternoon):
    assert afternoon.say(*PREPARE, "--order", "ndh", status=1).splitlines() == [
        "2 sertifikat disiapkan, 1 boleh dicetak; 1 tidak disiapkan.",
        f"01  {N213}  pasti, boleh dicetak",
        f"03  {N214}  belum pasti, belum boleh dicetak",
        "02  belum diisi, kehadiran kurang",
    ]
    fill(afternoon, 3, 4)
    afternoon("mark", "3", "--session", "3", "--status", "A", *TRAINING)
    assert afternoon.say(*CONFIRM).splitlines() == [
        "1 disahkan, 1 ditahan.",
        f"01  sertifikat  {N213}",
        f"03  sertifikat  {N214}  ditahan: tidak memenuhi syarat, kehadiran kurang",
    ]


def test_who_certainly_passes_needs_no_statement(afternoon):
    statement = ("prepare", "statement", *TRAINING, "--order", "ndh")
    answer = afternoon(*statement, status=1)
    assert [o["ndh"] for o in answer["prepared"]] == [2, 3]
    assert answer["refused"] == [{"ndh": 1, "reasons": ["passes"]}]
    assert afternoon.say(*statement, status=1).splitlines()[-1] == "01  pasti lulus"
    fill(afternoon, 3, 4)
    assert afternoon.say(*CONFIRM).splitlines() == [
        "1 disahkan, 1 ditahan.",
        f"02  surat keterangan  {N213}",
        f"03  surat keterangan  {N214}  tidak diperlukan: lulus",
    ]


def test_a_date_that_cannot_be_right_is_refused_or_doubted(afternoon):
    error = afternoon.refused(*PREPARE, "--date", "2024-08-08")
    fields = {
        "training": "CM-IV-2025",
        "date": "2024-08-08",
        "start": "2025-08-04",
        "end": "2025-08-08",
    }
    assert error == {"code": "date-before-training", "fields": fields}
    afternoon(*PREPARE, status=1)
    words = ("confirm", *TRAINING, "--date")
    assert afternoon.refused(*words, "2025-08-03")["code"] == "date-before-training"
    assert afternoon("numbers")["numbers"][0]["state"] == "prepared"
    (warning,) = afternoon(*words, "2025-08-05")["warnings"]
    assert warning["code"] == "date-before-end"
    assert "hari terakhir pelatihan, 8 Agustus 2025" in warning["message"]
    assert "warnings" not in afternoon(*words, "2025-08-08")
    (warning,) = afternoon(*PREPARE, "--date", "2026-12-01", status=1)["warnings"]
    assert warning["code"] == "date-long-after"


def test_trainers_are_told_by_name(monday):
    name = "Drs. Joko Umpama, M.Si."
    answer = monday("prepare", "trainer", *TRAINING, "--date", "2025-08-07")
    who = {"ndh": None, "name": name}
    assert answer["prepared"] == [
        {**who, "number": N213, "certainty": "certain", "printable": True}
    ]
    (line,) = monday(*CONFIRM)["issued"]
    assert line == {**who, "kind": "trainer", "number": N213, "uid": line["uid"]}


def test_a_date_or_an_order_that_cannot_be_is_refused(monday):
    error = monday.refused(*PREPARE, "--date", "besok")
    assert error["fields"] == {"path": "date", "value": "besok", "expected": "date"}
    assert monday.refused("confirm", *TRAINING, "--date", "-")["code"] == "invalid-value"
    assert monday(*PREPARE, "--order", "nama", status=2)["error"]["code"] == "usage"
    unknown = ("--training", "X")
    assert monday.refused("prepare", "award", *unknown)["code"] == "unknown-training"
    assert monday.refused("confirm", *unknown, "--date", "2025-08-08")["code"] == "unknown-training"


def test_a_date_of_another_year_than_the_numbers_issues_nothing(afternoon):
    afternoon(*PREPARE, status=1)
    fill(afternoon, 3, 4)
    error = afternoon.refused("confirm", *TRAINING, "--date", "2026-01-05")
    assert error["code"] == "number-date-differs"
    assert afternoon("register", *TRAINING) == {"certificates": []}
