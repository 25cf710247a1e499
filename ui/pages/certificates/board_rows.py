"""The rows of the board in words: states with what is in the way or was printed, numbers."""

from functools import partial

from app.usecases.certificate_board import BoardLine, BoardState
from ui.sentences import N_
from ui.widgets.table_rows import Column, ndh_column
from ui.wording import Wording

STATES = {
    BoardState.ELIGIBLE: N_("ready to issue"),
    BoardState.PENDING: N_("pending"),
    BoardState.OUT_OF_REACH: N_("out of reach"),
    BoardState.NOT_ELIGIBLE: N_("not passed"),
    BoardState.ISSUED: N_("issued"),
}
_ORDER = tuple(STATES)
OF_ISSUED = ("number", "date")
"""The columns that say something only of certificates that were issued."""


def columns(wording: Wording) -> tuple[Column[BoardLine], ...]:
    """The columns of the board."""
    return (
        ndh_column(),
        Column("name", wording.text("Name"), lambda o: o.name, width=180, takes_room=True),
        Column(
            "state",
            wording.text("State"),
            partial(_state, wording),
            sort=lambda o: (_ORDER.index(o.state), o.has_left, o.copies, o.reasons),
            width=206,
        ),
        Column("number", wording.text("Number"), lambda o: o.number or "", width=190),
        Column(
            "date",
            wording.text("Date"),
            lambda o: wording.value(o.date) if o.date else "",
            sort=lambda o: o.date and o.date.toordinal(),
            width=116,
        ),
    )


def _state(wording: Wording, line: BoardLine) -> str:
    """How far somebody has come, with what is in the way or left to do."""
    word = wording.text(STATES[line.state])
    if line.state is BoardState.ISSUED:
        left = (wording.text("has left the class"),) if line.has_left else ()
        return ", ".join((word, *left, _copies(wording, line.copies)))
    if not line.reasons:
        return word
    return f"{word}: {', '.join(wording.word(reason) for reason in line.reasons)}"


def _copies(wording: Wording, copies: int) -> str:
    if not copies:
        return wording.text("not printed yet")
    return wording.count("printed {number} time", "printed {number} times", copies)
