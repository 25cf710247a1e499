"""The page of one paper beside the list: drawn only while somebody looks at it."""

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
