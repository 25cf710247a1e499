"""The dialog of one session: its facts in fields, and what the schedule would add up to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.errors import InvalidValue
from app.domain.plan import PlannedSession
from app.domain.session_check import checked_session
from app.usecases.schedule_figures import figures, taking_place
from app.usecases.schedule_overview import Schedule
from ui.pages.trainings.schedule_form import SessionForm
from ui.pages.trainings.schedule_words import doubts, fault_of, totals
from ui.widgets.dialog import Dialog
from ui.widgets.labels import doubt, quiet
from ui.wording import Wording

NEW = 0
"""The number under which a session that is not stored yet is reckoned with."""


class SessionDialog(Dialog):
    """A session to add or to change; Enter stores it."""

    def __init__(
        self,
        parent: QWidget,
        wording: Wording,
        schedule: Schedule,
        plan: PlannedSession,
        act: Callable[[PlannedSession], object],
        number: int = NEW,
    ) -> None:
        """Begin with a plan; `act` takes what became of it."""
        is_new = number == NEW
        title = wording.text("Session {number}", number=number)
        if is_new:
            title = wording.text("Add a session")
        verb = wording.text("Add") if is_new else wording.text("Save")
        super().__init__(parent, wording, title, "", verb)
        self._schedule, self._number, self._act = schedule, number, act
        self._standing = figures(schedule, taking_place(schedule)).notices
        self.form = SessionForm(wording, schedule, plan)
        self._totals, self._doubts = quiet(), doubt()
        for shown in (self.form, self._totals, self._doubts):
            self.body.addWidget(shown)
        self.form.changed.connect(self._reckon)
        self._reckon()
        self.form.subject.setFocus()
        self.form.title.selectAll()

    def accept(self) -> None:
        """Hand the session on, or stay where something is wrong."""
        if self.form.go_to_wrong():
            return
        try:
            checked = checked_session(self.form.plan)
        except InvalidValue as error:
            self.form.complain(error.path, fault_of(error.path, error.expected, self.wording))
            return
        super().accept()
        self._act(checked)

    def _reckon(self) -> None:
        """Say what the schedule would add up to, and what of it is newly worth a look."""
        plan, plans = self.form.plan, taking_place(self._schedule)
        if plan.date is None or (plan.start and plan.end):
            plans[self._number] = plan
        found = figures(self._schedule, plans)
        self._totals.setText(totals(found, self.wording))
        new = [notice for notice in found.notices if notice not in self._standing]
        told = doubts(new, self.wording)
        self._doubts.setText("\n".join(told))
        self._doubts.setVisible(bool(told))
        self.adjustSize()
