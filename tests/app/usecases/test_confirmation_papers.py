"""Lembar pengesahan: everything that waits for a decision, to be ticked by hand."""

import datetime as dt

import pytest

from app.documents.confirmation_sheet import ConfirmationRow
from app.documents.words import DATE_BY_HAND
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.confirmation_papers import confirmation_sheet
from app.usecases.confirming import confirm
from app.usecases.preparing import Order, prepare

NUMBER = "800.2.4/{}/BKPSDMD/2025".format


@pytest.fixture
def bound(last_hour):
    """Bind certificates and statements to all who can still have one."""
    for kind in (CertificateKind.CERTIFICATE, CertificateKind.STATEMENT):
        last_hour.workspace.change(prepare, training=last_hour.code, kind=kind, order=Order.NDH)
    return last_hour


def test_all_that_is_prepared_stands_on_it_by_kind_and_ndh(bound):
    sheet = bound.read(confirmation_sheet)
    assert sheet.rows == (
        ConfirmationRow(1, "Peserta Contoh 01", NUMBER(213), "Sertifikat", "pasti"),
        ConfirmationRow(2, "Peserta Contoh 02", NUMBER(214), "Sertifikat", "belum pasti"),
        ConfirmationRow(2, "Peserta Contoh 02", NUMBER(215), "Surat Keterangan", "belum pasti"),
        ConfirmationRow(3, "Peserta Contoh 03", NUMBER(216), "Surat Keterangan", "pasti"),
    )


def test_it_says_when_it_was_printed_and_is_dated_by_hand(bound):
    sheet = bound.read(confirmation_sheet)
    assert sheet.printed == "Senin, 4 Agustus 2025 pukul 07.25 WIB"
    assert sheet.signed == f"Contoh, {DATE_BY_HAND}"
    assert sheet.signatory.name == "Dr. H. Mulyadi Sampel, M.Si."
    assert (sheet.program, sheet.dates) == ("Coaching dan Mentoring", "4 s.d. 8 Agustus 2025")


def test_who_was_withheld_stays_on_it_and_who_was_issued_does_not(bound):
    bound.workspace.change(confirm, training=bound.code, date=dt.date(2025, 8, 8))
    assert [(row.ndh, row.kind) for row in bound.read(confirmation_sheet).rows] == [
        (1, "Sertifikat"),
        (2, "Sertifikat"),
        (2, "Surat Keterangan"),
        (3, "Surat Keterangan"),
    ]
    bound.fill(session=4)
    bound.workspace.change(confirm, training=bound.code, date=dt.date(2025, 8, 8))
    assert [(row.ndh, row.kind) for row in bound.read(confirmation_sheet).rows] == [
        (2, "Surat Keterangan")
    ]


def test_where_nothing_is_prepared_there_is_nothing_to_decide(day):
    with pytest.raises(NothingToPrint) as refused:
        day.read(confirmation_sheet)
    assert refused.value.fields == {"paper": "confirmation-sheet"}


def test_without_city_and_signatory_there_is_room_for_them(bound):
    bound.plan_day(city=None, signatories={})
    sheet = bound.read(confirmation_sheet)
    assert (sheet.signed, sheet.signatory) == (None, None)
