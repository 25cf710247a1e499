"""A training copied to its next angkatan."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.certification import Certification, KindTerms, Numbering
from app.domain.errors import InvalidValue, TrainingExists
from app.domain.vocabulary import CertificateKind, NumberScope
from app.usecases.certificate_life import void
from app.usecases.number_ranges import reserve_range
from app.usecases.participants import list_participants
from app.usecases.programs import list_programs
from app.usecases.schedule import cancel_session, list_sessions
from app.usecases.stored_trainings import stored_training
from app.usecases.training_copies import copy_training, propose_copy
from app.usecases.training_edits import edit_training

MONDAY = dt.date(2026, 3, 2)


def copy(classroom, start=MONDAY, code="CM-V-2026", batch=5):
    """Copy the week's training."""
    return classroom.workspace.change(
        copy_training, training="CM-IV-2025", start=start, code=code, batch=batch
    )


def proposed(classroom, start=MONDAY, **more):
    """Ask for the copy that would be made."""
    return classroom.read(propose_copy, start=start, **more).plan


def test_a_copy_is_proposed_for_the_same_weekday_after_the_end(classroom):
    classroom.plan()
    plan = classroom.read(propose_copy).plan
    assert (plan.code, plan.batch) == ("CM-V-2025", 5)
    assert (plan.start, plan.end) == (dt.date(2025, 8, 11), dt.date(2025, 8, 15))


def test_a_copy_of_what_is_long_over_does_not_start_in_the_past(classroom):
    classroom.plan(code="CM-IV-2025", start="2020-01-07", end="2020-01-09", sessions=[])
    assert classroom.read(propose_copy).plan.start == dt.date(2025, 8, 5)


def test_a_copy_takes_over_all_but_people_and_marks(day):
    day.fill(date=dt.date(2025, 8, 4))
    planned = copy(day)
    assert (planned.training, planned.created, planned.sessions) == ("CM-V-2026", True, 4)
    read = day.workspace.read
    assert read(list_participants, training="CM-V-2026") == ()
    old, new = (read(stored_training, training=code) for code in ("CM-IV-2025", "CM-V-2026"))
    assert (new.outline.batch, new.outline.year, new.outline.start) == (5, 2026, MONDAY)
    for part in ("program", "organizer", "place", "rule", "front", "back"):
        assert getattr(new.outline, part) == getattr(old.outline, part)
    of_both = zip(old.outline.subjects, new.outline.subjects, strict=True)
    assert all(a.name == b.name and a.jp == b.jp and a.uid != b.uid for a, b in of_both)
    (first, *_) = read(list_sessions, training="CM-V-2026")
    assert (first.number, first.date, first.state) == (1, MONDAY, "planned")
    assert first.trainers == ("Drs. Joko Umpama, M.Si.",)
    assert len(day.read(list_participants)) == 3


def test_a_session_that_was_cancelled_is_left_out(planned):
    planned.workspace.change(cancel_session, training=planned.code, session=4, reason="Libur")
    assert copy(planned).sessions == 3


def test_a_code_that_is_taken_leads_to_the_angkatan_after_it(classroom):
    classroom.plan()
    copy(classroom)
    assert (proposed(classroom).code, proposed(classroom).batch) == ("CM-VI-2026", 6)
    with pytest.raises(TrainingExists):
        copy(classroom)
    with pytest.raises(InvalidValue):
        copy(classroom, code="", batch=6)


def test_after_the_last_angkatan_the_operator_finds_a_name(classroom):
    classroom.plan(batch=3999)
    assert (proposed(classroom).code, proposed(classroom).batch) == ("CM-IV-2025", 3999)


def test_a_copy_leaves_the_programs_own_figures_alone(classroom):
    classroom.plan()
    classroom.plan(code="LAIN", program={"name": "Coaching dan Mentoring", "jp": 40}, sessions=[])
    copy(classroom)
    (program,) = classroom.workspace.read(list_programs)
    assert program.jp == 40


@pytest.mark.parametrize(
    ("scope", "pattern", "start", "first"),
    [
        ("year", "{seq:03}/{year}", dt.date(2025, 9, 1), 216),
        ("year", "{seq:03}/{year}", MONDAY, 1),
        ("year", "{seq:03}/DIKLAT", MONDAY, 1),
        ("program", "{seq:03}/{year}", MONDAY, 216),
        ("training", "{seq:03}/{batch_roman}", MONDAY, 213),
        ("training", "{seq:03}/{year}", dt.date(2025, 9, 1), 216),
        ("training", "213/{ndh:02}", MONDAY, 213),
    ],
)
def test_a_copy_begins_with_a_number_that_was_never_given(day, scope, pattern, start, first):
    numbering = {"scope": scope, "pattern": pattern, "next": 213}
    day.plan_day(numbering=numbering)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    assert proposed(day, start).numbering.next == first


def test_a_copy_is_numbered_from_what_is_left_of_the_reserved_numbers(day):
    day.workspace.change(reserve_range, sequence="year:2025", first=300, last=303)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    september = dt.date(2025, 9, 1)
    copied = day.read(propose_copy, start=september)
    assert (copied.first_number, copied.plan.numbering.next) == ("800.2.4/303/BKPSDMD/2025", 303)
    day.workspace.change(void, number="800.2.4/300/BKPSDMD/2025", reason="Salah cetak")
    day.issue()
    copied = day.read(propose_copy, start=september)
    assert (copied.first_number, copied.plan.numbering.next) == (None, 213)
    assert copy(day, september).created


@pytest.mark.parametrize(("start", "first"), [(dt.date(2025, 9, 1), 40), (MONDAY, 1)])
def test_what_a_kind_of_paper_counts_by_the_year_begins_anew_in_another(classroom, start, first):
    classroom.plan()
    seen = classroom.read(stored_training)
    by_year = Numbering("P-{seq:03}/{year}", NumberScope.YEAR, 40)
    kinds = (
        KindTerms(CertificateKind.AWARD, by_year),
        KindTerms(CertificateKind.STATEMENT, replace(by_year, scope=NumberScope.PROGRAM)),
        KindTerms(CertificateKind.TRAINER, title="PIAGAM"),
    )
    outline = replace(seen.outline, certification=Certification(best=6, kinds=kinds))
    classroom.workspace.change(
        edit_training, training="CM-IV-2025", revision=seen.revision, outline=outline
    )
    copied = proposed(classroom, start).certification
    assert copied.best == 6
    nexts = [terms.numbering and terms.numbering.next for terms in copied.kinds]
    assert nexts == [first, 40, None]


def test_the_journal_tells_what_was_copied(classroom):
    classroom.plan()
    copy(classroom)
    (line, *_) = classroom.workspace.read(journal.last_entries)
    assert line.verb == "copy_training"
    assert (line.facts["training"], line.facts["copy_of"]) == ("CM-V-2026", "CM-IV-2025")
