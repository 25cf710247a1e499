"""The rows of the board in words: states with what is in the way, numbers, copies."""

from app.usecases.certificate_board import BoardLine, BoardState
from ui.sentences import N_
from ui.widgets.table import Column
from ui.wording import Wording

STATES = {
    BoardState.ELIGIBLE: N_("ready to issue"),
    BoardState.PENDING: N_("still open"),
    BoardState.NOT_ELIGIBLE: N_("not eligible"),
    BoardState.ISSUED: N_("issued"),
}
_ORDER = tuple(STATES)
OF_ISSUED = range(3, 6)
"""The columns that say something only of certificates that were issued."""


def columns(wording: Wording) -> tuple[Column[BoardLine], ...]:
    """The columns of the board."""

    def state(line: BoardLine) -> str:
        word = wording.text(STATES[line.state])
        if line.has_left:
            return f"{word}, {wording.text('has left the class')}"
        if line.state is BoardState.ISSUED or not line.reasons:
            return word
        return f"{word}: {', '.join(wording.word(reason) for reason in line.reasons)}"

    def copies(line: BoardLine) -> str:
        if line.state is not BoardState.ISSUED:
            return ""
        if not line.copies:
            return wording.text("not yet")
        return wording.count("{number} time", "{number} times", line.copies)

    return (
        Column("ndh", "NDH", lambda o: f"{o.ndh:02}", sort=lambda o: o.ndh, width=52),
        Column("name", wording.text("Name"), lambda o: o.name, width=215, takes_room=True),
        Column(
            "state",
            wording.text("State"),
            state,
            sort=lambda o: (_ORDER.index(o.state), o.reasons),
            width=150,
        ),
        Column("number", wording.text("Number"), lambda o: o.number or "", width=205),
        Column("copies", wording.text("Printed"), copies, sort=lambda o: o.copies, width=80),
        Column(
            "date",
            wording.text("Date"),
            lambda o: wording.value(o.date) if o.date else "",
            sort=lambda o: o.date and o.date.toordinal(),
            width=125,
        ),
    )
