"""The program, its installer and the portable one, built from `build.spec` and `aula.nsi`."""

import hashlib
import os
import shutil
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.windows.machine import STUBS
from tests.windows.wine import Wine
from tests.windows.workshop import ROOT, Workshop, demand

MOST_INSTALLED_MB = 130
MOST_SETUP_MB = 45
PORTABLE = "portable"
NSIS = Path("C:/Program Files (x86)/NSIS")
FOREIGN_TEXTS = (b"Wine builtin DLL", b"Wine placeholder DLL")
FOREIGN_FILES = {f"{path.stem}.dll" for path in STUBS.glob("*.c")}


def version() -> str:
    """Aula's version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def setup_of(workshop: Workshop, number: str) -> Path:
    """The installer of a version."""
    return workshop.products / f"Aula-{number}-setup.exe"


def portable_of(workshop: Workshop) -> Path:
    """The portable program, packed."""
    return workshop.products / f"Aula-{version()}-portable.zip"


def build_program(workshop: Workshop, source: Path = ROOT / "build.spec", *more: str) -> None:
    """Let PyInstaller make the folder of the program; under Windows with the Python at hand."""
    dist, work = workshop.folder / "dist", workshop.folder / "build"
    words = ("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN")
    if os.name == "nt":
        places = ("--distpath", str(dist), "--workpath", str(work))
        workshop.run(sys.executable, *words, *more, *places, str(source), seconds=900)
    else:
        wine = Wine(workshop)
        places = ("--distpath", wine.path_of(dist), "--workpath", wine.path_of(work))
        python = workshop.python / "python.exe"
        wine.run(python, *words, *more, *places, wine.path_of(source), seconds=900)


def look_through(workshop: Workshop) -> None:
    """Refuse a program that is too large or has files of Wine's in it, and tell what is in it."""
    control = workshop.folder / "control"
    shutil.rmtree(control, ignore_errors=True)
    (control / "below").mkdir(parents=True)
    (control / "below" / "ICUUC.dll").touch()
    (control / "other.dll").write_bytes(b"MZ...Wine builtin DLL...")
    demand(len(list(foreign_files(control))) == 2, "the look for files of Wine's sees nothing")
    found = [path.name for path in foreign_files(workshop.program)]
    demand(not found, f"not ours: {', '.join(found)}")
    size = size_of(workshop.program)
    for path in sorted(workshop.program.rglob("*"), key=_bytes)[-15:]:
        workshop.say(f"  {_bytes(path) / 1e6:6.1f} MB {path.relative_to(workshop.program)}")
    workshop.say(f"  {size:6.1f} MB in all")
    demand(size <= MOST_INSTALLED_MB, f"{size:.0f} MB installed, wanted {MOST_INSTALLED_MB}")


def foreign_files(folder: Path) -> Iterator[Path]:
    """Files of Wine's own and stand-ins for Windows' files."""
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if path.name.lower() in FOREIGN_FILES or any(map(content.__contains__, FOREIGN_TEXTS)):
                yield path


def size_of(folder: Path) -> float:
    """MB of all files in a folder."""
    return sum(map(_bytes, folder.rglob("*"))) / 1e6


def _bytes(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def make_setup(
    workshop: Workshop, number: str | None = None, program: Path | None = None
) -> Path | None:
    """Make the installer; None on a Windows without NSIS."""
    makensis = shutil.which("makensis", path=f"{os.environ['PATH']}{os.pathsep}{NSIS}")
    if makensis is None:
        workshop.say("  NSIS is not installed here, so there is no installer.")
        return None
    number = number or version()
    made = setup_of(workshop, number)
    made.parent.mkdir(exist_ok=True)
    told = {"VERSION": number, "PROGRAM": program or workshop.program, "SETUP": made}
    words = [f"-D{name}={value}" for name, value in told.items()]
    place = ROOT / "resources" / "windows"
    workshop.run(makensis, "-V2", *words, "aula.nsi", seconds=300, place=place)
    size = _bytes(made) / 1e6
    workshop.say(f"  {size:6.1f} MB {made.name}")
    demand(size <= MOST_SETUP_MB, f"{size:.0f} MB to hand out, wanted {MOST_SETUP_MB}")
    return made


def pack_portable(workshop: Workshop) -> None:
    """Pack the program with the file that keeps its data beside it."""
    packed = portable_of(workshop)
    packed.parent.mkdir(exist_ok=True)
    told = (
        'Selama berkas ini ada di sini, data Aula disimpan di folder "data" di sebelahnya.\r\n'
        'While this file is here, Aula keeps its data in the folder "data" beside it.\r\n'
    )
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for path in sorted(workshop.program.rglob("*")):
            opened.write(path, Path("Aula") / path.relative_to(workshop.program))
        opened.writestr(f"Aula/{PORTABLE}", told)
    workshop.say(f"  {_bytes(packed) / 1e6:6.1f} MB {packed.name}")


def write_checksums(workshop: Workshop) -> None:
    """Write the checksums of what is handed out, for offices that compare them."""
    made = [setup_of(workshop, version()), portable_of(workshop)]
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()} *{path.name}\n"
        for path in made
        if path.exists()
    ]
    (workshop.products / "SHA256SUMS.txt").write_text(
        "".join(lines), encoding="utf-8", newline="\n"
    )
