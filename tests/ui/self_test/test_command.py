"""`aula --self-test DIR` as a program of its own: it passes here, and whatever breaks is told."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ui.exports import FORMATS
from ui.papers import PAPERS

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
BLIND = {name: value for name, value in os.environ.items() if name not in SCREENS}
"""Without a screen, as on a server or in a build."""
OWN = (
    *("catatan.txt", "open.db", "printed.pdf", "window.png", "data/aula.db", "lists/peserta.csv"),
    *("papers/recap-A4.pdf", "exports/DEMO-CM-IV.csv", "names/catatan.txt"),
)
"""What an operator may have in a folder; most of it has the name of what a run makes."""
BREAKING = """
import os, sys, time
from ui.self_test import command, program
command.MOST_SECONDS = {seconds}
program.CHECKS = (("good", lambda trial: "well"), ("bad", lambda trial: {deed}))
from ui.command_line import run
sys.exit(run(["--self-test", sys.argv[1]]))
"""


def aula(*words, script=()):
    """Run the program to its end."""
    command = [sys.executable, *(script or ("-m", "ui")), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=BLIND)


def read(folder):
    """Read the report."""
    return json.loads((folder / "self-test.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Passed:
    """What a run has left: its folder, its end, its report, and how long it took."""

    folder: Path
    ended: subprocess.CompletedProcess[str]
    report: dict[str, Any]
    seconds: float


@pytest.fixture(scope="module")
def passed(tmp_path_factory):
    """Let the program try itself once, with an answer in JSON."""
    folder = tmp_path_factory.mktemp("passed") / "baru" / "uji"
    began = time.monotonic()
    ended = aula("--self-test", folder, "--json")
    return Passed(folder, ended, read(folder), time.monotonic() - began)


def test_everything_is_in_order_here(passed):
    ended, report = passed.ended, passed.report
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert report["ok"] is True
    assert json.loads(ended.stdout) == report
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert passed.seconds < 60, "20 s are the promise; other tests run beside this one"


def test_a_report_names_each_thing_that_was_tried_with_its_seconds(passed):
    checks = passed.report["checks"]
    assert all(list(check) == ["name", "ok", "detail", "seconds"] for check in checks)
    assert all(check["detail"] and check["seconds"] >= 0 for check in checks)
    names = [check["name"] for check in checks]
    wanted = "versions migrations qt database journal scan tally fonts translations names"
    wanted += " write-ahead-log file-locks whole screen window second-start looks print"
    papers = {f"paper {code} {size}" for code in PAPERS for size in ("A4", "F4")}
    exports = {f"export {form}" for form in FORMATS}
    imports = {"import csv", "import xlsx", "import xls"}
    assert set(names) == {*wanted.split(), *papers, *exports, *imports}
    assert len(names) == len(set(names))


def test_its_files_lie_in_the_folder_and_nowhere_else(passed):
    folder = passed.folder
    own = {Path(name).parts[0] for name in OWN}  # of the test below, where that came first
    assert {path.name for path in folder.iterdir()} - own == {
        *("self-test.json", "self-test.log", "self-test-files"),
    }
    assert {path.name for path in (folder / "self-test-files").iterdir()} >= {
        *("window.png", "window-light.png", "window-dark.png", "printed.pdf"),
        *("data", "papers", "exports", "lists", "names"),
    }
    assert "paper recap A4" in (folder / "self-test.log").read_text(encoding="utf-8")


def test_a_second_run_in_the_same_folder_is_in_order_too_and_tells_people(passed):
    folder = passed.folder
    own = [folder / name for name in OWN]
    for path in own:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"milik orang")
    ended = aula("--self-test", folder)
    assert ended.returncode == 0, ended.stdout
    assert ended.stdout.splitlines()[-1].startswith("Semua ")
    assert read(folder)["ok"]
    assert {path.read_bytes() for path in own} == {b"milik orang"}


def test_what_fails_is_named_with_status_1_and_the_rest_is_still_tried(tmp_path):
    script = "import sys; from ui.self_test import words; words.LETTERS = '日本'\n"
    script += "words.CHECKS = words.CHECKS[:1]; from ui.self_test import command\n"
    script += "command.ROOMS = ('program', 'words', 'missing', 'files')\n"
    script += "from ui.command_line import run; sys.exit(run(sys.argv[1:]))"
    ended = aula("--self-test", tmp_path, "--lang", "en", script=("-c", script))
    assert ended.returncode == 1
    report = read(tmp_path)
    failed = {check["name"]: check["detail"] for check in report["checks"] if not check["ok"]}
    assert not report["ok"]
    assert list(failed)[:2] == ["fonts", "missing"]
    assert "ui.self_test.missing" in failed["missing"]
    assert [check["ok"] for check in report["checks"][:3]] == [True, True, True]
    said = ended.stdout.splitlines()[-1]
    assert "fonts, missing" in said
    assert str(tmp_path / "self-test.log") in said


@pytest.mark.parametrize(
    ("deed", "left"), [("time.sleep(60)", "Timeout"), ("os.abort()", "Fatal Python error")]
)
def test_what_hangs_or_crashes_is_ended_and_the_log_says_where(tmp_path, deed, left):
    ended = aula(tmp_path, script=("-c", BREAKING.format(seconds=1, deed=deed)))
    assert ended.returncode
    assert not read(tmp_path)["ok"]
    told = {check["name"]: check["detail"] for check in read(tmp_path)["checks"]}
    assert told == {"good": "well", "bad": "did not come to its end"}
    log = (tmp_path / "self-test.log").read_text(encoding="utf-8")
    assert log.index("good") < log.index(left)


def test_a_run_that_is_killed_midway_is_not_ok(tmp_path):
    command = [
        sys.executable,
        "-c",
        BREAKING.format(seconds=60, deed="time.sleep(60)"),
        str(tmp_path),
    ]
    child = subprocess.Popen(command, env=BLIND)
    until = time.monotonic() + 30
    while not (tmp_path / "self-test.json").exists() or len(read(tmp_path)["checks"]) < 2:
        assert time.monotonic() < until
        time.sleep(0.02)
    child.kill()
    child.wait()
    assert read(tmp_path)["ok"] is False


@pytest.mark.parametrize("inside", ["", "data"])
def test_a_folder_that_cannot_be_is_refused_in_words(tmp_path, inside):
    place = tmp_path / "berkas"
    place.write_text("x", encoding="utf-8")
    ended = aula("--self-test", place / inside)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "tidak dapat ditulisi" in ended.stderr


def test_a_folder_with_real_records_is_refused_and_left_alone(tmp_path, demo_folder):
    (tmp_path / "self-test-files").symlink_to(demo_folder, target_is_directory=True)
    ended = aula("--self-test", tmp_path, "--json")
    assert ended.returncode == 1
    assert json.loads(ended.stdout)["error"]["code"] == "not-a-self-test"
    assert [path.name for path in tmp_path.iterdir()] == ["self-test-files"]


@pytest.mark.parametrize(
    "words", [("--self-test",), ("trainings", "--self-test", "x"), ("--self-test", "x", "--force")]
)
def test_it_goes_with_no_command_and_no_other_option(words, tmp_path):
    ended = aula(*words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "--" in ended.stderr


def test_the_overview_names_it_in_either_language():
    for language, told in (("id", "menguji program ini"), ("en", "try the program itself")):
        said = aula("--help", "--lang", language).stdout
        assert f"  --self-test DIR  {told}" in said
