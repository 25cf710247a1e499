"""What became of a number: revisions, sheets, who collected it, files, what stands for it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.usecases.number_history import NumberHistory, PrintedSheet, Revision, number_history
from ui.desk import Desk
from ui.sentences import N_
from ui.widgets.labels import empty, heading
from ui.widgets.look import GRID
from ui.wording import Wording

_STATES = {
    "void": N_("Made void"),
    "corrected": N_("Told anew"),
}


class HistoryBelow(QScrollArea):
    """The life of the number under the cursor, oldest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._number = desk, ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(desk.wording.text("History"))
        self._title, self._lines = heading(desk.wording.text("History")), QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setWidget(inside)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """What is told."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def read(self, number: str) -> None:
        """Tell the life of a number."""
        self._number = number
        self._desk.operations.read(self, number_history, self._show, number=number)

    def clear(self) -> None:
        """Tell nothing: no number is bound."""
        self._number = ""
        self.hide()

    def _show(self, history: NumberHistory) -> None:
        if history.number != self._number:
            return
        empty(self._lines)
        for told in told_of(history, self._desk.wording):
            label = QLabel(told)
            label.setWordWrap(True)
            self._lines.addWidget(label)
        self.show()


def told_of(history: NumberHistory, wording: Wording) -> Iterator[str]:
    """The life of a number, a sentence for each thing that happened."""
    text = wording.text
    yield text("{at}: number {number} bound", at=history.given, number=history.number)
    yield from (_sheet(sheet, wording) for sheet in history.sheets)
    if history.signed:
        yield text("{at}: signed by hand", at=history.signed)
    yield from (_revision(revision, wording) for revision in history.revisions)
    if history.replaces:
        yield text("It stands for {number}.", number=history.replaces)
    if history.replaced_by:
        yield text("{number} stands for it now.", number=history.replaced_by)
    if history.elsewhere:
        yield text("Sent out to be signed: {sha256}", sha256=history.elsewhere.original_sha256[:12])
        for name, sha256 in history.elsewhere.signed:
            yield text("Came back signed: {name} ({sha256})", name=name, sha256=sha256[:12])
    if history.collected:
        yield _collected(history, wording)
    if history.state == "void" and not history.revisions:
        yield text("Made void: {reason}", reason=history.reason)
    if history.witness:
        yield text("Witness: {name}", name=history.witness)


def _sheet(sheet: PrintedSheet, wording: Wording) -> str:
    text = wording.text
    told = text("{at}: sheet printed, {operator}", at=sheet.at, operator=sheet.operator)
    if sheet.copy > 1:
        told = text(
            "{at}: copy {copy} printed, {operator}",
            at=sheet.at,
            copy=sheet.copy,
            operator=sheet.operator,
        )
    parts = [told, sheet.reason]
    if sheet.spoilt:
        known = {
            "reprinted": text("spoilt, printed again"),
            "no-longer-prepared": text("not valid, it was issued or void already"),
        }
        parts.append(known.get(sheet.spoilt) or text("spoilt: {why}", why=sheet.spoilt))
    return ", ".join(part for part in parts if part)


def _revision(revision: Revision, wording: Wording) -> str:
    told = wording.text(
        "{at}: revision {number} confirmed, {operator}",
        at=revision.at,
        number=revision.revision,
        operator=revision.operator,
    )
    if revision.state == "issued":
        return told
    return f"{told}. {wording.text(_STATES[revision.state])}: {revision.reason}"


def _collected(history: NumberHistory, wording: Wording) -> str:
    collected = history.collected
    assert collected is not None  # noqa: S101 - it is asked of what was collected
    told = wording.text("{at}: handed over to {name}", at=collected.at, name=collected.collected_by)
    return f"{told}, {collected.mandate}" if collected.mandate else told
