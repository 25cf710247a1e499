"""How long the installed program takes to show its window, beside a bare window built alike."""

import time
from pathlib import Path
from statistics import median

from tests.benchmarks import reporting
from tests.benchmarks.measuring import Result
from tests.windows import building, trying
from tests.windows.wine import Wine
from tests.windows.workshop import Workshop, demand

BARE = Path(__file__).parent / "bare_window.py"
RUNS = 5
POLL_SECONDS = 0.02
PATIENCE_SECONDS = 60
WANTED, MOST = 2.0, 3.0


def compare(workshop: Workshop) -> None:
    """Measure both in turn, and tell it as a line of the benchmarks' table."""
    building.build_program(workshop, BARE, "--windowed", "--name", "Bare")
    bare = workshop.folder / "dist" / "Bare" / "Bare.exe"
    aula = trying.home_of(Wine(workshop)) / "Aula.exe"
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS + 1):
        for taken, program, title in zip(times, (bare, aula), ("Bare window", "Aula"), strict=True):
            taken.append(milliseconds_of(workshop, program, title))
    # The first of each only warms up.
    limit, value = (median(taken[1:]) for taken in times)
    result = Result("windows-start", value, "ms", "bare PySide6 window", limit, WANTED)
    workshop.say(reporting.head())
    workshop.say(reporting.line(result))
    # What is wanted stands in the table; this is what no office should wait for.
    demand(result.ratio <= MOST, f"a start takes {result.ratio:.1f} times that of a bare window")


def milliseconds_of(workshop: Workshop, program: Path, title: str) -> float:
    """Start a program, and end it when its window is there."""
    wine = Wine(workshop)
    start = time.perf_counter()
    started = wine.start(program)
    try:
        while not trying.windows_called(workshop, title):
            late = time.perf_counter() - start > PATIENCE_SECONDS
            demand(not late, f"{program.name} shows no window")
            time.sleep(POLL_SECONDS)
        return (time.perf_counter() - start) * 1000
    finally:
        wine.end(started)
