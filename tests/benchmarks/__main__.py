"""The benchmarks: `python dev.py bench [--json FILE] [NAME...]`, a table and its figures as JSON.

Each compares the program with a named limit in one run: ratios are worth quoting, times are not.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from tests.benchmarks import reporting
from tests.benchmarks.measuring import Result

NAMES = (
    "certificates-300",
    "certificates-3000",
    "certificates-3000-growth",
    "certificates-3000-memory",
    "certificates-single",
    "mark",
    "recap-1m",
    "import-10k",
    "command-start",
    "first-paint",
    "usable",
    "scan-to-banner",
    "page-switch",
    "idle-memory",
    "blocked",
)
"""Each lies in the module of its name."""


def main(arguments: Sequence[str]) -> int:
    """Measure what is named, or all of it, and tell line by line."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=", ".join(NAMES))
    parser.add_argument("names", metavar="NAME", nargs="*")
    parser.add_argument("--json", metavar="FILE", type=Path)
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    tell(map(measure, options.names or NAMES), options.json)
    return 0


def tell(results: Iterable[Result], file: Path | None) -> None:
    """Print each result as it comes, and write all of them to a file where one is named."""
    print(reporting.head(), flush=True)
    told = []
    for result in results:
        told.append(result)
        print(reporting.line(result), flush=True)
    if file:
        file.write_text(reporting.as_json(told), encoding="utf-8")


def measure(name: str) -> Result:
    """Run one benchmark."""
    result: Result = import_module(f"tests.benchmarks.{name.replace('-', '_')}").measure()
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
