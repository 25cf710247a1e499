"""The archive: files for other programs, safety copies that are checked, and who changed what."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook

from app.exchange.kept_files import keep_file
from app.usecases.printing import record_printing
from ui.pages.archive import ArchivePage

CODE = "DEMO-CM-IV"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def show(qtbot):
    """Show the page of a desk and let it read."""

    def seen(desk):
        page = ArchivePage(desk)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        with qtbot.waitActive(page):
            pass
        return page

    return seen


@pytest.fixture
def copies(desk, demo_folder):
    """Lay two safety copies beside the window's settings; the second one is damaged."""
    folder = desk.folder / "backups"
    folder.mkdir()
    shutil.copy(demo_folder / "aula.db", folder / "aula-2025-08-04.db")
    (folder / "aula-2025-08-05.db").write_bytes(b"SQLite format 3\0" + b"\0" * 5000)
    return folder


def choose_place(page, qtbot, path):
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    proposed = dialog.selectedFiles()[0]
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()
    return proposed


def changes(page):
    return [(row.operator, row.training, row.deed) for row in page.journal.table.shown()]


def test_a_training_is_saved_as_excel_by_keyboard(show, desk, qtbot, tmp_path, notices):
    page = show(desk)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    path = tmp_path / "Rekap.xlsx"
    assert choose_place(page, qtbot, path).endswith("Rekap DEMO-CM-IV.xlsx")
    assert CalamineWorkbook.from_path(path).sheet_names == ["Peserta", "Kehadiran", "Rekap"]
    assert notices[-1].sentence == "Tersimpan: Rekap.xlsx"


def test_the_recap_is_saved_as_csv_and_never_over_another_file(
    show, desk, qtbot, tmp_path, notices
):
    page = show(desk)
    path = tmp_path / "rekap.csv"
    path.write_text("milik orang lain", encoding="utf-8")
    page.csv.click()
    choose_place(page, qtbot, path)
    assert notices[-1].is_refusal
    assert path.read_text(encoding="utf-8") == "milik orang lain"
    (replace,) = notices[-1].ways
    replace.act()
    assert path.read_text(encoding="utf-8-sig").startswith("NDH;Nama;NIP")


def test_who_changed_what_stands_there_with_the_newest_first(show, desk):
    page = show(desk)
    before = len(changes(page))
    desk.operations.change(desk, record_printing, training=CODE, paper="recap", pages=2)
    assert changes(page)[0] == (
        "Penguji Contoh",
        CODE,
        "Dicetak atau disimpan · rekap · 2 halaman",
    )
    assert len(changes(page)) == before + 1
    assert not page.journal.older.isVisible()


def test_the_changes_are_filtered_by_what_is_typed(show, desk, qtbot):
    page = show(desk)
    for paper in ("recap", "derivation"):
        desk.operations.change(desk, record_printing, training=CODE, paper=paper, pages=2)
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.focusWidget(), "rekap penguji")
    assert [deed for _, _, deed in changes(page)] == ["Dicetak atau disimpan · rekap · 2 halaman"]


def test_older_changes_are_shown_when_they_are_asked_for(show, desk, monkeypatch):
    monkeypatch.setattr("ui.pages.archive.page._SHOWN", 2)
    for _ in range(3):
        desk.operations.change(desk, record_printing, training=CODE, paper="recap", pages=2)
    page = show(desk)
    assert len(changes(page)) == 2
    page.journal.older.click()
    assert len(changes(page)) == 4
    assert not page.journal.older.isVisible()


def test_the_safety_copies_are_listed(show, desk, copies):
    page = show(desk)
    shown = [page.copies.list.item(row).text() for row in range(page.copies.list.count())]
    assert len(shown) == 2
    assert any(line.endswith("aula-2025-08-04.db") for line in shown)
    assert all(" MB · " in line for line in shown)


def test_without_a_copy_it_is_said_when_the_first_one_is_made(show, desk):
    page = show(desk)
    assert not page.copies.list.isVisible()
    assert page.copies._told.text().startswith("Salinan pertama dibuat")  # noqa: SLF001


def test_whole_records_and_copies_are_in_order(show, desk, copies, notices):
    (copies / "aula-2025-08-05.db").unlink()
    page = show(desk)
    page.copies.check_button.click()
    assert notices[-1].sentence == "Semua baik."
    assert page.copies.check_button.isEnabled()


def test_what_is_damaged_is_named(show, desk, copies, tmp_path):
    with closing(sqlite3.connect(tmp_path / "demo" / "aula.db")) as stranger:
        stranger.execute("DROP TRIGGER tr_certificate_no_update")
        stranger.execute("UPDATE certificate SET sha256 = '0' WHERE id = 1")
        stranger.commit()
    page = show(desk)
    page.copies.check_button.click()
    said = page.copies._faults.text()  # noqa: SLF001
    assert page.copies._faults.isVisible()  # noqa: SLF001
    assert "aula-2025-08-05.db" in said
    assert len(said.splitlines()) == 2


def test_a_check_can_be_stopped(show, desk, copies, notices, monkeypatch):
    page = show(desk)
    strip = page.copies._strip  # noqa: SLF001
    monkeypatch.setattr(strip, "tell", lambda _done, _total: strip._ask_to_stop())  # noqa: SLF001
    page.copies.check_button.click()
    assert notices[-1].sentence == "Pemeriksaan dihentikan."
    assert page.copies.check_button.isEnabled()


def test_without_a_training_there_is_nothing_to_save(show, empty_desk):
    page = show(empty_desk)
    assert not page.excel.isEnabled()
    assert not page.csv.isEnabled()
    assert changes(page) == []


def test_the_pdfs_beside_the_copies_are_counted_and_what_is_wrong_with_them_is_named(
    show, desk, copies, tmp_path, notices
):
    (copies / "aula-2025-08-05.db").unlink()
    altered = keep_file(copies / "documents", b"satu")
    keep_file(copies / "documents", b"dua")
    documents = tmp_path / "demo" / "documents"
    documents.mkdir(exist_ok=True)
    (documents / "asing.pdf").write_bytes(b"tiga")
    (copies / "documents" / f"{altered}.pdf").write_bytes(b"rusak")
    page = show(desk)
    assert "2 PDF yang dikirim" in page.copies._told.text()  # noqa: SLF001
    page.copies.check_button.click()
    said = page.copies._faults.text().splitlines()  # noqa: SLF001
    assert len(said) == 2
    assert "asing.pdf" in said[0]
    assert f"documents/{altered}.pdf" in said[1]


def test_of_many_faults_the_first_ones_are_shown_and_the_others_counted(show, desk, tmp_path):
    documents = tmp_path / "demo" / "documents"
    documents.mkdir(exist_ok=True)
    for place in range(8):
        (documents / f"asing-{place}.pdf").write_bytes(bytes([place]))
    page = show(desk)
    page.copies.check_button.click()
    said = page.copies._faults.text().splitlines()  # noqa: SLF001
    assert (len(said), said[-1]) == (6, "Dan 3 lagi.")
