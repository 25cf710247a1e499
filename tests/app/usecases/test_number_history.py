"""The life of one number, from the first sheet to what stands for it."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import UnknownNumber
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_life import correct, replace_certificate, reprint, void
from app.usecases.confirming import confirm
from app.usecases.handing_over import hand_over
from app.usecases.number_history import NeverValid, number_history
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.sheets import record_sheets, spoil_sheet
from app.usecases.signing_marks import mark_signed

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)
MORNING = dt.datetime(2025, 8, 4, 7, 25, 30)
"""The moment of all, by the clock of the training."""


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def life(classroom, number):
    return classroom.workspace.read(number_history, number=number)


def test_every_sheet_revision_and_copy_is_told(day):
    do(day, prepare, kind=CertificateKind.CERTIFICATE, order=Order.NDH)
    papers = [o.facts for o in day.read(prepared_papers, who=["1"])]
    number = papers[0].number
    do(day, record_sheets, printed=papers)
    day.workspace.change(spoil_sheet, number=number, reason="Tinta luntur")
    do(day, record_sheets, printed=papers)
    do(day, mark_signed, numbers=[number])
    day.fill(date=MONDAY)
    do(day, confirm, date=FRIDAY)
    do(day, hand_over, who="1")
    day.workspace.change(reprint, number=number, reason="Hilang")
    told = life(day, number)
    assert (told.state, told.kind, told.given, told.signed) == (
        NumberState.ISSUED,
        CertificateKind.CERTIFICATE,
        MORNING,
        MORNING,
    )
    assert [(o.copy, o.spoilt, o.reason) for o in told.sheets] == [
        (1, "Tinta luntur", None),
        (1, None, None),
        (2, None, "Hilang"),
    ]
    assert [(o.revision, o.state, o.date) for o in told.revisions] == [(1, "issued", FRIDAY)]
    assert told.collected.at == MORNING
    day.workspace.change(correct, number=number, reason="Nama")
    assert [(o.state, o.reason) for o in life(day, number).revisions] == [
        ("corrected", "Nama"),
        ("issued", None),
    ]
    assert life(day, number).collected is None


def test_the_number_of_a_trainer_names_them_and_is_valid_until_it_is_void(day):
    do(day, prepare, kind=CertificateKind.TRAINER)
    [paper] = day.read(prepared_papers, kinds=[CertificateKind.TRAINER])
    told = life(day, paper.facts.number)
    assert (told.ndh, told.holder, told.never_valid) == (None, "Drs. Joko Umpama, M.Si.", None)


def test_the_old_and_the_new_one_point_to_each_other(day):
    day.fill(date=MONDAY)
    old = day.issue().issued[0].number
    done = day.workspace.change(replace_certificate, number=old, reason="Salah nama", date=FRIDAY)
    before, after = life(day, old), life(day, done.new)
    assert (before.replaced_by, before.replaces, before.reason) == (done.new, None, "Salah nama")
    assert (after.replaced_by, after.replaces) == (None, old)


def test_a_number_that_was_never_issued_tells_its_witness(day):
    do(day, prepare, kind=CertificateKind.CERTIFICATE, order=Order.NDH)
    [paper] = day.read(prepared_papers, who=["1"])
    number = paper.facts.number
    day.workspace.change(void, number=number, reason="Tidak lulus", witness="Budi Umpama")
    told = life(day, number)
    assert (told.revisions, told.reason, told.witness) == ((), "Tidak lulus", "Budi Umpama")
    assert (told.ndh, told.holder) == (1, "Peserta Contoh 01")
    assert told.never_valid == NeverValid("Penguji Contoh", MORNING)


def test_a_number_that_nobody_gave_has_no_life(workspace):
    with pytest.raises(UnknownNumber):
        workspace.read(number_history, number="800/1")
