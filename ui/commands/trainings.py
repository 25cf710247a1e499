"""`aula training` and `aula trainings`."""

import argparse
from pathlib import Path

from app.domain.hours import plain
from app.usecases import trainings
from ui.commands.call import Answer, Call, Command, plain_table


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    if command == "trainings":
        return _list
    parser.add_argument("file", metavar="FILE.json", type=Path)
    return _plan


def _plan(call: Call) -> Answer:
    from app.exchange.description import read_description_file

    plan = read_description_file(call.options.file)
    with call.workspace() as workspace:
        planned = workspace.change(trainings.plan_training, plan=plan)
    say = call.wording.sentence
    warnings = [{"code": n.code, "message": say(n.code, n.fields)} for n in planned.notices]
    facts = {"training": planned.training, "sessions": planned.sessions}
    done = say(
        "training-created" if planned.created else "training-updated",
        {**facts, "jp": planned.jp_scheduled},
    )
    return Answer(
        {
            **facts,
            "created": planned.created,
            "jp_scheduled": plain(planned.jp_scheduled),
            "warnings": warnings,
        },
        "\n".join([done, *(warning["message"] for warning in warnings)]),
    )


def _list(call: Call) -> Answer:
    with call.workspace() as workspace:
        lines = workspace.read(trainings.list_trainings)
    listed = [
        {
            "code": line.code,
            "program": line.program,
            "batch": line.batch,
            "start": line.start.isoformat(),
            "end": line.end.isoformat(),
            "people": line.people,
            "sessions": line.sessions,
        }
        for line in lines
    ]
    headers = call.wording.headers("code", "program", "batch", "start", "end", "people", "sessions")
    return Answer({"trainings": listed}, plain_table(headers, [tuple(o.values()) for o in listed]))
