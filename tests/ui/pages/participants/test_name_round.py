"""The round of names on the page: noted by exception, undone, lapsed, and told beforehand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QApplication

from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant
from tests.ui.pages.participants.test_class_view import cell, take

TOO_LONG = "Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat Contoh " * 8


@pytest.fixture
def edit(screen):
    """Put a fact right behind the back of the page."""

    def change(ndh, **changed):
        seen = screen.ask(list_class).members[ndh - 1]
        screen.desk.operations.change(
            screen.page,
            edit_participant,
            training=screen.desk.training,
            who=seen.code,
            revision=seen.revision,
            facts=replace(seen.facts, **changed),
        )

    return change


def holding(screen):
    """The NDH of those whose check holds."""
    return [member.ndh for member in screen.members if member.check.holds]


def entries(screen):
    """What the menu offers, without keys."""
    actions = screen.page.names.menu().actions()
    return {o.text().partition("\t")[0]: o for o in actions if not o.isSeparator()}


def take_named(screen, text):
    take(screen.page.names.menu(), text)


def is_hidden(screen, key):
    table = screen.page.list.table
    columns = table.model().sourceModel().columns
    return table.isColumnHidden([o.key for o in columns].index(key))


def test_before_the_round_the_page_only_says_that_nobody_checked(screen):
    assert screen.says("Names checked: 0 of 3")
    assert is_hidden(screen, "check")


def test_the_rest_is_noted_by_one_key_and_undone(screen):
    screen.choose(2)
    take_named(screen, "The rest is checked, except 02")
    assert holding(screen) == [1, 3]
    assert screen.last_notice.sentence == "2 names checked."
    assert screen.says("Names checked: 2 of 3")
    assert not is_hidden(screen, "check")
    assert cell(screen, 2, "check") == "not yet"
    screen.press("Ctrl+Shift+D")
    assert holding(screen) == [1, 2, 3]
    screen.desk.undo()
    assert holding(screen) == [1, 3]
    screen.desk.undo()
    assert holding(screen) == []
    screen.desk.redo()
    assert holding(screen) == [1, 3]


def test_the_chosen_ones_are_noted_by_a_key(screen):
    screen.choose(3)
    screen.press("Ctrl+D")
    assert holding(screen) == [3]
    assert cell(screen, 3, "check", Qt.ItemDataRole.DecorationRole) is not None
    assert cell(screen, 3, "check", Qt.ItemDataRole.ToolTipRole).startswith("Checked and init")
    assert cell(screen, 1, "check", Qt.ItemDataRole.DecorationRole) is None
    screen.press("Ctrl+D")
    assert screen.last_notice.sentence == "Nothing changed: it was noted already."
    screen.page.list.table.selectAll()
    screen.press("Ctrl+D")
    assert holding(screen) == [1, 2, 3]


def test_a_check_is_taken_back_for_the_chosen(screen):
    screen.press("Ctrl+Shift+D")
    screen.choose(1)
    take_named(screen, "Take back the check: 01")
    assert screen.last_notice.sentence == "1 check taken back."
    assert holding(screen) == [2, 3]
    assert not entries(screen)["Take back the check: 01"].isEnabled()
    screen.desk.undo()
    assert holding(screen) == [1, 2, 3]


def test_what_changed_since_is_told_with_a_sign_and_worth_a_look(screen, edit):
    screen.press("Ctrl+Shift+D")
    edit(2, unit="SMP Negeri 9 Kota Contoh")
    assert screen.says("Names checked: 2 of 3, 1 changed since")
    assert cell(screen, 2, "check") == "changed since"
    assert cell(screen, 2, "check", Qt.ItemDataRole.DecorationRole) is not None
    tip = cell(screen, 2, "check", Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Unit changed since the check: ")
    assert cell(screen, 2, "look") == "Unit changed since the check"
    assert screen.page.list.worth_a_look.text() == "1 worth a look"


def test_who_changed_behind_the_list_is_left_unchecked_and_named(screen, edit):
    with QSignalBlocker(screen.desk):
        edit(2, position="Pengawas Sekolah")
    screen.press("Ctrl+Shift+D")
    assert holding(screen) == [1, 3]
    assert screen.last_notice.sentence == "2 names checked. Changed meanwhile, not checked: 02."
    with QSignalBlocker(screen.desk):
        edit(2, position="Kepala Sekolah")
    screen.press("Ctrl+Shift+D")
    assert screen.last_notice.sentence == "Changed meanwhile, not checked: 02."
    screen.press("Ctrl+Shift+D")
    assert screen.last_notice.sentence == "1 name checked."
    assert holding(screen) == [1, 2, 3]


def test_who_left_is_no_longer_asked(screen):
    screen.choose(2)
    screen.press(Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert not entries(screen)["Checked: ..."].isEnabled()
    screen.press("Ctrl+Shift+D")
    assert holding(screen) == [1, 3]
    assert cell(screen, 2, "check") == cell(screen, 2, "check", Qt.ItemDataRole.ToolTipRole) == ""


def test_many_chosen_ones_are_only_counted_in_the_menu(screen, cells):
    screen.page.incoming.paste(cells(*range(1, 9)), "")
    screen.page.preview.late.setChecked(False)
    screen.page.preview.go_on.click()
    screen.page.list.table.selectAll()
    assert "Checked: 8 people" in entries(screen)


def test_lines_that_do_not_fit_are_told_after_the_list(screen, edit, qtbot):
    edit(2, unit=TOO_LONG)
    told = "1 line does not fit on the certificate: 02"
    qtbot.waitUntil(lambda: screen.says(f"Names checked: 0 of 3, {told}"))
    assert cell(screen, 2, "look") == "Unit does not fit on the certificate"
    assert cell(screen, 2, "look", Qt.ItemDataRole.DecorationRole) is not None
    screen.page.list.worth_a_look.click()
    assert [member.ndh for member in screen.page.list.table.shown()] == [2]
    edit(2, unit="SMP Negeri 9 Kota Contoh")
    qtbot.waitUntil(lambda: screen.says("Names checked: 0 of 3"))


def test_the_list_that_goes_round_is_one_click_away(screen):
    places = []
    screen.desk.went.connect(lambda page, place: places.append((page, place)))
    take_named(screen, "Print the list to check names")
    assert places == [("papers", {"paper": "name-check"})]


def test_the_button_opens_the_menu(screen):
    screen.choose(1)
    screen.page.heads[1].click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert "Checked: 01" in {o.text().partition("\t")[0] for o in popup.actions()}
    popup.close()
    assert screen.page.list.table.hasFocus()
