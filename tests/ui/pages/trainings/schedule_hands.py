"""An operator at the keyboard before the schedule, and Monday as it was planned."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.usecases.schedule import SessionLine, list_sessions
from ui.desk import Notice
from ui.pages.trainings.schedule_table import columns
from ui.pages.trainings.schedule_view import ScheduleView

MONDAY = [
    "1 07.30-09.45 Konsep Coaching 3",
    "2 10.00-12.15 Konsep Mentoring 3",
    "3 13.15-15.30 Praktik Coaching 3",
    "4 15.45-16.30 Refleksi 1",
]


class Hands:
    """An operator at the keyboard before the schedule."""

    def __init__(self, qtbot, desk):
        self._qtbot, self.desk = qtbot, desk
        self.said: list[Notice | None] = []
        desk.noticed.connect(self.said.append)
        self.view = ScheduleView(desk)
        desk.changed.connect(self.view.refresh)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 500)
        self.view.show()
        self._activate(self.view)
        self.view.refresh()
        self.view.weeks.view.setFocus()
        self.keys = 0

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier, at=None):
        """Press keys where the focus is; a text is typed letter by letter."""
        letters = (part for key in keys for part in (key if isinstance(key, str) else (key,)))
        for key in letters:
            where = at or QApplication.activePopupWidget() or QApplication.focusWidget()
            self._qtbot.keyClick(where, key, modifier)
            self.keys += 1
            QApplication.processEvents()  # a cell is left a moment after Enter

    def dialog(self, kind):
        """Find the dialog that is open, with the focus, which no window system gives it here."""
        found = next(o for o in self.view.findChildren(kind) if o.isVisible())
        self._activate(found)
        return found

    def come_back(self):
        """Look at the schedule again, after its dialog."""
        self._activate(self.view)

    def _activate(self, window):
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    @property
    def notice(self):
        """What the last banner said."""
        return next(notice for notice in reversed(self.said) if notice)

    @property
    def sentence(self):
        """The sentence of the last banner."""
        return self.notice.sentence

    @property
    def totals(self):
        """The line of totals."""
        return self.view.shown.totals.text()

    def lines(self):
        """What is stored."""
        found: list[tuple[SessionLine, ...]] = []
        self.desk.operations.read(
            self.view, list_sessions, found.append, training=self.desk.training
        )
        return found[0]

    def shown(self):
        """What is stored, as `1 07.30-09.45 Konsep Coaching 3`."""
        return [
            f"{o.number} {o.start:%H.%M}-{o.end:%H.%M} {o.subject} {o.jp.normalize():f}"
            for o in self.lines()
        ]

    def in_table(self, number, column):
        """Go to a cell of the table."""
        self.view.shown.show_view("table")
        table = self.view.table
        table.go_to(number)
        keys = [o.key for o in columns(self.desk.wording)]
        table.setCurrentIndex(table.currentIndex().siblingAtColumn(keys.index(column)))
        table.setFocus()
        return table
