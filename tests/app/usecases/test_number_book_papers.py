"""The number book on paper: every number in its place, what was left out between them."""

import datetime as dt

import pytest

from app.documents.number_book import BookedNumber
from app.documents.number_book import NumberGap as PrintedGap
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import void
from app.usecases.confirming import confirm
from app.usecases.number_book_papers import number_book_sheets
from app.usecases.number_ranges import reserve_range, sequence_named
from app.usecases.preparing import Order, prepare

CERTIFICATE, TRAINER = CertificateKind.CERTIFICATE, CertificateKind.TRAINER
NUMBER = "800.2.4/{}/BKPSDMD/2025".format
LAST_DAY = dt.date(2025, 8, 8)


def bind(classroom, kind=CERTIFICATE):
    classroom.workspace.change(prepare, training=classroom.code, kind=kind, order=Order.NDH)


def rows(classroom, **which):
    return [sheet.rows for sheet in classroom.read(number_book_sheets, **which)]


def booked(sequence, state, ndh, reason=None):
    name = f"Peserta Contoh {ndh:02}"
    training = "CM-IV-2025"
    number = NUMBER(sequence)
    return BookedNumber(sequence, number, state, "Sertifikat", training, ndh, name, reason)


def test_every_state_is_told_in_words_with_its_reason(day):
    bind(day)
    day.type(1, "A", "2")
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.workspace.change(confirm, training=day.code, date=LAST_DAY)
    day.workspace.change(void, number=NUMBER(213), reason="Salah nama")
    day.workspace.change(void, number=NUMBER(215), reason="Sobek", witness="Saksi Contoh")
    (lines,) = rows(day)
    assert lines == (
        booked(213, "Batal", 1, "Salah nama"),
        booked(214, "Ditahan", 2, "kehadiran kurang"),
        booked(215, "Batal", 3, "Sobek (saksi: Saksi Contoh)"),
    )


def test_who_is_withheld_for_no_other_reason_is_not_eligible_yet(day):
    bind(day)
    day.workspace.change(confirm, training=day.code, date=LAST_DAY)
    day.fill(session=1)
    (lines,) = rows(day)
    assert {line.reason for line in lines} == {"belum diisi"}


def test_gaps_stand_between_the_numbers(day):
    bind(day)
    day.plan_day(numbering={"pattern": day.week["numbering"]["pattern"], "next": 230})
    bind(day, TRAINER)
    (lines,) = rows(day)
    shown = [o if isinstance(o, PrintedGap) else o.sequence for o in lines]
    assert shown == [213, 214, 215, PrintedGap(216, 229), 230]
    assert lines[-1].name == "Drs. Joko Umpama, M.Si."


def test_numbers_of_a_block_are_reserved_until_they_are_given(day):
    sequence = day.workspace.read(sequence_named, training=day.code)
    day.workspace.change(reserve_range, sequence=sequence, first=213, last=214, note="Surat 12")
    (lines,) = rows(day)
    assert [(o.sequence, o.number, o.state, o.reason) for o in lines] == [
        (213, "-", "Dicadangkan", "Surat 12"),
        (214, "-", "Dicadangkan", "Surat 12"),
    ]


@pytest.mark.parametrize(
    ("numbering", "heading"),
    [
        ({}, "Tahun 2025"),
        ({"scope": "program"}, "Program Coaching dan Mentoring"),
        ({"scope": "training"}, "Pelatihan CM-IV-2025"),
    ],
)
def test_a_sheet_is_headed_by_its_sequence(day, numbering, heading):
    day.plan_day(numbering={**day.week["numbering"], **numbering})
    bind(day)
    (sheet,) = day.read(number_book_sheets)
    assert sheet.scope == heading
    assert sheet.printed == "Senin, 4 Agustus 2025 pukul 07.25 WIB"


def test_a_kind_with_numbers_of_its_own_has_a_sheet_of_its_own(day):
    own = {"pattern": "NS-{seq:03}/{year}", "scope": "year", "next": 1}
    day.plan_day(numbering={**day.week["numbering"], "trainer": own})
    bind(day)
    bind(day, TRAINER)
    headings = [sheet.scope for sheet in day.read(number_book_sheets)]
    assert headings == ["Tahun 2025", "Tahun 2025, Sertifikat Pengajar"]


def test_a_book_without_numbers_is_not_printed(day):
    with pytest.raises(NothingToPrint) as refused:
        day.read(number_book_sheets)
    assert refused.value.fields == {"paper": "number-book"}
    bind(day)
    with pytest.raises(NothingToPrint):
        day.read(number_book_sheets, year=2024)


def test_sequences_that_are_named_are_printed_whoever_draws_from_them(day):
    bind(day)
    for sequence in ("year:2024", "year:2023"):
        day.workspace.change(reserve_range, sequence=sequence, first=1, last=2)
    named = day.read(number_book_sheets, sequences=("year:2025", "year:2024"))
    assert [sheet.scope for sheet in named] == ["Tahun 2024", "Tahun 2025"]
    with pytest.raises(NothingToPrint):
        day.read(number_book_sheets, sequences=("year:2022",))
