"""Blocks that are pasted, and what is told of scores that were stored."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from app.domain.vocabulary import CertificateKind
from app.usecases.certificates import issue
from ui.pages.scores.pasting import has_words, read_block

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_a_block_is_told_before_it_changes_anything_and_pasted_by_enter(on_screen):
    on_screen.at(3, 1)
    on_screen.paste("81,5\t90\n75\t77.25\n\t8825\n60\t70\n")
    assert on_screen.line == (
        "Pasting: 1 new score, 2 replace others, 1 stands already, 1 is no score, 2 lie outside."
        " Nothing is stored yet."
    )
    assert on_screen.stored(4) == ["85.50", "80.00", "88.25"]
    on_screen.press(ENTER)
    assert on_screen.stored(4) == ["85.50", "81.50", "90.00"]
    assert on_screen.stored(5) == ["75.00", "75.00", "77.25"]
    assert on_screen.cells(5)[2] == "8825"
    assert on_screen.line == "3 scores were changed."
    on_screen.desk.undo()
    assert on_screen.stored(4) == ["85.50", "80.00", "88.25"]


def test_a_block_is_forgotten_by_esc_and_by_going_elsewhere(on_screen):
    for leave in (ESC, Qt.Key.Key_Up):
        on_screen.at(3, 1)
        on_screen.paste("81\t82\n83\t84")
        assert on_screen.table.is_asking
        on_screen.press(leave)
        assert not on_screen.table.is_asking
        assert not on_screen.table.scores.sheet.ghosts
    assert on_screen.stored(4) == ["85.50", "80.00", "88.25"]


def test_a_block_skips_the_people_who_are_not_shown(on_screen):
    on_screen.page.tabs.scores.search.setText("0")
    on_screen.page.tabs.scores.only.setChecked(True)
    assert on_screen.table.seen_rows() == [4, 5]
    on_screen.at(4, 2)
    on_screen.paste("81\n82\n83")
    assert "2 new scores, 1 lies outside" in on_screen.line
    on_screen.press("F8")
    assert (on_screen.stored(5)[2], on_screen.stored(6)[2]) == ("81.00", "82.00")
    assert on_screen.table.seen_rows() == [4, 5]  # nobody goes from sight while typing
    on_screen.page.tabs.scores.only.setChecked(False)
    assert len(on_screen.table.seen_rows()) == 6


def test_what_stands_already_is_told_and_one_cell_is_as_if_typed(on_screen):
    on_screen.at(0, 0)
    on_screen.paste("90\t90")
    assert on_screen.line == "These scores stand there already; nothing changes."
    on_screen.at(4, 2)
    on_screen.paste("88,25\n")
    assert on_screen.stored(5)[2] == "88.25"
    on_screen.paste(" ")
    assert on_screen.line == "Nothing that could be pasted lies on the clipboard."
    on_screen.at(4, 5)
    on_screen.paste("88\n89")
    assert on_screen.line == "Nothing that could be pasted lies on the clipboard."


def test_cells_that_only_are_no_scores_stay_to_be_put_right(on_screen):
    on_screen.at(4, 1)
    on_screen.paste("8825\t101")
    on_screen.press(ENTER)
    assert on_screen.cells(4)[1:3] == ["8825", "101"]
    assert on_screen.stored(5) == ["75.00", "75.00", None]


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("88,25\t90\nbelum\t-", False),
        ("88a\t8825", False),
        ("NDH\tUjian\n1\t90", True),
        ("1\tPeserta Contoh 01\t90", True),
    ],
)
def test_a_block_with_names_or_titles_is_a_list(text, is_list):
    assert has_words(read_block(text)) is is_list


def test_a_change_after_the_issue_is_told_and_the_paper_stays(on_screen):
    with on_screen.other_window() as elsewhere:
        elsewhere.change(
            issue,
            training="CM-IV-2025",
            kind=CertificateKind.CERTIFICATE,
            date=dt.date(2025, 8, 4),
        )
    on_screen.desk.changed.emit()
    assert on_screen.says("hold issued certificates: other scores do not change them.")
    on_screen.at(0, 0)
    on_screen.press("95", ENTER)
    assert on_screen.line.endswith("The certificate that was issued stays as it is.")
    on_screen.press("96", ENTER)


def test_typing_never_waits_for_the_records(on_screen, worker):
    worker.hold()
    on_screen.press("88,25", ENTER, "70", ENTER)
    assert on_screen.cells(4)[2:4] == ["88.25", "77.65"]
    assert on_screen.cells(5)[2] == "70.00"
    on_screen.at(4, 2)
    on_screen.press("89", ENTER)
    worker.let_go()
    assert on_screen.stored(5)[2] == "89.00"
    assert on_screen.cells(4)[2] == "89.00"
