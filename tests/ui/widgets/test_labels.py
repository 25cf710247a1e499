"""Words on a page: headings, cards, empty states that say what to do."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState, card, doubt, empty, heading, problem, quiet


def test_a_heading_is_larger_than_the_text(qapp):
    assert heading("Data pribadi").font().pointSizeF() > QLabel().font().pointSizeF()


def test_each_kind_of_words_looks_like_what_it_is(qapp):
    made = {quiet("a"): "quiet", problem("b"): "problem", doubt("c"): "doubt", card(): "card"}
    assert all(widget.property("role") == role for widget, role in made.items())
    assert quiet("a").wordWrap()


def test_an_empty_state_says_what_to_do_and_offers_it(qtbot):
    made = EmptyState("users", "Belum ada peserta", "Impor daftar.", primary_button("Impor", print))
    qtbot.addWidget(made)
    said = [label.text() for label in made.findChildren(QLabel) if label.text()]
    assert said == ["Belum ada peserta", "Impor daftar."]
    assert [way.text() for way in made.findChildren(QPushButton)] == ["Impor"]


def test_an_emptied_row_shows_nothing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(QLabel("satu"))
    row.addStretch(1)
    window.show()
    empty(row)
    assert row.count() == 0
    assert not [label for label in window.findChildren(QLabel) if label.isVisible()]
