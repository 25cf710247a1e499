"""What was decided, on the whole screen: which papers to pull from the pile, and what to put in."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import Confirmation, ConfirmedLine, WithheldLine
from ui.pages.certificates.stage_words import counted, differing, kind_word
from ui.widgets.buttons import primary_button
from ui.widgets.labels import Sign
from ui.widgets.look import GRID, dress, mark_as
from ui.wording import Wording

_HUGE, _LARGE, _PLAIN = 44, 22, 14
_SIGN = 72


class DecisionScreen(QWidget):
    """Says how many are issued and which sheets leave the folder; Enter or Esc goes back."""

    def __init__(self, parent: QWidget, wording: Wording, done: Confirmation) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(wording.text("What was decided"))
        self.sentences = tuple(told_of(done, wording))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8 * GRID, 4 * GRID, 8 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        is_clean = not done.withheld and not any(line.differs for line in done.issued)
        column.addWidget(Sign(_SIGN, "check" if is_clean else "triangle-alert", _colour(is_clean)))
        for size, sentence in self.sentences:
            column.addWidget(_label(sentence, size))
        self.back = primary_button(wording.text("Back to the list"), self.close)
        column.addSpacing(2 * GRID)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setAccessibleName("\n".join(sentence for _, sentence in self.sentences))
        dress(self)
        self.back.setFocus()

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
    again = [line for line in done.issued if line.differs]
    if again:
        told.append((_LARGE, text("Print again, for it says something else by now:")))
        told += [(_PLAIN, _again(line, wording)) for line in again]
    return told


def _issued(lines: Sequence[ConfirmedLine], wording: Wording) -> str:
    counts = Counter(line.kind for line in lines)
    told = ", ".join(
        counted(kind, counts[kind], wording) for kind in CertificateKind if counts[kind]
    )
    return wording.text("Confirmed: {papers}.", papers=told or "0")


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


def _colour(is_clean: bool) -> str:  # noqa: FBT001 - one answer for each
    return "green" if is_clean else "amber"
