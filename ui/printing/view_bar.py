"""The row above a paper: how large it is shown, and which of its pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from ui.printing.page_view import Fit, PageView
from ui.widgets.buttons import icon_button
from ui.widgets.look import GRID
from ui.wording import Wording

_PERCENTS = (50, 75, 100, 150, 200)


class ViewBar(QWidget):
    """Zoom and page number of one view, by mouse and by key."""

    def __init__(self, wording: Wording, view: PageView) -> None:
        super().__init__()
        self._wording, self._view = wording, view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for made in (self._zoom_button("zoom-out"), self._zooms(), self._zoom_button("zoom-in")):
            layout.addWidget(made)
        layout.addSpacing(GRID)
        self._number, self._count = _PageNumber(), QLabel()
        self._number.setAccessibleName(wording.text("Page"))
        self._number.setToolTip(wording.text("Page (Page Up and Page Down turn the pages)"))
        self._number.valueChanged.connect(lambda number: view.go_to(number - 1))
        layout.addWidget(self._number)
        layout.addWidget(self._count)
        view.page_changed.connect(self._show_page)
        view.zoom_changed.connect(self._show_zoom)
        for keys, act in (
            ("Ctrl++", view.zoom_in),
            ("Ctrl+=", view.zoom_in),
            ("Ctrl+-", view.zoom_out),
            ("Ctrl+0", lambda: view.set_fit(Fit.PAGE)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def set_count(self, count: int) -> None:
        """Say how many pages there are."""
        self._number.setRange(1, max(count, 1))
        self._count.setText(self._wording.text("of {count}", count=count))
        self._number.setAccessibleDescription(self._count.text())
        self._show_page(self._view.page)

    def _zoom_button(self, icon_name: str) -> QWidget:
        is_closer = icon_name == "zoom-in"
        words = self._wording
        told = words.text("Larger (Ctrl++)") if is_closer else words.text("Smaller (Ctrl+-)")
        act = self._view.zoom_in if is_closer else self._view.zoom_out
        return icon_button(icon_name, told, act)

    def _zooms(self) -> QComboBox:
        words = self._wording
        self._zoom = QComboBox()
        self._zoom.setAccessibleName(words.text("Zoom"))
        self._zoom.setToolTip(words.text("Zoom (Ctrl+0 shows the whole page)"))
        self._zoom.addItem(words.text("Whole page"), Fit.PAGE)
        self._zoom.addItem(words.text("Page width"), Fit.WIDTH)
        for percent in _PERCENTS:
            self._zoom.addItem(f"{percent} %", percent)
        self._zoom.activated.connect(self._choose_zoom)
        return self._zoom

    def _choose_zoom(self, place: int) -> None:
        chosen = self._zoom.itemData(place)
        if isinstance(chosen, Fit):
            self._view.set_fit(chosen)
        else:
            self._view.zoom_to(chosen)

    def _show_zoom(self) -> None:
        is_fitted = self._view.fit is not Fit.NOTHING
        shown = self._view.fit if is_fitted else self._view.percent
        self._zoom.setCurrentIndex(self._zoom.findData(shown))
        self._zoom.setPlaceholderText(f"{self._view.percent} %")

    def _show_page(self, page: int) -> None:
        self._number.blockSignals(True)
        self._number.setValue(page + 1)
        self._number.blockSignals(False)


class _PageNumber(QSpinBox):
    """A number in which Enter goes to the page, and nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(8 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Keep Enter from pressing a button of the dialog."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
