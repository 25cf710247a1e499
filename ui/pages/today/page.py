"""The page "Hari ini"."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.folder_risk import FolderRisk
from app.usecases.today import ClassToday, Phase, classes_today
from ui.desk import Desk
from ui.drives import risk_of
from ui.page import Page
from ui.pages.today.class_card import ClassCard, line_up
from ui.pages.today.words import is_running
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState, doubt, empty, heading, quiet
from ui.widgets.look import GRID

_SECONDS_BETWEEN_LOOKS = 30


class TodayPage(Page):
    """All running classes, what is open in them, and one button for each."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(desk, say.text("Today"), "")
        self._shown: tuple[object, ...] | None = None
        self._first: QPushButton | None = None
        self._offers_step = False
        self._risk: FolderRisk | None = None
        self._warning = doubt()
        self._practice_over = quiet(
            say.text("The practice week is over. Leave the room in the settings and make it anew.")
        )
        for label in (self._warning, self._practice_over):
            label.hide()
            self.body.addWidget(label)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(2 * GRID)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(scroll, 1)
        self.clock = QTimer(self)
        self.clock.setInterval(_SECONDS_BETWEEN_LOOKS * 1000)
        self.clock.timeout.connect(self.refresh)
        desk.operations.make(self, risk_of, self.warn, folder=desk.folder)

    def refresh(self) -> None:
        """Look at all classes again."""
        self.desk.operations.read(self, classes_today, self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Follow the clock while the page is seen."""
        self._offers_step = True
        super().showEvent(event)
        self.clock.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Rest while nobody looks."""
        super().hideEvent(event)
        self.clock.stop()

    def _show(self, classes: tuple[ClassToday, ...]) -> None:
        now = classes[0].now if classes else dt.datetime.now()
        self.say_purpose(self.desk.wording.day(now.date()))
        has_class = any(one.phase is Phase.RUNNING for one in classes)
        self._practice_over.setVisible(self.desk.is_practice and not has_class)
        seen = tuple(_as_seen(one) for one in classes)
        if seen == self._shown:  # as most of the time, when only the clock went on
            self._offer_step()
            return
        self._shown = seen
        self._offers_step |= self._has_focus()
        empty(self._column)
        self._first = None
        if classes:
            self._fill(classes)
            self._column.addStretch(1)
        else:
            self._column.addWidget(self._nothing(), 1)
        self._offer_step()

    def _fill(self, classes: tuple[ClassToday, ...]) -> None:
        say = self.desk.wording
        titles = {
            Phase.RUNNING: "",
            Phase.OVER: say.text("Not finished yet"),
            Phase.UPCOMING: say.text("Coming"),
        }
        cards: list[ClassCard] = []
        for phase, title in titles.items():
            of_phase = [one for one in classes if one.phase is phase]
            if of_phase and title:
                self._column.addWidget(heading(title))
            for one in of_phase:
                card = ClassCard(self.desk, one)
                self._first = self._first or card.button
                self._column.addWidget(card)
                cards.append(card)
        line_up(cards)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _offer_step(self) -> None:
        """Let Enter do the first step, once after the page came to be seen."""
        if self._offers_step and self._first is not None:
            self._offers_step = False
            self._first.setFocus()

    def _nothing(self) -> QWidget:
        say = self.desk.wording
        if not self.desk.trainings:
            self._first = primary_button(say.text("Create a training"), self._create)
            return EmptyState(
                "calendar-check",
                say.text("No training yet"),
                say.text("Create the first one: its program, its dates and its schedule."),
                self._first,
            )
        self._first = primary_button(say.text("See all trainings"), self._see_trainings)
        return EmptyState(
            "calendar-check",
            say.text("Nothing is open today"),
            say.text("No class runs, and the earlier ones are finished."),
            self._first,
        )

    def _create(self) -> None:
        self.desk.go("trainings", new=True)

    def _see_trainings(self) -> None:
        self.desk.go("trainings")

    def warn(self, risk: FolderRisk | None) -> None:
        """Say that the records lie where they could get lost."""
        if risk is not None:
            facts = {"folder": str(self.desk.folder)}
            self._warning.setText(self.desk.wording.sentence(risk, facts))
            self._warning.show()


def _as_seen(one: ClassToday) -> tuple[ClassToday, tuple[bool, ...]]:
    """A class without the time that passes, beside what that changes on the page."""
    still = replace(one, now=dt.datetime.combine(one.now.date(), dt.time.min))
    return still, tuple(is_running(session, one.now) for session in one.today)
