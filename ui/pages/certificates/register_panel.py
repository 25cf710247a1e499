"""Beside the register: whether a certificate is good, its history, and what is done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.vocabulary import NumberState
from app.usecases.register import RegisterLine
from ui.desk import Desk
from ui.pages.certificates.history_below import HistoryBelow
from ui.pages.certificates.number_acts import NumberActs, SeenNumber
from ui.pages.certificates.number_states import SIGNS
from ui.pages.certificates.register_rows import verdict
from ui.pages.certificates.stage_words import kind_word
from ui.widgets.buttons import button, link_button
from ui.widgets.labels import Sign, empty, heading, quiet
from ui.widgets.look import GRID

_SIGN = 20


class RegisterPanel(QWidget):
    """What was issued under one number, and what became of it."""

    wanted = Signal(str)
    """The number that stands for this one, or for which this one stands, is to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: RegisterLine | None = None
        self._acts = NumberActs(self, desk)
        self.name, self.facts = heading(""), quiet()
        self.name.setWordWrap(True)
        self._sign, self.verdict = Sign(_SIGN), QLabel()
        self.verdict.setWordWrap(True)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.history = HistoryBelow(desk)
        self._make_buttons()
        self._lay_out()

    def show_line(self, line: RegisterLine | None) -> None:
        """Tell of a certificate; of none where there is none."""
        self._line = line
        self._inside.setVisible(line is not None)
        if line is None:
            self.history.clear()
            return
        words = self._desk.wording
        self.name.setText(line.name)
        parts = (kind_word(line.kind, words), line.number, line.training)
        self.facts.setText(" · ".join(parts) + self._code(line))
        self.verdict.setText(verdict(line, words))
        self._sign.show_icon(*SIGNS[line.state])
        self._show_links(line)
        is_valid = line.state is NumberState.ISSUED
        for act in (self.reprint, self.correct, self.replace, self.void):
            act.setEnabled(is_valid)
        self.history.read(line.number)

    def _code(self, line: RegisterLine) -> str:
        if line.code is None:
            return ""
        return "\n" + self._desk.wording.text("Verification code {code}", code=line.code)

    def _show_links(self, line: RegisterLine) -> None:
        say = self._desk.wording.sentence
        empty(self._links)
        for code, number in (("replaced-by", line.replaced_by), ("replaces", line.replaces)):
            if number:
                told = say(code, {"number": number})
                go = partial(self.wanted.emit, number)
                link = link_button(f"{told[0].upper()}{told[1:]}", go)
                self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _of_line(self, act: Callable[[SeenNumber], None]) -> None:
        line = self._line
        if line is not None:
            act(SeenNumber(line.number, line.state, line.kind, line.training))

    def _replace(self) -> None:
        line = self._line
        if line is not None:
            self._of_line(partial(self._acts.replace, day=line.date))

    def _make_buttons(self) -> None:
        text, acts = self._desk.wording.text, self._acts
        self.reprint = button(
            text("Reprint ..."), partial(self._of_line, acts.reprint), icon_name="copy"
        )
        self.correct = button(
            text("Correct ..."), partial(self._of_line, acts.correct), icon_name="pencil"
        )
        self.replace = button(text("Replace ..."), self._replace, icon_name="refresh-cw")
        self.void = button(
            text("Make void ..."), partial(self._of_line, acts.void), icon_name="ban"
        )

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(GRID)
        told.addWidget(self._sign)
        told.addWidget(self.verdict, 1)
        acts = QGridLayout()
        acts.setSpacing(GRID)
        for place, act in enumerate((self.reprint, self.correct, self.replace, self.void)):
            acts.addWidget(act, *divmod(place, 2))
        self._inside = QFrame()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(GRID, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addWidget(self.name)
        inside.addWidget(self.facts)
        inside.addLayout(told)
        inside.addLayout(self._links)
        inside.addLayout(acts)
        inside.addWidget(self.history, 1)
        inside.addStretch()
        self.setMinimumWidth(41 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inside)
        self._inside.hide()
