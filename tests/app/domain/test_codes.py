"""NIP, class numbers and scan codes: what is read, doubted and printed."""

import random
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import (
    SCAN_CODE_SIGNS,
    ByNdh,
    ByNip,
    ByScanCode,
    NipDoubt,
    birth_in_nip,
    is_nik,
    is_whole_nip,
    new_scan_code,
    nip_label,
    nip_warnings,
    print_nip,
    read_nip,
    read_who,
    surviving_digits,
)
from app.domain.errors import InvalidValue

NIP = "198609262015051901"

nips = st.builds(
    "{:%Y%m%d}{:04}{:02}{}{:03}".format,
    st.dates(date(1950, 1, 1), date(2004, 12, 31)),
    st.integers(2019, 2040),
    st.integers(1, 12),
    st.sampled_from("12"),
    st.integers(1, 999),
)


@pytest.mark.parametrize(
    "text",
    [
        "198609262015051901",
        "19860926 201505 1 901",
        "19860926.201505.1.901",
        "19860926\xa0201505\xa01\xa0901",
        "'198609262015051901",
        "’198609262015051901",
        "NIP. 19860926 201505 1 901",
        "NIP : 198609262015051901",
        "NIP.198609262015051901",
        "NI PPPK 198609262015051901",
        "19860926-201505-1-901",
        " 19860926  201505 1  901 ",
        "198609262015051901 / 1571010000000001",
        "1571010000000001 198609262015051901",
        "1. 198609262015051901",
    ],
)
def test_every_habit_of_writing_a_nip_gives_its_digits(text):
    assert read_nip(text) == NIP


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("78040512", "78040512"),
        ("NRP 78040512", "78040512"),
        ("19860926201505190", "19860926201505190"),
        ("123456", "123456"),
        ("12345", None),
        ("30 orang", None),
        ("-", None),
        ("", None),
        ("dalam proses", None),
        ("19820305 200803 1 901 19820305 200803 1 902", "198203052008031901198203052008031902"),
    ],
)
def test_other_numbers_are_kept_from_six_digits_on(text, digits):
    assert read_nip(text) == digits


@given(nips, st.booleans())
def test_a_printed_nip_reads_back(nip, spaced):
    assert read_nip(print_nip(nip, spaced=spaced)) == nip
    assert is_whole_nip(print_nip(nip, spaced=spaced))


@given(nips, st.lists(st.sampled_from([" ", ".", "'", "\xa0", "-", ""]), min_size=18, max_size=18))
def test_single_signs_between_the_digits_of_a_nip_do_not_matter(nip, signs):
    spread = "".join(digit + sign for digit, sign in zip(nip, signs, strict=True))
    assert read_nip("NIP. " + spread) == nip


@given(st.text())
def test_what_is_read_of_any_text_is_ascii_digits(text):
    digits = read_nip(text)
    assert digits is None or (digits.isascii() and digits.isdigit() and len(digits) >= 6)


def test_a_nip_of_other_digits_than_ours_is_not_whole():
    assert not is_whole_nip("١٩٨٦٠٩٢٦٢٠١٥٠٥١٩٠١")


@pytest.mark.parametrize(
    ("value", "left"),
    [
        (198203051998031901, "198203051998031"),
        (1.96909111994062e17, "196909111994062"),
        (196909111994061904.0, "196909111994061"),
        (19820305199803190, "198203051998031"),
        ("1,98203E+17", "198203"),
        ("1.98203E+17", "198203"),
        ("'1.98203051998031e17", "198203051998031"),
        ("2E+17", "2"),
        ("198203051998031000", "198203051998031"),
        ("19820305 199803 1 000", "198203051998031"),
        ("198203051998031901.0", "198203051998031"),
        ("198203051998031901,00", "198203051998031"),
    ],
)
def test_a_nip_that_became_a_number_keeps_its_first_digits_only(value, left):
    assert surviving_digits(value) == left


@given(nips)
def test_the_first_fifteen_digits_survive_what_excel_does_to_a_nip(nip):
    kept_by_excel = float(nip[:15] + "000")
    assert surviving_digits(kept_by_excel) == nip[:15]


@pytest.mark.parametrize(
    "value",
    [NIP, "", "-", "78040512", 78040512, 78040512.0, 0, 3.5, float("nan"), float("inf"), -2e17],
)
def test_other_values_have_lost_nothing(value):
    assert surviving_digits(value) is None


def test_a_nik_in_a_numeric_cell_is_no_lost_nip():
    assert surviving_digits(1571014503820001) is None


@pytest.mark.parametrize(
    ("digits", "doubts"),
    [
        (NIP, ()),
        ("198609262021211901", ()),
        ("78040512", ()),
        ("19860926201505190", (NipDoubt.LENGTH,)),
        ("130123456", (NipDoubt.LENGTH,)),
        ("198013132004051913", (NipDoubt.DATE,)),
        ("198602302015051901", (NipDoubt.DATE,)),
        ("198609262015131901", (NipDoubt.DATE,)),
        ("198609262015201901", (NipDoubt.DATE,)),
        ("198609261999051901", (NipDoubt.DATE,)),
        ("298609263015051901", (NipDoubt.DATE,)),
        ("198609262015053901", (NipDoubt.SEX,)),
        ("198613262015053901", (NipDoubt.DATE, NipDoubt.SEX)),
    ],
)
def test_doubtful_parts_of_a_nip_are_named(digits, doubts):
    assert nip_warnings(digits) == doubts


@given(nips)
def test_a_sound_nip_raises_no_doubt(nip):
    assert nip_warnings(nip) == ()


def test_a_nip_begins_with_the_birth_date():
    assert birth_in_nip(NIP) == date(1986, 9, 26)
    assert birth_in_nip("198613262015051901") is None
    assert birth_in_nip("78040512") is None


@pytest.mark.parametrize("nik", ["1571010509820001", "1571014509820001", "1901017112990001"])
def test_a_nik_is_known_by_day_and_month(nik):
    assert is_nik(nik)


@pytest.mark.parametrize(
    "digits", ["1986092620150519", "1571010013820001", "1571013509820001", "1571017509820001", NIP]
)
def test_a_nip_that_lost_two_digits_is_no_nik(digits):
    assert not is_nik(digits)


def test_a_nip_is_printed_in_four_groups_or_plain():
    assert print_nip(NIP) == "19860926 201505 1 901"
    assert print_nip("198609262021211901") == "19860926 202121 1 901"
    assert print_nip(NIP, spaced=False) == NIP
    assert print_nip("78040512") == "78040512"


def test_a_scan_code_is_a_letter_and_six_signs_that_cannot_be_mistaken():
    code = new_scan_code(random.Random(1).choice)  # noqa: S311 - any choice will do
    assert len(code) == 7
    assert code[0].isalpha()
    assert not set(code) & set("IO01")
    assert set(SCAN_CODE_SIGNS) < set(string.ascii_uppercase + string.digits)


@given(st.randoms(use_true_random=False))
def test_a_scan_code_is_read_as_one_in_any_case(chance):
    code = new_scan_code(chance.choice)
    assert read_who(code) == read_who(f" {code.lower()} ") == ByScanCode(code)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("7", ByNdh(7)),
        ("07", ByNdh(7)),
        ("12345", ByNdh(12345)),
        ("123456", ByNip("123456")),
        ("19860926 201505 1 901", ByNip(NIP)),
        ("19860926.201505.1.901", ByNip(NIP)),
        (f"NIP. {NIP}", ByNip(NIP)),
        ("A2", ByScanCode("A2")),
        ("nk7p2qx", ByScanCode("NK7P2QX")),
    ],
)
def test_a_participant_is_named_by_ndh_nip_or_scan_code(text, who):
    assert read_who(text) == who


@pytest.mark.parametrize("text", ["", " ", "A", "A-2", "7a", "é2", "-7", "\u0667", "1,5"])
def test_anything_else_names_nobody(text):
    with pytest.raises(InvalidValue) as refusal:
        read_who(text)
    assert refusal.value.fields == {"path": "who", "value": text, "expected": "who"}


@pytest.mark.parametrize(
    ("digits", "label"),
    [
        (NIP, "NIP"),
        ("198609262021211901", "NI PPPK"),
        ("78040512", "NRP"),
        ("130123456", "NIP"),
        (None, "NIP"),
    ],
)
def test_a_number_is_called_by_its_own_name_on_paper(digits, label):
    assert nip_label(digits) == label
