"""`aula import`, `aula participants` and `aula withdraw`."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.vocabulary import Severity
from app.usecases import participants
from app.usecases.participants import ParticipantLine
from ui.commands.call import (
    Answer,
    Call,
    Command,
    add_training,
    as_json,
    plain_table,
    read_day,
    read_reason,
)

if TYPE_CHECKING:
    from app.exchange.people_list import RowProblem
    from app.usecases.comparing import Change
    from app.usecases.importing import ImportOutcome

_SHOWN = ("ndh", "code", "name", "nip", "grade", "position", "unit", "state")


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    add_training(parser)
    if command == "participants":
        return _list
    if command == "withdraw":
        parser.add_argument("who", metavar="WHO")
        parser.add_argument("--reason", metavar="TEXT", required=True)
        parser.add_argument("--undo", action="store_true")
        return _withdraw
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--joined", metavar="DATE")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--dry-run", action="store_true")
    return _import


def _list(call: Call) -> Answer:
    with call.workspace() as workspace:
        lines = workspace.read(participants.list_participants, training=call.options.training)
    return Answer({"people": [_as_json(line) for line in lines]}, _table(lines, call))


def _withdraw(call: Call) -> Answer:
    options = call.options
    with call.workspace() as workspace:
        line = workspace.change(
            participants.withdraw,
            training=options.training,
            who=options.who,
            reason=read_reason(options.reason),
            undo=options.undo,
        )
    return Answer({"people": [_as_json(line)]}, _table([line], call))


def _import(call: Call) -> Answer:
    outcome = _import_file(call)
    problems = [_problem_as_json(problem, call) for problem in outcome.problems]
    refused = sum(problem["severity"] == Severity.REFUSED for problem in problems)
    counted = {"rows": outcome.rows, "imported": outcome.imported, "known": outcome.known}
    say = call.wording.sentence
    lines = [say("import-preview", {})] if call.options.dry_run else []
    lines.append(say("imported-count", {**counted, "refused": refused}))
    lines += [say("problem-at", problem) for problem in problems]
    changes = [_change_as_json(change) for change in outcome.changes]
    lines += [say("row-changed", change) for change in changes]
    people = [_as_json(line) for line in outcome.people]
    answer = {**counted, "problems": problems, "changes": changes, "people": people}
    return Answer(answer, "\n".join(lines), bool(refused))


def _import_file(call: Call) -> "ImportOutcome":
    from app.exchange.people_list import read_people
    from app.usecases import importing

    options = call.options
    joined = read_day("joined", options.joined) if options.joined else None
    people = read_people(options.file, options.sheet)
    with call.workspace() as workspace:
        if options.dry_run:
            return workspace.read(
                importing.preview_import,
                training=options.training,
                people=people,
                update=options.update,
            )
        return workspace.change(
            importing.import_people,
            training=options.training,
            people=people,
            joined=joined,
            update=options.update,
        )


def _problem_as_json(problem: "RowProblem", call: Call) -> dict[str, object]:
    code = problem.code.value
    facts = {
        "row": problem.related,
        "nip": problem.suggestion,
        "stored": problem.stored,
        "ndh": problem.ndh,
    }
    message = call.wording.sentence(f"{code}-known" if problem.suggestion else code, facts)
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "code": code,
        "severity": problem.severity,
        "message": message,
    }


def _change_as_json(change: "Change") -> dict[str, object]:
    return {
        "row": change.row,
        "column": change.column,
        "ndh": change.ndh,
        "fact": change.fact,
        "old": as_json(change.old),
        "new": as_json(change.new),
    }


def _as_json(line: ParticipantLine) -> dict[str, object]:
    return {
        "ndh": line.ndh,
        "code": line.code,
        "name": line.name,
        "nip": line.nip,
        "rank": line.rank,
        "grade": line.grade,
        "position": line.position,
        "unit": line.unit,
        "born": line.born and line.born.isoformat(),
        "birthplace": line.birthplace,
        "state": line.state,
    }


def _table(lines: Iterable[ParticipantLine], call: Call) -> str:
    rows = [{**_as_json(line), "state": call.wording.word(line.state)} for line in lines]
    return plain_table(
        call.wording.headers(*_SHOWN), [tuple(row[name] for name in _SHOWN) for row in rows]
    )
