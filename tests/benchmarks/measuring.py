"""How a figure comes about: limit and program run in turn, in one run, medians of both."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 7
"""How often both run; the contract asks for at least five."""


@dataclass(frozen=True)
class Result:
    """What was measured, in `unit`, beside a named limit; `wanted` is the largest good ratio."""

    name: str
    value: float
    unit: str
    limit_name: str
    limit: float
    wanted: float

    @property
    def ratio(self) -> float:
        """How many times the limit the program takes."""
        return self.value / self.limit


def in_turn(
    limit: Callable[[], object],
    program: Callable[[], object],
    *,
    before: Callable[[], object] | None = None,
    runs: int = RUNS,
) -> tuple[float, float]:
    """Time both in turn after a run of each that warms up: the medians of limit and program in ms.

    `before` is called ahead of every run, and its time is not counted.
    """
    times: tuple[list[float], list[float]] = ([], [])
    # As the program does when it starts: what is there now is no garbage.
    gc.freeze()
    for _ in range(runs + 1):
        for taken, act in zip(times, (limit, program), strict=True):
            if before:
                before()
            taken.append(_milliseconds(act))
    return median(times[0][1:]), median(times[1][1:])


def _milliseconds(act: Callable[[], object]) -> float:
    """How long a call takes, without clearing away what earlier ones left."""
    gc.collect()
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def python(*arguments: str) -> str:
    """Run this Python in a process of its own; returns what it printed, and fails as it fails."""
    return _said(sys.executable, *arguments)


def window(script: str, *arguments: str) -> str:
    """Run a script of this folder that opens a window, which nobody sees; returns its output."""
    path = Path(__file__).with_name(f"{script}.py")
    return _said(sys.executable, str(path), *arguments, QT_QPA_PLATFORM="offscreen")


def _said(*command: str, **environment: str) -> str:
    """Run a command; the run that warms up compiles the modules, which the program has so."""
    return subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment},
    ).stdout
