"""Texts as the file has them: what follows each other is one object, which is quick to write."""

from typing import TYPE_CHECKING, NamedTuple

from app.documents.faces import Face

if TYPE_CHECKING:
    from app.documents.lean_canvas import LeanCanvas


class Setting(NamedTuple):
    """How a line is set: size and tracking in pt, colour as red, green, blue from 0 to 1."""

    face: Face
    size: float
    color: tuple[float, float, float]
    tracking: float


class TypeCase:
    """Sets lines on a canvas; only what differs from the line before is said again.

    It must be closed before anything else is drawn, and leaves no tracking behind.
    """

    def __init__(self, canvas: "LeanCanvas") -> None:
        """Set on this canvas, from nothing on."""
        self._canvas = canvas
        self._operators: list[str] = []
        self._setting: Setting | None = None
        self._part = ""

    def set(self, line: str, x: float, y: float, setting: Setting) -> None:
        """Set a line from a point on, in pt from the lower left corner."""
        if setting != self._setting:
            self._change_to(setting)
        self._operators.append(f"1 0 0 1 {x:.4f} {y:.4f} Tm")
        for part, letters in self._canvas.spelled(setting.face, line):
            if part != self._part:
                self._operators.append(f"{part} {setting.size:g} Tf")
                self._part = part
            self._operators.append(f"({letters}) Tj")

    def close(self) -> None:
        """Write what was set."""
        if self._setting is None:
            return
        if self._setting.tracking:
            self._operators.append("0 Tc")
        self._canvas.addLiteral(f"BT {' '.join(self._operators)} ET")
        self._operators, self._setting, self._part = [], None, ""

    def _change_to(self, setting: Setting) -> None:
        before = self._setting
        if before is None or setting.color != before.color:
            red, green, blue = setting.color
            self._operators.append(f"{red:g} {green:g} {blue:g} rg")
        if setting.tracking != (before.tracking if before else 0):
            self._operators.append(f"{setting.tracking:.3f} Tc")
        if before is None or setting[:2] != before[:2]:
            self._part = ""
        self._setting = setting
