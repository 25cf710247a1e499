"""The rows of the board: the state says what is in the way, or whether it was printed."""

import pytest

from app.usecases.certificate_board import BoardLine, BoardState
from ui.pages.certificates.board_rows import columns
from ui.wording import Wording

LACKING = ("min-present-percent",)


def state_of(state, *, reasons=(), has_left=False, copies=0):
    """Tell the state of somebody as the board does."""
    line = BoardLine(1, "KODE", "Peserta Contoh", None, None, state, reasons, has_left)
    (shown,) = (column for column in columns(Wording("en")) if column.key == "state")
    return shown.text(BoardLine(**{**vars(line), "copies": copies}))


@pytest.mark.parametrize(
    ("state", "more", "told"),
    [
        (BoardState.ELIGIBLE, {}, "ready to issue"),
        (BoardState.PENDING, {"reasons": ("unmarked",)}, "pending: not yet marked"),
        (BoardState.OUT_OF_REACH, {"reasons": LACKING}, "out of reach: too little presence"),
        (BoardState.NOT_ELIGIBLE, {"reasons": LACKING}, "not passed: too little presence"),
        (BoardState.ISSUED, {"reasons": LACKING}, "issued, not printed yet"),
        (BoardState.ISSUED, {"copies": 1}, "issued, printed 1 time"),
        (BoardState.ISSUED, {"copies": 2}, "issued, printed 2 times"),
    ],
)
def test_the_state_says_what_is_next_or_in_the_way(state, more, told):
    assert state_of(state, **more) == told


def test_who_left_is_told_beside_the_state():
    told = state_of(BoardState.ISSUED, has_left=True, copies=1)
    assert told == "issued, has left the class, printed 1 time"
