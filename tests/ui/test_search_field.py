"""The search at the top: a few letters find pages, trainings, people and certificates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from app.usecases.participants import ParticipantLine, list_participants
from ui.search_field import SearchField


class Searched:
    """The search as an operator uses it: by keys, in a window."""

    def __init__(self, desk, qtbot):
        self.window = QWidget()
        self.field = SearchField(desk)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(QLineEdit())
        self.went: list[tuple[str, dict[str, object]]] = []
        desk.went.connect(lambda page, place: self.went.append((page, place)))
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self._qtbot = qtbot

    def type(self, text):
        """Open the search with Ctrl+K and type."""
        self._qtbot.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert self.field.hasFocus()
        self._qtbot.keyClicks(self.field, text)

    def press(self, *keys):
        """Press keys in the field."""
        for key in keys:
            self._qtbot.keyClick(self.field, key)

    @property
    def found(self):
        """The lines that are shown below the field."""
        (view,) = self.field.findChildren(QListView)
        model = view.model()
        lines = [model.index(row, 0).data() for row in range(model.rowCount())]
        return lines if view.isVisible() else []


@pytest.fixture
def search(desk, qtbot):
    """Sit at the search on the demo."""
    return Searched(desk, qtbot)


def test_a_page_is_found_and_enter_goes_there(search):
    search.type("serti")
    assert search.found[0] == "Sertifikat"
    search.press(Qt.Key.Key_Return)
    assert search.went == [("certificates", {})]
    assert search.field.text() == ""
    assert search.found == []


def test_a_training_is_found_by_its_name_and_its_code(search):
    search.type("demo-cm")
    assert "Coaching dan Mentoring Angkatan IV · DEMO-CM-IV" in search.found


def test_a_person_is_found_by_a_piece_of_the_name(search, desk):
    person = list_people(desk)[4]
    search.type(person.name[:9])
    search.press(*[Qt.Key.Key_Down] * 20)
    assert any(person.name in line and "DEMO-CM-IV" in line for line in search.found)


def list_people(desk):
    """The demo's participants."""
    found: list[tuple[ParticipantLine, ...]] = []
    desk.operations.read(desk, list_participants, found.append, training="DEMO-CM-IV")
    return found[0]


def test_arrows_choose_and_stop_at_both_ends(search):
    search.type("ar")
    assert search.found[:2] == ["Hari ini", "Arsip"]
    search.press(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
    search.type("ar")
    search.press(*[Qt.Key.Key_Down] * 50, *[Qt.Key.Key_Up] * 50, Qt.Key.Key_Return)
    assert search.went == [("archive", {}), ("today", {})]


def test_a_click_goes_where_an_arrow_and_enter_would(search, qtbot):
    search.type("ar")
    (view,) = search.field.findChildren(QListView)
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert search.went == [("archive", {})]


def test_esc_closes_what_was_found(search):
    search.type("arsip")
    search.press(Qt.Key.Key_Escape)
    assert (search.field.text(), search.found, search.went) == ("", [], [])


def test_what_is_not_there_is_said(search):
    search.type("tidakada")
    assert search.found == ["Tidak ditemukan"]
    search.press(Qt.Key.Key_Return)
    assert search.went == []


def test_an_emptied_field_shows_nothing(search):
    search.type("x")
    search.press(Qt.Key.Key_Backspace)
    assert search.found == []


def test_an_old_certificate_is_found_by_its_number_in_a_few_keys(search, desk):
    search.type("002")
    line = next(place for place, line in enumerate(search.found) if "002" in line)
    search.press(*[Qt.Key.Key_Down] * line, Qt.Key.Key_Return)
    assert search.went[0][0] == "certificates"


def test_a_hit_in_another_training_chooses_that_training(search, desk):
    desk.training = None
    search.type("arsip")
    search.press(Qt.Key.Key_Return)
    assert desk.training is None
    search.type("demo-cm")
    search.press(Qt.Key.Key_Return)
    assert desk.training == "DEMO-CM-IV"


def test_leaving_the_field_or_moving_the_window_closes_the_list(search, qtbot):
    search.type("ar")
    assert search.found
    search.press(Qt.Key.Key_Tab)
    assert search.found == []
    search.type("ar")
    assert search.found
    search.window.resize(500, 400)
    qtbot.waitUntil(lambda: search.found == [])
