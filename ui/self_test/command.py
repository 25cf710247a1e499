"""`aula --self-test DIR`: every check in its turn, and what is said of them."""

import faulthandler
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import NoReturn

from app.exchange.files import patiently
from ui.commands.call import Answer, Call
from ui.self_test.report import Report
from ui.self_test.trial import Check, Trial

ROOMS = ("program", "records", "words", "papers", "files", "locks", "screen", "window", "printer")
"""The modules beside this one whose `CHECKS` are run. Each is loaded when its turn comes: that a
library is missing is one of the things to be found out."""

MOST_SECONDS = 300
"""Whatever hangs is ended after this; the log says where it hung, or crashed."""


def try_everything(call: Call) -> Answer:
    """Try everything in the folder of this call.

    Raises NotASelfTest for a folder with files or records of others in it, and StorageError.
    """
    trial = Trial(call.options.self_test.absolute(), call.wording.language)
    trial.claim()
    report = Report(trial, call.wording)
    trial.clear()
    with patiently(lambda: trial.log.open("a")) as log:
        faulthandler.dump_traceback_later(MOST_SECONDS, exit=True, file=log)
        try:
            for room in ROOMS:
                faulthandler.enable(log)  # The window has a file of its own for crashes.
                for name, check in _checks_of(room):
                    report.run(name, check)
        finally:
            faulthandler.cancel_dump_traceback_later()
            faulthandler.disable()
    report.finish()
    return _answer(call, trial, report)


def _checks_of(room: str) -> Sequence[tuple[str, Check]]:
    """The checks of a module; one that says why, where it cannot be loaded."""
    try:
        checks: Sequence[tuple[str, Check]] = import_module(f"ui.self_test.{room}").CHECKS
    except Exception as fault:  # noqa: BLE001 - whatever keeps it from loading is the finding
        return ((room, partial(_raise, fault)),)
    return checks


def _raise(fault: Exception, _trial: Trial) -> NoReturn:
    raise fault


def _answer(call: Call, trial: Trial, report: Report) -> Answer:
    failed, facts = report.failed, {"count": len(report.results), "folder": trial.folder}
    if failed:
        facts |= {"failed": failed, "file": trial.log}
    said = call.wording.sentence("self-test-failed" if failed else "self-test-passed", facts)
    lines = "\n".join(map(str, report.results))
    return Answer(report.json, f"{lines}\n\n{said}", refused=bool(failed))
