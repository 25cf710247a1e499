"""The shape of a training description in JSON: its keys, their types and their defaults."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from app.domain.hours import read_exact
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.vocabulary import (
    BeforeJoining,
    CertificateKind,
    LateCounts,
    NumberScope,
    PrintPolicy,
    Result,
    SessionKind,
    SessionMode,
    Zone,
)

T = TypeVar("T")


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


class Shape(BaseModel):
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


class ProgramShape(Shape):
    """A program's own figures."""

    name: Text
    form: Annotated[int, Field(ge=1, le=25, strict=True)] = 3
    jp: Exact | None = None
    certificate: Text = "SERTIFIKAT"


class RuleShape(Shape):
    """The completion rule."""

    null_says = frozenset({"min_present_percent"})

    min_present_percent: Annotated[Exact, Field(le=100)] | None = Decimal(90)
    max_absent_jp: Exact | None = None
    max_absent_sessions: Count | None = None
    max_alpa_sessions: Count | None = None
    late_minutes: Minutes = 30
    late_counts: LateCounts = LateCounts.PRESENT
    excused_leaves_denominator: Annotated[bool, Field(strict=True)] = False
    before_joining: BeforeJoining = BeforeJoining.ABSENT


class NumberingShape(Shape):
    """How certificate numbers are made."""

    pattern: Text = DEFAULT_PATTERN
    scope: NumberScope = NumberScope.YEAR
    next: Positive = 1


class SignatoryShape(Shape):
    """Who signs."""

    name: Text
    nip: Text | None = None
    rank: Text | None = None
    position: Text | None = None
    prefix: Text | None = None


class PairShape(Shape):
    """Who signs front and back."""

    front: SignatoryShape | None = None
    back: SignatoryShape | None = None


class LaterShape(SignatoryShape):
    """Who signs a side from a day on, of one kind of paper or of all."""

    side: Literal["front", "back"] = "front"
    valid_from: Day
    kind: CertificateKind | None = None


class SignatoriesShape(PairShape):
    """The common pair, beside it the pair of a kind of paper, and who comes later."""

    certificate: PairShape | None = None
    award: PairShape | None = None
    statement: PairShape | None = None
    trainer: PairShape | None = None
    later: tuple[LaterShape, ...] = ()


class OwnNumberingShape(Shape):
    """How the numbers of one kind of paper are made; what it leaves out is as all papers have it.

    That is the default of its keys: who writes {"next": 1} for awards means the office's own
    pattern. A pattern of its own begins with 1, as every sequence does.
    """

    pattern: Text | None = None
    scope: NumberScope | None = None
    next: Positive | None = None


class NumberingsShape(NumberingShape):
    """The common numbers, and beside them those of a kind of paper."""

    certificate: OwnNumberingShape | None = None
    award: OwnNumberingShape | None = None
    statement: OwnNumberingShape | None = None
    trainer: OwnNumberingShape | None = None


class WordsShape(Shape):
    """The own words of a kind of paper."""

    title: Text | None = None
    achievement: Text | None = None
    legal_basis: Text | None = None


class WordingShape(Shape):
    """The own words of each kind of paper."""

    certificate: WordsShape | None = None
    award: WordsShape | None = None
    statement: WordsShape | None = None
    trainer: WordsShape | None = None


class BandShape(Shape):
    """A band of an own scale, from its lowest score."""

    lowest: Annotated[Exact, Field(alias="from")]
    name: Text
    result: Literal[Result.PASSED, Result.DEFERRED, Result.FAILED] = Result.PASSED


class AspectShape(Shape):
    """What is scored, and its weight in percent."""

    name: Text
    weight: Exact


class ScoresShape(Shape):
    """How a training is scored; a list in the place of the scale is an own one."""

    null_says = frozenset({"min_aspect", "deferred_above", "remedial_cap"})

    scale: Literal["A", "B"] | None = None
    bands: tuple[BandShape, ...] = ()
    aspects: tuple[AspectShape, ...]
    min_aspect: Exact | None = Decimal(70)
    deferred_above: Exact | None = Decimal(60)
    remedial_cap: Exact | None = Decimal(85)
    tie_break: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _part_scale(cls, given: object) -> object:
        if isinstance(given, dict) and isinstance(given.get("scale"), list):
            given = {**given, "bands": given["scale"], "scale": None}
        return given


class SubjectShape(Shape):
    """A subject."""

    name: Text
    jp: Exact | None = None
    jp_async: Exact = Decimal(0)
    stage: Text | None = None


class SessionShape(Shape):
    """An item of the schedule."""

    date: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    until: Day | None = None
    subject: Text | None = None
    jp: Exact | None = None
    trainers: tuple[Text, ...] = ()
    mode: SessionMode = SessionMode.CLASSROOM
    kind: SessionKind = SessionKind.LEARNING


class DescriptionShape(Shape):
    """A whole training."""

    code: Annotated[Text, Field(max_length=64)]
    program: ProgramShape
    batch: Annotated[int, Field(ge=1, le=3999, strict=True)] | None = None
    year: Annotated[int, Field(ge=1900, le=9999, strict=True)] | None = None
    organizer: Text | None = None
    place: Text | None = None
    city: Text | None = None
    zone: Zone = Zone.WIB
    start: Day
    end: Day
    rule: RuleShape = RuleShape()
    numbering: NumberingsShape = NumberingsShape()
    signatories: SignatoriesShape = SignatoriesShape()
    wording: WordingShape = WordingShape()
    scores: ScoresShape | None = None
    best: Annotated[int, Field(ge=0, le=10, strict=True)] = 0
    policy: PrintPolicy = PrintPolicy.CERTAIN
    electronic: Annotated[bool, Field(strict=True)] = False
    subjects: tuple[SubjectShape, ...] = ()
    sessions: tuple[SessionShape, ...] = ()
