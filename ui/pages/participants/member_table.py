"""The class as a table: those who left are pale, what needs a look carries a sign."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor

from app.domain.codes import print_nip
from app.domain.people import name_key
from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassMember
from ui.pages.participants.fact_words import needs_a_look, standing
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Column, Index, Table, TableModel
from ui.wording import Wording


class MemberModel(TableModel[ClassMember]):
    """Participants with the colours of their state."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; the sign stands in the column of what needs a look."""
        member, key = self.rows[index.row()], self.columns[index.column()].key
        if role == Qt.ItemDataRole.ForegroundRole:
            has_left = member.state != EnrollmentState.ACTIVE
            return QColor(colours().quiet_text) if has_left else None
        if role == Qt.ItemDataRole.DecorationRole:
            is_odd = key == "look" and needs_a_look(member)
            return icon("triangle-alert", "amber") if is_odd else None
        return super().data(index, role)


def member_table(
    words: Wording, settings: QSettings, look_of: Callable[[ClassMember], str]
) -> Table[ClassMember]:
    """The table of a class; it sorts by NDH as a number and by name without titles."""
    model = MemberModel(_columns(words, look_of))
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


def _columns(
    words: Wording, look_of: Callable[[ClassMember], str]
) -> Sequence[Column[ClassMember]]:
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
        Column("look", words.text("Worth a look"), look_of, width=120),
    )


def _nip(member: ClassMember) -> str:
    return print_nip(member.facts.nip) if member.facts.nip else "-"
