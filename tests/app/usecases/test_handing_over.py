"""Certificates handed over: by NDH, card or number, to their holder or by mandate; taken back."""

import datetime as dt

import pytest

from app import journal
from app.domain.certificate_refusals import NothingToHandOver, NotPrintedYet, UnknownNumber
from app.domain.errors import UnknownParticipant
from app.domain.vocabulary import CertificateKind
from app.exchange.kept_files import keep_file
from app.exchange.signed_pdfs import gather_signed
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.certificate_life import correct
from app.usecases.certificates import issue
from app.usecases.handing_over import hand_over, hand_over_all, take_back_handover
from app.usecases.number_history import number_history
from app.usecases.printing import record_printing
from app.usecases.signed_files import SentFile, send_out, take_back_files

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def with_holders(classroom):
    lines = classroom.read(certificate_board).lines
    return [line.ndh or line.name for line in lines if line.stage is Stage.HANDED_OVER]


@pytest.fixture
def unprinted(day):
    """Have certificates issued to 1 and 3, a statement to 2, and one to the trainer."""
    day.type(1, "A", "2")
    day.fill(date=MONDAY)
    day.issue()
    for kind in (CertificateKind.STATEMENT, CertificateKind.TRAINER):
        do(day, issue, kind=kind, date=FRIDAY)
    return day


@pytest.fixture
def issued(unprinted):
    """Have all of them printed."""
    do(unprinted, record_printing, paper="certificates", pages=4, people=[1, 3])
    do(unprinted, record_printing, paper="statements", pages=1, people=[2])
    do(unprinted, record_printing, paper="trainer-certificates", pages=1)
    return unprinted


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


def test_what_was_never_printed_goes_only_with_a_reason_which_the_journal_tells(unprinted):
    number = next(o.number for o in unprinted.read(certificate_board).lines if o.ndh == 1)
    with pytest.raises(NotPrintedYet) as refused:
        do(unprinted, hand_over, who="1", reason=" ")
    assert refused.value.numbers == (number,)
    assert with_holders(unprinted) == []
    do(unprinted, hand_over, who="1", reason=" Dicetak di tempat lain ")
    assert with_holders(unprinted) == [1]
    newest = unprinted.workspace.read(journal.last_entries)[0]
    assert newest.facts["reason"] == "Dicetak di tempat lain"


def test_of_many_those_without_a_sheet_are_named_and_none_is_handed_over(unprinted):
    do(unprinted, record_printing, paper="certificates", pages=2, people=[1])
    numbers = [o.number for o in unprinted.read(certificate_board).of(CertificateKind.CERTIFICATE)]
    numbers = [number for number in numbers if number]
    with pytest.raises(NotPrintedYet) as refused:
        do(unprinted, hand_over_all, numbers=numbers)
    assert refused.value.numbers == (numbers[1],)
    assert len(do(unprinted, hand_over_all, numbers=numbers, reason="Menyusul")) == 2


def test_what_was_collected_before_is_not_asked_for_again(unprinted):
    do(unprinted, hand_over, who="1", reason="Menyusul")
    [again] = do(unprinted, hand_over, who="1")
    assert not again.is_new


def test_what_came_back_signed_as_a_pdf_needs_no_sheet(unprinted, tmp_path):
    number = next(o.number for o in unprinted.read(certificate_board).lines if o.ndh == 1)
    documents = unprinted.workspace.folder / "documents"
    sha256 = keep_file(documents, b"%PDF asli")
    do(unprinted, send_out, files=[SentFile(number, sha256)])
    with pytest.raises(NotPrintedYet):
        do(unprinted, hand_over, who="1")
    (tmp_path / "1.pdf").write_bytes(b"%PDF asli ditandatangani")
    found = gather_signed([tmp_path / "1.pdf"], originals=[sha256], documents=documents)
    do(unprinted, take_back_files, files=found.signed)
    [handed] = do(unprinted, hand_over, who="1")
    assert handed.is_new


def test_what_is_made_to_be_signed_as_a_pdf_needs_no_sheet(day):
    day.plan_day(electronic=True)
    day.fill(date=MONDAY)
    day.issue()
    [handed] = do(day, hand_over, who="1")
    assert handed.is_new
