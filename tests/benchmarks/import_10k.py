"""The whole import of a list of 10,000 people, against reading its file with python-calamine.

Reading alone gives bare cells, in compiled code. The import finds the table and its columns, reads
every cell by the rules, compares everyone with who is there, stores a person and an enrollment
for each under five unique indices, and answers with all of them.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from app.exchange.people_list import read_people
from app.exchange.workbook_writer import Table, write_workbook
from app.usecases.importing import import_people
from app.workspace import Workspace
from tests.benchmarks.filled import one_training
from tests.benchmarks.measuring import Result, in_turn

_RUNS = 5
_FIRST_BIRTH = dt.date(1960, 1, 1)
_TITLES = (
    "No",
    "Nama",
    "NIP",
    "Pangkat / Gol. Ruang",
    "Jabatan",
    "Unit Kerja",
    "Tempat, Tanggal Lahir",
)
_LETTERS = "aeioubdgklmnrst"


def measure(*, people: int = 10_000, runs: int = _RUNS) -> Result:
    """Import so many people, each time into a new data folder that is open already."""
    with TemporaryDirectory() as place, ExitStack() as opened:
        file = Path(place) / "peserta.xlsx"
        file.write_bytes(write_workbook([Table("Peserta", _TITLES, tuple(_rows(people)))]))
        folders = [Path(place) / str(run) for run in range(runs + 1)]
        codes = [one_training(folder) for folder in folders]
        workspaces = iter(
            [opened.enter_context(Workspace(folder, operator="Peraga")) for folder in folders]
        )
        limit, value = in_turn(
            lambda: read_bare(file),
            lambda: import_whole(next(workspaces), codes[0], file, people),
            runs=runs,
        )
    return Result("import-10k", value, "ms", "python-calamine", limit, wanted=15.0)


def read_bare(file: Path) -> int:
    """Read all cells of a file, and do nothing with them."""
    return len(CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python())


def import_whole(workspace: Workspace, code: str, file: Path, people: int) -> None:
    """Read and enroll as `aula import` does."""
    outcome = workspace.change(import_people, training=code, people=read_people(file))
    assert outcome.imported == people


def _rows(people: int) -> Iterator[tuple[str | int, ...]]:
    """Invented people, each with a name and a day of birth of their own."""
    for number in range(1, people + 1):
        born = _FIRST_BIRTH + dt.timedelta(days=number)
        yield (
            number,
            f"Peraga {_word(number)} Contoh, S.Sos.",
            f"{born:%Y%m%d}2015031{900 + number % 100}",
            "Penata (III/c)",
            "Analis Sumber Daya Manusia Aparatur",
            f"Dinas Contoh {number % 40}",
            f"Contoh, {born:%d-%m-%Y}",
        )


def _word(number: int) -> str:
    """A word for each number."""
    word = ""
    while number:
        number, place = divmod(number, len(_LETTERS))
        word += _LETTERS[place]
    return word.capitalize()
