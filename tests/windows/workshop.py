"""The place where the Windows program is built: its folders, its log, and commands with an end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent.parent
OUTER_PYTHON = str(getattr(sys, "_base_executable", sys.executable))
"""The Python that .venv was made of: that one has pip."""

SECONDS_TO_END = 10


class StepFailed(Exception):
    """A step did not come to its end; what it said is in the log."""


@dataclass
class Workshop:
    """A folder with everything that is fetched and built, and the log of it."""

    folder: Path
    log: TextIO
    times: dict[str, float] = field(default_factory=dict)
    """Seconds that each step took."""

    @property
    def python(self) -> Path:
        """The folder of the Python for Windows."""
        return self.folder / "python"

    @property
    def prefix(self) -> Path:
        """The folder of Wine's Windows."""
        return self.folder / "prefix"

    @property
    def program(self) -> Path:
        """The folder of the built program."""
        return self.folder / "dist" / "Aula"

    @property
    def products(self) -> Path:
        """The folder of what is handed out: installer, portable program, checksums."""
        return self.folder / "products"

    def say(self, sentence: str) -> None:
        """Tell on the screen and in the log."""
        told = f"{time.strftime('%H:%M:%S')} {sentence}"
        print(told, flush=True)
        self.log.write(f"{told}\n")
        self.log.flush()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Do one step, and tell how long it took."""
        self.say(f"{name} ...")
        start = time.monotonic()
        yield
        self.times[name] = time.monotonic() - start
        self.say(f"{name}: {self.times[name]:.0f} s")

    def run(
        self,
        *command: str | Path,
        seconds: float,
        place: Path = ROOT,
        environment: Mapping[str, str] | None = None,
        statuses: tuple[int, ...] = (0,),
    ) -> str:
        """Run a command to its end and return what it said; raises StepFailed for what goes wrong.

        Its standard handles are pipes or nothing: Python under Wine takes no files.
        """
        words = [str(word) for word in command]
        self.log.write(f"$ {subprocess.list2cmdline(words)}\n")
        started = subprocess.Popen(
            words,
            cwd=place,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            said, _ = started.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as late:
            end_whole(started)
            msg = f"{words[0]} was not done after {seconds:.0f} s"
            raise StepFailed(msg) from late
        told = said.decode("utf-8", "replace").replace("\r\n", "\n")
        self.log.write(told)
        self.log.flush()
        if started.returncode not in statuses:
            msg = f"{words[0]} ended with {started.returncode}:\n{told[-2000:]}"
            raise StepFailed(msg)
        return told


def end_whole(started: subprocess.Popen[bytes]) -> None:
    """End a program with all that it started."""
    if os.name == "nt":
        started.kill()
    else:
        os.killpg(started.pid, signal.SIGKILL)
    try:
        started.communicate(timeout=SECONDS_TO_END)
    except subprocess.TimeoutExpired:  # somebody who was left holds the other end of the pipe
        if started.stdout is not None:
            started.stdout.close()


def demand(is_so: object, otherwise: str) -> None:
    """Raise StepFailed unless something is so."""
    if not is_so:
        raise StepFailed(otherwise)


def wait_for(is_so: Callable[[], object], seconds: float, otherwise: str) -> None:
    """Look again and again until something is so; raises StepFailed when it never is."""
    end = time.monotonic() + seconds
    while not is_so():
        demand(time.monotonic() < end, f"{otherwise} after {seconds:.0f} s")
        time.sleep(0.25)
