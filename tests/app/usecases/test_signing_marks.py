"""Sheets that were signed by hand."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import UnknownNumber
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import certificate_board
from app.usecases.certificate_life import void
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.sheets import record_sheets, spoil_sheet
from app.usecases.signing_marks import mark_signed, take_back_signed

MONDAY = dt.date(2025, 8, 4)


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def signed(classroom):
    return [line.ndh for line in classroom.read(certificate_board).lines if line.is_signed]


@pytest.fixture
def numbers(day):
    """Have two papers printed and the third one not."""
    do(day, prepare, kind=CertificateKind.CERTIFICATE, order=Order.NDH)
    papers = day.read(prepared_papers, who=["1", "2", "3"])
    do(day, record_sheets, printed=[paper.facts for paper in papers[:2]])
    return [paper.facts.number for paper in papers]


def test_what_is_printed_is_signed_once(day, numbers):
    assert do(day, mark_signed, numbers=numbers) == tuple(numbers[:2])
    assert do(day, mark_signed, numbers=numbers) == ()
    assert signed(day) == [1, 2]


def test_a_signed_mark_is_taken_back_once(day, numbers):
    do(day, mark_signed, numbers=numbers[:1])
    assert do(day, take_back_signed, numbers=numbers) == tuple(numbers[:1])
    assert do(day, take_back_signed, numbers=numbers) == ()
    assert signed(day) == []


def test_a_spoilt_sheet_and_a_void_number_are_not_signed(day, numbers):
    do(day, mark_signed, numbers=numbers[:1])
    day.workspace.change(spoil_sheet, number=numbers[0], reason="Tinta luntur")
    day.workspace.change(void, number=numbers[1], reason="Salah cetak")
    assert signed(day) == []
    assert do(day, mark_signed, numbers=numbers[:2]) == ()


def test_what_was_issued_at_once_is_signed_whether_its_printing_was_recorded_or_not(day):
    day.fill(date=MONDAY)
    given = [line.number for line in day.issue().issued]
    assert do(day, mark_signed, numbers=given) == tuple(given)


def test_a_number_that_is_not_in_the_book_is_refused(day):
    for verb in (mark_signed, take_back_signed):
        with pytest.raises(UnknownNumber):
            do(day, verb, numbers=["800/1"])
