"""One training as it is typed over what is stored: read, saved, kept, and never lost."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import AppError, StaleTraining, UnknownTraining
from app.usecases.programs import list_programs
from app.usecases.stored_trainings import StoredTraining, stored_training
from app.usecases.training_edits import Edited, edit_training
from ui.desk import Desk, Way
from ui.pages.trainings.draft import Draft, Reading, draft_of, merged, read_draft
from ui.pages.trainings.draft_keeping import forget, keep, kept
from ui.pages.trainings.fault_words import said_of
from ui.pages.trainings.saving import SavedEdit, follow_code
from ui.pages.trainings.tabs import TrainingTabs
from ui.widgets.buttons import link_button
from ui.widgets.labels import doubt
from ui.wording import Wording

MILLISECONDS_UNTIL_KEPT = 1500


class TrainingEditor(QWidget):
    """The tabs of the chosen training, and the bar that says when something is not saved."""

    state_changed = Signal()
    """Something was typed, stored or read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sign = "," if desk.wording.language == "id" else "."
        self._code: str | None = None
        self._stored: StoredTraining | None = None
        self._base = self._typed = Draft({})
        self._is_saving = False
        self._wanted: int | None = None
        self.tabs = TrainingTabs(desk)
        self.tabs.typed.connect(self._take_typed)
        self.tabs.submitted.connect(self.save)
        self._unsaved = UnsavedBar(desk.wording, self.discard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._unsaved)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(MILLISECONDS_UNTIL_KEPT)
        self._wait.timeout.connect(self._keep)

    @property
    def is_dirty(self) -> bool:
        """Whether something stands in the fields that is not stored."""
        return self._stored is not None and self._typed != self._base

    @property
    def stored(self) -> StoredTraining | None:
        """The training as it was read last."""
        return self._stored

    def refresh(self) -> None:
        """Read the chosen training again; what was typed stays."""
        code = self._desk.training
        if code != self._code:
            self.put_away()
            self._code, self._stored = code, None
        if code is not None:
            self.tabs.refresh_schedule()
            read = self._desk.operations.read
            read(self, list_programs, self.tabs.offer)
            read(self, stored_training, self._take_stored, refused=self._not_read, training=code)

    def go_to_session(self, number: int) -> None:
        """Show a session in the schedule, once that is read."""
        self.tabs.open_tab("schedule")
        self._wanted = number
        self.refresh()

    def save(self) -> bool:
        """Store what was typed; False where something is wrong, on which the cursor then is."""
        reading = read_draft(self._typed)
        if reading.faults:
            self.tabs.show_fault(reading)
            return False
        if self.is_dirty and not self._is_saving:
            self._store(reading)
        return True

    def discard(self) -> None:
        """Go back to what is stored."""
        if self._code is not None:
            forget(self._desk.settings, self._code)
        self._show(self._base)

    def put_away(self) -> None:
        """Save before the operator turns to something else; what cannot be saved is kept."""
        if not self.is_dirty or self._code is None:
            return
        self._keep()
        reading = read_draft(self._typed)
        if not reading.faults:
            if not self._is_saving:
                self._store(reading)
            return
        code, words = self._code, self._desk.wording
        self._desk.say(
            words.text(
                "What you typed in {training} is kept but not saved yet. {problem}",
                training=code,
                problem=next(iter(said_of(reading.faults, words).values())),
            ),
            Way(words.text("Go back"), lambda: self._return_to(code)),
        )

    # Reading and typing

    def _take_stored(self, stored: StoredTraining) -> None:
        is_first, self._stored = self._stored is None, stored
        new = draft_of(stored.outline, self._sign)
        base, typed = self._base, self._typed
        if is_first:
            base, typed = kept(self._desk.settings, stored.outline.code) or (new, new)
        self._base = new
        self.tabs.know(stored)
        self._show(merged(base, typed, new))
        if not self.is_dirty:
            forget(self._desk.settings, stored.outline.code)
        elif is_first:
            self._desk.say(
                self._desk.wording.text("Here is what you typed last time. It is not saved yet.")
            )
        if self._wanted is not None:
            self.tabs.schedule.go_to(self._wanted)
            self._wanted = None

    def _not_read(self, error: AppError) -> None:
        """One that was removed meanwhile is soon no longer chosen."""
        if not isinstance(error, UnknownTraining):
            self._desk.complain(error)

    def _show(self, draft: Draft) -> None:
        self.tabs.put(draft)
        self._typed = draft
        self._judge()

    def _take_typed(self) -> None:
        self._typed = self.tabs.typed_over(self._typed)
        self._judge()
        self._wait.start()

    def _judge(self) -> None:
        self.tabs.judge(read_draft(self._typed), self._stored)
        self._show_state()

    def _show_state(self) -> None:
        self._unsaved.setVisible(self.is_dirty)
        self.state_changed.emit()

    def _keep(self) -> None:
        if self._code is None:
            return
        if self.is_dirty:
            keep(self._desk.settings, self._code, self._base, self._typed)
        else:
            forget(self._desk.settings, self._code)

    # Saving

    def _store(self, reading: Reading) -> None:
        assert self._stored is not None  # noqa: S101 - only what was read can be typed over
        self._is_saving = True
        before, typed = self._stored, self._typed
        code = before.outline.code

        def then(edited: Edited) -> None:
            waits = kept(self._desk.settings, code)
            if waits is None or waits[1] == typed:  # what was typed since is kept
                forget(self._desk.settings, code)
            if self._code == code:
                now = replace(before, outline=reading.outline, revision=edited.revision)
                self._base, self._code, self._stored = typed, edited.training, now
            follow_code(self._desk, code, edited.training)
            self._desk.done(SavedEdit(self._desk, before.outline, reading.outline, edited).deed)
            self._answered()

        self._desk.operations.change(
            self,
            edit_training,
            then,
            refused=self._refuse,
            training=code,
            revision=before.revision,
            outline=reading.outline,
        )

    def _answered(self) -> None:
        self._is_saving = False
        self._show_state()

    def _refuse(self, error: AppError) -> None:
        self._answered()
        self._keep()
        if not isinstance(error, StaleTraining):
            self._desk.complain(error)
            return
        self.refresh()
        self._desk.say(
            self._desk.wording.text(
                "{training} was changed elsewhere in the meantime. What you typed is still"
                " here: look at it and save again.",
                training=error.training,
            )
        )

    def _return_to(self, code: str) -> None:
        self._desk.choose(code)
        self._desk.go("trainings", tab="general")


class UnsavedBar(QWidget):
    """What says that something is not saved, and the way back from it."""

    def __init__(self, words: Wording, discard: Callable[[], None]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(doubt(words.text("Not saved yet. Ctrl+S saves what you typed.")), 1)
        layout.addWidget(link_button(words.text("Discard what was typed"), discard))
        self.hide()
