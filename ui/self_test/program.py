"""The program itself: which versions there are, and whether what it reads as source is there."""

import platform
import sqlite3
import sys

from app.settings import RESOURCES
from ui.loading import load_qt
from ui.self_test.trial import Check, Trial, require

MIGRATIONS = RESOURCES.parent / "db" / "migrations"


def versions(_trial: Trial) -> str:
    """Say what runs, and on what."""
    from importlib.metadata import version

    told = {
        "Aula": version("aula"),
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
    }
    made = "built program" if getattr(sys, "frozen", False) else "from source"
    listed = ", ".join(f"{name} {number}" for name, number in told.items())
    return f"{listed}, {made}, {platform.platform()} {platform.machine()}"


def migrations(_trial: Trial) -> str:
    """See that the way up to our database lies beside the program, as source."""
    steps = sorted(path.name for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    require((MIGRATIONS / "env.py").is_file(), f"{MIGRATIONS} has no env.py")
    require(steps, f"{MIGRATIONS} has no versions")
    return f"{len(steps)}: {', '.join(steps)}"


def qt(_trial: Trial) -> str:
    """Load Qt as for the window; later checks load the other parts of it."""
    load_qt()
    from PySide6.QtCore import QLibraryInfo

    return str(QLibraryInfo.build())


CHECKS: tuple[tuple[str, Check], ...] = (
    ("versions", versions),
    ("migrations", migrations),
    ("qt", qt),
)
