"""Errors: a code that never changes, facts by name, and no sentence inside."""

import dataclasses
import re
from collections.abc import Iterator

import pytest

from app.domain import faults
from app.domain.errors import (
    AppError,
    DataFolderNeeded,
    InvalidInput,
    InvalidValue,
    NotFound,
    Refused,
    Stale,
    StorageError,
)

KINDS = (InvalidInput, Refused, Stale, NotFound, StorageError)


def leaves(kind: type[AppError]) -> Iterator[type[AppError]]:
    """Find the errors that are raised, below the kinds."""
    for below in kind.__subclasses__():
        if below in KINDS:
            yield from leaves(below)
        else:
            yield below


ERRORS = [*leaves(AppError)]
FAULTS = [error for error in vars(faults).values() if error in ERRORS]


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_of_a_kind_and_has_a_code_in_lower_case_with_hyphens(error):
    assert issubclass(error, KINDS)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", error.code)


def test_what_disk_and_database_fail_in_is_told_apart_from_what_a_rule_refuses():
    assert [error for error in ERRORS if issubclass(error, StorageError)] == FAULTS
    assert len(FAULTS) > 8


def test_no_two_errors_share_a_code():
    assert len({error.code for error in ERRORS}) == len(ERRORS)


@pytest.mark.parametrize("error", [error for error in ERRORS if dataclasses.is_dataclass(error)])
def test_errors_are_told_apart_by_being_raised_and_not_by_their_facts(error):
    facts = [None] * len(dataclasses.fields(error))
    assert error(*facts) != error(*facts)


def test_the_facts_of_an_error_have_names():
    error = InvalidValue(path="jp", value="1,5", expected="jp")
    assert error.fields == {"path": "jp", "value": "1,5", "expected": "jp"}
    assert DataFolderNeeded().fields == {}


def test_an_error_shows_its_code_and_facts_to_who_reads_the_log():
    error = InvalidValue(path="jp", value="1,5", expected="jp")
    assert str(error) == "invalid-value {'path': 'jp', 'value': '1,5', 'expected': 'jp'}"
