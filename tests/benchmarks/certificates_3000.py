"""3000 certificates from their frozen facts to one file, against a bare ReportLab canvas.

The canvas has the words ready to be set; the program reads them out of what was frozen at issue.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.fitting import fit_text
from app.documents.page import PaperSize
from app.documents.specimens import person_name, person_nip
from app.usecases.certificate_facts import (
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
    freeze,
    thaw,
)
from app.usecases.certificate_papers import sheet_of
from tests.benchmarks import bare_certificates
from tests.benchmarks.measuring import RUNS, Result, in_turn

_HEAD = SignatoryFacts(
    name="Dr. H. Teladan Sampel, S.Sos., M.Si.",
    nip="197004171995031901",
    rank="Pembina Utama Muda",
    position="Kepala BKPSDMD Kota Contoh",
    prefix=None,
)
_TERMS = Terms(
    date=dt.date(2025, 8, 8),
    title="SERTIFIKAT",
    form=2,
    program="Coaching dan Mentoring",
    batch=4,
    year=2025,
    organizer="Pemerintah Kota Contoh\nBadan Kepegawaian Kota Contoh",
    place="Aula Diklat Kota Contoh",
    city="Contoh",
    start=dt.date(2025, 8, 4),
    end=dt.date(2025, 8, 8),
    jp=Decimal(40),
    subjects=tuple(SubjectFacts(f"Mata Pelatihan {n}", Decimal(5), None) for n in range(1, 9)),
    front=_HEAD,
    back=_HEAD,
)


def measure(*, people: int = 3000, runs: int = RUNS) -> Result:
    """Go both ways; typefaces are read before, and no text is known yet."""
    frozen = list(frozen_facts(people))
    sheets = thawed(frozen)
    bare_certificates.register_faces()
    limit, value = in_turn(
        lambda: bare_certificates.draw(sheets),
        lambda: draw_certificates(thawed(frozen), PaperSize.A4),
        before=fit_text.cache_clear,
        runs=runs,
    )
    return Result("certificates-3000", value, "ms", "bare ReportLab canvas", limit, wanted=1.5)


def frozen_facts(people: int) -> Iterator[str]:
    """What was frozen of so many invented people's certificates."""
    for ndh in range(1, people + 1):
        facts = CertificateFacts(
            template="certificate-1",
            number=f"800.2.4/{ndh:04}/BKPSDMD/2025",
            ndh=ndh,
            name=person_name(ndh),
            nip="".join(person_nip(ndh).split()),
            rank="Penata Tingkat I",
            grade="III/d",
            position=f"Kepala Subbagian Contoh {ndh % 40}",
            unit=f"Dinas Contoh {ndh % 20}",
            born=dt.date(1970, 1, 1) + dt.timedelta(days=ndh),
            birthplace="Contoh",
            terms=_TERMS,
        )
        yield freeze(facts)


def thawed(frozen: Iterable[str]) -> list[CertificateSheet]:
    """The certificates in the words that they print."""
    return [sheet_of(thaw(text)) for text in frozen]
