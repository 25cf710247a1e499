"""What a command gets and gives: the call with its options, the answer in JSON and in words."""

import argparse
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from app.domain.errors import InvalidValue
from app.domain.hours import read_exact
from app.settings import account_name, default_data_folder, named_data_folder
from ui.wording import Wording

if TYPE_CHECKING:
    from app.workspace import Workspace

T = TypeVar("T")


class UsageError(Exception):
    """Words that do not fit together; the code names the sentence."""

    def __init__(self, code: str) -> None:
        """Take the code of the sentence that says what fits."""
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Answer:
    """What a command says: an object for scripts, a text for people, and whether it refused."""

    json: dict[str, object]
    text: str
    refused: bool = False


@dataclass(frozen=True)
class Call:
    """One call of a command, with what is to be complained of beside its answer."""

    options: argparse.Namespace
    wording: Wording
    complaints: list[str] = field(default_factory=list)
    _opened: "list[Workspace]" = field(default_factory=list)

    @property
    def has_changed(self) -> bool:
        """Whether something of this call may be stored already."""
        return any(workspace.has_changed for workspace in self._opened)

    @contextmanager
    def workspace(self) -> "Iterator[Workspace]":
        """Open the data folder of this call."""
        from app.workspace import Workspace

        folder = named_data_folder(self.options.data) or default_data_folder()
        operator = self.options.operator or account_name()
        with Workspace(folder, operator=operator) as workspace:
            self._opened.append(workspace)
            fault = workspace.copy_fault
            if fault is not None:
                self.complaints.append(self.wording.sentence("copy-failed", {}))
                self.complaints.append(self.wording.sentence(fault.code, fault.fields))
            yield workspace


Command = Callable[[Call], Answer]


def as_json(value: object) -> str:
    """A fact of an error in JSON, its dates and moments written as in every answer."""
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def add_training(parser: argparse.ArgumentParser) -> None:
    """Let a command name its training."""
    parser.add_argument("--training", metavar="CODE", required=True)


def read_moment(text: str | None) -> dt.datetime | None:
    """A moment as `YYYY-MM-DDTHH:MM[:SS]` on the training's clock."""
    if text is None:
        return None
    return _matched(
        "at", text, r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", dt.datetime.fromisoformat, "moment"
    )


def read_day(path: str, text: str) -> dt.date:
    """A date as `YYYY-MM-DD`."""
    return _matched(path, text, r"\d{4}-\d\d-\d\d", dt.date.fromisoformat, "date")


def read_session(text: str) -> int:
    """A session by its number."""
    return _matched("session", text, r"\d{1,6}", int, "integer")


def read_reason(text: str) -> str:
    """A reason that says something."""
    return _matched("reason", text.strip(), r"(?s).+", str, "needed")


def read_jp(text: str | None) -> Decimal | None:
    """JP with a decimal point or comma, at most two decimals: `1.500` would be thousands too."""

    def read(typed: str) -> Decimal:
        return read_exact(typed.replace(",", "."))

    return None if text is None else _matched("jp", text, r"\d+([.,]\d{1,2})?", read, "jp")


def _matched(path: str, text: str, pattern: str, reader: Callable[[str], T], expected: str) -> T:
    try:
        if re.fullmatch(pattern, text, re.ASCII):
            return reader(text)
    except ValueError:
        pass
    raise InvalidValue(path=path, value=text, expected=expected)


def plain_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows below their headers in columns as wide as they need."""
    lines = [tuple(headers), *(tuple("-" if v is None else str(v) for v in row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headers))]
    return "\n".join(
        "  ".join(value.ljust(width) for value, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
