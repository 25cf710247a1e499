"""Scores as they are typed and as cells hold them: 88,25 and 88.25; 8825 is neither."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.errors import InvalidInput
from app.domain.score_scheme import HIGHEST_SCORE
from app.domain.scoring import rounded

_TYPED = re.compile(r"(?P<whole>[0-9]{1,15})(?:[.,](?P<part>[0-9]{1,15}))?", re.ASCII)
_MISSING = frozenset(
    "- – — -- --- ... … n/a #n/a na nihil null none kosong (kosong) belum".split()
) | {"", "belum ada", "belum dinilai", "tidak ada"}
_EXCEL_DIGITS = 15
_HUNDRED = Decimal(100)


@dataclass(eq=False)
class ScoreNotANumber(InvalidInput):
    """A score that is no number."""

    code: ClassVar[str] = "score-not-a-number"
    value: str


@dataclass(eq=False)
class ScoreTooHigh(InvalidInput):
    """A score above 100; `meant` is the number with the comma that seems to be missing."""

    code: ClassVar[str] = "score-too-high"
    value: str
    meant: Decimal | None = None


def read_score(text: str) -> Decimal | None:
    """A typed score, rounded half up to two decimals; None for what says that there is none.

    Raises ScoreNotANumber and ScoreTooHigh.
    """
    typed = text.strip()
    if typed.casefold() in _MISSING:
        return None
    found = _TYPED.fullmatch(typed)
    if found is None:
        raise ScoreNotANumber(value=typed)
    score = rounded(Decimal(f"{found['whole']}.{found['part'] or 0}"))
    if score > HIGHEST_SCORE:
        raise ScoreTooHigh(value=typed, meant=None if found["part"] else _meant(score))
    return score


def read_number(number: float) -> Decimal | None:
    """A score that a spreadsheet holds as a number, as its 15 digits show it; raises as above."""
    return read_score(f"{Decimal(f'{number:.{_EXCEL_DIGITS}g}'):f}")


def _meant(score: Decimal) -> Decimal | None:
    """The score that lost its comma on the way: 8825 was 88.25, 885 was 88.5."""
    digits = f"{score:.0f}"
    meant = Decimal(digits) / _HUNDRED if len(digits) > 3 else Decimal(digits) / 10
    return meant if meant <= HIGHEST_SCORE else None
