"""How a text comes into its place: it shrinks, then wraps, then is reported; never is it cut."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, pairwise
from math import floor, inf
from typing import ClassVar

from app.documents.faces import Face, metrics, printable

LEADING = 1.16
"""From one baseline to the next, in em."""

_WORTH_A_BETTER_BREAK = 0.8
_STILL_EVEN = 1.25
_LONGEST_ABBREVIATION = 5


class Align(StrEnum):
    """On which side of its place a text stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class Style:
    """How a text is set: sizes in pt, tracking in em, colour as red, green, blue from 0 to 1.

    A text wraps where it would shrink below `wraps_at` of its size, if it may have more lines.
    """

    face: Face
    size: float
    smallest: float
    lines: int = 1
    align: Align = Align.LEFT
    color: tuple[float, float, float] = (0, 0, 0)
    tracking: float = 0
    wraps_at: float = 0.8


@dataclass(frozen=True)
class Fitted:
    """A text as it will stand: its lines, the size in pt, and what the operator must know.

    `runs` tells of each line how far it runs, in em.
    """

    lines: tuple[str, ...]
    runs: tuple[float, ...]
    size: float
    fits: bool
    missing: str


@dataclass(frozen=True)
class DoesNotFit:
    """A text that had to go below its smallest size; `ndh` is None on what all share."""

    code: ClassVar[str] = "does-not-fit"
    ndh: int | None
    field: str
    text: str

    @property
    def facts(self) -> Mapping[str, object]:
        """What the sentence of its code says of it."""
        return {"field": self.field, "text": self.text}


@dataclass(frozen=True)
class MissingCharacter:
    """A text with characters that the typeface lacks; a box or a mark stands in their place."""

    code: ClassVar[str] = "missing-character"
    ndh: int | None
    field: str
    text: str

    @property
    def facts(self) -> Mapping[str, object]:
        """What the sentence of its code says of it."""
        return {"field": self.field, "text": self.text}


@dataclass(frozen=True)
class SumDiffers:
    """JP of subjects on a back that are not the program's on the front, both as printed."""

    code: ClassVar[str] = "subjects-differ"
    subjects: str
    program: str
    ndh: None = None

    @property
    def facts(self) -> Mapping[str, object]:
        """What the sentence of its code says of it."""
        return {"subjects": self.subjects, "program": self.program}


Notice = DoesNotFit | MissingCharacter | SumDiffers


@lru_cache(maxsize=1024)
def fit_text(text: str, style: Style, width: float, height: float) -> Fitted:
    """Find the lines and the size in which a text fills a place of width x height, in pt.

    One line at the full size, else somewhat smaller, else in more lines up to `style.lines`,
    in whatever leaves it largest. What comes out below `smallest` is set all the same, whole,
    and says so in `fits`.
    """
    clean = printable(text, style.face)
    comfortable = max(style.smallest, style.size * style.wraps_at)
    words = clean.text.split(" ")
    best: tuple[float, tuple[str, ...], tuple[float, ...]] = (0, (), ())
    for count in range(1, min(style.lines, len(words)) + 1):
        lines = _broken(words, count, style, width)
        runs = tuple(run_of(line, style) for line in lines)
        reach = max(runs)
        tallest = height / ((count - 1) * LEADING + 1)
        size = min(style.size, tallest, width / reach if reach else tallest)
        best = max(best, (size, lines, runs), key=lambda found: found[0])
        if best[0] >= comfortable:
            break
    # Rounded down, so that a rounding never pushes the last letter over the edge.
    size = floor(best[0] * 100) / 100
    return Fitted(*best[1:], size, size >= style.smallest, clean.missing)


def _broken(words: Sequence[str], count: int, style: Style, width: float) -> tuple[str, ...]:
    """Break words into `count` lines for a place `width` pt wide.

    Of the places where a line may break the finer are preferred while the text hardly gets
    smaller for it and the lines stay somewhat even: a name breaks before its titles.
    """
    if count == 1:
        return (" ".join(words),)
    tries = [
        (_even_lines(words, places, count, style.face), uneven)
        for places, uneven in _break_places(words)
        if len(places) >= count - 1
    ]
    reaches = [max(run_of(line, style) for line in lines) for lines, _ in tries]
    shortest = min(reaches)
    furthest = min(
        max(shortest, width / style.size) / _WORTH_A_BETTER_BREAK,
        max(shortest, width / style.smallest),
    )
    return next(
        lines
        for (lines, uneven), reach in zip(tries, reaches, strict=True)
        if reach <= min(furthest, shortest * uneven)
    )


def run_of(line: str, style: Style) -> float:
    """How far a line runs, in em."""
    return metrics(style.face).width(line) + style.tracking * max(len(line) - 1, 0)


def _break_places(words: Sequence[str]) -> Iterator[tuple[list[int], float]]:
    """Where a line may begin, by index of word, and how uneven lines may get for it.

    The finest places come first: before the titles ("Budi Sampel, | S.Kom., M.Si."), after any
    comma, not behind an abbreviation ("Dr. H. Budi", "4 s.d. 8 Agustus"), at last anywhere.
    """
    commas = [at for at in range(1, len(words)) if words[at - 1].endswith(",")]
    yield [at for at in commas if "." in words[at]][:1], inf
    yield commas, _STILL_EVEN
    yield [at for at in range(1, len(words)) if not _is_abbreviation(words[at - 1])], _STILL_EVEN
    yield list(range(1, len(words))), inf


def _is_abbreviation(word: str) -> bool:
    return word.endswith(".") and len(word) <= _LONGEST_ABBREVIATION


def _even_lines(
    words: Sequence[str], places: Sequence[int], count: int, face: Face
) -> tuple[str, ...]:
    """Break at `count` - 1 of the places so that the longest line is as short as can be."""
    space = metrics(face).widths[" "]
    starts = [0, *accumulate(metrics(face).width(word) + space for word in words)]
    # For each place: the longest line up to it, and the places broken at on the way.
    ways: dict[int, tuple[float, tuple[int, ...]]] = {
        at: (starts[at], (0, at)) for at in (*places, len(words))
    }
    for _ in range(count - 1):
        ways = {
            end: min(
                (max(longest, starts[end] - starts[at]), (*taken, end))
                for at, (longest, taken) in ways.items()
                if at < end
            )
            for end in list(ways)
            if min(ways) < end
        }
    return tuple(" ".join(words[a:b]) for a, b in pairwise(ways[len(words)][1]))
