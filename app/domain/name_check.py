"""What becomes of a checked name: it holds while the records say what was checked (cek nama)."""

import datetime as dt
from dataclasses import asdict, dataclass

from app.domain.person_facts import PersonFacts


@dataclass(frozen=True)
class NameStanding:
    """Whether somebody checked what the certificate prints: on which day, and what changed since.

    Any change lets the check lapse by itself; putting it right again lets it hold again.
    """

    since: dt.date | None = None
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether what was checked is what a certificate of now prints."""
        return self.since is not None and not self.changed

    @property
    def is_lapsed(self) -> bool:
        """Whether something changed after it was checked."""
        return bool(self.changed)


UNCHECKED = NameStanding()


def changed_facts(checked: PersonFacts, present: PersonFacts) -> tuple[str, ...]:
    """The names of the facts that are told otherwise now, in the order of a certificate."""
    old, new = asdict(checked), asdict(present)
    return tuple(name for name in old if old[name] != new[name])
