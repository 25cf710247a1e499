"""Certificate number patterns: those seen in offices, and those that must not come in."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.numbering import (
    NumberFacts,
    check_pattern,
    format_number,
    needs_sequence,
    scope_key,
)
from app.domain.vocabulary import CertificateKind, NumberScope

FACTS = NumberFacts(
    sequence=14,
    day=date(2025, 8, 8),
    batch=4,
    ndh=1,
    program="Coaching dan Mentoring",
    unit="BKPSDMD",
)


@pytest.mark.parametrize(
    ("pattern", "sequence", "day", "number"),
    [
        ("800.2.4/{seq:03}/{unit}/{year}", 14, date(2025, 8, 8), "800.2.4/014/BKPSDMD/2025"),
        ("SERT-{seq:04}/DL/{month}/{year}", 123, date(2019, 3, 1), "SERT-0123/DL/3/2019"),
        ("{seq:04}{month:02}{year}", 1, date(2025, 8, 8), "0001082025"),
        (
            "B.{seq}/BDA/RSDM.510/{month_roman}/{year}",
            589,
            date(2026, 5, 4),
            "B.589/BDA/RSDM.510/V/2026",
        ),
        (
            "800.2.4/123.{ndh:02}/BKPSDMD/{year}",
            14,
            date(2025, 8, 8),
            "800.2.4/123.01/BKPSDMD/2025",
        ),
        ("{program}/{batch_roman}/{ndh}", 14, date(2025, 8, 8), "Coaching dan Mentoring/IV/1"),
        ("{{{seq}}}", 14, date(2025, 8, 8), "{14}"),
    ],
)
def test_the_patterns_seen_in_offices_are_filled(pattern, sequence, day, number):
    check_pattern(pattern, has_batch=True)
    assert format_number(pattern, replace(FACTS, sequence=sequence, day=day)) == number


def test_a_sequence_beyond_its_padding_is_not_cut():
    assert format_number("{seq:03}", replace(FACTS, sequence=1234)) == "1234"


@pytest.mark.parametrize(
    "pattern",
    [
        "{seq}/{class}",
        "{seq}/{}",
        "{seq}/{0}",
        "{seq.__class__}",
        "{seq[0]}",
        "{seq!r}",
        "{ seq }",
        "{SEQ}",
        "{seq:3}",
        "{seq:00}",
        "{seq:010}",
        "{seq:>9999999}",
        "{seq:{ndh}}",
        "{seq}/{year:02}",
        "{seq}/{unit:09}",
        "{seq",
        "seq}",
        "{seq}}",
        "{seq}\n{year}",
    ],
)
def test_a_pattern_that_cannot_be_filled_is_refused(pattern):
    with pytest.raises(InvalidValue) as refusal:
        check_pattern(pattern, has_batch=True)
    assert refusal.value.path == "numbering.pattern"


@pytest.mark.parametrize("pattern", ["", "800/{year}", "{program}/{batch_roman}", "{{seq}}"])
def test_a_pattern_that_gives_everybody_the_same_number_is_refused(pattern):
    with pytest.raises(InvalidValue) as refusal:
        check_pattern(pattern, has_batch=True)
    assert refusal.value.expected == "{seq}, {ndh}"


def test_an_unknown_token_is_named_together_with_those_that_are_known():
    with pytest.raises(InvalidValue) as refusal:
        check_pattern("{seq}/{kelas}", has_batch=True)
    assert refusal.value.value == "{kelas}"
    assert "{month_roman}" in refusal.value.expected


def test_a_pattern_with_angkatan_needs_a_training_with_angkatan():
    check_pattern("{seq}/{batch_roman}", has_batch=True)
    with pytest.raises(InvalidValue) as refusal:
        check_pattern("{seq}/{batch_roman}", has_batch=False)
    assert refusal.value.value == "{batch_roman}"


def test_a_pattern_without_angkatan_needs_none():
    check_pattern("{seq}", has_batch=False)
    assert format_number("{seq}", replace(FACTS, batch=None)) == "14"


def test_an_angkatan_that_is_missing_after_all_is_refused_and_not_printed():
    with pytest.raises(InvalidValue):
        format_number("{seq}/{batch_roman}", replace(FACTS, batch=None))


def test_a_sequence_is_needed_only_where_it_is_shown():
    assert needs_sequence("800/{seq:03}")
    assert not needs_sequence("800/123.{ndh:02}")


@given(st.text(alphabet="{}:!.0129seqndhyar/ "))
def test_any_text_is_either_refused_or_can_be_filled(pattern):
    try:
        check_pattern(pattern, has_batch=True)
    except InvalidValue:
        return
    assert format_number(pattern, FACTS) != format_number(
        pattern, replace(FACTS, sequence=15, ndh=2)
    )


@given(st.integers(1, 10**6), st.integers(1, 9))
def test_two_sequences_never_give_one_number(sequence, width):
    pattern = f"{{year}}{{seq:0{width}}}"
    following = replace(FACTS, sequence=sequence + 1)
    assert format_number(pattern, replace(FACTS, sequence=sequence)) != format_number(
        pattern, following
    )


@pytest.mark.parametrize(
    ("scope", "key"),
    [
        (NumberScope.YEAR, "year:2026"),
        (NumberScope.PROGRAM, "program:p-1"),
        (NumberScope.TRAINING, "training:t-1"),
    ],
)
def test_the_sequence_counts_within_its_scope(scope, key):
    day = date(2026, 1, 2)
    assert scope_key(scope, day=day, program_uid="p-1", training_uid="t-1") == key


def test_a_kind_of_paper_may_have_a_sequence_to_itself():
    key = scope_key(
        NumberScope.YEAR,
        day=date(2025, 8, 8),
        program_uid="p-1",
        training_uid="t-1",
        series=CertificateKind.AWARD,
    )
    assert key == "year:2025:award"
