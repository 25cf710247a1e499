"""The rows of the register in words: what was issued, to whom, and what became of it."""

from collections.abc import Sequence
from functools import partial

from app.domain.vocabulary import NumberState
from app.usecases.register import RegisterLine
from ui.pages.certificates.number_states import STATES
from ui.pages.certificates.stage_words import kind_word
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
            width=52,
            is_number=True,
            is_tight=True,
        ),
        Column("name", text("Name"), lambda o: o.name, width=160, takes_room=True),
        Column("number", text("Number"), lambda o: o.number, width=190),
        Column("state", text("State"), lambda o: text(STATES[o.state]), width=124),
        Column(
            "date",
            text("Date"),
            lambda o: wording.value(o.date),
            sort=lambda o: o.date.toordinal(),
            width=118,
        ),
        Column("note", text("Note"), partial(note_text, wording=wording), width=150),
        Column(OF_ALL_TRAININGS, text("Training"), lambda o: o.training, width=110),
        Column("kind", text("Kind"), lambda o: kind_word(o.kind, wording), width=124),
        Column(
            "copies",
            text("Copies"),
            lambda o: str(o.copies),
            sort=lambda o: o.copies,
            width=70,
            is_number=True,
        ),
    )


def used(lines: Sequence[RegisterLine]) -> dict[str, bool]:
    """Which columns have something to say."""
    has_note = any(o.replaces or o.revision > 1 or o.state is NumberState.VOID for o in lines)
    return {
        "kind": len({line.kind for line in lines}) > 1,
        "note": has_note,
        "copies": any(line.copies > 1 for line in lines),
    }


def note_text(line: RegisterLine, wording: Wording) -> str:
    """Which revision it is, what stands for it or what it stands for, and why it ended."""
    parts = [
        wording.text("revision {number}", number=line.revision) if line.revision > 1 else None,
        wording.sentence("replaces", {"number": line.replaces}) if line.replaces else None,
        wording.sentence("replaced-by", {"number": line.replaced_by}) if line.replaced_by else None,
        line.reason if line.state is NumberState.VOID else None,
    ]
    return ", ".join(part for part in parts if part)


def verdict(line: RegisterLine, wording: Wording) -> str:
    """What somebody who asks whether a certificate is good must know first."""
    if line.state is not NumberState.VOID:
        return wording.text("Valid, issued {date}.", date=line.date)
    return wording.text("Not valid: it was made void.")
