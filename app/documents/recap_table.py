"""The table of a recap: a code for each participant and session, and what they sum up to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import Box, Color, Pen
from app.documents.recap_strips import Strip
from app.domain.vocabulary import Status

BEFORE_JOINING = "-"
AFTER_LEAVING = "x"
"""The codes of a session before the participant joined the class, and after leaving it."""

_PLAIN_CODES = frozenset({Status.PRESENT, BEFORE_JOINING, AFTER_LEAVING})

UNMARKED: Color = (0.87, 0.89, 0.88)

_NUMBER, _NAME_WIDTH, _NIP_WIDTH = 8.0, 47.0, 30.0
_TOTALS = (*(4.8 for _ in Status), 5.6, 10.6, 11.5, 17.0)
PEOPLE = _NUMBER + _NAME_WIDTH + _NIP_WIDTH
TOTALS = sum(_TOTALS)
"""Widths of the columns left and right of the sessions, in mm."""

INSET = 0.5
"""Free on both sides of a figure, in mm, so that those of neighbours never touch."""

_CELL = Style(Face.SANS, 8.5, 5, align=Align.CENTER)
_EXCEPTION = replace(_CELL, face=Face.SANS_BOLD)
_NAME = Style(Face.SANS, 9, 5.5, lines=2)
_NIP = Style(Face.SANS, 8, 6, align=Align.CENTER)
_RESULT = Style(Face.SANS, 8, 6, lines=2, align=Align.CENTER)


@dataclass(frozen=True)
class RecapSession:
    """One session's column: its number, its day as "Senin, 4 Agustus 2025", its JP as "3".

    `short_day` as "4 Agt" stands where the day has no room.
    """

    number: str
    day: str
    jp: str
    short_day: str


@dataclass(frozen=True)
class RecapRow:
    """One participant: a code for each session, None where unmarked.

    `jp`, `percent` and `result` as printed: "47", "94,00", "Lulus"; `detail` follows the result.
    """

    ndh: int
    name: str
    nip: str | None
    marks: tuple[str | None, ...]
    jp: str
    percent: str | None
    result: str
    detail: str | None = None


@dataclass(frozen=True)
class Columns:
    """Where the columns of one strip stand: edges in mm from the left of the page."""

    strip: Strip
    people: tuple[float, ...]
    sessions: tuple[float, ...]
    totals: tuple[float, ...]

    @property
    def edges(self) -> tuple[float, ...]:
        """All edges from left to right."""
        return (*self.people, *self.sessions[1:], *self.totals[1:])


def columns_of(strip: Strip, left: float) -> Columns:
    """Place the columns of a strip from `left` mm on; what it has to spare goes to the names."""
    people = tuple(accumulate((_NUMBER, _NAME_WIDTH + strip.spare, _NIP_WIDTH), initial=left))
    sessions = tuple(people[-1] + strip.column * at for at in range(len(strip.sessions) + 1))
    totals = tuple(accumulate(_TOTALS if strip.totals else (), initial=sessions[-1]))
    return Columns(strip, people, sessions, totals)


def days_of(
    edges: Sequence[float], sessions: Sequence[RecapSession]
) -> Iterator[tuple[RecapSession, float, float]]:
    """The first session of each day, with the left and right edge of them all."""
    start = 0
    for _, group in groupby(sessions, key=lambda session: session.day):
        end = start + len(list(group))
        yield sessions[start], edges[start], edges[end]
        start = end


def draw_rows(
    pen: Pen,
    columns: Columns,
    sessions: Sequence[RecapSession],
    rows: Sequence[RecapRow],
    body: Box,
) -> None:
    """Draw participants in rows of equal height in the upper and lower edge of `body`."""
    height = body.height / max(len(rows), 1)
    for index, row in enumerate(rows):
        _draw_row(pen, columns, row, body._replace(y=body.y + index * height, height=height))
    bottom = body.y + body.height
    for index in range(1, len(rows) + 1):
        y = body.y + index * height
        pen.line((columns.edges[0], y), (columns.edges[-1], y), 0.8 if index == len(rows) else 0.3)
    days = (left for _, left, _ in days_of(columns.sessions, sessions))
    heavy = {columns.edges[0], columns.edges[-1], columns.sessions[-1], *days}
    for x in columns.edges:
        pen.line((x, body.y), (x, bottom), 0.8 if x in heavy else 0.3)


def _draw_row(pen: Pen, columns: Columns, row: RecapRow, span: Box) -> None:
    _draw_cells(pen, columns.people, span, row, _who(row))
    part = columns.strip.sessions
    for code, (left, right) in zip(
        row.marks[part.start : part.stop], pairwise(columns.sessions), strict=True
    ):
        place = Box(left, span.y, right - left, span.height)
        if code is None:
            pen.tint(place, UNMARKED)
        else:
            style = _CELL if code in _PLAIN_CODES else _EXCEPTION
            pen.put(code, place, style, "mark", row.ndh)
    if columns.strip.totals:
        _draw_cells(pen, columns.totals, span, row, _sums(row))


def _draw_cells(
    pen: Pen,
    edges: Sequence[float],
    span: Box,
    row: RecapRow,
    cells: Sequence[tuple[str | None, Style, str]],
) -> None:
    for (text, style, field), (left, right) in zip(cells, pairwise(edges), strict=True):
        inset = 1.0 if style.align is Align.LEFT else INSET
        place = Box(left + inset, span.y + 0.2, right - left - 2 * inset, span.height - 0.4)
        if text != "":
            pen.put(text, place, style, field, row.ndh)


def _who(row: RecapRow) -> tuple[tuple[str | None, Style, str], ...]:
    return ((f"{row.ndh:02}", _CELL, "ndh"), (row.name, _NAME, "name"), (row.nip, _NIP, "nip"))


def _sums(row: RecapRow) -> tuple[tuple[str | None, Style, str], ...]:
    """How often each code occurs, a blank for never, then JP, percentage and result."""
    counts = [row.marks.count(code) for code in (*Status, None)]
    return (
        *((str(count) if count else "", _CELL, "count") for count in counts),
        (row.jp, _EXCEPTION, "jp"),
        (row.percent, _CELL, "percent"),
        (" ".join(filter(None, (row.result, row.detail))), _RESULT, "result"),
    )
