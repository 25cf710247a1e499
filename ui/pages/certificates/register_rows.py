"""The rows of the register in words: what was issued, to whom, and what became of it."""

from collections.abc import Sequence
from functools import partial

from app.domain.vocabulary import NumberState
from app.usecases.register import RegisterLine
from ui.pages.certificates.number_states import STATES
from ui.pages.certificates.stage_words import correction, kind_word
from ui.widgets.table_rows import Column
from ui.wording import Wording

OF_ALL_TRAININGS = "training"
"""The column that says something only where all trainings are looked through."""


def columns(wording: Wording) -> tuple[Column[RegisterLine], ...]:
    """The columns of the register."""
    text = wording.text
    return (
        Column(
            "ndh",
            "NDH",
            lambda o: f"{o.ndh:02}" if o.ndh else "",
            sort=lambda o: o.ndh or 0,
            width=48,
            is_number=True,
            is_tight=True,
        ),
        Column("name", text("Name"), lambda o: o.name, width=140, takes_room=True),
        Column("number", text("Number"), lambda o: o.number, width=190),
        Column("state", text("State"), lambda o: text(STATES[o.state]), width=118),
        Column(
            "date",
            text("Date"),
            lambda o: wording.value(o.date),
            sort=lambda o: o.date.toordinal(),
            width=116,
        ),
        Column("note", text("Note"), partial(note_text, wording=wording), width=128),
        Column(OF_ALL_TRAININGS, text("Training"), lambda o: o.training, width=110),
        Column("kind", text("Kind"), lambda o: kind_word(o.kind, wording), width=122),
    )


def used(lines: Sequence[RegisterLine]) -> dict[str, bool]:
    """Which columns have something to say."""
    has_note = any(
        o.replaces or o.revision > 1 or o.copies > 1 or o.state is NumberState.VOID for o in lines
    )
    return {
        "date": len({line.date for line in lines}) > 1,
        "kind": len({line.kind for line in lines}) > 1,
        "note": has_note,
    }


def note_text(line: RegisterLine, wording: Wording) -> str:
    """Which correction it is, whether another one stands for it, why it ended, and copies."""
    parts = [
        correction(line.revision, wording) if line.revision > 1 else None,
        wording.text("stands for another") if line.replaces else None,
        wording.text("replaced") if line.replaced_by else None,
        line.reason if line.state is NumberState.VOID and not line.replaced_by else None,
        wording.text("copy {number}", number=line.copies) if line.copies > 1 else None,
    ]
    return ", ".join(part for part in parts if part)


def verdict(line: RegisterLine, wording: Wording) -> str:
    """What somebody who asks whether a certificate is good must know first."""
    if line.state is not NumberState.VOID:
        return wording.text("Valid, issued {date}.", date=line.date)
    return wording.text("Not valid: it was made void.")
