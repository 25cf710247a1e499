"""Set-up and tasks of Aula, with the standard library alone: `python3 dev.py TASK`.

Every task sets up first, which takes no time and no network when nothing changed.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
STAMP = VENV / "set-up-of"
OUT = Path("out")

OLDEST, FIRST_TOO_NEW = (3, 11), (3, 14)

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What Qt loads from the system, and the Debian package that has it."""

SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""What Qt needs besides for a window on a real screen."""


def main(words: list[str]) -> int:
    """Run one task and give its exit status; 2 for a task that there is not."""
    if not OLDEST <= sys.version_info[:2] < FIRST_TOO_NEW:
        say(f"Aula needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")
        return 1
    task, arguments = (words[0], words[1:]) if words else ("", [])
    if task not in TASKS:
        say(usage())
        return 0 if task in ("-h", "--help") else 2
    try:
        setup()
        return TASKS[task](arguments)
    except subprocess.CalledProcessError as failure:
        say(f"This did not work, see above: {subprocess.list2cmdline(failure.cmd)}")
        return 1
    except KeyboardInterrupt:
        return 130


def usage() -> str:
    """List the tasks by the first line of what each says of itself."""
    lines = [f"  {name:8} {(task.__doc__ or '').splitlines()[0]}" for name, task in TASKS.items()]
    return "\n".join(["python3 dev.py TASK, where TASK is:", *lines])


# Tasks


def only_setup(arguments: list[str]) -> int:
    """Set up and do nothing more: .venv as locked, translations, the libraries Qt needs."""
    refuse_arguments(arguments)
    say("Everything is set up.")
    return 0


def run(arguments: list[str]) -> int:
    """Open Aula's window; without a screen make the demo's papers and say what was made."""
    if has_display():
        return status("aula", *arguments)
    refuse_arguments(arguments)
    say("There is no screen here, so the demo training is made: a week's papers and files.")
    code = status("aula", "--data", str(OUT / "data"), "demo", "--out", str(OUT))
    if code == 0:
        say(f"All of it lies in {ROOT / OUT}.")
    return code


def test(arguments: list[str]) -> int:
    """Run the tests: all of them with coverage, or what pytest's own arguments choose."""
    if arguments:
        return status("pytest", *arguments)
    status("coverage", "erase")
    failed = status("coverage", "run", "-m", "pytest", "--numprocesses=auto")
    if failed:
        return failed
    status("coverage", "combine", "--quiet")
    status("coverage", "report")
    files = ",".join(configuration()["tool"]["aula"]["complete"])
    incomplete = status("coverage", "report", f"--include={files}", "--fail-under=100")
    if incomplete:
        say(f"These must be covered whole, branches too: {files}")
    return incomplete


def lint(arguments: list[str]) -> int:
    """Check form, rules, types, layers and the house itself; all of them, also after a failure."""
    refuse_arguments(arguments)
    checks = (
        ("ruff", "format", "--check"),
        ("ruff", "check"),
        ("mypy",),
        ("lint-imports", "--no-logo"),
        ("pytest", "--quiet", "tests/test_house.py"),
    )
    failed = [" ".join(check) for check in checks if status(*check)]
    say(f"Not in order: {'; '.join(failed)}" if failed else "All in order.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure against named limits: [--json FILE] [NAME...]."""
    return status("python", str(ROOT / "tests" / "benchmarks"), *arguments)


def shots(arguments: list[str]) -> int:
    """Take pictures of every page, dialog and state: DIR [NAME...]."""
    return status("python", str(ROOT / "tests" / "shots"), *arguments)


def windows(arguments: list[str]) -> int:
    """Build the Windows program on Debian and try it under Wine: [STEP...]."""
    if os.name == "nt":
        say("This is Windows: python dev.py build makes the program here.")
        return 1
    return status("python", str(ROOT / "tests" / "windows"), *arguments)


def build(arguments: list[str]) -> int:
    """Build the Windows program on Windows itself, its installer too where NSIS is installed."""
    refuse_arguments(arguments)
    if os.name != "nt":
        say("The program is built on Windows; python3 dev.py windows does it here, under Wine.")
        return 1
    return status("python", str(ROOT / "tests" / "windows"))


TASKS = {
    "setup": only_setup,
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "shots": shots,
    "windows": windows,
    "build": build,
}


# Set-up


def setup() -> None:
    """Bring .venv, translations and system libraries to what the tree asks for.

    The stamp is written last, so that a set-up that was broken off is done again from the start.
    """
    stamp = wanted_stamp()
    if not STAMP.exists() or STAMP.read_text(encoding="utf-8") != stamp:
        make_environment()
        STAMP.write_text(stamp, encoding="utf-8")
    compile_translations()
    install_system_libraries()


def wanted_stamp() -> str:
    """Name what .venv is made of: the lock, the project, this Python, and the place it lies in."""
    whole = configuration()
    parts = [whole["build-system"], whole["project"], whole["tool"]["setuptools"]]
    made_of = [json.dumps(parts), f"{sys.version_info[:2]}", str(ROOT)]
    made_of.append((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    return hashlib.sha256("\n".join(made_of).encode()).hexdigest()


def make_environment() -> None:
    """Make .venv anew with exactly the locked packages and Aula itself, editable.

    Debian's Python may lack ensurepip, so the pip of the Python outside does the work.
    """
    if Path(sys.prefix) == VENV:
        sys.exit("Run this with the Python outside .venv: .venv is to be made anew.")
    if subprocess.call([sys.executable, "-m", "pip", "--version"], stdout=subprocess.DEVNULL):
        sys.exit("Aula's set-up needs pip. On Debian: apt-get install python3-pip")
    say("Setting up .venv from requirements.lock; the first time takes some minutes ...")
    STAMP.unlink(missing_ok=True)
    call(sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV))
    install("--require-hashes", "--requirement", str(ROOT / "requirements.lock"))
    install("--no-build-isolation", "--editable", str(ROOT))


def install(*arguments: str) -> None:
    """Let the outer pip install into .venv just what is named, without what that depends on."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        program("python"),
        "--disable-pip-version-check",
    ]
    call(*pip, "install", "--quiet", "--no-input", "--no-deps", *arguments)


def compile_translations() -> None:
    """Compile each catalogue of the interface that is newer than what was compiled of it."""
    for catalogue in sorted(ROOT.glob("resources/translations/*/LC_MESSAGES/*.po")):
        compiled, part = catalogue.with_suffix(".mo"), catalogue.with_suffix(".part")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            files = ["--input-file", str(catalogue), "--output-file", str(part)]
            call(program("pybabel"), "--quiet", "compile", *files)
            part.replace(compiled)


def install_system_libraries() -> None:
    """Install what Qt needs from Debian when root; else say how, and go on without."""
    wanted = QT_LIBRARIES | (SCREEN_LIBRARIES if has_display() else {})
    missing = [] if sys.platform != "linux" else [name for name in wanted if not can_load(name)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        say(f"Qt needs these libraries of the system, please install them: {', '.join(missing)}")
        return
    packages = [wanted[library] for library in missing]
    update = ["apt-get", "update", "--quiet=2"]
    add = ["apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() == 0:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        call(*update)
        call(*add)
    else:
        say(f"Qt needs libraries of the system: sudo {' '.join(update)} && sudo {' '.join(add)}")


def can_load(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


# Means


def configuration() -> dict[str, Any]:
    """Read pyproject.toml."""
    import tomllib

    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def has_display() -> bool:
    """Whether a window could be seen here."""
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def refuse_arguments(arguments: list[str]) -> None:
    """End with status 2 when a task that takes no arguments was given some."""
    if arguments:
        say(f"This task takes no arguments: {' '.join(arguments)}")
        sys.exit(2)


def program(name: str) -> str:
    """Where .venv has a program."""
    return str(SCRIPTS / f"{name}{EXE}")


def status(name: str, *arguments: str) -> int:
    """Run a program of .venv in the tree's root and give its exit status."""
    return subprocess.call([program(name), *arguments], cwd=ROOT)


def call(*command: str) -> None:
    """Run a command that must succeed."""
    subprocess.check_call(command, cwd=ROOT)


def say(sentence: str) -> None:
    """Print at once, so that it stands before the words of a program that is started next."""
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
