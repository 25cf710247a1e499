"""Lists written to real files and read back."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from app.exchange.people_list import PeopleList, read_people

AS_TYPED = {
    "default_date_format": "dd/mm/yyyy",
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
Rows = Sequence[Sequence[object]]


@pytest.fixture(scope="session")
def samples():
    """The folder of lists as they arrive."""
    return Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="session")
def write_list(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write rows from A1 (or `start`) into a sheet; `merged` is (top, left, bottom, right)."""

    def write(
        *rows: Sequence[object],
        merged: Sequence[tuple[int, int, int, int]] = (),
        hidden: Sequence[int] = (),
        start: tuple[int, int] = (0, 0),
        sheets: dict[str, Rows] | None = None,
    ) -> Path:
        path = tmp_path_factory.mktemp("list") / "daftar.xlsx"
        with xlsxwriter.Workbook(path, AS_TYPED) as book:
            for name, lines in (sheets or {"Sheet1": rows}).items():
                sheet = book.add_worksheet(name)
                for place, cells in enumerate(lines):
                    sheet.write_row(start[0] + place, start[1], cells)
                for area in merged:
                    sheet.merge_range(*area, rows[area[0]][area[1]], book.add_format())
                for row in hidden:
                    sheet.set_row(row, options={"hidden": True})
        return path

    return write


@pytest.fixture(scope="session")
def listed(write_list) -> Callable[..., PeopleList]:
    """Write rows into a file and read the people of it."""
    return lambda *rows, **how: read_people(write_list(*rows, **how))


@pytest.fixture
def csv_list(tmp_path) -> Callable[[bytes], PeopleList]:
    """Write bytes into a file and read the people of it."""

    def read(content: bytes) -> PeopleList:
        path = tmp_path / "daftar.csv"
        path.write_bytes(content)
        return read_people(path)

    return read
