"""A Friday at 15.30, nearly everything printed; and a class of three for book and register."""

import datetime as dt
import shutil

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import CertificateKind, Status
from app.usecases.attendance import mark_rest
from app.usecases.certificates import issue
from app.usecases.confirming import confirm
from app.workspace import Workspace
from tests.shots.rush import end, rush
from ui.desk import Notice
from ui.pages.certificates import CertificatesPage
from ui.widgets.progress import ProgressStrip

CODE = "DEMO-CM-IV"
OF_THREE = "CM-IV-2025"


@pytest.fixture(scope="session")
def rush_folder(new_data_folder, tmp_path_factory):
    """Make one data folder of that afternoon."""
    folder = shutil.copytree(new_data_folder, tmp_path_factory.mktemp("rush") / "data")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        rush(workspace, CODE)
    return folder


@pytest.fixture
def friday(rush_folder, tmp_path):
    """Stand in the records of that afternoon."""
    folder = shutil.copytree(rush_folder, tmp_path / "friday")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        yield workspace


@pytest.fixture
def friday_desk(friday, new_desk):
    """Stand at the desk of that afternoon."""
    return new_desk(friday.folder, "en")


@pytest.fixture
def told(friday_desk):
    """Collect the banners."""
    found: list[Notice | None] = []
    friday_desk.noticed.connect(found.append)
    return found


@pytest.fixture
def board(qtbot, friday_desk):
    """Stand on the page of that afternoon."""
    page = CertificatesPage(friday_desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def ended(friday, board, friday_desk):
    """Mark the last session; the two did not come."""
    end(friday, CODE)
    friday_desk.changed.emit()
    return board


@pytest.fixture
def decided(friday, ended, friday_desk):
    """Have everything decided."""
    friday.change(confirm, training=CODE, date=dt.date(2025, 8, 8))
    friday_desk.changed.emit()
    return ended


@pytest.fixture
def strip(qtbot):
    """Show how far long work is."""
    made = ProgressStrip("Stop")
    qtbot.addWidget(made)
    return made


# A class of three


@pytest.fixture
def attended(monday_folder, tmp_path):
    """Stand in a class of three who were there all day; nothing is issued."""
    folder = shutil.copytree(monday_folder, tmp_path / "attended")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        monday = dt.date(2025, 8, 4)
        workspace.change(mark_rest, training=OF_THREE, status=Status.PRESENT, date=monday)
        yield workspace


@pytest.fixture
def issued(attended):
    """Let them have the certificates 213 to 215."""
    kind, friday = CertificateKind.CERTIFICATE, dt.date(2025, 8, 8)
    attended.change(issue, training=OF_THREE, kind=kind, date=friday)
    return attended


@pytest.fixture
def at_desk(attended, new_desk):
    """Stand at the desk of that class."""
    return new_desk(attended.folder, "en")


@pytest.fixture
def banners(at_desk):
    """Collect what is said in banners there."""
    found: list[Notice] = []
    at_desk.noticed.connect(lambda notice: found.append(notice) if notice else None)
    return found


@pytest.fixture
def dialog():
    """Find the dialog of a kind that is open."""

    def find(kind):
        (found,) = (o for o in QApplication.topLevelWidgets() if type(o) is kind and o.isVisible())
        return found

    return find


@pytest.fixture
def place(qtbot):
    """Show a view as large as on the page, and let it read."""

    def show(view):
        qtbot.addWidget(view)
        view.resize(1150, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.refresh()
        return view

    return show
