"""One window a data folder: who holds it, who wakes whom, and what a dead one leaves behind."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTemporaryFile
from PySide6.QtNetwork import QLocalServer

from app.domain.faults import FolderInUse
from ui.single_start import LOCK_NAME, Hold, is_denied

HOLD_FOR_EVER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_start import Hold
app = QCoreApplication([])
hold = Hold(Path(sys.argv[1]))
assert hold.take()
if sys.argv[2] == "answers":
    hold.answer()
print("held", flush=True)
if sys.argv[2] == "later":
    time.sleep(1)
    hold.answer()
time.sleep(60)
"""


@pytest.fixture
def hold(qapp):
    """Hold folders in this process, and give all back at the end."""
    made = []

    def make(folder, patience=0.3):
        made.append(Hold(folder, patience=patience))
        return made[-1]

    yield make
    for each in made:
        each.release()


@pytest.fixture
def other(tmp_path):
    """Hold the folder in another process."""
    started = []

    def start(how="answers"):
        command = [sys.executable, "-c", HOLD_FOR_EVER, str(tmp_path), how]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_the_first_holds_the_folder_and_the_second_wakes_it(hold, tmp_path, qtbot):
    first, second = hold(tmp_path), hold(tmp_path)
    assert first.take()
    first.answer()
    with qtbot.waitSignal(first.wanted):
        assert not second.take()
    assert first.is_held
    assert not second.is_held


def test_taking_twice_is_the_same_as_once(hold, tmp_path):
    first = hold(tmp_path)
    assert first.take()
    assert first.take()


def test_a_folder_that_is_not_there_yet_is_made(hold, tmp_path):
    assert hold(tmp_path / "baru" / "data").take()
    assert (tmp_path / "baru" / "data" / LOCK_NAME).exists()


def test_a_start_while_the_window_is_not_painted_yet_waits_for_its_answer(hold, other, tmp_path):
    other("later")
    assert not hold(tmp_path, patience=20).take()


def test_who_holds_nothing_does_not_answer(hold, tmp_path, qtbot):
    first, second = hold(tmp_path), hold(tmp_path)
    first.take()
    first.answer()
    second.answer()
    with qtbot.waitSignal(first.wanted):
        assert not hold(tmp_path).take()


def test_what_was_given_back_can_be_taken_again(hold, tmp_path):
    first, second = hold(tmp_path), hold(tmp_path)
    first.take()
    first.release()
    assert not (tmp_path / LOCK_NAME).exists()
    assert second.take()


def test_forty_later_starts_wake_the_window_each_time(hold, tmp_path, qtbot):
    first = hold(tmp_path)
    first.take()
    first.answer()
    for _ in range(40):
        with qtbot.waitSignal(first.wanted):
            assert not hold(tmp_path).take()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_the_same_folder_by_another_name_is_the_same(hold, tmp_path, qtbot):
    folder, link = tmp_path / "data", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    first = hold(folder)
    first.take()
    first.answer()
    with qtbot.waitSignal(first.wanted):
        assert not hold(link).take()


def test_a_killed_window_hinders_nobody_and_costs_no_waiting(hold, other, tmp_path):
    process = other()
    process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    process.wait()
    assert (tmp_path / LOCK_NAME).exists()
    began = time.monotonic()
    assert hold(tmp_path, patience=20).take()
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "left",
    [
        "",
        "\0" * 60,
        f"{os.getpid()}\n{sys.executable}\nPC-LAIN\nlain\nlain\n",
        f"{os.getpid()}\nAula\n\n\n\n",
        f"{os.getppid()}\nAula\nPC-LAIN\n\n\n",
    ],
    ids=["empty", "zeros", "our number elsewhere", "our number", "our parent's number"],
)
def test_what_a_power_cut_or_another_computer_left_hinders_nobody(hold, tmp_path, left):
    (tmp_path / LOCK_NAME).write_text(left, encoding="utf-8")
    assert hold(tmp_path).take()


def test_a_window_that_does_not_answer_is_named_and_keeps_the_folder(hold, other, tmp_path):
    other("silent")
    with pytest.raises(FolderInUse) as caught:
        hold(tmp_path).take()
    assert caught.value.folder == str(tmp_path)
    assert caught.value.computer
    assert (tmp_path / LOCK_NAME).exists()


def test_a_start_while_the_window_closes_waits_for_its_end(hold, other, tmp_path):
    process = other("silent")
    later = hold(tmp_path, patience=20)
    ending = subprocess.Popen(
        [sys.executable, "-c", f"import os, time; time.sleep(1); os.kill({process.pid}, 15)"]
    )
    assert later.take()
    ending.wait()


def test_the_socket_of_a_living_window_is_never_taken_away(hold, tmp_path, qtbot, monkeypatch):
    removed: list[str] = []
    monkeypatch.setattr(QLocalServer, "removeServer", removed.append)
    first = hold(tmp_path)
    first.take()
    first.answer()
    assert len(removed) == 1
    with qtbot.waitSignal(first.wanted):
        hold(tmp_path).take()
    assert len(removed) == 1


def test_a_folder_that_cannot_be_made_is_nobody_s(hold, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert hold(tmp_path / "file" / "data").take()


def test_a_folder_that_takes_no_writing_is_nobody_s(hold, tmp_path, monkeypatch):
    (tmp_path / LOCK_NAME).mkdir()  # What stands in the lock's place cannot be removed.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert hold(tmp_path).take()


def test_a_folder_that_takes_no_files_costs_no_waiting(hold, tmp_path, monkeypatch):
    (tmp_path / LOCK_NAME).mkdir()
    monkeypatch.setattr(QTemporaryFile, "open", lambda _: False)
    began = time.monotonic()
    assert hold(tmp_path, patience=20).take()
    assert time.monotonic() - began < 2


def refusal(number, number_of_windows=None):
    """Stand for what the system says no with; Windows adds a number of its own."""
    error: Any = OSError(number, os.strerror(number))
    if number_of_windows is not None:
        error.winerror = number_of_windows
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (refusal(errno.EACCES), True),
        (refusal(errno.EPERM), True),
        (refusal(errno.ENOENT), False),
        (refusal(errno.EACCES, 5), True),
        (refusal(errno.EACCES, 32), False),
        (refusal(errno.EACCES, 33), False),
    ],
)
def test_rights_that_are_missing_are_told_from_a_file_that_is_held(error, expected):
    assert is_denied(error) is expected


@pytest.mark.parametrize("number", [5, 32])
def test_a_lock_that_windows_gives_no_rights_to_is_nobody_s(hold, tmp_path, monkeypatch, number):
    def refuse(*_):
        raise refusal(errno.EACCES, number)

    (tmp_path / LOCK_NAME).mkdir()
    monkeypatch.setattr(Path, "rename", refuse)
    if number == 5:
        assert hold(tmp_path).take()
    else:
        with pytest.raises(FolderInUse):
            hold(tmp_path).take()


def test_probing_a_folder_leaves_nothing_in_it(hold, other, tmp_path):
    other("silent")
    with pytest.raises(FolderInUse):
        hold(tmp_path).take()
    assert [path.name for path in tmp_path.iterdir()] == [LOCK_NAME]
