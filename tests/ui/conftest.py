"""Data folders for the interface: a day made through the command line, the demo for the window."""

import json
import shutil

import pytest
from PySide6.QtCore import QSettings

from app.domain.errors import AppError
from app.workspace import Workspace
from tests.inline import Inline
from ui.desk import Desk, Notice
from ui.operations import Operations
from ui.widgets.look import wear
from ui.wording import Wording

TRAINING = ("--training", "CM-IV-2025")


@pytest.fixture(scope="session")
def monday_folder(new_data_folder, week_as_json, list_of_people, tmp_path_factory):
    """Make one data folder with the week's Monday planned and three people imported."""
    from ui.command_line import run

    place = tmp_path_factory.mktemp("monday")
    folder = shutil.copytree(new_data_folder, place / "data")
    week = json.loads(week_as_json)
    description = place / "pelatihan.json"
    description.write_text(json.dumps({**week, "sessions": week["sessions"][:4]}), encoding="utf-8")
    common = ("--data", str(folder), "--operator", "Penguji Contoh")
    people = str(list_of_people(1, 2, 3))
    assert run([*common, "training", str(description)]) == 0
    assert run([*common, "import", people, *TRAINING]) == 0
    return folder


@pytest.fixture
def monday(monday_folder, aula):
    """Call the command line on a day of training."""
    shutil.rmtree(aula.folder)
    shutil.copytree(monday_folder, aula.folder)
    return aula


@pytest.fixture(scope="session")
def demo_folder(new_data_folder, tmp_path_factory):
    """Make one data folder with the demo training, its marks and its certificates."""
    from ui.command_line import run

    place = tmp_path_factory.mktemp("demo")
    folder = shutil.copytree(new_data_folder, place / "data")
    assert run(["--data", str(folder), "demo", "--out", str(place / "papers")]) == 0
    return folder


@pytest.fixture
def worker():
    """Have a worker of the records at hand, which can be held back."""
    return Inline()


@pytest.fixture
def new_desk(qtbot, qapp, tmp_path, worker):
    """Make a desk on a data folder, whose workers do their work at once."""
    made = []

    def make(folder, language="id", **how):
        operations = Operations(records=worker, makers=Inline())
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        desk = Desk(operations, Wording(language, in_window=True), settings)
        operations.failed.connect(lambda failure: desk.complain(as_refusal(failure)))
        operations.open(
            desk,
            lambda: Workspace(folder, operator="Penguji Contoh", **how),
            lambda _opened: desk.read_trainings(),
            raise_it,
        )
        made.append(operations)
        return desk

    wear(qapp, dark=False)
    yield make
    for operations in made:
        operations.close()


def raise_it(failure):
    """Fail the test with an error that nobody expected."""
    raise failure


def as_refusal(failure):
    """Give a refusal back; a fault of the program fails the test."""
    if not isinstance(failure, AppError):
        raise failure
    return failure


@pytest.fixture
def desk(new_desk, demo_folder, tmp_path):
    """Stand on a copy of the demo training: 30 people, 5 days, 20 sessions, certificates."""
    return new_desk(shutil.copytree(demo_folder, tmp_path / "demo"))


@pytest.fixture
def empty_desk(new_desk, data_folder):
    """Stand on records in which nothing is yet."""
    return new_desk(data_folder)


@pytest.fixture
def notices(desk):
    """Collect what the desk says in banners."""
    said: list[Notice | None] = []
    desk.noticed.connect(said.append)
    return said
