"""The page of one paper beside the list: drawn only while somebody looks at it."""

from PySide6.QtWidgets import QLabel

from app.domain.vocabulary import CertificateKind

LONGER_THAN_REST = 250
"""Milliseconds after which a page would have been asked for."""


def test_a_page_is_read_once_it_is_seen(board, qtbot):
    beside = board.view.beside
    qtbot.waitUntil(lambda: beside.pages > 0)
    board.hide()
    beside.clear()
    board.view.table.choose(board.view.board.lines[1].key)
    qtbot.wait(LONGER_THAN_REST)
    assert not beside.pages
    board.show()
    qtbot.waitUntil(lambda: beside.pages > 0)


def test_who_was_cleared_is_not_read_when_the_page_is_seen_again(board, qtbot):
    beside = board.view.beside
    qtbot.waitUntil(lambda: beside.pages > 0)
    board.hide()
    board.view.table.choose(board.view.board.lines[1].key)
    beside.clear()
    board.show()
    qtbot.wait(LONGER_THAN_REST)
    assert not beside.pages


def test_what_a_column_may_cut_is_told_in_full_beside_it(board):
    board.arrive(ndh=2)
    assert board.view.beside.whose == (
        "Drs. Bambang Sampel, M.Pd.\nprinted, still open\n1 session not marked"
    )


def test_where_room_is_short_the_list_has_it_alone(board, qtbot):
    view = board.view
    shown = [view.beside.isVisible()]
    view.show_kind(None)
    shown.append(view.beside.isVisible())
    board.resize(1400, 640)
    qtbot.waitUntil(view.beside.isVisible)
    view.show_kind(CertificateKind.CERTIFICATE)
    board.resize(900, 640)
    qtbot.waitUntil(lambda: not view.beside.isVisible())
    assert shown == [True, False]


def test_what_is_said_above_the_page_has_room_for_its_lines(board, qtbot):
    beside = board.view.beside
    board.view.show_kind(CertificateKind.TRAINER)
    qtbot.waitUntil(lambda: beside.sentence == "Preview with the next number; not issued yet.")
    (said,) = [o for o in beside.findChildren(QLabel) if o.text() == beside.sentence]
    assert said.height() >= said.heightForWidth(said.width())
