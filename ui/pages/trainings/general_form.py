"""The section of what a training is: program, angkatan, dates, who runs it and where."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.domain.plan import Notice, ProgramFigures
from app.domain.vocabulary import Zone
from ui.desk import Desk
from ui.pages.trainings.editors import Choice, put_text
from ui.pages.trainings.learning_forms import FORMS
from ui.pages.trainings.section import Section, row, titled_card
from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field, line_edit
from ui.widgets.labels import doubt, empty
from ui.widgets.look import GRID

NOTICES_SHOWN = 6


class GeneralForm(Section):
    """Program and dates at the left, organizer and what is worth a look at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("General"))
        self._desk = desk
        self._programs: dict[str, ProgramFigures] = {}
        self.notices: tuple[str, ...] = ()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self._program(), self._running())),
            (right, (self._organizer(), self._doubts())),
        ):
            column.setSpacing(2 * GRID)
            for made in cards:
                column.addWidget(made)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)

    def offer(self, programs: Sequence[ProgramFigures]) -> None:
        """Let the operator choose among the programs that are known."""
        self._programs = {program.name: program for program in programs}
        typed = self._name.currentText()
        with QSignalBlocker(self._name):
            self._name.clear()
            self._name.addItems(list(self._programs))
            self._name.setEditText(typed)

    def tell(self, notices: Sequence[Notice]) -> None:
        """Show what is worth a second look in the training as it is stored."""
        words = self._desk.wording
        said = [words.sentence(o.code, o.fields) for o in notices[:NOTICES_SHOWN]]
        more = len(notices) - NOTICES_SHOWN
        if more > 0:
            said.append(words.count("{number} more", "{number} more", more))
        empty(self._told)
        for sentence in said:
            self._told.addWidget(doubt(sentence))
        self._doubted.setVisible(bool(said))
        self.notices = tuple(said)

    def _program(self) -> QFrame:
        words = self._desk.wording
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._name.activated.connect(lambda _: self._take_figures())
        forms = ((str(number), words.text(name)) for number, name in FORMS.items())
        return titled_card(
            words.text("Program"),
            self.field(
                "program.name",
                words.text("Name of the program"),
                self._name,
                words.text("Choose one that is known, or type the name of a new one."),
            ),
            self.field("program.form", words.text("Form of training"), Choice(forms)),
            row(
                self.field("program.jp", words.text("JP of the program"), line_edit()),
                self.field(
                    "program.certificate", words.text("Title of the certificate"), line_edit()
                ),
                stretches=(1, 2),
            ),
        )

    def _running(self) -> QFrame:
        words = self._desk.wording
        return titled_card(
            words.text("This training"),
            row(
                self._day("start", words.text("First day")),
                self._day("end", words.text("Last day")),
            ),
            row(
                self.field("batch", words.text("Batch"), line_edit()),
                self.field("year", words.text("Year"), line_edit()).spare_letter(),
                self.field("code", words.text("Code"), line_edit()),
                stretches=(1, 1, 2),
            ),
        )

    def _organizer(self) -> QFrame:
        words = self._desk.wording
        editor = QPlainTextEdit()
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(8 * GRID)
        zones = Choice((zone.value, zone.value) for zone in Zone)
        return titled_card(
            words.text("Organizer and place"),
            self.field(
                "organizer",
                words.text("Organizer"),
                editor,
                words.text("As it stands on papers; a line each for the office and those above."),
            ),
            self.field("place", words.text("Place"), line_edit()),
            row(
                self.field("city", words.text("City"), line_edit()),
                self.field("zone", words.text("Time zone"), zones).spare_letter(),
                stretches=(2, 1),
            ),
        )

    def _doubts(self) -> QFrame:
        self._told = QVBoxLayout()
        self._doubted = titled_card(self._desk.wording.text("Worth a look"), self._told)
        self._doubted.hide()
        return self._doubted

    def _day(self, path: str, name: str) -> Field:
        return self.field(path, name, DayEdit(self._desk.wording.language))

    def _take_figures(self) -> None:
        """Take over what is known of the program that was chosen from the list."""
        program = self._programs.get(self._name.currentText())
        if program is None:
            return
        figures = {
            "program.form": str(program.form),
            "program.jp": self._desk.wording.value(program.jp),
            "program.certificate": program.certificate,
        }
        for path, text in figures.items():
            put_text(self.fields[path].editor, text)
        self.typed.emit()
