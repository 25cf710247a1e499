"""Certificates handed over: by NDH, card or number, to their holder or by mandate; taken back."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import NothingToHandOver, UnknownNumber
from app.domain.errors import UnknownParticipant
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.certificate_life import correct
from app.usecases.certificates import issue
from app.usecases.handing_over import hand_over, hand_over_all, take_back_handover
from app.usecases.number_history import number_history

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def with_holders(classroom):
    lines = classroom.read(certificate_board).lines
    return [line.ndh or line.name for line in lines if line.stage is Stage.HANDED_OVER]


@pytest.fixture
def issued(day):
    """Have certificates issued to 1 and 3, and a statement to 2."""
    day.type(1, "A", "2")
    day.fill(date=MONDAY)
    day.issue()
    for kind in (CertificateKind.STATEMENT, CertificateKind.TRAINER):
        do(day, issue, kind=kind, date=FRIDAY)
    return day


def test_who_comes_is_named_by_ndh_nip_card_or_number(issued):
    lines = {line.ndh: line for line in issued.read(certificate_board).lines if line.number}
    [first] = do(issued, hand_over, who="1")
    assert (first.ndh, first.name, first.kind, first.collected_by, first.is_new) == (
        1,
        "Peserta Contoh 01",
        CertificateKind.CERTIFICATE,
        "Peserta Contoh 01",
        True,
    )
    [second] = do(issued, hand_over, who=lines[2].code)
    assert second.kind is CertificateKind.STATEMENT
    do(issued, hand_over, who=f" {lines[3].number} ")
    assert with_holders(issued) == [1, 3, 2]
    [trainer] = do(issued, hand_over, who=lines[None].number)
    assert (trainer.ndh, trainer.name) == (None, "Drs. Joko Umpama, M.Si.")


def test_what_was_collected_stays_with_who_collected_it(issued):
    do(issued, hand_over, who="1", collected_by=" Budi Umpama ", mandate="surat kuasa")
    [again] = do(issued, hand_over, who="1")
    assert (again.collected_by, again.is_new) == ("Budi Umpama", False)
    told = issued.workspace.read(number_history, number=again.number).collected
    assert (told.collected_by, told.mandate) == ("Budi Umpama", "surat kuasa")


def test_many_are_handed_over_at_once_and_taken_back(issued):
    numbers = [line.number for line in issued.read(certificate_board).lines if line.number]
    do(issued, hand_over, who="1")
    assert len(do(issued, hand_over_all, numbers=numbers)) == 3
    assert do(issued, hand_over_all, numbers=numbers) == ()
    assert len(do(issued, take_back_handover, numbers=numbers)) == 4
    assert do(issued, take_back_handover, numbers=numbers) == ()
    assert with_holders(issued) == []


def test_a_corrected_paper_is_to_be_handed_over_anew(issued):
    [first] = do(issued, hand_over, who="1")
    issued.workspace.change(correct, number=first.number, reason="Nama")
    assert with_holders(issued) == []
    [again] = do(issued, hand_over, who="1")
    assert again.is_new


def test_who_has_nothing_gets_nothing(day):
    with pytest.raises(NothingToHandOver):
        do(day, hand_over, who="1")
    with pytest.raises(UnknownParticipant):
        do(day, hand_over, who="99")
    with pytest.raises(UnknownNumber):
        do(day, hand_over_all, numbers=["800/1"])
