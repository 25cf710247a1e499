"""A date to type or to take from a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.widgets.look import GRID


class DayEdit(QDateEdit):
    """A date written as it is read elsewhere; the wheel never changes it unseen."""

    def __init__(self, language: str) -> None:
        """Write months in the language of the interface."""
        super().__init__()
        spoken = QLocale.Language.Indonesian if language == "id" else QLocale.Language.English
        self.setLocale(QLocale(spoken))
        self.setDisplayFormat("d MMMM yyyy" if language == "id" else "d MMM yyyy")
        self.setCalendarPopup(True)
        self.calendarWidget().setMinimumSize(36 * GRID, 24 * GRID)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().installEventFilter(self)

    @property
    def day(self) -> dt.date:
        """The date that stands here."""
        shown = self.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: dt.date) -> None:
        """Show this date."""
        self.setDate(QDate(day.year, day.month, day.day))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own names
        """Take the part that was clicked, so that what is typed replaces it."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._take_part)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let a digit over the whole date begin with its day."""
        line = self.lineEdit()
        if event.text().isdigit() and line.selectedText() == line.text():
            self.setSelectedSection(QDateEdit.Section.DaySection)
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._take_part()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802
        """Leave the date with one Tab; the arrows walk through day, month and year."""
        return QWidget.focusNextPrevChild(self, next)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """Leave the wheel to the page."""
        event.ignore()

    def _take_part(self) -> None:
        if not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())
