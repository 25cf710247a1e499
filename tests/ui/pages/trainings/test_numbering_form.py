"""Certificate numbers: the next one stands there while the pattern is typed."""

import pytest
from PySide6.QtWidgets import QMenu

from app.domain.vocabulary import NumberScope


@pytest.fixture
def form(hand):
    """Open the numbers of the demo training, which has issued 40."""
    hand.editor.tabs.open_tab("numbers")
    return hand.editor.tabs.sections["numbers"]


def test_the_next_number_comes_after_those_of_the_book(form):
    assert form.example == "800.2.4/041/LATIHAN/2025"
    assert form.book == "Buku nomor sudah sampai 40, jadi dilanjutkan dari situ."


def test_the_example_follows_each_letter(hand, form):
    hand.fill("numbering.pattern", "{seq}/{batch_roman}/{ndh:02}")
    assert form.example == "41/IV/01"
    hand.fill("numbering.next", "213")
    assert form.example == "213/IV/01"
    assert form.book == "Belum ada nomor seperti ini yang diberikan oleh Aula."
    hand.fill("numbering.pattern", "{seq")
    assert form.example == "-"
    assert hand.field("numbering.pattern").problem.startswith("{seq tidak menghasilkan nomor.")


def test_a_number_that_was_given_already_is_told(hand, form, qtbot):
    choice = hand.field("numbering.scope").editor
    choice.setCurrentIndex(choice.findData(NumberScope.YEAR.value))
    assert form.example == "800.2.4/001/LATIHAN/2025"
    qtbot.waitUntil(lambda: form.doubt != "")
    assert form.doubt.startswith("Nomor ini sudah pernah diberikan.")
    hand.fill("numbering.next", "500")
    assert form.doubt == ""


def test_parts_are_chosen_from_a_list_by_their_names(hand, form):
    hand.fill("numbering.pattern", "800/")
    (menu,) = form.findChildren(QMenu)
    entries = {entry.text().split("\t")[0]: entry for entry in menu.actions()}
    entries["Nomor urut tiga angka (001)"].trigger()
    assert form.example == "800/041"
    assert hand.field("numbering.pattern").editor.hasFocus()


def test_a_pattern_with_angkatan_needs_one(hand, form):
    hand.fill("numbering.pattern", "{seq}/{batch_roman}")
    hand.fill("batch", "")
    assert form.example == "-"
    assert "{batch_roman}" in hand.field("numbering.pattern").problem
