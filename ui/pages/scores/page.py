"""The page "Nilai": the scores, the standing, what the committee decides, and lists that come."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.exchange.list_source import ENDINGS
from app.usecases.holders import paper_holders
from app.usecases.score_board import ScoreBoard, score_board
from ui.desk import Desk
from ui.exporting import export_training
from ui.page import Page
from ui.pages.scores.empty_states import nobody_yet
from ui.pages.scores.import_view import ImportView
from ui.pages.scores.incoming import Given, Incoming
from ui.pages.scores.score_tabs import ScoreTabs
from ui.printing import open_preview
from ui.widgets.buttons import button
from ui.widgets.labels import EmptyState
from ui.widgets.open_dialog import ask_which_file
from ui.widgets.progress import ProgressStrip


class ScoresPage(Page):
    """Reads the board once for all of its views; a list that comes in stands in their place."""

    def __init__(self, desk: Desk) -> None:
        words = desk.wording
        super().__init__(desk, words.text("Scores"), "")
        self._training = desk.training
        self._wanted: int | None = None
        strip = ProgressStrip(words.text("Cancel"))
        self.incoming, self.preview = Incoming(desk, strip), ImportView(words)
        self.tabs = ScoreTabs(desk)
        self._stack = QStackedWidget()
        for part in (self.tabs, self.preview):
            self._stack.addWidget(part)
        self._empty: EmptyState | None = None
        self.body.addWidget(strip)
        self.body.addWidget(self._stack, 1)
        self.from_file = button(
            words.text("From a file ..."),
            self.choose_file,
            icon_name="file-spreadsheet",
            shortcut="Ctrl+O",
        )
        self._heads = (
            button("Excel", self._export, icon_name="file-down"),
            button(words.text("Print"), self._print, icon_name="printer", shortcut="Ctrl+P"),
            self.from_file,
        )
        for made in self._heads:
            self.add_action(made)
        self.setAcceptDrops(True)
        self._listen()

    # Reading and showing

    def refresh(self) -> None:
        """Read the board again; what was read of a list for another training goes."""
        line = self.desk.training_line
        if self.desk.training != self._training:
            self._training = self.desk.training
            self.tabs.forget()
            self._leave_preview()
        if line is None or not line.people:
            self._show_empty()
            return
        self._take_empty_away()
        read = self.desk.operations.read
        read(self, score_board, partial(self._show, line.code), training=line.code)
        read(self, paper_holders, self.tabs.scores.show_holders, training=line.code)

    def arrive(self, *, view: str = "", ndh: int | None = None, **place: Any) -> None:
        """Go to a view (`scores`, `standing`, `decisions`), and to a participant in it."""
        self.tabs.turn_to(view)
        self._wanted = ndh
        if ndh is not None:
            self.refresh()
        super().arrive(**place)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Be ready for typing as soon as the page is seen."""
        super().showEvent(event)
        self._home.setFocus()

    @property
    def _home(self) -> QWidget:
        if self._empty is not None:
            return self._empty
        return self.preview.go_on if self._is_previewing else self.tabs.view.home

    @property
    def _is_previewing(self) -> bool:
        return self._stack.currentWidget() is self.preview

    def _show(self, training: str, board: ScoreBoard) -> None:
        if training != self.desk.training:
            return
        self.incoming.aspects = (
            tuple(each.name for each in board.scheme.aspects) if board.scheme else ()
        )
        self.from_file.setEnabled(board.scheme is not None)
        self.tabs.show_board(board)
        if self._wanted is not None:
            self.tabs.view.go_to(self._wanted)
            self._wanted = None

    def _say_purpose(self) -> None:
        self.say_purpose(self.tabs.purpose)

    # A list that comes in

    def choose_file(self) -> None:
        """Ask for the file of a list."""
        words = self.desk.wording
        ask_which_file(
            self,
            words,
            self.desk.settings,
            title=words.text("The list of scores"),
            endings=ENDINGS,
            then=self.incoming.open_file,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's own name
        """Take a file that is dragged here for a list of scores."""
        if self.from_file.isEnabled() and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read the file that was let go."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, given: QMimeData) -> None:
        path = _file_in(given)
        if path is not None:
            self.incoming.open_file(path)
        else:
            self.incoming.paste(given.text(), given.html())

    def _preview(self, given: Given) -> None:
        if given.training == self.desk.training:
            self._stack.setCurrentWidget(self.preview)
            self._offer(is_shown=False)
            self.say_purpose(self.desk.wording.text("Nothing is stored before you agree."))
            self.preview.show_given(given)

    def _leave_preview(self) -> None:
        if self._is_previewing:
            self._stack.setCurrentWidget(self.tabs)
            self._offer(is_shown=True)
            self._say_purpose()
            self.tabs.view.home.setFocus()

    # Files and paper that go out

    def _print(self) -> None:
        if self.desk.training is not None:
            open_preview(self.desk, "scores", training=self.desk.training)

    def _export(self) -> None:
        if self.desk.training is not None:
            export_training(self, self.desk, "scores", self.desk.training)

    def _offer(self, *, is_shown: bool) -> None:
        for made in self._heads:
            made.setVisible(is_shown)

    # While there is nobody

    def _show_empty(self) -> None:
        self._take_empty_away()
        self._empty = nobody_yet(self.desk)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)
        self._offer(is_shown=False)
        self.say_purpose("")

    def _take_empty_away(self) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
            self._stack.setCurrentWidget(self.tabs)
            self._offer(is_shown=True)
        if not self._is_previewing:
            self._say_purpose()

    def _listen(self) -> None:
        self.tabs.turned.connect(self._say_purpose)
        self.tabs.scores.unlike.connect(self.refresh)
        self.tabs.scores.list_pasted.connect(
            lambda: self._take(QGuiApplication.clipboard().mimeData())
        )
        self.incoming.shown.connect(self._preview)
        self.incoming.stored.connect(self._leave_preview)
        self.preview.agreed.connect(self.incoming.store)
        self.preview.sheet_chosen.connect(self.incoming.choose_sheet)
        self.preview.left.connect(self._leave_preview)


def _file_in(given: QMimeData) -> Path | None:
    """The first file of what was dropped or copied, None where there is none."""
    paths = (Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile())
    return next((path for path in paths if path.is_file()), None)
