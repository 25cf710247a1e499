"""Tabs: a view that changes within is laid out by itself."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.tabs import SignedBar, Tabs


class Painted(QLabel):
    """A label that counts how often it is painted."""

    times = 0

    def paintEvent(self, event):  # noqa: N802 - Qt's own name
        """Count."""
        self.times += 1
        super().paintEvent(event)


@dataclass
class Shown:
    """A window with tabs, and two labels in the first of them."""

    window: QWidget
    tabs: Tabs
    changing: Painted
    still: Painted


@pytest.fixture
def shown(qtbot):
    """Show it."""
    made = Shown(QWidget(), Tabs(), Painted("satu"), Painted("Tetap"))
    view = QWidget()
    row = QHBoxLayout(view)
    made.changing.setMinimumWidth(100)
    row.addWidget(made.changing)
    row.addWidget(made.still)
    made.tabs.addTab(view, "Hari")
    made.tabs.addTab(QWidget(), "Sesi")
    QVBoxLayout(made.window).addWidget(made.tabs)
    qtbot.addWidget(made.window)
    made.window.resize(600, 300)
    made.window.show()
    qtbot.waitExposed(made.window)
    QApplication.processEvents()
    return made


def test_a_label_that_changes_lets_its_neighbours_be_painted_no_more(shown, qtbot):
    before = shown.still.times
    shown.changing.setText("sepuluh")
    qtbot.waitUntil(lambda: shown.changing.times > 1)
    assert shown.still.times == before


def test_a_view_that_needs_more_room_gets_it_from_the_window(shown, qtbot):
    shown.still.setMinimumWidth(900)
    qtbot.waitUntil(lambda: shown.window.width() > 900)
    assert shown.tabs.width() > 900


def test_a_longer_title_moves_the_titles_beside_it(shown):
    before = shown.tabs.tabBar().tabRect(1).left()
    shown.tabs.setTabText(0, "Hari ini dan besok")
    QApplication.processEvents()
    assert shown.tabs.tabBar().tabRect(1).left() > before


def test_a_sign_moves_no_tab_and_says_why_it_is_there(qtbot):
    bar = SignedBar()
    qtbot.addWidget(bar)
    for name in ("Umum", "Aturan"):
        bar.addTab(name)
    bar.show()
    before = [bar.tabRect(place) for place in range(2)]
    plain = bar.grab().toImage()
    bar.sign(frozenset({0}), "Ada yang salah")
    assert [bar.tabRect(place) for place in range(2)] == before
    assert [bar.tabToolTip(place) for place in range(2)] == ["Ada yang salah", ""]
    assert bar.grab().toImage() != plain
    bar.sign(frozenset(), "Ada yang salah")
    assert bar.grab().toImage() == plain
