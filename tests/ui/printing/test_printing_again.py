"""A spoilt sheet is printed again at once: same number, the old sheet is spoilt."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from app.usecases.certificate_board import certificate_board
from app.workspace import Workspace
from tests.shots.rush import rush
from ui.printing import print_again
from ui.printing.preview import Preview

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
    print_again(desk, "prepared", training=CODE, numbers=(number,))
    assert (tmp_path / "keluar.pdf").stat().st_size
    assert (before, sheets(records, 3)) == ([1, 0], (number, 2, 1))
    assert not [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview)]


def test_it_is_looked_at_where_no_printer_was_used_yet(records, new_desk, qtbot):
    desk = new_desk(records.folder, "en")
    number, *before = sheets(records, 3)
    print_again(desk, "prepared", training=CODE, numbers=(number,))
    (preview,) = [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview)]
    qtbot.addWidget(preview)
    assert (before, sheets(records, 3)) == ([1, 0], (number, 1, 0))
    preview.reject()
