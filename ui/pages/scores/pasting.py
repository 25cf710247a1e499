"""A block of scores from a spreadsheet: what it would change where it is laid."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import AppError
from app.domain.score_entry import ScoreNotANumber, ScoreTooHigh, read_score
from app.usecases.scores import ScoreCell
from ui.errors import sentence_of
from ui.pages.scores.score_sheet import Draft, Place, ScoreSheet
from ui.wording import Wording

Block = tuple[tuple[str, ...], ...]
"""Rows of texts."""


@dataclass(frozen=True)
class Landing:
    """What a block would do: the scores to be set, what is none, and what lies outside.

    `replaced` counts those that take the place of another score, `same` those that stand already.
    """

    cells: tuple[ScoreCell, ...]
    drafts: Mapping[Place, Draft] = field(default_factory=dict)
    ghosts: Mapping[Place, Decimal] = field(default_factory=dict)
    replaced: int = 0
    same: int = 0
    outside: int = 0


def read_block(text: str) -> Block:
    """The cells of what was copied in a spreadsheet; empty rows at the end are none."""
    rows = [
        tuple(cell.strip() for cell in row) for row in csv.reader(text.splitlines(), "excel-tab")
    ]
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(rows)


def has_words(block: Block) -> bool:
    """Whether a block tells whose scores these are, or titles them."""
    return any(_is_words(cell) for row in block for cell in row)


def _is_words(cell: str) -> bool:
    try:
        read_score(cell)
    except ScoreNotANumber:
        return sum(sign.isalpha() for sign in cell) > 2  # fewer are a slip of the fingers
    except ScoreTooHigh:
        return False
    return False


def land(
    words: Wording, sheet: ScoreSheet, block: Block, rows: Sequence[int], column: int
) -> Landing:
    """Lay a block on these rows, from a column on; empty cells leave what stands there."""
    cells: list[ScoreCell] = []
    drafts: dict[Place, Draft] = {}
    ghosts: dict[Place, Decimal] = {}
    replaced = same = outside = 0
    for down, texts in enumerate(block):
        for aside, text in enumerate(texts):
            at = column + aside
            if down >= len(rows) or not sheet.is_aspect(at):
                outside += bool(text)
                continue
            place, before = sheet.place(rows[down], at), sheet.score(rows[down], at)
            try:
                value = read_score(text)
            except AppError as error:
                drafts[place] = Draft(text, sentence_of(error, words))
                continue
            if value is None:
                continue
            if before is not None and before.value == value:
                same += 1
                continue
            replaced += before is not None
            cells.append(ScoreCell(place[0], sheet.aspects[at], value))
            ghosts[place] = value
    return Landing(tuple(cells), drafts, ghosts, replaced, same, outside)


def landing_told(words: Wording, landing: Landing) -> str:
    """What a block would do, before it is done."""
    count, new = words.count, len(landing.cells) - landing.replaced
    parts = []
    if new:
        parts.append(count("{number} new score", "{number} new scores", new))
    if landing.replaced:
        parts.append(
            count("{number} replaces another", "{number} replace others", landing.replaced)
        )
    if landing.same:
        parts.append(count("{number} stands already", "{number} stand already", landing.same))
    if landing.drafts:
        number = len(landing.drafts)
        parts.append(count("{number} is no score", "{number} are no scores", number))
    if landing.outside:
        outside = landing.outside
        parts.append(count("{number} lies outside", "{number} lie outside", outside))
    return words.text("Pasting: {what}. Nothing is stored yet.", what=", ".join(parts))
