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
    """One kind of file: its code, the ending of its files and the name that these begin with."""

    code: str
    ending: str
    file_name: str
    load: Callable[[], ExportParts]

    def name_of_file(self, training: str) -> str:
        """The name that is proposed for a file of a training."""
        return f"{self.file_name} {training}.{self.ending}"


def _workbook() -> ExportParts:
    from app.exchange.workbook_writer import write_workbook
    from app.usecases.exports import training_tables

    return ExportParts(training_tables, write_workbook)


def _csv() -> ExportParts:
    from app.exchange.csv_writer import write_csv
    from app.usecases.exports import recap_table

    return ExportParts(recap_table, write_csv)


def _register() -> ExportParts:
    from app.exchange.workbook_writer import write_workbook
    from app.usecases.certificate_exports import register_tables

    return ExportParts(register_tables, write_workbook)


def _number_book() -> ExportParts:
    from app.exchange.workbook_writer import write_workbook
    from app.usecases.certificate_exports import number_book_tables

    return ExportParts(number_book_tables, write_workbook)


def _scores() -> ExportParts:
    from app.exchange.workbook_writer import write_workbook
    from app.usecases.score_exports import score_tables

    return ExportParts(score_tables, write_workbook)


FORMATS = {
    kind.code: kind
    for kind in (
        ExportKind("xlsx", "xlsx", "Rekap", _workbook),
        ExportKind("csv", "csv", "Rekap", _csv),
        ExportKind("scores", "xlsx", "Nilai", _scores),
        ExportKind("register", "xlsx", "Register Sertifikat", _register),
        ExportKind("number-book", "xlsx", "Buku Nomor", _number_book),
    )
}
"""Each kind by its code; what makes it is loaded only when it is wanted."""
