"""A list of participants from any spreadsheet: who can come in, who cannot, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.errors import NoHeader, NoPeople, SheetNeeded
from app.domain.people import name_key, same_person_by_name
from app.domain.progress import Progress
from app.domain.vocabulary import Severity
from app.exchange.headings import count_headings
from app.exchange.layouts import Layout
from app.exchange.nip_cells import Doubt
from app.exchange.people_rows import SkippedRow, first_layout, people_rows
from app.exchange.person_cells import ListedPerson, PersonReader
from app.exchange.row_codes import RowCode
from app.exchange.sheets import Cell, Sheet
from app.exchange.workbooks import read_sheets

__all__ = [
    "ListedPerson",
    "PeopleList",
    "RowCode",
    "RowProblem",
    "read_people",
    "read_sheet",
]


@dataclass(frozen=True)
class RowProblem:
    """What is wrong with one row, in the file's own terms.

    `related` is the other row of a duplicate; `stored` is what is known instead: a value, or for
    a NIP its owner's name; `ndh` is who sits in the training already; `name` is whose row it is;
    with `nip_start` it is what is left to find the person by when the NIP became a number
    (domain.md section 7); `suggestion` is the NIP of the one known person whom they fit.
    """

    sheet: str | None
    row: int
    column: str | None
    value: str | None
    code: RowCode
    severity: Severity
    related: int | None = None
    stored: str | date | None = None
    ndh: int | None = None
    name: str | None = None
    nip_start: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True)
class PeopleList:
    """The people of one sheet in its order; `rows` counts the refused too."""

    sheet: str | None
    rows: int
    people: tuple[ListedPerson, ...]
    problems: tuple[RowProblem, ...]


def read_people(
    path: Path, sheet: str | None = None, progress: Progress | None = None
) -> PeopleList:
    """Read the participants of a spreadsheet, CSV or HTML table.

    Raises FileNotReadable, NotASpreadsheet, PasswordProtected, UnknownSheet, NoHeader, NoPeople,
    and SheetNeeded where several sheets hold people and none is named.
    """
    sheets = read_sheets(path, sheet, count_headings)
    total = sum(len(each.rows) for each in sheets)
    lists, done = [], 0
    for each in sheets:
        if layout := first_layout(each):
            lists.append(read_sheet(each, layout, _tick(progress, done, total)))
        done += len(each.rows)
        _tick(progress, done, total)(0)
    if not lists:
        raise NoHeader(file=path.name)
    lists = [found for found in lists if found.rows]
    if not lists:
        raise NoPeople(file=path.name)
    if len(lists) > 1:
        raise SheetNeeded(file=path.name, sheets=tuple(str(found.sheet) for found in lists))
    return lists[0]


def _tick(progress: Progress | None, done: int, total: int) -> Callable[[int], None]:
    return lambda more: progress(done + more, total) if progress else None


def read_sheet(sheet: Sheet, layout: Layout, tick: Callable[[int], None]) -> PeopleList:
    """Read the rows below a header; a later header changes the columns.

    `tick` hears how many rows are done, and may raise to stop.
    """
    hanging = _hanging_cells(sheet)
    desk = _Desk(sheet.name)
    reader, readers_layout = PersonReader(layout, hanging), layout
    for found in people_rows(sheet, layout, tick):
        if isinstance(found, SkippedRow):
            desk.note(found.row, Doubt(RowCode.ROW_SKIPPED, found.title, found.text))
            continue
        if found.layout is not readers_layout:
            reader, readers_layout = PersonReader(found.layout, hanging), found.layout
        desk.admit(found.layout, *reader.read(found))
    return PeopleList(sheet.name, desk.rows, tuple(desk.people), tuple(desk.problems))


def _hanging_cells(sheet: Sheet) -> dict[tuple[int, int], Cell]:
    """The cells below the first of vertically merged ranges, with the text that counts for them."""
    if not any(area.bottom > area.top for area in sheet.merged):
        return {}
    cells_of = dict(sheet.rows)
    return {
        (row, area.left): cells_of[area.top][area.left]
        for area in sheet.merged
        if area.top in cells_of and area.left < len(cells_of[area.top])
        for row in range(area.top + 1, min(area.bottom, sheet.rows[-1][0]) + 1)
    }


class _Desk:
    """Lets people in or turns them away, knowing who came in before."""

    def __init__(self, sheet: str | None) -> None:
        self._sheet = sheet
        self.rows = 0
        self.people: list[ListedPerson] = []
        self.problems: list[RowProblem] = []
        self._by_nip: dict[str, ListedPerson] = {}
        self._by_name: dict[tuple[str, str, date | None], ListedPerson] = {}

    def note(
        self, row: int, doubt: Doubt, twin: ListedPerson | None = None, name: str = ""
    ) -> None:
        """Put down what is wrong with a row, and who stands in its place already."""
        self.problems.append(
            RowProblem(
                sheet=self._sheet,
                row=row,
                column=doubt.column,
                value=doubt.value,
                code=doubt.code,
                severity=doubt.code.severity,
                related=twin.row if twin else None,
                stored=twin.name if twin else None,
                name=name or None,
                nip_start=doubt.nip_start,
            )
        )

    def admit(self, layout: Layout, person: ListedPerson, doubts: list[Doubt]) -> None:
        """Take one person in, or note the first thing that forbids it."""
        self.rows += 1
        refusal, twin = self._refusal(layout, person, doubts)
        if refusal:
            self.note(person.row, refusal, twin, person.name)
            return
        self.people.append(person)
        if person.nip:
            self._by_nip[person.nip] = person
        else:
            self._by_name[_name_unit_birth(person)] = person
        for doubt in doubts:
            self.note(person.row, doubt, name=person.name)

    def _refusal(
        self, layout: Layout, person: ListedPerson, doubts: list[Doubt]
    ) -> tuple[Doubt | None, ListedPerson | None]:
        name_title = layout.names[0].title
        if not person.name:
            return Doubt(RowCode.NAME_MISSING, name_title, None), None
        for doubt in doubts:
            if doubt.code.severity == Severity.REFUSED:
                return doubt, None
        if person.nip is None:
            twin = self._by_name.get(_name_unit_birth(person))
            doubt = Doubt(RowCode.PERSON_DUPLICATE, name_title, person.name)
            return (doubt, twin) if twin else (None, None)
        if not (owner := self._by_nip.get(person.nip)):
            return None, None
        is_same = same_person_by_name(owner.name, person.name)
        code = RowCode.NIP_DUPLICATE if is_same else RowCode.NIP_CONFLICT
        return Doubt(code, (*layout.codes, *layout.names)[0].title, person.nip), owner


def _name_unit_birth(person: ListedPerson) -> tuple[str, str, date | None]:
    return name_key(person.name), (person.unit or "").casefold(), person.born
