"""Certificates drawn for trial: what would not fit is known while it can still be mended."""

from collections.abc import Sequence

from app.documents.certificate import draw_fronts
from app.documents.certificate_sheet import CertificateSheet
from app.documents.fitting import DoesNotFit
from app.documents.page import PaperSize


def lines_that_do_not_fit(sheets: Sequence[CertificateSheet]) -> tuple[DoesNotFit, ...]:
    """The lines of people that go below their smallest size on A4, the smaller paper."""
    if not sheets:
        return ()
    drawn = draw_fronts(sheets, PaperSize.A4)
    found = (warning for warning in drawn.warnings if warning.ndh is not None)
    return tuple(line for line in found if isinstance(line, DoesNotFit))
