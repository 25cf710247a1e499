"""Certificate numbers: an office's own pattern, filled with the facts of one certificate."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from string import Formatter

from app.domain.errors import InvalidValue
from app.domain.indonesian import roman_text
from app.domain.vocabulary import CertificateKind, NumberScope

DEFAULT_PATTERN = "{seq:03}/DIKLAT/{month_roman}/{year}"
"""For an office that names no pattern of its own."""

_PATH = "numbering.pattern"


@dataclass(frozen=True)
class NumberFacts:
    """What one certificate number can tell; `day` is the certificate's own date.

    `program` is the program's name and `unit` the short name of the office that issues.
    """

    sequence: int
    day: date
    batch: int | None
    ndh: int
    program: str
    unit: str


_TOKENS: dict[str, Callable[[NumberFacts], int | str]] = {
    "seq": lambda facts: facts.sequence,
    "year": lambda facts: facts.day.year,
    "month": lambda facts: facts.day.month,
    "month_roman": lambda facts: roman_text(facts.day.month),
    "batch_roman": lambda facts: roman_text(facts.batch or 0),
    "ndh": lambda facts: facts.ndh,
    "program": lambda facts: facts.program,
    "unit": lambda facts: facts.unit,
}
_PADDED = frozenset({"seq", "month", "ndh"})
_PADDING = re.compile("0[1-9]")
_TELLING_APART = frozenset({"seq", "ndh"})


def check_pattern(pattern: str, *, has_batch: bool) -> None:
    """Refuse a pattern that could not be printed, or would give two people the same number.

    Raises InvalidValue for unbalanced braces, an unknown token, a padding other than `:01` to
    `:09`, a character that does not print, a pattern with neither `{seq}` nor `{ndh}`, and
    `{batch_roman}` for a training without angkatan.
    """
    tokens = _tokens(pattern)
    if not pattern.isprintable():
        raise InvalidValue(_PATH, pattern, "800.2.4/{seq:03}/BKPSDMD/{year}")
    if not tokens & _TELLING_APART:
        raise InvalidValue(_PATH, pattern, "{seq}, {ndh}")
    if "batch_roman" in tokens and not has_batch:
        raise InvalidValue(_PATH, "{batch_roman}", "batch")


def needs_sequence(pattern: str) -> bool:
    """Whether the pattern shows the sequence; else the NDH alone tells its numbers apart."""
    return "seq" in _tokens(pattern)


def format_number(pattern: str, facts: NumberFacts) -> str:
    """Fill a checked pattern; the year and month are those of the certificate's date."""
    return "".join(
        literal + (format(_TOKENS[token](facts), padding) if token else "")
        for literal, token, padding in _parts(pattern)
    )


def scope_key(
    scope: NumberScope,
    *,
    day: date,
    program_uid: str,
    training_uid: str,
    series: CertificateKind | None = None,
) -> str:
    """Name the sequence a certificate of that day counts in, as `year:2025` or `program:<uid>`.

    A series that a kind of paper has to itself is named after it, as `year:2025:award`.
    """
    names = {
        NumberScope.YEAR: str(day.year),
        NumberScope.PROGRAM: program_uid,
        NumberScope.TRAINING: training_uid,
    }
    return f"{scope}:{names[scope]}" + (f":{series}" if series else "")


def _tokens(pattern: str) -> set[str]:
    return {token for _, token, _ in _parts(pattern) if token}


def _parts(pattern: str) -> Iterator[tuple[str, str, str]]:
    """Yield literal text, the token after it and that token's padding; empty where there is none.

    The pattern is only parsed as a format string and never formatted as one: `{seq.__class__}`
    must not reach into objects.
    """
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise InvalidValue(_PATH, pattern, "{...}") from error
    for literal, token, padding, conversion in parts:
        if token is not None:
            _check_token(token, padding or "", conversion)
        yield literal, token or "", padding or ""


def _check_token(token: str, padding: str, conversion: str | None) -> None:
    if token not in _TOKENS or conversion:
        raise InvalidValue(_PATH, f"{{{token}}}", _listed(_TOKENS))
    if padding and not (token in _PADDED and _PADDING.fullmatch(padding)):
        raise InvalidValue(_PATH, f"{{{token}:{padding}}}", _listed(_PADDED, ":02"))


def _listed(tokens: Iterable[str], padding: str = "") -> str:
    return ", ".join(f"{{{token}{padding}}}" for token in sorted(tokens))
