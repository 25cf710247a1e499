"""The command line: finds the command, runs it, answers in JSON or in words (contract.md)."""

import argparse
import io
import json
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from app.domain.errors import AppError
from ui.commands.call import Answer, Call, UsageError, as_json
from ui.wording import Wording

COMMANDS = {
    "attendance": "attendance",
    "cancel": "schedule",
    "check": "check",
    "demo": "demo",
    "export": "export",
    "import": "people",
    "issue": "certificates",
    "lock": "attendance",
    "mark": "attendance",
    "participants": "people",
    "print": "papers",
    "sessions": "schedule",
    "start": "schedule",
    "tally": "results",
    "training": "trainings",
    "trainings": "trainings",
    "withdraw": "people",
}
"""Each command with the module of `ui.commands` that knows it; loaded only when it is called."""

DONE, REFUSED, USAGE, FAULT = 0, 1, 2, 3


class _WrongUsage(Exception):
    """Words that make no command, with the sentence that says what would."""


class _Parser(argparse.ArgumentParser):
    """A parser that leaves it to `run` how a wrong usage is answered."""

    def error(self, message: str) -> NoReturn:
        """Refuse the words of a call."""
        raise _WrongUsage(f"{self.format_usage()}{self.prog}: {message}")


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status and never raises for bad input."""
    _speak_utf8()
    try:
        return _obey(arguments)
    except _WrongUsage as wrong:
        if "--json" in arguments:
            print(_error_as_json("usage", str(wrong), {}))
        print(wrong, file=sys.stderr)
        return USAGE


def _obey(arguments: Sequence[str]) -> int:
    common, rest = _common_parser().parse_known_args(arguments)
    wording = Wording(common.lang)
    if any("\ud800" <= sign <= "\udfff" for word in arguments for sign in word):
        raise _WrongUsage(wording.sentence("usage-no-text", {}))
    place = _place_of_command(rest)
    if place is not None:
        return _run_command(rest.pop(place), rest, common, wording)
    if "--help" in rest or "-h" in rest:
        print(_overview(wording))
        return DONE
    raise _WrongUsage(f"{wording.sentence('no-window', {})}\n{_overview(wording)}")


def _run_command(
    command: str, rest: list[str], common: argparse.Namespace, wording: Wording
) -> int:
    module = import_module(f"ui.commands.{COMMANDS[command]}")
    parser = _Parser(
        prog=f"aula {command}",
        description=wording.command(command),
        parents=[_common_parser(wording)],
        allow_abbrev=False,
    )
    execute = module.declare(command, parser)
    call = Call(parser.parse_intermixed_args(rest, common), wording)
    try:
        return _say(execute(call), call)
    except UsageError as error:
        parser.error(wording.sentence(error.code, {}))
    except AppError as error:
        return _say_error(error.code, error.fields, call)
    except KeyboardInterrupt:
        return _say_error("cancelled", {}, call)
    except Exception:  # noqa: BLE001 - the border: whatever is left is a fault of the program
        return _say_fault(call)


def _common_parser(wording: Wording | None = None) -> argparse.ArgumentParser:
    """The options that may stand anywhere, before the command's words too."""
    parser = _Parser(prog="aula", add_help=False, allow_abbrev=False)

    def told(option: str) -> str | None:
        return None if wording is None else wording.option(option)

    parser.add_argument("--data", metavar="DIR", help=told("--data"))
    parser.add_argument("--operator", metavar="NAME", help=told("--operator"))
    parser.add_argument("--lang", choices=("id", "en"), default="id", help=told("--lang"))
    parser.add_argument("--json", action="store_true", help=told("--json"))
    return parser


def _place_of_command(rest: Sequence[str]) -> int | None:
    """Where the command stands, behind options and their values."""
    skip = False
    for place, word in enumerate(rest):
        if skip:
            skip = False
        elif word.startswith("-"):
            skip = "=" not in word and word not in _FLAGS
        else:
            return place if word in COMMANDS else None
    return None


_FLAGS = frozenset({"--all", "--dry-run", "--force", "--help", "-h", "--list", "--shift", "--undo"})


def _say(answer: Answer, call: Call) -> int:
    if call.options.json:
        print(json.dumps(answer.json, ensure_ascii=False))
    else:
        print(answer.text)
    return REFUSED if answer.refused else DONE


def _say_error(code: str, fields: dict[str, object], call: Call) -> int:
    message = call.wording.sentence(code, fields)
    if call.options.json:
        print(_error_as_json(code, message, fields))
    else:
        print(message, file=sys.stderr)
    return REFUSED


def _say_fault(call: Call) -> int:
    report = traceback.format_exc()
    message = call.wording.sentence("fault", {})
    if call.options.json:
        print(_error_as_json("fault", message, {}))
    print(f"{message}\n\n{report}", file=sys.stderr)
    return FAULT


def _error_as_json(code: str, message: str, fields: dict[str, object]) -> str:
    error = {"code": code, "message": message, "fields": fields}
    return json.dumps({"error": error}, ensure_ascii=False, default=as_json)


def _overview(wording: Wording) -> str:
    lines = [f"  {name:14}{wording.command(name)}" for name in sorted(COMMANDS)]
    return "\n".join([wording.sentence("usage", {}), "", *lines])


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
