"""`aula sessions`, `aula start` and `aula cancel`, as a script sees them."""

import pytest

TRAINING = ("--training", "CM-IV-2025")
JOKO = "Drs. Joko Umpama, M.Si."
TRAINER = f"{'Pengajar':{len(JOKO)}}"
FIRST = (*TRAINING, "--session", "1")


def times(aula):
    listed = aula("sessions", *TRAINING)["sessions"]
    return [f"{session['start']}-{session['end']}" for session in listed]


def test_the_schedule_is_listed_with_all_its_facts(monday):
    sessions = monday("sessions", *TRAINING)["sessions"]
    assert len(sessions) == 4
    assert sessions[0] == {
        "number": 1,
        "kind": "learning",
        "date": "2025-08-04",
        "start": "07:30",
        "end": "09:45",
        "until": None,
        "subject": "Konsep Coaching",
        "trainers": ["Drs. Joko Umpama, M.Si."],
        "jp": "3",
        "mode": "classroom",
        "state": "planned",
    }


def test_work_without_a_clock_is_listed_with_its_last_day(aula, describe):
    hour = {"date": "2025-08-04", "start": "08:00", "end": "09:00"}
    work = {"mode": "workplace", "until": "2025-08-07", "jp": 20}
    aula("training", describe(sessions=[work, hour]))
    first, second = aula("sessions", *TRAINING)["sessions"]
    assert (first["number"], first["jp"]) == (1, "1.33")
    assert (second["date"], second["start"], second["end"], second["until"], second["jp"]) == (
        None,
        None,
        None,
        "2025-08-07",
        "20",
    )
    assert "until 2025-08-07" in aula.say("sessions", *TRAINING, "--lang", "en")
    assert "sampai 7 Agustus 2025" in aula.say("sessions", *TRAINING)


def test_of_several_trainers_the_first_is_shown_and_the_others_are_counted(aula, describe):
    hour = {"date": "2025-08-04", "start": "08:00", "end": "09:00"}
    several = ["Prof. Dr. H. Panjangnamanya Sekali Contoh, M.Si.", "Ibu Sampel", "Pak Teladan"]
    aula("training", describe(sessions=[{**hour, "trainers": several}]))
    line = aula.say("sessions", *TRAINING, "--lang", "en").splitlines()[1]
    assert line.split("  ")[-3:] == ["Prof. Dr. H. ... +2", "1.33", "planned"]


def test_a_real_start_is_told_and_late_counts_from_it(monday):
    (started,) = monday("start", *FIRST, "--at", "2025-08-04T08:15:40")["sessions"]
    assert (started["start"], started["end"]) == ("08:15", "09:45")
    marks = monday("mark", "1", *FIRST, "--at", "2025-08-04T08:45:10")["marks"]
    assert marks[0]["status"] == "H"


def test_a_day_slips_once_however_often_it_is_said(monday):
    for _ in range(2):
        moved = monday("start", *FIRST, "--at", "2025-08-04T08:15", "--shift")["sessions"]
        assert [session["number"] for session in moved] == [1, 2, 3, 4]
        assert times(monday) == ["08:15-10:30", "10:45-13:00", "14:00-16:15", "16:30-17:15"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--session", "9", "--at", "2025-08-04T08:15"), "unknown-session"),
        (("--session", "1", "--at", "2025-08-05T08:15"), "wrong-day"),
        (("--session", "1", "--at", "08:15"), "invalid-value"),
        (("--session", "x", "--at", "2025-08-04T08:15"), "invalid-value"),
        (("--session", "1", "--at", "2025-08-04T23:50", "--shift"), "invalid-value"),
    ],
)
def test_a_start_that_cannot_be_is_refused(monday, words, code):
    assert monday.refused("start", *TRAINING, *words)["code"] == code
    assert times(monday)[0] == "07:30-09:45"


def test_a_session_is_cancelled_with_a_reason_and_given_back(monday):
    cancel = ("cancel", *FIRST, "--reason", "Narasumber sakit")
    for _ in range(2):
        assert monday(*cancel)["sessions"][0]["state"] == "cancelled"
    (refused,) = monday("mark", "1", *FIRST, "--status", "H", status=1)["marks"]
    assert refused["code"] == "session-cancelled"
    assert monday("tally", *TRAINING)["jp_scheduled"] == "7"
    assert monday(*cancel, "--undo")["sessions"][0]["state"] == "planned"
    assert monday.refused("cancel", *FIRST, "--reason", " ")["fields"]["path"] == "reason"


def test_the_schedule_is_a_table_for_people(monday):
    assert monday.say("sessions", *TRAINING).splitlines()[:2] == [
        f"No.  Tanggal     Waktu        Jenis         Mata Pelatihan    {TRAINER}  JP  Keadaan",
        f"1    2025-08-04  07:30-09:45  pembelajaran  Konsep Coaching   {JOKO}  3   direncanakan",
    ]
    assert monday.say("sessions", *TRAINING, "--lang", "en").startswith("No.  Date")
