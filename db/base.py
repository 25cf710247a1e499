"""What all tables share: exact JP, names for every constraint, words held by a CHECK, a uid."""

import uuid
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import CheckConstraint, Dialect, Integer, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Hundredths(TypeDecorator[Decimal]):
    """An exact decimal with two places (JP, percent), stored as an integer of hundredths."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Turn a decimal into hundredths; more than two places are a fault of the caller."""
        if value is None:
            return None
        scaled = value.scaleb(2)
        if scaled != scaled.to_integral_value():
            msg = f"{value} has more than two decimal places"
            raise ValueError(msg)
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Turn hundredths back into a decimal."""
        return None if value is None else _from_hundredths(value)


@lru_cache(maxsize=4096)
def _from_hundredths(value: int) -> Decimal:
    """Turn an integer into a decimal with two places; most values of a recap are alike."""
    return Decimal(value).scaleb(-2)


class Base(DeclarativeBase):
    """The registry of all tables, with names for every constraint."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {Decimal: Hundredths()}  # noqa: RUF012 - SQLAlchemy's own form


def one_of(column: str, *words: str) -> CheckConstraint:
    """Hold a column to a closed list of words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def new_uid() -> Mapped[str]:
    """The name under which a row may travel to another PC."""
    return mapped_column(String(36), unique=True, default=lambda: str(uuid.uuid4()))
