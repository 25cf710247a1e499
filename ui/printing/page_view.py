"""The pages of a paper as they will be printed, to scroll through and to look at closely."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.documents.rendering import Hit, Picture
from ui.printing.page_painting import paint_hits, paint_page
from ui.printing.page_shelf import PageShelf
from ui.printing.page_stack import GAP, PageStack, scale_to_page, scale_to_width
from ui.widgets.look import colours

_STEP = 1.25
_SMALLEST, _LARGEST = 0.2, 5.0


class Fit(Enum):
    """What a zoom keeps to when the view changes its size."""

    WIDTH = auto()
    PAGE = auto()
    NOTHING = auto()


class PageView(QAbstractScrollArea):
    """Paints what is in sight, and asks for the picture of one page after the other."""

    wanted = Signal(int, float)
    """The picture of a page is missing, at so many dots per inch."""
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit = Fit.PAGE
        self.page = 0
        self._stack = PageStack((), 1.0)
        self._shelf = PageShelf()
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # What is shown

    def set_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a paper with pages of these sizes in mm; its pictures are asked for."""
        page = self.page
        self._shelf.clear()
        self.set_hits(())
        self._stack = PageStack(tuple(sizes), self._stack.scale)
        self._rescale(self._stack.scale)
        self.go_to(min(page, len(sizes) - 1))

    def set_picture(self, page: int, dpi: float, picture: Picture) -> None:
        """Take the picture of a page that was asked for."""
        self._shelf.put(page, dpi, picture, self.devicePixelRatioF())
        self._shelf.keep_near(self._in_sight())
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Mark the places where a searched text stands."""
        self._hits, self._hit = tuple(hits), -1
        self.viewport().update()

    def show_hit(self, number: int) -> None:
        """Bring one of the places into sight and mark it before the others."""
        self._hit = number
        for bar, start, end, length in (
            (self.verticalScrollBar(), *self._reach(number, upright=True)),
            (self.horizontalScrollBar(), *self._reach(number, upright=False)),
        ):
            if not bar.value() + GAP <= start < end <= bar.value() + length - GAP:
                bar.setValue(round(start - length / 3))
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Bring the head of a page into sight."""
        if page in range(len(self._stack.sizes)):
            top = self._stack.place(page, self._across).top()
            self.verticalScrollBar().setValue(round(top - GAP))

    def _reach(self, number: int, *, upright: bool) -> tuple[float, float, int]:
        hit, port = self._hits[number], self.viewport()
        place = self._stack.place_in(hit.page, hit.boxes[0], self._across)
        if upright:
            return place.top(), place.bottom(), port.height()
        return place.left(), place.right(), port.width()

    # How large

    @property
    def percent(self) -> int:
        """The zoom of now: 100 is the size on paper."""
        return round(self._stack.scale / self._true_scale * 100)

    def set_fit(self, fit: Fit) -> None:
        """Keep to the width or to the whole page, also when the view changes its size."""
        self.fit = fit
        self._rescale(self._stack.scale)

    def zoom_to(self, percent: float) -> None:
        """Show the pages at a part of their size on paper."""
        self.fit = Fit.NOTHING
        part = min(max(percent / 100, _SMALLEST), _LARGEST)
        self._rescale(part * self._true_scale)

    def zoom_in(self) -> None:
        """Look closer."""
        self.zoom_to(self.percent * _STEP)

    def zoom_out(self) -> None:
        """Step back."""
        self.zoom_to(self.percent / _STEP)

    @property
    def _true_scale(self) -> float:
        return self.logicalDpiX() / 25.4

    @property
    def _across(self) -> int:
        return self.viewport().width()

    def _rescale(self, scale: float) -> None:
        """Take another scale; what is at the upper third of the view stays there, or the top."""
        sizes, high = self._stack.sizes, self.viewport().height()
        if self.fit is Fit.WIDTH:
            scale = scale_to_width(sizes, self._across)
        elif self.fit is Fit.PAGE:
            scale = scale_to_page(sizes, self._across, high)
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        is_at_top = not bar.value()
        held = (bar.value() + high / 3) / self._stack.height
        self._stack = PageStack(sizes, scale)
        bar.setPageStep(high)
        bar.setRange(0, max(0, round(self._stack.height - high)))
        side.setPageStep(self._across)
        side.setRange(0, max(0, round(self._stack.width - self._across)))
        bar.setValue(0 if is_at_top else round(held * self._stack.height - high / 3))
        self.zoom_changed.emit()
        self.viewport().update()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Turn whole pages with Page Up and Page Down; Home and End go to the ends."""
        last = len(self._stack.sizes) - 1
        turns = {
            Qt.Key.Key_PageDown: min(self.page + 1, last),
            Qt.Key.Key_PageUp: max(self.page - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in turns:
            self.go_to(turns[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll; with Ctrl zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep to the width or the page."""
        super().resizeEvent(event)
        self._rescale(self._stack.scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Paint the pages in sight, and ask for the next picture that is missing."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours().line))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        in_sight = self._in_sight()
        for page in in_sight:
            dpi, image = self._shelf.image(page)
            place = self._stack.place(page, self._across)
            paint_page(painter, place, image, is_sharp=dpi == self._dpi)
        for number, hit in enumerate(self._hits):
            if hit.page in in_sight:
                places = [self._stack.place_in(hit.page, box, self._across) for box in hit.boxes]
                paint_hits(painter, places, is_chosen=number == self._hit)
        painter.end()
        missing = self._shelf.next_wanted(in_sight, self._dpi)
        if missing is not None:
            self.wanted.emit(missing, self._dpi)

    @property
    def _dpi(self) -> float:
        return self._stack.scale * 25.4 * self.devicePixelRatioF()

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.between(top, top + self.viewport().height())

    def _scrolled(self) -> None:
        """Say which page is looked at: that of the upper third."""
        upper_third = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = max(self._stack.between(0, upper_third).stop - 1, 0)
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)
        self.viewport().update()
