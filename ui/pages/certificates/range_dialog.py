"""The decision to reserve numbers: of which sequence, from where to where, to be given where."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton, QSpinBox, QWidget

from app.domain.errors import AppError, InvalidValue
from app.domain.vocabulary import RangeUse
from app.usecases.number_list import BookScope
from app.usecases.number_ranges import Range, reserve_range
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.certificates.number_book_rows import scope_text
from ui.widgets.forms import Field, complain_at, line_edit
from ui.widgets.labels import problem
from ui.widgets.look import GRID

_LARGEST = 999_999


class RangeDialog(DecisionDialog[Range]):
    """Reserves a block for this book, or tells of a range that another PC gives; Enter does it.

    It is asked with the first free number of every sequence that may be chosen.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        free: Mapping[BookScope, int],
        chosen: str | None,
        then: Callable[[Range], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Reserve numbers"),
            words.text(
                "Once a block is reserved for this book, it gives numbers from its blocks alone."
            ),
            words.text("Reserve"),
            then,
        )
        self.books = QComboBox()
        for scope in free:
            self.books.addItem(scope_text(scope, words), scope.key)
        self.books.setCurrentIndex(max(self.books.findData(chosen), 0))
        self._free = list(free.values())
        self.first, self.last = _spin(), _spin()
        self.own = QRadioButton(words.text("For this book"))
        self.elsewhere = QRadioButton(words.text("For another PC: never given here"))
        self.own.setChecked(True)
        self.note = line_edit(placeholder=words.text("Such as the letter of the registry office"))
        self.refused = problem()
        self.fields = {
            "first": Field(words.text("From number"), self.first),
            "last": Field(words.text("To number"), self.last),
        }
        self._lay_out()
        self.books.currentIndexChanged.connect(self._propose)
        self.first.valueChanged.connect(self._follow)
        self._propose()
        self.first.setFocus()
        self.first.selectAll()

    def _propose(self) -> None:
        """Begin behind the highest number that the book knows."""
        self.first.setValue(self._free[self.books.currentIndex()])

    def _follow(self, first: int) -> None:
        self.last.setValue(max(self.last.value(), first))

    def accept(self) -> None:
        """Reserve; where that is refused, say why beside what was typed."""
        self._say("")
        complain_at(self.fields, {})
        self.decide(
            reserve_range,
            sequence=self.books.currentData(),
            first=self.first.value(),
            last=self.last.value(),
            use=RangeUse.ELSEWHERE if self.elsewhere.isChecked() else RangeUse.OWN,
            note=self.note.text(),
        )

    def tell_refusal(self, sentence: str, error: AppError) -> None:
        """Say why, beside the field that it is about."""
        self.primary.setEnabled(True)
        if isinstance(error, InvalidValue) and error.path in self.fields:
            wrong = self._desk.wording.text("At least {number}.", number=self.first.value())
            too_many = self._desk.wording.text("A block has at most 10,000 numbers.")
            is_many = error.expected == "smaller-block"
            complain_at(self.fields, {error.path: too_many if is_many else wrong})
        else:
            self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.refused.setText(sentence)
        self.refused.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        words = self._desk.wording
        span = QHBoxLayout()
        span.setSpacing(2 * GRID)
        for field in self.fields.values():
            span.addWidget(field)
        span.addStretch(1)
        self.body.addWidget(Field(words.text("Book"), self.books))
        self.body.addLayout(span)
        self.body.addWidget(self.own)
        self.body.addWidget(self.elsewhere)
        self.body.addWidget(Field(words.text("Note"), self.note))
        self.body.addWidget(self.refused)
        self.refused.hide()


def _spin() -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(1, _LARGEST)
    spin.setMinimumWidth(14 * GRID)
    return spin
