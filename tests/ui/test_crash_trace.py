"""What a crash leaves for the next start, and that an ordinary end leaves nothing."""

import faulthandler
import subprocess
import sys

import pytest

from ui.crash_trace import FILE_NAME, MOST, CrashTrace

CRASH = """
import ctypes, sys
from pathlib import Path
sys.stderr = sys.stdout = None
from ui.crash_trace import CrashTrace
trace = CrashTrace(Path(sys.argv[1]))
ctypes.string_at(0)
"""


@pytest.fixture
def trace():
    """Trace crashes of this process, and stop at the end."""
    made = []

    def begin(folder):
        made.append(CrashTrace(folder))
        return made[-1]

    yield begin
    for each in made:
        each.close()


def test_a_crash_below_python_is_told_at_the_next_start_and_only_then(trace, tmp_path):
    crash = subprocess.run(
        [sys.executable, "-c", CRASH, str(tmp_path)], capture_output=True, check=False
    )
    assert crash.returncode != 0
    left = trace(tmp_path).left
    assert "string_at" in left
    assert trace(tmp_path).left == ""


def test_an_ordinary_end_leaves_nothing(trace, tmp_path):
    first = trace(tmp_path)
    assert faulthandler.is_enabled()
    first.close()
    first.close()
    assert trace(tmp_path).left == ""


def test_a_trace_holds_no_nip(trace, tmp_path):
    (tmp_path / FILE_NAME).write_text("NIP 198001012005011901", encoding="utf-8")
    assert trace(tmp_path).left == "NIP 1980…"


def test_where_no_file_can_be_kept_there_is_no_trace(trace, tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    assert trace(tmp_path).left == ""


def trace_of(code, place):
    """Write a trace as faulthandler does on Windows."""
    thread = f'Current thread 0x00000d2c (most recent call first):\n  File "{place}", line 7 in ask'
    return f"Windows fatal exception: {code}\n\n{thread}\n\n"


CAUGHT = (
    *("code 0x8001010d", "code 0x8001010e", "code 0x80010108", "code 0x8001010D"),
    "code 0x406d1388",
)


@pytest.mark.parametrize("code", CAUGHT)
def test_an_exception_that_a_dialog_of_windows_caught_was_no_crash(trace, tmp_path, code):
    (tmp_path / FILE_NAME).write_text(trace_of(code, "save_dialog.py") * 2, encoding="utf-8")
    assert trace(tmp_path).left == ""


@pytest.mark.parametrize("code", ["access violation", "code 0x80000003", "code 0xc0000374"])
def test_a_crash_among_such_exceptions_is_all_that_is_told(trace, tmp_path, code):
    caught, crash = trace_of(CAUGHT[0], "save_dialog.py"), trace_of(code, "window.py")
    (tmp_path / FILE_NAME).write_text(caught + crash + caught, encoding="utf-8")
    assert trace(tmp_path).left == crash.strip()


def test_a_crash_of_python_after_such_an_exception_is_told(trace, tmp_path):
    crash = "Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):"
    left = trace_of(CAUGHT[0], "save_dialog.py") + crash
    (tmp_path / FILE_NAME).write_text(left, encoding="utf-8")
    assert trace(tmp_path).left == crash


def test_of_a_long_file_the_newest_is_read_from_the_beginning_of_a_trace(trace, tmp_path):
    caught, crash = trace_of(CAUGHT[0], "save_dialog.py"), trace_of("access violation", "window.py")
    (tmp_path / FILE_NAME).write_text(caught * 1000 + crash, encoding="utf-8")
    assert trace(tmp_path).left == crash.strip()
    (tmp_path / FILE_NAME).write_text(caught * 1000, encoding="utf-8")
    assert trace(tmp_path).left == ""


def test_of_one_trace_that_is_too_long_the_end_is_told(trace, tmp_path):
    long = trace_of("access violation", "window.py") + "x" * MOST
    (tmp_path / FILE_NAME).write_text(long, encoding="utf-8")
    assert trace(tmp_path).left == "x" * MOST
