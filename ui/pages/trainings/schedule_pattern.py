"""The form of a day's pattern: each clock as one line, ceremonies, breaks."""

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.day_patterns import DayPattern, Stretch, read_stretches
from app.domain.hours import is_whole
from ui.widgets.forms import Field
from ui.widgets.labels import quiet
from ui.widgets.look import GRID
from ui.wording import Wording

_KEPT = "schedule/pattern"
_CEREMONY_WIDTH = 13 * GRID
_EXAMPLE = read_stretches("07.30-09.45, 10.00-12.15")


class PatternForm(QWidget):
    """A pattern that comes with the program, changed as one likes; the last one is kept."""

    changed = Signal()

    def __init__(
        self, wording: Wording, settings: QSettings, patterns: Sequence[DayPattern]
    ) -> None:
        super().__init__()
        self._wording, self._settings = wording, settings
        last = _kept(settings, patterns[0], wording.text("As last time"))
        self._patterns = (*([last] if last else []), *patterns)
        self.names = QComboBox()
        self.names.addItems([pattern.name for pattern in self._patterns])
        self.usual, self.friday = QLineEdit(), QLineEdit()
        self.opening, self.closing = QLineEdit(), QLineEdit()
        self.has_opening = QCheckBox(wording.text("Opening on the first day"))
        self.has_closing = QCheckBox(wording.text("Closing on the last day"))
        self.has_breaks = QCheckBox(wording.text("Breaks as sessions of their own"))
        self._told = {self.usual: quiet(), self.friday: quiet()}
        self._lay_out()
        self._put(self._patterns[0])
        self.names.activated.connect(lambda place: self._put(self._patterns[place]))
        for line in (self.usual, self.friday, self.opening, self.closing):
            line.textEdited.connect(lambda _: self._tell())
        for box in (self.has_opening, self.has_closing, self.has_breaks):
            box.clicked.connect(lambda _: self._tell())

    @property
    def pattern(self) -> DayPattern | None:
        """The pattern as it is typed; None while a line is no clock."""
        try:
            return replace(
                self._patterns[0],
                name="",
                usual=read_stretches(self.usual.text()),
                friday=read_stretches(self.friday.text()),
                opening=_ceremony(self.has_opening, self.opening),
                closing=_ceremony(self.has_closing, self.closing),
                has_breaks=self.has_breaks.isChecked(),
            )
        except ValueError:
            return None

    def keep(self) -> None:
        """Offer this pattern first next time."""
        pattern = self.pattern
        if pattern is not None:
            self._settings.setValue(_KEPT, json.dumps(self._texts(pattern)))

    def _put(self, pattern: DayPattern) -> None:
        texts = self._texts(pattern)
        for name in ("usual", "friday", "opening", "closing"):
            line: QLineEdit = getattr(self, name)
            line.setText(texts[name])
            line.setCursorPosition(0)
        self.has_opening.setChecked(pattern.opening is not None)
        self.has_closing.setChecked(pattern.closing is not None)
        self.has_breaks.setChecked(pattern.has_breaks)
        self._tell()

    def _texts(self, pattern: DayPattern) -> dict[str, str]:
        """A pattern as it is typed, and kept."""
        ceremonies = {"opening": pattern.opening, "closing": pattern.closing}
        return {
            "usual": self._written(pattern.usual),
            "friday": self._written(pattern.friday),
            **{name: self._written([told] if told else []) for name, told in ceremonies.items()},
            "breaks": "yes" if pattern.has_breaks else "",
        }

    def _written(self, stretches: Sequence[Stretch]) -> str:
        """A day's clock as it is read elsewhere."""
        return ", ".join(self._wording.hours(o.start, o.end) for o in stretches)

    def _tell(self) -> None:
        """Say what each line adds up to."""
        self.opening.setEnabled(self.has_opening.isChecked())
        self.closing.setEnabled(self.has_closing.isChecked())
        for line, label in self._told.items():
            label.setText(self._sum_of(line.text()))
        self.changed.emit()

    def _sum_of(self, typed: str) -> str:
        words = self._wording
        try:
            stretches = read_stretches(typed)
        except ValueError:
            return words.text("Write it like this: {example}", example=self._written(_EXAMPLE))
        shown = " + ".join(words.value(stretch.jp) for stretch in stretches) or "0"
        whole = sum((stretch.jp for stretch in stretches), Decimal(0))
        told = f"{shown} = {words.value(whole)} JP"
        if all(is_whole(stretch.jp) for stretch in stretches):
            return told
        return words.text("{told}; only whole JP are filled", told=told)

    def _lay_out(self) -> None:
        words = self._wording
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(Field(words.text("Pattern"), self.names))
        named = (
            (words.text("Every day but Friday"), self.usual),
            (words.text("Friday"), self.friday),
        )
        for name, line in named:
            layout.addWidget(Field(name, line))
            layout.addWidget(self._told[line])
        for box, line in ((self.has_opening, self.opening), (self.has_closing, self.closing)):
            line.setFixedWidth(_CEREMONY_WIDTH)
            line.setAccessibleName(box.text())
            row = QHBoxLayout()
            row.addWidget(box, 1)
            row.addWidget(line)
            layout.addLayout(row)
        layout.addWidget(self.has_breaks)


def _ceremony(box: QCheckBox, line: QLineEdit) -> Stretch | None:
    if not box.isChecked():
        return None
    stretches = read_stretches(line.text())
    if len(stretches) != 1:
        raise ValueError(line.text())
    return stretches[0]


def _kept(settings: QSettings, like: DayPattern, name: str) -> DayPattern | None:
    """The pattern of last time, if there was one."""
    try:
        texts = json.loads(str(settings.value(_KEPT, "")))
        ceremonies = [(*read_stretches(texts[place]), None)[0] for place in ("opening", "closing")]
        return replace(
            like,
            name=name,
            usual=read_stretches(texts["usual"]),
            friday=read_stretches(texts["friday"]),
            opening=ceremonies[0],
            closing=ceremonies[1],
            has_breaks=bool(texts["breaks"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
