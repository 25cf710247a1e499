"""A list of people as it was given: a file, or cells pasted from a spreadsheet."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.list_refusals import NothingPasted
from app.exchange.headings import count_headings
from app.exchange.sheets import Sheet
from app.exchange.text_tables import Likeness, read_delimited
from app.exchange.workbooks import read_sheets

ENDINGS = ("xlsx", "xls", "ods", "csv", "xlsm", "xlsb", "htm", "html", "txt")
"""What the names of files end in that can be opened, the usual ones first."""


@dataclass(frozen=True)
class ListSource:
    """What was given: the file's name, None for pasted cells, and all its sheets."""

    name: str | None
    sheets: tuple[Sheet, ...]


def open_source(path: Path, likeness: Likeness = count_headings) -> ListSource:
    """All sheets of a spreadsheet, CSV or HTML table; a text's header is known by its likeness.

    Raises FileNotReadable, NotASpreadsheet and PasswordProtected.
    """
    return ListSource(path.name, tuple(read_sheets(path, None, likeness)))


def paste_source(text: str, html: str = "", likeness: Likeness = count_headings) -> ListSource:
    """Pasted cells: of the HTML that a spreadsheet puts beside its text, else of the text itself.

    The HTML knows merged cells and keeps line breaks apart from rows. Raises NothingPasted.
    """
    sheet = _from_html(html) or Sheet(None, read_delimited(text, likeness, _delimiter(text)))
    if not sheet.rows:
        raise NothingPasted
    return ListSource(None, (sheet,))


def _from_html(html: str) -> Sheet | None:
    if not html:
        return None
    from app.exchange.web_tables import has_table, read_html

    sheet = read_html(html) if has_table(html) else None
    return sheet if sheet and sheet.rows else None


def _delimiter(text: str) -> str | None:
    """Spreadsheets put tabs between pasted cells; a text of another kind is looked at."""
    return "\t" if "\t" in text else None
