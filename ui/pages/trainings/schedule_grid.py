"""The grid of a week: where each session lies in a widget, and the days and hours behind them."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.domain.hours import PLENTY_A_DAY
from app.usecases.schedule import SessionLine
from ui.pages.trainings.schedule_blocks import Bar, Block, Week
from ui.pages.trainings.schedule_painting import DOUBT, SIGN, paint_sign
from ui.widgets.look import colours
from ui.wording import Wording

AXIS = 46
HEAD = 42
BAR = 24
FOOT = 10
LEAST_PER_MINUTE = 0.5
"""Pixels: a session of 45 minutes shows one line of text."""

_HOUR = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def least_height(week: Week) -> int:
    """The height below which sessions could not be read."""
    hours = (week.bottom - week.top) * LEAST_PER_MINUTE
    return HEAD + len(week.bars) * BAR + int(hours) + FOOT


@dataclass(frozen=True)
class Grid:
    """A week in a widget of this size, in pixels."""

    week: Week
    width: int
    height: int

    @property
    def column_width(self) -> float:
        """How wide a day is."""
        return (self.width - AXIS) / max(1, len(self.week.days))

    @property
    def placed(self) -> list[tuple[QRectF, SessionLine]]:
        """Every session of the week with its place."""
        bars = [(self._bar_rect(bar), bar.line) for bar in self.week.bars]
        return bars + [(self._block_rect(block), block.line) for block in self.week.blocks]

    def place_of(self, number: int) -> QRect:
        """Where a session lies; empty where it is not in this week."""
        found = (rect for rect, line in self.placed if line.number == number)
        return next(found, QRectF()).toRect()

    def at(self, point: QPoint) -> SessionLine | None:
        """What lies at a point."""
        return next((line for rect, line in self.placed if rect.contains(point)), None)

    def y_of(self, minute: int) -> float:
        """How far down a minute of the day is."""
        top = HEAD + len(self.week.bars) * BAR
        span = max(1, self.week.bottom - self.week.top)
        return top + (minute - self.week.top) * (self.height - top - FOOT) / span

    def _block_rect(self, block: Block) -> QRectF:
        width = (self.column_width - 4) / block.lanes
        left = AXIS + block.column * self.column_width + 2 + block.lane * width
        top = self.y_of(block.top)
        return QRectF(left, top + 1, width - 1, max(6.0, self.y_of(block.bottom) - top - 2))

    def _bar_rect(self, bar: Bar) -> QRectF:
        width = self.column_width
        left = AXIS + bar.first * width + 2
        return QRectF(left, HEAD + bar.row * BAR, (bar.last - bar.first + 1) * width - 5, BAR - 2)


def paint_grid(
    painter: QPainter, grid: Grid, today: dt.date | None, wording: Wording, font: QFont
) -> None:
    """Paint the days with their JP above, the hours at the left, and the lines between."""
    worn = colours()
    painter.setFont(font)
    painter.fillRect(QRect(0, 0, grid.width, grid.height), QColor(worn.window))
    for column, day in enumerate(grid.week.days):
        left = AXIS + column * grid.column_width
        place = QRectF(left, 0, grid.column_width, HEAD - 2)
        if day == today:
            painter.fillRect(place, QColor(worn.selection))
        painter.setPen(QColor(worn.line))
        painter.drawLine(int(left), HEAD, int(left), grid.height - FOOT)
        _paint_head(painter, place, day, wording, font)
        _paint_jp(painter, place, grid.week, column, wording, font)
    for minute in range(-(-grid.week.top // 60) * 60, grid.week.bottom + 1, 60):
        y = int(grid.y_of(minute))
        painter.setPen(QPen(QColor(worn.line), 1, Qt.PenStyle.DotLine))
        painter.drawLine(AXIS, y, grid.width, y)
        painter.setPen(QColor(worn.quiet_text))
        hour = wording.value(dt.time(minute // 60 % 24))
        painter.drawText(QRectF(0, y - 9, AXIS - 6, 18), _HOUR, hour)


def _paint_head(
    painter: QPainter, place: QRectF, day: dt.date, wording: Wording, font: QFont
) -> None:
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(colours().text))
    dated = wording.day_of_year(day)
    weekday = dated.partition(",")[0]
    forms = (dated, f"{weekday}, {day.day}", f"{weekday[:3]} {day.day}")
    width = painter.fontMetrics().horizontalAdvance
    shown = next((form for form in forms if width(form) <= place.width() - 8), forms[-1])
    painter.drawText(QRectF(place.left(), 2, place.width(), 20), _CENTRE, shown)
    painter.setFont(font)


def _paint_jp(
    painter: QPainter, place: QRectF, week: Week, column: int, wording: Wording, font: QFont
) -> None:
    jp = week.jp_of(column)
    is_much = jp > PLENTY_A_DAY
    painter.setFont(font)
    painter.setPen(QColor(colours().amber if is_much else colours().quiet_text))
    told = f"{wording.value(jp)} JP"
    painter.drawText(QRectF(place.left(), 20, place.width(), 18), _CENTRE, told)
    if is_much:
        half = painter.fontMetrics().horizontalAdvance(told) / 2
        paint_sign(painter, DOUBT, QRect(int(place.center().x() + half) + 4, 22, SIGN, SIGN))
