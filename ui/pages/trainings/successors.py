"""Who signs from a day on: one card for each who takes over."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.vocabulary import CertificateKind
from ui.pages.trainings.draft_rows import SuccessorText
from ui.pages.trainings.editors import Choice, on_typed, put_text, text_of
from ui.pages.trainings.official import official_fields
from ui.pages.trainings.section import row, titled_card
from ui.widgets.buttons import button
from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field
from ui.widgets.look import GRID
from ui.wording import Wording


class Successor(QWidget):
    """One official who signs a side of papers that are dated on a day or later."""

    typed = Signal()
    submitted = Signal()
    removal_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        sides = (("front", words.text("the front")), ("back", words.text("the back")))
        kinds = (
            ("", words.text("of all papers")),
            (CertificateKind.CERTIFICATE, words.text("of certificates")),
            (CertificateKind.AWARD, words.text("of awards")),
            (CertificateKind.STATEMENT, words.text("of statements of attendance")),
            (CertificateKind.TRAINER, words.text("of papers for trainers")),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            titled_card(
                words.text("Signs from a day on"),
                row(
                    self._bind("valid_from", words.text("From the day"), DayEdit(words.language)),
                    self._bind("side", words.text("Signs"), Choice(sides)).spare_letter(),
                    self._bind("kind", words.text("Of which papers"), Choice(kinds)).spare_letter(),
                    stretches=(2, 1, 2),
                ),
                *official_fields(words, self._bind),
                row(
                    button(words.text("Remove"), self.removal_wanted.emit, icon_name="trash"),
                    QLabel(),
                    stretches=(0, 1),
                ),
            )
        )

    @property
    def text(self) -> SuccessorText:
        """What is typed of the official."""
        return SuccessorText(**{name: text_of(o.editor) for name, o in self.fields.items()})

    def put(self, text: SuccessorText) -> None:
        """Show an official."""
        for name, field in self.fields.items():
            put_text(field.editor, getattr(text, name))

    def complain(self, path: str, said: Mapping[str, str]) -> bool:
        """Show what is wrong beside each field; whether anything is."""
        for name, field in self.fields.items():
            field.complain(said.get(f"{path}.{name}", ""))
        return any(field.problem for field in self.fields.values())

    def _bind(self, name: str, title: str, editor: QWidget) -> Field:
        made = self.fields[name] = Field(title, editor)
        on_typed(editor, self.typed.emit)
        if isinstance(editor, QLineEdit):
            editor.returnPressed.connect(self.submitted)
        return made


class Successors(QWidget):
    """All who take over, with a button for one more; who has no name yet does not count."""

    typed = Signal()
    begun = Signal()
    submitted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._day = dt.date.min
        self.cards: list[Successor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.add_button = button(
            words.text("Somebody else signs from a day on"), self.add, icon_name="plus"
        )
        self._column.addLayout(row(self.add_button, QLabel(), stretches=(0, 1)))

    @property
    def texts(self) -> tuple[SuccessorText, ...]:
        """Those who take over, as they are typed."""
        return tuple(card.text for card in self.cards)

    def propose(self, day: dt.date) -> None:
        """Learn from which day on somebody else may sign."""
        self._day = day

    def add(self) -> None:
        """Begin one more."""
        self._grow()
        self.cards[-1].put(SuccessorText(self._day.isoformat()))
        self.cards[-1].fields["valid_from"].editor.setFocus()
        self.typed.emit()
        self.begun.emit()

    def put(self, texts: Sequence[SuccessorText]) -> None:
        """Show these, each in a card."""
        while len(self.cards) > len(texts):
            self._shrink(self.cards[-1])
        while len(self.cards) < len(texts):
            self._grow()
        for card, text in zip(self.cards, texts, strict=True):
            card.put(text)

    def complain(self, said: Mapping[str, str]) -> bool:
        """Show what is wrong in each card; whether anything is."""
        wrong, place = False, 0
        for card in self.cards:
            is_blank = card.text.is_blank
            wrong |= card.complain("" if is_blank else f"signatories.later[{place}]", said)
            place += not is_blank
        return wrong

    def first_fault(self) -> QWidget | None:
        """The first editor with something wrong."""
        fields = (field for card in self.cards for field in card.fields.values())
        return next((field.editor for field in fields if field.problem), None)

    def _grow(self) -> None:
        card = Successor(self._words)
        card.typed.connect(self.typed)
        card.submitted.connect(self.submitted)
        card.removal_wanted.connect(lambda: self._remove(card))
        self.cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)

    def _shrink(self, card: Successor) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _remove(self, card: Successor) -> None:
        self.add_button.setFocus()
        self._shrink(card)
        self.typed.emit()
