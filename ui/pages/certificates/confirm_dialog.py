"""Sahkan: what the one decision would issue and withhold, by the rules or as ticked on paper."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget
from shiboken6 import isValid

from app.domain.errors import AppError, Stale
from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import (
    Confirmation,
    ConfirmedLine,
    WithheldLine,
    confirm,
    preview_confirmation,
)
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.certificates.stage_words import differing, kind_word
from ui.widgets.day_edit import DayEdit
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field
from ui.widgets.labels import problem
from ui.widgets.look import GRID
from ui.wording import Wording

_ORDER = tuple(CertificateKind)
_NUMBER = Qt.ItemDataRole.UserRole


class ConfirmDialog(Dialog):
    """Shows the whole decision before it is one; Enter decides.

    `on_paper` lets what was ticked on the list of decisions be typed in as it was signed.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        training: str,
        date: dt.date,
        then: Callable[[Confirmation], None],
        *,
        on_paper: bool = False,
    ) -> None:
        words = desk.wording
        sentence = _sentence(words, on_paper=on_paper)
        super().__init__(parent, words, words.text("Confirm"), sentence, verb_of(words, 0, 0))
        self._page, self._desk, self._training, self._then = parent, desk, training, then
        self._is_on_paper = on_paper
        self._seen: Confirmation | None = None
        self.date = DayEdit(words.language)
        self.date.set_day(date)
        self.date.setMaximumWidth(28 * GRID)
        self.date.dateChanged.connect(self._read)
        self.lines = QListWidget()
        self.lines.setAccessibleName(words.text("What is decided"))
        self.lines.itemChanged.connect(self._count)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems([words.text("Decided by the committee on paper")])
        self._reason = Field(words.text("Reason, for the rules say otherwise"), self.reason)
        self._reason.hide()
        self._problem = problem()
        self._problem.hide()
        explained = words.text("Papers that were printed keep the date that stands on them.")
        self.body.addWidget(Field(words.text("Date of the decision"), self.date, explained))
        self.body.addWidget(self.lines, 1)
        for widget in (self._reason, self._problem):
            self.body.addWidget(widget)
        self.resize(720, 560)
        self.lines.setFocus()
        self._read()

    def accept(self) -> None:
        """Decide what is shown; where that is no longer so, show what is now."""
        if self._seen is None:
            return
        self.primary.setEnabled(False)
        more: dict[str, Any] = {}
        if self._is_on_paper:
            is_otherwise = not self._reason.isHidden()
            more = {
                "on_paper": self.ticked(),
                "reason": self.reason.currentText() if is_otherwise else None,
            }
        self._desk.operations.change(
            self._page,  # who leaves the dialog meanwhile must hear of it all the same
            confirm,
            self._take,
            refused=self._refuse,
            training=self._training,
            date=self.date.day,
            seen=tuple(line.number for line in self._seen.issued),
            **more,
        )

    def ticked(self) -> tuple[str, ...]:
        """The numbers that are ticked."""
        items = [self.lines.item(row) for row in range(self.lines.count())]
        ticked = [o for o in items if o.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(_NUMBER)) for item in ticked)

    def _read(self) -> None:
        self.primary.setEnabled(False)
        self._desk.operations.read(
            self,
            preview_confirmation,
            self._show,
            refused=self._refuse,
            training=self._training,
            date=self.date.day,
        )

    def _show(self, seen: Confirmation) -> None:
        self._seen = seen
        with QSignalBlocker(self.lines):
            self.lines.clear()
            if self._is_on_paper:
                every: list[ConfirmedLine | WithheldLine] = [*seen.issued, *seen.withheld]
                for line in sorted(every, key=lambda o: (_ORDER.index(o.kind), o.ndh or 0)):
                    self._add(line, is_ticked=line in seen.issued)
            else:
                for text in told_before(seen, self._desk.wording):
                    self.lines.addItem(text)
        self.lines.setCurrentRow(0)
        self._count()

    def _add(self, line: ConfirmedLine | WithheldLine, *, is_ticked: bool) -> None:
        who = f"{line.ndh:02}  {line.name}" if line.ndh else line.name
        kind = kind_word(line.kind, self._desk.wording)
        item = QListWidgetItem(f"{who} – {kind}, {line.number}")
        item.setData(_NUMBER, line.number)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self.lines.addItem(item)

    def _count(self) -> None:
        """Let the button say what it would do."""
        seen = self._seen
        if seen is None:
            return
        issued, withheld = of_certificates(seen)
        if self._is_on_paper:
            ticked = set(self.ticked())
            self._reason.setVisible(ticked != {line.number for line in seen.issued})
            issued, withheld = len(ticked), self.lines.count() - len(ticked)
        self.primary.setText(verb_of(self._desk.wording, issued, withheld))
        self.primary.setEnabled(bool(seen.issued) or self._is_on_paper)

    def _take(self, done: Confirmation) -> None:
        if isValid(self):
            super().accept()
        self._then(done)

    def _refuse(self, error: AppError) -> None:
        if not isValid(self):
            self._desk.complain(error)
            return
        self._problem.setText(sentence_of(error, self._desk.wording))
        self._problem.show()
        if isinstance(error, Stale):
            self._read()
        self.primary.setEnabled(True)


def verb_of(wording: Wording, issued: int, withheld: int) -> str:
    """What the button says that decides."""
    if not withheld:
        return wording.text("Confirm {issued}", issued=issued)
    return wording.text("Confirm {issued}, withhold {withheld}", issued=issued, withheld=withheld)


def of_certificates(seen: Confirmation) -> tuple[int, int]:
    """How many certificates are issued and withheld; of other kinds where there are none."""
    both = (seen.issued, seen.withheld)
    of_kind = [[o for o in some if o.kind is CertificateKind.CERTIFICATE] for some in both]
    issued, withheld = of_kind if any(of_kind) else both
    return len(issued), len(withheld)


def told_before(seen: Confirmation, wording: Wording) -> list[str]:
    """The decision in lines: how many of each kind, who is withheld and why, what differs."""
    text = wording.text
    told = [
        f"{kind_word(kind, wording)}: {count}"
        for kind in CertificateKind
        if (count := sum(line.kind is kind for line in seen.issued))
    ]
    for line in seen.withheld:
        why = ", ".join(wording.word(o) for o in line.reasons if o != "not-eligible")
        told.append(text("Withheld: {who} ({why})", who=_who(line, wording), why=why or "-"))
    for issued in seen.issued:
        if issued.differs:
            facts = differing(issued.differs, wording)
            told.append(text("Print again: {who} ({why})", who=_who(issued, wording), why=facts))
    unprinted = sum(not line.was_printed for line in seen.issued)
    if unprinted:
        told.append(text("Not printed yet: {number}", number=unprinted))
    return told


def _who(line: ConfirmedLine | WithheldLine, wording: Wording) -> str:
    kind = "" if line.kind is CertificateKind.CERTIFICATE else f", {kind_word(line.kind, wording)}"
    return f"{line.ndh:02} {line.name}{kind}" if line.ndh else f"{line.name}{kind}"


def _sentence(words: Wording, *, on_paper: bool) -> str:
    """What the decision means."""
    if on_paper:
        return words.text(
            "Tick who was confirmed on the signed list of decisions; it stands as it was signed."
        )
    return words.text(
        "Who qualifies is issued for good, as printed; the others are withheld and keep their"
        " numbers."
    )
