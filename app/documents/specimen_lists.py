"""A specimen of every list that goes with certificates, filled with invented people."""

from app.documents.confirmation_sheet import ConfirmationRow, ConfirmationSheet
from app.documents.handover_sheet import HandoverRow, HandoverSheet
from app.documents.mc_sheet import Called, McSheet
from app.documents.name_check_sheet import NameCheckRow, NameCheckSheet
from app.documents.number_book import BookedNumber, NumberBookSheet, NumberGap
from app.documents.register_sheet import RegisterRow, RegisterSheet
from app.documents.slips import Slip
from app.documents.specimens import (
    LETTERHEAD,
    SIGNATORY,
    certificate_number,
    certificate_sheets,
    person_name,
    person_nip,
    unit_name,
)
from app.domain.indonesian import roman_text, words

_PROGRAM, _BATCH, _DATES = "Coaching dan Mentoring", "Angkatan IV", "4 s.d. 8 Agustus 2025"
_DAY, _SIGNED = "Jumat, 8 Agustus 2025", "Contoh, 8 Agustus 2025"
_PLACE = "Aula Diklat BKPSDMD Kota Contoh"
_PRINTED = f"{_DAY} pukul 15.20 WIB"


def confirmation_sheet(people: int = 30) -> ConfirmationSheet:
    """The prepared certificates of so many people, both papers for every tenth of them."""
    rows = []
    for ndh in range(1, people + 1):
        is_open = ndh % 10 == 2
        kinds = ("Sertifikat", "Surat Keterangan") if is_open else ("Sertifikat",)
        certainty = "belum pasti" if is_open else "pasti"
        rows += [
            ConfirmationRow(
                ndh, person_name(ndh), certificate_number(ndh + 100 * at), kind, certainty
            )
            for at, kind in enumerate(kinds)
        ]
    return ConfirmationSheet(
        letterhead=LETTERHEAD,
        program=_PROGRAM,
        batch=_BATCH,
        dates=_DATES,
        rows=tuple(rows),
        printed=_PRINTED,
        signatory=SIGNATORY,
    )


def name_check_sheet(people: int = 30) -> NameCheckSheet:
    """The list of so many people, of whom every fifth has initialled already."""
    rows = (
        NameCheckRow(
            ndh,
            each.name,
            each.nip,
            each.born,
            each.rank,
            each.position,
            each.unit,
            "dicek 5 Agustus 2025" if ndh % 5 == 0 else None,
        )
        for ndh, each in enumerate(certificate_sheets(people), start=1)
    )
    return NameCheckSheet(
        letterhead=LETTERHEAD,
        program=_PROGRAM,
        batch=_BATCH,
        dates=_DATES,
        rows=tuple(rows),
        signed=_SIGNED,
    )


def mc_sheet(people: int = 30, best: int = 6) -> McSheet:
    """The call of so many people, the best of them first."""
    places = range(min(best, people), 0, -1)
    others = range(len(places) + 1, people + 1)
    return McSheet(
        program=_PROGRAM,
        batch=_BATCH,
        dates=_DATES,
        place=_PLACE,
        passed=f"{people} ({words(people)}) orang",
        awarded=f"{len(places)} ({words(len(places))}) orang",
        best=tuple(
            Called(ndh, person_name(ndh), unit_name(ndh), roman_text(ndh), f"9{9 - ndh % 9},25")
            for ndh in places
        ),
        others=tuple(Called(ndh, person_name(ndh), unit_name(ndh)) for ndh in others),
    )


def handover_sheet(people: int = 30) -> HandoverSheet:
    """The list to sign for so many people, one of them represented by somebody else."""
    return HandoverSheet(
        letterhead=LETTERHEAD,
        kind="Sertifikat",
        program=_PROGRAM,
        batch=_BATCH,
        dates=_DATES,
        rows=tuple(
            HandoverRow(
                ndh,
                person_name(ndh),
                person_nip(ndh),
                unit_name(ndh),
                certificate_number(ndh),
                "Budi Contoh, surat kuasa" if ndh == 4 else None,
            )
            for ndh in range(1, people + 1)
        ),
        day=_DAY,
        place=_PLACE,
        signed=_SIGNED,
        signatory=SIGNATORY,
    )


def number_book_sheet(people: int = 30) -> NumberBookSheet:
    """A year of the book: one number void, two withheld, a gap, and some that are reserved."""
    booked = [
        BookedNumber(
            sequence=212 + ndh,
            number=certificate_number(ndh),
            state="Batal" if ndh == 7 else "Ditahan" if ndh in (2, 11) else "Terbit",
            kind="Sertifikat",
            training=f"{_PROGRAM} {_BATCH}",
            ndh=ndh,
            name=person_name(ndh),
            reason="Salah cetak nama, diganti" if ndh == 7 else None,
            printed=2 if ndh == 5 else 1,
            spoilt=1 if ndh == 5 else 0,
        )
        for ndh in range(1, people + 1)
    ]
    last = 212 + people
    spare = BookedNumber(
        last + 6, certificate_number(people + 6), "Dicadangkan", None, None, None, None
    )
    return NumberBookSheet(
        letterhead=LETTERHEAD,
        scope="Tahun 2025",
        rows=(*booked, NumberGap(last + 1, last + 5), spare),
        printed=_PRINTED,
        signed=_SIGNED,
        signatory=SIGNATORY,
    )


def register_sheet(people: int = 30) -> RegisterSheet:
    """What was issued to so many people, the third corrected and the fifth printed again."""
    return RegisterSheet(
        letterhead=LETTERHEAD,
        program=_PROGRAM,
        batch=_BATCH,
        dates=_DATES,
        rows=tuple(
            RegisterRow(
                certificate_number(ndh),
                "Sertifikat",
                ndh,
                person_name(ndh),
                person_nip(ndh),
                "8 Agustus 2025",
                "Terbit",
                revision=2 if ndh == 3 else 1,
                copies=2 if ndh == 5 else 1,
            )
            for ndh in range(1, people + 1)
        ),
        signed=_SIGNED,
        signatory=SIGNATORY,
    )


def slips(people: int = 2) -> list[Slip]:
    """The slips of so many people whose result is open."""
    return [
        Slip(
            ndh,
            person_name(ndh),
            unit_name(ndh),
            _PROGRAM,
            _BATCH,
            (f"Hadir pada sesi 20: {_DAY}, Pukul 15.30 s.d. 17.00 WIB",),
        )
        for ndh in range(1, people + 1)
    ]
