"""The program's start: one window a data folder, the guide, refusals to open, another language."""

import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from itertools import repeat

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from shiboken6 import isValid

from app.settings import DATABASE_NAME
from app.usecases.participants import withdraw
from app.workspace import Workspace
from ui.fault_window import FaultWindow
from ui.first_start import FirstStart
from ui.not_opened import NotOpened
from ui.single_start import Hold
from ui.start import Program
from ui.widgets.look import wear
from ui.wording import Wording


@pytest.fixture
def start(qtbot, qapp, tmp_path, monkeypatch):
    """Start the program on a folder, with its real workers; `start(folder)` waits for the page."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    wear(qapp, dark=False)
    started = []

    def make(folder, *, language=None, until=lambda program: program.window.page is not None):
        program = Program(language=language)
        started.append(program)
        program.open(folder)
        qtbot.addWidget(program.window)
        qtbot.waitUntil(lambda: bool(until(program)), timeout=15_000)
        return program

    yield make
    for program in started:
        program.close()


@pytest.fixture
def demo(demo_folder, tmp_path):
    """Take a copy of the demo training."""
    return shutil.copytree(demo_folder, tmp_path / "demo")


def alone(program, kind):
    """Find what stands in the place of the pages."""
    return next(iter(program.window.findChildren(kind)), None)


def press(widget, text):
    """Press a button by its words."""
    next(made for made in widget.findChildren(QPushButton) if made.text() == text).click()


def texts(widget):
    """Everything that labels say."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_the_window_is_there_before_the_records_are_open(start, demo):
    program = start(demo, until=lambda program: program.window.isVisible())
    assert program.window.page is None
    assert "Membuka data ..." in texts(program.window)


def test_the_last_page_opens_with_the_training_chosen(start, demo):
    program = start(demo)
    assert program.window.page.accessibleName() == "Hari ini"
    assert program.desk.training == "DEMO-CM-IV"


def test_the_first_start_asks_who_we_are(start, tmp_path):
    program = start(tmp_path / "baru", until=lambda program: alone(program, FirstStart))
    assert program.window.page is None


def test_a_foreign_file_is_not_opened_and_stays_as_it_was(start, tmp_path):
    path, content = tmp_path / DATABASE_NAME, b"something else" * 100
    path.write_bytes(content)
    program = start(tmp_path, until=lambda program: alone(program, NotOpened))
    said = program.desk.wording.sentence("not-a-database", {"file": str(path)})
    assert said in texts(alone(program, NotOpened))
    assert program.window.page is None
    assert path.read_bytes() == content


def test_a_damaged_database_is_not_opened(start, demo):
    path = demo / DATABASE_NAME
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    program = start(demo, until=lambda program: alone(program, NotOpened))
    assert "rusak" in texts(alone(program, NotOpened))


def test_a_database_of_a_newer_program_is_not_opened(start, demo):
    with closing(sqlite3.connect(demo / DATABASE_NAME)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    program = start(demo, until=lambda program: alone(program, NotOpened))
    assert program.desk.wording.sentence(
        "database-too-new", {"file": str(demo / DATABASE_NAME)}
    ) in texts(alone(program, NotOpened))


def test_what_was_refused_can_be_tried_again(start, demo, qtbot, tmp_path):
    path, aside = demo / DATABASE_NAME, tmp_path / "aside"
    path.rename(aside)
    path.write_bytes(b"something else" * 100)
    program = start(demo, until=lambda program: alone(program, NotOpened))
    aside.replace(path)
    press(alone(program, NotOpened), "Coba lagi")
    qtbot.waitUntil(lambda: program.window.page is not None, timeout=15_000)
    assert program.desk.training == "DEMO-CM-IV"


def test_another_folder_opens_in_place_of_the_one_that_was_refused(start, demo, tmp_path, qtbot):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / DATABASE_NAME).write_bytes(b"something else" * 100)
    program = start(foreign, until=lambda program: alone(program, NotOpened))
    program.desk.folder_wanted.emit(demo)
    qtbot.waitUntil(lambda: program.folder == demo and program.window.page is not None)
    assert program.desk.folder == demo


def test_another_language_is_worn_at_once_and_kept(start, demo, qtbot):
    program = start(demo)
    program.window.open_page("settings")
    before, desk = program.window, program.desk
    before.showNormal()
    before.resize(950, 610)
    program.desk.language_changed.emit("en")
    qtbot.waitUntil(lambda: program.window is not before and program.window.page is not None)
    assert program.window.page.accessibleName() == "Settings"
    assert program.window.size().height() == 610
    assert program.desk.training == "DEMO-CM-IV"
    assert "ended suddenly" not in texts(program.window)
    assert not isValid(desk), "the window of before no longer reads"
    assert Wording(program.settings.value("language")).text("Settings") == "Settings"


def test_a_language_that_was_named_goes_before_the_one_that_is_kept(start, demo):
    assert start(demo, language="en").window.page.accessibleName() == "Today"


def test_a_fault_of_the_program_is_reported_and_the_program_goes_on(start, demo, qtbot):
    program = start(demo)
    QTimer.singleShot(0, lambda: program.report(ZeroDivisionError("a bug")))
    qtbot.waitUntil(lambda: program.window.findChild(FaultWindow) is not None)
    program.window.open_page("settings")
    assert program.window.page.accessibleName() == "Pengaturan"
    assert "ZeroDivisionError: a bug" in (demo / "log" / "aula.log").read_text(encoding="utf-8")


def test_a_fault_in_a_verb_is_reported_and_what_follows_still_works(start, demo, qtbot):
    def break_down(tx):
        raise ZeroDivisionError

    program = start(demo)
    answers: list[object] = []
    program.operations.read(program.desk, break_down, answers.append)
    program.operations.read(program.desk, lambda _tx: "still here", answers.append)
    qtbot.waitUntil(lambda: program.window.findChild(FaultWindow) is not None)
    qtbot.waitUntil(lambda: answers == ["still here"])


def test_a_second_start_brings_the_first_to_the_front(start, demo, qtbot):
    program = start(demo)
    program.window.showMinimized()
    second = subprocess.Popen([sys.executable, "-m", "ui", "--data", str(demo)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=15_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: not program.window.isMinimized())
    assert program.window.isActiveWindow()


def test_of_three_starts_at_once_one_opens_and_the_others_leave(demo, qtbot):
    command = [sys.executable, "-m", "ui", "--data", str(demo)]
    starts = [subprocess.Popen(command) for _ in range(3)]
    try:
        qtbot.waitUntil(lambda: sum(each.poll() is None for each in starts) == 1, timeout=20_000)
        qtbot.wait(500)
        assert sorted(str(each.poll()) for each in starts) == ["0", "0", "None"]
    finally:
        for each in starts:
            each.kill()
            each.wait()


def test_a_folder_that_a_silent_window_has_is_opened_when_that_one_has_ended(
    start, demo, qtbot, monkeypatch
):
    monkeypatch.setattr("ui.single_start.SECONDS_TO_WAKE", 0.2)
    other = Hold(demo)
    other.take()
    program = start(demo, until=lambda program: alone(program, NotOpened))
    assert "jendela Aula lain" in texts(alone(program, NotOpened))
    assert not program.settings.value("is_running")
    other.release()
    press(alone(program, NotOpened), "Coba lagi")
    qtbot.waitUntil(lambda: program.window.page is not None, timeout=15_000)
    assert not Hold(demo).take(), "it holds the folder now"


def test_the_hold_follows_into_another_folder(start, demo, tmp_path, qtbot):
    program = start(demo)
    program.desk.folder_wanted.emit(tmp_path / "lain")
    qtbot.waitUntil(lambda: alone(program, FirstStart) is not None, timeout=15_000)
    left, entered = Hold(demo), Hold(tmp_path / "lain")
    assert left.take()
    assert not entered.take()
    left.release()


def test_a_folder_that_is_open_elsewhere_leaves_the_window_as_it_was(start, demo, tmp_path, qtbot):
    program, other = start(demo), Hold(tmp_path / "lain")
    other.take()
    other.answer()
    with qtbot.waitSignal(other.wanted):
        program.desk.folder_wanted.emit(tmp_path / "lain")
    assert program.folder == demo
    assert program.window.page.accessibleName() == "Hari ini"
    other.release()


def test_the_program_leaves_nothing_open_behind_it(qtbot, demo, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    program = Program()
    program.open(demo)
    assert program.window is not None
    qtbot.addWidget(program.window)
    program.close()
    assert not program.settings.value("is_running", type=bool)
    with Workspace(demo, operator="Penguji") as workspace:
        workspace.change(withdraw, training="DEMO-CM-IV", who="3", reason="Mutasi")


def test_a_clock_that_is_behind_is_told_although_something_was_saved_by_it_since(start, demo):
    tomorrow = dt.datetime.now(dt.UTC).replace(tzinfo=None) + dt.timedelta(days=1)
    for who, moment in (("3", tomorrow), ("4", dt.datetime(2010, 1, 1))):
        with Workspace(demo, operator="Penguji", clock=partial(next, repeat(moment))) as workspace:
            workspace.change(withdraw, training="DEMO-CM-IV", who=who, reason="Mutasi")

    def is_told(program):
        said = [made.text() for made in program.window.findChildren(QPushButton)]
        return "Jamnya sudah benar" in said

    start(demo, until=is_told)
