"""Windows on Debian: programs run by Wine on a screen of their own."""

import os
import subprocess
from pathlib import Path, PureWindowsPath

from tests.windows.workshop import Workshop, end_whole

DISPLAY = ":77"
SCREEN = "1366x768x24"


class Wine:
    """Wine's Windows in the workshop; nothing is seen but on its own screen."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.environment = {
            "WINEPREFIX": str(workshop.prefix),
            "WINEDEBUG": "-all",
            # A crash ends, instead of waiting in a debugger; the stand-in for mscms is taken.
            "WINEDLLOVERRIDES": "winedbg.exe=d;mscms=n;mscoree=d;mshtml=d",
            "DISPLAY": DISPLAY,
            "PYTHONUTF8": "1",
            # Wine hands WINEQT_... on as QT_..., and drops every QT_... of its own machine.
            "WINEQT_QPA_PLATFORM": "windows:fontengine=gdi",
        }

    def run(
        self,
        program: str | Path,
        *words: str,
        seconds: float,
        statuses: tuple[int, ...] = (0,),
        more: dict[str, str] | None = None,
    ) -> str:
        """Run a Windows program to its end; returns what it said."""
        environment = {**self.environment, **(more or {})}
        return self.workshop.run(
            "wine", program, *words, seconds=seconds, environment=environment, statuses=statuses
        )

    def start(self, program: Path, *words: str) -> subprocess.Popen[bytes]:
        """Start a Windows program that goes on beside us."""
        return subprocess.Popen(
            ["wine", str(program), *words],
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def end(self, started: subprocess.Popen[bytes]) -> None:
        """Let go of a program that was started, whatever became of it."""
        if started.poll() is None:
            end_whole(started)

    def stop(self) -> None:
        """End all that runs in this Windows."""
        self.workshop.run(
            "wineserver", "--kill", seconds=30, environment=self.environment, statuses=(0, 1, 2)
        )

    def path_of(self, path: Path) -> str:
        """How Windows calls a file of this machine."""
        return str(PureWindowsPath("Z:", path.absolute()))

    @property
    def home(self) -> Path:
        """The folder of who is logged in there."""
        users = self.workshop.prefix / "drive_c" / "users"
        (home,) = (path for path in users.iterdir() if path.name != "Public")
        return home

    @property
    def local_data(self) -> Path:
        """The folder for programs and their data that no network carries about."""
        return self.home / "AppData" / "Local"
