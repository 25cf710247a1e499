"""What certificates would print as a dash or leave out for good, counted before they are issued."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.codes import is_whole_nip
from app.usecases.certificate_facts import CertificateFacts


@dataclass(frozen=True)
class CertificateGaps:
    """How many people lack what, and what is amiss with those who sign."""

    nip: int
    birth: int
    """Those without a place or a date of birth."""
    rank: int
    """Those with neither rank nor grade: who works by contract has a grade alone."""
    position: int
    unit: int
    is_unsigned: bool
    has_odd_signatory_nip: bool
    """Who has no NIP at all, as a mayor, signs without one."""


def find_gaps(planned: Sequence[CertificateFacts]) -> CertificateGaps:
    """Count the gaps of certificates that are to be issued together, under the same terms."""
    terms = [facts.terms for facts in planned[:1]]
    numbers = [who.nip for o in terms for who in (o.front, o.back) if who and who.nip]
    return CertificateGaps(
        nip=_count(o.nip for o in planned),
        birth=_count(o.birthplace and o.born for o in planned),
        rank=_count(o.rank or o.grade for o in planned),
        position=_count(o.position for o in planned),
        unit=_count(o.unit for o in planned),
        is_unsigned=any(o.front is None for o in terms),
        has_odd_signatory_nip=not all(map(is_whole_nip, numbers)),
    )


def _count(values: Iterable[object]) -> int:
    return sum(not value for value in values)
