"""The strip below the entry field: one answer in one colour, or one question, never a dialog."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from ui.desk import Way
from ui.widgets.buttons import button, link_button, press_by
from ui.widgets.labels import Sign, empty
from ui.widgets.look import GRID, colours, mark_as
from ui.wording import Wording

WAY_KEYS = ("F8", "F9", "F10")
"""The keys of the ways on: none that a scanner types."""

MILLISECONDS_OF_A_BURST = 40
"""A scanner types its next sign sooner than this; a person never does."""

_HEIGHT = 6 * GRID
_BESIDE = 36 * GRID
_AROUND = 7 * GRID
_SIGNS = {
    "green": "check",
    "amber": "clock",
    "blue": "check",
    "grey": "info",
    "red": "circle-alert",
}
_MILLISECONDS_BETWEEN_RINGS = 180


@dataclass(frozen=True)
class Answer:
    """What became of an act: a sentence, the name of its colour, and the ways on."""

    sentence: str
    colour: str = "grey"
    ways: tuple[Way, ...] = ()

    @property
    def is_refusal(self) -> bool:
        """Whether it says no."""
        return self.colour == "red"


@dataclass(frozen=True)
class Question:
    """Something that is needed before an act: typed, or chosen by a digit from what there is."""

    sentence: str
    then: Callable[[str], None]
    choices: tuple[str, ...] = ()
    text: str = ""
    may_be_empty: bool = False


class Strip(QFrame):
    """One place of one height for answers and questions, so that nothing below it moves."""

    scanned = Signal(str)
    """A card was scanned while a question stood open, which gave way to it."""

    def __init__(self, wording: Wording, home: QWidget, *, is_scan: Callable[[str], bool]) -> None:
        """`home` has the focus when a question is over; a scan is known by `is_scan`."""
        super().__init__()
        self._home, self._is_scan = home, is_scan
        self._hint = wording.text(
            "In the list, letters mark: H present, T late, I excused, S sick, D = DL on duty,"
            " C leave, A absent, P = PC left early, Del empty, F2 note."
        )
        self._colour = ""
        self._answer: Answer | None = None
        self._asked: Question | None = None
        self._in_turn: list[Question] = []
        self.setFixedHeight(_HEIGHT)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._answer_row())
        self._layers.addWidget(self._question_row(wording))
        self.be_quiet()

    # Answers

    @property
    def answer(self) -> Answer | None:
        """What was answered last."""
        return self._answer

    @property
    def question(self) -> Question | None:
        """What is being asked."""
        return self._asked

    def show_answer(self, answer: Answer) -> None:
        """Answer at once."""
        self._answer = answer
        self._show(answer)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, answer.sentence))
        if answer.is_refusal:
            _ring_twice()
        self.update()

    def _show(self, answer: Answer) -> None:
        self._colour = answer.colour
        self._sign.show_icon(_SIGNS[answer.colour], answer.colour)
        self._sign.show()
        self._tell(answer.sentence, "")
        empty(self._ways)
        for key, way in zip(WAY_KEYS, answer.ways, strict=False):
            made = link_button(f"{way.text} ({key})", way.act)
            press_by(made, key)
            self._ways.addWidget(made)
            made.show()  # at once, or its key would not press it yet

    def be_quiet(self) -> None:
        """Answer nothing, and tell the keys instead."""
        self._answer, self._colour = None, ""
        self._sign.hide()
        self._tell(self._hint, "quiet")
        empty(self._ways)
        self.update()

    def forget(self) -> None:
        """Take answer and question away: they were of something else."""
        self._asked, self._in_turn = None, []
        self._layers.setCurrentIndex(0)
        self.be_quiet()

    def echo(self, sentence: str, role: str = "") -> None:
        """Tell what is being typed as it was understood; nothing brings the answer back."""
        if sentence:
            self._colour = ""
            self._sign.hide()
            empty(self._ways)
            self._tell(sentence, role)
        elif self._answer is not None:
            self._show(self._answer)
        else:
            self.be_quiet()
        self.update()

    def doubt(self, sentence: str) -> None:
        """Tell why what is being typed cannot be done."""
        self.echo(sentence, "problem")

    def _tell(self, sentence: str, role: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self.setAccessibleName(sentence)
        mark_as(self._sentence, role)
        self._sentence.style().polish(self._sentence)
        large = QFont(self.font())
        large.setPointSizeF(12)
        large.setWeight(QFont.Weight.DemiBold)
        is_short = QFontMetrics(large).horizontalAdvance(sentence) < self.width() // 2
        self._sentence.setFont(large if is_short and not role else self.font())

    # Questions

    def ask(self, question: Question) -> None:
        """Ask in place of the answer; Enter or a digit goes on, Esc takes the question away."""
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self._edit:
            self._home = focused
        self._asked = question
        self._question.setText(question.sentence)
        self._edit.setText(question.text)
        self._edit.selectAll()
        self._edit.setAccessibleName(question.sentence)
        empty(self._choices)
        room = self.width() - self._question.sizeHint().width() - _BESIDE
        shown = zip(question.choices, _fitting(question.choices, self.font(), room), strict=True)
        for number, (choice, text) in enumerate(shown, start=1):
            made = button(f"{number}  {text}", partial(self._go_on, choice))
            made.setToolTip(choice)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._choices.addWidget(made)
        self._layers.setCurrentIndex(1)
        self._edit.setFocus()
        self.update()

    def ask_in_turn(self, question: Question) -> None:
        """Ask as soon as the question that stands open is over."""
        if self._asked is None:
            self.ask(question)
        else:
            self._in_turn.append(question)

    def focus_question(self) -> None:
        """Go on with the question that stands open."""
        if self._asked is not None:
            self._edit.setFocus()

    def _end(self) -> None:
        self._asked = None
        self._layers.setCurrentIndex(0)
        self._home.setFocus()
        self.update()
        if self._in_turn:
            self.ask(self._in_turn.pop(0))

    def _enter(self) -> None:
        typed = self._edit.text().strip()
        if self._is_scan(typed):
            self._end()
            self.scanned.emit(typed)
        elif typed or (self._asked is not None and self._asked.may_be_empty):
            self._go_on(typed)

    def _go_on(self, text: str) -> None:
        question = self._asked
        self._end()
        if question is not None:
            question.then(text)

    def _choose(self, place: int) -> None:
        if self._asked is not None and place < len(self._asked.choices):
            self._go_on(self._asked.choices[place])

    # What it is made of

    def _answer_row(self) -> QWidget:
        self._sign, self._sentence = Sign(24), QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ways = QHBoxLayout()
        row, layout = _row()
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addLayout(self._ways)
        return row

    def _question_row(self, wording: Wording) -> QWidget:
        self._question = QLabel()
        self._edit = _Line(self._choose, self._end)
        self._edit.returnPressed.connect(self._enter)
        self._edit.setMinimumWidth(20 * GRID)
        self._choices = QHBoxLayout()
        row, layout = _row()
        layout.addWidget(self._question)
        layout.addWidget(self._edit, 1)
        layout.addLayout(self._choices)
        layout.addWidget(button(wording.text("Cancel"), self._end, tooltip="Esc"))
        return row

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's own name
        """Fill the strip with the colour of what it says."""
        name = "accent" if self._asked is not None else self._colour
        if not name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(getattr(colours(), name))
        painter.setPen(QPen(tint, 2))
        tint.setAlpha(36)
        painter.setBrush(tint)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)


class _Line(QLineEdit):
    """The line of a question: a single digit chooses, unless a scanner goes on; Esc goes back."""

    def __init__(self, choose: Callable[[int], None], go_back: Callable[[], None]) -> None:
        super().__init__()
        self._choose, self._go_back = choose, go_back
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_OF_A_BURST)
        self._timer.timeout.connect(self._take_digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Choose, go back, or type."""
        self._timer.stop()
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)
        if self._is_digit() and event.text() == self.text():
            self._timer.start()

    def _take_digit(self) -> None:
        if self._is_digit():
            self._choose(int(self.text()) - 1)

    def _is_digit(self) -> bool:
        return len(self.text()) == 1 and self.text() in "123456789"


def _fitting(choices: tuple[str, ...], font: QFont, room: int) -> list[str]:
    """The choices, shortened where they do not fit beside each other."""
    metrics, room = QFontMetrics(font), room - len(choices) * _AROUND
    if sum(map(metrics.horizontalAdvance, choices)) <= room:
        return list(choices)
    each = max(room // len(choices), _AROUND)
    return [metrics.elidedText(choice, Qt.TextElideMode.ElideRight, each) for choice in choices]


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(2 * GRID, 4, GRID, 4)
    layout.setSpacing(GRID)
    return row, layout


def _ring_twice() -> None:
    """Sound unlike the scanner's own single tone."""
    QApplication.beep()
    QTimer.singleShot(_MILLISECONDS_BETWEEN_RINGS, QApplication.beep)
