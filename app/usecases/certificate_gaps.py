"""What certificates would print as a dash or leave out for good, found before they are issued."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.codes import is_whole_nip
from app.usecases.certificate_facts import CertificateFacts, Terms


@dataclass(frozen=True)
class DifferingJp:
    """The JP of the subjects on the back, where they are not the program's on the front."""

    subjects: Decimal
    program: Decimal


@dataclass(frozen=True)
class CertificateGaps:
    """Who lacks what, by NDH, and what is amiss with those who sign."""

    nip: tuple[int, ...]
    birth: tuple[int, ...]
    """Those without a place or a date of birth."""
    rank: tuple[int, ...]
    """Those with neither rank nor grade: who works by contract has a grade alone."""
    position: tuple[int, ...]
    unit: tuple[int, ...]
    is_unsigned: bool
    has_odd_signatory_nip: bool
    """Who has no NIP at all, as a mayor, signs without one."""
    jp: DifferingJp | None = None


def find_gaps(planned: Sequence[CertificateFacts]) -> CertificateGaps:
    """Find the gaps of papers that are to be issued together, under the same terms.

    A trainer's paper has a name alone, and lacks nothing.
    """
    terms = [facts.terms for facts in planned[:1]]
    people = [(facts.ndh, facts) for facts in planned if facts.ndh is not None]
    numbers = [who.nip for o in terms for who in (o.front, o.back) if who and who.nip]
    return CertificateGaps(
        nip=_without((ndh, o.nip) for ndh, o in people),
        birth=_without((ndh, o.birthplace and o.born) for ndh, o in people),
        rank=_without((ndh, o.rank or o.grade) for ndh, o in people),
        position=_without((ndh, o.position) for ndh, o in people),
        unit=_without((ndh, o.unit) for ndh, o in people),
        is_unsigned=any(o.front is None for o in terms),
        has_odd_signatory_nip=not all(map(is_whole_nip, numbers)),
        jp=next(map(differing_jp, terms), None),
    )


def differing_jp(terms: Terms) -> DifferingJp | None:
    """Find out whether front and back of a certificate name different JP."""
    taught = sum((subject.jp for subject in terms.subjects), Decimal(0))
    return DifferingJp(taught, terms.jp) if terms.subjects and taught != terms.jp else None


def _without(values: Iterable[tuple[int, object]]) -> tuple[int, ...]:
    return tuple(ndh for ndh, value in values if not value)
