"""What an office says of itself: cleaned of blanks, refused where it could not be printed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certification import PlannedSignatory
from app.domain.errors import InvalidValue
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.organization import (
    OrganizationFacts,
    checked,
    example_number,
    letterhead_parts,
)

MAY = dt.date(2025, 5, 19)


def test_blanks_fall_away_and_what_is_empty_is_not_there():
    told = OrganizationFacts(
        name="  BKPSDMD \n Kota Contoh ", letterhead=" \n", place="", city=" Contoh ", number_last=0
    )
    assert checked(told) == OrganizationFacts(
        name="BKPSDMD Kota Contoh", city="Contoh", number_last=0
    )


def test_blanks_of_a_signatory_fall_away_too():
    signs = PlannedSignatory(" Dr. Budi Sampel ", nip="", rank=" ", position=" Kepala ")
    told = checked(OrganizationFacts(name="BKPSDMD", signatory=signs))
    assert told.signatory == PlannedSignatory("Dr. Budi Sampel", position="Kepala")


def test_a_checked_organization_stays_as_it_is():
    whole = OrganizationFacts(
        name="BKPSDMD",
        signatory=PlannedSignatory("Dr. Budi Sampel"),
        number_pattern="800/{seq:03}/{batch_roman}",
        number_last=212,
        is_practice=True,
        revision=3,
    )
    assert checked(whole) == whole


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"name": " \n "}, "organization.name"),
        ({"signatory": PlannedSignatory("  ")}, "organization.signatory.name"),
        ({"number_pattern": "800/{tahun}"}, "numbering.pattern"),
        ({"number_pattern": "tanpa nomor"}, "numbering.pattern"),
        ({"number_last": -1}, "organization.number_last"),
    ],
)
def test_what_could_not_be_printed_is_refused_with_its_place(facts, path):
    with pytest.raises(InvalidValue) as refusal:
        checked(OrganizationFacts(**{"name": "BKPSDMD", **facts}))
    assert refusal.value.path == path


@pytest.mark.parametrize(
    ("text", "offices", "contact"),
    [
        ("BKPSDMD", ("BKPSDMD",), None),
        ("PEMERINTAH KOTA\n\n BKPSDMD ", ("PEMERINTAH KOTA", "BKPSDMD"), None),
        ("PEMERINTAH\nBKPSDMD\nJalan Peraga", ("PEMERINTAH", "BKPSDMD"), "Jalan Peraga"),
        ("BKPSDMD\nJl. Peraga,\nTelp 0741", ("BKPSDMD",), "Jl. Peraga, Telp 0741"),
        (
            "BKPSDMD\nKota Contoh 36122\nLaman contoh",
            ("BKPSDMD",),
            "Kota Contoh 36122, Laman contoh",
        ),
        ("SMK Negeri 3\nJalanan Contoh", ("SMK Negeri 3", "Jalanan Contoh"), None),
        ("PEMERINTAH\nUPTD WILAYAH 2", ("PEMERINTAH", "UPTD WILAYAH 2"), None),
        ("DINAS\nBALAI JALAN DAN JEMBATAN", ("DINAS", "BALAI JALAN DAN JEMBATAN"), None),
        ("DINAS\nJALAN PERAGA 9", ("DINAS",), "JALAN PERAGA 9"),
        ("DINAS\nBLOK A, GEDUNG B", ("DINAS",), "BLOK A, GEDUNG B"),
        ("DINAS\nLaman: contoh", ("DINAS",), "Laman: contoh"),
        ("DINAS\nPos-el: x", ("DINAS",), "Pos-el: x"),
        ("DINAS\nbkd.contoh.go.id", ("DINAS",), "bkd.contoh.go.id"),
        ("DINAS\n(0741) 900900", ("DINAS",), "(0741) 900900"),
        ("DINAS\nKantor Bupati, Kompleks Peraga", ("DINAS",), "Kantor Bupati, Kompleks Peraga"),
        ("Jalan Peraga", ("Jalan Peraga",), None),
        ("", (), None),
    ],
)
def test_the_address_of_a_letterhead_begins_where_it_says_how_the_office_is_found(
    text, offices, contact
):
    assert letterhead_parts(text) == (offices, contact)


names_in_capitals = st.from_regex(
    r"[BCDFHIMNOQRUVXYZ]{2,9}( [BCDFHIMNOQRUVXYZ]{2,9}){0,3}( [1-9])?", fullmatch=True
)
contacts = st.sampled_from(
    [
        *("Jalan Peraga", "Jl. Peraga No. 9", "JLN. PERAGA", "Kompleks Contoh", "GEDUNG UMPAMA"),
        *("Laman: contoh.example", "Pos-el: a@contoh.example", "Telepon (0999) 900", "Faks 0999"),
        *("www.contoh.example", "Kota Contoh 90909", "Kode Pos 90909", "https://contoh.example"),
    ]
)


@given(st.lists(names_in_capitals, min_size=1), contacts, st.lists(contacts | names_in_capitals))
def test_the_offices_are_all_lines_before_the_first_of_an_address(offices, contact, rest):
    text = "\n".join([*offices, contact, *rest])
    assert letterhead_parts(text) == (tuple(offices), ", ".join([contact, *rest]))


@given(st.lists(names_in_capitals, min_size=1))
def test_names_in_capitals_are_offices_with_a_digit_too(offices):
    assert letterhead_parts("\n".join(offices)) == (tuple(offices), None)


@given(st.lists(st.from_regex(r"[A-Z][A-Za-z ]{0,20}[A-Z]", fullmatch=True), min_size=1))
def test_no_line_of_a_letterhead_is_lost(lines):
    offices, contact = letterhead_parts("\n".join(lines))
    assert ", ".join([*offices, *([contact] if contact else [])]) == ", ".join(lines)


@pytest.mark.parametrize(
    ("pattern", "last", "number"),
    [
        ("800.2.4/{seq:03}/BKPSDMD/{year}", 212, "800.2.4/213/BKPSDMD/2025"),
        ("{seq:04}/{unit}/{month_roman}/{year}", None, "0001/BKPSDMD/V/2025"),
        (DEFAULT_PATTERN, 0, "001/DIKLAT/V/2025"),
    ],
)
def test_the_example_is_the_number_that_comes_next(pattern, last, number):
    assert example_number(pattern, last, day=MAY, unit="BKPSDMD") == number


def test_there_is_no_example_of_a_pattern_that_could_not_be_printed():
    with pytest.raises(InvalidValue):
        example_number("{seq", 1, day=MAY, unit="BKPSDMD")
