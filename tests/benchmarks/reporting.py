"""How the figures are told: a table line by line, and JSON in the form of the contract."""

import json
import os
import platform
import sqlite3
from collections.abc import Sequence

from tests.benchmarks.measuring import Result

_COLUMNS = "{:26}{:>11} {:5}{:>11}{:>8}{:>8}  {}"


def head() -> str:
    """The titles of the table."""
    return _COLUMNS.format("name", "value", "unit", "limit", "ratio", "wanted", "limit is")


def line(result: Result) -> str:
    """One line of the table, with a mark where more was wanted."""
    ratio = f"{result.ratio:.2f}{'!' if result.ratio > result.wanted else ''}"
    value, limit = f"{result.value:.2f}", f"{result.limit:.2f}"
    wanted = f"{result.wanted:.1f}"
    return _COLUMNS.format(result.name, value, result.unit, limit, ratio, wanted, result.limit_name)


def as_json(results: Sequence[Result]) -> str:
    """All figures, with the machine they hold for."""
    listed = [
        {
            "name": result.name,
            "value": round(result.value, 3),
            "unit": result.unit,
            "limit_name": result.limit_name,
            "limit": round(result.limit, 3),
            "ratio": round(result.ratio, 3),
            "wanted": result.wanted,
        }
        for result in results
    ]
    return json.dumps({"machine": machine(), "results": listed}, indent=2)


def machine() -> dict[str, object]:
    """What was measured on."""
    return {
        "system": platform.platform(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
