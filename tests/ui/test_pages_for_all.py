"""Every page by keyboard alone and by ear: names that a screen reader says, and no dead end."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QTabWidget, QWidget

from ui.frame import PAGES
from ui.main_window import MainWindow

KEYS = [page.key for page in PAGES]
FOLDERS = ["desk", "empty_desk"]


@pytest.fixture
def open_window(qtbot):
    """Open a page in a window."""
    opened = []

    def make(desk, key):
        window = MainWindow(desk)
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.set_working(is_open=True)
        window.open_page(key)
        qtbot.wait(20)
        return window

    return make


@pytest.fixture
def open_page(open_window, request):
    """Open a page in the window, on the demo or where nothing is yet."""
    return lambda folder, key: open_window(request.getfixturevalue(folder), key)


def pressable(window):
    """The texts of tabs, fields and buttons that have no other keys."""
    tabs = next((bar for bar in window.page.findChildren(QTabBar) if bar.isVisible()), None)
    texts = [] if tabs is None else [tabs.tabText(place) for place in range(tabs.count())]
    for widget in window.findChildren(QWidget):
        is_field = isinstance(widget, QLabel) and widget.buddy() is not None
        is_button = isinstance(widget, QAbstractButton) and not widget.findChildren(QShortcut)
        is_seen = widget.isVisible() and not widget.visibleRegion().isEmpty()
        if (is_field or is_button) and is_seen and widget.isEnabled():
            texts.append(widget.text())
    return [text for text in texts if text]


def reachable(window):
    """The visible widgets that Tab goes to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]


def stop(widget):
    """What Tab stops at: a widget, or buttons of which one is chosen, among which arrows go."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else widget


def told(widget):
    """Name a widget so that it is found in the source."""
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def each_view(window, qtbot):
    """Go through the tabs of a page, or stay where there are none."""
    tabs = next((each for each in window.page.findChildren(QTabWidget) if each.isVisible()), None)
    for place in range(1 if tabs is None else tabs.count()):
        if tabs is not None:
            tabs.setCurrentIndex(place)
        qtbot.wait(20)
        yield "" if tabs is None else tabs.tabText(place)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("key", KEYS)
def test_everything_that_takes_the_focus_says_what_it_is(open_page, qtbot, folder, key):
    window = open_page(folder, key)
    unnamed = [
        (view, told(widget))
        for view in each_view(window, qtbot)
        for widget in reachable(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert not unnamed


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("key", KEYS)
def test_tab_reaches_everything_and_comes_round_again(open_page, qtbot, folder, key):
    window = open_page(folder, key)
    missed = []
    for view in each_view(window, qtbot):
        wanted = reachable(window)
        visited: list[object] = []
        for _ in range(2 * len(wanted) + 5):
            qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            visited.append(stop(QApplication.focusWidget()))
        missed += [(view, told(widget)) for widget in wanted if stop(widget) not in visited]
    assert not missed


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_while_alt_is_held_all_that_can_be_pressed_has_a_letter_of_its_own(
    new_desk, demo_folder, tmp_path, open_window, qtbot, key, language
):
    folder = shutil.copytree(demo_folder, tmp_path / "demo")
    window = open_window(new_desk(folder, language), key)
    for view in each_view(window, qtbot):
        before = pressable(window)
        qtbot.keyPress(window, Qt.Key.Key_Alt)
        told = pressable(window)
        qtbot.keyRelease(window, Qt.Key.Key_Alt)
        assert pressable(window) == before, view
        letters = [QKeySequence.mnemonic(text).toString() for text in told]
        assert "" not in letters, (view, [t for t in told if "&" not in t], len(told))
        assert len(set(letters)) == len(letters), (view, told)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("key", KEYS)
def test_a_page_fits_the_smallest_screen(open_page, qtbot, folder, key):
    window = open_page(folder, key)
    window.resize(1024, 700)
    for view in each_view(window, qtbot):
        wanted = window.minimumSizeHint()
        assert (wanted.width() <= 1024, wanted.height() <= 700) == (True, True), (view, wanted)
