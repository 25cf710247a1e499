"""The training description in JSON: its shape, its defaults, and the path of what is wrong."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

from app.domain.eligibility import Rule
from app.domain.errors import DescriptionNotReadable, FileNotReadable, InvalidValue, UnknownKey
from app.domain.hours import proposed_jp, read_exact
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.plan import (
    Numbering,
    PlannedSession,
    PlannedSignatory,
    PlannedSubject,
    ProgramFigures,
    TrainingPlan,
)
from app.domain.plan_faults import check_outline
from app.domain.session_check import WITHOUT_CLOCK
from app.domain.timetable import minutes_of
from app.domain.vocabulary import (
    BeforeJoining,
    LateCounts,
    NumberScope,
    SessionKind,
    SessionMode,
    Zone,
)

T = TypeVar("T")
_UNNAMED = {SessionKind.BREAK: "Istirahat", SessionKind.CEREMONY: "Acara"}


def _read(pattern: str, reader: Callable[[str], T]) -> Callable[[object], T]:
    """A reader of texts of one exact form, failing with ValueError for all others."""

    def read(value: object) -> T:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(value)
        return reader(value)

    return read


Day = Annotated[
    dt.date,
    BeforeValidator(_read(r"\d{4}-\d\d-\d\d", dt.date.fromisoformat)),
    Field(description="date"),
]
Clock = Annotated[dt.time, BeforeValidator(_read(r"\d\d:\d\d", dt.time.fromisoformat))]
Exact = Annotated[Decimal, BeforeValidator(read_exact)]
Text = Annotated[str, Field(min_length=1, max_length=500)]
Count = Annotated[int, Field(ge=0, le=1_000_000, strict=True)]
Minutes = Annotated[int, Field(ge=0, le=24 * 60, strict=True)]
Positive = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]


class _Shape(BaseModel):
    """An object that takes its own keys and no others; null is as good as left out."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
    null_says: ClassVar[frozenset[str]] = frozenset()
    """The keys in which null says something else than the default."""

    @model_validator(mode="before")
    @classmethod
    def _leave_out_nulls(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        silent = cls.model_fields.keys() - cls.null_says
        return {
            key: value for key, value in given.items() if value is not None or key not in silent
        }


class _Program(_Shape):
    name: Text
    form: Annotated[int, Field(ge=1, le=25, strict=True)] = 3
    jp: Exact | None = None
    certificate: Text = "SERTIFIKAT"


class _Rule(_Shape):
    null_says = frozenset({"min_present_percent"})

    min_present_percent: Annotated[Exact, Field(le=100)] | None = Decimal(90)
    max_absent_jp: Exact | None = None
    max_absent_sessions: Count | None = None
    max_alpa_sessions: Count | None = None
    late_minutes: Minutes = 30
    late_counts: LateCounts = LateCounts.PRESENT
    excused_leaves_denominator: Annotated[bool, Field(strict=True)] = False
    before_joining: BeforeJoining = BeforeJoining.ABSENT


class _Numbering(_Shape):
    pattern: Text = DEFAULT_PATTERN
    scope: NumberScope = NumberScope.YEAR
    next: Positive = 1


class _Signatory(_Shape):
    name: Text
    nip: Text | None = None
    rank: Text | None = None
    position: Text | None = None
    prefix: Text | None = None


class _Signatories(_Shape):
    front: _Signatory | None = None
    back: _Signatory | None = None


class _Subject(_Shape):
    name: Text
    jp: Exact | None = None
    jp_async: Exact = Decimal(0)
    stage: Text | None = None


class _Session(_Shape):
    date: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    until: Day | None = None
    subject: Text | None = None
    jp: Exact | None = None
    trainers: tuple[Text, ...] = ()
    mode: SessionMode = SessionMode.CLASSROOM
    kind: SessionKind = SessionKind.LEARNING


class _Description(_Shape):
    code: Annotated[Text, Field(max_length=64)]
    program: _Program
    batch: Annotated[int, Field(ge=1, le=3999, strict=True)] | None = None
    year: Annotated[int, Field(ge=1900, le=9999, strict=True)] | None = None
    organizer: Text | None = None
    place: Text | None = None
    city: Text | None = None
    zone: Zone = Zone.WIB
    start: Day
    end: Day
    rule: _Rule = _Rule()
    numbering: _Numbering = _Numbering()
    signatories: _Signatories = _Signatories()
    subjects: tuple[_Subject, ...] = ()
    sessions: tuple[_Session, ...] = ()


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
        described = _Description.model_validate(given)
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
    return path.removeprefix(".") or "$"


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
    if kind == "enum":
        return ", ".join(re.findall(r"'([^']+)'", fault["ctx"]["expected"]))
    if path in {"start", "end"}:
        return "date" if kind != "missing" else "needed"
    if key in _EXPECTED_BY_KEY:
        return _EXPECTED_BY_KEY[key]
    return _EXPECTED_BY_FAULT.get(kind, "text")


def _complete(given: _Description) -> TrainingPlan:
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
        numbering=Numbering(**dict(given.numbering)),
        front=_signatory(signatories.front),
        back=_signatory(signatories.back),
        subjects=tuple(subjects.values()),
        sessions=tuple(_session(given, index, subjects) for index in range(len(given.sessions))),
    )
    check_outline(plan)
    return plan


def _signatory(given: _Signatory | None) -> PlannedSignatory | None:
    return None if given is None else PlannedSignatory(**dict(given))


def _subjects(given: _Description) -> dict[str, PlannedSubject]:
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


def _taught(given: _Description, key: str) -> Decimal:
    sessions = [s for s in given.sessions if s.kind is SessionKind.LEARNING]
    own = [s for s in sessions if _subject_name(given, s).casefold() == key]
    return sum((_clock_jp(session) for session in own), Decimal(0))


def _clock_jp(session: _Session) -> Decimal:
    if session.jp is not None:
        return session.jp
    if session.start is None or session.end is None:
        return Decimal(0)
    return proposed_jp(max(0, minutes_of(session.end) - minutes_of(session.start)))


def _subject_name(given: _Description, session: _Session) -> str:
    return session.subject or _UNNAMED.get(session.kind, given.program.name)


def _session(
    given: _Description, index: int, subjects: dict[str, PlannedSubject]
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
