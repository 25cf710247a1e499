"""`aula numbers`: the book, its ranges, and numbers that come from outside."""

import argparse
import re
from pathlib import Path

from app.domain.errors import InvalidValue
from app.domain.vocabulary import CertificateKind, NumberScope, RangeUse
from app.usecases import number_list, number_ranges
from app.usecases.number_book import OUTSIDE
from app.usecases.number_list import BookLine, NumberGap
from app.usecases.number_ranges import Range
from ui.commands.call import Answer, Call, Command, UsageError, plain_table
from ui.commands.certificates import holder
from ui.commands.outside_numbers import import_numbers
from ui.wording import Wording

_COLUMNS = ("sequence", "number-text", "state", "kind", "training", "ndh", "name", "sheets")


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("--year", metavar="Y")
    parser.add_argument("--scope", choices=[*map(str, NumberScope), OUTSIDE])
    parser.add_argument("--training", metavar="CODE")
    parser.add_argument("--kind", choices=[kind.value for kind in CertificateKind])
    parser.add_argument("--reserve", metavar="FIRST-LAST")
    parser.add_argument("--elsewhere", action="store_true")
    parser.add_argument("--note", metavar="TEXT")
    parser.add_argument("--undo", action="store_true")
    parser.add_argument("--import", metavar="FILE", type=Path, dest="file")
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--dry-run", action="store_true")
    return _numbers


def _numbers(call: Call) -> Answer:
    options = call.options
    if options.reserve is not None and options.file is not None:
        raise UsageError("usage-numbers")
    if options.file is not None:
        if not (options.training and options.kind):
            raise UsageError("usage-numbers-import")
        return import_numbers(call)
    if options.reserve is not None:
        return _change_range(call)
    if options.undo or options.elsewhere or options.note is not None:
        raise UsageError("usage-numbers-block")
    return _list(call)


def _list(call: Call) -> Answer:
    options, words = call.options, call.wording
    with call.workspace() as workspace:
        book = workspace.read(
            number_list.list_numbers,
            year=_year(options.year),
            scope=options.scope,
            training=options.training,
        )
    rows = [_row(line, words) for line in book.numbers]
    lines = [plain_table((*words.headers(*_COLUMNS), *words.headers("reason")), rows)]
    lines += [_gap_text(gap, words) for gap in book.gaps]
    numbers = [_as_json(line) for line in book.numbers]
    return Answer({"numbers": numbers, "gaps": list(book.missing)}, "\n".join(lines))


def _as_json(line: BookLine) -> dict[str, object]:
    """A line for scripts; its sheets are counted where there are any."""
    sheets = {"printed": line.printed, "spoilt": line.spoilt}
    return {
        "number": line.number,
        "sequence": line.sequence,
        "state": line.state,
        "kind": line.kind,
        "training": line.training,
        **holder(line.ndh, line.name),
        "reason": line.reason,
        **{name: count for name, count in sheets.items() if count},
    }


def _row(line: BookLine, words: Wording) -> tuple[object, ...]:
    sheets = words.sentence("sheets-spoilt", vars(line)) if line.spoilt else line.printed or None
    return (
        line.sequence,
        line.number,
        words.word(line.state),
        line.kind and words.word(line.kind),
        line.training,
        line.ndh,
        line.name,
        sheets,
        _reason(line, words),
    )


def _reason(line: BookLine, words: Wording) -> str | None:
    if line.reason is None or line.state != "withheld":
        return line.reason
    return ", ".join(map(words.word, line.reason.split(",")))


def _gap_text(gap: NumberGap, words: Wording) -> str:
    facts = {"first": gap.first, "last": gap.last, "scope": gap.scope.of}
    return words.sentence("numbers-never-given", facts)


def _change_range(call: Call) -> Answer:
    options = call.options
    first, last = _first_and_last(options.reserve)
    use = RangeUse.ELSEWHERE if options.elsewhere else RangeUse.OWN
    if options.scope == OUTSIDE:
        raise InvalidValue("scope", OUTSIDE, ", ".join(NumberScope))
    if options.scope in (None, NumberScope.YEAR) and not (options.training or options.year):
        raise UsageError("usage-numbers-reserve")
    with call.workspace() as workspace:
        sequence = workspace.read(
            number_ranges.sequence_named,
            scope=NumberScope(options.scope) if options.scope else None,
            year=_year(options.year),
            training=options.training,
            kind=CertificateKind(options.kind or CertificateKind.CERTIFICATE),
        )
        if options.undo:
            found = workspace.read(
                number_ranges.find_range, sequence=sequence, first=first, last=last
            )
            done = workspace.change(number_ranges.take_back_range, uid=found.uid)
            return _range_answer(call, "range-taken-back", "taken_back", done)
        done = workspace.change(
            number_ranges.reserve_range,
            sequence=sequence,
            first=first,
            last=last,
            use=use,
            note=options.note,
        )
    said = "range-elsewhere" if options.elsewhere else "range-reserved"
    return _range_answer(call, said, "reserved", done)


def _range_answer(call: Call, said: str, key: str, done: Range) -> Answer:
    told: dict[str, object] = {
        "first": done.first,
        "last": done.last,
        "use": done.use,
        "note": done.note,
        "given": done.given,
    }
    return Answer({key: told}, call.wording.sentence(said, told))


def _first_and_last(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"\s*(\d{1,9})\s*-\s*(\d{1,9})\s*", text, re.ASCII)
    if found is None:
        raise InvalidValue("reserve", text, expected="first-last")
    return int(found[1]), int(found[2])


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    if not re.fullmatch(r"[1-9]\d{3}", text, re.ASCII):
        raise InvalidValue("year", text, expected="year")
    return int(text)
