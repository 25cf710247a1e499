"""`aula register`."""

import argparse

from app.usecases.register import RegisterLine, register
from ui.commands.call import Answer, Call, Command, add_training, plain_table
from ui.wording import Wording

_COLUMNS = ("certificate", "kind", "ndh", "name", "date", "state", "corrections", "copies", "note")


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    add_training(parser)
    return _register


def _register(call: Call) -> Answer:
    words = call.wording
    with call.workspace() as workspace:
        lines = workspace.read(register, training=call.options.training)
    rows = [
        (
            line.number,
            words.word(line.kind),
            line.ndh,
            line.name,
            words.value(line.date),
            words.word(line.state),
            line.revision - 1 or None,
            line.copies,
            _note(line, words),
        )
        for line in lines
    ]
    text = plain_table(words.headers(*_COLUMNS), rows)
    return Answer({"certificates": [_as_json(line) for line in lines]}, text)


def _as_json(line: RegisterLine) -> dict[str, object]:
    linked = {"replaces": line.replaces, "replaced_by": line.replaced_by}
    return {
        "number": line.number,
        "kind": line.kind,
        "ndh": line.ndh,
        "name": line.name,
        "date": line.date.isoformat(),
        "state": line.state,
        "revision": line.revision,
        "copies": line.copies,
        "uid": line.uid,
        "sha256": line.sha256,
        **{name: number for name, number in linked.items() if number},
    }


def _note(line: RegisterLine, words: Wording) -> str | None:
    if line.replaced_by:
        return words.sentence("replaced-by", {"number": line.replaced_by})
    if line.replaces:
        return words.sentence("replaces", {"number": line.replaces})
    return line.reason
