"""Derivations as they go to the printer: every number and every reason in words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.documents import words
from app.documents.derivation import (
    DerivationClause,
    DerivationLine,
    DerivationSheet,
    DerivationTotal,
)
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.derivation import Clause, Step
from app.domain.eligibility import Judgement, phrases
from app.domain.errors import NothingToPrint
from app.domain.hours import percent_cut
from app.domain.score_scheme import conditions
from app.usecases.derivations import Derivation, DerivedSession, derivations
from app.usecases.finding import find_training
from app.usecases.organization import own_letterhead
from app.usecases.papers import (
    batch_text,
    clause_text,
    day_text,
    letterhead,
    numbering_note,
    practice_disclaimer,
)
from db.session import Transaction

_NOTHING = "belum ada yang dihitung"
_TIMES = "\N{MULTIPLICATION SIGN}"


def derivation_sheets(
    tx: Transaction, *, training: str, who: Sequence[str] = ()
) -> tuple[DerivationSheet, ...]:
    """The derivations of these participants or of all, by NDH.

    Raises NothingToPrint where there is nobody, and Withdrawn for one who left the class.
    """
    found = find_training(tx, training)
    derived = derivations(tx, training=training, who=who)
    if not derived:
        raise NothingToPrint(paper="derivation")
    head = letterhead(found.organizer, own_letterhead(tx, found))
    disclaimer = practice_disclaimer(tx)
    return tuple(
        DerivationSheet(
            letterhead=head,
            program=found.program_name,
            batch=batch_text(found.batch),
            dates=indonesian.date_range_text(found.start_date, found.end_date),
            ndh=one.ndh,
            name=one.name,
            nip=one.nip and print_nip(one.nip),
            unit=one.unit,
            lines=tuple(_lines(one)),
            total=DerivationTotal(
                indonesian.jp_text(one.derived.verdict.jp_counted),
                indonesian.jp_text(one.derived.verdict.jp_present),
            ),
            percent=_reckoning(one.derived.verdict),
            clauses=tuple(_clause(o, one.derived.verdict) for o in one.derived.clauses),
            counting="; ".join(_counting(one)),
            beside=_beside(one),
            numbering=numbering_note((o.number for o in one.sessions), words.NUMBERS_OF_DERIVATION),
            result=words.RESULTS[one.derived.verdict.result],
            reasons=", ".join(map(words.REASONS.__getitem__, one.derived.verdict.reasons)) or None,
            disclaimer=disclaimer,
        )
        for one in derived
    )


def _lines(one: Derivation) -> Iterator[DerivationLine]:
    for session, step in zip(one.sessions, one.derived.steps, strict=True):
        yield DerivationLine(
            session=str(session.number),
            day=day_text(session.date, has_clock=session.has_clock),
            subject=session.subject,
            jp=indonesian.jp_text(session.mark.jp),
            mark=session.mark.status or "",
            present=indonesian.jp_text(step.present),
            note=_note(session, step),
            running=indonesian.jp_text(step.running),
        )


def _note(session: DerivedSession, step: Step) -> str:
    given, jp = indonesian.jp_text(session.mark.jp_given), indonesian.jp_text(session.mark.jp)
    status = session.mark.status and words.STATUSES[session.mark.status].lower()
    return words.STEPS[step.why].format(given=given, jp=jp, status=status)


def _reckoning(verdict: Judgement) -> str:
    """The percentage as it is compared, and as it is shown."""
    if verdict.percent is None:
        return _NOTHING
    present = indonesian.jp_text(verdict.jp_present)
    counted = indonesian.jp_text(verdict.jp_counted)
    shown = indonesian.percent_text(verdict.percent)
    return f"{present} : {counted} {_TIMES} 100 = {_exactly(verdict)} %, ditulis {shown} %"


def _exactly(verdict: Judgement) -> str:
    cut = percent_cut(verdict.jp_present, verdict.jp_counted)
    assert cut is not None  # noqa: S101 - asked only where something is counted
    value, is_all = cut
    return f"{indonesian.jp_text(value)}{'' if is_all else '…'}"


def _clause(clause: Clause, verdict: Judgement) -> DerivationClause:
    match clause.code:
        case "min-present-percent":
            reached = _NOTHING if verdict.percent is None else f"{_exactly(verdict)} %"
        case "max-absent-jp":
            reached = f"{indonesian.jp_text(Decimal(clause.reached))} JP"
        case _:
            reached = f"{clause.reached} sesi"
    asked = clause_text(clause.code, clause.asked)
    return DerivationClause(
        f"{asked[0].upper()}{asked[1:]}", reached, words.FULFILLED[clause.standing]
    )


def _counting(one: Derivation) -> Iterator[str]:
    """What the rule says beside what it asks."""
    return (clause_text(code, limit) for code, limit in phrases(one.rule) if limit is None)


def _beside(one: Derivation) -> str | None:
    """What scores must reach beside the attendance; None where they can fail nobody."""
    asked = "; ".join(clause_text(code, limit) for code, limit in conditions(one.scheme))
    return words.SCORES_BESIDE.format(asked=f"{asked[0].upper()}{asked[1:]}") if asked else None
