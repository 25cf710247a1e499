"""The sheets of each number: one good one at most, exactly as it was printed."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.certificate_refusals import NotPrepared, UnknownNumber
from app.domain.errors import InvalidValue
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import freeze
from app.usecases.certificate_life import void
from app.usecases.confirming import confirm
from app.usecases.finding import find_training
from app.usecases.number_history import number_history
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.sheets import (
    NO_SHEETS,
    SheetCount,
    last_printed,
    record_sheets,
    sheet_counts,
    sheets_taken,
    spoil_sheet,
)
from app.usecases.signing_marks import mark_signed

FIRST = "800.2.4/213/BKPSDMD/2025"


@pytest.fixture
def bound(day):
    """Three people have numbers, and may be printed."""
    day.plan_day(policy="possible")
    kind = CertificateKind.CERTIFICATE
    day.workspace.change(prepare, training=day.code, kind=kind, order=Order.NDH)
    return day


def papers(classroom):
    return [each.facts for each in classroom.read(prepared_papers, again=True)]


def put_into_folder(classroom, *facts, **more):
    return classroom.workspace.change(record_sheets, training=classroom.code, printed=facts, **more)


def spoil(classroom, number=FIRST, reason="Tinta luntur"):
    return classroom.workspace.change(spoil_sheet, number=number, reason=reason)


def good(classroom):
    """The names on the good sheets."""
    found = classroom.read(lambda tx, training: last_printed(tx, find_training(tx, training)))
    return sorted(found.values())


def is_signed(classroom):
    return classroom.workspace.read(number_history, number=FIRST).signed is not None


def counts(classroom, *, of_all=False):
    def count(tx, *, training):
        return sheet_counts(tx, None if of_all else find_training(tx, training))

    return list(classroom.read(count).values())


def test_what_was_printed_is_kept_exactly(bound):
    first, second, _ = papers(bound)
    numbers = put_into_folder(bound, first, second, reason="Pejabat berangkat")
    assert numbers == (first.number, second.number)
    assert good(bound) == sorted([freeze(first), freeze(second)])
    (entry,) = bound.workspace.read(journal.last_entries, limit=1)
    assert entry.facts["numbers"] == list(numbers)
    assert entry.facts["reason"] == "Pejabat berangkat"
    history = bound.workspace.read(number_history, number=first.number)
    assert [sheet.reason for sheet in history.sheets] == ["Pejabat berangkat"]


def test_a_sheet_with_other_facts_spoils_the_one_before(bound):
    first = papers(bound)[0]
    put_into_folder(bound, first)
    renamed = replace(first, name="Nama Baru Contoh")
    put_into_folder(bound, renamed)
    assert good(bound) == [freeze(renamed)]
    assert counts(bound) == [SheetCount(printed=2, spoilt=1)]


def test_what_is_saved_and_then_printed_twice_is_one_sheet_and_stays_signed(bound):
    first = papers(bound)[0]
    put_into_folder(bound, first)
    bound.workspace.change(mark_signed, training=bound.code, numbers=(FIRST,))
    for _ in range(2):
        assert put_into_folder(bound, first) == (FIRST,)
    assert counts(bound) == [SheetCount(printed=1, spoilt=0)]
    assert is_signed(bound)


def test_a_sheet_that_is_said_to_be_spoilt_is_spoilt_once_by_the_next(bound):
    first, second, _ = papers(bound)
    put_into_folder(bound, first, second)
    seen = bound.read(sheets_taken)
    assert seen == {first.number: 1, second.number: 1}
    for _ in ("saved", "printed"):
        put_into_folder(bound, first, spoilt={FIRST: seen[FIRST]})
    assert counts(bound) == [SheetCount(printed=2, spoilt=1), SheetCount(printed=1, spoilt=0)]
    assert good(bound) == sorted([freeze(first), freeze(second)])


def test_a_sheet_that_is_printed_late_takes_no_place_of_the_one_that_was_issued(bound):
    first, second, _ = papers(bound)
    put_into_folder(bound, first)
    at_once = {"training": bound.code, "on_paper": (first.number,), "reason": "Berita acara"}
    bound.workspace.change(confirm, date=dt.date(2025, 8, 8), **at_once)
    bound.workspace.change(mark_signed, training=bound.code, numbers=(first.number,))
    bound.workspace.change(void, number=second.number, reason="Mundur")
    assert put_into_folder(bound, replace(first, name="Terlambat Contoh"), second) == ()
    assert good(bound) == [freeze(first)]
    assert counts(bound) == [SheetCount(2, 1), SheetCount(1, 1)]
    history = bound.workspace.read(number_history, number=first.number)
    assert history.signed is not None
    assert [sheet.spoilt for sheet in history.sheets] == [None, "no-longer-prepared"]


def test_a_spoilt_sheet_is_counted_and_the_number_waits_for_another(bound):
    put_into_folder(bound, papers(bound)[0])
    assert spoil(bound) == FIRST
    assert good(bound) == []
    assert counts(bound, of_all=True) == [SheetCount(printed=1, spoilt=1)]
    spoil(bound)
    assert counts(bound) == [SheetCount(printed=1, spoilt=1)]


def test_a_sheet_that_was_signed_is_signed_no_longer_once_it_is_another(bound):
    first = papers(bound)[0]
    renamed = replace(first, name="Nama Baru Contoh")
    put_into_folder(bound, first)
    for again in (
        lambda: put_into_folder(bound, renamed),
        lambda: put_into_folder(bound, renamed, spoilt=bound.read(sheets_taken)),
        lambda: spoil(bound),
    ):
        bound.workspace.change(mark_signed, training=bound.code, numbers=(FIRST,))
        assert is_signed(bound)
        again()
        assert not is_signed(bound)


def test_only_the_sheet_of_a_prepared_paper_is_spoilt_with_a_reason(bound):
    with pytest.raises(InvalidValue) as caught:
        spoil(bound, reason=" ")
    assert caught.value.fields == {"path": "reason", "value": " ", "expected": "needed"}
    with pytest.raises(UnknownNumber):
        spoil(bound, number="800/999")
    bound.fill(date=dt.date(2025, 8, 4))
    bound.issue()
    with pytest.raises(NotPrepared) as refused:
        spoil(bound)
    assert refused.value.fields == {"number": FIRST, "state": "issued"}


def test_a_good_sheet_lies_there_while_one_is_not_spoilt():
    assert not NO_SHEETS.is_good
    assert SheetCount(2, 1).is_good
    assert not SheetCount(2, 2).is_good


def test_a_sheet_of_a_number_that_is_in_no_book_is_refused(bound):
    stranger = replace(papers(bound)[0], number="800/999")
    with pytest.raises(UnknownNumber):
        put_into_folder(bound, stranger)
    assert good(bound) == []
