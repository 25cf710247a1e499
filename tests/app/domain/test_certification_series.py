"""Which kinds of papers count together: those whose numbers read alike."""

import pytest

from app.domain.certification import Certification, KindTerms, Numbering
from app.domain.vocabulary import CertificateKind, NumberScope

COMMON = Numbering("S/{seq}", NumberScope.YEAR, 213)


def own(kind, pattern):
    return KindTerms(kind, Numbering(pattern, NumberScope.YEAR, 1))


CERTIFICATION = Certification(
    kinds=(
        own(CertificateKind.AWARD, "P/{seq}"),
        own(CertificateKind.STATEMENT, "S/{seq}"),
        own(CertificateKind.TRAINER, "P/{seq}"),
    )
)


@pytest.mark.parametrize(
    ("kind", "series"),
    [
        (CertificateKind.CERTIFICATE, None),
        (CertificateKind.AWARD, CertificateKind.AWARD),
        (CertificateKind.STATEMENT, None),
        (CertificateKind.TRAINER, CertificateKind.AWARD),
    ],
)
def test_numbers_that_read_alike_come_from_one_sequence(kind, series):
    assert CERTIFICATION.series_of(kind, COMMON) is series


def test_all_kinds_draw_from_one_sequence_unless_one_has_its_own():
    assert {Certification().series_of(kind, COMMON) for kind in CertificateKind} == {None}
