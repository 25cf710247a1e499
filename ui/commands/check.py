"""`aula check`."""

import argparse

from app.usecases.integrity import Fault, check, check_documents
from app.usecases.signed_files import list_documents
from ui.commands.call import Answer, Call, Command


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    return _check


def _check(call: Call) -> Answer:
    with call.workspace() as workspace:
        faults = [*workspace.read(check), *check_documents(workspace.read(list_documents))]
        faults += [Fault("copy-damaged", name) for name in workspace.damaged_copies()]
    problems = [
        {
            "code": fault.code,
            "where": fault.where,
            "message": call.wording.sentence(fault.code, {"where": fault.where}),
        }
        for fault in faults
    ]
    said = [problem["message"] for problem in problems] or [call.wording.sentence("all-well", {})]
    return Answer({"ok": not problems, "problems": problems}, "\n".join(said), bool(problems))
