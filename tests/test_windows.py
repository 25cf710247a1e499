"""The building of the Windows program: what can be known of it without building it."""

import io
import re
import subprocess
import sys

import pytest

from tests.windows import building, machine
from tests.windows.__main__ import BUILDING, MAKING, TRYING, main
from tests.windows.workshop import ROOT, StepFailed, Workshop, wait_for

SETUP = ROOT / "resources" / "windows" / "aula.nsi"


@pytest.fixture
def workshop(tmp_path):
    """Have a workshop whose log is kept in memory."""
    return Workshop(tmp_path, io.StringIO())


# Commands


def test_what_a_command_says_is_returned_and_kept_in_the_log(workshop):
    assert workshop.run(sys.executable, "-c", "print('selesai')", seconds=20) == "selesai\n"
    assert "selesai" in workshop.log.getvalue()


def test_a_command_that_fails_ends_the_step_with_its_words(workshop):
    with pytest.raises(StepFailed, match="tidak ada"):
        workshop.run(sys.executable, "-c", "raise SystemExit('tidak ada')", seconds=20)


def test_a_status_that_is_expected_is_no_failure(workshop):
    ends = "raise SystemExit(3)"
    assert workshop.run(sys.executable, "-c", ends, seconds=20, statuses=(3,)) == ""
    with pytest.raises(StepFailed):
        workshop.run(sys.executable, "-c", "", seconds=20, statuses=(3,))


def test_a_command_that_hangs_is_ended_with_all_that_it_started(workshop, tmp_path):
    sign = tmp_path / "still-alive"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(sign)!r}).touch()"
    hangs = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(StepFailed, match="was not done"):
        workshop.run(sys.executable, "-c", hangs, seconds=1)
    with pytest.raises(StepFailed):
        wait_for(sign.exists, 3, "nothing")


def test_standard_handles_are_never_files(workshop):
    asked = "import os, stat; print(*(stat.S_ISREG(os.fstat(n).st_mode) for n in (0, 1, 2)))"
    assert workshop.run(sys.executable, "-c", asked, seconds=20) == "False False False\n"


def test_a_step_that_there_is_not_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["instal"])
    assert ended.value.code == 2
    assert "no such step: instal" in capsys.readouterr().err


def test_every_step_says_what_it_does():
    assert all(step.__doc__ for step in (MAKING | BUILDING | TRYING).values())


# What goes into the program


def test_the_program_needs_its_libraries_and_nothing_of_the_tests():
    needed = machine.needed()
    assert {"pyside6-essentials", "shiboken6", "sqlalchemy", "pyinstaller", "pefile"} <= needed
    assert not {"pytest", "mypy", "ruff", "hypothesis"} & needed


def test_each_library_is_taken_as_the_lock_has_it_with_its_hashes():
    lines = list(machine.locked(machine.needed()))
    names = {line.split("==")[0] for line in lines}
    assert names >= machine.needed() - {"docopt"}  # the lock leaves it out
    assert all(re.fullmatch(r"\S+==\S+( --hash=sha256:[0-9a-f]{64})+", line) for line in lines)


def test_a_file_of_another_system_in_the_program_is_found(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "MSCMS.DLL").touch()
    (tmp_path / "gdi.dll").write_bytes(b"MZ Wine placeholder DLL")
    (tmp_path / "Qt6Core.dll").write_bytes(b"MZ a library of Qt")
    found = {path.name for path in building.foreign_files(tmp_path)}
    assert found == {"MSCMS.DLL", "gdi.dll"}


def test_each_stand_in_for_a_file_of_windows_is_looked_for():
    sources = {path.stem for path in machine.STUBS.glob("*.c")}
    assert {f"{name}.dll" for name in sources} == building.FOREIGN_FILES
    assert sources == {"icuuc", "mscms", "bcryptprimitives"}


# The installer


def test_the_installer_speaks_both_languages_in_every_text():
    text = SETUP.read_text(encoding="utf-8")
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} \"(.+)\"$", text, re.MULTILINE)
    names = {name for name, _, _ in said}
    assert {(name, language) for name, language, _ in said} == {
        (name, language) for name in names for language in ("INDONESIAN", "ENGLISH")
    }
    assert set(re.findall(r"\$\((\w+)\)", text)) == names


def test_the_installer_never_deletes_a_folder_that_may_hold_other_things():
    lines = {line.strip() for line in SETUP.read_text(encoding="utf-8").splitlines()}
    assert {line for line in lines if line.startswith("RMDir") and "/r" in line.lower()} == {
        r'RMDir /r "$INSTDIR\_internal"',
        r'RMDir /r "$INSTDIR\_internal.old"',
        r'RMDir /r "$LOCALAPPDATA\Aula"',
    }


def test_the_icon_has_the_sizes_that_windows_shows():
    from PIL import Image

    with Image.open(ROOT / "resources" / "windows" / "aula.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]


def test_the_tasks_of_windows_are_told_apart():
    answer = subprocess.run(
        [sys.executable, ROOT / "dev.py", "build"], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert "dev.py windows" in answer.stdout
