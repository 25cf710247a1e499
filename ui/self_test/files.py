"""Files of other programs: exports, lists that come in, and names that systems forbid."""

from collections.abc import Callable
from functools import partial
from html import escape

from app.exchange.files import deliver, place_for
from app.exchange.headings import count_headings
from app.exchange.people_list import read_people
from app.exchange.sheets import Sheet
from app.exchange.workbook_writer import Table, write_workbook
from app.exchange.workbooks import read_sheets
from app.settings import RESOURCES
from ui.commands.export import write_export
from ui.exports import FORMATS
from ui.self_test.trial import NAME, TRAINING, Check, Trial, require

LIST = RESOURCES / "demo" / "peserta.csv"
NAMES = ("CON.txt", "a:b?.txt", "SK 800/2025*.txt", "Ágnes 日本 नमस्ते.txt", f"{'x' * 300}.txt")
"""What papers could be called after, and Windows or other systems would not have."""
SHOWN = 30
"""Letters of a name that are enough to know it by."""


def export(trial: Trial, *, form: str) -> str:
    """Write a training's data in one format and open it again."""
    place = trial.files / "exports" / FORMATS[form].name_of_file(TRAINING)
    with trial.records() as records:
        write_export(records, form, TRAINING, place, force=True)
    sheets = read_sheets(place, None, count_headings)
    for sheet in sheets:
        if sheet.name != "Kehadiran":
            told = any(NAME in str(cell) for _, row in sheet.rows for cell in row)
            require(told, f'"{NAME}" is not found in {sheet.name or place.name}')
    return ", ".join(f"{sheet.name or place.name} {len(sheet.rows)} rows" for sheet in sheets)


def _csv(_sheet: Sheet) -> bytes:
    return LIST.read_bytes()


def _xlsx(sheet: Sheet) -> bytes:
    head, *rows = (tuple(map(str, row)) for _, row in sheet.rows)
    return write_workbook([Table("Peserta", head, tuple(rows))])


def _web_page(sheet: Sheet) -> bytes:
    """As web applications save lists under the name xls."""
    rows = ("".join(f"<td>{escape(str(cell))}</td>" for cell in row) for _, row in sheet.rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>".encode()


FORMS: dict[str, Callable[[Sheet], bytes]] = {"csv": _csv, "xlsx": _xlsx, "xls": _web_page}


def list_of_people(trial: Trial, *, form: str) -> str:
    """Read the demo's people from a form in which offices send them."""
    place = trial.files / "lists" / f"peserta.{form}"
    [sheet] = read_sheets(LIST, None, count_headings)
    deliver(place, FORMS[form](sheet), force=True)
    read, wanted = read_people(place).people, read_people(LIST).people
    require(read == wanted, f"{len(read)} people are not the {len(wanted)} of the list")
    require(any(NAME in person.name for person in read), f'"{NAME}" is not among them')
    return f"{len(read)} people"


def names(trial: Trial) -> str:
    """Write files under names that some system forbids."""
    folder = trial.files / "names"
    folder.mkdir(exist_ok=True)
    written: dict[str, str] = {}
    for name in NAMES:
        path = deliver(place_for(folder, name), name.encode(), force=True).path
        written[path.name] = name
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    lost = written.items() - found.items()
    require(not lost and len(written) == len(NAMES), f"not there as written: {lost}")
    return ", ".join(name[:SHOWN] for name in written)


CHECKS: tuple[tuple[str, Check], ...] = (
    *((f"export {form}", partial(export, form=form)) for form in FORMATS),
    *((f"import {form}", partial(list_of_people, form=form)) for form in FORMS),
    ("names", names),
)
