"""The facts of one participant as a form: what is odd is told below its field and stops nothing."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QWidget

from app.domain.birth import read_date
from app.domain.codes import birth_in_nip, print_nip, read_nip
from app.domain.errors import AppError, InvalidValue
from app.domain.grades import PPPK_GRADES, RANKS, rank_of, read_grade
from app.domain.person_facts import FactDoubt, PersonFacts, cleaned, doubts
from app.usecases.people_search import KnownPerson
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.participants.fact_words import doubt_sentence, fact_titles
from ui.pages.participants.known_people import KnownPeople
from ui.widgets.forms import Field, complain_at, line_edit
from ui.widgets.labels import doubt
from ui.widgets.look import GRID

_DOUBTS = {
    "nip": frozenset({FactDoubt.NIP_LENGTH, FactDoubt.NIP_DATE, FactDoubt.NIP_SEX}),
    "rank": frozenset({FactDoubt.GRADE_UNKNOWN, FactDoubt.RANK_DIFFERS}),
    "born": frozenset({FactDoubt.BIRTH_DIFFERS}),
}
"""Below which field a doubt is told."""
_EXAMPLE = dt.date(1998, 2, 16)


class MemberForm(QWidget):
    """Name, NIP, rank, position, unit and birth of one person."""

    def __init__(self, desk: Desk, training: str, units: Sequence[str]) -> None:
        """Offer the units of the class, and people who are known from other trainings."""
        super().__init__()
        self._desk, self._words = desk, desk.wording
        self.known: str | None = None
        """The uid of somebody who was offered and chosen."""
        self.name, self.nip = line_edit(), line_edit()
        self.grade = QComboBox()
        self.grade.setEditable(True)
        if line := self.grade.lineEdit():
            line.setCompleter(QCompleter())  # or "I" and Tab would be I/a
        self.grade.addItems(["", *RANKS, *PPPK_GRADES])
        self.rank, self.position, self.unit = line_edit(), line_edit(), line_edit()
        self.unit.setCompleter(QCompleter(sorted(set(units)), self.unit))
        self.birthplace, self.born = line_edit(), line_edit()
        self._doubts: dict[str, QLabel] = {}
        self._fields = self._lay_out()
        for field in (self.name, self.nip):
            KnownPeople(desk, training, field, self.take_known)
        self.nip.textChanged.connect(self._look)
        self.nip.editingFinished.connect(self._tell_birth)
        self.grade.currentTextChanged.connect(self._tell_rank)
        for edit in (self.rank, self.born):
            edit.textChanged.connect(self._look)
        self._look()

    def facts(self) -> PersonFacts:
        """What was typed; raises InvalidValue for a date that cannot be read."""
        return PersonFacts(
            name=self.name.text(),
            nip=self.nip.text(),
            rank=self.rank.text(),
            grade=self.grade.currentText(),
            position=self.position.text(),
            unit=self.unit.text(),
            born=self._born(),
            birthplace=self.birthplace.text(),
        )

    def show_facts(self, facts: PersonFacts) -> None:
        """Fill the form."""
        self.name.setText(facts.name)
        self.nip.setText(print_nip(facts.nip) if facts.nip else "")
        self.grade.setCurrentText(facts.grade or "")
        self.rank.setText(facts.rank or "")
        self.position.setText(facts.position or "")
        self.unit.setText(facts.unit or "")
        self.birthplace.setText(facts.birthplace or "")
        self.born.setText(self._words.value(facts.born) if facts.born else "")

    def take_known(self, known: KnownPerson) -> None:
        """Fill in somebody of an earlier training, with the facts told last."""
        self.known = known.uid
        self.show_facts(
            PersonFacts(
                known.name,
                known.nip,
                known.rank,
                known.grade,
                known.position,
                known.unit,
                known.born,
                known.birthplace,
            )
        )

    def complain(self, error: AppError) -> bool:
        """Say below its field what cannot be stored; False where no field is to blame."""
        said: dict[str, str] = {}
        if isinstance(error, InvalidValue) and error.path in self._fields:
            said[error.path] = self._sentence(error)
        complain_at(self._fields, said)
        return bool(said)

    def _sentence(self, error: InvalidValue) -> str:
        match error.path, error.expected:
            case "name", _:
                return self._words.text("A name is needed.")
            case "nip", "nip":
                return self._words.text(
                    "This is no NIP, NI PPPK or NRP. Leave the field empty where there is none."
                )
            case "nip", _:
                return self._words.text(
                    "The last digits of this NIP were lost in a spreadsheet. Type all 18."
                )
            case "born", _:
                return self._words.text(
                    "This date cannot be read. Type it as {example}.", example=_EXAMPLE
                )
        return sentence_of(error, self._words)

    def _born(self) -> dt.date | None:
        typed = self.born.text().strip()
        born = read_date(typed)
        if typed and born is None:
            raise InvalidValue(path="born", value=typed, expected="date")
        return born

    def _tell_birth(self) -> None:
        """A whole NIP tells the date of birth, which may be put right."""
        born = birth_in_nip(read_nip(self.nip.text()) or "")
        if born and not self.born.text().strip():
            self.born.setText(self._words.value(born))

    def _tell_rank(self) -> None:
        """A grade tells the rank, unless one of its own was typed."""
        if self.rank.text() in ("", *RANKS.values()):
            self.rank.setText(rank_of(read_grade(self.grade.currentText())) or "")
        self._look()

    def _look(self) -> None:
        """Say what is odd about what stands here."""
        try:
            odd = set(doubts(cleaned(replace(self.facts(), name="-"))))
        except InvalidValue:
            odd = set()
        for name, label in self._doubts.items():
            told = [kind for kind in FactDoubt if kind in odd & _DOUBTS[name]]
            label.setText(" ".join(doubt_sentence(self._words, kind) for kind in told))
            label.setVisible(bool(told))

    def _lay_out(self) -> dict[str, Field]:
        titles, text = fact_titles(self._words), self._words
        name_hint = text.text("With all titles, as on the certificate")
        born_hint = text.text("For example {example} or 16-02-1998", example=_EXAMPLE)
        places: dict[str, tuple[QWidget, str, int, int, int]] = {
            "name": (self.name, name_hint, 0, 0, 6),
            "nip": (self.nip, "", 2, 0, 3),
            "grade": (self.grade, "", 2, 3, 1),
            "rank": (self.rank, "", 2, 4, 2),
            "position": (self.position, "", 4, 0, 3),
            "unit": (self.unit, "", 4, 3, 3),
            "birthplace": (self.birthplace, "", 6, 0, 3),
            "born": (self.born, born_hint, 6, 3, 3),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        fields = {}
        for name, (editor, hint, row, column, span) in places.items():
            fields[name] = Field(titles[name], editor, hint)
            grid.addWidget(fields[name], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            if name in _DOUBTS:
                self._doubts[name] = doubt()
                grid.addWidget(self._doubts[name], row + 1, column, 1, span)
        return fields
