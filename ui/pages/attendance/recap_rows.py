"""The recap in words: where each participant stands, and why."""

from collections.abc import Callable

from app.domain.vocabulary import Certainty, Result, Status
from app.usecases.recap import Recap
from app.usecases.results import PersonTally
from ui.sentences import N_
from ui.widgets.table_rows import Column, ndh_column
from ui.wording import Wording

CERTAINTIES = {
    Certainty.CERTAIN: N_("certain"),
    Certainty.OPEN: N_("undecided"),
    Certainty.IMPOSSIBLE: N_("out of reach"),
}
_NARROW = 36


def columns(wording: Wording) -> tuple[Column[PersonTally], ...]:
    """The columns of the recap; a status has a column of its own."""
    return (
        ndh_column(),
        Column("name", wording.text("Name"), lambda o: o.name, width=204),
        Column(
            "jp",
            wording.text("JP present"),
            lambda o: wording.value(o.jp_present),
            sort=lambda o: o.jp_present,
            width=92,
            is_number=True,
            is_tight=True,
        ),
        Column(
            "percent",
            wording.text("Percent"),
            lambda o: wording.percent(o.percent),
            sort=lambda o: o.percent,
            width=76,
            is_number=True,
            is_tight=True,
        ),
        *(_counted(status) for status in Status),
        *_standing(wording),
        Column("reasons", wording.text("Reasons"), _reasons(wording), width=150),
    )


def _standing(wording: Wording) -> tuple[Column[PersonTally], ...]:
    certainties, results = list(Certainty), list(Result)
    return (
        Column(
            "unmarked",
            wording.text("Unmarked"),
            lambda o: str(o.unmarked or ""),
            sort=lambda o: o.unmarked,
            width=88,
            is_number=True,
            is_tight=True,
        ),
        Column(
            "certainty",
            wording.text("Certainty"),
            lambda o: wording.text(CERTAINTIES[o.certainty]),
            sort=lambda o: certainties.index(o.certainty),
            width=152,
        ),
        Column(
            "result",
            wording.text("Result"),
            lambda o: wording.word(o.result),
            sort=lambda o: results.index(o.result),
            width=92,
        ),
    )


def used(people: tuple[PersonTally, ...]) -> dict[str, bool]:
    """The columns of what is counted, and whether anything stands in them."""
    found = {status for person in people for status in person.counts}
    columns = {status.value: status in found for status in Status}
    return {**columns, "unmarked": any(person.unmarked for person in people)}


def summary(recap: Recap, wording: Wording) -> str:
    """The recap in one sentence."""
    certain, undecided, impossible = (recap.certain(one) for one in Certainty)
    return wording.text(
        "{certain} certain to pass, {open} undecided, {impossible} out of reach; {locked} of"
        " {sessions} sessions locked.",
        certain=certain,
        open=undecided,
        impossible=impossible,
        locked=recap.locked,
        sessions=recap.sessions,
    )


def _counted(status: Status) -> Column[PersonTally]:
    return Column(
        status.value,
        status.value,
        lambda o: str(o.counts.get(status, "")),
        sort=lambda o: o.counts.get(status, 0),
        width=_NARROW,
        is_number=True,
        is_tight=True,
    )


def _reasons(wording: Wording) -> Callable[[PersonTally], str]:
    """The reasons that have no column of their own, as what is unmarked has."""

    def told(person: PersonTally) -> str:
        reasons = (reason for reason in person.reasons if reason != "unmarked")
        return ", ".join(wording.word(reason) for reason in reasons)

    return told
