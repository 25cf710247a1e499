"""The day's clocks that come with the program, read from their file."""

import tomllib
from pathlib import Path

from app.domain.day_patterns import DayPattern, Titles, read_stretches
from app.settings import RESOURCES


def read_day_patterns(path: Path = RESOURCES / "day_patterns.toml") -> tuple[DayPattern, ...]:
    """The patterns in the order of the file; ValueError or KeyError where it is no such file."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    titles = Titles(**told["titles"])
    return tuple(
        DayPattern(
            name=pattern["name"],
            usual=read_stretches(pattern["usual"]),
            friday=read_stretches(pattern["friday"]),
            titles=titles,
            opening=read_stretches(pattern["opening"])[0],
            closing=read_stretches(pattern["closing"])[0],
        )
        for pattern in told["pattern"]
    )
