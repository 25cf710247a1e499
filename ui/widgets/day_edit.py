"""A date to type or to take from a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit


class DayEdit(QDateEdit):
    """A date written with the name of its month; the wheel never changes it unseen."""

    def __init__(self, language: str) -> None:
        """Write months in the language of the interface."""
        super().__init__()
        spoken = QLocale.Language.Indonesian if language == "id" else QLocale.Language.English
        self.setLocale(QLocale(spoken))
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def day(self) -> dt.date:
        """The date that stands here."""
        shown = self.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: dt.date) -> None:
        """Show this date."""
        self.setDate(QDate(day.year, day.month, day.day))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """Leave the wheel to the page."""
        event.ignore()
