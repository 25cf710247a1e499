"""The fields of the organization, in three groups: the guide shows one after another."""

import datetime as dt
from abc import abstractmethod
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.domain.certification import PlannedSignatory
from app.domain.codes import print_nip
from app.domain.errors import InvalidValue
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.organization import OrganizationFacts, example_number
from app.domain.vocabulary import Zone
from ui.widgets.forms import Field, line_edit
from ui.widgets.labels import quiet
from ui.widgets.look import GRID
from ui.wording import Wording

_LETTERHEAD_LINES = 4
_HIGHEST = 999_999
_BELOW_ALL = 9


class Group(QWidget):
    """Some fields of the organization, two beside each other."""

    edited = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.wording = wording
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(2 * GRID)
        self.grid.setVerticalSpacing(GRID)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.grid.setRowStretch(_BELOW_ALL, 1)

    @abstractmethod
    def show_facts(self, facts: OrganizationFacts) -> None:
        """Show what is known."""

    @abstractmethod
    def with_facts(self, facts: OrganizationFacts) -> OrganizationFacts:
        """What is known, with what these fields say."""

    def add_line(
        self, name: str, place: tuple[int, int], explanation: str = "", example: str = ""
    ) -> tuple[QLineEdit, Field]:
        """Add a line to type in at a row and column."""
        edit = line_edit(placeholder=example)
        field = Field(name, edit, explanation)
        self.grid.addWidget(field, *place, Qt.AlignmentFlag.AlignTop)
        edit.textChanged.connect(self.edited)
        return edit, field


class OfficeFields(Group):
    """Who we are: the name, and what stands above papers."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.name = line_edit(placeholder="BKPSDMD Kota Contoh")
        self.name.textChanged.connect(self.edited)
        self._letterhead = QPlainTextEdit()
        self._letterhead.setTabChangesFocus(True)
        self._letterhead.setPlaceholderText(
            "PEMERINTAH KOTA CONTOH\nBADAN KEPEGAWAIAN ... DAERAH\nJalan Peraga Nomor 1, Contoh"
        )
        height = self._letterhead.fontMetrics().lineSpacing() * _LETTERHEAD_LINES + 2 * GRID
        self._letterhead.setFixedHeight(height)
        self._letterhead.textChanged.connect(self.edited)
        name = Field(wording.text("&Name of the organization"), self.name)
        letterhead = Field(
            wording.text("&Letterhead"),
            self._letterhead,
            wording.text(
                "As it stands above papers, line by line; if it is left empty, the name is printed."
            ),
        )
        self.grid.addWidget(name, 0, 0, 1, 2)
        self.grid.addWidget(letterhead, 1, 0, 1, 2)

    def show_facts(self, facts: OrganizationFacts) -> None:
        """Show what is known."""
        self.name.setText(facts.name)
        self._letterhead.setPlainText(facts.letterhead or "")

    def with_facts(self, facts: OrganizationFacts) -> OrganizationFacts:
        """What is known, with what these fields say."""
        letterhead = self._letterhead.toPlainText().strip() or None
        return replace(facts, name=self.name.text(), letterhead=letterhead)


class PlaceFields(Group):
    """Where trainings take place, and who signs for them."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._place, _ = self.add_line(
            wording.text("Training &hall"), (0, 0), example="Aula Diklat"
        )
        self._city, _ = self.add_line(wording.text("&City of signing"), (0, 1), example="Contoh")
        self._zone = QComboBox()
        for zone in Zone:
            self._zone.addItem(zone.value, zone)
        self._zone.currentIndexChanged.connect(self.edited)
        self.grid.addWidget(Field(wording.text("&Time zone"), self._zone), 1, 0)
        self.signatory, self._signs = self.add_line(
            wording.text("&Signatory of certificates"), (2, 0), example="Dr. H. Budi Sampel, M.Si."
        )
        self._nip, _ = self.add_line(wording.text("N&IP"), (2, 1))
        self.position, _ = self.add_line(
            wording.text("&Position"), (3, 0), example="Kepala BKPSDMD"
        )
        self._rank, _ = self.add_line(wording.text("&Rank"), (3, 1), example="Pembina Utama Muda")
        self._prefix, _ = self.add_line(
            wording.text("&On behalf of"),
            (4, 0),
            wording.text("a.n., Plt. or Plh., if there is one."),
        )

    def show_facts(self, facts: OrganizationFacts) -> None:
        """Show what is known."""
        self._place.setText(facts.place or "")
        self._city.setText(facts.city or "")
        self._zone.setCurrentIndex(self._zone.findData(facts.zone))
        signs = facts.signatory or PlannedSignatory("")
        self.signatory.setText(signs.name)
        for edit, text in (
            (self._nip, print_nip(signs.nip or "")),
            (self._rank, signs.rank),
            (self.position, signs.position),
            (self._prefix, signs.prefix),
        ):
            edit.setText(text or "")

    def with_facts(self, facts: OrganizationFacts) -> OrganizationFacts:
        """What is known, with what these fields say."""
        signs = PlannedSignatory(
            name=self.signatory.text().strip(),
            nip=self._nip.text().replace(" ", "") or None,
            rank=self._rank.text().strip() or None,
            position=self.position.text().strip() or None,
            prefix=self._prefix.text().strip() or None,
        )
        return replace(
            facts,
            place=self._place.text().strip() or None,
            city=self._city.text().strip() or None,
            zone=Zone(self._zone.currentText()),
            signatory=None if signs == PlannedSignatory("") else signs,
        )

    def complain(self) -> bool:
        """Say that somebody without a name cannot sign; whether that is so."""
        signs = self.with_facts(OrganizationFacts(name="-")).signatory
        is_nameless = signs is not None and not signs.name
        told = self.wording.text("Type the name too, or leave all of the signatory empty.")
        self._signs.complain(told if is_nameless else "")
        return is_nameless


class NumberFields(Group):
    """How certificates are numbered, with the number that would come next."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.pattern, self._pattern_field = self.add_line(
            wording.text("Pattern of certificate num&bers"),
            (0, 0),
            wording.text(
                "In braces what changes: {number} number, {month} month, {year} year, "
                "{batch} batch.",
                number="{seq:03}",
                month="{month_roman}",
                year="{year}",
                batch="{batch_roman}",
            ),
            example=DEFAULT_PATTERN,
        )
        self.last, _ = self.add_line(
            wording.text("Last number already &used this year"),
            (0, 1),
            wording.text("For example 212 if a spreadsheet gave 001 to 212; empty if none."),
        )
        self.last.setValidator(QIntValidator(0, _HIGHEST, self))
        self._unit = ""
        self.example = QLabel()
        self.grid.addWidget(self.example, 1, 0, 1, 2)
        self.grid.addWidget(
            quiet(wording.text("A number is given once and never again.")), 2, 0, 1, 2
        )
        self.edited.connect(self.complain)
        self.complain()

    def show_facts(self, facts: OrganizationFacts) -> None:
        """Show what is known."""
        self._unit = facts.name
        self.pattern.setText(facts.number_pattern or "")
        self.last.setText("" if facts.number_last is None else str(facts.number_last))
        self.complain()

    def with_facts(self, facts: OrganizationFacts) -> OrganizationFacts:
        """What is known, with what these fields say."""
        last = self.last.text()
        pattern = self.pattern.text().strip() or None
        return replace(facts, number_pattern=pattern, number_last=int(last) if last else None)

    def complain(self) -> bool:
        """Show the next number, or that the pattern can make none; whether that is so."""
        told = self.with_facts(OrganizationFacts(name=self._unit))
        pattern, today = told.number_pattern or DEFAULT_PATTERN, dt.date.today()
        try:
            number = example_number(pattern, told.number_last, day=today, unit=self._unit)
        except InvalidValue as fault:
            self.example.setText("")
            self._pattern_field.complain(
                self.wording.text(
                    "{value} makes no number. Write for example {example}.",
                    value=fault.value,
                    example="800.2.4/{seq:03}/BKPSDMD/{year}",
                )
            )
            return True
        self._pattern_field.complain("")
        self.example.setText(self.wording.text("A number looks like this: {number}", number=number))
        return False
