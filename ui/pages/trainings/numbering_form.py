"""The section of certificate numbers: the office's pattern, and the number that comes next."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton

from app.domain.errors import InvalidValue
from app.domain.number_sequence import NumberSequence
from app.domain.numbering import needs_sequence
from app.domain.plan import TrainingOutline
from app.domain.plan_numbers import number_of
from app.domain.vocabulary import NumberScope
from app.usecases.number_book import is_number_given
from ui.desk import Desk
from ui.pages.trainings.editors import NUMBER_WIDTH, Choice
from ui.pages.trainings.numbering_doubts import say_once
from ui.pages.trainings.section import Section, row, titled_card
from ui.sentences import N_
from ui.widgets.forms import line_edit
from ui.widgets.labels import doubt, quiet
from ui.widgets.look import mark_as

MILLISECONDS_TYPING = 300
TOKENS = {
    "{seq:03}": N_("Number in three digits (001)"),
    "{seq}": N_("Number (1)"),
    "{year}": N_("Year (2025)"),
    "{month_roman}": N_("Month in Roman numerals (VIII)"),
    "{month:02}": N_("Month in two digits (08)"),
    "{batch_roman}": N_("Batch in Roman numerals (IV)"),
    "{ndh:02}": N_("NDH (01)"),
    "{program}": N_("Name of the program"),
    "{unit}": N_("Name of the organizer"),
}


class NumberingForm(Section):
    """Pattern, within what it counts, and the first number; an example shows what comes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Certificate numbers"))
        self._desk = desk
        self._sequences: dict[NumberScope, NumberSequence] = {}
        self._example, self._book, self._taken = QLabel(), quiet(), doubt()
        self._once = doubt()
        font = QFont(self._example.font())
        font.setPointSizeF(14)
        self._example.setFont(font)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(MILLISECONDS_TYPING)
        self._wait.timeout.connect(self._ask_book)
        self.body.addWidget(self._next_number())
        self.body.addWidget(self._pattern())
        self.body.addStretch(1)

    @property
    def example(self) -> str:
        """The number that the next certificate would get."""
        return self._example.text()

    @property
    def doubt(self) -> str:
        """What is wrong with that number; empty where nothing is known to be."""
        return "" if self._taken.isHidden() else self._taken.text()

    @property
    def book(self) -> str:
        """How far the number book has come."""
        return self._book.text()

    @property
    def once(self) -> str:
        """Why the pattern does for one paper each alone; empty where it does for all."""
        return "" if self._once.isHidden() else self._once.text()

    def know(self, sequences: tuple[tuple[NumberScope, NumberSequence], ...]) -> None:
        """Learn what the number book has given and reserved."""
        self._sequences = dict(sequences)

    def say(self, outline: TrainingOutline) -> None:
        """Show the number that the first certificate would get."""
        numbering = outline.numbering
        sequence = self._sequences.get(numbering.scope, NumberSequence())
        following = sequence.following(numbering.next)
        is_counted = True
        try:
            is_counted = needs_sequence(numbering.pattern)
            is_given = not is_counted or following is not None
            example = number_of(outline, following or 0) if is_given else "-"
        except InvalidValue:
            example = "-"
        is_used_up = is_counted and following is None
        mark_as(self._book, "doubt" if is_used_up else "quiet")
        self._book.style().polish(self._book)
        self._book.setText(self._told_of(sequence, numbering.next) if is_counted else "")
        self._book.setVisible(is_counted)
        say_once(self._once, outline, "numbering.pattern", self._desk.wording)
        if example != self._example.text():
            self._taken.hide()
            self._wait.start()
        self._example.setText(example)
        self._example.setAccessibleName(example)

    def _told_of(self, sequence: NumberSequence, first: int) -> str:
        """How far the book has come, or what is left of the numbers that are reserved in it."""
        words = self._desk.wording
        if sequence.own and sequence.left:
            return words.count(
                "{number} reserved number is left in the book, up to {last}. It is given first.",
                "{number} reserved numbers are left in the book, up to {last}. They are given"
                " first.",
                sequence.left,
                last=sequence.own[-1][-1],
            )
        if sequence.own:
            return words.text(
                "All numbers reserved in the book are given, up to {last}. Reserve more on the"
                " page of certificates before papers are prepared.",
                last=sequence.own[-1][-1],
            )
        if sequence.highest >= first:
            return words.text(
                "The book has come to number {number}, so it goes on from there.",
                number=sequence.highest,
            )
        return words.text("No number of this kind was given by Aula yet.")

    def _next_number(self) -> QFrame:
        title = self._desk.wording.text("The next certificate gets this number")
        return titled_card(title, self._example, self._book, self._taken)

    def _pattern(self) -> QFrame:
        words = self._desk.wording
        self._line = line_edit()
        scope = Choice(
            (
                (NumberScope.YEAR, words.text("Each year begins with 1")),
                (NumberScope.PROGRAM, words.text("Each program counts by itself")),
                (NumberScope.TRAINING, words.text("Each training counts by itself")),
            )
        )
        first = line_edit(width=2 * NUMBER_WIDTH)
        return titled_card(
            words.text("How numbers are made"),
            self.field(
                "numbering.pattern",
                words.text("Pattern"),
                self._line,
                words.text("What is fixed is typed; what changes stands in braces."),
            ),
            self._once,
            row(self._tokens(), QLabel(), stretches=(0, 1)),
            row(
                self.field("numbering.scope", words.text("Counting"), scope),
                self.field(
                    "numbering.next",
                    words.text("First number to give"),
                    first,
                    words.text("One more than the last number that was given outside Aula."),
                ),
            ),
        )

    def _tokens(self) -> QPushButton:
        words = self._desk.wording
        made = QPushButton(words.text("Insert a part"))
        made.setAutoDefault(False)
        menu = QMenu(made)
        for token, name in TOKENS.items():
            entry = menu.addAction(f"{words.text(name)}\t{token}")
            entry.triggered.connect(lambda _checked=False, token=token: self._insert(token))
        made.setMenu(menu)
        return made

    def _insert(self, token: str) -> None:
        self._line.insert(token)
        self._line.setFocus()

    def _ask_book(self) -> None:
        number = self._example.text()

        def tell(*, is_given: bool) -> None:
            if number == self._example.text():
                self._taken.setText(
                    self._desk.wording.text(
                        "This number was given already. Change the pattern or the first number."
                    )
                )
                self._taken.setVisible(is_given)

        self._desk.operations.read(
            self, is_number_given, lambda given: tell(is_given=given), number=number
        )
