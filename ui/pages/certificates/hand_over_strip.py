"""Serahkan: a field for NDH, card or number; Enter hands over, and the answer stands below."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.certificate_refusals import NotPrintedYet
from app.domain.errors import AppError
from app.usecases.certificate_board import CertificateBoard
from app.usecases.handing_over import HandedOver, hand_over, take_back_handover
from ui.desk import Deed, Desk, Way
from ui.errors import log_refusal, sentence_of
from ui.pages.certificates.stage_words import kind_word
from ui.pages.certificates.without_sheet import Print, ways_on
from ui.widgets.buttons import button
from ui.widgets.forms import Field, line_edit
from ui.widgets.labels import empty, quiet
from ui.widgets.look import GRID, mark_as

_LARGE = 18


class HandOverStrip(QFrame):
    """Takes who comes, and says what was given; nothing waits for a dialog. Esc closes it."""

    def __init__(self, desk: Desk, print_first: Print, leave: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._print_first, self._leave = desk, print_first, leave
        words = desk.wording
        mark_as(self, "card")
        self.who, self.by = line_edit(), line_edit()
        self.mandate = line_edit(placeholder=words.text("such as a letter of attorney"))
        self.who.setMinimumWidth(24 * GRID)
        self._waiting, self._answer = quiet(), _large()
        self._ways = QHBoxLayout()
        self._ways.setSpacing(GRID)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignLeft)
        close = button("", self.close_strip, icon_name="x", tooltip=words.text("Close"))
        close.setAccessibleName(words.text("Close"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(Field(words.text("NDH, card or number, then Enter"), self.who), 2)
        row.addWidget(Field(words.text("Collected by another person"), self.by), 2)
        row.addWidget(Field(words.text("Mandate"), self.mandate), 2)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self._waiting)
        column.addWidget(self._answer)
        column.addLayout(self._ways)
        self.who.returnPressed.connect(self._hand_over)
        self.by.returnPressed.connect(self._hand_over)
        self.mandate.returnPressed.connect(self._hand_over)
        self._answer.hide()
        self.hide()

    @property
    def waiting(self) -> str:
        """What is said of who is still to come."""
        return self._waiting.text()

    @property
    def answer(self) -> str:
        """What was said last."""
        return self._answer.text()

    def tell_waiting(self, board: CertificateBoard) -> None:
        """Say what an NDH and a number hand over, and how much is left of all kinds."""
        words, left = self._desk.wording, board.to_collect()
        people = words.count(
            "{number} person", "{number} people", len({line.holder for line in left})
        )
        papers = words.count("{number} paper", "{number} papers", len(left))
        told = words.text(
            "NDH or card: all papers of the person. Number: that paper alone."
            " Left to collect: {people}, {papers}.",
            people=people,
            papers=papers,
        )
        self._waiting.setText(told)

    def begin(self) -> None:
        """Be ready for whoever comes."""
        self.show()
        self.who.setFocus()

    def close_strip(self) -> None:
        """Go, with what was said."""
        self._say("")
        self.hide()
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)

    def _hand_over(self) -> None:
        who = self.who.text().strip()
        if not who or self._desk.training is None:
            self.who.setFocus()
            return
        asked = {"training": self._desk.training, "who": who}
        collected = {"collected_by": self.by.text(), "mandate": self.mandate.text()}
        self._change({**asked, **collected})
        for field in (self.who, self.by, self.mandate):
            field.clear()
        self.who.setFocus()

    def _change(self, asked: Mapping[str, Any]) -> None:
        change, refuse = self._desk.operations.change, partial(self._refuse, asked)
        change(self, hand_over, self._tell, refused=refuse, **asked)

    def _tell(self, handed: tuple[HandedOver, ...]) -> None:
        words, first = self._desk.wording, handed[0]
        who = f"{first.ndh:02} {first.name}" if first.ndh else first.name
        new = [each for each in handed if each.is_new]
        before = [each for each in handed if not each.is_new]
        said = []
        if new:
            papers = self._named(new)
            said.append(words.text("Handed over: {who} – {papers}", who=who, papers=papers))
            undo = self._taker_back(tuple(each.number for each in new))
            told = words.text("Handed over: {who}", who=who)
            self._desk.done(Deed(told, undo), is_said=False)
        if before:
            papers, name = self._named(before), before[0].collected_by
            said.append(
                words.text("Collected before by {name}: {papers}", name=name, papers=papers)
                if new
                else words.text("{who}: collected before by {name}", who=who, name=name)
            )
        self._say("\n".join(said))

    def _named(self, papers: Sequence[HandedOver]) -> str:
        words = self._desk.wording
        return ", ".join(f"{kind_word(o.kind, words).lower()} {o.number}" for o in papers)

    def _taker_back(self, numbers: tuple[str, ...]) -> Callable[[], None]:
        desk, training = self._desk, self._desk.training

        def undo() -> None:
            desk.operations.change(desk, take_back_handover, training=training, numbers=numbers)
            self._say(desk.wording.text("Taken back."))

        return undo

    def _refuse(self, asked: Mapping[str, Any], error: AppError) -> None:
        """Say why; what is not printed yet is printed first, or goes on with a reason."""
        log_refusal(error)
        words = self._desk.wording
        ways: Sequence[Way] = ()
        if isinstance(error, NotPrintedYet):

            def go_on(reason: str) -> None:
                self._change({**asked, "reason": reason})

            ways = ways_on(self, words, error, self._print_first, go_on)
        self._say(sentence_of(error, words), ways)

    def _say(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        empty(self._ways)
        for way in ways:
            self._ways.addWidget(button(way.text, way.act))
        self._answer.setText(sentence)
        self._answer.setAccessibleName(sentence)
        self._answer.setVisible(bool(sentence))


def _large() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(_LARGE)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label
