"""The table of what participants checked before certificates are printed (cek nama)."""

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, new_uid


class NameCheck(Base):
    """What a participant read and initialled, as certificates print it; it holds while true.

    `facts` is JSON: whether they are still what the records say is found out by comparing.
    """

    __tablename__ = "name_check"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    enrollment_id: Mapped[int] = mapped_column(ForeignKey("enrollment.id"), unique=True)
    facts: Mapped[str]
    operator: Mapped[str]
    checked: Mapped[dt.datetime]
