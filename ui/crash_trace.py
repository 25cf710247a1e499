"""What a crash below Python leaves: the place where it was, in a file for the next start."""

import faulthandler
import os
import re
from pathlib import Path

from ui.errors import masked

FILE_NAME = "crash.log"
MOST = 65_536
"""Bytes that are read of what was left; the newest, for a crash is the last that happens."""

_TRACE = re.compile(r"^(?=Fatal Python error: |Windows fatal exception: )", re.MULTILINE)
_NO_CRASH = re.compile(r"Windows fatal exception: code 0x(8001|406d1388)", re.IGNORECASE)
"""Dialogs of Windows raise these and catch them themselves: COM that is busy, a thread's name."""


class CrashTrace:
    """The file to which a crash is written; it holds those of the last run at most."""

    def __init__(self, folder: Path) -> None:
        """Take what the last run left in a folder, and have it written there from now on.

        Where no file can be kept there is no trace.
        """
        self.left = ""
        self._file = None
        path = folder / FILE_NAME
        try:
            if path.exists():
                self.left = masked(_crashes_in(path))
            self._file = path.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """Write crashes no more."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None


def _crashes_in(path: Path) -> str:
    """The newest of what was left, without the exceptions that were caught after all."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - MOST))
        text = file.read().decode(errors="replace")
    beginning, *traces = _TRACE.split(text)
    if size <= MOST or not traces:  # or it is the end of one that began before what is read
        traces.insert(0, beginning)
    return "".join(trace for trace in traces if not _NO_CRASH.match(trace)).strip()
