"""Numbers of another registry on their way in: what a list would bring, and what stays out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.domain.errors import AppError, SheetNeeded, StorageError
from app.domain.vocabulary import CertificateKind
from app.exchange.listed_scores import ScoreProblem
from app.exchange.outside_numbers import NumberProblem, NumberRows, read_number_file
from app.usecases.outside_numbers import (
    ChangedNumber,
    NumberImport,
    import_outside_numbers,
    preview_outside_numbers,
)
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.certificates.stage_words import kind_word
from ui.widgets.forms import Field
from ui.widgets.labels import problem, quiet
from ui.widgets.look import GRID
from ui.widgets.table import Column, Table, TableModel
from ui.wording import Wording

Problem = ScoreProblem | NumberProblem
_KINDS = tuple(CertificateKind)


class OutsideDialog(DecisionDialog[NumberImport]):
    """Shows what a list of numbers would bring before it is stored; Enter stores what is good."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        training: str,
        file: Path,
        then: Callable[[NumberImport], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Numbers from {file}", file=file.name),
            words.text("Each number is reserved for its person in {training}.", training=training),
            words.text("Store"),
            then,
        )
        self._training, self._file = training, file
        self._numbers: NumberRows | None = None
        self._is_seen = False
        self.kinds, self.sheets = QComboBox(), QComboBox()
        self.kinds.addItems([kind_word(kind, words) for kind in _KINDS])
        self.kinds.setAccessibleName(words.text("Kind of paper"))
        self._of_sheets = Field(words.text("Sheet"), self.sheets)
        self.summary, self.refused = quiet(), problem()
        self.coming: Table[ChangedNumber] = Table(
            TableModel(_coming(words)), key=lambda o: (o.ndh, o.name)
        )
        self.coming.setAccessibleName(words.text("Numbers that come in"))
        self._staying = quiet(words.text("These rows stay out:"))
        self.problems: Table[Problem] = Table(
            TableModel(_problems(words)), key=lambda o: (o.row, o.code, o.column)
        )
        self.problems.setAccessibleName(words.text("Rows that stay out"))
        self._lay_out()
        self.kinds.currentIndexChanged.connect(self._preview)
        self.sheets.activated.connect(self._read_sheet)
        self._read(None)

    @property
    def kind(self) -> CertificateKind:
        """The kind of paper that the numbers are for."""
        return _KINDS[self.kinds.currentIndex()]

    def accept(self) -> None:
        """Store what is good of the list."""
        self.decide(import_outside_numbers, **self._asked())

    def _asked(self) -> dict[str, Any]:
        return {"training": self._training, "kind": self.kind, "numbers": self._numbers}

    def _read(self, sheet: str | None) -> None:
        self._allow(is_seen=False)

        def take(numbers: NumberRows) -> None:
            self._numbers = numbers
            self._preview()

        self._desk.operations.make(
            self, read_number_file, take, refused=self._refuse, path=self._file, sheet=sheet
        )

    def _read_sheet(self) -> None:
        self._read(self.sheets.currentText())

    def _allow(self, *, is_seen: bool) -> None:
        """Let be stored what was looked at, and nothing else."""
        self._is_seen = is_seen
        self.primary.setEnabled(is_seen)

    def _preview(self) -> None:
        self._allow(is_seen=False)
        if self._numbers is not None:
            self._desk.operations.read(
                self, preview_outside_numbers, self._show, refused=self._refuse, **self._asked()
            )

    def _show(self, outcome: NumberImport) -> None:
        words, count = self._desk.wording, outcome.imported + len(outcome.changed)
        _say(self.refused, "")
        _say(self.summary, words.sentence("numbers-imported", counts_of(outcome)))
        self.coming.set_rows([*outcome.new, *outcome.changed])
        self.coming.show_columns({"before": bool(outcome.changed)})
        self.coming.setVisible(count > 0)
        self.problems.set_rows(outcome.problems)
        for shown in (self._staying, self.problems):
            shown.setVisible(bool(outcome.problems))
        self.primary.setText(words.count("Store {number} number", "Store {number} numbers", count))
        self._allow(is_seen=count > 0)
        if count:
            self.primary.setFocus()

    def tell_refusal(self, sentence: str, error: AppError) -> None:
        """Say why; what the disk refused can be stored again, of several sheets one be chosen."""
        _say(self.refused, sentence)
        self.primary.setEnabled(self._is_seen and isinstance(error, StorageError))
        if isinstance(error, SheetNeeded):
            self.sheets.addItems(list(error.sheets))
            self.sheets.setCurrentIndex(-1)
            self._of_sheets.show()
            self.sheets.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(Field(self._desk.wording.text("Kind of paper"), self.kinds))
        row.addWidget(self._of_sheets)
        row.addStretch(1)
        self.body.addLayout(row)
        for label in (self.refused, self.summary):
            self.body.addWidget(label)
            label.hide()
        self.body.addWidget(self.coming, 3)
        self.body.addWidget(self._staying)
        self.body.addWidget(self.problems, 2)
        self.body.addStretch()
        for hidden in (self._of_sheets, self.coming, self._staying, self.problems):
            hidden.hide()
        self.resize(760, 520)


def counts_of(outcome: NumberImport) -> dict[str, object]:
    """What the sentence on a list needs."""
    return {
        "rows": outcome.rows,
        "imported": outcome.imported,
        "known": outcome.known,
        "changed": len(outcome.changed),
    }


def _coming(words: Wording) -> tuple[Column[ChangedNumber], ...]:
    text = words.text
    return (
        Column(
            "ndh",
            "NDH",
            lambda o: f"{o.ndh:02}" if o.ndh else "",
            sort=lambda o: o.ndh or 0,
            width=52,
            is_number=True,
            is_tight=True,
        ),
        Column("name", text("Name"), lambda o: o.name, width=240, takes_room=True),
        Column("after", text("Number"), lambda o: o.after, width=200),
        Column("before", text("Reserved so far"), lambda o: o.before or "-", width=200),
    )


def _problems(words: Wording) -> tuple[Column[Problem], ...]:
    text = words.text
    return (
        Column(
            "row", text("Row"), lambda o: str(o.row), sort=lambda o: o.row, width=64, is_number=True
        ),
        Column("value", text("Value"), lambda o: o.value or "-", width=180),
        Column(
            "sentence",
            text("Problem"),
            lambda o: words.sentence(o.code.value, o.facts),
            width=440,
            takes_room=True,
        ),
    )


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
