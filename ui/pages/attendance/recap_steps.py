"""A derivation in words: each session with what it adds, the percentage, the clauses."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.derivation import Clause, Step
from app.domain.eligibility import Judgement
from app.domain.hours import percent_cut
from app.domain.vocabulary import Certainty
from app.usecases.derivations import Derivation, DerivedSession
from ui.pages.attendance.status_words import status_words
from ui.sentences import N_
from ui.widgets.statuses import UNMARKED
from ui.widgets.table import Column
from ui.wording import Wording

_STEPS = {
    "present": "",
    "late-present": N_("counts as present"),
    "late-half": N_("counts half"),
    "late-absent": N_("counts as absent"),
    "left-early": N_("there for {given} of {jp} JP"),
    "excused": N_("counts as absent"),
    "excused-not-counted": N_("not counted"),
    "on-leave": N_("counts as absent"),
    "absent": N_("counts as absent"),
    "unmarked": N_("not yet marked"),
    "before-joining-absent": N_("before joining, counts as absent"),
    "before-joining-not-counted": N_("before joining, not counted"),
    "cancelled": N_("session cancelled"),
}
STANDINGS = {
    Certainty.CERTAIN: N_("fulfilled"),
    Certainty.OPEN: N_("undecided"),
    Certainty.IMPOSSIBLE: N_("not fulfilled"),
}


@dataclass(frozen=True)
class StepLine:
    """One session and the step it makes."""

    session: DerivedSession
    step: Step


def step_lines(derivation: Derivation) -> tuple[StepLine, ...]:
    """Each session with its step."""
    pairs = zip(derivation.sessions, derivation.derived.steps, strict=True)
    return tuple(StepLine(session, step) for session, step in pairs)


def columns(wording: Wording) -> tuple[Column[StepLine], ...]:
    """The columns of a derivation."""
    statuses = status_words(wording)

    def status(line: StepLine) -> str:
        mark = line.session.mark.status
        return f"{mark} · {statuses[mark]}" if mark else ""

    return (
        Column(
            "session",
            wording.text("Session"),
            lambda o: str(o.session.number),
            sort=lambda o: o.session.number,
            width=72,
            is_number=True,
        ),
        Column("date", wording.text("Date"), lambda o: wording.value(o.session.date), width=150),
        Column("subject", wording.text("Subject"), lambda o: o.session.subject, width=200),
        _jp("jp", "JP", lambda o: o.session.mark.jp, wording, width=48),
        Column("status", wording.text("Status"), status, status=_status, width=190),
        _jp("present", wording.text("JP present"), lambda o: o.step.present, wording),
        _jp("running", wording.text("Total so far"), lambda o: o.step.running, wording, width=105),
        Column("why", wording.text("Explanation"), lambda o: explained(o, wording), width=170),
    )


def _status(line: StepLine) -> str | None:
    """Whose sign and colour stand beside the status."""
    is_unmarked = line.step.why == "unmarked"
    return UNMARKED if is_unmarked else line.session.mark.status


def explained(line: StepLine, wording: Wording) -> str:
    """Why a session counts as it does; nothing where somebody was simply there."""
    mark, said = line.session.mark, _STEPS[line.step.why]
    return wording.text(said, given=mark.jp_given, jp=mark.jp) if said else ""


def reckoning(verdict: Judgement, wording: Wording) -> str:
    """The percentage as it is compared, and as it is shown."""
    if verdict.percent is None:
        return wording.text("Nothing is counted yet.")
    return wording.text(
        "{present} of {counted} JP = {exact} percent, shown as {shown}",
        present=verdict.jp_present,
        counted=verdict.jp_counted,
        exact=_exactly(verdict, wording),
        shown=wording.percent(verdict.percent),
    )


def clause_told(clause: Clause, verdict: Judgement, wording: Wording) -> str:
    """What is asked, what was reached, and whether it is fulfilled."""
    asked = wording.clause(clause.code, clause.asked)
    match clause.code:
        case "min-present-percent" if verdict.percent is None:
            reached = "-"
        case "min-present-percent":
            reached = wording.text("{percent} percent", percent=_exactly(verdict, wording))
        case "max-absent-jp":
            reached = f"{wording.value(clause.reached)} JP"
        case _:
            reached = wording.count("{number} session", "{number} sessions", int(clause.reached))
    return wording.text(
        "{asked}: reached {reached}, {verdict}",
        asked=f"{asked[0].upper()}{asked[1:]}",
        reached=reached,
        verdict=wording.text(STANDINGS[clause.standing]),
    )


def _exactly(verdict: Judgement, wording: Wording) -> str:
    cut, is_all = percent_cut(verdict.jp_present, verdict.jp_counted) or (Decimal(0), True)
    return f"{wording.value(cut)}{'' if is_all else '…'}"


def _jp(
    key: str,
    title: str,
    jp: Callable[[StepLine], Decimal],
    wording: Wording,
    width: int = 100,
) -> Column[StepLine]:
    return Column(key, title, lambda o: wording.value(jp(o)), jp, width=width, is_number=True)
