"""The tables of the number book and of what is issued under its numbers."""

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, new_uid, one_of

KINDS = ("certificate", "award", "statement", "trainer")
_OF_ONE = "(enrollment_id IS NULL) <> (trainer IS NULL)"
_IN_FORCE = text("state IN ('prepared', 'issued', 'withheld')")


class CertificateNumber(Base):
    """A line of the number book: given once and never again, whatever becomes of it.

    A number from outside is reserved and may be mended until it is bound. `reason` says why it was
    withheld (codes) or made void (words); `witness` is who saw a sheet destroyed.
    """

    __tablename__ = "certificate_number"
    __table_args__ = (
        UniqueConstraint("scope", "sequence"),
        Index(
            "uq_certificate_number_enrollment_id_kind",
            "enrollment_id",
            "kind",
            unique=True,
            sqlite_where=_IN_FORCE,
        ),
        Index(
            "uq_certificate_number_training_id_kind_trainer",
            "training_id",
            "kind",
            "trainer",
            unique=True,
            sqlite_where=_IN_FORCE,
        ),
        CheckConstraint("sequence > 0", name="sequence"),
        CheckConstraint("state <> 'void' OR reason IS NOT NULL", name="void_reason"),
        CheckConstraint(
            "state IN ('reserved', 'void') OR"
            " (kind IS NOT NULL AND training_id IS NOT NULL AND date IS NOT NULL"
            f" AND {_OF_ONE})",
            name="bound",
        ),
        one_of("kind", *KINDS),
        one_of("state", "reserved", "prepared", "issued", "withheld", "void"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    scope: Mapped[str]
    sequence: Mapped[int | None]
    given: Mapped[dt.datetime]
    state: Mapped[str]
    kind: Mapped[str | None]
    training_id: Mapped[int | None] = mapped_column(ForeignKey("training.id"), index=True)
    enrollment_id: Mapped[int | None] = mapped_column(ForeignKey("enrollment.id"))
    trainer: Mapped[str | None]
    date: Mapped[dt.date | None]
    reason: Mapped[str | None]
    witness: Mapped[str | None]
    signed: Mapped[dt.datetime | None]


class NumberRange(Base):
    """A range of a sequence: our own block to draw from, or one that is given elsewhere."""

    __tablename__ = "number_range"
    __table_args__ = (
        CheckConstraint("first_number > 0", name="first_number"),
        CheckConstraint("last_number >= first_number", name="last_number"),
        one_of("use", "own", "elsewhere"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    scope: Mapped[str] = mapped_column(index=True)
    first_number: Mapped[int]
    last_number: Mapped[int]
    use: Mapped[str]
    note: Mapped[str | None]
    operator: Mapped[str]
    made: Mapped[dt.datetime]


class Certificate(Base):
    """What was issued, frozen with all printed facts; the facts never change, by trigger.

    A correction is a further revision of the same number; a replacement points to what it replaces.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        UniqueConstraint("number_id", "revision"),
        Index(
            "uq_certificate_enrollment_id_kind",
            "enrollment_id",
            "kind",
            unique=True,
            sqlite_where=text("state = 'issued'"),
        ),
        Index(
            "uq_certificate_training_id_kind_trainer",
            "training_id",
            "kind",
            "trainer",
            unique=True,
            sqlite_where=text("state = 'issued'"),
        ),
        CheckConstraint("revision > 0", name="revision"),
        CheckConstraint("state = 'issued' OR reason IS NOT NULL", name="ended"),
        CheckConstraint(_OF_ONE, name="of_one"),
        one_of("kind", *KINDS),
        one_of("state", "issued", "void", "corrected"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), index=True)
    enrollment_id: Mapped[int | None] = mapped_column(ForeignKey("enrollment.id"))
    trainer: Mapped[str | None]
    number_id: Mapped[int] = mapped_column(ForeignKey("certificate_number.id"))
    kind: Mapped[str]
    state: Mapped[str]
    revision: Mapped[int]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"))
    date: Mapped[dt.date]
    facts: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str]
    issued: Mapped[dt.datetime]
    reason: Mapped[str | None]


class Sheet(Base):
    """A printed sheet of a number: what stood on it, which copy it was, and whether it was spoilt.

    The original is copy 1, also where a spoilt sheet was printed again before it was issued.
    """

    __tablename__ = "sheet"
    __table_args__ = (
        CheckConstraint("copy > 0", name="copy"),
        CheckConstraint("(spoilt IS NULL) = (spoilt_reason IS NULL)", name="spoilt"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    number_id: Mapped[int] = mapped_column(ForeignKey("certificate_number.id"), index=True)
    certificate_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"))
    copy: Mapped[int]
    facts: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str | None]
    operator: Mapped[str]
    at: Mapped[dt.datetime]
    spoilt: Mapped[dt.datetime | None]
    spoilt_reason: Mapped[str | None]


class Handover(Base):
    """Who collected a certificate, and under which mandate if it was somebody else."""

    __tablename__ = "handover"

    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"), primary_key=True)
    collected_by: Mapped[str]
    mandate: Mapped[str | None]
    operator: Mapped[str]
    at: Mapped[dt.datetime]


class OriginalFile(Base):
    """The PDF of a certificate that went out to be signed elsewhere; kept beside the database."""

    __tablename__ = "original_file"

    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    operator: Mapped[str]
    at: Mapped[dt.datetime]


class SignedFile(Base):
    """A PDF that came back signed; kept as it came, byte for byte."""

    __tablename__ = "signed_file"
    __table_args__ = (UniqueConstraint("certificate_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"))
    sha256: Mapped[str] = mapped_column(String(64))
    name: Mapped[str]
    operator: Mapped[str]
    at: Mapped[dt.datetime]
