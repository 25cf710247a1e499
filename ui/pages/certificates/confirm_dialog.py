"""Sahkan: what the one decision would issue and withhold, by the rules or as ticked on paper."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QWidget

from app.domain.errors import AppError, Stale
from app.domain.vocabulary import CertificateKind, EnrollmentState
from app.usecases.confirming import (
    Confirmation,
    ConfirmedLine,
    WithheldLine,
    confirm,
    preview_confirmation,
)
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.certificates.paper_date import PaperDate
from ui.pages.certificates.stage_words import counted_of, differing, kind_word
from ui.widgets.forms import Field
from ui.widgets.labels import problem
from ui.widgets.look import GRID
from ui.wording import Wording

_ORDER = tuple(CertificateKind)
_NUMBER = Qt.ItemDataRole.UserRole
_NAMED = 4
"""So many papers without a sheet are told by name; of more their NDH."""
_TALLEST = 36 * GRID

Line = ConfirmedLine | WithheldLine


class ConfirmDialog(DecisionDialog[Confirmation]):
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
        verb = verb_of(words, 0, 0)
        super().__init__(parent, desk, words.text("Confirm"), sentence, verb, then)
        self._training, self._is_on_paper = training, on_paper
        self._seen: Confirmation | None = None
        explained = words.text("Papers that were printed keep the date that stands on them.")
        dated = PaperDate(words, words.text("Date of the decision"), date, explained)
        self.date = dated.edit
        self.told, self.lines = QLabel(), QListWidget()
        self.told.setWordWrap(True)
        self.lines.setWordWrap(True)
        self.lines.setAccessibleName(words.text("What is decided"))
        self.lines.itemChanged.connect(self._count)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems([words.text("Decided by the committee on paper")])
        self._reason = Field(words.text("Reason, for the rules say otherwise"), self.reason)
        self._reason.hide()
        self._problem = problem()
        self._problem.hide()
        self.body.addWidget(dated)
        self.body.addWidget(self.told)
        self.body.addWidget(self.lines, 1)
        for widget in (self._reason, self._problem):
            self.body.addWidget(widget)
        self.resize(720, 560 if on_paper else 300)
        self.lines.setFocus()
        self._read()

    def accept(self) -> None:
        """Decide what is shown; where that is no longer so, show what is now."""
        if self._seen is None:
            return
        more: dict[str, Any] = {}
        if self._is_on_paper:
            is_otherwise = not self._reason.isHidden()
            more = {
                "on_paper": self.ticked(),
                "reason": self.reason.currentText() if is_otherwise else None,
            }
        self.decide(
            confirm,
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

    def _typed(self) -> dict[str, bool]:
        """Which numbers that can be ticked are so: what was typed outlives a change of others."""
        items = [self.lines.item(row) for row in range(self.lines.count())]
        can = [o for o in items if o.flags() & Qt.ItemFlag.ItemIsUserCheckable and o.data(_NUMBER)]
        return {str(o.data(_NUMBER)): o.checkState() is Qt.CheckState.Checked for o in can}

    def _read(self) -> None:
        self.primary.setEnabled(False)
        self._desk.operations.read(
            self,
            preview_confirmation,
            self._show,
            refused=self._refuse,
            training=self._training,
        )

    def _show(self, seen: Confirmation) -> None:
        self._seen, typed = seen, self._typed()
        with QSignalBlocker(self.lines):
            self.lines.clear()
            if self._is_on_paper:
                for line in sorted(_every(seen), key=lambda o: (_ORDER.index(o.kind), o.ndh or 0)):
                    self._add(line, is_ticked=typed.get(line.number, line in seen.issued))
            else:
                self.lines.addItems(told_before(seen, self._desk.wording))
                self._fit_lines()
        self.lines.setCurrentRow(0)
        self._count()
        (self.lines if self.lines.count() else self.primary).setFocus()

    def _fit_lines(self) -> None:
        """Take no more room than what is told needs."""
        self.lines.setVisible(self.lines.count() > 0)
        rows = sum(self.lines.sizeHintForRow(row) for row in range(self.lines.count()))
        self.lines.setFixedHeight(min(rows + 2 * GRID, _TALLEST))

    def _add(self, line: Line, *, is_ticked: bool) -> None:
        words = self._desk.wording
        who = f"{line.ndh:02}  {line.name}" if line.ndh else line.name
        item = QListWidgetItem(f"{who} – {kind_word(line.kind, words)}, {line.number}")
        item.setData(_NUMBER, line.number)
        if _is_left_behind(line):  # nobody can be given what was prepared for somebody else
            item.setText(f"{item.text()} ({words.word(EnrollmentState.REPLACED)})")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.lines.addItem(item)
            return
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self.lines.addItem(item)

    def _count(self) -> None:
        """Let the button say what it would do to certificates, and the sentence to all papers."""
        seen, words = self._seen, self._desk.wording
        if seen is None:
            return
        issued: Sequence[Line] = seen.issued
        if self._is_on_paper:
            ticked = set(self.ticked())
            self._reason.setVisible(ticked != {line.number for line in seen.issued})
            issued = [line for line in _every(seen) if line.number in ticked]
        withheld = [line for line in _every(seen) if line not in issued]
        self.told.setText(told_of_all(issued, withheld, words))
        self.primary.setText(verb_of(words, *of_certificates(issued, withheld)))
        self.primary.setEnabled(bool(seen.issued) or self._is_on_paper)

    def tell_refusal(self, sentence: str, error: AppError) -> None:
        """Say why; where others were quicker, show what is now."""
        self._problem.setText(sentence)
        self._problem.show()
        if isinstance(error, Stale):
            self._read()
        self.primary.setEnabled(True)


def verb_of(wording: Wording, issued: int, withheld: int) -> str:
    """What the button says that decides."""
    if not withheld:
        return wording.text("Confirm {issued}", issued=issued)
    return wording.text("Confirm {issued}, withhold {withheld}", issued=issued, withheld=withheld)


def of_certificates(issued: Sequence[Line], withheld: Sequence[Line]) -> tuple[int, int]:
    """How many certificates are issued and withheld; of other kinds where there are none."""
    both = (issued, withheld)
    of_kind = [[o for o in some if o.kind is CertificateKind.CERTIFICATE] for some in both]
    first, second = of_kind if any(of_kind) else both
    return len(first), len(second)


def told_of_all(issued: Iterable[Line], withheld: Sequence[Line], wording: Wording) -> str:
    """How many papers of each kind are issued, and how many are withheld."""
    told = wording.text(
        "Confirmed: {papers}.", papers=counted_of((line.kind for line in issued), wording)
    )
    if not withheld:
        return told
    kept = counted_of((line.kind for line in withheld), wording)
    return f"{told} {wording.text('Withheld: {papers}.', papers=kept)}"


def told_before(seen: Confirmation, wording: Wording) -> list[str]:
    """The decision in lines: who is withheld and why, what differs, what is not printed yet."""
    text, told = wording.text, []
    for line in seen.withheld:
        why = ", ".join(wording.word(o) for o in line.reasons if o != "not-eligible")
        told.append(text("Withheld: {who} ({why})", who=_who(line, wording), why=why or "-"))
    for issued in seen.issued:
        if issued.differs:
            facts = differing(issued.differs, wording)
            told.append(text("Print again: {who} ({why})", who=_who(issued, wording), why=facts))
    return [*told, *_unprinted(seen.issued, wording)]


def _unprinted(issued: Sequence[ConfirmedLine], wording: Wording) -> list[str]:
    """Whose papers are issued without a sheet: few by name, many by NDH, and when it is all."""
    lines = [line for line in issued if not line.was_printed]
    if len(lines) <= _NAMED:
        named = [_who(line, wording) for line in lines]
        return [wording.text("Not printed yet: {who}", who=each) for each in named]
    who = unprinted_text(issued, wording)
    return [wording.text("Not printed yet: {who}", who=who)]


def unprinted_text(issued: Sequence[ConfirmedLine], wording: Wording) -> str:
    """Which of these have no sheet, by kind and NDH; empty where all have one."""
    lines = [line for line in issued if not line.was_printed]
    if len(lines) == len(issued) and lines:
        return wording.text("all")
    told = []
    for kind in CertificateKind:
        who = ", ".join(f"{o.ndh:02}" if o.ndh else o.name for o in lines if o.kind is kind)
        is_first = kind is CertificateKind.CERTIFICATE
        told += [who if is_first else f"{kind_word(kind, wording).lower()} {who}"] if who else []
    return "; ".join(told)


def _every(seen: Confirmation) -> list[Line]:
    return [*seen.issued, *seen.withheld]


def _is_left_behind(line: Line) -> bool:
    """Whether it was prepared for somebody whose seat was taken over."""
    return isinstance(line, WithheldLine) and line.reasons == (EnrollmentState.REPLACED,)


def _who(line: Line, wording: Wording) -> str:
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
