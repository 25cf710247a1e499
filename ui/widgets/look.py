"""How the window looks: light and dark palette, the accent, and the few sheets of style."""

from dataclasses import asdict, dataclass
from functools import lru_cache
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.settings import RESOURCES

GRID = 8
"""Distances in pixels are multiples of this."""


@dataclass(frozen=True)
class Colours:
    """The colours of one look, by what they are for."""

    window: str
    surface: str
    line: str
    edge: str
    text: str
    quiet_text: str
    accent: str
    on_accent: str
    hover: str
    selection: str
    green: str
    amber: str
    blue: str
    red: str
    grey: str


LIGHT = Colours(
    window="#f3f4f4",
    surface="#ffffff",
    line="#d4d9d9",
    edge="#7f8a8a",
    text="#1b1f1f",
    quiet_text="#566060",
    accent="#00696b",
    on_accent="#ffffff",
    hover="#e8eeee",
    selection="#d3eaea",
    green="#1a6e33",
    amber="#8a5300",
    blue="#1d5fa8",
    red="#b3261e",
    grey="#5f6868",
)
DARK = Colours(
    window="#1d2121",
    surface="#262b2b",
    line="#3f4747",
    edge="#7b8787",
    text="#eceff0",
    quiet_text="#a9b4b4",
    accent="#5bc8c6",
    on_accent="#06302f",
    hover="#313838",
    selection="#164645",
    green="#74cf8c",
    amber="#f0b35a",
    blue="#8bbcf5",
    red="#ff9a90",
    grey="#a3adad",
)

_DRAWN = ("check", "arrow_down", "arrow_up")
"""What the sheet takes from a drawing, of which there is one for each look."""


def is_dark() -> bool:
    """Whether the window is painted dark at present."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colours() -> Colours:
    """The colours of the present look."""
    return DARK if is_dark() else LIGHT


def follow_system(app: QApplication) -> None:
    """Wear the system's light or dark look, and change with it.

    The style is the same everywhere: Windows' own would not take our colours in the dark.
    """
    app.setStyle("Fusion")
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda scheme: wear(app, dark=scheme == Qt.ColorScheme.Dark))
    wear(app, dark=hints.colorScheme() == Qt.ColorScheme.Dark)


def wear(app: QApplication, *, dark: bool) -> None:
    """Paint the whole program in the light or the dark look; its windows dress themselves."""
    palette = _palette(DARK if dark else LIGHT)
    if app.palette() != palette:  # Else Qt would go through every widget once more.
        app.setPalette(palette)


def dress(window: QWidget) -> None:
    """Let a window and all that is in it wear the sheet of the present look.

    A sheet of the whole program would be gone through anew by all widgets below each one that
    finds its place: pages, which are put together from within, would take four times as long.
    """
    sheet = _sheet(colours())
    if window.styleSheet() != sheet:
        window.setStyleSheet(sheet)


def title_font(widget_font: QFont) -> QFont:
    """The font of a page's title: 16 pt semibold."""
    font = QFont(widget_font)
    font.setPointSizeF(16)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def mark_as(widget: QObject, role: str) -> None:
    """Give a widget one of the sheet's roles: primary, quiet, card, refusal, notice, ..."""
    widget.setProperty("role", role)


def _palette(worn: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: worn.window,
        QPalette.ColorRole.WindowText: worn.text,
        QPalette.ColorRole.Base: worn.surface,
        QPalette.ColorRole.AlternateBase: worn.hover,
        QPalette.ColorRole.Text: worn.text,
        QPalette.ColorRole.PlaceholderText: worn.quiet_text,
        QPalette.ColorRole.Button: worn.surface,
        QPalette.ColorRole.ButtonText: worn.text,
        QPalette.ColorRole.ToolTipBase: worn.surface,
        QPalette.ColorRole.ToolTipText: worn.text,
        QPalette.ColorRole.Highlight: worn.accent,
        QPalette.ColorRole.HighlightedText: worn.on_accent,
        QPalette.ColorRole.Accent: worn.accent,
        QPalette.ColorRole.Link: worn.accent,
        QPalette.ColorRole.LinkVisited: worn.accent,
        QPalette.ColorRole.Mid: worn.line,
        QPalette.ColorRole.Midlight: worn.line,
        QPalette.ColorRole.Light: worn.surface,
        QPalette.ColorRole.Dark: worn.quiet_text,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.grey))
    return palette


@lru_cache(maxsize=2)
def _sheet(worn: Colours) -> str:
    folder, look = RESOURCES / "look", "dark" if worn is DARK else "light"
    drawn = {name: (folder / f"{name}_{look}.svg").as_posix() for name in _DRAWN}
    sheet = (folder / "window.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(asdict(worn), **drawn)
