"""Certificate numbers: the next one stands there while the pattern is typed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu

from app.domain.certification import Numbering
from app.domain.vocabulary import CertificateKind, NumberScope
from app.usecases.number_ranges import reserve_range
from app.usecases.preparing import Order, prepare
from app.usecases.training_edits import edit_training


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


def test_a_pattern_by_ndh_alone_says_that_it_knows_one_paper_each(hand, form):
    assert form.once == ""
    hand.fill("best", "0")
    hand.fill("numbering.pattern", "800/{ndh:02}/{year}")
    assert form.example == "800/01/2025"
    assert form.book == ""
    assert form.once.startswith("Nomor dengan pola 800/{ndh:02}/{year} tidak memakai nomor urut.")
    assert form.once.endswith("sisipkan {seq} untuk itu.")
    assert hand.editor.save()
    hand.fill("numbering.pattern", "{seq}/{ndh:02}")
    assert form.once == ""
    hand.fill("numbering.pattern", "800/{ndh")
    assert form.once == ""


@pytest.fixture
def reserved(hand):
    """Copy the training to one that has nothing yet, and reserve two numbers for it."""
    hand.copy_as("CM-V")
    hand.desk.choose("CM-V")
    seen = hand.stored()
    by_year = Numbering("SERT-{seq}/{year}", NumberScope.YEAR, 1)
    change = hand.desk.operations.change
    change(
        hand.page,
        edit_training,
        training="CM-V",
        revision=seen.revision,
        outline=replace(seen.outline, numbering=by_year),
    )
    change(hand.page, reserve_range, sequence="year:2026", first=213, last=214)
    hand.editor.refresh()
    hand.editor.tabs.open_tab("numbers")
    return hand.editor.tabs.sections["numbers"]


def test_numbers_that_are_reserved_are_shown_before_all_others(hand, reserved):
    assert reserved.example == "SERT-213/2026"
    assert reserved.book.startswith("Tersisa 2 nomor cadangan di buku nomor, sampai 214.")
    hand.fill("numbering.next", "500")
    assert reserved.example == "SERT-213/2026"


def test_reserved_numbers_that_are_used_up_are_told_and_none_is_shown(hand, reserved):
    trainers = {"training": "CM-V", "kind": CertificateKind.TRAINER, "order": Order.NDH}
    reserve = {"sequence": "year:2026", "first": 215, "last": 216}
    hand.desk.operations.change(hand.page, reserve_range, **reserve)
    hand.desk.operations.change(hand.page, prepare, **trainers)
    hand.editor.refresh()
    assert reserved.example == "-"
    assert reserved.book.startswith("Semua nomor cadangan di buku nomor sudah diberikan")
    assert not reserved.doubt
