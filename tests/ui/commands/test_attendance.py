"""`aula mark`, `aula attendance` and `aula lock`, as a script sees them."""

import pytest

TRAINING = ("--training", "CM-IV-2025")
FIRST = (*TRAINING, "--session", "1")


def mark(aula, *words, status=0):
    return aula("mark", *words, status=status)["marks"]


def test_a_scan_answers_for_each_as_given(monday):
    code = monday("participants", *TRAINING)["people"][2]["code"]
    nip = "19800101 200501 1 902"
    marks = mark(monday, *FIRST, "--at", "2025-08-04T08:00:59", "01", nip, code)
    assert marks == [
        {
            "session": 1,
            "who": who,
            "ndh": ndh,
            "status": "H",
            "outcome": "marked",
            "code": None,
        }
        for ndh, who in ((1, "01"), (2, nip), (3, code))
    ]


def test_a_scan_after_the_limit_is_late_and_a_second_one_changes_nothing(monday):
    (late,) = mark(monday, *FIRST, "1", "--at", "2025-08-04T08:01")
    assert (late["status"], late["outcome"]) == ("T", "marked")
    (again,) = mark(monday, *FIRST, "1", "--at", "2025-08-04T07:30")
    assert (again["status"], again["outcome"]) == ("T", "already")


def test_refused_parts_end_with_1_and_the_good_ones_are_kept(monday):
    at = ("--at", "2025-08-04T07:30")
    marks = mark(monday, *FIRST, *at, "1", "99", "Budi Sampel", "2", status=1)
    assert [(o["ndh"], o["status"], o["outcome"], o["code"]) for o in marks] == [
        (1, "H", "marked", None),
        (None, None, "refused", "unknown-participant"),
        (None, None, "refused", "invalid-value"),
        (2, "H", "marked", None),
    ]
    assert len(monday("attendance", *TRAINING)["marks"]) == 2


@pytest.mark.parametrize(
    ("at", "code"),
    [("2025-08-05T07:30", "wrong-day"), ("2025-08-04T09:46", "session-over")],
)
def test_a_scan_at_the_wrong_time_is_refused_and_says_the_way_on(monday, at, code):
    (refused,) = mark(monday, *FIRST, "1", "--at", at, status=1)
    assert (refused["ndh"], refused["outcome"], refused["code"]) == (1, "refused", code)
    said = monday.say("mark", *FIRST, "1", "--at", at, status=1)
    assert "--status" in said
    assert "--at" in said
    assert mark(monday, *FIRST, "1", "--at", at, "--status", "H")[0]["outcome"] == "marked"


def test_without_a_moment_a_scan_is_now_and_now_is_another_day(monday):
    (refused,) = mark(monday, *FIRST, "1", status=1)
    assert refused["code"] == "wrong-day"


@pytest.mark.parametrize("status", ["H", "T", "I", "S", "DL", "C", "A", "pc"])
def test_a_typed_mark_overwrites_and_twice_is_the_same_as_once(monday, status):
    jp = ("--jp", "1.5") if status == "pc" else ()
    words = (*FIRST, "1", "--status", status, *jp)
    mark(monday, *FIRST, "1", "--status", "C", "--note", "Cuti tahunan")
    assert [mark(monday, *words)[0]["outcome"] for _ in range(2)] == ["changed", "already"]
    (found,) = monday("attendance", *TRAINING)["marks"]
    assert found == {
        "session": 1,
        "ndh": 1,
        "status": status.upper(),
        "at": None,
        "jp": "1.5" if jp else None,
        "source": "typed",
        "note": None,
    }


@pytest.mark.parametrize(("typed", "jp"), [("1,5", "1.5"), ("1.50", "1.5"), ("0", "0")])
def test_jp_are_typed_with_a_point_or_a_comma(monday, typed, jp):
    mark(monday, *FIRST, "1", "--status", "PC", "--jp", typed)
    assert monday("attendance", *TRAINING)["marks"][0]["jp"] == jp


def test_the_rest_is_told_in_one_line_for_each_session(monday):
    mark(monday, *FIRST, "2", "--status", "S")
    monday("lock", *TRAINING, "--session", "2", "--reason", "Listrik padam")
    day = (*TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    assert monday.say("mark", *day, "--lang", "en", status=1).splitlines() == [
        "Session 1: 2 marked H.",
        "Session 3: 3 marked H.",
        "Session 4: 3 marked H.",
        *(
            f"{ndh}: Session 2 is locked. Give a reason with --reason to correct it."
            for ndh in (1, 2, 3)
        ),
    ]


def test_a_mark_that_is_taken_away_is_told_as_removed(monday):
    mark(monday, *FIRST, "1", "--status", "A")
    words = ("mark", *FIRST, "1", "--status", "-", "--lang", "en")
    assert monday.say(*words) == "1: mark removed in session 1.\n"
    assert monday.say(*words) == "1: no mark in session 1 to remove.\n"


def test_the_unmarked_are_named_session_by_session(monday):
    mark(monday, *FIRST, "1", "2", "3", "--status", "H")
    mark(monday, *TRAINING, "--session", "2", "2", "--status", "H")
    said = monday.say("lock", *TRAINING, "--day", "2025-08-04", "--lang", "en", status=1)
    assert said == (
        "Not everyone is marked yet: session 2: NDH 1, 3; session 3: NDH 1, 2, 3;"
        " session 4: NDH 1, 2, 3. Mark them, or lock with a reason (--reason).\n"
    )


def test_a_dash_takes_a_mark_away(monday):
    mark(monday, *FIRST, "1", "--status", "A")
    (gone,) = mark(monday, *FIRST, "1", "--status", "-")
    assert (gone["status"], gone["outcome"]) == (None, "changed")
    assert mark(monday, *FIRST, "1", "--status", "-")[0]["outcome"] == "already"
    assert monday("attendance", *TRAINING) == {"marks": []}


@pytest.mark.parametrize(
    ("words", "path", "value", "expected"),
    [
        (("--status", "X"), "status", "X", "status"),
        (("--status", "PC"), "jp", None, "needed-for-pc"),
        (("--status", "PC", "--jp", "3.01"), "jp", "3.01", "at-most-session-jp"),
        (("--status", "PC", "--jp", "1,505"), "jp", "1,505", "jp"),
        (("--status", "PC", "--jp", "1.500"), "jp", "1.500", "jp"),
        (("--status", "PC", "--jp", "1.234,5"), "jp", "1.234,5", "jp"),
        (("--status", "PC", "--jp=-1"), "jp", "-1", "jp"),
        (("--status", "PC", "--jp", "1.555"), "jp", "1.555", "jp"),
        (("--status", "H", "--jp", "1"), "jp", "1", "only-for-pc"),
        (("--jp", "1"), "jp", "1", "only-for-pc"),
        (("--at", "08:00"), "at", "08:00", "moment"),
        (("--at", "2025-08-04 08:00"), "at", "2025-08-04 08:00", "moment"),
        (("--at", "2025-08-04T08:00+07:00"), "at", "2025-08-04T08:00+07:00", "moment"),
        (("--at", "2025-08-32T08:00"), "at", "2025-08-32T08:00", "moment"),
        (("--status", "H", "--reason", " "), "reason", "", "needed"),
    ],
)
def test_a_wrong_value_marks_nobody(monday, words, path, value, expected):
    error = monday.refused("mark", *FIRST, "1", *words)
    assert error["code"] == "invalid-value"
    assert error["fields"] == {"path": path, "value": value, "expected": expected}
    assert monday("attendance", *TRAINING) == {"marks": []}


@pytest.mark.parametrize(("number", "code"), [("satu", "invalid-value"), ("9", "unknown-session")])
def test_a_session_that_is_not_there_is_refused_whole(monday, number, code):
    for words in (("mark", "1"), ("mark", "1", "--status", "H"), ("attendance",), ("lock",)):
        assert monday.refused(*words, *TRAINING, "--session", number)["code"] == code


def test_the_rest_of_a_session_and_of_a_day_are_recorded_as_such(monday):
    mark(monday, *FIRST, "2", "--status", "S")
    assert [o["ndh"] for o in mark(monday, *FIRST, "--all", "--status", "H")] == [1, 3]
    day = (*TRAINING, "--all", "--status", "H", "--day", "2025-08-04", "--note", "Lembar")
    rest = mark(monday, *day)
    assert [(o["session"], o["who"], o["ndh"]) for o in rest] == [
        (session, str(ndh), ndh) for session in (2, 3, 4) for ndh in (1, 2, 3)
    ]
    assert mark(monday, *day) == []
    assert monday.say("mark", *day) == "Tidak ada lagi yang perlu diisi.\n"
    third = monday("attendance", *TRAINING, "--session", "3")["marks"]
    assert {(o["source"], o["note"]) for o in third} == {("rest", "Lembar")}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--day", "4 Agustus"), "invalid-value"),
        (("--day", "2025-08-05"), "unknown-session"),
        (("--session", "1", "--status", "-"), "invalid-value"),
    ],
)
def test_a_rest_that_cannot_be_is_refused(monday, words, code):
    status = () if "--status" in words else ("--status", "H")
    assert monday.refused("mark", *TRAINING, "--all", *words, *status)["code"] == code


def test_marks_are_listed_with_moment_and_note(monday):
    mark(monday, *FIRST, "2", "--at", "2025-08-04T07:31:05", "--note", "Membawa surat")
    assert monday("attendance", *TRAINING)["marks"] == [
        {
            "session": 1,
            "ndh": 2,
            "status": "H",
            "at": "2025-08-04T07:31:05",
            "jp": None,
            "source": "scan",
            "note": "Membawa surat",
        }
    ]
    assert monday("attendance", *TRAINING, "--session", "2") == {"marks": []}


def test_an_empty_note_is_no_note(monday):
    mark(monday, *FIRST, "2", "--status", "S", "--note", "")
    assert monday("attendance", *TRAINING)["marks"][0]["note"] is None
    assert mark(monday, *FIRST, "2", "--status", "S")[0]["outcome"] == "already"


def test_a_lock_is_refused_with_those_who_are_unmarked(monday):
    mark(monday, *FIRST, "2", "--status", "H")
    assert monday.refused("lock", *FIRST) == {
        "code": "unmarked",
        "fields": {"sessions": [1], "ndh": [1, 3], "missing": [[1, [1, 3]]]},
    }
    assert monday.refused("lock", *TRAINING, "--day", "2025-08-04")["fields"] == {
        "sessions": [1, 2, 3, 4],
        "ndh": [1, 2, 3],
        "missing": [[1, [1, 3]], *([session, [1, 2, 3]] for session in (2, 3, 4))],
    }


def test_a_lock_with_a_reason_holds_and_twice_is_fine(monday):
    for _ in range(2):
        (locked,) = monday("lock", *FIRST, "--reason", "Listrik padam")["sessions"]
        assert (locked["number"], locked["state"]) == (1, "locked")
    assert [o["state"] for o in monday("sessions", *TRAINING)["sessions"]] == [
        "locked",
        "planned",
        "planned",
        "planned",
    ]


def test_a_whole_day_is_locked_when_everyone_is_marked(monday):
    mark(monday, *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    locked = monday("lock", *TRAINING, "--day", "2025-08-04")["sessions"]
    assert [(o["number"], o["state"]) for o in locked] == [(n, "locked") for n in (1, 2, 3, 4)]


def test_a_locked_session_is_corrected_with_a_reason_only(monday):
    mark(monday, *FIRST, "--all", "--status", "H")
    monday("lock", *FIRST)
    words = (*FIRST, "1", "--status", "S")
    assert mark(monday, *words, status=1)[0]["code"] == "session-locked"
    assert mark(monday, *words, "--reason", "", status=1)[0]["code"] == "session-locked"
    assert mark(monday, *words, "--reason", "Surat menyusul")[0]["outcome"] == "changed"


def test_what_was_marked_is_told_to_people_in_their_language(monday):
    words = (*FIRST, "1", "99", "--status", "H")
    assert monday.say("mark", *words, status=1) == (
        "1: H pada sesi 1.\n"
        '99: "99" tidak dikenal. Periksa NDH, NIP, atau kode pindai dengan "aula participants".\n'
    )
    english = monday.say("mark", *FIRST, "1", "--status", "A", "--lang", "en")
    assert english == "1: now A in session 1.\n"
    assert monday.say("attendance", *TRAINING).splitlines() == [
        "Sesi  NDH  Status  Saat  JP  Sumber   Catatan",
        "1     1    A       -     -   diketik  -",
    ]
    locked = monday.say("lock", *FIRST, "--reason", "Menyusul")
    assert locked.splitlines()[1].endswith("terkunci")
