"""The page "Pelatihan": all trainings, and the chosen one with everything that is planned of it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget

from app.usecases.trainings import Planned, TrainingLine
from ui.desk import Desk
from ui.page import Page
from ui.pages.trainings.copy_training import CopyTraining
from ui.pages.trainings.editor import TrainingEditor
from ui.pages.trainings.new_training import NewTrainingDialog
from ui.pages.trainings.overview import Overview
from ui.pages.trainings.removal import created, remove
from ui.practice_room import enter_practice
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import EmptyState


class TrainingsPage(Page):
    """The chosen training in tabs, the list of all beside it, and what makes new ones."""

    def __init__(self, desk: Desk) -> None:
        words = desk.wording
        super().__init__(desk, words.text("Trainings"), "")
        self.overview = Overview(desk, self._open)
        self.editor = TrainingEditor(desk)
        self.editor.state_changed.connect(self._show_state)
        self.nothing = self._empty_state()
        self._stack = QStackedWidget()
        for shown in (self.nothing, self.overview, self.editor):
            self._stack.addWidget(shown)
        self.body.addWidget(self._stack, 1)
        self._is_listing = False
        self._add_actions()
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        back = QShortcut(QKeySequence("Esc"), self.editor, context=inside)
        back.activated.connect(self.show_list)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.begin)

    def refresh(self) -> None:
        """Show the trainings as they are known, and read the chosen one again."""
        self.overview.show_lines()
        self.editor.refresh()
        if self.desk.training is None:
            self._show(self.nothing)
        else:
            self._show(self.overview if self._is_listing else self.editor)

    def arrive(
        self, *, tab: str = "", session: int | None = None, new: bool = False, **_other: Any
    ) -> None:
        """Go to a tab of the chosen training (`general`, `schedule`, ...), or begin a new one.

        A session is shown in the schedule.
        """
        if tab or session is not None:
            self._is_listing = False
            self.refresh()
            self.editor.tabs.open_tab(tab)
        if session is not None:
            self.editor.go_to_session(session)
        if new:
            self.begin()

    def leave(self) -> None:
        """Save what was typed, or keep it."""
        self.editor.put_away()

    def begin(self) -> None:
        """Ask for what a new training needs."""
        NewTrainingDialog(self, self.desk, self._show_new).open()

    # What is shown

    def _show(self, shown: Overview | TrainingEditor | EmptyState) -> None:
        is_editor, is_list = shown is self.editor, shown is self.overview
        self._stack.setCurrentWidget(shown)
        for made in (self._all, self._copy, self._more, self.save_button):
            made.setVisible(is_editor)
        self.new_button.setVisible(is_list)
        self._show_state()

    def _show_state(self) -> None:
        """Say which training this is, and whether all of it is saved."""
        words, line = self.desk.wording, self.desk.training_line
        is_editor = self._stack.currentWidget() is self.editor
        is_dirty = self.editor.is_dirty
        self.save_button.setEnabled(is_dirty)
        self.save_button.setText(words.text("Save") if is_dirty else words.text("Saved"))
        told = words.text("All is saved; the schedule is saved with each change.")
        self.save_button.setToolTip(words.text("Save (Ctrl+S)") if is_dirty else told)
        if is_editor and line is not None:
            self.say_purpose(_told_of(self.desk, line))
        else:
            self.say_purpose(words.text("Everything that is planned, from program to signatory."))

    def show_list(self) -> None:
        """Show all trainings."""
        self.editor.put_away()
        self._is_listing = True
        self._show(self.overview)
        self.overview.table.setFocus()

    def _open(self, code: str) -> None:
        self._is_listing = False
        self.desk.choose(code)
        self.refresh()
        self.editor.tabs.setFocus()

    # What makes new ones

    def ask_copy(self) -> None:
        """Ask for the next angkatan of the chosen training."""
        self.editor.put_away()
        if self.desk.training is not None:
            CopyTraining(self, self.desk, self.desk.training, self._show_new).open()

    def _show_new(self, planned: Planned) -> None:
        self._is_listing = False
        self.desk.choose(planned.training)
        self.desk.done(created(self.desk, planned))
        self.editor.tabs.open_tab("subjects")

    def remove(self) -> None:
        """Take the chosen training away, where nothing happened in it yet."""
        stored = self.editor.stored
        if stored is not None:
            self.editor.discard()
            self.editor.tabs.open_tab("general")
            remove(self.desk, stored)

    def _add_actions(self) -> None:
        words = self.desk.wording
        self._all = button(
            words.text("All trainings"),
            self.show_list,
            icon_name="list",
            tooltip=words.text("The list of all trainings (Esc)"),
        )
        self._copy = button(
            words.text("Copy to a new batch"),
            self.ask_copy,
            icon_name="copy",
            shortcut="Ctrl+Shift+N",
        )
        self._more = self._menu()
        self.new_button = primary_button(
            words.text("Create a training"),
            self.begin,
            icon_name="plus",
            tooltip=words.text("Create a training (Ctrl+N)"),
        )
        self.save_button = primary_button(
            words.text("Save"), self.editor.save, icon_name="save", shortcut="Ctrl+S"
        )
        for made in (self._all, self._copy, self._more, self.new_button, self.save_button):
            self.add_action(made)

    def _menu(self) -> QPushButton:
        words = self.desk.wording
        made = QPushButton(words.text("More"))
        made.setAutoDefault(False)
        menu = QMenu(made)
        new = menu.addAction(words.text("Create a training") + "\tCtrl+N")
        new.triggered.connect(self.begin)
        menu.addSeparator()
        menu.addAction(words.text("Remove this training")).triggered.connect(self.remove)
        made.setMenu(menu)
        return made

    def _empty_state(self) -> EmptyState:
        words = self.desk.wording
        return EmptyState(
            "graduation-cap",
            words.text("No training yet"),
            words.text(
                "Create the first one: program, dates, subjects and schedule. Or try it out."
            ),
            primary_button(words.text("Create a training"), self.begin, icon_name="plus"),
            button(
                words.text("Try it in a practice room first"),
                lambda: enter_practice(self.desk, self),
                icon_name="graduation-cap",
            ),
        )


def _told_of(desk: Desk, line: TrainingLine) -> str:
    words = desk.wording
    parts = (
        words.class_name(line.program, line.batch),
        words.dates(line.start, line.end),
        words.count("{number} participant", "{number} participants", line.people),
        words.count("{number} session", "{number} sessions", line.sessions),
    )
    return " · ".join(parts)
