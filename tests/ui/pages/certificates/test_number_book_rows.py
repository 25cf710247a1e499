"""The rows of the book: what stands in them, and what is told of blocks."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind, NumberState, RangeUse, Status
from app.usecases.attendance import type_marks
from app.usecases.certificate_life import void
from app.usecases.confirming import confirm
from app.usecases.number_ranges import reserve_range
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import prepare
from app.usecases.sheets import record_sheets, spoil_sheet
from app.usecases.whole_book import read_book
from ui.pages.certificates.number_book_rows import (
    blocks_text,
    columns,
    free_from,
    rows_of,
    runs_out,
    scope_text,
)
from ui.pages.certificates.number_states import SIGNS, STATES
from ui.pages.certificates.stage_words import kind_word
from ui.wording import Wording

CODE = "CM-IV-2025"
FRIDAY = dt.date(2025, 8, 8)
WORDS = Wording("en", in_window=True)


def reserve(workspace, first, last, use=RangeUse.OWN, sequence="year:2025"):
    note = "Surat 045"
    workspace.change(reserve_range, sequence=sequence, first=first, last=last, use=use, note=note)


def book(workspace):
    return workspace.read(read_book, training=CODE, year=2025)


def told(row, *keys):
    return [column.text(row) for column in columns(WORDS) if column.key in keys]


@pytest.fixture
def prepared(attended):
    """Let two of three numbers of a block be bound."""
    reserve(attended, 301, 340)
    attended.change(prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    return attended


def test_every_state_has_a_word_and_a_sign_of_its_own():
    assert set(STATES) == set(SIGNS) >= set(NumberState)
    signs = [sign for sign, _ in SIGNS.values()]
    assert len(set(signs)) == len(signs)


def test_what_is_reserved_and_what_is_given_elsewhere_is_one_row_each(prepared):
    reserve(prepared, 341, 400, RangeUse.ELSEWHERE)
    rows = rows_of(book(prepared))
    assert [told(row, "sequence", "state") for row in rows] == [
        ["301", "prepared"],
        ["302", "prepared"],
        ["303", "prepared"],
        ["304–340", "reserved"],
        ["341–400", "given elsewhere"],
    ]
    assert told(rows[0], "person", "kind", "training", "reason") == [
        "01  Peserta Contoh 01",
        "Certificate",
        CODE,
        "",
    ]
    assert told(rows[3], "number", "person", "kind", "training", "sheets", "reason") == [
        *[""] * 5,
        "Surat 045",
    ]
    assert [row.can_be_taken_back for row in rows] == [False, False, False, False, True]
    assert [row.can_be_void for row in rows] == [True, True, True, False, False]


def test_two_blocks_that_touch_stay_two_rows(attended):
    reserve(attended, 10, 12)
    reserve(attended, 13, 15)
    reserve(attended, 1, 2, sequence="year:2024")
    assert [told(row, "sequence") for row in rows_of(book(attended))] == [["10–12"], ["13–15"]]


def test_a_gap_stands_in_its_place_with_its_reason(issued):
    reserve(issued, 301, 303)
    issued.change(void, number="800.2.4/214/BKPSDMD/2025", reason="Salah cetak")
    kind = CertificateKind.TRAINER
    issued.change(prepare, training=CODE, kind=kind)
    rows = rows_of(book(issued))
    assert told(rows[1], "state", "reason") == ["void", "Salah cetak"]
    assert told(rows[3], "sequence", "state", "reason") == [
        "216–300",
        "never given",
        "a higher number was given",
    ]
    assert told(rows[4], "person") == ["Drs. Joko Umpama, M.Si."]
    assert not rows[1].can_be_void


def test_withheld_and_witnessed_numbers_say_why(prepared):
    prepared.change(type_marks, training=CODE, session=1, who=["2"], status=Status.ABSENT)
    prepared.change(confirm, training=CODE, date=FRIDAY)
    assert told(rows_of(book(prepared))[1], "state", "reason") == [
        "withheld",
        "too little presence",
    ]
    number = rows_of(book(prepared))[1].number
    prepared.change(void, number=number, reason="Tidak lulus", witness="Saksi Contoh")
    assert told(rows_of(book(prepared))[1], "reason") == ["Tidak lulus (witness: Saksi Contoh)"]


def test_sheets_are_counted_with_the_spoilt_ones(prepared):
    papers = prepared.read(prepared_papers, training=CODE)
    facts = [paper.facts for paper in papers]
    prepared.change(record_sheets, training=CODE, printed=facts[:2])
    prepared.change(spoil_sheet, number=facts[0].number, reason="Kertas macet")
    assert [told(row, "sheets") for row in rows_of(book(prepared))[:3]] == [
        ["1, 1 spoilt"],
        ["1"],
        [""],
    ]


def test_how_many_numbers_of_a_block_are_left_is_told_before_they_run_out(prepared):
    ranges = book(prepared).ranges
    assert blocks_text(ranges, WORDS) == "301 to 340: 37 of 40 left"
    assert not runs_out(ranges)
    assert not runs_out(())
    assert "No block" in blocks_text((), WORDS)


@pytest.mark.parametrize(("last", "is_low"), [(306, True), (307, False)])
def test_three_numbers_left_are_few_however_small_the_block(attended, last, is_low):
    reserve(attended, 301, last)
    attended.change(prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    assert runs_out(book(attended).ranges) is is_low


def test_a_range_is_proposed_behind_the_highest_number_that_is_known(prepared):
    seen = book(prepared)
    assert {scope.key: first for scope, first in free_from(seen).items()} == {"year:2025": 341}
    (scope,) = seen.scopes
    assert scope_text(scope, WORDS) == "Year 2025"


def test_a_sequence_of_one_kind_is_named_after_it(attended):
    reserve(attended, 1, 5, sequence="year:2025:award")
    told_of = [scope_text(scope, WORDS) for scope in book(attended).scopes]
    assert told_of == ["Year 2025", f"Year 2025, {kind_word(CertificateKind.AWARD, WORDS)}"]
