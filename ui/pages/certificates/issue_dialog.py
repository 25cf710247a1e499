"""The decision to issue: the date, who gets which number, and that it is for good."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.errors import AppError, Stale, StorageError
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificates import Issued, IssuePreview, issue, preview_issue
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.certificates.gap_words import said_of_gaps, said_of_refused
from ui.pages.certificates.paper_date import PaperDate
from ui.pages.certificates.stage_words import counted, kind_word
from ui.widgets.labels import doubt, problem, quiet
from ui.widgets.table import Column, Table, TableModel
from ui.wording import Wording


class IssueDialog(DecisionDialog[Issued]):
    """Shows every number and every gap before it is for good; Enter gives all or none."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        training: str,
        kind: CertificateKind,
        date: dt.date,
        then: Callable[[Issued], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Issue {papers}", papers=kind_word(kind, words).lower()),
            words.text(
                "Numbers are given for good. What is corrected, replaced or made void later leaves"
                " its trace in the register. Look at the names and the date first."
            ),
            words.text("Issue"),
            then,
        )
        self._training, self._kind = training, kind
        self._seen: tuple[tuple[int | None, str], ...] = ()
        self._asked = date
        dated = PaperDate(words, words.text("Date on the papers"), date)
        self.date = dated.edit
        self.date.dateChanged.connect(self._take_date)
        self.numbers = Table(TableModel(_columns(words)), key=lambda o: o.number)
        self.numbers.setAccessibleName(words.text("Who gets which number"))
        self._refused, self._doubt, self._problem = quiet(), doubt(), problem()
        self.body.addWidget(dated)
        self.body.addWidget(self.numbers, 1)
        for label in (self._refused, self._doubt, self._problem):
            label.hide()
            self.body.addWidget(label)
        self.resize(720, 520)
        self.numbers.setFocus()
        self._read()

    def accept(self) -> None:
        """Issue what is shown; where that is no longer so, show what is now."""
        self.decide(
            issue,
            training=self._training,
            kind=self._kind,
            date=self.date.day,
            seen=self._seen,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Let Enter take the date that was typed, and go back to the numbers it gives."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_alone = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and is_alone and self.focusWidget() is self.date:
            self.numbers.setFocus()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._asked = self.date.day
        self.primary.setEnabled(False)
        self._desk.operations.read(
            self,
            preview_issue,
            self._show,
            refused=self._refuse,
            training=self._training,
            kind=self._kind,
            date=self.date.day,
        )

    def _show(self, seen: IssuePreview) -> None:
        words = self._desk.wording
        self._seen = seen.numbers
        self.numbers.set_rows(seen.planned)
        self._say(self._refused, said_of_refused(seen.refused, words))
        self._say(self._doubt, said_of_gaps(seen.gaps, words))
        self.primary.setText(verb_of(words, self._kind, len(seen.planned)))
        self.primary.setEnabled(bool(seen.planned))

    def tell_refusal(self, sentence: str, error: AppError) -> None:
        """Say why; where others were quicker, show what is now; a full disk can be tried again."""
        self._say(self._problem, sentence)
        if isinstance(error, Stale):
            self._read()
        elif isinstance(error, StorageError):
            self.primary.setEnabled(bool(self._seen))
        else:
            self.numbers.set_rows(())

    def _take_date(self) -> None:
        if self.date.day != self._asked:  # Enter tells the same date once more.
            self._say(self._problem, "")
            self._read()

    def _say(self, label: QLabel, sentence: str) -> None:
        label.setText(sentence)
        label.setVisible(bool(sentence))


def verb_of(wording: Wording, kind: CertificateKind, count: int) -> str:
    """What the button says that issues so many."""
    return wording.text("Issue {papers}", papers=counted(kind, count, wording))


def _columns(wording: Wording) -> tuple[Column[CertificateFacts], ...]:
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
        Column("name", wording.text("Name"), lambda o: o.name, width=320),
        Column("number", wording.text("Number"), lambda o: o.number, width=220),
    )
