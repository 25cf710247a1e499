"""The page "Kehadiran" and its views of the same marks."""

import datetime as dt
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from ui.desk import Desk
from ui.page import Page
from ui.pages.attendance.day_view import DayView
from ui.pages.attendance.decision_card import DecisionCard
from ui.pages.attendance.recap_view import RecapView
from ui.pages.attendance.session_view import SessionView
from ui.pages.attendance.sheet_view import SheetView
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState
from ui.widgets.tabs import Tabs

_TAB = "attendance/tab"


class AttendancePage(Page):
    """Day, session, all sessions, recap: whatever is seen is read."""

    def __init__(self, desk: Desk) -> None:
        text = desk.wording.text
        super().__init__(desk, text("Attendance"), "")
        self._training = desk.training
        self.day, self.session, self.sheet = DayView(desk), SessionView(desk), SheetView(desk)
        self.recap = RecapView(desk)
        self.tabs = Tabs()
        for view, title in (
            (self.day, text("&Day")),
            (self.session, text("&Session")),
            (self.sheet, text("S&heet")),
            (self.recap, text("&Recap")),
        ):
            self.tabs.addTab(view, title)
        self._purposes = (
            text("Type the exceptions of a day; the others are present by the sheet."),
            text("Scan or type who comes to one session, and mark in the list."),
            text("See and mark all sessions of the training at once."),
            text("See who is certain to pass, and how every total adds up."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self.decision = DecisionCard(desk)
        self.body.addWidget(self.decision)
        self.body.addWidget(self._stack, 1)
        self.tabs.setCurrentIndex(int(str(desk.settings.value(_TAB, 0))))
        self.say_purpose(self._purposes[self.tabs.currentIndex()])
        self.tabs.currentChanged.connect(self._turn)
        self.day.scanned.connect(self._scan)
        self.sheet.scanned.connect(self._scan)
        self.sheet.begun.connect(self._begin)
        self.sheet.session_wanted.connect(lambda number: self.arrive(session=number))

    def refresh(self) -> None:
        """Read the view that is seen; another training begins at its present session and day."""
        line = self.desk.training_line
        if line is None or not line.sessions or not line.people:
            self._show_empty()
            return
        self._stack.setCurrentWidget(self.tabs)
        if self.desk.training != self._training:
            self._training = self.desk.training
            for view in (self.day, self.session, self.sheet):
                view.forget()
        self._refresh_view()

    def arrive(
        self, *, session: int | None = None, date: dt.date | None = None, **place: Any
    ) -> None:
        """Go to a session or a day of the chosen training."""
        self._training = self.desk.training
        if session is not None:
            self.tabs.setCurrentWidget(self.session)
            self.session.show_session(session)
        elif date is not None:
            self.tabs.setCurrentWidget(self.day)
            self.day.show_day(date)
        super().arrive(**place)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Be ready for a scan, or for the way on, as soon as the page is seen."""
        super().showEvent(event)
        shown = self._stack.currentWidget()
        home = shown if isinstance(shown, EmptyState) else self.view.home
        home.setFocus()

    def _turn(self, place: int) -> None:
        self.desk.settings.setValue(_TAB, place)
        self.say_purpose(self._purposes[place])
        self._refresh_view()
        self.view.home.setFocus()

    @property
    def view(self) -> DayView | SessionView | SheetView | RecapView:
        """The view that is seen; its `home` is where typing begins."""
        views = (self.day, self.session, self.sheet, self.recap)
        return views[self.tabs.currentIndex()]

    def _refresh_view(self) -> None:
        self.view.refresh()
        self.decision.refresh()

    def _scan(self, typed: str) -> None:
        """A card that was scanned anywhere on the page belongs into the session of now."""
        self.tabs.setCurrentWidget(self.session)
        self.session.door.take(typed)

    def _begin(self, typed: str) -> None:
        """Signs typed where they mean nothing may be the first ones of a scan."""
        self.tabs.setCurrentWidget(self.session)
        self.session.door.begin(typed)

    def _show_empty(self) -> None:
        text, go = self.desk.wording.text, self.desk.go
        line = self.desk.training_line
        if line is None:
            title, sentence = text("No training yet"), text("Attendance belongs to a training.")
            way = primary_button(text("Create a training"), lambda: go("trainings"))
        elif not line.sessions:
            title, sentence = (
                text("No sessions yet"),
                text("The schedule of {training} has no learning session.", training=line.code),
            )
            way = primary_button(text("Go to the schedule"), lambda: go("trainings"))
        else:
            title, sentence = (
                text("No participants yet"),
                text("{training} has sessions, but nobody to mark.", training=line.code),
            )
            way = primary_button(text("Go to the participants"), lambda: go("participants"))
        old = self._stack.widget(1)
        had_focus = old is not None and old.hasFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(EmptyState("clipboard-check", title, sentence, way))
        self._stack.setCurrentIndex(1)
        if had_focus:
            way.setFocus()
