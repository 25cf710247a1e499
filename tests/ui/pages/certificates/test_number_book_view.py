"""The view of the number book: what is seen, and blocks, outside numbers and voids by hand."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook

from app.domain.vocabulary import CertificateKind, NumberState, RangeUse
from app.usecases.certificate_life import void
from app.usecases.number_list import list_numbers
from app.usecases.number_ranges import list_ranges, reserve_range
from app.usecases.preparing import prepare
from ui.pages.certificates.life_dialogs import VoidWithheldDialog
from ui.pages.certificates.number_book_view import NumberBookView
from ui.pages.certificates.number_dialog import NumberDialog
from ui.pages.certificates.outside_dialog import OutsideDialog
from ui.pages.certificates.range_dialog import RangeDialog
from ui.printing.preview import Preview
from ui.widgets.labels import EmptyState
from ui.widgets.reason_dialog import ReasonDialog

CODE = "CM-IV-2025"
N213, N214 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214))


@pytest.fixture
def view(place, at_desk):
    """Stand before the book of the class."""
    return place(NumberBookView(at_desk))


@pytest.fixture
def listed(tmp_path):
    """Write a list of numbers that another registry gave."""

    def write(*rows):
        file = tmp_path / "nomor.csv"
        lines = ["NDH;Nama;No. Sertifikat", *(";".join(row) for row in rows)]
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    return write


def cells(view, title):
    model = view.table.model()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    at = titles.index(title.capitalize())
    return [model.index(row, at).data() for row in range(model.rowCount())]


def ranges(workspace):
    return [(o.first, o.last, o.use) for o in workspace.read(list_ranges)]


def reserve(workspace, first, last):
    workspace.change(reserve_range, sequence="year:2025", first=first, last=last)


def shows_nothing(view):
    return isinstance(view.home, EmptyState)


# What is seen


def test_an_empty_book_offers_to_reserve_numbers(view, qtbot, dialog):
    assert shows_nothing(view)
    view.home.setFocus()
    qtbot.keyClick(view.home.focusProxy(), Qt.Key.Key_Return)
    assert dialog(RangeDialog).first.value() == 1


def test_the_book_opens_at_the_year_and_the_sequence_of_the_training(issued, place, at_desk):
    issued.change(reserve_range, sequence="year:2024", first=1, last=3)
    view = place(NumberBookView(at_desk))
    assert (view.choice.year, view.choice.sequence) == (2025, "year:2025")
    assert cells(view, "sequence") == ["213", "214", "215"]
    assert cells(view, "state") == ["issued"] * 3
    assert view.table.current().number == N213
    view.choice.years.setCurrentIndex(0)
    view.choice.years.activated.emit(0)
    view.choice.books.setCurrentIndex(0)
    view.choice.books.activated.emit(0)
    assert cells(view, "book") == ["Year 2024", *["Year 2025"] * 3]


def test_what_is_typed_filters_and_ctrl_f_begins(issued, view, qtbot):
    view.refresh()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.filter.hasFocus()
    qtbot.keyClicks(view.filter, "214")
    assert cells(view, "number") == [N214]
    qtbot.keyClick(view.filter, Qt.Key.Key_Return)
    assert view.table.hasFocus()


def test_a_block_that_runs_out_is_told_early(attended, view):
    reserve(attended, 301, 306)
    view.refresh()
    assert view.blocks.text() == "301 to 306: 6 of 6 left"
    attended.change(prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    view.refresh()
    assert view.blocks.text() == "The numbers run out: 301 to 306: 3 of 6 left"
    assert view.blocks.property("role") == "doubt"


def test_enter_goes_to_what_was_issued_or_to_the_paper_on_the_board(issued, view, at_desk):
    opened: list[str] = []
    went: list[tuple[str, object]] = []
    view.opened.connect(opened.append)
    at_desk.went.connect(lambda page, place: went.append((page, place)))
    view.refresh()
    view.table.activated.emit(view.table.currentIndex())
    assert opened == [N213]
    reserve(issued, 301, 303)
    issued.change(void, number=N213, reason="Salah cetak")
    issued.change(prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    view.refresh()
    keys = {row.first: row.key for row in view.table.shown()}
    for first in (301, 302):
        view.table.choose(keys[first])
        view.table.activated.emit(view.table.currentIndex())
    assert (opened, went) == ([N213], [("certificates", {"ndh": 1})])


def test_without_a_training_nothing_can_be_reserved_or_printed(place, empty_desk):
    view = place(NumberBookView(empty_desk))
    assert shows_nothing(view)
    assert not view.reserve.isEnabled()
    assert not view.print.isEnabled()
    view.acts.read_file(None)


# Ranges


def test_a_block_is_reserved_by_keys_alone_and_taken_back_with_undo(
    view, attended, at_desk, banners, dialog, qtbot
):
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(RangeDialog)
    asked.first.setValue(213)
    asked.last.setValue(252)
    asked.note.setText("Surat 045")
    qtbot.keyClick(asked.note, Qt.Key.Key_Return)
    assert ranges(attended) == [(213, 252, RangeUse.OWN)]
    assert banners[-1].sentence == "The numbers 213 to 252 are reserved for this book."
    view.refresh()
    assert cells(view, "sequence") == ["213–252"]
    at_desk.undo()
    assert ranges(attended) == []
    at_desk.redo()
    assert ranges(attended) == [(213, 252, RangeUse.OWN)]


def test_numbers_of_another_pc_are_told_and_taken_back(view, attended, at_desk, dialog, banners):
    view.reserve.click()
    asked = dialog(RangeDialog)
    asked.first.setValue(500)
    asked.elsewhere.setChecked(True)
    asked.accept()
    assert ranges(attended) == [(500, 500, RangeUse.ELSEWHERE)]
    view.refresh()
    assert view.take_back.isEnabled()
    view.take_back.click()
    assert ranges(attended) == []
    assert "no longer reserved" in banners[-1].sentence
    at_desk.undo()
    assert ranges(attended) == [(500, 500, RangeUse.ELSEWHERE)]


def test_a_range_that_cannot_be_is_refused_where_it_was_typed(issued, view, dialog):
    reserve(issued, 300, 310)
    view.refresh()
    view.reserve.click()
    asked = dialog(RangeDialog)
    assert asked.first.value() == 311
    asked.first.setValue(305)
    asked.accept()
    assert "300 to 310" in asked.refused.text()
    asked.first.setValue(400)
    asked.last.setValue(390)
    asked.accept()
    assert asked.fields["last"].problem == "At least 400."
    asked.last.setValue(20_000)
    asked.accept()
    assert "10,000" in asked.fields["last"].problem
    assert len(ranges(issued)) == 1


# Numbers from outside


def test_a_list_of_numbers_is_shown_before_it_is_stored(
    view, attended, at_desk, listed, dialog, banners
):
    view.acts.read_file(listed(("1", "", "LAN/1"), ("2", "", "LAN/1"), ("9", "", "LAN/9")))
    asked = dialog(OutsideDialog)
    assert asked.primary.text() == "Store 1 number"
    assert [(o.ndh, o.after) for o in asked.coming.shown()] == [(1, "LAN/1")]
    assert [row.row for row in asked.problems.shown()] == [3, 4]
    assert attended.read(list_numbers).numbers == ()
    asked.accept()
    assert [o.number for o in attended.read(list_numbers).numbers] == ["LAN/1"]
    assert banners[-1].sentence.endswith("2 rows stayed out.")
    view.refresh()
    assert cells(view, "state") == ["reserved"]


def test_numbers_that_would_change_stand_beside_what_was_reserved_so_far(
    view, attended, listed, dialog
):
    view.acts.read_file(listed(*((str(ndh), "", f"LAN/{ndh}") for ndh in (1, 2, 3))))
    dialog(OutsideDialog).accept()
    view.acts.read_file(listed(("1", "", "LAN/10")))
    asked = dialog(OutsideDialog)
    assert [(o.name, o.before, o.after) for o in asked.coming.shown()] == [
        ("Peserta Contoh 01", "LAN/1", "LAN/10")
    ]
    assert not asked.coming.isColumnHidden(3)
    asked.kinds.setCurrentIndex(1)
    assert [(o.before, o.after) for o in asked.coming.shown()] == [("", "LAN/10")]
    assert asked.coming.isColumnHidden(3)
    asked.reject()


def test_a_file_that_is_no_list_is_refused_in_the_dialog(view, tmp_path, dialog):
    file = tmp_path / "foto.xlsx"
    file.write_bytes(b"bukan tabel")
    view.acts.read_file(file)
    asked = dialog(OutsideDialog)
    assert asked.refused.isVisible()
    assert not asked.primary.isEnabled()
    asked.reject()


def test_what_a_busy_database_refused_can_be_stored_again(
    place, attended, new_desk, listed, dialog
):
    desk = new_desk(attended.folder, "en", busy_seconds=0.05)
    place(NumberBookView(desk)).acts.read_file(listed(("1", "", "LAN/1")))
    asked = dialog(OutsideDialog)
    with closing(sqlite3.connect(attended.folder / "aula.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        asked.accept()
    assert asked.refused.isVisible()
    asked.primary.click()
    assert [o.number for o in attended.read(list_numbers).numbers] == ["LAN/1"]


def test_the_file_is_asked_for(view):
    view.refresh()
    view.acts.choose_file()
    (asked,) = view.window().findChildren(QFileDialog)
    asked.reject()


def test_a_number_from_outside_is_mended_until_it_is_bound_with_undo(
    view, attended, at_desk, listed, dialog, banners, qtbot
):
    view.acts.read_file(listed(("1", "", "LAN/1"), ("2", "", "LAN/2")))
    dialog(OutsideDialog).accept()
    view.refresh()
    view.table.setFocus()
    assert view.edit.isEnabled()
    view.edit.click()
    asked = dialog(NumberDialog)
    asked.typed.setText("LAN/2")
    asked.accept()
    assert "LAN/2" in asked.field.problem
    asked.typed.setText("LAN/11")
    qtbot.keyClick(asked.typed, Qt.Key.Key_Return)
    assert banners[-1].sentence == "LAN/1 is LAN/11 now."
    numbers = [o.number for o in attended.read(list_numbers).numbers]
    assert numbers == ["LAN/11", "LAN/2"]
    at_desk.undo()
    assert [o.number for o in attended.read(list_numbers).numbers] == ["LAN/1", "LAN/2"]


# Voids, papers


def test_an_issued_number_is_made_void_by_two_keys_and_stays_in_the_book(
    issued, view, dialog, banners, qtbot
):
    view.refresh()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    asked = dialog(ReasonDialog)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert banners[-1].sentence == f"{N213} is void."
    view.refresh()
    assert cells(view, "state")[0] == "void"
    assert cells(view, "reason")[0] == "Issued by mistake"
    assert not view.void.isEnabled()


def test_a_prepared_number_is_made_void_before_a_witness(attended, view, dialog):
    attended.change(prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    view.refresh()
    view.void.click()
    asked = dialog(VoidWithheldDialog)
    asked.accept()
    assert asked.isVisible()
    asked.witness.setText("Saksi Contoh")
    asked.accept()
    line = attended.read(list_numbers).numbers[0]
    assert (line.state, line.witness) == (NumberState.VOID, "Saksi Contoh")


def test_a_number_from_outside_is_made_void_with_a_reason_of_its_own(
    attended, view, listed, dialog
):
    view.acts.read_file(listed(("1", "", "LAN/1")))
    dialog(OutsideDialog).accept()
    view.refresh()
    view.void.click()
    asked = dialog(ReasonDialog)
    assert asked.typed.text() == "Taken back by the registry office"
    asked.accept()
    (line,) = attended.read(list_numbers).numbers
    assert line.state is NumberState.VOID


def test_what_is_shown_is_printed_and_the_book_is_exported(issued, view, dialog):
    view.refresh()
    view.print.click()
    dialog(Preview).close()
    view.excel.click()
    (asked,) = view.findChildren(QFileDialog)
    asked.reject()


def test_the_file_has_the_year_and_the_book_that_are_shown(issued, place, at_desk, qtbot, tmp_path):
    issued.change(reserve_range, sequence="year:2024", first=7, last=7)
    view = place(NumberBookView(at_desk))

    def exported(name):
        view.excel.click()
        qtbot.waitUntil(lambda: view.findChild(QFileDialog) is not None)
        asked = view.findChild(QFileDialog)
        asked.setDirectory(str(tmp_path))
        asked.selectFile(name)
        asked.accept()
        qtbot.waitUntil(lambda: view.findChild(QFileDialog) is None)
        book = CalamineWorkbook.from_path(tmp_path / name).get_sheet_by_name("Buku Nomor")
        return [row[:2] for row in book.to_python()[1:]]

    assert exported("tahun.xlsx") == [["Tahun 2025", number] for number in (213, 214, 215)]
    view.choice.years.setCurrentIndex(view.choice.years.findData(2024))
    view.choice.years.activated.emit(1)
    assert exported("dulu.xlsx") == [["Tahun 2024", 7]]
