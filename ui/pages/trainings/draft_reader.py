"""Texts as people type them, read one by one, with what is wrong in each."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from app.domain.errors import InvalidValue
from app.domain.hours import read_exact
from app.domain.indonesian import read_number, read_roman

YES = "yes"


class DraftReader:
    """Reads the texts of a draft by their places and keeps what is wrong with them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.faults: dict[str, InvalidValue] = {}

    def at(self, path: str) -> str:
        """The text of a place."""
        return self._texts[path].strip()

    def is_asked(self, path: str) -> bool:
        """Whether a box is ticked."""
        return self.at(path) == YES

    def whole(self, path: str, expected: str) -> int | None:
        """A whole number, or None for an empty place."""
        text = self.at(path)
        if text and not (text.isascii() and text.isdigit()):
            self.complain(path, text, expected)
            return None
        return int(text) if text else None

    def needed(self, path: str, expected: str) -> int:
        """A whole number that must be there."""
        number = self.whole(path, expected)
        if number is None:
            self.complain(path, self.at(path), expected)
        return 1 if number is None else number

    def batch(self) -> int | None:
        """The angkatan, or None for an empty place."""
        text = self.at("batch")
        number = read_batch(text)
        if text and number is None:
            self.complain("batch", text, "batch")
        return number

    def exact(self, path: str, expected: str) -> Decimal | None:
        """JP, a score or a percentage, or None for an empty place."""
        return self.figure(path, self.at(path), expected)

    def figure(self, path: str, text: str, expected: str) -> Decimal | None:
        """The same of a text in a row."""
        number = read_typed(text)
        if text.strip() and number is None:
            self.complain(path, text.strip(), expected)
        return number

    def day(self, path: str) -> dt.date:
        """A date; its editor lets nothing else be typed."""
        return dt.date.fromisoformat(self.at(path))

    def complain(self, path: str, text: str, expected: str) -> None:
        """Keep what is wrong at a place; the first fault stays."""
        self.faults.setdefault(path, InvalidValue(path, text, expected))


def read_batch(text: str) -> int | None:
    """The angkatan as people type it, 4 or IV; None for anything else."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        return read_roman(text)
    except InvalidValue:
        return None


def read_typed(text: str) -> Decimal | None:
    """JP, a score or a percentage as people type it, with comma or point; None for others."""
    try:
        return read_exact(read_number(text, path=""))
    except (InvalidValue, ValueError):
        return None
