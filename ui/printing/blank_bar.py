"""Whether a paper is printed on a pre-printed blank, and how far a printer misses it."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from app.documents.certificate import Blank
from ui.printing.print_dialog import PRINTER
from ui.widgets.look import GRID
from ui.wording import Wording

_FARTHEST = 30.0
_STEP = 0.5


def kept_blank(settings: QSettings) -> Blank | None:
    """The blank that lies in the printer of last time; None for white paper."""
    printer = _last_printer(settings)
    if not _kept(settings, printer, "use"):
        return None
    return Blank(_kept(settings, printer, "x"), _kept(settings, printer, "y"))


def _last_printer(settings: QSettings) -> str:
    return str(settings.value(PRINTER, "") or "-").replace("/", "_")


def _kept(settings: QSettings, printer: str, key: str) -> float:
    return float(str(settings.value(_place(printer, key), 0)))


def _place(printer: str, key: str) -> str:
    return f"papers/blank/{printer}/{key}"


class BlankBar(QWidget):
    """A tick, and two lengths in mm; kept for the printer that was used last."""

    changed = Signal()

    def __init__(self, wording: Wording, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._printer = _last_printer(settings)
        self._tick = QCheckBox(wording.text("Pre-printed blank: words alone"))
        self._tick.setToolTip(wording.text("Without border, emblem and lines"))
        self._tick.setChecked(bool(_kept(settings, self._printer, "use")))
        self._right = self._length(wording.text("mm to the right"), "x")
        self._down = self._length(wording.text("mm down"), "y")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._tick)
        for field in (self._right, self._down):
            layout.addWidget(field)
            layout.addWidget(QLabel(field.accessibleName()))
            field.setEnabled(self._tick.isChecked())
            field.valueChanged.connect(self._keep)
        layout.addStretch(1)
        self._tick.toggled.connect(self._keep)

    @property
    def blank(self) -> Blank | None:
        """The blank that is printed on; None for white paper."""
        if not self._tick.isChecked():
            return None
        return Blank(self._right.value(), self._down.value())

    def _length(self, name: str, key: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setRange(-_FARTHEST, _FARTHEST)
        field.setSingleStep(_STEP)
        field.setDecimals(1)
        field.setKeyboardTracking(False)
        field.setAccessibleName(name)
        field.setValue(_kept(self._settings, self._printer, key))
        return field

    def _keep(self) -> None:
        """Keep what is chosen, and say that the paper is another one now."""
        chosen = self._tick.isChecked()
        self._settings.setValue(_place(self._printer, "use"), int(chosen))
        for key, field in (("x", self._right), ("y", self._down)):
            self._settings.setValue(_place(self._printer, key), field.value())
            field.setEnabled(chosen)
        self.changed.emit()
