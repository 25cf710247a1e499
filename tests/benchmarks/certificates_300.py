"""300 certificates of two pages in one file, against the same pages by a bare ReportLab canvas."""

from app.documents.certificate import draw_certificates
from app.documents.fitting import fit_text
from app.documents.page import PaperSize
from app.documents.specimens import certificate_sheets
from tests.benchmarks import bare_certificates
from tests.benchmarks.measuring import RUNS, Result, in_turn


def measure(*, people: int = 300, runs: int = RUNS) -> Result:
    """Draw so many certificates both ways; typefaces are read before, and no text is known yet."""
    sheets = certificate_sheets(people)
    bare_certificates.register_faces()
    limit, value = in_turn(
        lambda: bare_certificates.draw(sheets),
        lambda: draw_certificates(sheets, PaperSize.A4),
        before=fit_text.cache_clear,
        runs=runs,
    )
    return Result("certificates-300", value, "ms", "bare ReportLab canvas", limit, wanted=2.0)
