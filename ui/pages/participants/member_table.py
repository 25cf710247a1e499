"""The class as a table: those who left are pale, what needs a look carries a sign."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QIcon

from app.domain.codes import print_nip
from app.domain.people import name_key
from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassMember
from ui.pages.participants.check_words import check_text, check_tooltip
from ui.pages.participants.fact_words import standing
from ui.pages.participants.looks import Looks
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Column, Index, Table, TableModel
from ui.wording import Wording


class MemberModel(TableModel[ClassMember]):
    """Participants with the colours of their state, and signs beside words."""

    def __init__(self, columns: Sequence[Column[ClassMember]], looks: Looks) -> None:
        super().__init__(columns)
        self._looks = looks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; the sign stands in the column of what needs a look."""
        member, key = self.rows[index.row()], self.columns[index.column()].key
        if role == Qt.ItemDataRole.ForegroundRole:
            has_left = member.state != EnrollmentState.ACTIVE
            return QColor(colours().quiet_text) if has_left else None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(member, key)
        return super().data(index, role)

    def _sign(self, member: ClassMember, key: str) -> QIcon | None:
        if key == "look" and self._looks.is_odd(member):
            return icon("triangle-alert", "amber")
        if key == "check" and member.check.since:
            is_lapsed = member.check.is_lapsed
            return icon("refresh-cw", "amber") if is_lapsed else icon("check", "green")
        return None


def member_table(
    words: Wording,
    settings: QSettings,
    looks: Looks,
) -> Table[ClassMember]:
    """The table of a class; it sorts by NDH as a number and by name without titles."""
    model = MemberModel(_columns(words, looks), looks)
    table = Table(
        model,
        key=lambda member: member.code,
        settings=settings,
        name="participants",
        wording=words,
        frozen=2,
    )
    table.setAccessibleName(words.text("Participants"))
    return table


def _columns(words: Wording, looks: Looks) -> Sequence[Column[ClassMember]]:
    return (
        Column(
            "ndh",
            words.text("NDH"),
            lambda o: f"{o.ndh:02}",
            sort=lambda o: (o.ndh, o.state == EnrollmentState.REPLACED),
            width=54,
            is_number=True,
        ),
        Column(
            "name",
            words.text("Name"),
            lambda o: o.facts.name,
            sort=lambda o: name_key(o.facts.name),
            width=235,
            takes_room=True,
        ),
        Column("nip", words.text("NIP"), _nip, width=184),
        Column("grade", words.text("Gr."), lambda o: o.facts.grade or "-", width=58),
        Column(
            "position",
            words.text("Position"),
            lambda o: o.facts.position or "-",
            width=140,
            takes_room=True,
        ),
        Column(
            "unit", words.text("Unit"), lambda o: o.facts.unit or "-", width=165, takes_room=True
        ),
        Column("state", words.text("Note"), lambda o: standing(words, o), width=90),
        _check_column(words),
        Column("look", words.text("Worth a look"), looks.text, width=120),
    )


def _check_column(words: Wording) -> Column[ClassMember]:
    """Sorted, those come first who still have to check."""
    return Column(
        "check",
        words.text("Name checked"),
        lambda o: check_text(words, o),
        sort=lambda o: (o.check.holds, o.check.since or dt.date.min),
        tooltip=lambda o: check_tooltip(words, o),
        width=108,
    )


def _nip(member: ClassMember) -> str:
    return print_nip(member.facts.nip) if member.facts.nip else "-"
