"""The files for other programs that there are, for the command line and for the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ExportParts:
    """What makes a file: the query for its tables, and what writes them."""

    gather: Callable[..., Any]
    write: Callable[[Any], bytes]


@dataclass(frozen=True)
class ExportKind:
    """One kind of file: its ending, which is its code too."""

    code: str
    load: Callable[[], ExportParts]

    def name_of_file(self, training: str) -> str:
        """The name that is proposed for a file of a training."""
        return f"Rekap {training}.{self.code}"


def _workbook() -> ExportParts:
    from app.exchange.workbook_writer import write_workbook
    from app.usecases.exports import training_tables

    return ExportParts(training_tables, write_workbook)


def _csv() -> ExportParts:
    from app.exchange.csv_writer import write_csv
    from app.usecases.exports import recap_table

    return ExportParts(recap_table, write_csv)


FORMATS = {kind.code: kind for kind in (ExportKind("xlsx", _workbook), ExportKind("csv", _csv))}
"""Each kind by its code; what makes it is loaded only when it is wanted."""
