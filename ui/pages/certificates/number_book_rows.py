"""The rows of the number book: every number, and in their places what has none yet or never."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from app.domain.vocabulary import CertificateKind, NumberState, RangeUse
from app.usecases.number_book import OUTSIDE
from app.usecases.number_list import BookLine, BookScope
from app.usecases.number_ranges import Range
from app.usecases.whole_book import WholeBook
from ui.pages.certificates.number_states import ELSEWHERE, NEVER_GIVEN, STATES
from ui.pages.certificates.stage_words import kind_word
from ui.sentences import N_
from ui.widgets.table_rows import Column
from ui.wording import Wording

OF_ALL_BOOKS = "book"
"""The column that says something only where several sequences are shown."""

_FEW = 3
"""So many numbers left of a block are few, however small it is; else a tenth of it."""

_SCOPES = {
    "year": N_("Year {of}"),
    "program": N_("Program {of}"),
    "training": N_("Training {of}"),
    OUTSIDE: N_("From outside"),
}


@dataclass(frozen=True)
class BookRow:
    """One number, or those from first to last that share their lot.

    `block` is the range that they are reserved in; a number has the `line` of the book.
    """

    scope: BookScope
    first: int
    last: int
    state: str
    line: BookLine | None = None
    block: Range | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells the rows of the book apart."""
        return self.scope.key, self.first, (self.line.number or "") if self.line else self.state

    @property
    def number(self) -> str | None:
        """The number as it is printed, where it has its text already."""
        return self.line.number if self.line else None

    @property
    def is_mendable(self) -> bool:
        """Whether it came from outside and is not bound yet."""
        is_outside = self.scope.kind == OUTSIDE
        return is_outside and self.line is not None and self.state == NumberState.RESERVED

    @property
    def can_be_void(self) -> bool:
        """Whether it can be made void."""
        return self.number is not None and self.state != NumberState.VOID

    @property
    def can_be_taken_back(self) -> bool:
        """Whether it is a range of which nothing was given."""
        return self.block is not None and not self.block.given


def rows_of(book: WholeBook) -> tuple[BookRow, ...]:
    """The whole book in its order: reserved numbers of a block stand together in one row."""
    blocks = [block for block in book.ranges if block.use == RangeUse.OWN]
    others = [block for block in book.ranges if block.use == RangeUse.ELSEWHERE]
    scopes = {scope.key: scope for scope in book.scopes}
    rows = [*_numbers(book.listed.numbers, blocks)]
    rows += [BookRow(gap.scope, gap.first, gap.last, NEVER_GIVEN) for gap in book.listed.gaps]
    rows += [BookRow(scopes[o.scope], o.first, o.last, ELSEWHERE, block=o) for o in others]
    return tuple(sorted(rows, key=lambda row: row.key))


def _numbers(lines: Sequence[BookLine], blocks: Sequence[Range]) -> Iterator[BookRow]:
    def lot(line: BookLine) -> object:
        """What lines next to each other must share to stand in one row."""
        return _block_of(line, blocks) or line

    for shared, alike in groupby(lines, key=lot):
        together = list(alike)
        first, last = together[0], together[-1]
        if isinstance(shared, Range):
            span = first.sequence or 0, last.sequence or 0
            yield BookRow(first.scope, *span, NumberState.RESERVED.value, block=shared)
        else:
            place = first.sequence or 0
            yield BookRow(first.scope, place, place, first.state.value, line=first)


def _block_of(line: BookLine, blocks: Sequence[Range]) -> Range | None:
    """The block in which a number without text is reserved."""
    if line.number is not None or line.sequence is None:
        return None
    own = (block for block in blocks if block.scope == line.scope.key)
    return next((o for o in own if o.first <= line.sequence <= o.last), None)


def free_from(book: WholeBook) -> dict[BookScope, int]:
    """The number behind the highest that is given or reserved, of every sequence that counts."""
    highest = {scope.key: 0 for scope in book.scopes}
    for row in rows_of(book):
        highest[row.scope.key] = max(highest[row.scope.key], row.last)
    return {scope: highest[scope.key] + 1 for scope in book.scopes if scope.kind != OUTSIDE}


def columns(wording: Wording) -> tuple[Column[BookRow], ...]:
    """The columns of the book."""
    text = wording.text
    return (
        Column(
            "sequence",
            text("Sequence"),
            _span,
            sort=lambda o: (o.scope.key, o.first),
            width=88,
            is_number=True,
        ),
        Column("number", text("Number"), lambda o: o.number or "", width=196),
        Column(OF_ALL_BOOKS, text("Book"), lambda o: scope_text(o.scope, wording), width=110),
        Column("state", text("State"), lambda o: text(STATES[o.state]), width=136),
        Column("person", text("Name"), _person, width=190, takes_room=True),
        Column("kind", text("Kind"), partial(_kind, wording), width=120),
        Column("training", text("Training"), lambda o: _of_line(o, "training"), width=110),
        Column("sheets", text("Sheets"), partial(_sheets, wording), width=84),
        Column("reason", text("Reason"), partial(_reason, wording), width=170, takes_room=True),
    )


def scope_text(scope: BookScope, wording: Wording) -> str:
    """A sequence of the book as people name it."""
    said = wording.text(_SCOPES[scope.kind], of=scope.of)
    return said if scope.series is None else f"{said}, {kind_word(scope.series, wording)}"


def blocks_text(ranges: Sequence[Range], wording: Wording) -> str:
    """How many numbers are left of each block of our own, where there is one."""
    told = (
        wording.text(
            "{first} to {last}: {left} of {all} left",
            first=block.first,
            last=block.last,
            left=_left(block),
            all=_size(block),
        )
        for block in ranges
        if block.use == RangeUse.OWN
    )
    return " · ".join(told) or wording.text("No block is reserved: numbers follow the highest.")


def runs_out(ranges: Sequence[Range]) -> bool:
    """Whether few numbers are left of all blocks of our own together; without blocks they never."""
    own = [block for block in ranges if block.use == RangeUse.OWN]
    left, size = sum(map(_left, own)), sum(map(_size, own))
    return bool(own) and left <= max(_FEW, size // 10)


def _left(block: Range) -> int:
    return _size(block) - block.given


def _size(block: Range) -> int:
    return block.last - block.first + 1


def _span(row: BookRow) -> str:
    if not row.first:
        return ""
    return str(row.first) if row.first == row.last else f"{row.first}–{row.last}"


def _person(row: BookRow) -> str:
    line = row.line
    if line is None or line.name is None:
        return ""
    return f"{line.ndh:02}  {line.name}" if line.ndh else line.name


def _kind(wording: Wording, row: BookRow) -> str:
    kind: CertificateKind | None = row.line.kind if row.line else None
    return kind_word(kind, wording) if kind else ""


def _of_line(row: BookRow, name: str) -> str:
    return str(getattr(row.line, name) or "") if row.line else ""


def _sheets(wording: Wording, row: BookRow) -> str:
    """How many sheets of paper it took."""
    line = row.line
    if line is None or not line.printed:
        return ""
    if not line.spoilt:
        return str(line.printed)
    return wording.sentence("sheets-spoilt", {"printed": line.printed, "spoilt": line.spoilt})


def _reason(wording: Wording, row: BookRow) -> str:
    """Why it is as it is, as far as that was told."""
    text, line = wording.text, row.line
    if row.block is not None:
        return row.block.note or ""
    if row.state == NEVER_GIVEN:
        return text("a higher number was given")
    if line is None or line.reason is None:
        return ""
    if line.state is NumberState.WITHHELD:
        codes = line.reason.split(",")
        told = [code for code in codes if code != "not-eligible"] or codes
        return ", ".join(map(wording.word, told))
    if line.witness is None:
        return line.reason
    return text("{reason} (witness: {name})", reason=line.reason, name=line.witness)
