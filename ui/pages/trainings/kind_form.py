"""What one kind of paper has of its own; what is left empty is that of all kinds."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.certification import TITLES, PlannedSignatory
from app.domain.plan import TrainingOutline
from app.domain.vocabulary import CertificateKind, NumberScope
from ui.desk import Desk
from ui.pages.trainings.certification_draft import SIDES
from ui.pages.trainings.editors import Choice
from ui.pages.trainings.numbering_doubts import say_once
from ui.pages.trainings.official import official_fields
from ui.pages.trainings.section import row, titled_card
from ui.widgets.forms import Field, line_edit
from ui.widgets.labels import doubt, quiet
from ui.widgets.look import GRID

Bind = Callable[[str, str, QWidget], Field]
"""Binds an editor to its place in the draft, under a name."""


class KindForm(QWidget):
    """The words, the numbers and the signatories of one kind of paper."""

    def __init__(self, desk: Desk, kind: CertificateKind, bind: Bind) -> None:
        super().__init__()
        self._kind, self._words, self._bind = kind, desk.wording, bind
        self._lines: dict[str, QLineEdit] = {}
        self._once = doubt()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(_closed_up(self._wording()), 0, 0)
        layout.addWidget(_closed_up(self._numbers()), 0, 1)
        titles = (
            self._words.text("Signs the front of these"),
            self._words.text("Signs the back of these"),
        )
        for column, (side, title) in enumerate(zip(SIDES, titles, strict=True)):
            layout.addWidget(self._official(side, title), 1, column)
            layout.setColumnStretch(column, 1)
        layout.setRowStretch(2, 1)

    def say(self, outline: TrainingOutline) -> None:
        """Show what all kinds have in common where nothing of its own is typed."""
        numbering = outline.numbering
        self._hint("title", TITLES.get(self._kind, outline.program.certificate))
        self._hint("achievement", self._words.text("as is usual for this kind"))
        self._hint("pattern", numbering.pattern)
        typed = self._lines["pattern"].text().strip() or None
        usual = numbering.varied(typed, None, None) or numbering
        self._hint("next", str(usual.next))
        say_once(self._once, outline, f"numbering.{self._kind}.pattern", self._words)
        has_common_back = self._kind is CertificateKind.CERTIFICATE
        common = {"front": outline.front, "back": outline.back if has_common_back else None}
        for side, signatory in common.items():
            own = [line for name, line in self._lines.items() if name.startswith(f"{side}.")]
            is_own = any(line.text() for line in own)
            shown = None if is_own else signatory
            told = asdict(shown or PlannedSignatory(""))
            for name, text in told.items():
                self._hint(f"{side}.{name}", text or "")

    def _hint(self, name: str, common: str) -> None:
        self._lines[name].setPlaceholderText(common and f"({common})")

    def _wording(self) -> QFrame:
        say = self._words
        place = f"wording.{self._kind}"
        return titled_card(
            say.text("Words on it"),
            self._line("title", f"{place}.title", say.text("Title of the paper")),
            self._line("achievement", f"{place}.achievement", say.text("What it says of people")),
            self._line("legal_basis", f"{place}.legal_basis", say.text("Legal basis")),
        )

    def _numbers(self) -> QFrame:
        say = self._words
        place = f"numbering.{self._kind}"
        scope = Choice(
            (
                ("", say.text("as all papers")),
                (NumberScope.YEAR, say.text("Each year begins with 1")),
                (NumberScope.PROGRAM, say.text("Each program counts by itself")),
                (NumberScope.TRAINING, say.text("Each training counts by itself")),
            )
        )
        return titled_card(
            say.text("Own numbers"),
            self._line("pattern", f"{place}.pattern", say.text("Pattern")),
            row(
                self._bind(f"{place}.scope", say.text("Counting"), scope),
                self._line(
                    "next", f"{place}.next", say.text("First number to give")
                ).spare_letter(),
            ),
            quiet(
                say.text(
                    "All of it empty: these papers are numbered in one row with the others, by"
                    " the pattern in Certificate numbers."
                )
            ),
            self._once,
        )

    def _official(self, side: str, title: str) -> QFrame:
        say = self._words

        def bind(name: str, title: str, editor: QWidget) -> Field:
            line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
            assert isinstance(line, QLineEdit)  # noqa: S101 - an official is typed in lines
            self._lines[f"{side}.{name}"] = line
            made = self._bind(f"signatories.{self._kind}.{side}.{name}", title, editor)
            return made.spare_letter()

        if side == "front":
            told = say.text("Empty: whoever signs the front of all papers.")
        elif self._kind is CertificateKind.CERTIFICATE:
            told = say.text("Empty: whoever signs the back of all papers.")
        else:
            told = say.text("Empty: these papers have no back.")
        return titled_card(title, quiet(told), *official_fields(say, bind))

    def _line(self, name: str, path: str, title: str) -> Field:
        line = self._lines[name] = line_edit()
        return self._bind(path, title, line)


def _closed_up(card: QFrame) -> QFrame:
    """A card whose parts stay together where its neighbour is higher."""
    column = card.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - a card has a column inside
    column.addStretch(1)
    return card
