"""What was decided, on the whole screen: which papers to pull from the pile, and what to put in."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import Confirmation, ConfirmedLine, WithheldLine
from ui.pages.certificates.confirm_dialog import unprinted_text
from ui.pages.certificates.stage_words import counted_of, differing, kind_word
from ui.widgets.buttons import primary_button
from ui.widgets.labels import Sign
from ui.widgets.look import GRID, dress, mark_as
from ui.wording import Wording

_HUGE, _LARGE, _PLAIN = 44, 22, 14
_STEPS = (_HUGE, 36, 30, 26)
"""The sizes in points that the largest sentence may take, so that two lines hold it."""
_SIGN = 72
_SIDE = 8 * GRID


class DecisionScreen(QWidget):
    """Says how many are issued and which sheets leave the folder; Enter or Esc goes back."""

    def __init__(self, parent: QWidget, wording: Wording, done: Confirmation) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(wording.text("What was decided"))
        self.sentences = tuple(told_of(done, wording))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, 2 * GRID, _SIDE, 2 * GRID)
        column.setSpacing(GRID)
        column.addStretch(1)
        is_clean = not done.withheld and not any(line.differs for line in done.issued)
        column.addWidget(Sign(_SIGN, "check" if is_clean else "triangle-alert", _colour(is_clean)))
        self._labels = [_label(sentence, size) for size, sentence in self.sentences]
        for label in self._labels:
            column.addWidget(label)
        self.back = primary_button(wording.text("Back to the board"), self.close)
        column.addSpacing(2 * GRID)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setAccessibleName("\n".join(sentence for _, sentence in self.sentences))
        dress(self)
        self.back.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Let the largest sentence take the largest letters in which two lines hold it."""
        super().resizeEvent(event)
        room = self.width() - 2 * _SIDE
        for label, (size, sentence) in zip(self._labels, self.sentences, strict=True):
            if size == _HUGE:
                label.setFont(_fitting(label.font(), sentence, room))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Go back with Enter or Esc."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


def told_of(done: Confirmation, wording: Wording) -> list[tuple[int, str]]:
    """What is said of a decision, each sentence with the size of its letters in points."""
    text = wording.text
    told = [(_LARGE, _issued(done.issued, wording))]
    pulled = [o for o in done.withheld if o.kind is CertificateKind.CERTIFICATE]
    replaced = {o.ndh for o in done.issued if o.kind is CertificateKind.STATEMENT}
    if pulled:
        sentence = text("Take out of the folder: {ndh}.", ndh=_numbers(pulled))
        if any(o.ndh in replaced for o in pulled):
            put_in = text("Put in the statements of attendance.")
            sentence = f"{sentence} {put_in}"
        told.append((_HUGE, sentence))
        told += [(_PLAIN, _withheld(line, wording)) for line in pulled]
    for kind in (CertificateKind.AWARD, CertificateKind.STATEMENT, CertificateKind.TRAINER):
        others = [o for o in done.withheld if o.kind is kind]
        if others:
            names = ", ".join(f"{o.ndh:02}" if o.ndh else o.name for o in others)
            called = kind_word(kind, wording)
            told.append((_LARGE, text("Take out too, {kind}: {who}.", kind=called, who=names)))
    if unprinted := unprinted_text(done.issued, wording):
        told.append((_LARGE, text("Still to be printed: {who}.", who=unprinted)))
    again = [line for line in done.issued if line.differs]
    if again:
        told.append((_LARGE, text("Print again, for it says something else by now:")))
        told += [(_PLAIN, _again(line, wording)) for line in again]
    return told


def _issued(lines: Sequence[ConfirmedLine], wording: Wording) -> str:
    papers = counted_of((line.kind for line in lines), wording)
    return wording.text("Confirmed: {papers}.", papers=papers)


def _withheld(line: WithheldLine, wording: Wording) -> str:
    why = [wording.word(o) for o in line.reasons if o != "not-eligible"]
    said = f"{line.ndh:02}  {line.name}" if line.ndh else line.name
    return f"{said} – {', '.join(why)}" if why else said


def _again(line: ConfirmedLine, wording: Wording) -> str:
    who = f"{line.ndh:02}  {line.name}" if line.ndh else line.name
    return f"{who} – {differing(line.differs, wording)}"


def _numbers(lines: Sequence[WithheldLine]) -> str:
    return ", ".join(f"{line.ndh:02}" for line in lines if line.ndh)


def _label(sentence: str, points: int) -> QLabel:
    label = QLabel(sentence)
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if points > _PLAIN else QFont.Weight.Normal)
    label.setFont(font)
    mark_as(label, "plain")
    return label


def _fitting(font: QFont, sentence: str, room: int) -> QFont:
    """The font in the largest step in which a sentence takes two lines, or else the smallest."""
    fitting = QFont(font)
    for points in _STEPS:
        fitting.setPointSizeF(points)
        metrics = QFontMetrics(fitting)
        wrapped = int(Qt.TextFlag.TextWordWrap)
        if metrics.boundingRect(QRect(0, 0, room, 0), wrapped, sentence).height() <= (
            2 * metrics.lineSpacing()
        ):
            break
    return fitting


def _colour(is_clean: bool) -> str:  # noqa: FBT001 - one answer for each
    return "green" if is_clean else "amber"
