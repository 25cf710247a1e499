"""The command line: finds the command, runs it, answers in JSON or in words (contract.md)."""

import argparse
import errno
import gc
import io
import json
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, TextIO

from app.domain.errors import AppError
from app.settings import default_data_folder, named_data_folder
from ui.commands.call import Answer, Call, Command, UsageError, as_json
from ui.loading import load_qt
from ui.wording import Wording

COMMANDS = {
    "attendance": "attendance",
    "cancel": "schedule",
    "check": "check",
    "confirm": "preparing",
    "correct": "certificate_life",
    "demo": "demo",
    "export": "export",
    "import": "people",
    "issue": "certificates",
    "lock": "attendance",
    "mark": "attendance",
    "numbers": "numbers",
    "participants": "people",
    "photos": "photos",
    "prepare": "preparing",
    "print": "papers",
    "register": "register",
    "replace": "certificate_life",
    "reprint": "certificate_life",
    "scores": "scores",
    "sessions": "schedule",
    "start": "schedule",
    "tally": "results",
    "training": "trainings",
    "trainings": "trainings",
    "void": "certificate_life",
    "withdraw": "people",
}
"""Each command with the module of `ui.commands` that knows it; loaded only when it is called."""

_SELF_TEST = "--self-test"

DONE, REFUSED, USAGE, FAULT = 0, 1, 2, 3


@dataclass(frozen=True)
class _Ending:
    """How a call ends: its exit status, what is answered, and what is complained of."""

    status: int
    answer: str | None = None
    complaint: str | None = None


class _WrongUsage(Exception):
    """Words that make no command: one sentence on it, and what would be right."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage


class _HelpWanted(Exception):
    """The help of a command, which ends the reading of its words."""


class _Parser(argparse.ArgumentParser):
    """A parser that explains its own options and leaves it to `run` what is printed."""

    def __init__(self, wording: Wording, command: str = "", **settings: Any) -> None:
        self._wording = wording
        self._command = command
        prog = f"aula {command}".strip()
        super().__init__(prog=prog, allow_abbrev=False, **settings)

    def add_argument(self, *names: str, **settings: Any) -> argparse.Action:
        """Add an option or a word with its explanation."""
        if "help" not in settings:
            name = names[0] if names[0].startswith("-") else settings["metavar"]
            settings["help"] = self._wording.option(self._command, name)
        return super().add_argument(*names, **settings)

    def error(self, message: str) -> NoReturn:
        """Refuse the words of a call."""
        raise _WrongUsage(message, self.format_usage())

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - argparse's own
        """Break off with the help."""
        raise _HelpWanted(self.format_help().rstrip())


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status and never raises for bad input."""
    _speak_utf8()
    wording = Wording(_language(arguments))
    # argparse has no other place for words of its own than those of its module.
    vars(argparse)["_"] = wording.parser
    return _tell(_ending(arguments, wording), wording)


def _ending(arguments: Sequence[str], wording: Wording) -> _Ending:
    try:
        return _obey(arguments, wording)
    except _HelpWanted as wanted:
        return _Ending(DONE, str(wanted))
    except _WrongUsage as wrong:
        complaint = f"{wrong.message}\n{wrong.usage}".rstrip()
        answer = _error_as_json("usage", wrong.message, {}) if "--json" in arguments else None
        return _Ending(USAGE, answer, complaint)
    except KeyboardInterrupt:  # while the command was still being found
        message = wording.sentence("cancelled", {})
        if "--json" in arguments:
            return _Ending(REFUSED, _error_as_json("cancelled", message, {}))
        return _Ending(REFUSED, None, message)


def _obey(arguments: Sequence[str], wording: Wording) -> _Ending:
    common, rest = _common_parser(wording).parse_known_args(arguments)
    if any("\ud800" <= sign <= "\udfff" for word in arguments for sign in word):
        raise _WrongUsage(wording.sentence("usage-no-text", {}), "")
    place = _place_of_command(rest)
    if place is not None and rest[place] in COMMANDS:
        return _run_command(rest.pop(place), rest, common, wording)
    if "--help" in rest or "-h" in rest:
        return _Ending(DONE, _overview(wording))
    if place is None:
        return _obey_without_command(rest, common, arguments, wording)
    unknown = wording.sentence("unknown-command", {"command": rest[place]})
    raise _WrongUsage(unknown, _overview(wording))


def _obey_without_command(
    rest: list[str], common: argparse.Namespace, arguments: Sequence[str], wording: Wording
) -> _Ending:
    parser = _Parser(wording, add_help=False)
    told = wording.sentence("usage-self-test", {})
    parser.add_argument(_SELF_TEST, metavar="DIR", type=Path, help=told)
    options, unknown = parser.parse_known_args(rest, common)
    if unknown:
        raise _WrongUsage(
            wording.parser("unrecognized arguments: %s") % " ".join(unknown), _overview(wording)
        )
    if options.self_test is None:
        return _open_window(common, arguments, wording)
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _execute(_try_everything, Call(options, wording), parser)


def _try_everything(call: Call) -> Answer:
    gc.disable()  # Again: the window is opened there too.
    from ui.self_test.command import try_everything

    return try_everything(call)


def _open_window(common: argparse.Namespace, arguments: Sequence[str], wording: Wording) -> _Ending:
    """Open the window, where there is a screen to open it on."""
    if not _has_screen():
        raise _WrongUsage(wording.sentence("no-window", {}), _overview(wording))
    gc.disable()  # Again: all of the window's code stays to the end.
    load_qt()
    from ui.start import open_window

    folder = named_data_folder(common.data) or default_data_folder()
    asked = any(word.startswith("--lang") for word in arguments)
    language = common.lang if asked else None
    return _Ending(open_window(folder, common.operator, language))


def _has_screen() -> bool:
    """Whether Qt can show a window here; without a screen it would end the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in named)


def _run_command(
    command: str, rest: list[str], common: argparse.Namespace, wording: Wording
) -> _Ending:
    module = import_module(f"ui.commands.{COMMANDS[command]}")
    parser = _Parser(
        wording, command, description=wording.command(command), parents=[_common_parser(wording)]
    )
    execute = module.declare(command, parser)
    # Left to itself argparse cuts as many letters off as its own "usage: " has.
    parser.usage = parser.format_usage().removeprefix(wording.parser("usage: ")).rstrip()
    return _execute(execute, Call(parser.parse_intermixed_args(rest, common), wording), parser)


def _execute(execute: Command, call: Call, parser: _Parser) -> _Ending:
    wording = call.wording
    try:
        return _answered(execute(call), call)
    except UsageError as error:
        parser.error(wording.sentence(error.code, {}))
    except AppError as error:
        message = wording.sentence(error.code, error.fields)
        return _failed(REFUSED, error.code, message, error.fields, call)
    except KeyboardInterrupt:
        said = "cancelled-after-change" if call.has_changed else "cancelled"
        return _failed(REFUSED, "cancelled", wording.sentence(said, {}), {}, call)
    except Exception:  # noqa: BLE001 - the border: whatever is left is a fault of the program
        said = "fault-after-change" if call.has_changed else "fault"
        call.complaints.append(f"{wording.sentence(said, {})}\n\n{traceback.format_exc()}")
        return _failed(FAULT, "fault", wording.sentence(said, {}), {}, call)


def _common_parser(wording: Wording) -> _Parser:
    """The options that may stand anywhere, before the command's words too."""
    parser = _Parser(wording, add_help=False)
    parser.add_argument("--data", metavar="DIR")
    parser.add_argument("--operator", metavar="NAME")
    parser.add_argument("--lang", choices=("id", "en"), default="id")
    parser.add_argument("--json", action="store_true")
    return parser


def _language(arguments: Sequence[str]) -> str:
    """The language that is asked for, before anything else is read."""
    is_english = ("--lang", "en") in pairwise(arguments) or "--lang=en" in arguments
    return "en" if is_english else "id"


def _place_of_command(rest: Sequence[str]) -> int | None:
    """Where the command stands, behind options and their values."""
    skip = False
    for place, word in enumerate(rest):
        if skip:
            skip = False
        elif word.startswith("-"):
            skip = "=" not in word and word not in _FLAGS
        else:
            return place
    return None


_FLAGS = frozenset(
    "--all --dry-run --elsewhere --force --help -h --list --shift --undo --update".split()
)


def _answered(answer: Answer, call: Call) -> _Ending:
    is_json = call.options.json
    text = json.dumps(answer.json, ensure_ascii=False) if is_json else answer.text
    complaint = "\n".join(call.complaints) or None
    return _Ending(REFUSED if answer.refused else DONE, text, complaint)


def _failed(status: int, code: str, message: str, fields: dict[str, object], call: Call) -> _Ending:
    if call.options.json:
        answer = _error_as_json(code, message, fields)
        return _Ending(status, answer, "\n".join(call.complaints) or None)
    said = call.complaints if status == FAULT else [*call.complaints, message]
    return _Ending(status, None, "\n".join(said))


def _error_as_json(code: str, message: str, fields: dict[str, object]) -> str:
    error = {"code": code, "message": message, "fields": fields}
    return json.dumps({"error": error}, ensure_ascii=False, default=as_json)


def _overview(wording: Wording) -> str:
    lines = [f"  {name:17}{wording.command(name)}" for name in sorted(COMMANDS)]
    lines.append(f"  {_SELF_TEST} DIR  {wording.sentence('usage-self-test', {})}")
    return "\n".join([wording.sentence("usage", {}), "", *lines])


def _tell(ending: _Ending, wording: Wording) -> int:
    """Print what is to be said; what was done stays done, even if nobody can be told."""
    status = ending.status
    try:
        _print(ending.answer, sys.stdout)
    except OSError as error:
        if not _has_left(error):
            detail = error.strerror or type(error).__name__
            _complain(wording.sentence("not-shown", {"detail": detail}))
            status = FAULT
    _complain(ending.complaint)
    return status


def _complain(text: str | None) -> None:
    try:
        _print(text, sys.stderr)
    except OSError:  # Then there is nobody left to tell.
        return


def _print(text: str | None, stream: TextIO | None) -> None:
    if text is None or stream is None:  # A program without a console has no streams.
        return
    try:
        print(text, file=stream, flush=True)
    except OSError:
        # What is left would fail once more, with a traceback, when the interpreter ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        raise


def _has_left(error: OSError) -> bool:
    """Whether the reader of our answer went away, which Windows calls an invalid argument."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
