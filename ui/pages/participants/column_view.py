"""How a list is understood: its sheet, its header row and its columns, each to be corrected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.exchange.chosen_layouts import NO_HEADER
from app.exchange.heading_words import Fact
from app.exchange.list_reading import ListColumn, Reading, ReadList
from ui.pages.participants.fact_words import fact_titles
from ui.pages.participants.incoming import Given
from ui.widgets.forms import Field
from ui.widgets.labels import empty, quiet
from ui.widgets.look import GRID, mark_as
from ui.wording import Wording

_CHOICES: tuple[tuple[Fact, ...], ...] = (
    (Fact.NAME,),
    (Fact.NIP,),
    (Fact.NAME, Fact.NIP),
    (Fact.TITLE_BEFORE,),
    (Fact.TITLE_AFTER,),
    (Fact.GRADE,),
    (Fact.RANK,),
    (Fact.RANK, Fact.GRADE),
    (Fact.POSITION,),
    (Fact.UNIT,),
    (Fact.POSITION, Fact.UNIT),
    (Fact.BIRTHPLACE,),
    (Fact.BORN,),
    (Fact.BIRTHPLACE, Fact.BORN),
    (Fact.NUMBER,),
)
_SHOWN_CELLS = 4


class ColumnView(QScrollArea):
    """Shows what was recognised; every choice has the list read again."""

    corrected = Signal(object)
    """The list is to be read as this Reading says."""

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._reading = Reading()
        self._titles: list[tuple[int, str]] = []
        self.boxes: dict[int, QComboBox] = {}
        self.sheet, self.header = QComboBox(), QComboBox()
        self._sheet_field = Field(words.text("Sheet"), self.sheet)
        self.sheet.activated.connect(self._choose_sheet)
        self.header.activated.connect(self._choose_header)
        self.header.setPlaceholderText(words.text("Choose the row with the titles"))
        self.header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._columns = QVBoxLayout()
        self._lay_out()

    def show_given(self, given: Given) -> None:
        """Show how a list was read."""
        self._reading, read = given.reading, given.read
        self._fill_sheets(read)
        self._fill_headers(read)
        titles = [(column.index, column.title) for column in read.columns]
        if titles != self._titles:
            self._titles = titles
            self._rebuild(read.columns)
        for column in read.columns:
            self._show_meaning(self.boxes[column.index], column)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._sheet_field)
        top.addWidget(Field(self._words.text("Header row"), self.header), 1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top)
        layout.addLayout(self._columns)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fill_sheets(self, read: ReadList) -> None:
        self._sheet_field.setVisible(len(read.sheets) > 1)
        self.sheet.clear()
        for offer in read.sheets:
            self.sheet.addItem(sheet_offer(self._words, offer.name, offer.people), offer.name)
        self.sheet.setCurrentIndex(self.sheet.findData(read.sheet))

    def _fill_headers(self, read: ReadList) -> None:
        self.header.clear()
        for row, cells in read.top:
            shown = ", ".join(cell for cell in cells if cell)[:80]
            self.header.addItem(self._words.text("Row {row}: {cells}", row=row, cells=shown), row)
        self.header.addItem(self._words.text("No header row"), NO_HEADER)
        self.header.setCurrentIndex(self.header.findData(read.header))

    def _rebuild(self, columns: Sequence[ListColumn]) -> None:
        empty(self._columns)
        self.boxes.clear()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        words = self._words
        heads = (words.text("Column"), words.text("First values"), words.text("Means"))
        for place, head in enumerate(heads):
            grid.addWidget(quiet(head), 0, place)
        for line, column in enumerate(columns, 1):
            samples = QLabel(" · ".join(column.samples[:_SHOWN_CELLS]))
            samples.setTextFormat(Qt.TextFormat.PlainText)
            samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            mark_as(samples, "quiet")
            title = QLabel(column.title)
            title.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(title, line, 0)
            grid.addWidget(samples, line, 1)
            grid.addWidget(self._box(column), line, 2)
        self._columns.addWidget(inside)

    def _box(self, column: ListColumn) -> QComboBox:
        box = QComboBox()
        box.addItem(self._words.text("(not taken)"), ())
        for facts in _CHOICES:
            box.addItem(self._name(facts), facts)
        box.setAccessibleName(self._words.text("What column {title} means", title=column.title))
        box.setMinimumContentsLength(24)
        box.activated.connect(lambda _: self._choose_meaning(column.index))
        self.boxes[column.index] = box
        return box

    def _show_meaning(self, box: QComboBox, column: ListColumn) -> None:
        facts = tuple(fact for fact in column.facts if fact is not Fact.OTHER)
        place = next((i for i in range(box.count()) if box.itemData(i) == facts), -1)
        if place < 0:
            box.addItem(self._name(facts), facts)
            place = box.count() - 1
        box.setCurrentIndex(place)

    def _name(self, facts: Sequence[Fact]) -> str:
        titles = fact_titles(self._words)
        return " / ".join(titles[fact.value] for fact in facts)

    def _choose_sheet(self) -> None:
        self.corrected.emit(Reading(self.sheet.currentData()))

    def _choose_header(self) -> None:
        self.corrected.emit(Reading(self.sheet.currentData(), self.header.currentData()))

    def _choose_meaning(self, index: int) -> None:
        """What was chosen before for another column holds no longer where it is the same fact."""
        facts: tuple[Fact, ...] = tuple(self.boxes[index].currentData())
        before = {i: told for i, told in self._reading.meanings if i != index}
        kept = {i: tuple(fact for fact in told if fact not in facts) for i, told in before.items()}
        meanings = tuple(sorted({**kept, index: facts}.items()))
        sheet = self.sheet.currentData()
        self.corrected.emit(Reading(sheet, self._reading.header, meanings))


def sheet_offer(words: Wording, name: str | None, people: int) -> str:
    """A sheet as it is offered: its name, and how many people stand on it."""
    count = words.count("{number} participant", "{number} participants", people)
    return f"{name} · {count}"
