"""The fields of one session: what is typed in one lets the others follow."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.plan import PlannedSession
from app.domain.session_check import WITHOUT_CLOCK
from app.domain.vocabulary import SessionKind, SessionMode
from app.usecases.schedule_overview import Schedule
from ui.pages.trainings.schedule_names import NamesEdit, completer
from ui.pages.trainings.schedule_typing import typed_into, written_names
from ui.pages.trainings.schedule_words import fault_of
from ui.pages.trainings.section import row
from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field
from ui.widgets.look import GRID
from ui.wording import Wording


class SessionForm(QWidget):
    """A session's plan in fields; it tells whenever something else is typed."""

    changed = Signal()

    def __init__(self, wording: Wording, schedule: Schedule, plan: PlannedSession) -> None:
        super().__init__()
        self._wording, self._schedule = wording, schedule
        self.plan = self._clocked = self._before = plan
        self._place = ""
        self.wrong: dict[str, str] = {}
        """What is wrong, by place."""
        self._make(wording, schedule)
        self._lay_out(wording)
        self._show()
        self._listen()

    def complain(self, place: str, sentence: str) -> None:
        """Say what is wrong with a fact, and go there."""
        self.wrong[place] = sentence
        self._show_wrong()
        self._fields[place].editor.setFocus()

    def go_to_wrong(self) -> bool:
        """Go where something is wrong, if anything is."""
        for place in self.wrong:
            self._fields[place].editor.setFocus()
        return bool(self.wrong)

    def _make(self, wording: Wording, schedule: Schedule) -> None:
        self.subject, self.title = QComboBox(), QLineEdit()
        self.subject.setLineEdit(self.title)
        names = [subject.name for subject in schedule.subjects]
        self.subject.addItems(names)
        # The one that Qt makes would take the first Enter for itself.
        self.subject.setCompleter(completer(names, self.title))
        self.kind, self.mode = QComboBox(), QComboBox()
        for kind in SessionKind:
            self.kind.addItem(wording.word(kind), kind.value)
        for mode in SessionMode:
            self.mode.addItem(wording.word(mode), mode.value)
        self.date, self.until = DayEdit(wording.language), DayEdit(wording.language)
        self.start, self.end, self.jp = QLineEdit(), QLineEdit(), QLineEdit()
        self.trainers = NamesEdit(schedule.trainers)
        self.room = QLineEdit()
        self.room.setCompleter(completer(schedule.rooms, self.room))
        self.has_no_clock = QCheckBox(wording.text("Without a clock: done until a date"))

    def _lay_out(self, wording: Wording) -> None:
        several = wording.text("Several trainers are parted by semicolons")
        self.trainers.setPlaceholderText(several)
        fields = self._fields = {
            "subject": Field(wording.text("Subject or title"), self.subject),
            "kind": Field(wording.text("Kind"), self.kind),
            "mode": Field(wording.text("Mode"), self.mode),
            "date": Field(wording.text("Date"), self.date),
            "until": Field(wording.text("Done until"), self.until),
            "start": Field(wording.text("Start"), self.start),
            "end": Field(wording.text("End"), self.end),
            "jp": Field(wording.text("JP"), self.jp),
            "trainers": Field(wording.text("Trainers"), self.trainers),
            "room": Field(wording.text("Room"), self.room),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(fields["subject"])
        layout.addLayout(row(fields["kind"], fields["mode"]))
        layout.addWidget(self.has_no_clock)
        clock = (fields["date"], fields["until"], fields["start"], fields["end"], fields["jp"])
        layout.addLayout(row(*clock, stretches=(3, 3, 1, 1, 1)))
        layout.addLayout(row(fields["trainers"], fields["room"], stretches=(3, 1)))

    def _listen(self) -> None:
        self.start.textEdited.connect(lambda text: self._take("start", text))
        self.end.textEdited.connect(lambda text: self._take("end", text))
        self.jp.textEdited.connect(lambda text: self._take("jp", text))
        self.trainers.textEdited.connect(lambda text: self._take("trainers", text))
        self.room.textChanged.connect(lambda text: self._take("room", text))
        self.subject.currentTextChanged.connect(lambda text: self._take("subject", text))
        self.kind.activated.connect(lambda _: self._take("kind", self.kind.currentData()))
        self.mode.activated.connect(lambda _: self._take("mode", self.mode.currentData()))
        self.date.dateChanged.connect(lambda _: self._take("date", self.date.day.isoformat()))
        self.until.dateChanged.connect(lambda _: self._take_until())
        self.has_no_clock.toggled.connect(self._take_clock)

    @property
    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "start": self.start,
            "end": self.end,
            "jp": self.jp,
            "trainers": self.trainers,
            "room": self.room,
        }

    def _take(self, place: str, text: str) -> None:
        """Read one field; the others follow, from where they stood before it was typed in."""
        if place != self._place:
            self._place, self._before = place, self.plan
        self.wrong.pop(place, None)
        try:
            self.plan = typed_into(self._before, place, text)
        except ValueError:
            self.wrong[place] = fault_of(place, place, self._wording)
        self._tell(but=place)

    def _take_until(self) -> None:
        self.plan = replace(self.plan, until=self.until.day)
        self._tell()

    def _take_clock(self, has_none: bool) -> None:  # noqa: FBT001 - Qt's own form
        """Take the clock away, or give it back as it was."""
        self.wrong.clear()
        plan, schedule, was = self.plan, self._schedule, self._clocked
        if has_none:
            self._clocked = plan
            until = plan.until or schedule.last_day
            self.plan = replace(plan, until=until, date=None, start=None, end=None)
        else:
            day = was.date or schedule.first_day
            self.plan = replace(plan, until=None, date=day, start=was.start, end=was.end)
        self._tell()

    def _tell(self, but: str = "") -> None:
        self._show(but)
        self.changed.emit()

    def _show(self, but: str = "") -> None:
        """Show the plan in the fields; the one in which someone types is left alone."""
        plan, words = self.plan, self._wording
        texts = {
            "start": "" if plan.start is None else words.value(plan.start),
            "end": "" if plan.end is None else words.value(plan.end),
            "jp": words.value(plan.jp),
            "trainers": written_names(plan.trainers),
            "room": plan.room or "",
        }
        for place, line in self._lines.items():
            if place != but and place not in self.wrong:
                with QSignalBlocker(line):
                    line.setText(texts[place])
        with QSignalBlocker(self.subject):
            if but != "subject":
                self.subject.setEditText(plan.subject)
        for choice, word in ((self.kind, plan.kind), (self.mode, plan.mode)):
            choice.setCurrentIndex(choice.findData(word.value))
        with QSignalBlocker(self.date), QSignalBlocker(self.until):
            self.date.set_day(plan.date or self._schedule.first_day)
            self.until.set_day(plan.until or self._schedule.last_day)
        self._show_what_fits()
        self._show_wrong()

    def _show_what_fits(self) -> None:
        """Show a clock or a last day, and JP only where there are any."""
        has_clock = self.plan.date is not None
        with QSignalBlocker(self.has_no_clock):
            self.has_no_clock.setChecked(not has_clock)
        self.has_no_clock.setVisible(self.plan.mode in WITHOUT_CLOCK or not has_clock)
        for place in ("date", "start", "end"):
            self._fields[place].setVisible(has_clock)
        self._fields["until"].setVisible(not has_clock)
        self.jp.setEnabled(self.plan.kind is SessionKind.LEARNING)

    def _show_wrong(self) -> None:
        for place, field in self._fields.items():
            field.complain(self.wrong.get(place, ""))
