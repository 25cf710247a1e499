"""The panel beside a list: who is under the cursor, and every state the mark ever had."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.codes import nip_label, print_nip
from app.usecases.boards import Seat
from app.usecases.mark_history import HistoryLine, mark_history
from app.usecases.marking import Said
from app.usecases.schedule import SessionLine
from ui.desk import Desk
from ui.pages.attendance.status_words import called, source_words, status_words
from ui.widgets.labels import card, empty, heading, quiet
from ui.widgets.look import GRID

WIDTH = 36 * GRID
_MILLISECONDS_AT_REST = 120
"""So long the cursor stays before the history is read."""


class HistoryPanel(QScrollArea):
    """One participant in one session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words, self._sources = status_words(desk.wording), source_words(desk.wording)
        self._place: tuple[int, int] | None = None
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(desk.wording.text("History"))
        frame = card()
        column = frame.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - a card has a column
        self._name = heading("")
        self._name.setWordWrap(True)
        self._facts, self._lines = quiet(), QVBoxLayout()
        column.addWidget(self._name)
        column.addWidget(self._facts)
        column.addSpacing(GRID)
        column.addWidget(heading(desk.wording.text("History")))
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setWidget(frame)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MILLISECONDS_AT_REST)
        self._timer.timeout.connect(self._read)

    @property
    def lines(self) -> list[str]:
        """What is told of the mark's past, newest first."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def show_mark(self, seat: Seat, session: SessionLine, mark: Said | None) -> None:
        """Show a participant at once, and the history as soon as the cursor rests."""
        wording = self._desk.wording
        self._place = (session.number, seat.ndh)
        self._name.setText(called(seat))
        number = f"{nip_label(seat.nip)} {print_nip(seat.nip)}" if seat.nip else None
        note = wording.text("Note: {note}", note=mark.note) if mark and mark.note else None
        given = wording.text("JP given: {jp}", jp=mark.jp) if mark and mark.jp is not None else None
        facts = (number, seat.unit, given, note)
        self._facts.setText("\n".join(fact for fact in facts if fact))
        self._timer.start()

    def _read(self) -> None:
        if self._place is None or self._desk.training is None or not self.isVisible():
            return
        session, ndh = self._place
        self._desk.operations.read(
            self,
            mark_history,
            self._show,
            training=self._desk.training,
            session=session,
            ndh=ndh,
        )

    def _show(self, lines: tuple[HistoryLine, ...]) -> None:
        empty(self._lines)
        if not lines:
            self._lines.addWidget(quiet(self._words[None]))
        for line in lines:
            self._lines.addWidget(self._line(line))

    def _line(self, line: HistoryLine) -> QWidget:
        value = self._desk.wording.value
        what = [line.status or "–", self._words[line.status]]
        what += [f"{value(line.jp)} JP"] if line.jp is not None else []
        what += [value(line.at.time())] if line.at else []
        who = f"{value(line.recorded)}, {line.operator}, {self._sources[line.source]}"
        why = [part for part in (line.note, line.reason) if part]
        label = QLabel("\n".join((" ".join(what), who, *why)))
        label.setWordWrap(True)
        return label
