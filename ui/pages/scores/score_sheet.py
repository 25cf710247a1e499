"""The scores as they were read last, with what was typed since and what was refused.

What is typed shows at once; the records follow behind, and what they say replaces it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.score_scheme import ScoreScheme, band_of
from app.domain.scoring import (
    AspectScore,
    ScoreCard,
    aspect_result,
    is_deferred,
    weighted_total,
)
from app.usecases.score_board import ScoreBoard, ScoreLine
from app.usecases.scores import ScoreCell

Place = tuple[str, int]
"""Somebody's scan code and the place of an aspect."""


@dataclass(frozen=True)
class Draft:
    """What was typed and cannot be a score, and why; it stays until it is put right."""

    text: str
    why: str
    is_remedial: bool = False


class ScoreSheet:
    """People down, aspects across; rows and columns are counted from 0."""

    def __init__(self) -> None:
        self.scheme: ScoreScheme | None = None
        self.lines: tuple[ScoreLine, ...] = ()
        self.drafts: dict[Place, Draft] = {}
        self.ghosts: Mapping[Place, Decimal] = {}
        """The scores that would be pasted."""
        self._rows: dict[str, int] = {}
        self._expected: Counter[tuple[str, str]] = Counter()

    def take(self, board: ScoreBoard) -> bool:
        """Take what was read, and say whether people and aspects are the same as before.

        Cells that are still being stored keep what was typed.
        """
        lines = tuple(self._with_expected(line) for line in board.lines)
        is_same = board.scheme == self.scheme and _people(lines) == _people(self.lines)
        self.scheme, self.lines = board.scheme, lines
        self._rows = {line.code: row for row, line in enumerate(lines)}
        return is_same

    def expect(self, cell: ScoreCell) -> int:
        """Take a cell as it will be once it is stored; returns its row."""
        self._expected[cell.who, cell.aspect] += 1
        place = self.place_of(cell)
        self.drafts.pop(place, None)
        row, column = self._rows[place[0]], place[1]
        line = self.lines[row]
        score = self._becoming(line.card[column], cell)
        changed = self._with_card(line, (*line.card[:column], score, *line.card[column + 1 :]))
        self.lines = (*self.lines[:row], changed, *self.lines[row + 1 :])
        return row

    def settle(self, cells: Iterable[ScoreCell]) -> None:
        """Take what the records say of cells from now on: they are stored, or were refused."""
        self._expected -= Counter((cell.who, cell.aspect) for cell in cells)

    @property
    def aspects(self) -> tuple[str, ...]:
        """The names of the aspects, in the order of their columns."""
        return () if self.scheme is None else tuple(each.name for each in self.scheme.aspects)

    def is_aspect(self, column: int) -> bool:
        """Whether a column takes scores."""
        return self.scheme is not None and 0 <= column < len(self.scheme.aspects)

    def place(self, row: int, column: int) -> Place:
        """The cell of a row and column, whatever moves."""
        return self.lines[row].code, column

    def place_of(self, cell: ScoreCell) -> Place:
        """The place of a cell that is to be set."""
        return cell.who, self.aspects.index(cell.aspect)

    def row_of(self, code: str) -> int | None:
        """Where somebody stands, while in the class."""
        return self._rows.get(code)

    def score(self, row: int, column: int) -> AspectScore | None:
        """The score of a cell."""
        return self.lines[row].card[column]

    def score_at(self, place: Place) -> AspectScore | None:
        """The score of a place, None where nobody is any more."""
        row = self._rows.get(place[0])
        return None if row is None else self.lines[row].card[place[1]]

    def draft(self, row: int, column: int) -> Draft | None:
        """What was refused in a cell."""
        return self.drafts.get((self.lines[row].code, column))

    def ghost(self, row: int, column: int) -> Decimal | None:
        """The score that would be pasted into a cell."""
        return self.ghosts.get((self.lines[row].code, column))

    def takes_remedial(self, place: Place) -> bool:
        """Whether a remedial may stand beside the score of a place."""
        score = self.score_at(place)
        return bool(score and self.scheme and is_deferred(self.scheme, score.value))

    @property
    def has_remedials(self) -> bool:
        """Whether a remedial stands anywhere."""
        return any(o is not None and o.remedial is not None for p in self.lines for o in p.card)

    def first_missing(self) -> tuple[int, int]:
        """The first row and column without a score, else the first of all."""
        cells = (
            (row, column)
            for row, line in enumerate(self.lines)
            for column, score in enumerate(line.card)
            if score is None
        )
        return next(cells, (0, 0))

    def _with_expected(self, line: ScoreLine) -> ScoreLine:
        """A line that was read, with what is still being stored in it."""
        row = self._rows.get(line.code)
        waiting = {aspect for code, aspect in self._expected if code == line.code}
        if row is None or not waiting or len(self.lines[row].card) != len(line.card):
            return line
        typed = self.lines[row].card
        pairs = zip(self.aspects, typed, line.card, strict=True)
        return self._with_card(
            line, tuple(mine if aspect in waiting else its for aspect, mine, its in pairs)
        )

    def _becoming(self, score: AspectScore | None, cell: ScoreCell) -> AspectScore | None:
        """What a score becomes, as the records would have it."""
        if cell.is_remedial:
            return None if score is None else replace(score, remedial=cell.value)
        if cell.value is None or self.scheme is None:
            return None
        keeps = score is not None and is_deferred(self.scheme, cell.value)
        return AspectScore(cell.value, score.remedial if score and keeps else None)

    def _with_card(self, line: ScoreLine, card: ScoreCard) -> ScoreLine:
        """A line with what its scores say at once; place and result follow from the records."""
        if self.scheme is None:
            return line
        total = weighted_total(self.scheme, card)
        return replace(
            line,
            card=card,
            aspects=tuple(aspect_result(self.scheme, score) for score in card),
            total=total,
            predikat=None if total is None else band_of(self.scheme.bands, total).name,
        )


def _people(lines: Iterable[ScoreLine]) -> list[tuple[str, int, str]]:
    return [(line.code, line.ndh, line.name) for line in lines]
