"""The tabs of the page: what stands in the head on each, and how numbers are come to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.usecases.certificate_life import void
from ui.pages.certificates import CertificatesPage


@pytest.fixture
def page(qtbot, issued, at_desk):
    """Stand on the page of a class whose certificates are issued."""
    page = CertificatesPage(at_desk)
    qtbot.addWidget(page)
    page.resize(1150, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def heads(page):
    """The buttons of the board above the tabs."""
    buttons = page.findChildren(QPushButton)
    return [o for o in buttons if o.isVisible() and not page.tabs.isAncestorOf(o)]


def test_the_board_is_seen_first_and_its_acts_leave_with_it(page):
    tabs = page.tabs
    assert tabs.is_board
    board = page.purpose
    assert heads(page)
    tabs.setCurrentIndex(1)
    assert not heads(page)
    assert page.purpose.startswith("Every number")
    assert tabs.book.table.hasFocus()
    tabs.setCurrentIndex(2)
    assert page.purpose.startswith("Everything that was issued")
    tabs.register.left.emit()
    assert tabs.is_board
    assert page.purpose == board


def test_a_number_is_arrived_at_in_the_register_and_a_participant_on_the_board(page):
    number = "800.2.4/215/BKPSDMD/2025"
    page.arrive(number=number)
    assert page.tabs.seen is page.tabs.register
    assert page.tabs.register.table.current().number == number
    page.arrive(ndh=2)
    assert page.tabs.is_board


def test_enter_in_the_book_opens_the_register(page, qtbot):
    tabs = page.tabs
    tabs.setCurrentIndex(1)
    qtbot.keyClick(tabs.book.table, Qt.Key.Key_Down)
    qtbot.keyClick(tabs.book.table, Qt.Key.Key_Return)
    assert tabs.seen is tabs.register
    assert tabs.register.table.current().number == "800.2.4/214/BKPSDMD/2025"


def test_what_is_seen_is_read_again_when_records_change(page, issued, at_desk):
    page.tabs.setCurrentIndex(2)
    at_desk.operations.change(page, void, number="800.2.4/213/BKPSDMD/2025", reason="Salah cetak")
    assert page.tabs.register.told.text() == "2 issued on 8 Aug 2025, 1 void"
