"""How a training certifies: numbers, who signs what from which day on, kinds of papers, policy."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy


@dataclass(frozen=True)
class Numbering:
    """How certificate numbers are made, and the first sequence number to give."""

    pattern: str
    scope: NumberScope
    next: int

    def varied(
        self, pattern: str | None, scope: NumberScope | None, first: int | None
    ) -> "Numbering | None":
        """The numbers of a kind of paper that differ from these in what is said; None in nothing.

        A pattern of its own is a sequence of its own, which begins with 1 unless told.
        """
        if pattern is None and scope is None and first is None:
            return None
        usual = self.next if pattern in (None, self.pattern) else 1
        begins = usual if first is None else first
        return Numbering(pattern or self.pattern, scope or self.scope, begins)


@dataclass(frozen=True)
class PlannedSignatory:
    """Who signs, as it stands below the signature; prefix is a.n., Plt., Plh. or u.b."""

    name: str
    nip: str | None = None
    rank: str | None = None
    position: str | None = None
    prefix: str | None = None


@dataclass(frozen=True)
class KindTerms:
    """What one kind of paper has of its own; None is what all kinds have in common.

    `title` as "PIAGAM PENGHARGAAN", `achievement` as "TELAH MENGIKUTI".
    """

    kind: CertificateKind
    numbering: Numbering | None = None
    front: PlannedSignatory | None = None
    back: PlannedSignatory | None = None
    title: str | None = None
    achievement: str | None = None
    legal_basis: str | None = None


@dataclass(frozen=True)
class LaterSignatory:
    """Who signs a side of papers dated from a day on; without a kind, of all kinds."""

    side: str
    valid_from: dt.date
    signatory: PlannedSignatory
    kind: CertificateKind | None = None


@dataclass(frozen=True)
class Certification:
    """How many best are awarded, when prepared papers may be printed, and each kind's own terms."""

    best: int = 0
    policy: PrintPolicy = PrintPolicy.CERTAIN
    is_electronic: bool = False
    kinds: tuple[KindTerms, ...] = ()
    later: tuple[LaterSignatory, ...] = ()

    def of(self, kind: CertificateKind) -> KindTerms:
        """What a kind of paper has of its own."""
        return next((terms for terms in self.kinds if terms.kind is kind), KindTerms(kind))

    def series_of(self, kind: CertificateKind, common: Numbering) -> CertificateKind | None:
        """After which kind the sequence is called that a kind draws from; None for the common one.

        Papers whose numbers read alike share one sequence, or they would take the same numbers.
        """
        patterns = {o.kind: o.numbering.pattern for o in self.kinds if o.numbering}
        pattern = patterns.get(kind, common.pattern)
        if pattern == common.pattern:
            return None
        return next(each for each in CertificateKind if patterns.get(each) == pattern)


TITLES: Mapping[CertificateKind, str] = MappingProxyType(
    {
        CertificateKind.AWARD: "PIAGAM PENGHARGAAN",
        CertificateKind.STATEMENT: "SURAT KETERANGAN",
        CertificateKind.TRAINER: "PIAGAM PENGHARGAAN",
    }
)
"""What papers are called where nobody says otherwise; a certificate's title is its program's."""


def who_signs(
    own: PlannedSignatory | None,
    common: PlannedSignatory | None,
    later: Iterable[LaterSignatory],
    kind: CertificateKind | None,
    day: dt.date,
) -> PlannedSignatory | None:
    """Who signs a side of a kind of paper on a day: the kind's own before the common one.

    `later` are those of that side; a paper of no kind has the common one. The latest who is in
    office that day signs.
    """
    by_own = {dt.date.min: own} if own else {}
    by_common = {dt.date.min: common} if common else {}
    for each in later:
        if each.valid_from <= day and each.kind in (kind, None):
            found = by_common if each.kind is None else by_own
            found[each.valid_from] = each.signatory
    in_office = by_own or by_common
    return in_office[max(in_office)] if in_office else None
