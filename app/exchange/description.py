"""The training description in JSON: read, completed, and the path of what is wrong in it."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.domain.eligibility import Rule
from app.domain.errors import DescriptionNotReadable, FileNotReadable, InvalidValue, UnknownKey
from app.domain.hours import proposed_jp
from app.domain.plan import PlannedSession, PlannedSubject, ProgramFigures, TrainingPlan
from app.domain.plan_faults import check_outline
from app.domain.session_check import WITHOUT_CLOCK
from app.domain.timetable import minutes_of
from app.domain.vocabulary import SessionKind
from app.exchange.description_certification import (
    complete_certification,
    complete_numbering,
    complete_scheme,
    complete_signatory,
)
from app.exchange.description_shapes import DescriptionShape, SessionShape

_UNNAMED = {SessionKind.BREAK: "Istirahat", SessionKind.CEREMONY: "Acara"}


def read_description_file(path: Path) -> TrainingPlan:
    """Read a description from a file; raises FileNotReadable and what `read_description` raises."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileNotReadable(file=str(path)) from error
    return read_description(text)


def read_description(text: str) -> TrainingPlan:
    """Read a description and complete it with its defaults.

    Raises DescriptionNotReadable for text that is no JSON, UnknownKey and InvalidValue with the
    path of the first thing that is wrong.
    """
    try:
        given = json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError as error:
        raise DescriptionNotReadable(line=error.lineno, column=error.colno) from error
    except (ArithmeticError, RecursionError, ValueError) as error:  # numbers and nests too big
        raise DescriptionNotReadable(line=1, column=1) from error
    try:
        described = DescriptionShape.model_validate(given)
    except ValidationError as error:
        raise _first_fault(error) from error
    return _complete(described)


def _first_fault(error: ValidationError) -> InvalidValue | UnknownKey:
    faults = error.errors(include_url=False)
    unknown = [fault for fault in faults if fault["type"] == "extra_forbidden"]
    fault = (unknown or faults)[0]
    path = _path(fault["loc"])
    if unknown:
        return UnknownKey(path=path)
    value = None if fault["type"] == "missing" else fault["input"]
    shown = value if isinstance(value, str | int | float | None) else str(value)
    return InvalidValue(path=path, value=shown, expected=_expected(path, fault))


def _path(location: Iterable[int | str]) -> str:
    """A place in the description as `sessions[3].jp`; the whole is `$`."""
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}"
    # An own scale is a list in the place of a scale's name.
    return path.removeprefix(".").replace("scores.bands", "scores.scale") or "$"


_EXPECTED_BY_KEY = {
    "date": "date",
    "until": "date",
    "start": "time",
    "end": "time",
    "jp": "jp",
    "jp_async": "jp",
    "max_absent_jp": "jp",
    "min_present_percent": "percent",
    "max_absent_sessions": "count",
    "max_alpa_sessions": "count",
    "late_minutes": "count",
    "batch": "batch",
    "year": "year",
    "form": "form",
    "next": "positive",
    "best": "best",
    "weight": "weight",
    "from": "score",
    "min_aspect": "score",
    "deferred_above": "score",
    "remedial_cap": "score",
    "valid_from": "date",
}
_EXPECTED_BY_FAULT = {
    "missing": "needed",
    "string_too_short": "needed",
    "string_too_long": "shorter-text",
    "bool_type": "true-or-false",
    "tuple_type": "list",
    "model_type": "object",
}


def _expected(path: str, fault: ErrorDetails) -> str:
    kind, key = fault["type"], path.rpartition(".")[2]
    if kind in {"enum", "literal_error"}:
        return ", ".join(re.findall(r"'([^']+)'", fault["ctx"]["expected"]))
    if kind == "missing":
        return "needed"
    if path in {"start", "end"}:
        return "date"
    if key in _EXPECTED_BY_KEY:
        return _EXPECTED_BY_KEY[key]
    return _EXPECTED_BY_FAULT.get(kind, "text")


def _complete(given: DescriptionShape) -> TrainingPlan:
    subjects = _subjects(given)
    jp = given.program.jp
    if jp is None:
        jp = sum((subject.jp for subject in subjects.values()), Decimal(0))
    else:
        _demand(jp == jp.to_integral_value(), "program.jp", str(jp), "whole-jp")
    program = given.program
    signatories = given.signatories
    plan = TrainingPlan(
        code=given.code,
        program=ProgramFigures(program.name, program.form, jp, program.certificate),
        batch=given.batch,
        year=given.year or given.start.year,
        organizer=given.organizer,
        place=given.place,
        city=given.city,
        zone=given.zone,
        start=given.start,
        end=given.end,
        rule=Rule(**dict(given.rule)),
        numbering=complete_numbering(given.numbering),
        front=complete_signatory(signatories.front),
        back=complete_signatory(signatories.back),
        subjects=tuple(subjects.values()),
        sessions=tuple(_session(given, index, subjects) for index in range(len(given.sessions))),
        scores=complete_scheme(given.scores),
        certification=complete_certification(given),
    )
    check_outline(plan)
    return plan


def _subjects(given: DescriptionShape) -> dict[str, PlannedSubject]:
    """The subjects by folded name: those described, then one for each new name in the sessions."""
    by_name: dict[str, PlannedSubject] = {}
    for index, subject in enumerate(given.subjects):
        key = subject.name.casefold()
        _demand(key not in by_name, f"subjects[{index}].name", subject.name, "once")
        jp = _taught(given, key) if subject.jp is None else subject.jp
        by_name[key] = PlannedSubject(subject.name, jp, subject.jp_async, subject.stage)
    for session in given.sessions:
        name = _subject_name(given, session)
        if session.kind is SessionKind.LEARNING and name.casefold() not in by_name:
            jp = _taught(given, name.casefold())
            by_name[name.casefold()] = PlannedSubject(name, jp, Decimal(0), None)
    return by_name


def _taught(given: DescriptionShape, key: str) -> Decimal:
    sessions = [s for s in given.sessions if s.kind is SessionKind.LEARNING]
    own = [s for s in sessions if _subject_name(given, s).casefold() == key]
    return sum((_clock_jp(session) for session in own), Decimal(0))


def _clock_jp(session: SessionShape) -> Decimal:
    if session.jp is not None:
        return session.jp
    if session.start is None or session.end is None:
        return Decimal(0)
    return proposed_jp(max(0, minutes_of(session.end) - minutes_of(session.start)))


def _subject_name(given: DescriptionShape, session: SessionShape) -> str:
    return session.subject or _UNNAMED.get(session.kind, given.program.name)


def _session(
    given: DescriptionShape, index: int, subjects: dict[str, PlannedSubject]
) -> PlannedSession:
    session, path = given.sessions[index], f"sessions[{index}]"
    has_clock = session.start is not None or session.end is not None
    name = _subject_name(given, session)
    if has_clock or session.mode not in WITHOUT_CLOCK:
        _demand(session.date is not None, f"{path}.date", None, "needed")
        _demand(session.start is not None, f"{path}.start", None, "needed")
        _demand(session.end is not None, f"{path}.end", None, "needed")
        later = bool(session.start and session.end and session.start < session.end)
        _demand(later, f"{path}.end", f"{session.end:%H:%M}", "after-start")
    if session.kind is not SessionKind.LEARNING:
        _demand(not session.jp, f"{path}.jp", str(session.jp), "no-jp")
        jp = Decimal(0)
    elif session.jp is None and not has_clock:
        subject = subjects[name.casefold()]
        jp = subject.jp_async or subject.jp
    else:
        jp = _clock_jp(session)
    until = session.until if has_clock else session.until or given.end
    if session.date and until:
        _demand(session.date <= until, f"{path}.until", until.isoformat(), "not-before-date")
    return PlannedSession(
        session.kind,
        session.mode,
        name,
        session.date,
        session.start,
        session.end,
        until,
        jp,
        session.trainers,
    )


def _demand(holds: bool, path: str, value: object, expected: str) -> None:  # noqa: FBT001
    if not holds:
        raise InvalidValue(path=path, value=value, expected=expected)
