"""The story of a number under which nothing was issued: whose it is, and what became of it."""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.vocabulary import NumberState
from app.usecases.number_history import NumberHistory
from ui.desk import Desk
from ui.pages.certificates.history_below import HistoryBelow
from ui.pages.certificates.number_states import SIGNS
from ui.pages.certificates.stage_words import kind_word
from ui.sentences import N_
from ui.widgets.labels import Sign, heading, quiet
from ui.widgets.look import GRID

_SIGN = 20
_VERDICTS = MappingProxyType(
    {
        NumberState.VOID: N_("Void. No certificate was ever issued under it, and none will be."),
        NumberState.RESERVED: N_("Reserved. It is bound to nobody yet."),
        NumberState.PREPARED: N_("Prepared. The certificate is not issued yet."),
        NumberState.WITHHELD: N_("Withheld. The certificate is not issued."),
    }
)


class NumberStory(QWidget):
    """Stands where a certificate was looked for, and the book alone knows the number."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sign, self._number = Sign(_SIGN), heading("")
        self.facts, self.verdict = quiet(), QLabel()
        self.verdict.setWordWrap(True)
        self.history = HistoryBelow(desk)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self._sign)
        top.addWidget(self._number, 1)
        self.setMaximumWidth(80 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4 * GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        for widget in (self.facts, self.verdict):
            layout.addWidget(widget)
        layout.addWidget(self.history, 1)

    def tell(self, history: NumberHistory) -> None:
        """Tell of a number of the book."""
        words = self._desk.wording
        self._sign.show_icon(*SIGNS[history.state])
        self._number.setText(history.number)
        kind = kind_word(history.kind, words) if history.kind else ""
        whose = f"{history.ndh:02} {history.holder}" if history.ndh else history.holder
        self.facts.setText(" · ".join(filter(None, (kind, whose))))
        self.verdict.setText(words.text(_VERDICTS[history.state]))
        self.history.tell(history)
