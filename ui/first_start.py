"""The first start: three calm steps that ask who we are, or a way into the practice room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import AppError
from app.domain.organization import OrganizationFacts
from ui.desk import Desk
from ui.organization_form import Group, NumberFields, OfficeFields, PlaceFields
from ui.practice_room import enter_practice
from ui.widgets.buttons import button, link_button, primary_button
from ui.widgets.labels import card, quiet
from ui.widgets.look import GRID, title_font

_WIDTH = 84 * GRID


class FirstStart(QWidget):
    """The guide: Enter goes on, Esc goes back; only the name is needed."""

    finished = Signal()
    """The organization is stored; the pages can come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.wording
        self.setAccessibleName(say.text("First start"))
        self.office, self.place = OfficeFields(say), PlaceFields(say)
        self.numbers = NumberFields(say)
        self._steps = self._named_steps()
        self._groups = QStackedWidget()
        for _, _, group in self._steps:
            self._groups.addWidget(group)
        self._title, self._sentence, self._count = QLabel(), quiet(), quiet()
        self._needed = quiet(say.text("Type the name of the organization to go on."))
        self._title.setFont(title_font(self.font()))
        self.on = primary_button(say.text("Continue"), self._go_on)
        self.back = button(say.text("Back"), self._go_back, shortcut="Esc")
        self.practice = button(
            say.text("Try it in a practice room first"),
            self._practise,
            icon_name="graduation-cap",
            tooltip=say.text("An invented training in a folder of its own; nothing there is real."),
        )
        self.other_language = link_button(self._other()[1], self._speak_other)
        self._lay_out()
        self.office.edited.connect(self._allow)
        self._show(0)

    def _named_steps(self) -> tuple[tuple[str, str, Group], ...]:
        """Each step with its title and what it asks."""
        say = self._desk.wording
        return (
            (
                say.text("Welcome to Aula"),
                say.text("Who runs the trainings? All papers and certificates take it from here."),
                self.office,
            ),
            (
                say.text("Where, and who signs"),
                say.text("New trainings begin with this. Leave open what you do not know yet."),
                self.place,
            ),
            (
                say.text("Certificate numbers"),
                say.text("Go on where your numbers stand now. Everything here can stay empty."),
                self.numbers,
            ),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Begin in the field that is needed."""
        super().showEvent(event)
        self.office.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on with Enter from any field, from one of several lines with Ctrl+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = self.focusWidget()
            (chosen if isinstance(chosen, QPushButton) else self.on).click()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        frame = card()
        frame.setFixedWidth(_WIDTH)
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - a card is a column
        for widget in (self._title, self._sentence, self._groups):
            inside.addWidget(widget)
        inside.addWidget(self._needed)
        inside.addSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.on)
        row.addWidget(self.back)
        row.addWidget(self.practice)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.other_language)
        inside.addLayout(row)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)

    # The steps

    def _show(self, place: int) -> None:
        title, sentence, group = self._steps[place]
        say = self._desk.wording
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._groups.setCurrentWidget(group)
        self._count.setText(
            say.text("Step {number} of {all}", number=place + 1, all=len(self._steps))
        )
        is_last = place == len(self._steps) - 1
        self.on.setText(say.text("Save and begin") if is_last else say.text("Continue"))
        self.back.setVisible(place > 0)
        self.practice.setVisible(place == 0)
        self.other_language.setVisible(place == 0)
        if group is self.numbers:
            self.numbers.show_facts(self.facts)
        self._allow()
        group.setFocus()
        group.focusNextChild()

    def _allow(self) -> None:
        is_named = bool(self.office.name.text().strip())
        self.on.setEnabled(is_named)
        self.on.setToolTip("" if is_named else self._needed.text())
        self._needed.setVisible(not is_named)

    def _go_on(self) -> None:
        place = self._groups.currentIndex()
        if (place == 1 and self.place.complain()) or (place == 2 and self.numbers.complain()):
            return
        if place < len(self._steps) - 1:
            self._show(place + 1)
            return
        from app.usecases.organization import set_organization

        self.on.setEnabled(False)
        self._desk.operations.change(
            self,
            set_organization,
            lambda _stored: self.finished.emit(),
            refused=self._refuse,
            organization=self.facts,
        )

    def _go_back(self) -> None:
        self._show(max(self._groups.currentIndex() - 1, 0))

    @property
    def facts(self) -> OrganizationFacts:
        """What was told so far."""
        facts = OrganizationFacts(name="")
        for _, _, group in self._steps:
            facts = group.with_facts(facts)
        return facts

    # The other ways

    def _practise(self) -> None:
        self.practice.setEnabled(False)
        enter_practice(self._desk, self, refused=self._refuse)

    def _refuse(self, error: AppError) -> None:
        """Say why, and let it be tried again."""
        self._desk.complain(error)
        self.practice.setEnabled(True)
        self._allow()

    def _other(self) -> tuple[str, str]:
        is_indonesian = self._desk.wording.language == "id"
        return ("en", "English") if is_indonesian else ("id", "Bahasa Indonesia")

    def _speak_other(self) -> None:
        self._desk.language_changed.emit(self._other()[0])
