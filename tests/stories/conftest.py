"""Data folders at the stages of a training week, made once and copied for each test."""

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.domain.vocabulary import Status
from app.exchange.description import read_description
from app.exchange.people_list import read_people
from app.usecases import attendance, importing, trainings
from app.workspace import Workspace
from tests.stories.hands import Clock, Operator
from tests.stories.starting import CODE, DAYS, opened, people_list
from ui.start import Program
from ui.widgets.look import wear


@pytest.fixture
def write_list(tmp_path):
    """Write a participants' list of so many people, as an office would save it."""

    def write(count: int) -> Path:
        path: Path = tmp_path / f"peserta-{count}.csv"
        path.write_text(people_list(count), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def planned_once(new_data_folder, week_as_json, tmp_path_factory):
    folder = shutil.copytree(new_data_folder, tmp_path_factory.mktemp("planned") / "data")
    with opened(folder) as workspace:
        workspace.change(trainings.plan_training, plan=read_description(week_as_json))
    return folder


@pytest.fixture(scope="session")
def enrolled_once(planned_once, tmp_path_factory):
    folder = shutil.copytree(planned_once, tmp_path_factory.mktemp("enrolled") / "data")
    path = folder.parent / "peserta.csv"
    path.write_text(people_list(30), encoding="utf-8")
    with opened(folder) as workspace:
        workspace.change(importing.import_people, training=CODE, people=read_people(path))
    return folder


@pytest.fixture(scope="session")
def marked_once(enrolled_once, tmp_path_factory):
    folder = shutil.copytree(enrolled_once, tmp_path_factory.mktemp("marked") / "data")
    with opened(folder) as workspace:
        for day in DAYS:
            workspace.change(attendance.mark_rest, training=CODE, status=Status.PRESENT, date=day)
    return folder


@pytest.fixture
def planned(planned_once, tmp_path):
    """A folder with the week planned and nobody in it."""
    return shutil.copytree(planned_once, tmp_path / "data")


@pytest.fixture
def enrolled(enrolled_once, tmp_path):
    """A folder with the week and 30 people, nobody marked."""
    return shutil.copytree(enrolled_once, tmp_path / "data")


@pytest.fixture
def marked(marked_once, tmp_path):
    """A folder with the week and 30 people who were there all the time."""
    return shutil.copytree(marked_once, tmp_path / "data")


def _mount(*words):
    """Mount where this system lets us, else skip the test with what it said."""
    if sys.platform != "linux":
        pytest.skip("disks are mounted on Linux only")
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no right to mount: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 2 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    _mount("-t", "tmpfs", "-o", "size=2m", "aula-test", disk)
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.fixture
def roomy_disk(tmp_path):
    """A disk with room for a training, which can be filled up where this system lets us mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=64m", "aula-test", str(disk))
    is_own = sys.platform == "linux" and not subprocess.run(mount, check=False).returncode
    yield RoomyDisk(disk, is_own=is_own)
    if is_own:
        subprocess.run(["umount", "--lazy", disk], check=True)


class RoomyDisk:
    """A folder on a disk of its own, unless there is no right to mount one."""

    def __init__(self, folder, *, is_own):
        self.folder, self.is_own = folder, is_own
        self._ballast = folder / "ballast"

    def fill(self):
        """Leave no room."""
        self._ballast.write_bytes(bytes(shutil.disk_usage(self.folder).free))

    def empty(self):
        """Give the room back."""
        self._ballast.unlink()


@pytest.fixture
def write_protect(tmp_path):
    """Write-protect a folder or a file until the end of the test, also for root."""
    with ExitStack() as undo:

        def protect(path):
            if sys.platform == "linux" and os.geteuid() and path.is_dir():
                undo.callback(path.chmod, 0o755)
                path.chmod(0o555)
            else:
                _mount("--bind", path, path)
                undo.callback(subprocess.run, ["umount", "--lazy", path], check=True)
                _mount("-o", "remount,bind,ro", path)

        yield protect


@pytest.fixture
def clock(monkeypatch):
    """Let every workspace that is opened go by a clock that a story sets."""
    set_by_hand = Clock()
    monkeypatch.setitem(Workspace.__init__.__kwdefaults__, "clock", set_by_hand)
    return set_by_hand


@pytest.fixture
def operate(qapp, monkeypatch, clock):
    """Sit at the window of a data folder; `operate(folder)` starts the program."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for left in qapp.topLevelWidgets():  # An operator looks at what is in front.
        left.hide()
    wear(qapp, dark=False)
    for left_open in qapp.topLevelWidgets():  # by a test before this one
        left_open.hide()
    operators: list[Operator] = []

    def start(folder, **how):
        operators.append(Operator(Program(**how), folder))
        return operators[-1]

    yield start
    for operator in operators:
        operator.leave()
