"""The class list: who leaves, who comes back, and which number everybody has."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.usecases.printing import record_printing
from ui.pages.participants.member_acts import MemberAct
from ui.widgets.look import colours


def cell(screen, ndh, key, role=Qt.ItemDataRole.DisplayRole):
    """What a table says of a participant in one column."""
    table = screen.page.list.table
    model = table.model()
    place = [o.key for o in model.sourceModel().columns].index(key)
    row = next(i for i, member in enumerate(table.shown()) if member.ndh == ndh)
    return model.index(row, place).data(role)


def buttons(screen):
    """The acts that are offered for the chosen participant."""
    acts = screen.page.list.buttons
    return {act.name for act, made in acts.items() if made.isVisible() and made.isEnabled()}


def take(menu, text):
    """Choose an entry of a menu."""
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_whoever_leaves_stays_on_the_list_and_pale(screen):
    screen.choose(2)
    assert buttons(screen) == {"EDIT", "REPLACE", "WITHDRAW"}
    screen.press(Qt.Key.Key_Delete)
    assert screen.has_dialog
    screen.press(Qt.Key.Key_Return)
    assert cell(screen, 2, "state") == "withdrawn"
    pale = QColor(colours().quiet_text)
    assert cell(screen, 2, "name", Qt.ItemDataRole.ForegroundRole) == pale
    assert screen.says("2 participants, 1 left")
    assert buttons(screen) == {"EDIT", "REPLACE", "TAKE_BACK"}
    for _ in range(2):
        screen.desk.undo()
        assert cell(screen, 2, "state") == ""
        screen.desk.redo()
        assert cell(screen, 2, "state") == "withdrawn"


def test_whoever_left_comes_back_by_the_same_key(screen):
    screen.choose(2)
    screen.press(Qt.Key.Key_Delete, "Mutasi", Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert screen.last_notice.sentence == "Peserta Contoh 02 is back in the class."
    assert [state for _, _, state in screen.names] == ["active"] * 3
    screen.desk.undo()
    assert [state for _, _, state in screen.names][1] == "withdrawn"


def test_a_reason_is_needed_to_leave(screen):
    screen.choose(2)
    screen.press(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    assert screen.has_dialog
    screen.press(Qt.Key.Key_Escape)
    assert [state for _, _, state in screen.names] == ["active"] * 3


def test_what_is_missing_carries_a_sign_and_births_are_only_told(screen, cells):
    lacking = {"nip": "", "unit": ""}
    screen.page.incoming.paste(cells((4, lacking), (5, {"born": "", "birthplace": ""})), "")
    screen.page.preview.late.setChecked(False)
    screen.page.preview.go_on.click()
    assert cell(screen, 4, "look") == "Missing: NIP, Unit"
    assert cell(screen, 5, "look") == "Missing: Place and date of birth"
    assert cell(screen, 4, "nip") == "-"
    sign = Qt.ItemDataRole.DecorationRole
    assert cell(screen, 4, "look", sign) is not None
    assert cell(screen, 5, "look", sign) is None
    assert screen.page.list.worth_a_look.text() == "1 worth a look"


def test_those_who_need_a_look_are_shown_alone_by_one_press(screen, cells):
    screen.page.incoming.paste(cells((4, {"nip": ""})), "")
    screen.page.preview.late.setChecked(False)
    screen.page.preview.go_on.click()
    shown, alone = screen.page.list, screen.page.list.worth_a_look
    assert alone.isVisible()
    alone.click()
    assert [member.ndh for member in shown.table.shown()] == [4]
    assert screen.says("1 of 4 participants")
    screen.choose(2)
    assert not alone.isChecked()
    assert screen.says("4 participants")
    alone.click()
    shown.table.choose(shown.table.shown()[0].code)
    shown.buttons[MemberAct.EDIT].click()
    screen.dialog.form.nip.setText("198001012005011904")
    screen.dialog.primary.click()
    assert not alone.isVisible()
    assert screen.says("4 participants")


def test_a_filter_says_how_many_of_the_class_it_shows(screen):
    screen.press("Ctrl+F", "contoh 02")
    assert screen.says("1 of 3 participants")
    screen.press(Qt.Key.Key_Escape)
    assert screen.says("3 participants")


def test_columns_in_which_nothing_stands_leave_their_room_to_others(screen):
    table = screen.page.list.table
    columns = table.model().sourceModel().columns
    hidden = [o.key for at, o in enumerate(columns) if table.isColumnHidden(at)]
    assert hidden == ["state", "check", "look"]


def test_births_that_most_lack_are_told_once(screen, cells):
    lacking = {"born": "", "birthplace": ""}
    screen.page.incoming.paste(cells(*((n, lacking) for n in range(4, 8))), "")
    screen.page.preview.late.setChecked(False)
    screen.page.preview.go_on.click()
    assert {cell(screen, ndh, "look") for ndh in range(1, 8)} == {""}
    assert screen.says("7 participants, place/date of birth missing for 4 people")


def test_a_doubt_and_a_late_beginning_are_told_in_the_list(screen, cells):
    told = {"nip": "19800101200501190", "birthplace": ""}
    screen.page.incoming.paste(cells((4, told)), "")
    screen.page.preview.go_on.click()
    assert cell(screen, 4, "look") == "Missing: Place of birth; A NIP has 18 digits"
    assert cell(screen, 4, "state") == "From 8 Aug 2025"


def test_a_substitute_names_whose_seat_it_was_and_can_be_taken_back(screen):
    screen.choose(2)
    screen.press("Ctrl+R", "Citra Pengganti", Qt.Key.Key_Return)
    assert cell(screen, 2, "state").startswith("Substitute for Peserta Contoh 02")
    menu = screen.page.list.member_menu()
    assert [action.text() for action in menu.actions()] == [
        "Edit",
        "Replace",
        "Withdraw",
        "Undo the replacement",
        "Give another number ...",
    ]
    take(menu, "Undo the replacement")
    assert screen.last_notice.sentence == "Peserta Contoh 02 has the seat again."
    assert len(screen.members) == 3


def test_whoever_was_replaced_can_only_be_put_right(screen):
    screen.choose(2)
    screen.press("Ctrl+R", "Citra Pengganti", Qt.Key.Key_Return)
    screen.page.list.choose(lambda member: member.state == "replaced")
    assert buttons(screen) == {"EDIT"}
    screen.press(Qt.Key.Key_Delete)
    assert not screen.has_dialog


def test_the_class_is_numbered_anew_and_back(screen, cells):
    screen.page.incoming.paste(cells((4, {"name": "Ani Contoh", "unit": "A"})), "")
    screen.page.preview.go_on.click()
    before = screen.names
    for entry, said in (("By name", "by name"), ("By unit", "by unit")):
        take(screen.page.list.numbers_menu(), entry)
        assert screen.names[0][:2] == (1, "Ani Contoh")
        assert screen.last_notice.sentence == f"The class is numbered {said}."
        screen.desk.undo()
        assert screen.names == before
    screen.desk.redo()
    assert screen.names[0][1] == "Ani Contoh"


def test_one_participant_gets_another_number(screen):
    screen.choose(3)
    take(screen.page.list.numbers_menu(), "Give another number ...")
    screen.press("1", Qt.Key.Key_Return)
    assert screen.names[0][:2] == (1, "Peserta Contoh 03")
    assert screen.page.list.table.current().ndh == 1


def test_numbers_on_paper_are_refused_with_the_reason(screen):
    screen.desk.operations.change(
        screen.page,
        record_printing,
        training=screen.desk.training,
        paper="attendance-sheet",
        pages=1,
    )
    take(screen.page.list.numbers_menu(), "By name")
    assert screen.last_notice.is_refusal
    assert "Later people get the next number" in screen.last_notice.sentence


def test_a_list_in_another_order_can_number_the_class(screen, cells):
    screen.page.incoming.paste(cells(4, 3, 1, 2), "")
    screen.page.preview.go_on.click()
    assert [way.text for way in screen.last_notice.ways] == [
        "Print the attendance sheets",
        "Number as in the list",
        "Undo",
    ]
    screen.way("Number as in the list")
    assert [name[-1] for _, name, _ in screen.names] == ["4", "3", "1", "2"]


def test_the_menus_open_where_they_were_asked_for(screen):
    view = screen.page.list
    view.table.clearSelection()
    view.choose(lambda member: member.ndh == 1)
    for ask, first in (
        (lambda: view.table.customContextMenuRequested.emit(view.table.rect().center()), "Edit"),
        (view.numbers.click, "By name"),
    ):
        ask()
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert menu.actions()[0].text() == first
        menu.close()


def test_nothing_is_done_while_nobody_is_chosen(empty_screen):
    view = empty_screen.page.list
    assert [action.isEnabled() for action in view.numbers_menu().actions()] == [True, True, False]
    view.table.customContextMenuRequested.emit(view.table.rect().center())
    assert QApplication.activePopupWidget() is None
    view.choose(lambda member: member.ndh == 1)
