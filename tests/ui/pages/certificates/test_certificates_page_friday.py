"""The Friday rush on the board: prepared, printed, decided, handed over, and what came after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app import journal
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import Stage
from app.usecases.confirming import preview_confirmation
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import prepare
from app.usecases.sheets import spoil_sheet
from tests.ui.pages.certificates.friday_board import (
    CODE,
    CTRL,
    button_of,
    go_to,
    line,
    menu,
    primary,
    put_into_folder,
    title_of_preview,
    tops,
)
from ui.pages.certificates.confirm_dialog import ConfirmDialog
from ui.pages.certificates.decision_screen import DecisionScreen
from ui.pages.certificates.life_dialogs import ReplaceDialog, VoidWithheldDialog
from ui.pages.certificates.prepare_dialog import PrepareDialog
from ui.printing.preview import Preview
from ui.widgets.reason_dialog import ReasonDialog


def test_the_counts_are_buttons_that_filter(board):
    shown = [o for o in board.view.chips.findChildren(QPushButton) if o.isVisible()]
    assert [chip.text() for chip in shown] == [
        "All 30",
        "Prepared 1",
        "Printed 10",
        "Signed 19",
        "Confirmed 0",
        "Handed over 0",
    ]
    shown[1].click()
    assert [o.ndh for o in board.view.table.shown()] == [7]
    board.view.chips.choose(None)
    assert len(board.view.table.shown()) == 30
    assert primary(board).text() == "Print 1 certain"


def test_what_is_certain_is_printed_and_kept_only_when_it_was(board, friday, qtbot, tmp_path):
    qtbot.keyClick(board, Qt.Key.Key_Return, CTRL)
    (preview,) = tops(Preview)
    assert line(friday, 7).stage is Stage.PREPARED
    preview.reject()
    put_into_folder(friday, prepared_papers)
    assert line(friday, 7).stage is Stage.PRINTED


def test_who_is_open_is_printed_only_with_a_reason_which_the_journal_tells(board, qtbot):
    go_to(board, 2)
    qtbot.keyClick(board.view.table, Qt.Key.Key_Return)
    (dialog,) = tops(ReasonDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (preview,) = tops(Preview)
    assert preview._asked.reason == "The signatory leaves before"  # noqa: SLF001
    preview.reject()


def test_both_papers_backs_and_slips_are_offered_while_somebody_is_open(board, friday):
    friday.change(spoil_sheet, number=line(friday, 2).number, reason="Kotor")
    board.desk.changed.emit()
    for text in ("Both papers for the open ones", "Slips for the open ones", "Backs alone"):
        assert menu(board, text)
        assert title_of_preview(board)
    assert not board._print_menu.entry("List to sign for receipt").isEnabled()  # noqa: SLF001


def test_a_spoilt_sheet_is_printed_again_by_one_key(board, qtbot):
    go_to(board, 3)
    qtbot.keyClick(board, Qt.Key.Key_R, CTRL)
    (preview,) = tops(Preview)  # no printer was ever used here
    preview.reject()


def test_sheets_are_marked_as_signed_and_unmarked(board, friday, qtbot, told, friday_desk):
    qtbot.keyClick(board, Qt.Key.Key_T, CTRL)
    assert told[-1].sentence == "10 sheets signed."
    assert line(friday, 30).stage is Stage.SIGNED
    friday_desk.undo()
    assert line(friday, 30).stage is Stage.PRINTED
    go_to(board, 1)
    assert menu(board, "Take the signed mark back")
    assert line(friday, 1).stage is Stage.PRINTED


def test_a_sheet_is_told_to_be_spoilt_with_its_reason(board, friday, qtbot):
    go_to(board, 3)
    assert menu(board, "Sheet spoilt ...")
    (dialog,) = tops(ReasonDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (line(friday, 3).stage, line(friday, 3).spoilt) == (Stage.PREPARED, 1)


def test_two_keys_decide_and_the_whole_screen_says_what_to_pull(ended, friday, qtbot):
    assert primary(ended).text() == "Confirm 28, withhold 2"
    qtbot.keyClick(ended, Qt.Key.Key_Return, CTRL)
    (dialog,) = tops(ConfirmDialog)
    told = [dialog.lines.item(row).text() for row in range(dialog.lines.count())]
    assert dialog.told.text() == (
        "Confirmed: 28 certificates, 2 statements. Withheld: 2 certificates."
    )
    assert dialog.primary.text() == "Confirm 28, withhold 2"
    assert told == [
        "Withheld: 02 Drs. Bambang Sampel, M.Pd. (too little presence)",
        "Withheld: 11 Kartika Andaian, S.Pd., M.Pd. (too little presence)",
        "Not printed yet: 07 Gita Contohwati, S.Pd.",
    ]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (screen,) = tops(DecisionScreen)
    assert screen.isFullScreen()
    said = [sentence for _, sentence in screen.sentences]
    assert said[-1] == "Still to be printed: 07."
    assert said[:2] == [
        "Confirmed: 28 certificates, 2 statements.",
        "Take out of the folder: 02, 11. Put in the statements of attendance.",
    ]
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert not tops(DecisionScreen)
    assert [line(friday, ndh).stage for ndh in (1, 2)] == [Stage.ISSUED, Stage.WITHHELD]


def test_from_elsewhere_one_arrives_at_the_decision(friday_desk, ended):
    ended.arrive(confirm=True)
    assert len(tops(ConfirmDialog)) == 1


def test_a_decision_made_on_paper_is_typed_in_as_it_was_signed(ended, friday, qtbot):
    assert menu(ended, "Type in decisions made on paper ...")
    (dialog,) = tops(ConfirmDialog)
    assert dialog.primary.text() == "Confirm 28, withhold 2"
    assert not dialog.reason.isVisible()
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    assert dialog.reason.isVisible()
    assert dialog.primary.text() == "Confirm 27, withhold 3"
    assert dialog.told.text().endswith("2 statements. Withheld: 3 certificates.")
    dialog.primary.click()
    tops(DecisionScreen)[0].close()
    assert line(friday, 1).stage is Stage.WITHHELD
    newest = friday.read(journal.last_entries)[0]
    assert (newest.verb, newest.facts["on_paper"], newest.facts["reason"]) == (
        "confirm",
        True,
        "Decided by the committee on paper",
    )


def test_what_was_ticked_outlives_a_change_of_others(ended, friday, qtbot):
    assert menu(ended, "Type in decisions made on paper ...")
    (dialog,) = tops(ConfirmDialog)
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Space)
    typed = dialog.ticked()
    assert line(friday, 1).number not in typed
    assert line(friday, 2).number in typed
    friday.change(prepare, training=CODE, kind=CertificateKind.TRAINER)
    dialog.primary.click()
    assert dialog.isVisible()
    trainers = {o.number for o in friday.read(preview_confirmation, training=CODE).issued[-4:]}
    assert set(dialog.ticked()) == {*typed, *trainers}
    dialog.reject()


def test_papers_are_handed_over_by_number_or_card_without_a_dialog(decided, friday, qtbot, board):
    qtbot.keyClick(decided, Qt.Key.Key_H, CTRL)
    strip = decided.strip
    assert strip.who.hasFocus()
    qtbot.keyClicks(strip.who, "3")
    qtbot.keyClicks(strip.by, "Budi Umpama")
    qtbot.keyClicks(strip.mandate, "surat kuasa")
    qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    number = line(friday, 3).number
    assert strip.answer == f"Handed over: 03 Citra Teladan, S.Pd. – certificate {number}"
    assert strip.waiting.endswith("Left to collect: 29 people, 29 papers.")
    assert line(friday, 3).collected_by == "Budi Umpama"
    qtbot.keyClicks(strip.who, "3")
    qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    assert strip.answer == "03 Citra Teladan, S.Pd.: collected before by Budi Umpama"
    qtbot.keyClicks(strip.who, "99")
    qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    assert "nobody" in strip.answer
    board.desk.undo()
    assert (line(friday, 3).stage, strip.answer) == (Stage.ISSUED, "Taken back.")
    qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    qtbot.keyClick(strip.who, Qt.Key.Key_Escape)
    assert not strip.isVisible()


def test_who_has_no_sheet_is_asked_for_and_gets_it_with_a_reason(decided, friday, qtbot):
    qtbot.keyClick(decided, Qt.Key.Key_H, CTRL)
    strip, number = decided.strip, line(friday, 7).number
    qtbot.keyClicks(strip.who, "7")
    qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    assert strip.answer.startswith(f"No good sheet was printed of {number}.")
    assert line(friday, 7).stage is Stage.ISSUED
    qtbot.waitUntil(lambda: button_of(strip, "Print first") is not None)
    button_of(strip, "Print first").click()
    assert title_of_preview(decided) == "Certificates, 1 person"
    button_of(strip, "Hand over with a reason ...").click()
    qtbot.keyClick(tops(ReasonDialog)[0], Qt.Key.Key_Return)
    assert strip.answer == f"Handed over: 07 Gita Contohwati, S.Pd. – certificate {number}"
    assert line(friday, 7).stage is Stage.HANDED_OVER
    assert friday.read(journal.last_entries)[0].facts["reason"] == "Printed elsewhere"
    assert button_of(strip, "Print first") is None


def test_the_chosen_are_handed_over_at_once_and_taken_back(decided, friday, told, qtbot):
    decided.view.table.selectAll()
    assert menu(decided, "Hand the chosen over to their holders")
    assert told[-1].is_refusal
    told[-1].ways[1].act()
    qtbot.keyClick(tops(ReasonDialog)[0], Qt.Key.Key_Return)
    assert told[-1].sentence == "28 papers handed over."
    assert line(friday, 1).stage is Stage.HANDED_OVER
    assert menu(decided, "Not handed over")
    assert line(friday, 1).stage is Stage.ISSUED


def test_a_withheld_number_is_made_void_with_a_reason_and_a_second_name(decided, friday, qtbot):
    go_to(decided, 2)
    qtbot.keyClick(decided, Qt.Key.Key_Delete, CTRL)
    (dialog,) = tops(VoidWithheldDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.witness, "Budi Umpama")
    qtbot.keyClick(dialog.witness, Qt.Key.Key_Return)
    assert line(friday, 2).number is None


def test_an_issued_one_is_corrected_reprinted_replaced_and_made_void(decided, friday, qtbot, told):
    go_to(decided, 1)
    old = line(friday, 1).number
    qtbot.keyClick(decided, Qt.Key.Key_F2)
    qtbot.keyClick(tops(ReasonDialog)[0], Qt.Key.Key_Return)
    assert told[-1].sentence == f"{old}: correction 1."
    told[-1].ways[0].act()
    tops(Preview)[0].reject()
    assert menu(decided, "Reprint ...")
    qtbot.keyClick(tops(ReasonDialog)[0], Qt.Key.Key_Return)
    tops(Preview)[0].reject()
    assert menu(decided, "Replace ...")
    qtbot.keyClick(tops(ReplaceDialog)[0], Qt.Key.Key_Return)
    new = line(friday, 1).number
    assert told[-1].sentence == f"{new} stands for {old}."
    qtbot.keyClick(decided, Qt.Key.Key_Delete, CTRL)
    qtbot.keyClick(tops(ReasonDialog)[0], Qt.Key.Key_Return)
    assert told[-1].sentence == f"{new} is void."


def test_the_life_of_a_number_stands_below_its_page(decided, qtbot):
    go_to(decided, 7)
    history = decided.view.beside.history
    qtbot.waitUntil(lambda: len(history.lines) == 3)
    assert "spoilt: Tinta luntur" in history.lines[1]
    assert "confirmed, " in history.lines[2]


def test_other_kinds_are_a_filter_and_all_can_be_seen_together(decided):
    view = decided.view
    view.show_kind(CertificateKind.STATEMENT)
    assert [o.ndh for o in view.table.shown()] == [2, 11]
    view.show_kind(CertificateKind.TRAINER)
    assert primary(decided).text() == "Issue 4 trainer's certificates"
    view.show_kind(None)
    assert not view.table.isColumnHidden(2)
    assert len(view.table.shown()) == 36


def test_more_are_prepared_with_a_plain_choice_of_the_order(board, friday, qtbot, told):
    board.view.show_kind(CertificateKind.TRAINER)
    qtbot.keyClick(board, Qt.Key.Key_Return, CTRL)
    (dialog,) = tops(PrepareDialog)
    assert dialog.certain.text() == "Only those who are certain of it (4)"
    dialog.certain.setChecked(True)
    dialog.primary.click()
    assert told[-1].sentence == "Prepared: 4 trainer's certificates."
    assert board.view.kind is CertificateKind.TRAINER


def test_a_number_that_cannot_be_given_is_told_in_the_dialog(board, qtbot, worker):
    board.view.show_kind(CertificateKind.TRAINER)
    qtbot.keyClick(board, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = tops(PrepareDialog)
    board.desk.training = "TIDAK-ADA"
    dialog._training = "TIDAK-ADA"  # noqa: SLF001
    dialog.primary.click()
    assert dialog.isVisible()
    assert dialog.primary.isEnabled()


def test_originals_go_out_and_come_back_known_by_their_bytes(decided, qtbot, told, tmp_path):
    go_to(decided, 1)
    out, back = tmp_path / "keluar", tmp_path / "kembali"
    out.mkdir()
    back.mkdir()
    number = decided.view.table.current().number
    decided.elsewhere.write_into((number,), out)
    assert told[-1].sentence.startswith("1 PDF lies in")
    decided.elsewhere.read_folder(number, back)
    assert told[-1].sentence == "No PDF lies in this folder."
    (original,) = out.glob("*.pdf")
    (back / "01.pdf").write_bytes(original.read_bytes() + b" tanda tangan")
    (back / "02.pdf").write_bytes(b"%PDF lain")
    decided.elsewhere.read_folder(number, back)
    assert told[-1].sentence == (
        "1 signed PDF was kept. Not begun with the bytes of an original: 02.pdf."
    )
    told[-1].ways[0].act()
    assert "does not begin with the bytes" in told[-1].sentence
