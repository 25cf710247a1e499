"""The words of the board: stages, kinds of papers, what a paper lacks, what differs on it."""

from collections import Counter
from collections.abc import Iterable
from types import MappingProxyType

from app.domain.vocabulary import Certainty, CertificateKind, PrintPolicy
from app.usecases.certificate_board import BoardLine, CertificateBoard, Stage
from ui.sentences import N_
from ui.wording import Wording

STAGES = MappingProxyType(
    {
        Stage.CERTAIN: N_("certain"),
        Stage.OPEN: N_("still open"),
        Stage.IMPOSSIBLE: N_("out of reach"),
        Stage.PREPARED: N_("prepared"),
        Stage.PRINTED: N_("printed"),
        Stage.SIGNED: N_("signed"),
        Stage.WITHHELD: N_("withheld"),
        Stage.ISSUED: N_("confirmed"),
        Stage.HANDED_OVER: N_("handed over"),
    }
)
"""Each stage in the order of the work."""

POLICIES = MappingProxyType(
    {
        PrintPolicy.FINAL: N_("Printed once the results are final."),
        PrintPolicy.CERTAIN: N_("Printed for each as soon as it is certain."),
        PrintPolicy.POSSIBLE: N_("Printed for all who can still have it."),
    }
)

LACKS = MappingProxyType(
    {
        "nip": N_("no NIP"),
        "born": N_("no place or date of birth"),
        "rank": N_("no rank"),
        "position": N_("no position"),
        "unit": N_("no unit"),
        "photo": N_("no photo"),
        "check": N_("name not checked"),
        "check-again": N_("changed since the name was checked"),
    }
)

_FACTS = MappingProxyType(
    {
        "name": N_("name"),
        "nip": N_("NIP"),
        "rank": N_("rank"),
        "grade": N_("grade"),
        "position": N_("position"),
        "unit": N_("unit"),
        "born": N_("date of birth"),
        "birthplace": N_("place of birth"),
        "photo": N_("photo"),
        "score": N_("score"),
        "predikat": N_("predikat"),
        "standing": N_("standing"),
        "front": N_("signatory"),
        "back": N_("signatory of the back"),
        "subjects": N_("subjects"),
        "jp": N_("JP"),
    }
)


def kind_word(kind: CertificateKind, wording: Wording) -> str:
    """A kind of paper as it is called."""
    word = wording.word(kind)
    return f"{word[0].upper()}{word[1:]}"


def counted(kind: CertificateKind, number: int, wording: Wording) -> str:
    """So many papers of a kind."""
    count = wording.count
    match kind:
        case CertificateKind.CERTIFICATE:
            return count("{number} certificate", "{number} certificates", number)
        case CertificateKind.AWARD:
            return count("{number} award", "{number} awards", number)
        case CertificateKind.STATEMENT:
            return count("{number} statement", "{number} statements", number)
        case CertificateKind.TRAINER:
            return count(
                "{number} trainer's certificate", "{number} trainer's certificates", number
            )


def counted_of(kinds: Iterable[CertificateKind], wording: Wording) -> str:
    """So many papers of each kind among these."""
    counts = Counter(kinds)
    told = [counted(kind, counts[kind], wording) for kind in CertificateKind if counts[kind]]
    return ", ".join(told) or "0"


def correction(revision: int, wording: Wording) -> str:
    """Which correction a paper is; its first revision is none."""
    return wording.text("correction {number}", number=revision - 1)


def differing(names: tuple[str, ...], wording: Wording) -> str:
    """Which facts a paper prints otherwise: those that people ask for by name, else "terms"."""
    said = [wording.text(_FACTS[name]) for name in names if name in _FACTS]
    others = [name for name in names if name not in _FACTS]
    return ", ".join([*said, wording.text("terms of the training")] if others else said)


def stage_text(line: BoardLine, board: CertificateBoard, wording: Wording) -> str:
    """How far a paper has come, and how certain it is until it is issued."""
    parts = [wording.text(_stage(line, board))]
    if line.is_in_folder and line.stage is not Stage.WITHHELD and not line.qualifies:
        parts.append(wording.text(_certainty(line, board)))
    if line.stage is Stage.ISSUED and not line.has_sheet:
        parts.append(wording.text("not printed yet"))
    return ", ".join(parts)


def notes_text(line: BoardLine, wording: Wording) -> str:
    """What is in the way of a paper, and what else is worth a look, beside how far it has come."""
    is_over = line.stage in (Stage.ISSUED, Stage.HANDED_OVER)
    is_clear = is_over or line.certainty is Certainty.CERTAIN
    notes = [] if is_clear else _reasons(line, wording)
    if line.collected_by:
        notes.append(wording.text("to {name}", name=line.collected_by))
    if is_over and (copies := line.printed - line.spoilt) > 1:
        notes.append(wording.count("printed {number} time", "printed {number} times", copies))
    if line.has_left:
        notes.append(wording.text("has left the class"))
    if line.differs:
        facts = differing(line.differs, wording)
        notes.append(wording.text("print again: {facts}", facts=facts))
    if line.spoilt:
        notes.append(wording.count("{number} sheet spoilt", "{number} sheets spoilt", line.spoilt))
    if line.revision > 1:
        notes.append(correction(line.revision, wording))
    notes += [wording.text(LACKS[name]) for name in line.lacks]
    return ", ".join(notes)


def _stage(line: BoardLine, board: CertificateBoard) -> str:
    """A stage as it is said of somebody: final results are no longer called certain."""
    if line.stage is Stage.CERTAIN and line.qualifies:
        return N_("ready to issue")
    return _certainty(line, board) if line.stage is Stage.IMPOSSIBLE else STAGES[line.stage]


def _certainty(line: BoardLine, board: CertificateBoard) -> str:
    """How certain a paper is; only a certificate is passed for, and in the end it was not."""
    if line.certainty is not Certainty.IMPOSSIBLE:
        return STAGES[Stage(line.certainty)]
    if line.kind is not CertificateKind.CERTIFICATE:
        return N_("no longer possible")
    is_over = board.is_final and not line.unmarked
    return N_("not passed") if is_over else STAGES[Stage.IMPOSSIBLE]


def _reasons(line: BoardLine, wording: Wording) -> list[str]:
    """The reasons, with how much is missing where something is."""
    counted = {
        "unmarked": wording.count(
            "{number} session not marked", "{number} sessions not marked", line.unmarked
        ),
        "score-missing": wording.text("no score: {aspects}", aspects=", ".join(line.missing)),
    }
    return [counted.get(reason) or wording.word(reason) for reason in line.reasons]
