"""What somebody whose attendance is open must still attend: the least that still suffices."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.derivation import Clause, Derived

_NONE = Decimal(0)
_WHOLE = Decimal(100)


@dataclass(frozen=True)
class StillNeeded:
    """What must be attended of the sessions to come, each told by its place among them.

    `indispensable` are those that cannot be missed; beside them at least `jp` of all `jp_to_come`
    and, where the rule counts sessions, at most `missable` missed. None where these are enough.
    """

    indispensable: tuple[int, ...]
    jp_to_come: Decimal
    jp: Decimal | None = None
    missable: int | None = None


def still_needed(derived: Derived, to_come: Sequence[Decimal]) -> StillNeeded:
    """What a rule still asks of the sessions to come, given by their JP.

    Whoever is present in so much passes, and whoever is not does not; an excuse helps only under
    a rule that excuses.
    """
    together = sum(to_come, _NONE)
    jp = max((_jp(clause, derived, together) for clause in derived.clauses), default=_NONE)
    missable = min(
        (max(_missable(clause), 0) for clause in derived.clauses if clause.code in _BY_SESSION),
        default=len(to_come),
    )
    spare = together - max(jp, _NONE)
    indispensable = tuple(
        place for place, each in enumerate(to_come) if each > spare or not missable
    )
    if len(indispensable) == len(to_come):
        return StillNeeded(indispensable, together)
    free = len(to_come) - len(indispensable)
    sure = sum((to_come[place] for place in indispensable), _NONE)
    return StillNeeded(
        indispensable,
        together,
        jp=jp if jp > sure else None,
        missable=missable if missable < free else None,
    )


_BY_SESSION = ("max-absent-sessions", "max-alpa-sessions")


def _jp(clause: Clause, derived: Derived, together: Decimal) -> Decimal:
    """The JP that a clause asks of what is to come; it may be less than nothing."""
    asked, reached = Decimal(clause.asked), Decimal(clause.reached)
    match clause.code:
        case "min-present-percent":
            return asked * derived.verdict.jp_counted / _WHOLE - reached
        case "max-absent-jp":
            return reached + together - asked
        case _:
            return _NONE


def _missable(clause: Clause) -> int:
    """How many of the sessions to come a clause lets somebody miss."""
    return int(clause.asked) - int(clause.reached)
