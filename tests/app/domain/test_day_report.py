"""The day's sentence for the chief."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_report import DayOfPerson, day_report
from app.domain.vocabulary import Status

MONDAY = dt.date(2025, 8, 4)
SESSIONS = (1, 2, 3, 4)


def person(name, statuses):
    """Make a person from one letter for each session, a point where there is no mark."""
    found = zip(SESSIONS, statuses.split(), strict=True)
    return DayOfPerson(name, {n: Status(status) for n, status in found if status != "."})


def report(*people, batch=4):
    return day_report(MONDAY, "Coaching dan Mentoring", batch, SESSIONS, people)


def test_a_day_is_told_with_count_share_and_who_was_not_there():
    everyone = [person(f"Peserta Contoh {n}", "H H H H") for n in range(28)]
    assert report(*everyone, person("Budi Sampel", "S S S S"), person("Ani Umpama", "A A A A")) == (
        "Senin, 4 Agustus 2025, Coaching dan Mentoring Angkatan IV: hadir 28 dari 30 (93,33 %), "
        "sakit 1 (Budi Sampel), alpa 1 (Ani Umpama)."
    )


def test_who_missed_a_part_of_the_day_stands_with_the_sessions():
    told = report(
        person("Dra. Ani Contoh, M.Pd.", "T H H H"),
        person("Budi Sampel, S.E.", "H H I I"),
        person("Cici Umpama", "H H H ."),
        person("Dodi Peraga", "H PC PC PC"),
        person("Eka Teladan", "H H I I"),
        person("Fani Contoh", "H DL C C"),
        batch=None,
    )
    assert told == (
        "Senin, 4 Agustus 2025, Coaching dan Mentoring: hadir 2 dari 6 (33,33 %), "
        "terlambat 1 (Dra. Ani Contoh, M.Pd.), pulang cepat 1 (Dodi Peraga), "
        "izin 2 (Budi Sampel, S.E. pada sesi 3 dan 4; Eka Teladan pada sesi 3 dan 4), "
        "dinas luar 1 (Fani Contoh pada sesi 2), cuti 1 (Fani Contoh pada sesi 3 dan 4), "
        "belum diisi 1 (Cici Umpama pada sesi 4)."
    )


def test_a_class_of_nobody_has_no_share():
    assert report() == (
        "Senin, 4 Agustus 2025, Coaching dan Mentoring Angkatan IV: hadir 0 dari 0."
    )


@given(st.lists(st.lists(st.sampled_from([*Status, "."]), min_size=4, max_size=4), max_size=9))
def test_everyone_is_either_counted_as_present_or_named(days):
    people = [person(f"Peserta {n:02}", " ".join(day)) for n, day in enumerate(days)]
    told = report(*people)
    present = int(told.partition(": hadir ")[2].split()[0])
    absent = told.partition(")")[2] if people else ""
    named = [
        one for one in people if any(o not in "H T PC".split() for o in days[people.index(one)])
    ]
    assert present + len(named) == len(people)
    assert all(one.name in absent for one in named)
