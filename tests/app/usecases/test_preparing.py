"""Preparing: numbers are bound before the result is final, and nothing is issued by it."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import NumberDateDiffers, NumbersExhausted
from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.certificates import issued_facts
from app.usecases.confirming import confirm
from app.usecases.finding import find_training
from app.usecases.number_list import list_numbers
from app.usecases.number_ranges import reserve_range
from app.usecases.preparing import Order, prepare, prepared_of
from app.usecases.register import register
from app.usecases.results import tally

MONDAY, FRIDAY = dt.date(2025, 8, 4), dt.date(2025, 8, 8)
CERTIFICATE, STATEMENT, TRAINER = (
    CertificateKind.CERTIFICATE,
    CertificateKind.STATEMENT,
    CertificateKind.TRAINER,
)


@pytest.fixture
def open_class(day):
    """Before the last session: NDH 1 can only pass, 2 may still, 3 cannot any more."""
    day.plan_day(rule={"min_present_percent": "60"})
    for session, absent in ((1, "3"), (2, "3"), (3, "2")):
        day.type(session, "A", absent)
        day.fill(session=session)
    return day


def prepared(classroom, kind=CERTIFICATE, order=Order.NDH, **more):
    return classroom.workspace.change(
        prepare, training=classroom.code, kind=kind, order=order, **more
    )


def in_folder(tx, *, training):
    tallied = tally(tx, training=training)
    return prepared_of(tx, find_training(tx, training), tallied, CERTIFICATE).prepared


def told(answer):
    return [(o.ndh, o.number[8:11], o.certainty, o.printable) for o in answer.prepared]


def test_by_ndh_all_who_can_still_pass_get_a_number(open_class):
    answer = prepared(open_class)
    assert told(answer) == [
        (1, "213", Certainty.CERTAIN, True),
        (2, "214", Certainty.CERTAIN, True),
    ]
    lost = ("unmarked", "min-present-percent")
    assert [(o.ndh, o.reasons) for o in answer.refused] == [(3, lost)]


def test_who_is_certain_comes_first_and_a_repeat_adds_the_new_ones(day):
    for session in (1, 2, 3):
        day.fill(session=session)
    day.type(1, "I", "2")
    first = prepared(day, order=Order.CERTAIN_FIRST)
    assert told(first) == [(1, "213", "certain", True), (3, "214", "certain", True)]
    assert [(o.ndh, o.reasons) for o in first.refused] == [
        (2, ("unmarked", "min-present-percent")),
    ]
    day.type(1, "H", "2")
    assert [o.number[8:11] for o in prepared(day).prepared] == ["213", "215", "214"]
    assert prepared(day) == prepared(day)


def test_who_may_still_pass_is_told_as_not_certain_yet(day):
    day.fill(session=1)
    answer = prepared(day, order=Order.CERTAIN_FIRST)
    assert not answer.prepared
    assert [o.reasons for o in answer.refused] == [("not-certain", "unmarked")] * 3


def test_prepared_is_not_issued(day):
    prepared(day)
    assert day.read(issued_facts, kind=CERTIFICATE) == ()
    assert day.read(register) == ()
    book = day.workspace.read(list_numbers)
    assert [line.state for line in book.numbers] == [NumberState.PREPARED] * 3
    assert {o.result for o in day.tally().people} == {"pending"}


@pytest.mark.parametrize(
    ("policy", "printable"), [("final", False), ("certain", False), ("possible", True)]
)
def test_the_policy_says_what_may_be_printed_while_the_result_is_open(day, policy, printable):
    day.plan_day(policy=policy)
    assert {o.printable for o in prepared(day).prepared} == {printable}
    day.fill(date=MONDAY)
    assert {o.printable for o in day.read(in_folder)} == {True}


def test_a_paper_is_dated_on_the_last_day_unless_told_otherwise(day):
    day.plan_day(numbering={"pattern": "{seq}/{month}/{year}"})
    assert [o.number for o in prepared(day).prepared] == ["1/8/2025", "2/8/2025", "3/8/2025"]
    lecturers = prepared(day, TRAINER, date=dt.date(2026, 1, 2))
    assert [(o.ndh, o.name, o.number) for o in lecturers.prepared] == [
        (None, "Drs. Joko Umpama, M.Si.", "1/1/2026")
    ]


def test_an_issue_keeps_the_numbers_that_were_bound(day):
    bound = [o.number for o in prepared(day).prepared]
    day.fill(date=MONDAY)
    assert [o.number for o in day.issue().issued] == bound
    assert day.read(in_folder) == ()


def test_a_statement_is_for_who_may_fail_and_never_for_who_was_not_there(day):
    day.type(1, "A", "2", "3")
    day.type(2, "A", "3")
    for session in (1, 2, 3):
        day.fill(session=session)
    answer = prepared(day, STATEMENT)
    assert [(o.ndh, o.certainty) for o in answer.prepared] == [(2, "certain"), (3, "certain")]
    assert [(o.ndh, o.reasons) for o in answer.refused] == [(1, ("passes",))]


def test_a_block_that_is_used_up_gives_nobody_a_number(day):
    day.workspace.change(reserve_range, sequence="year:2025", first=213, last=214)
    with pytest.raises(NumbersExhausted) as caught:
        prepared(day)
    assert caught.value.fields == {"last": 214, "needed": 3, "left": 2}
    assert day.read(in_folder) == ()


def test_whoever_left_after_preparing_is_withheld(day):
    prepared(day)
    day.fill(date=MONDAY)
    day.withdraw("2")
    assert [o.ndh for o in day.read(in_folder)] == [1, 2, 3]
    decided = day.workspace.change(confirm, training=day.code, date=FRIDAY)
    withheld = [(o.ndh, o.name, o.reasons) for o in decided.withheld]
    assert withheld == [(2, "Peserta Contoh 02", ("withdrawn",))]


def test_an_issue_dates_what_was_not_printed_on_its_own_day(day):
    day.plan_day(numbering={"pattern": "{seq}/{month}/{year}"})
    prepared(day)
    day.fill(date=MONDAY)
    with pytest.raises(NumberDateDiffers):
        day.issue(date=dt.date(2025, 9, 1))
    day.issue(date=dt.date(2025, 8, 20))
    facts = day.read(issued_facts, kind=CERTIFICATE)
    assert {each.terms.date for each in facts} == {dt.date(2025, 8, 20)}
