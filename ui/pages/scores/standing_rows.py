"""The standing as rows: who has which place, who shares it, and where the line falls."""

from collections import Counter
from dataclasses import dataclass

from app.domain.score_scheme import ScoreScheme
from app.domain.scoring import tie_break_values
from app.domain.standing import Candidate, equals_of
from app.usecases.score_board import ScoreBoard, ScoreLine
from ui.pages.scores.score_words import can_pass, reasons_told, result_told
from ui.widgets.table_rows import Column, ndh_column
from ui.wording import Wording


@dataclass(frozen=True)
class Standing:
    """One participant's place; `sharing` is how many others have it."""

    line: ScoreLine
    sharing: int
    is_able: bool
    is_inside: bool
    deciders: str
    note: str

    @property
    def ndh(self) -> int:
        """The class number."""
        return self.line.ndh


def standing_rows(words: Wording, board: ScoreBoard) -> tuple[Standing, ...]:
    """Everybody in the order of the standing: who has no place yet, and last who cannot pass."""
    shared = Counter(line.standing for line in board.lines)
    return tuple(
        Standing(
            line,
            shared[line.standing] - 1 if line.standing else 0,
            is_able=can_pass(line),
            is_inside=board.best > 0 and line.is_inside,
            deciders=_deciders(words, board.scheme, line),
            note=_note(words, board, line),
        )
        for line in sorted(board.lines, key=_order)
    )


def _order(line: ScoreLine) -> tuple[bool, bool, int, int]:
    has_place = line.standing is not None
    return not can_pass(line), not has_place, line.standing or 0, line.ndh


def equals(board: ScoreBoard, ndh: int) -> tuple[ScoreLine, ...]:
    """Among whom a place by hand counts: those with the same scores, without scores everybody."""
    if board.scheme is None:
        return board.lines
    scheme = board.scheme
    scored = [
        Candidate(line.ndh, can_pass(line), line.total, tie_break_values(scheme, line.card))
        for line in board.lines
        if line.total is not None
    ]
    found = equals_of(scored, ndh) if ndh in {each.key for each in scored} else ()
    return tuple(line for line in board.lines if line.ndh in found)


def standing_columns(words: Wording) -> tuple[Column[Standing], ...]:
    """Place, person, total and what decides among equals, result, and what is to be known."""
    text = words.text
    return (
        Column("standing", text("Standing"), lambda o: _place(words, o), width=112),
        ndh_column(),
        Column("name", text("Name"), lambda o: o.line.name, width=240, takes_room=True),
        Column("total", text("Total"), lambda o: _total(words, o), width=76, is_number=True),
        Column("deciders", text("Among equals"), lambda o: o.deciders or "-", width=150),
        Column("predikat", text("Predikat"), lambda o: o.line.predikat or "-", width=144),
        Column("result", text("Result"), lambda o: result_told(words, o.line), width=140),
        Column("note", text("Note"), lambda o: o.note, width=190, takes_room=True),
    )


def shown_columns(board: ScoreBoard) -> dict[str, bool]:
    """Which columns have something to say."""
    is_scored = board.scheme is not None
    has_order = board.scheme is not None and bool(board.scheme.tie_break)
    return {"total": is_scored, "predikat": is_scored, "deciders": has_order}


def _total(words: Wording, row: Standing) -> str:
    return words.percent(row.line.total)


def _deciders(words: Wording, scheme: ScoreScheme | None, line: ScoreLine) -> str:
    """What the tie-break looks at, in its order."""
    if scheme is None or not line.is_complete:
        return ""
    values = tie_break_values(scheme, line.card)
    return " · ".join(words.percent(value) for value in values)


def _place(words: Wording, row: Standing) -> str:
    if row.line.standing is None:
        return "-"
    if row.sharing:
        return words.text("{place} (shared)", place=row.line.standing)
    return str(row.line.standing)


def _note(words: Wording, board: ScoreBoard, line: ScoreLine) -> str:
    parts = []
    if board.best and line.ndh in board.cut.just_in:
        parts.append(words.text("just in"))
    if board.best and line.ndh in board.cut.just_out:
        parts.append(words.text("just out"))
    if line.decided.standing is not None and line.decided.note:
        parts.append(words.text("by hand: {note}", note=line.decided.note))
    if not can_pass(line) or (line.standing is None and board.scheme is not None):
        parts.append(reasons_told(words, line))
    return " · ".join(part for part in parts if part)
