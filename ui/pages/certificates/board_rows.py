"""The columns of the board: who, how far, under which number, and what is worth a look."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from app.usecases.certificate_board import UNBOUND, BoardLine, CertificateBoard
from ui.pages.certificates.stage_words import STAGES, kind_word, notes_text, stage_text
from ui.widgets.table_rows import Column
from ui.wording import Wording

_ORDER = tuple(STAGES)


def columns(
    wording: Wording, board: Callable[[], CertificateBoard]
) -> tuple[Column[BoardLine], ...]:
    """The columns of the board; `board` is the one that is shown."""
    return (
        Column(
            "ndh",
            "NDH",
            lambda o: f"{o.ndh:02}" if o.ndh else "",
            sort=lambda o: o.ndh or 0,
            width=52,
            is_number=True,
            is_tight=True,
        ),
        Column("name", wording.text("Name"), lambda o: o.name, width=160, takes_room=True),
        Column("kind", wording.text("Kind"), lambda o: kind_word(o.kind, wording), width=136),
        Column(
            "state",
            wording.text("State"),
            lambda o: stage_text(o, board(), wording),
            sort=lambda o: (_ORDER.index(o.stage), o.has_left, o.printed, o.reasons),
            width=190,
        ),
        Column("number", wording.text("Number"), lambda o: o.number or "", width=196),
        Column(
            "date",
            wording.text("Date"),
            lambda o: wording.value(o.date) if o.date else "",
            sort=lambda o: o.date.toordinal() if o.date else 0,
            width=124,
        ),
        Column(
            "notes",
            wording.text("Notes"),
            partial(notes_text, wording=wording),
            width=180,
            takes_room=True,
        ),
    )


def used(lines: Sequence[BoardLine], *, of_all_kinds: bool) -> Mapping[str, bool]:
    """Which columns have something to say: a date that all have stands on the page beside."""
    return {
        "kind": of_all_kinds,
        "number": any(line.stage not in UNBOUND or line.number for line in lines),
        "date": len({line.date for line in lines if line.date}) > 1,
    }
