"""The tables of what a training asks beside attendance: scores, decisions, kinds of papers."""

import datetime as dt
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, new_uid, one_of
from db.certificate_models import KINDS

_RESULTS = ("passed", "deferred", "failed")


class Certification(Base):
    """How a training is scored and certified; a training without a row has neither scores nor best.

    `scale` is A, B or own, and none where nothing is scored; limits of None are not asked.
    """

    __tablename__ = "certification"
    __table_args__ = (
        CheckConstraint("best BETWEEN 0 AND 10", name="best"),
        CheckConstraint("min_aspect BETWEEN 0 AND 10000", name="min_aspect"),
        CheckConstraint("deferred_above BETWEEN 0 AND 10000", name="deferred_above"),
        CheckConstraint("remedial_cap BETWEEN 0 AND 10000", name="remedial_cap"),
        one_of("print_policy", "final", "certain", "possible"),
        one_of("scale", "A", "B", "own"),
    )

    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), primary_key=True)
    best: Mapped[int]
    print_policy: Mapped[str]
    is_electronic: Mapped[bool]
    scale: Mapped[str | None]
    min_aspect: Mapped[Decimal | None]
    deferred_above: Mapped[Decimal | None]
    remedial_cap: Mapped[Decimal | None]


class ScoreAspect(Base):
    """What is scored and its weight in percent (aspek penilaian); `tie_break` is its turn there."""

    __tablename__ = "score_aspect"
    __table_args__ = (
        UniqueConstraint("training_id", "name"),
        CheckConstraint("weight BETWEEN 0 AND 10000", name="weight"),
        CheckConstraint("tie_break > 0", name="tie_break"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(collation="NOCASE"))
    weight: Mapped[Decimal]
    tie_break: Mapped[int | None]


class ScaleBand(Base):
    """A band of a training's own scale (predikat): from its lowest score up to the next band."""

    __tablename__ = "scale_band"
    __table_args__ = (
        CheckConstraint("lowest BETWEEN 0 AND 10000", name="lowest"),
        one_of("result", *_RESULTS),
    )

    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    lowest: Mapped[Decimal]
    name: Mapped[str]
    result: Mapped[str]


class Score(Base):
    """A participant's score in one aspect, and the one remedial beside it; no row is no score."""

    __tablename__ = "score"
    __table_args__ = (
        UniqueConstraint("enrollment_id", "aspect_id"),
        CheckConstraint("value BETWEEN 0 AND 10000", name="value"),
        CheckConstraint("remedial BETWEEN 0 AND 10000", name="remedial"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    enrollment_id: Mapped[int] = mapped_column(ForeignKey("enrollment.id"))
    aspect_id: Mapped[int] = mapped_column(ForeignKey("score_aspect.id"), index=True)
    value: Mapped[Decimal]
    remedial: Mapped[Decimal | None]


class Decision(Base):
    """What the committee decided of somebody: a result with its reason, a place with a note."""

    __tablename__ = "decision"
    __table_args__ = (
        CheckConstraint("(result IS NULL) = (reason IS NULL)", name="reason"),
        CheckConstraint("(standing IS NULL) = (note IS NULL)", name="note"),
        CheckConstraint("standing > 0", name="standing"),
        one_of("result", *_RESULTS),
    )

    enrollment_id: Mapped[int] = mapped_column(ForeignKey("enrollment.id"), primary_key=True)
    result: Mapped[str | None]
    reason: Mapped[str | None]
    standing: Mapped[int | None]
    note: Mapped[str | None]
    operator: Mapped[str]
    decided: Mapped[dt.datetime]


class KindTerms(Base):
    """What one kind of paper has of its own in a training: numbers and wording; else the common."""

    __tablename__ = "kind_terms"
    __table_args__ = (
        CheckConstraint("number_next > 0", name="number_next"),
        CheckConstraint("(number_pattern IS NULL) = (number_scope IS NULL)", name="scope_given"),
        CheckConstraint("(number_pattern IS NULL) = (number_next IS NULL)", name="next_given"),
        one_of("kind", *KINDS),
        one_of("number_scope", "year", "program", "training"),
    )

    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    number_pattern: Mapped[str | None]
    number_scope: Mapped[str | None]
    number_next: Mapped[int | None]
    title: Mapped[str | None]
    achievement: Mapped[str | None]
    legal_basis: Mapped[str | None]


class Photo(Base):
    """A picture once, by its content: certificates name it, so it stays when a new one comes."""

    __tablename__ = "photo"
    __table_args__ = (
        CheckConstraint("width > 0", name="width"),
        CheckConstraint("height > 0", name="height"),
    )

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    width: Mapped[int]
    height: Mapped[int]
    jpeg: Mapped[bytes] = mapped_column(LargeBinary)


class PersonPhoto(Base):
    """The present photo of a person (pasfoto)."""

    __tablename__ = "person_photo"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("photo.sha256"), index=True)
