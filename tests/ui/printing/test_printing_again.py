"""A spoilt sheet is printed again at once: same number, the old sheet is spoilt."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from app.documents.certificate import Blank
from app.usecases.certificate_board import certificate_board
from app.workspace import Workspace
from tests.shots.rush import rush
from ui.printing import print_again
from ui.printing.preview import Preview
from ui.printing.printout import Printout
from ui.printing.shown_paper import draw_to_show

CODE = "DEMO-CM-IV"


@pytest.fixture
def records(new_data_folder, tmp_path):
    """Stand at Friday 15.30 of a week."""
    folder = shutil.copytree(new_data_folder, tmp_path / "friday")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        rush(workspace, CODE)
        yield workspace


def sheets(records, ndh):
    """The number, and how many sheets were printed and spoilt."""
    line = next(o for o in records.read(certificate_board, training=CODE).lines if o.ndh == ndh)
    return line.number, line.printed, line.spoilt


def test_it_goes_to_the_printer_of_last_time_and_is_kept(
    records, new_desk, file_printer, monkeypatch, tmp_path
):
    desk = new_desk(records.folder, "en")
    number, *before = sheets(records, 3)
    place = "ui.printing.printing_again.last_printer"
    monkeypatch.setattr(place, lambda _settings: file_printer)
    print_again(desk, "prepared", training=CODE, spoilt={number: 1}, numbers=(number,))
    assert (tmp_path / "keluar.pdf").stat().st_size
    assert (before, sheets(records, 3)) == ([1, 0], (number, 2, 1))
    assert not [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview)]


def test_it_is_printed_on_the_blank_that_lies_in_the_printer(
    records, new_desk, file_printer, monkeypatch
):
    desk = new_desk(records.folder, "en")
    drawn_on = []

    def draw(**asked):
        drawn_on.append(asked["blank"])
        return draw_to_show(**asked)

    monkeypatch.setattr("ui.printing.printing_again.last_printer", lambda _settings: file_printer)
    monkeypatch.setattr("ui.printing.printing_again.draw_to_show", draw)
    number, *_ = sheets(records, 3)
    for use in (0, 1):
        desk.settings.setValue("papers/blank/-/use", use)
        desk.settings.setValue("papers/blank/-/y", -1.5)
        print_again(desk, "prepared", training=CODE, spoilt={number: 1}, numbers=(number,))
    assert drawn_on == [None, Blank(0, -1.5)]


def test_it_is_looked_at_where_no_printer_was_used_yet(records, new_desk, qtbot, file_printer):
    desk = new_desk(records.folder, "en")
    number, *before = sheets(records, 3)
    print_again(desk, "prepared", training=CODE, spoilt={number: 1}, numbers=(number,))
    (preview,) = [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview)]
    qtbot.addWidget(preview)
    assert (before, sheets(records, 3)) == ([1, 0], (number, 1, 0))
    shown = preview._shown  # noqa: SLF001 - what the operator would print
    assert shown is not None
    Printout(desk, CODE, "prepared", shown.drawn).send(file_printer, (1,))
    assert sheets(records, 3) == (number, 1, 0), "a back alone is no sheet"
    for _ in ("jammed", "went well"):
        preview._send(shown, file_printer)  # noqa: SLF001 - the dialog is the system's
        assert sheets(records, 3) == (number, 2, 1)
    preview.reject()
