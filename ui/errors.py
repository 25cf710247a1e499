"""The one place where errors become words on the screen, or a report ready to paste."""

import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import AppError
from ui.wording import Wording

_LONG_NUMBER = re.compile(r"\d[\d .]{14,22}\d")
_LOG = logging.getLogger("aula")


def sentence_of(error: AppError, wording: Wording) -> str:
    """What happened, where, and what to do."""
    return wording.sentence(error.code, error.fields)


def report_of(fault: BaseException) -> str:
    """A fault of the program as a text to send: versions and traceback, no NIP, no NIK."""
    import traceback

    lines = [line.rstrip("\n") for line in traceback.format_exception(fault)]
    return masked("\n".join([*_versions(), "", *lines]))


def report_of_crash(trace: str) -> str:
    """What a crash left as a text to send, like that of a fault."""
    return masked("\n".join([*_versions(), "", trace]))


def masked(text: str) -> str:
    """A text with the digits of NIP and NIK made unreadable."""
    return _LONG_NUMBER.sub(lambda found: f"{found[0][:4]}…", text)


def write_log(folder: Path) -> None:
    """Keep a log in the data folder, a few files of limited size; where that fails, none."""
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            folder / "aula.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    file.setFormatter(_MaskedFormatter("%(asctime)s %(levelname)s %(message)s"))
    for old in tuple(_LOG.handlers):
        _LOG.removeHandler(old)
        old.close()
    _LOG.addHandler(file)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
    logging.raiseExceptions = False


def log_place() -> Path | None:
    """The file of the log, None where none is kept."""
    files = [Path(o.baseFilename) for o in _LOG.handlers if isinstance(o, logging.FileHandler)]
    return next(iter(files), None)


def log_fault(fault: BaseException) -> None:
    """Write a fault of the program to the log, with all that its report tells."""
    _LOG.error("fault in %s", ", ".join(_versions()), exc_info=fault)


def log_refusal(error: AppError) -> None:
    """Write a refusal to the log: when someone asks on the telephone, it is there."""
    _LOG.info("%s", error)


class _MaskedFormatter(logging.Formatter):
    """Lines of the log without NIP and NIK."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line, masked."""
        return masked(super().format(record))


def _versions() -> tuple[str, str]:
    import platform

    import PySide6

    programs = f"Aula {_version()}, Python {platform.python_version()}, Qt {PySide6.__version__}"
    return programs, platform.platform()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("aula")
    except PackageNotFoundError:
        return "?"


def catch_all(show: Callable[[BaseException], None]) -> None:
    """Send every fault that nobody caught to `show`, and let the program go on."""
    sys.excepthook = lambda _kind, fault, _trace: show(fault)
