"""What is typed of a training: texts by the keys of a description, and the way to an outline."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from decimal import Decimal

from app.domain.codes import print_nip
from app.domain.eligibility import Rule
from app.domain.errors import InvalidValue
from app.domain.hours import plain, read_exact
from app.domain.indonesian import read_number, read_roman
from app.domain.plan import (
    Numbering,
    PlannedSignatory,
    PlannedSubject,
    ProgramFigures,
    TrainingOutline,
)
from app.domain.plan_faults import faults
from app.domain.vocabulary import BeforeJoining, LateCounts, NumberScope, Zone

YES = "yes"
SIDES = ("front", "back")
_SIGNS = tuple(field.name for field in fields(PlannedSignatory))


@dataclass(frozen=True)
class SubjectText:
    """A row of the subjects as it is typed; `uid` is that of the stored subject."""

    name: str = ""
    jp: str = ""
    jp_async: str = ""
    stage: str = ""
    uid: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed in the row."""
        return not (self.name or self.jp or self.jp_async or self.stage)


@dataclass(frozen=True)
class Draft:
    """Everything of a training that can be typed, valid or not."""

    texts: Mapping[str, str]
    subjects: tuple[SubjectText, ...]


@dataclass(frozen=True)
class Reading:
    """What a draft says; where a text has a fault, something that stands for it."""

    outline: TrainingOutline
    faults: Mapping[str, InvalidValue]


def draft_of(outline: TrainingOutline, decimal_sign: str) -> Draft:
    """An outline as texts to type in."""

    def exact(number: Decimal | None) -> str:
        return "" if number is None else plain(number).replace(".", decimal_sign)

    def shown(value: object) -> str:
        if isinstance(value, bool):
            return YES if value else ""
        return exact(value) if isinstance(value, Decimal) else "" if value is None else str(value)

    program, numbering = outline.program, outline.numbering
    texts = {
        "code": outline.code,
        "program.name": program.name,
        "program.form": str(program.form),
        "program.jp": exact(program.jp),
        "program.certificate": program.certificate,
        "batch": shown(outline.batch),
        "year": str(outline.year),
        "organizer": shown(outline.organizer),
        "place": shown(outline.place),
        "city": shown(outline.city),
        "zone": outline.zone.value,
        "start": outline.start.isoformat(),
        "end": outline.end.isoformat(),
        "numbering.pattern": numbering.pattern,
        "numbering.scope": numbering.scope.value,
        "numbering.next": str(numbering.next),
    }
    texts |= {f"rule.{name}": shown(value) for name, value in vars(outline.rule).items()}
    for side, signatory in zip(SIDES, (outline.front, outline.back), strict=True):
        told = {} if signatory is None else vars(signatory)
        texts |= {f"signatories.{side}.{name}": shown(told.get(name)) for name in _SIGNS}
        texts[f"signatories.{side}.nip"] = print_nip(shown(told.get("nip")))
    subjects = (
        SubjectText(o.name, exact(o.jp), exact(o.jp_async or None), o.stage or "", o.uid or "")
        for o in outline.subjects
    )
    return Draft(texts, tuple(subjects))


def read_draft(draft: Draft) -> Reading:
    """Read an outline out of texts, with all that is wrong in them by its place."""
    reader = _Reader(draft.texts)
    start = reader.day("start")
    outline = TrainingOutline(
        code=reader.at("code"),
        program=ProgramFigures(
            name=reader.at("program.name"),
            form=reader.whole("program.form", "form") or 3,
            jp=reader.exact("program.jp", "jp") or Decimal(0),
            certificate=reader.at("program.certificate"),
        ),
        batch=reader.batch(),
        year=reader.whole("year", "year") or start.year,
        organizer=reader.at("organizer") or None,
        place=reader.at("place") or None,
        city=reader.at("city") or None,
        zone=Zone(reader.at("zone")),
        start=start,
        end=reader.day("end"),
        rule=_rule(reader),
        numbering=Numbering(
            pattern=reader.at("numbering.pattern"),
            scope=NumberScope(reader.at("numbering.scope")),
            next=reader.needed("numbering.next", "positive"),
        ),
        front=_signatory(reader, "front"),
        back=_signatory(reader, "back"),
        subjects=_subjects(draft.subjects, reader.faults),
    )
    for fault in faults(outline):
        reader.faults.setdefault(fault.path, fault)
    return Reading(outline, reader.faults)


def merged(base: Draft, typed: Draft, stored: Draft) -> Draft:
    """What was typed over a base, carried on to what is stored now."""
    texts = {
        path: text if text != base.texts.get(path) else stored.texts.get(path, text)
        for path, text in typed.texts.items()
    }
    subjects = stored.subjects if typed.subjects == base.subjects else typed.subjects
    return Draft(texts, subjects)


def written(draft: Draft) -> str:
    """A draft as one line of text, to be kept."""
    return json.dumps(asdict(draft), ensure_ascii=False)


def read_written(text: str) -> Draft | None:
    """A draft that was kept; None where it is of another make."""
    try:
        kept = json.loads(text)
        return Draft(dict(kept["texts"]), tuple(SubjectText(**o) for o in kept["subjects"]))
    except (KeyError, TypeError, ValueError):
        return None


class _Reader:
    """Reads texts one by one and keeps what is wrong with them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.faults: dict[str, InvalidValue] = {}

    def at(self, path: str) -> str:
        return self._texts[path].strip()

    def whole(self, path: str, expected: str) -> int | None:
        """A whole number, or None for an empty place."""
        text = self.at(path)
        if text and not (text.isascii() and text.isdigit()):
            self._complain(path, expected)
            return None
        return int(text) if text else None

    def needed(self, path: str, expected: str) -> int:
        """A whole number that must be there."""
        number = self.whole(path, expected)
        if number is None:
            self._complain(path, expected)
        return 1 if number is None else number

    def batch(self) -> int | None:
        """The angkatan, or None for an empty place."""
        text = self.at("batch")
        number = read_batch(text)
        if text and number is None:
            self._complain("batch", "batch")
        return number

    def exact(self, path: str, expected: str) -> Decimal | None:
        """JP or a percentage, or None for an empty place."""
        text = self.at(path)
        number = read_typed(text)
        if text and number is None:
            self._complain(path, expected)
        return number

    def day(self, path: str) -> dt.date:
        return dt.date.fromisoformat(self.at(path))

    def _complain(self, path: str, expected: str) -> None:
        self.faults.setdefault(path, InvalidValue(path, self.at(path), expected))


def read_batch(text: str) -> int | None:
    """The angkatan as people type it, 4 or IV; None for anything else."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        return read_roman(text)
    except InvalidValue:
        return None


def read_typed(text: str) -> Decimal | None:
    """JP or a percentage as people type it, with comma or point; None for anything else."""
    try:
        return read_exact(read_number(text, path=""))
    except (InvalidValue, ValueError):
        return None


def _rule(reader: _Reader) -> Rule:
    return Rule(
        min_present_percent=reader.exact("rule.min_present_percent", "percent"),
        max_absent_jp=reader.exact("rule.max_absent_jp", "jp"),
        max_absent_sessions=reader.whole("rule.max_absent_sessions", "count"),
        max_alpa_sessions=reader.whole("rule.max_alpa_sessions", "count"),
        late_minutes=reader.needed("rule.late_minutes", "count"),
        late_counts=LateCounts(reader.at("rule.late_counts")),
        excused_leaves_denominator=reader.at("rule.excused_leaves_denominator") == YES,
        before_joining=BeforeJoining(reader.at("rule.before_joining")),
    )


def _signatory(reader: _Reader, side: str) -> PlannedSignatory | None:
    told = [reader.at(f"signatories.{side}.{name}") for name in _SIGNS]
    if not any(told):
        return None
    name, nip, *others = told
    return PlannedSignatory(name, nip.replace(" ", "") or None, *(text or None for text in others))


def _subjects(
    typed: tuple[SubjectText, ...], found: dict[str, InvalidValue]
) -> tuple[PlannedSubject, ...]:
    subjects = []
    for place, row in enumerate(row for row in typed if not row.is_blank):
        figures = {}
        for name, text in (("jp", row.jp), ("jp_async", row.jp_async)):
            number = read_typed(text)
            if text.strip() and number is None:
                path = f"subjects[{place}].{name}"
                found[path] = InvalidValue(path, text, "jp")
            figures[name] = number or Decimal(0)
        subjects.append(
            PlannedSubject(
                row.name.strip(), **figures, stage=row.stage.strip() or None, uid=row.uid or None
            )
        )
    return tuple(subjects)
