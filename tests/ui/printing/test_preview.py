"""The preview shows the real file, finds what stands in it, prints it and saves it."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
)

from app.documents.fitting import DoesNotFit, MissingCharacter
from app.documents.rendering import page_sizes
from app.domain.errors import Stopped
from app.usecases.printing import PaperTray, paper_tray
from tests.ui.printing.ruler import measure
from ui.desk import Notice
from ui.papers import size_setting
from ui.printing import open_preview
from ui.printing.page_view import Fit
from ui.printing.preview import Preview
from ui.printing.printout import Printout

TRAINING = "DEMO-CM-IV"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def printed(desk):
    found: list[PaperTray] = []
    desk.operations.read(desk, paper_tray, found.append, training=TRAINING)
    return [(line.paper, line.session or line.ndh) for line in found[0].printed]


def previews():
    """Find the previews that are seen."""
    return [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview) and o.isVisible()]


def way(shown, text):
    """Find a way on that the preview's own banner offers."""
    QApplication.processEvents()  # a banner that is seen shows new buttons a moment later
    return next(o for o in shown.findChildren(QPushButton) if o.text() == text and o.isVisible())


def is_painted(view):
    """Whether ink is seen, and not only white paper."""
    image = view.viewport().grab().toImage()
    middle = (image.pixelColor(x, image.height() // 2) for x in range(image.width()))
    return any(colour.lightness() < 90 for colour in middle)


def print_dialog(preview, qtbot):
    qtbot.waitUntil(lambda: preview.findChild(QPrintDialog) is not None)
    return preview.findChild(QPrintDialog)


def test_the_first_page_of_the_real_file_is_seen(preview, qtbot):
    shown = preview(session=1)
    assert shown.windowTitle() == "Daftar hadir, sesi 1"
    assert shown.view.fit is Fit.PAGE
    qtbot.waitUntil(lambda: is_painted(shown.view))


def test_a_paper_is_opened_by_its_name(desk, qtbot):
    open_preview(desk, "recap", training=TRAINING)
    (shown,) = previews()
    qtbot.addWidget(shown)
    assert shown.windowTitle() == "Rekap"


def test_where_there_is_nothing_to_print_the_desk_says_so(empty_desk):
    said: list[Notice] = []
    empty_desk.noticed.connect(said.append)
    open_preview(empty_desk, "recap", training="TIDAK-ADA")
    assert said[0].is_refusal
    assert not previews()


def test_the_size_of_the_paper_is_chosen_and_remembered_for_its_kind(preview):
    shown = preview()
    assert round(shown.view._stack.sizes[0][1]) == 297  # noqa: SLF001 - what is seen
    shown._size.setCurrentText("F4")  # noqa: SLF001
    assert round(shown.view._stack.sizes[0][1]) == 330  # noqa: SLF001
    assert preview()._size.currentText() == "F4"  # noqa: SLF001
    assert preview("recap")._size.currentText() == "A4"  # noqa: SLF001


def test_pages_are_turned_by_keys_and_by_number(preview, qtbot):
    shown = preview()
    view, number = shown.view, shown._bar._number  # noqa: SLF001
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.page, number.value()) == (2, 3)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == number.maximum() - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "12")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert view.page == 11
    assert shown.findChild(QPrintDialog) is None


def test_the_zoom_follows_keys_and_wheel_and_the_list(preview, qtbot):
    shown = preview(session=1)
    view, zoom = shown.view, shown._bar._zoom  # noqa: SLF001
    whole = view.percent
    qtbot.keyClick(view, Qt.Key.Key_Plus, CTRL)
    assert view.percent > whole
    assert zoom.placeholderText() == f"{view.percent} %"
    qtbot.keyClick(view, Qt.Key.Key_Minus, CTRL)
    assert view.percent == pytest.approx(whole, abs=1)
    zoom.setCurrentIndex(1)
    zoom.activated.emit(1)
    assert view.fit is Fit.WIDTH
    true_size = zoom.findData(100)
    zoom.activated.emit(true_size)
    assert (view.percent, zoom.currentIndex()) == (100, true_size)
    qtbot.keyClick(view, Qt.Key.Key_0, CTRL)
    assert (view.fit, view.percent) == (Fit.PAGE, whole)


def test_a_text_is_found_page_after_page(preview, qtbot):
    shown = preview()
    finder = shown._finder  # noqa: SLF001
    qtbot.keyClick(shown.view, Qt.Key.Key_F, CTRL)
    assert finder.field.hasFocus()
    qtbot.keyClicks(finder.field, "dr. ANDINI")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder._told.text() == "1 dari 20"  # noqa: SLF001
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder._told.text() == "3 dari 20"  # noqa: SLF001
    assert shown.view.page == 4
    qtbot.keyClick(finder.field, Qt.Key.Key_Return, SHIFT)
    assert finder._told.text() == "2 dari 20"  # noqa: SLF001
    finder.field.setText("Tidak Begini")
    qtbot.waitUntil(lambda: finder._told.text() == "Tidak ditemukan")  # noqa: SLF001
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert shown.view.hasFocus()
    assert shown.isVisible()


def test_the_search_goes_on_in_another_size(preview, qtbot):
    shown = preview()
    finder = shown._finder  # noqa: SLF001
    finder.field.setText("Sesi")
    qtbot.waitUntil(lambda: bool(finder._told.text()))  # noqa: SLF001
    before = finder._told.text()  # noqa: SLF001
    shown._size.setCurrentText("F4")  # noqa: SLF001
    assert finder._told.text() != before  # noqa: SLF001
    assert len(shown.view._hits) > 10  # noqa: SLF001


def test_a_printing_by_keyboard_alone_is_true_to_size_and_recorded(
    preview, desk, qtbot, tmp_path, notices
):
    desk.settings.setValue(size_setting("attendance-sheet"), "F4")
    shown = preview(session=3)
    qtbot.keyClick(shown.view, Qt.Key.Key_P, CTRL)
    dialog = print_dialog(shown, qtbot)
    path = tmp_path / "keluar.pdf"
    dialog.findChild(QLineEdit, "filename").setText(str(path))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[-1].sentence == f"1 halaman dikirim ke {path}."
    assert shown._banner.sentence == notices[-1].sentence  # noqa: SLF001
    size, _ = measure(path.read_bytes(), dpi=72)
    assert size == pytest.approx((215, 330), abs=0.5)
    assert printed(desk) == [("attendance-sheet", 3)]


def test_only_what_was_printed_is_recorded(preview, desk, qtbot, tmp_path, notices):
    shown = preview("certificates")
    qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    dialog = print_dialog(shown, qtbot)
    dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "keluar.pdf"))
    dialog.findChild(QRadioButton, "printRange").click()
    dialog.findChild(QSpinBox, "from").setValue(3)
    dialog.findChild(QSpinBox, "to").setValue(5)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(notices))
    assert len(page_sizes((tmp_path / "keluar.pdf").read_bytes())) == 3
    assert printed(desk) == [("certificates", 2), ("certificates", 3)]


def test_a_printing_that_is_called_off_is_none(preview, desk, qtbot):
    shown = preview(session=1)
    qtbot.keyClick(shown.view, Qt.Key.Key_P, CTRL)
    print_dialog(shown, qtbot).reject()
    assert printed(desk) == []


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_fails_is_told_and_nothing_is_recorded(
    preview, desk, qtbot, tmp_path, notices, file_printer
):
    shown = preview(session=1)
    file_printer.setOutputFileName(str(tmp_path / "tidak" / "ada.pdf"))
    shown._send(shown._shown, file_printer)  # noqa: SLF001 - the dialog would refuse it
    assert notices[-1].is_refusal
    assert "tidak menerima kertas ini" in notices[-1].sentence
    assert printed(desk) == []


def save(preview, qtbot, path):
    qtbot.keyClick(preview.view, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: preview.findChild(QFileDialog) is not None)
    dialog = preview.findChild(QFileDialog)
    proposed = dialog.selectedFiles()[0]
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()
    return proposed


def test_a_paper_is_saved_and_that_is_recorded(preview, desk, qtbot, tmp_path, notices):
    shown = preview(session=2)
    path = tmp_path / "Lembar.pdf"
    assert save(shown, qtbot, path).endswith("Daftar Hadir DEMO-CM-IV Sesi 2.pdf")
    assert path.read_bytes() == shown._shown.drawn.paper.pdf  # noqa: SLF001
    assert notices[-1].sentence == "Tersimpan: Lembar.pdf"
    assert [way.text for way in notices[-1].ways] == ["Buka foldernya"]
    assert printed(desk) == [("attendance-sheet", 2)]


def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(
    preview, qtbot, tmp_path, notices
):
    path = tmp_path / "Lembar.pdf"
    path.write_bytes(b"milik orang lain")
    shown = preview(session=2)
    save(shown, qtbot, path)
    assert notices[-1].is_refusal
    assert path.read_bytes() == b"milik orang lain"
    (replace,) = notices[-1].ways
    assert replace.text == "Ganti berkasnya"
    replace.act()
    assert path.read_bytes().startswith(b"%PDF")


def test_the_folder_of_last_time_is_offered_again(preview, desk, qtbot, tmp_path):
    folder = tmp_path / "Berkas Pelatihan"
    folder.mkdir()
    save(preview(session=2), qtbot, folder / "a.pdf")
    shown = preview(session=2)
    assert save(shown, qtbot, folder / "b.pdf").startswith(str(folder))


def test_esc_goes_back_to_the_page(preview, qtbot):
    shown = preview(session=1)
    with qtbot.waitSignal(shown.rejected):
        qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_printer_without_such_paper_is_asked_about_before_anything_is_printed(
    preview, desk, notices, file_printer, tmp_path, monkeypatch
):
    # No printer of this kind is in the machine; print_job is tried with a real one.
    monkeypatch.setattr("ui.printing.preview.lay_out", lambda *_what: False)
    desk.settings.setValue(size_setting("attendance-sheet"), "F4")
    shown = preview(session=1)
    shown._send(shown._shown, file_printer)  # noqa: SLF001
    assert printed(desk) == []
    assert not any(notices), "the ways go with the preview, so no other banner offers them"
    way(shown, "Tetap cetak").click()
    assert (tmp_path / "keluar.pdf").exists()
    assert printed(desk) == [("attendance-sheet", 1)]
    shown._send(shown._shown, file_printer)  # noqa: SLF001
    way(shown, "Pakai A4").click()
    assert round(shown.view._stack.sizes[0][1]) == 297  # noqa: SLF001


def test_a_printing_goes_on_and_is_recorded_when_the_preview_is_closed(
    preview, desk, qtbot, file_printer, notices
):
    shown = preview(session=4)
    paper = shown._shown  # noqa: SLF001
    shown.reject()
    printout = Printout(desk, TRAINING, "attendance-sheet", paper.drawn)
    with qtbot.waitSignal(printout.destroyed):
        printout.send(file_printer, (0,))
    assert "1 halaman dikirim" in notices[-1].sentence
    assert printed(desk) == [("attendance-sheet", 4)]


def test_a_printing_that_is_stopped_records_what_went_out(preview, desk, file_printer, notices):
    shown = preview("certificates")
    drawn = shown._shown.drawn  # noqa: SLF001
    printout = Printout(desk, TRAINING, "certificates", drawn)
    printout.ticket.progressed.connect(
        lambda done, _total: printout.ticket.stop() if done == 2 else None
    )
    printout.send(file_printer, range(58))
    assert notices[-1].sentence.startswith("Pencetakan dihentikan. 3 halaman dikirim")
    assert printed(desk) == [("certificates", 1), ("certificates", 2)]


def test_what_hardly_fits_is_told_before_it_is_printed(preview):
    shown = preview(session=1)
    strip = shown._warnings  # noqa: SLF001
    assert not strip.isVisible()
    strip.tell([DoesNotFit(ndh, "name", "Nama Contoh") for ndh in range(1, 6)])
    said = [label.text() for label in strip.findChildren(QLabel) if label.text()]
    assert said[0].startswith('NDH 01: "Nama Contoh" terlalu panjang')
    assert said[-1] == "dan 3 lagi"
    strip.tell([MissingCharacter(None, "program", "\N{SNOWMAN}")])
    assert strip.accessibleName().startswith('"\N{SNOWMAN}"')


def test_the_words_are_those_of_the_language(new_desk, demo_folder, qtbot, tmp_path):
    desk = new_desk(demo_folder, language="en")
    open_preview(desk, "attendance-sheet", training=TRAINING, session=1)
    (shown,) = previews()
    qtbot.addWidget(shown)
    assert shown.windowTitle() == "Attendance sheet, session 1"


def test_a_printing_that_cannot_be_recorded_is_told(
    new_desk, demo_folder, tmp_path, file_printer, preview
):
    folder = shutil.copytree(demo_folder, tmp_path / "busy")
    desk = new_desk(folder, busy_seconds=0.05)
    said: list[Notice] = []
    desk.noticed.connect(said.append)
    drawn = preview(session=1)._shown.drawn  # noqa: SLF001
    with closing(sqlite3.connect(folder / "aula.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        Printout(desk, TRAINING, "attendance-sheet", drawn).send(file_printer, (0,))
    assert "1 halaman dikirim" in said[0].sentence
    assert said[1].is_refusal
    assert "pencetakannya tidak dapat dicatat" in said[1].sentence
    assert printed(desk) == []


def test_a_drawing_that_is_stopped_leaves_what_was_seen(preview, desk, notices, monkeypatch):
    def stop(**_what):
        raise Stopped

    shown = preview(session=1)
    monkeypatch.setattr("ui.printing.preview.draw_to_show", stop)
    shown._size.setCurrentText("F4")  # noqa: SLF001
    assert notices[-1].is_refusal
    assert shown._size.currentText() == "A4"  # noqa: SLF001
    assert shown.isVisible()


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(preview):
    view = preview().view
    whole, middle = view.percent, QPointF(view.viewport().rect().center())

    def turn(notches, keys):
        event = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt takes no names here
        )
        view.wheelEvent(event)

    turn(1, CTRL)
    assert view.percent > whole
    turn(-1, CTRL)
    assert view.percent == pytest.approx(whole, abs=1)
    before = view.verticalScrollBar().value()
    turn(-1, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > before
