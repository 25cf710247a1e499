"""What a schedule adds up to, beside it: what is worth a look, the subjects, the trainers."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.usecases.schedule_figures import Figures
from ui.pages.trainings.schedule_words import doubts
from ui.widgets.labels import doubt, heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording

WIDTH = 34 * GRID


class Summary(QScrollArea):
    """Three short lists that follow what is typed."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(wording.text("What the schedule adds up to"))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(GRID, 0, GRID, 0)
        layout.setSpacing(GRID // 2)
        self._doubts, self._subjects, self._trainers = doubt(), QLabel(), QLabel()
        self._parts = (
            (heading(wording.text("Worth a look")), self._doubts),
            (heading(wording.text("Subjects")), self._subjects),
            (heading(wording.text("Trainers")), self._trainers),
        )
        for title, told in self._parts:
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.RichText)
            layout.addWidget(title)
            layout.addWidget(told)
            layout.addSpacing(GRID)
        self._nothing = quiet(wording.text("Nothing is planned yet."))
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def show_figures(self, found: Figures) -> None:
        """Say what these figures are."""
        told = doubts(found.notices, self._wording)
        self._doubts.setText("".join(f"<p>{escape(text)}</p>" for text in told))
        value = self._wording.value
        rows = [
            (
                o.name,
                f"{value(o.scheduled)} / {value(o.planned)} JP",
                o.scheduled == o.planned,
            )
            for o in found.subjects
        ]
        self._subjects.setText(_table(rows))
        taught = [(o.name, f"{value(o.jp)} JP", True) for o in found.trainers]
        self._trainers.setText(_table(taught))
        for (title, label), is_there in zip(self._parts, (told, rows, taught), strict=True):
            title.setVisible(bool(is_there))
            label.setVisible(bool(is_there))
        self._nothing.setVisible(not (told or rows or taught))


def _table(rows: list[tuple[str, str, bool]]) -> str:
    """Names at the left, figures at the right; what does not fit yet has a sign."""
    cells = (
        f'<tr><td>{escape(name)}</td><td align="right" style="padding-left:8px">'
        f"{'' if fits else '<b>!</b>&nbsp;'}{escape(figure).replace(' ', '&nbsp;')}</td></tr>"
        for name, figure, fits in rows
    )
    return f'<table width="100%" cellspacing="2">{"".join(cells)}</table>'
