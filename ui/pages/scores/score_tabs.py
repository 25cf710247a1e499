"""The tabs of the page: the scores, the standing, and what the committee decides."""

from PySide6.QtCore import Signal

from app.usecases.score_board import ScoreBoard
from ui.desk import Desk
from ui.pages.scores.decision_view import DecisionView
from ui.pages.scores.score_view import ScoreView
from ui.pages.scores.standing_view import StandingView
from ui.widgets.tabs import Tabs

_TAB = "scores/tab"
_VIEWS = ("scores", "standing", "decisions")


class ScoreTabs(Tabs):
    """Lets the view that is seen show the board; the others do it when they are turned to."""

    turned = Signal()
    """Another tab is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        text = desk.wording.text
        self._settings = desk.settings
        self._board: ScoreBoard | None = None
        self.scores, self.standing = ScoreView(desk), StandingView(desk)
        self.decisions = DecisionView(desk)
        self.addTab(self.scores, text("&Scores"))
        self.addTab(self.standing, text("S&tanding"))
        self.addTab(self.decisions, text("&Decisions"))
        self._purposes = (
            text("Type or paste the scores; total, predikat and result follow at once."),
            text("See who stands where, and where the line of the best falls."),
            text("See the computed results, and what the committee decides beside them."),
        )
        self.setCurrentIndex(int(str(desk.settings.value(_TAB, 0))))
        self.currentChanged.connect(self._turn)

    @property
    def view(self) -> ScoreView | StandingView | DecisionView:
        """The view that is seen; its `home` is where typing begins."""
        return (self.scores, self.standing, self.decisions)[self.currentIndex()]

    @property
    def purpose(self) -> str:
        """What the view that is seen is for."""
        return self._purposes[self.currentIndex()]

    def turn_to(self, view: str) -> None:
        """Turn to a view by its name: `scores`, `standing` or `decisions`; stay at any other."""
        if view in _VIEWS:
            self.setCurrentIndex(_VIEWS.index(view))

    def show_board(self, board: ScoreBoard) -> None:
        """Show a board that was read."""
        self._board = board
        self.view.show_board(board)

    def forget(self) -> None:
        """Take leave of another training."""
        self._board = None
        self.scores.forget()

    def _turn(self, place: int) -> None:
        self._settings.setValue(_TAB, place)
        self.turned.emit()
        if self._board is not None:
            self.view.show_board(self._board)
        self.view.home.setFocus()
