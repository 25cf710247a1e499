"""What became of a number: corrections, sheets, who collected it, files, what stands for it."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.vocabulary import NumberState
from app.usecases.number_history import NumberHistory, PrintedSheet, Revision, number_history
from ui.desk import Desk
from ui.pages.certificates.stage_words import correction
from ui.widgets.labels import empty, heading
from ui.widgets.look import GRID
from ui.wording import Wording


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
        self._desk.operations.read(self, number_history, self._take, number=number)

    def clear(self) -> None:
        """Tell nothing: no number is bound."""
        self._number = ""
        self.hide()

    def tell(self, history: NumberHistory) -> None:
        """Tell a life that was read already."""
        self._number = history.number
        empty(self._lines)
        for told in told_of(history, self._desk.wording):
            label = QLabel(told)
            label.setWordWrap(True)
            self._lines.addWidget(label)
        self.show()

    def _take(self, history: NumberHistory) -> None:
        if history.number == self._number:
            self.tell(history)


def told_of(history: NumberHistory, wording: Wording) -> Iterator[str]:
    """The life of a number, a sentence for each thing that happened."""
    text = wording.text
    yield text("{at}: number {number} bound", at=history.given, number=history.number)
    yield from (_sheet(sheet, wording) for sheet in history.sheets)
    if history.signed:
        yield text("{at}: signed by hand", at=history.signed)
    yield from _revisions(history.revisions, wording)
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
    if history.never_valid:
        yield text(
            "{at}: made void, {operator}: {reason}",
            at=history.never_valid.at,
            operator=history.never_valid.operator,
            reason=history.reason,
        )
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


def _revisions(revisions: Sequence[Revision], wording: Wording) -> Iterator[str]:
    """What was issued, and each correction of it with its reason."""
    for before, each in zip((None, *revisions), revisions, strict=False):
        told = wording.text("{at}: confirmed, {operator}", at=each.at, operator=each.operator)
        if before is not None:
            told = wording.text(
                "{at}: {correction}, {operator}: {reason}",
                at=each.at,
                correction=correction(each.revision, wording),
                operator=each.operator,
                reason=before.reason,
            )
        if each.state == NumberState.VOID:
            told = f"{told}. {wording.text('Made void: {reason}', reason=each.reason)}"
        yield told


def _collected(history: NumberHistory, wording: Wording) -> str:
    collected = history.collected
    assert collected is not None  # noqa: S101 - it is asked of what was collected
    told = wording.text("{at}: handed over to {name}", at=collected.at, name=collected.collected_by)
    return f"{told}, {collected.mandate}" if collected.mandate else told
