"""Aula started as a program of its own, left to end or killed on the way."""

import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import journal
from app.usecases import attendance, integrity, participants
from app.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
CODE = "CM-IV-2025"
DAYS = [dt.date(2025, 8, day) for day in range(4, 9)]
KILLS = int(os.environ.get("AULA_TEST_KILLS", "25"))
"""How often a kind of work is killed; raise it to look longer."""

UNMEASURED = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
UNMEASURED["PYTHONUNBUFFERED"] = ""
"""Measuring coverage slows a program's start, and one that is killed has nothing to tell. A line
that is flushed leaves in one piece: unbuffered, its end would follow it apart."""


@dataclass(frozen=True)
class Said:
    """What a command said: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object of an answer in JSON."""
        return json.loads(self.out)


def aula(folder: Path, *words: object) -> Said:
    """Run a command to its end."""
    command = _command(folder, words)
    done = subprocess.run(
        command, cwd=ROOT, env=UNMEASURED, capture_output=True, encoding="utf-8", check=False
    )
    return Said(done.returncode, done.stdout, done.stderr)


def start(folder: Path, *words: object) -> subprocess.Popen[str]:
    """Start a command."""
    return _open(_command(folder, words))


def start_script(script: str, *words: object) -> subprocess.Popen[str]:
    """Start Python on some lines, which say `ready` once they have imported what they need."""
    child = _open([sys.executable, "-c", script, *map(str, words)])
    assert child.stdout is not None
    said = b""
    while not said.endswith(b"\n"):  # by single bytes: what follows is left to communicate()
        byte = os.read(child.stdout.fileno(), 1)
        assert byte, child.communicate()
        said += byte
    assert said.strip() == b"ready"
    return child


def cut_short(child: subprocess.Popen[str], seconds: float | None) -> str:
    """Kill a child after some seconds, unless it ends before; returns what it had said."""
    try:
        return child.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        child.kill()
        return child.communicate()[0]


def moments(duration: float, kills: int = KILLS) -> Iterator[float | None]:
    """Moments to kill at, from 0 to 110 % of a measured duration; at last none, to the end."""
    yield from (duration * 1.1 * number / (kills - 1) for number in range(kills))
    yield None


def seconds_of(child: subprocess.Popen[str]) -> float:
    """How long a child takes that is let alone."""
    began = time.perf_counter()
    out, err = child.communicate()
    assert child.returncode == 0, (out, err)
    return time.perf_counter() - began


def opened(folder: Path) -> Workspace:
    """The data folder, opened in this process."""
    return Workspace(folder, operator="Penguji Contoh")


def marks_in(folder: Path, training: str = CODE) -> dict[tuple[int, int], str]:
    """The marks that are stored, by session and NDH."""
    with opened(folder) as workspace:
        lines = workspace.read(attendance.list_marks, training=training)
    return {(line.session, line.ndh): line.status for line in lines}


def marks_told(folder: Path) -> Counter[tuple[int, int, str]]:
    """The marks that the journal tells of."""
    with opened(folder) as workspace:
        entries = workspace.read(journal.last_entries, limit=10_000)
    facts: list[Any] = [entry.facts.get("marks", ()) for entry in entries]
    return Counter((session, ndh, status) for marks in facts for session, ndh, status in marks)


def people_in(folder: Path) -> list[int]:
    """The NDH that are stored."""
    with opened(folder) as workspace:
        lines = workspace.read(participants.list_participants, training=CODE)
    return [line.ndh for line in lines]


def assert_whole(folder: Path) -> None:
    """The database and its copies are as they should be."""
    with opened(folder) as workspace:
        assert workspace.read(integrity.check) == ()
        assert workspace.damaged_copies() == ()


def people_list(count: int) -> str:
    """A list of so many invented people, as CSV; their NIP differ by the date of birth."""
    rows = ["No;Nama;NIP;Jabatan;Unit Kerja"]
    for number in range(1, count + 1):
        born = dt.date(1970, 1, 1) + dt.timedelta(days=number)
        nip = f"'{born:%Y%m%d}2005011901"
        rows.append(f"{number};Peserta Contoh {number:04};{nip};Guru;SD Negeri {number} Contoh")
    return "\n".join(rows)


def _command(folder: Path, words: tuple[object, ...]) -> list[str]:
    return [sys.executable, "-m", "ui", "--data", str(folder), *map(str, words)]


def _open(command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=UNMEASURED,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
