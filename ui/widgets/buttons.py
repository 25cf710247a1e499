"""Buttons: one primary action a page, plain ones beside it, and links in running text."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QPushButton

from ui.widgets.icons import BESIDE_WORDS, icon
from ui.widgets.look import mark_as

Act = Callable[[], object]


def button(
    text: str,
    act: Act,
    *,
    icon_name: str | None = None,
    shortcut: str | None = None,
    tooltip: str = "",
) -> QPushButton:
    """A plain button; its shortcut stands in the tooltip."""
    made = QPushButton(text)
    made.clicked.connect(lambda _checked=False: act())
    made.setAutoDefault(False)
    if icon_name:
        made.setIcon(icon(icon_name))
        if text:
            made.setIconSize(BESIDE_WORDS)
    keys = QKeySequence(shortcut or "")
    if shortcut:
        press_by(made, keys)
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    told = " ".join(part for part in (tooltip or text, f"({shown})" if shown else "") if part)
    made.setToolTip(told if shortcut or tooltip else "")
    return made


def press_by(made: QAbstractButton, keys: QKeySequence | str) -> None:
    """Let keys press a button at once.

    A button's own shortcut presses it a tenth of a second later, and a new text takes it away.
    """
    QShortcut(QKeySequence(keys), made).activated.connect(made.click)


def primary_button(
    text: str,
    act: Act,
    *,
    icon_name: str | None = None,
    shortcut: str | None = None,
    tooltip: str = "",
) -> QPushButton:
    """The one button that goes on: Enter presses it where it has the focus."""
    made = button(text, act, shortcut=shortcut, tooltip=tooltip)
    mark_as(made, "primary")
    if icon_name:
        made.setIcon(icon(icon_name, "on_accent"))
        made.setIconSize(BESIDE_WORDS)
    made.setAutoDefault(True)
    return made


def chip(act: Act) -> QPushButton:
    """A button that stays pressed while it says what is shown; its text may change."""
    made = QPushButton()
    mark_as(made, "chip")
    made.setAutoDefault(False)
    made.setCheckable(True)
    made.toggled.connect(lambda _: act())
    return made


def link_button(text: str, act: Act) -> QPushButton:
    """A button that reads like a link, for ways on within a sentence or a banner."""
    made = button(text, act)
    mark_as(made, "link")
    return made


def icon_button(icon_name: str, name: str, act: Act) -> QPushButton:
    """A small button of which only the sign is seen; its name is told aloud and in the tooltip."""
    made = button("", act, icon_name=icon_name, tooltip=name)
    made.setAccessibleName(name)
    mark_as(made, "link")
    return made
