"""The number book as a list: every number stands in it, and what was left out is told."""

import datetime as dt

import pytest

from app.domain.errors import UnknownTraining
from app.domain.vocabulary import CertificateKind, NumberState, RangeUse
from app.usecases import certificate_life, confirming, number_ranges, preparing
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_plans import plan_papers
from app.usecases.finding import find_training
from app.usecases.number_list import has_numbers, list_numbers
from app.usecases.preparing import Order
from app.usecases.results import tally
from app.usecases.sheets import record_sheets

LAST_DAY = dt.date(2025, 8, 8)
N213, N214, N215 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215))


@pytest.fixture
def finished(day):
    """Let everybody of the class of three have been there all day."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    return day


def book(classroom, **which):
    return classroom.workspace.read(list_numbers, **which)


def has_any(classroom, code):
    return classroom.workspace.read(lambda tx: has_numbers(tx, find_training(tx, code)))


def reserve(classroom, first, last, use=RangeUse.OWN, **which):
    sequence = classroom.workspace.read(
        number_ranges.sequence_named, training=classroom.code, **which
    )
    return classroom.workspace.change(
        number_ranges.reserve_range, sequence=sequence, first=first, last=last, use=use, note="SK"
    )


def test_an_empty_book_has_neither_numbers_nor_gaps(day):
    assert book(day).numbers == ()
    assert book(day).missing == ()


def test_every_state_of_a_number_is_told_with_whose_it_is(finished):
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.CERTIFICATE
    )
    finished.type(1, "A", "2")
    finished.workspace.change(confirming.confirm, training=finished.code, date=LAST_DAY)
    finished.workspace.change(
        certificate_life.void, number=N215, reason="Salah cetak", witness="Saksi Contoh"
    )
    lines = book(finished).numbers
    assert [(o.number, o.sequence, o.state, o.ndh) for o in lines] == [
        (N213, 213, NumberState.ISSUED, 1),
        (N214, 214, NumberState.WITHHELD, 2),
        (N215, 215, NumberState.VOID, 3),
    ]
    assert [o.reason for o in lines] == [None, "not-eligible,min-present-percent", "Salah cetak"]
    assert [o.witness for o in lines] == [None, None, "Saksi Contoh"]
    assert {o.kind for o in lines} == {CertificateKind.CERTIFICATE}
    assert {o.training for o in lines} == {finished.code}
    assert [o.name for o in lines] == [f"Peserta Contoh {ndh:02}" for ndh in (1, 2, 3)]
    assert book(finished).gaps == ()


def test_reserved_numbers_have_no_text_until_they_are_given(finished):
    reserve(finished, 213, 217)
    finished.issue()
    lines = book(finished).numbers
    assert [(o.number, o.sequence) for o in lines[3:]] == [(None, 216), (None, 217)]
    assert {o.state for o in lines[3:]} == {NumberState.RESERVED}
    assert {o.reason for o in lines[3:]} == {"SK"}


def issue_elsewhere(classroom, person, **numbering):
    """Issue one certificate of another training."""
    classroom.plan_day(code="LAIN", numbering={"pattern": "L/{seq}/{year}", **numbering})
    classroom.enroll(person, training="LAIN")
    classroom.fill(date=dt.date(2025, 8, 4), training="LAIN")
    classroom.issue(training="LAIN")


def test_a_gap_is_what_nobody_gave_between_the_first_and_the_highest(finished, invent):
    finished.issue()
    reserve(finished, 218, 220, RangeUse.ELSEWHERE)
    issue_elsewhere(finished, invent(9), next=223)
    gaps = book(finished).gaps
    assert [(gap.first, gap.last) for gap in gaps] == [(216, 217), (221, 222)]
    assert {gap.scope.of for gap in gaps} == {"2025"}
    assert book(finished).missing == (216, 217, 221, 222)


def test_what_is_reserved_or_given_elsewhere_above_the_highest_leaves_no_gap(finished):
    finished.issue()
    reserve(finished, 300, 310, RangeUse.ELSEWHERE)
    assert book(finished).gaps == ()


def test_the_book_is_asked_by_year_scope_and_training(finished, invent):
    finished.issue()
    reserve(finished, 500, 501, year=2026)
    issue_elsewhere(finished, invent(9), scope="training")
    assert len(book(finished).numbers) == 6
    assert [o.number for o in book(finished, year=2025).numbers] == ["L/1/2025", N213, N214, N215]
    assert [o.sequence for o in book(finished, year=2026).numbers] == [500, 501]
    (other,) = book(finished, scope="training").numbers
    assert (other.number, other.scope.of) == ("L/1/2025", "LAIN")
    assert len(book(finished, scope="year", year=2025).numbers) == 3
    assert [o.number for o in book(finished, training="LAIN").numbers] == ["L/1/2025"]
    assert len(book(finished, training=finished.code).numbers) == 3
    with pytest.raises(UnknownTraining):
        book(finished, training="X")


def test_numbers_from_outside_are_those_of_the_training_that_is_asked_for(finished, outside):
    outside(finished, "1", "LAN/1")
    (line,) = book(finished, scope="outside").numbers
    assert (line.number, line.sequence, line.state) == ("LAN/1", None, NumberState.RESERVED)
    assert (line.scope.kind, line.scope.of, line.name) == ("outside", None, "Peserta Contoh 01")
    assert book(finished, training=finished.code).numbers == (line,)
    assert book(finished, training=finished.code, year=2025, scope="outside").numbers == (line,)
    assert book(finished, training=finished.code, year=2019).numbers == ()
    assert book(finished, training=finished.code, scope="year").numbers == ()
    finished.plan_day(code="LAIN")
    assert book(finished, training="LAIN").numbers == ()


def test_a_training_has_numbers_once_one_is_given_or_reserved_where_it_draws(finished, outside):
    finished.plan_day(code="LAIN")
    assert not has_any(finished, finished.code)
    outside(finished, "1", "LAN/1")
    assert has_any(finished, finished.code)
    reserve(finished, 300, 310, RangeUse.ELSEWHERE)
    assert not has_any(finished, "LAIN")
    reserve(finished, 500, 501)
    assert has_any(finished, "LAIN")


def test_a_kind_with_a_pattern_of_its_own_counts_by_itself(finished):
    own = {"award": {"pattern": "PG/{seq}/{year}"}, "trainer": {"pattern": "PG/{seq}/{year}"}}
    finished.plan_day(numbering={**finished.week["numbering"], **own})
    finished.issue()
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.TRAINER
    )
    trainer = book(finished).numbers[-1]
    assert (trainer.number, trainer.sequence) == ("PG/1/2025", 1)
    assert (trainer.name, trainer.ndh) == ("Drs. Joko Umpama, M.Si.", None)
    assert trainer.scope.series is CertificateKind.AWARD
    assert trainer.scope.of == "2025"


def test_sheets_that_were_printed_and_spoilt_are_counted(finished):
    finished.workspace.change(
        preparing.prepare,
        training=finished.code,
        kind=CertificateKind.CERTIFICATE,
        order=Order.NDH,
    )
    facts = finished.workspace.read(prepared_facts, training=finished.code)
    for spoilt in ({}, {facts[0].number: 1}):
        finished.workspace.change(
            record_sheets, training=finished.code, printed=facts[:1], spoilt=spoilt
        )
    lines = book(finished).numbers
    assert [(o.printed, o.spoilt) for o in lines] == [(2, 1), (0, 0), (0, 0)]


def prepared_facts(tx, *, training):
    """Read what the prepared papers would print."""
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    kind = CertificateKind.CERTIFICATE
    people = candidates(tx, found, tallied, kind)
    return [o.facts for o in plan_papers(tx, found, tallied, kind, found.end_date, people)]
