"""Access keys: while Alt is held, all that can be pressed or filled in shows a letter for it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget


@dataclass(frozen=True)
class _Text:
    """A text on the screen that can wear a letter."""

    owner: QWidget
    read: Callable[[], str]
    write: Callable[[str], None]


class AccessKeys(QObject):
    """The letters of one window: there while Alt is held, in any language, never one twice.

    At other times every text is as it was, so nobody has to keep letters apart by hand.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._worn: list[tuple[_Text, str, str]] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Show the letters when Alt goes down, and take them away when it goes up."""
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate:
            self._take_away()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            if kind == QEvent.Type.KeyPress:
                self._show()
            elif kind == QEvent.Type.KeyRelease:
                self._take_away()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        if self._worn:
            return
        texts = list(_texts(self._window))
        before = [text.read() for text in texts]
        worn = zip(texts, before, lettered(before, _taken(self._window)), strict=True)
        self._worn = [each for each in worn if each[1] != each[2]]
        for text, _, told in self._worn:
            text.write(told)

    def _take_away(self) -> None:
        for text, before, told in self._worn:
            if shiboken6.isValid(text.owner) and text.read() == told:
                text.write(before)
        self._worn = []


def lettered(texts: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """Texts with `&` before a letter of their own, as many as can have one.

    What has one keeps it; beginnings of words are given first, then letters within them.
    """
    free = set(ascii_lowercase) - {_letter(text) for text in texts} - set(taken)
    signs = [[] if "&" in text else [o for o in text.lower() if o in free] for text in texts]
    starts = [[word[:1] for word in text.lower().split() if word[:1] in free] for text in texts]
    holders: dict[str, int] = {}
    for place, own in enumerate(signs):
        letter = next((o for o in starts[place] if own and o not in holders), None)
        if letter is not None:
            holders[letter] = place
    for place in set(range(len(texts))) - set(holders.values()):
        _make_room(place, signs, holders, set())
    told = list(texts)
    for letter, place in holders.items():
        at = _place(told[place], letter)
        told[place] = f"{told[place][:at]}&{told[place][at:]}"
    return told


def _make_room(
    place: int, signs: Sequence[Sequence[str]], holders: dict[str, int], asked: set[str]
) -> bool:
    """Give a text one of its letters, if need be by giving those who hold it another."""
    for letter in sorted(dict.fromkeys(signs[place]), key=holders.__contains__):
        if letter in asked:
            continue
        asked.add(letter)
        if letter not in holders or _make_room(holders[letter], signs, holders, asked):
            holders[letter] = place
            return True
    return False


def _place(text: str, letter: str) -> int:
    """Where a text shows its letter: at the beginning of a word, else where it comes first."""
    shown = f" {text.lower()}"
    return shown.find(f" {letter}") if f" {letter}" in shown else text.lower().index(letter)


def _letter(text: str) -> str:
    """The letter that a text shows as its own, in lower case; empty where it has none."""
    return QKeySequence.mnemonic(text).toString()[-1:].lower()


def _taken(window: QWidget) -> set[str]:
    """The letters that are pressed with Alt for something else."""
    keys = {made.key().toString() for made in window.findChildren(QShortcut)}
    return {key[-1].lower() for key in keys if key[:-1] == "Alt+"}


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _texts(window: QWidget) -> Iterator[_Text]:
    """What is seen and can be pressed or filled in, and has no other keys."""
    for bar in window.findChildren(QTabBar):
        if _is_seen(bar):
            for place in range(bar.count()):
                yield _Text(bar, partial(bar.tabText, place), partial(bar.setTabText, place))
    for label in window.findChildren(QLabel):
        if _is_seen(label) and label.buddy() is not None and label.text():
            yield _Text(label, label.text, label.setText)
    for made in window.findChildren(QAbstractButton):
        has_keys = made.findChildren(QShortcut)
        if _is_seen(made) and made.isEnabled() and made.text() and not has_keys:
            yield _Text(made, made.text, made.setText)
