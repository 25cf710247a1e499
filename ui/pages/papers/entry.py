"""One line of the list of papers, and how far its paper is printed, in words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.usecases.printing import PrintedPaper
from ui.wording import Wording


@dataclass(frozen=True)
class PaperEntry:
    """One paper that can be opened: what it is, how it stands with it, and how it is asked for.

    `purpose` is what it is for, where its name does not say it.
    `inside` are the papers that it is made of; they can be opened alone.
    """

    title: str
    state: str
    code: str
    which: dict[str, Any] = field(default_factory=dict)
    is_printed: bool = False
    is_ready: bool = True
    inside: tuple["PaperEntry", ...] = ()
    purpose: str = ""

    @property
    def line(self) -> str:
        """What it is and what for, in one line."""
        return " · ".join(filter(None, (self.title, self.purpose)))

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from all others."""
        return (self.code, *sorted(self.which.items()))


@dataclass(frozen=True)
class PaperGroup:
    """Papers under one heading."""

    title: str
    entries: tuple[PaperEntry, ...]


def last_of(code: str, printed: Iterable[PrintedPaper]) -> PrintedPaper | None:
    """When a paper was printed last, whoever is on it."""
    return max((o for o in printed if o.paper == code), key=_moment, default=None)


def part_printed(printed: int, whole: int, say: Wording) -> str:
    """How many of so many sheets were printed."""
    if not printed:
        return say.text("Not printed yet")
    if printed >= whole:
        return say.text("All printed")
    return say.text("{printed} of {whole} printed", printed=printed, whole=whole)


def last_printed(printed: PrintedPaper | None, say: Wording) -> str:
    """When and by whom a paper was printed last, and how often it was."""
    if printed is None:
        return say.text("Not printed yet")
    told = f"{say.value(printed.at)}, {printed.operator}"
    if printed.times == 1:
        return told
    return say.text("{when} ({number} times)", when=told, number=printed.times)


def _moment(printed: PrintedPaper) -> dt.datetime:
    return printed.at
