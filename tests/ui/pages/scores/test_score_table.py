"""Scores typed as in a spreadsheet: where keys go, what is refused, and what stays."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.usecases.participants import withdraw
from ui.pages.scores.score_painter import ScoreEdit

ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


def test_the_cursor_begins_at_the_first_score_that_is_missing(on_screen):
    assert on_screen.here == (4, 2)
    assert on_screen.cells(4) == ["75.00", "75.00", "none yet", "-", "-", "-", "pending"]


def test_scores_are_typed_down_a_column_with_comma_or_point(on_screen):
    on_screen.press("88,25", ENTER, "70.5", ENTER)
    assert on_screen.stored(5) == ["75.00", "75.00", "88.25"]
    assert on_screen.stored(6) == [None, None, "70.50"]
    assert on_screen.cells(4)[2:5] == ["88.25", "77.65", "Cukup Memuaskan"]
    assert on_screen.here == (5, 2)


def test_tab_goes_to_the_right_and_from_the_end_of_a_row_into_the_next(on_screen):
    on_screen.at(4, 1)
    on_screen.press("80", TAB, "81", TAB, "82", TAB)
    assert on_screen.stored(5) == ["75.00", "80.00", "81.00"]
    assert on_screen.stored(6) == ["82.00", None, None]
    on_screen.at(0, 0)
    on_screen.press(TAB, TAB)
    assert on_screen.here == (0, 2)
    on_screen.press(TAB)
    assert not on_screen.table.hasFocus()


def test_shift_turns_enter_and_tab_round(on_screen):
    on_screen.at(1, 1)
    on_screen.press("77", Qt.Key.Key_Backtab)
    assert on_screen.here == (1, 0)
    on_screen.press("78", "Shift+Return")
    assert on_screen.here == (0, 0)
    on_screen.press("F2", Qt.Key.Key_Backtab)
    assert on_screen.here == (0, 0)
    assert on_screen.stored(2)[:2] == ["78.00", "77.00"]


def test_arrows_close_a_cell_that_is_typed_in(on_screen):
    on_screen.at(1, 1)
    on_screen.press("77", Qt.Key.Key_Down, "78", Qt.Key.Key_Up)
    assert (on_screen.stored(2)[1], on_screen.stored(3)[1]) == ("77.00", "78.00")
    assert on_screen.here == (1, 1)


def test_f2_begins_with_the_score_and_esc_leaves_it(on_screen):
    on_screen.at(1, 0)
    on_screen.press("F2")
    (editor,) = on_screen.table.findChildren(ScoreEdit)
    assert (editor.text(), editor.accessibleName()) == ("85.50", "\nUjian\n40 %")
    on_screen.press("99", ESC)
    assert on_screen.stored(2)[0] == "85.50"
    on_screen.press("F2", ENTER)
    assert on_screen.here == (2, 0)


def test_del_takes_the_chosen_scores_away_as_one_act_that_can_be_undone(on_screen):
    on_screen.at(0, 0)
    on_screen.table.selectAll()
    on_screen.press(Qt.Key.Key_Delete)
    assert [on_screen.stored(ndh) for ndh in (1, 3)] == [[None] * 3] * 2
    assert on_screen.line == "14 scores were changed."
    on_screen.desk.undo()
    assert on_screen.stored(1) == ["90.00", "90.00", "90.00"]
    on_screen.desk.redo()
    assert on_screen.stored(1) == [None] * 3
    on_screen.press(Qt.Key.Key_Delete)  # nothing is there any more
    assert on_screen.line == "14 scores were changed."


def test_a_score_that_lost_its_comma_stays_in_its_cell_until_it_is_put_right(on_screen):
    on_screen.press("8825", ENTER, "90", ENTER)
    assert on_screen.stored(6)[2] == "90.00"
    assert on_screen.cells(4)[2] == "8825"
    on_screen.at(4, 2)
    told = on_screen.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "If 88.25 is meant" in told
    on_screen.press("F2", Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, ",", ENTER)
    assert on_screen.stored(5)[2] == "88.25"
    assert on_screen.cells(4)[2] == "88.25"


def test_one_key_takes_what_is_meant_and_another_goes_to_the_cell(on_screen):
    on_screen.press("8825", ENTER)
    assert on_screen.line.startswith('NDH 05, Sikap: "8825" is above 100.')
    on_screen.press("F9")
    assert on_screen.here == (4, 2)
    on_screen.press("F8")
    assert on_screen.stored(5)[2] == "88.25"
    on_screen.at(4, 2)
    on_screen.press("abc", ENTER)
    assert on_screen.line.startswith('NDH 05, Sikap: "abc" is no score.')
    on_screen.at(4, 2)
    on_screen.press(Qt.Key.Key_Delete)
    assert on_screen.cells(4)[2] == "none yet"


def test_what_was_refused_is_still_there_when_the_board_was_read_again(on_screen):
    on_screen.press("101", ENTER)
    on_screen.desk.changed.emit()
    assert on_screen.cells(4)[2] == "101"


def test_a_remedial_stands_beside_the_score_that_defers(on_screen):
    on_screen.at(2, 0)
    assert on_screen.cells(2)[-1] == "deferred"
    on_screen.press("r", "80", ENTER)
    assert on_screen.stored(3)[0] == "65.00>80.00"
    assert (on_screen.cells(2)[0], on_screen.cells(2)[-1]) == ("65.00 → 80.00", "passed")
    assert on_screen.line == "NDH 03, remedial Ujian: none yet → 80.00."
    on_screen.at(2, 0)
    on_screen.press("r", "400", ENTER)
    on_screen.at(2, 0)
    on_screen.press("F2")  # goes on with the remedial that was refused
    (editor,) = on_screen.table.findChildren(ScoreEdit)
    assert (editor.text(), editor.is_remedial) == ("400", True)
    on_screen.press(ESC, "F8")
    assert on_screen.stored(3)[0] == "65.00>40.00"
    told = on_screen.table.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "counts 65.00" in told


def test_a_remedial_where_none_may_stand_is_refused_in_words(on_screen):
    on_screen.at(0, 0)
    on_screen.press("r")
    assert on_screen.line.startswith("A remedial stands only beside a score that defers")
    on_screen.at(0, 3)
    on_screen.press("r", Qt.Key.Key_Delete)
    assert on_screen.stored(1) == ["90.00"] * 3


def test_a_better_original_takes_its_remedial_along_and_undo_brings_both_back(on_screen):
    on_screen.at(2, 0)
    on_screen.press("r", "80", ENTER)
    on_screen.at(2, 0)
    on_screen.press("71", ENTER)
    assert (on_screen.stored(3)[0], on_screen.cells(2)[0]) == ("71.00", "71.00")
    on_screen.press("Ctrl+Z")
    on_screen.desk.undo()
    assert on_screen.stored(3)[0] == "65.00>80.00"


def offered(on_screen):
    """What the menu of a cell offers, and whether it can be done."""
    actions = on_screen.table.new_menu().actions()
    return {action.text().partition("\t")[0]: action.isEnabled() for action in actions}


def test_the_menu_offers_only_what_can_be_done(on_screen):
    on_screen.at(2, 0)
    assert offered(on_screen)["Type the remedial"]
    on_screen.at(0, 3)
    assert offered(on_screen) == {
        "Type the score": False,
        "Type the remedial": False,
        "Take away": False,
        "Copy": True,
        "Paste": False,
    }


def test_space_opens_the_menu_and_typing_goes_on_from_it(on_screen):
    on_screen.at(2, 0)
    on_screen.press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert on_screen.table.findChildren(ScoreEdit)


def test_chosen_cells_are_copied_as_spreadsheets_take_them(on_screen, qapp):
    on_screen.table.selectAll()
    on_screen.press("Ctrl+C")
    rows = qapp.clipboard().text().split("\n")
    assert rows[0] == "90.00\t90.00\t90.00\t90.00\tMemuaskan\t1\tpassed"
    assert rows[4] == "75.00\t75.00\t\t-\t-\t-\tpending"


def test_a_score_that_cannot_be_stored_stays_as_it_was_typed(on_screen):
    with on_screen.other_window() as elsewhere:
        elsewhere.change(withdraw, training="CM-IV-2025", who="5", reason="Pindah tugas")
    on_screen.press("88,25", ENTER)
    assert "Peserta Contoh 05" in on_screen.line
    assert len(on_screen.table.scores.sheet.lines) == 5
    (draft,) = on_screen.table.scores.sheet.drafts.values()
    assert draft.text == "88,25"


def test_the_names_have_a_title_and_stand_beside_their_rows(on_screen):
    table = on_screen.table
    names, title = table.verticalHeader(), table.names_title
    assert title.text() == "NDH  Name"
    assert names.geometry().adjusted(8, 0, 0, 0).left() == title.x()
    assert title.geometry().right() == names.geometry().right()
    assert names.viewport().y() == 0
    assert names.y() == table.viewport().y()
    assert table.horizontalHeader().viewport().x() == 0
