"""Tanda terima: whoever collects what was issued signs for it, kind by kind."""

import datetime as dt

import pytest

from app.documents.handover_sheet import HandoverRow
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.certificates import issue
from app.usecases.handing_over import hand_over
from app.usecases.handover_papers import handover_sheets

CERTIFICATE, TRAINER = CertificateKind.CERTIFICATE, CertificateKind.TRAINER


@pytest.fixture
def issued(day):
    """Issue certificates to three people, and one to their trainer."""
    day.fill(date=dt.date(2025, 8, 4))
    for kind in (CERTIFICATE, TRAINER):
        day.workspace.change(issue, training=day.code, kind=kind, date=dt.date(2025, 8, 8))
    return day


def collect(classroom, who, **more):
    asked = {"who": who, "reason": "Dicetak di tempat lain", **more}
    classroom.workspace.change(hand_over, training=classroom.code, **asked)


def test_there_is_a_list_of_every_kind_that_was_issued(issued):
    certificates, trainers = issued.read(handover_sheets)
    assert (certificates.kind, trainers.kind) == ("Sertifikat", "Sertifikat Pengajar")
    assert certificates.rows[0] == HandoverRow(
        1,
        "Peserta Contoh 01",
        "19800101 200501 1 901",
        "SD Negeri 901 Kota Contoh",
        "800.2.4/213/BKPSDMD/2025",
    )
    assert [row.ndh for row in certificates.rows] == [1, 2, 3]
    assert [(row.ndh, row.name, row.nip) for row in trainers.rows] == [
        (1, "Drs. Joko Umpama, M.Si.", None)
    ]
    assert certificates.day == "Jumat, 8 Agustus 2025"
    assert [o.kind for o in issued.read(handover_sheets, kinds=[TRAINER])] == [trainers.kind]


def test_it_says_who_collected_what_already(issued):
    collect(issued, "1")
    collect(issued, "2", collected_by="Budi Contoh", mandate="surat kuasa")
    collect(issued, "3", collected_by="Siti Sampel")
    certificates, trainers = issued.read(handover_sheets)
    assert [row.collected for row in certificates.rows] == [
        "sudah diterima",
        "oleh Budi Contoh, surat kuasa",
        "oleh Siti Sampel",
    ]
    assert [row.collected for row in trainers.rows] == [None]


def test_where_nothing_is_issued_there_is_nothing_to_sign_for(day):
    with pytest.raises(NothingToPrint) as refused:
        day.read(handover_sheets)
    assert refused.value.fields == {"paper": "handover-list"}
