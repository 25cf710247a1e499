"""The banner: an answer goes by itself, a refusal stays, and nothing waits for either."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.widgets.banner import Banner


@pytest.fixture
def banner(qtbot):
    """Show a banner whose answers go soon."""
    made = Banner("Tutup")
    made._timer.setInterval(30)  # noqa: SLF001 - twelve seconds are long for a test
    qtbot.addWidget(made)
    return made


def buttons(banner):
    """The buttons that are shown, by their words or what is said aloud."""
    made = [each for each in banner.findChildren(QPushButton) if not each.isHidden()]
    return {each.text() or each.accessibleName(): each for each in made}


def test_an_answer_is_said_and_goes_by_itself(banner, qtbot):
    banner.show_notice("Tersimpan.", [], is_refusal=False)
    assert banner.isVisible()
    assert banner.sentence == banner.accessibleName() == "Tersimpan."
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_a_refusal_stays_until_it_is_closed(banner, qtbot):
    banner.show_notice("Tersimpan.", [], is_refusal=False)
    banner.show_notice("Sesi terkunci.", [], is_refusal=True)
    qtbot.wait(60)
    assert banner.isVisible()
    qtbot.mouseClick(buttons(banner)["Tutup"], Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_a_way_on_is_a_button_and_only_the_latest_are_shown(banner, qtbot):
    taken: list[str] = []
    banner.show_notice("Satu.", [("Lama", lambda: taken.append("old"))], is_refusal=True)
    banner.show_notice("Dua.", [("Urungkan", lambda: taken.append("undo"))], is_refusal=True)
    qtbot.waitUntil(lambda: set(buttons(banner)) == {"Urungkan", "Tutup"})
    qtbot.mouseClick(buttons(banner)["Urungkan"], Qt.MouseButton.LeftButton)
    assert taken == ["undo"]


def test_an_answer_and_a_refusal_look_different(banner):
    banner.show_notice("Tersimpan.", [], is_refusal=False)
    assert banner.property("role") == "notice"
    banner.show_notice("Sesi terkunci.", [], is_refusal=True)
    assert banner.property("role") == "refusal"
