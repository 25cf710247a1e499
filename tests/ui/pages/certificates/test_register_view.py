"""The view of the register: what was issued, any certificate by four letters, its history."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import correct, replace_certificate, void
from app.usecases.handing_over import hand_over
from app.usecases.preparing import prepare
from app.usecases.register import register
from ui.pages.certificates.life_dialogs import ReplaceDialog
from ui.pages.certificates.register_rows import columns, note_text, used
from ui.pages.certificates.register_view import RegisterView
from ui.printing.preview import Preview
from ui.widgets.reason_dialog import ReasonDialog
from ui.wording import Wording

CODE = "CM-IV-2025"
N213, N214, N215, N216 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215, 216))


@pytest.fixture
def view(place, issued, at_desk):
    """Stand before the register of the class."""
    view = place(RegisterView(at_desk))
    at_desk.changed.connect(view.refresh)
    return view


def numbers(view):
    return [line.number for line in view.table.shown()]


def state(workspace, number):
    lines = workspace.read(register, training=CODE)
    return next((o.state.value, o.revision, o.copies) for o in lines if o.number == number)


# What is seen


def test_what_was_issued_is_counted_and_told_beside(view, issued):
    collected = {"collected_by": "Umpama Wakil", "mandate": "kuasa", "reason": "Menyusul"}
    issued.change(hand_over, training=CODE, who="1", **collected)
    view.refresh()
    assert numbers(view) == [N213, N214, N215]
    assert view.told.text() == "3 issued on 8 Aug 2025"
    assert view.panel.name.text() == "Peserta Contoh 01"
    assert view.panel.verdict.text() == "Valid, issued 8 Aug 2025."
    assert any("Umpama Wakil, kuasa" in line for line in view.panel.history.lines)


def test_void_and_corrected_ones_say_what_they_point_to(view, issued, qtbot):
    day = dt.date(2025, 8, 9)
    issued.change(replace_certificate, number=N213, reason="Nama salah", date=day)
    issued.change(correct, number=N214, reason="Gelar")
    issued.change(void, number=N215, reason="Salah cetak")
    lines = issued.read(register, training=CODE)
    words = Wording("en", in_window=True)
    told = {line.number: note_text(line, words) for line in lines}
    assert told == {
        N213: "replaced",
        N214: "correction 1",
        N215: "Salah cetak",
        N216: "stands for another",
    }
    assert used(lines) == {"date": True, "kind": False, "note": True}
    assert [c.key for c in columns(words)][:3] == ["ndh", "name", "number"]
    view.refresh()
    assert view.told.text() == "2 issued, 2 void"
    view.table.choose(N213)
    assert view.panel.verdict.text() == "Not valid: it was made void."
    assert not view.panel.reprint.isEnabled()
    links = view.panel.findChildren(QPushButton)
    # The one before has not gone yet.
    [o for o in links if o.text() == f"Replaced by {N216}"][-1].click()
    assert view.table.current().number == N216


def test_a_training_without_any_shows_the_way_to_the_board(place, attended, at_desk):
    view, went = place(RegisterView(at_desk)), []
    view.left.connect(lambda: went.append(True))
    assert view.home is view.search
    (way,) = (o for o in view.findChildren(QPushButton) if o.text() == "Go to the board")
    way.click()
    assert went
    assert not view.print.isEnabled()


def test_without_a_training_certificates_can_still_be_looked_for(place, empty_desk):
    view = place(RegisterView(empty_desk))
    view.search.setText("nama")
    assert "0" in view.told.text()


# Finding


@pytest.mark.parametrize("typed", ["215/", "/215/BKPSDMD"])
def test_a_piece_of_a_number_finds_it_in_all_trainings(view, typed, qtbot):
    qtbot.keyClick(view.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.search.hasFocus()
    qtbot.keyClicks(view.search, typed)
    assert numbers(view) == [N215]
    assert view.told.text() == "1 found in all trainings"
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    assert view.table.hasFocus()


def test_a_piece_of_a_name_finds_everybody_who_is_called_so(view):
    view.search.setText("PESERTA con")
    assert numbers(view) == [N213, N214, N215]
    assert view.told.text() == "3 found in all trainings"


def test_four_signs_of_the_verification_code_find_their_certificate(view, issued):
    line = issued.read(register, training=CODE)[1]
    view.search.setText(line.code[:4].lower())
    assert line.number in numbers(view)


def test_what_nobody_has_is_said_to_be_nowhere(view):
    view.search.setText("tidak ada")
    assert view.home is view.search
    assert view.table.current() is None
    assert not view.panel.name.isVisible()
    view.search.clear()
    assert numbers(view) == [N213, N214, N215]


def test_a_number_that_was_void_before_its_issue_tells_its_story(view, issued, qtbot):
    trainer = CertificateKind.TRAINER
    (line,) = issued.change(prepare, training=CODE, kind=trainer).prepared
    view.go_to(line.number)
    assert view.story.verdict.text() == "Prepared. The certificate is not issued yet."
    issued.change(void, number=line.number, reason="Tidak hadir", witness="Budi Umpama")
    view.go_to(line.number)
    story = view.story
    assert story.isVisible()
    assert story.verdict.text() == (
        "Void. No certificate was ever issued under it, and none will be."
    )
    assert story.facts.text() == f"Trainer's certificate · {line.name}"
    assert [told.partition(": ")[2] for told in story.history.lines] == [
        f"number {line.number} bound",
        "made void, Penguji Contoh: Tidak hadir",
        "Budi Umpama",
    ]
    assert view.told.text() == ""
    view.search.setText("tidak ada")
    assert not story.isVisible()


def test_few_letters_only_filter_the_training(view):
    view.search.setText("14")
    assert numbers(view) == [N214]
    assert view.told.text() == "3 issued on 8 Aug 2025"


def test_a_number_is_gone_to_in_its_training_or_wherever_it_was_issued(view, at_desk):
    view.go_to(N215)
    assert view.table.current().number == N215
    assert numbers(view) == [N213, N214, N215]
    at_desk.training = None
    view.go_to("800.9/1/NONE")
    assert view.search.text() == ""


# Acts


def test_a_copy_is_recorded_with_its_reason_and_shown(view, issued, dialog, qtbot):
    view.table.setFocus()
    view.table.activated.emit(view.table.currentIndex())
    assert view.panel.reprint.hasFocus()
    qtbot.keyClick(view.panel.reprint, Qt.Key.Key_Space)
    qtbot.keyClick(dialog(ReasonDialog), Qt.Key.Key_Return)
    assert state(issued, N213) == ("issued", 1, 2)
    shown = dialog(Preview)
    assert shown.windowTitle() == "Copy of a certificate"
    shown.close()
    assert any("Lost by the holder" in line for line in view.panel.history.lines)


def test_a_correction_is_the_next_revision_and_can_be_printed(view, issued, dialog, banners):
    view.panel.correct.click()
    dialog(ReasonDialog).accept()
    assert state(issued, N213) == ("issued", 2, 1)
    assert banners[-1].sentence == f"{N213}: correction 1."
    banners[-1].ways[0].act()
    dialog(Preview).close()


def test_a_replacement_bears_the_date_that_is_chosen(view, issued, dialog, banners):
    view.panel.replace.click()
    asked = dialog(ReplaceDialog)
    assert asked.date.day == dt.date(2025, 8, 8)
    asked.accept()
    assert banners[-1].sentence == f"{N216} stands for {N213}."
    assert state(issued, N213)[0] == "void"


def test_a_certificate_is_made_void_with_its_reason(view, issued, dialog):
    view.panel.void.click()
    dialog(ReasonDialog).accept()
    assert state(issued, N213)[0] == "void"
    assert not view.panel.void.isEnabled()


def test_the_register_is_printed_and_exported(view, dialog):
    view.print.click()
    dialog(Preview).close()
    view.excel.click()
    (asked,) = view.findChildren(QFileDialog)
    asked.reject()
