"""The primary button leads through the Friday: fronts alone, both papers, slips, handing over."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt

from app.domain.vocabulary import CertificateKind, Result
from app.usecases.class_list import list_class
from app.usecases.confirming import confirm
from app.usecases.decisions import decide
from app.usecases.prepared_papers import open_papers, prepared_papers
from app.usecases.printing import record_printing
from app.usecases.replacing import replace_participant
from app.usecases.sheets import spoil_sheet
from tests.ui.pages.certificates.friday_board import (
    CODE,
    CTRL,
    go_to,
    line,
    menu,
    primary,
    put_into_folder,
    title_of_preview,
    tops,
)
from ui.pages.certificates.confirm_dialog import ConfirmDialog
from ui.papers import PAPERS

FRIDAY = dt.date(2025, 8, 8)


def test_the_open_ones_get_both_papers_and_then_a_slip_by_the_primary_button(board, friday, qtbot):
    put_into_folder(friday, prepared_papers)
    friday.change(spoil_sheet, number=line(friday, 2).number, reason="Kotor")
    board.desk.changed.emit()
    assert primary(board).text() == "Print both papers for 1 open"
    assert title_of_preview(board, qtbot) == "Both papers of those whose result is open"
    put_into_folder(friday, open_papers)
    board.desk.changed.emit()
    assert primary(board).text() == "Print slips for 2 open"
    assert title_of_preview(board, qtbot) == "Slips of those whose result is open"
    friday.change(record_printing, training=CODE, paper="slips", pages=1)
    board.desk.changed.emit()
    assert board._primary.isHidden()  # noqa: SLF001


def test_where_backs_were_printed_ahead_the_fronts_alone_are_printed(board, friday, qtbot):
    friday.change(record_printing, training=CODE, paper="backs", pages=30)
    board.desk.changed.emit()
    assert primary(board).text() == "Print 1 certain, fronts alone"
    said = "Prepared certificates, 1 person (certificate: fronts alone)"
    assert title_of_preview(board, qtbot) == said
    assert menu(board, "What may be printed, front and back")
    assert title_of_preview(board) == "Prepared certificates, 1 person"
    assert menu(board, "Fronts alone")
    assert title_of_preview(board) == "Fronts of prepared certificates, 1 person"
    go_to(board, 3)
    assert menu(board, "Spoilt: print again at once")
    assert title_of_preview(board) == "Prepared certificates, 1 person"  # its back is spoilt too
    friday.change(spoil_sheet, number=line(friday, 2).number, reason="Kotor")
    put_into_folder(friday, prepared_papers)
    board.desk.changed.emit()
    said = "Both papers of those whose result is open (certificate: fronts alone)"
    assert title_of_preview(board, qtbot) == said


def test_backs_of_another_kind_are_recorded_as_theirs(board):
    board.view.show_kind(CertificateKind.AWARD)
    board.printing.backs()
    assert PAPERS["backs"].recorded_as(kind=CertificateKind.AWARD) == "award-backs"


def test_whoever_comes_gets_all_papers_and_hears_which_went_before(decided, friday, qtbot):
    friday.change(decide, training=CODE, who="2", result=Result.PASSED, reason="Rapat")
    friday.change(confirm, training=CODE, date=FRIDAY)
    friday.change(record_printing, training=CODE, paper="certificates", pages=2, people=[7])
    decided.desk.changed.emit()
    assert primary(decided).text() == "Hand over to 30 people"
    qtbot.keyClick(decided, Qt.Key.Key_Return, CTRL)
    strip = decided.strip
    assert strip.waiting.endswith("Left to collect: 30 people, 31 papers.")
    certificate = line(friday, 2).number
    statement = line(friday, 2, CertificateKind.STATEMENT).number
    who = "02 Drs. Bambang Sampel, M.Pd."
    for typed in (statement, "2"):
        qtbot.keyClicks(strip.who, typed)
        qtbot.keyClick(strip.who, Qt.Key.Key_Return)
    assert strip.answer == (
        f"Handed over: {who} – certificate {certificate}\n"
        f"Collected before by Drs. Bambang Sampel, M.Pd.: statement of attendance {statement}"
    )
    assert strip.waiting.endswith("Left to collect: 29 people, 29 papers.")


def test_what_is_prepared_next_goes_by_the_word_of_its_kind(board):
    board.view.show_kind(CertificateKind.TRAINER)
    assert primary(board).text() == "Prepare trainer's certificate"


def test_nobody_ticks_what_was_prepared_for_who_left_the_seat(ended, friday, friday_desk):
    seen = friday.read(list_class, training=CODE).members[4]
    facts = replace(seen.facts, name="Umpama Pengganti, S.Pd.", nip=None)
    day = dt.date(2025, 8, 5)
    friday.change(
        replace_participant, training=CODE, who=seen.code, facts=facts, joined=day, reason="Sakit"
    )
    friday_desk.changed.emit()
    menu(ended, "Type in decisions made on paper ...")
    (dialog,) = tops(ConfirmDialog)
    items = [dialog.lines.item(row) for row in range(dialog.lines.count())]
    (left,) = [item for item in items if item.text().startswith("05")]
    assert not left.flags() & Qt.ItemFlag.ItemIsEnabled
    assert left.text().endswith("(replaced)")
    dialog.reject()
