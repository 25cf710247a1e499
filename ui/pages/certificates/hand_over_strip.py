"""Serahkan: a field for NDH, card or number; Enter hands over, and the answer stands below."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.errors import AppError
from app.usecases.handing_over import HandedOver, hand_over, take_back_handover
from ui.desk import Deed, Desk
from ui.errors import log_refusal, sentence_of
from ui.pages.certificates.stage_words import kind_word
from ui.widgets.buttons import button
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID, mark_as

_LARGE = 18


class HandOverStrip(QFrame):
    """Takes who comes, and says what was given; nothing waits for a dialog. Esc closes it."""

    def __init__(self, desk: Desk, leave: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._leave = desk, leave
        words = desk.wording
        mark_as(self, "card")
        self.who, self.by = line_edit(), line_edit()
        self.mandate = line_edit(placeholder=words.text("such as a letter of attorney"))
        self.who.setMinimumWidth(24 * GRID)
        self._answer = QLabel()
        self._answer.setWordWrap(True)
        font = QFont(self._answer.font())
        font.setPointSizeF(_LARGE)
        font.setWeight(QFont.Weight.DemiBold)
        self._answer.setFont(font)
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
        column.addWidget(self._answer)
        self.who.returnPressed.connect(self._hand_over)
        self.by.returnPressed.connect(self._hand_over)
        self.mandate.returnPressed.connect(self._hand_over)
        self._answer.hide()
        self.hide()

    @property
    def answer(self) -> str:
        """What was said last."""
        return self._answer.text()

    def begin(self) -> None:
        """Be ready for whoever comes."""
        self.show()
        self.who.setFocus()

    def close_strip(self) -> None:
        """Go, with what was said."""
        self._answer.clear()
        self._answer.hide()
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
        self._desk.operations.change(
            self,
            hand_over,
            self._tell,
            refused=self._refuse,
            training=self._desk.training,
            who=who,
            collected_by=self.by.text() or None,
            mandate=self.mandate.text() or None,
        )
        for field in (self.who, self.by, self.mandate):
            field.clear()
        self.who.setFocus()

    def _tell(self, handed: tuple[HandedOver, ...]) -> None:
        words, first = self._desk.wording, handed[0]
        papers = ", ".join(f"{kind_word(o.kind, words).lower()} {o.number}" for o in handed)
        who = f"{first.ndh:02} {first.name}" if first.ndh else first.name
        new = [each.number for each in handed if each.is_new]
        if not new:
            said = words.text("{who}: collected before by {name}", who=who, name=first.collected_by)
        else:
            said = words.text("{who}: {papers}", who=who, papers=papers)
            undo = self._taker_back(tuple(new))
            told = words.text("Handed over: {who}", who=who)
            self._desk.done(Deed(told, undo), is_said=False)
        self._say(said)

    def _taker_back(self, numbers: tuple[str, ...]) -> Callable[[], None]:
        desk, training = self._desk, self._desk.training

        def undo() -> None:
            desk.operations.change(desk, take_back_handover, training=training, numbers=numbers)
            self._say(desk.wording.text("Taken back."))

        return undo

    def _refuse(self, error: AppError) -> None:
        log_refusal(error)
        self._say(sentence_of(error, self._desk.wording))

    def _say(self, sentence: str) -> None:
        self._answer.setText(sentence)
        self._answer.setAccessibleName(sentence)
        self._answer.setVisible(bool(sentence))
