"""Certificates of every kind: a front for each person, a back that names nobody."""

from collections.abc import Sequence
from dataclasses import replace

from app.documents.certificate_back import draw_back
from app.documents.certificate_front import draw_front
from app.documents.certificate_sheet import (
    BackSubject,
    Blank,
    CertificateBack,
    CertificateSheet,
    CertificateTerms,
    load_front,
)
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.page import Paper, PaperSize
from app.documents.pen import Pen
from app.domain.errors import NothingToPrint
from app.domain.progress import Progress

__all__ = [
    "BackSubject",
    "Blank",
    "CertificateBack",
    "CertificateSheet",
    "CertificateTerms",
    "draw_backs",
    "draw_certificates",
    "draw_fronts",
]

_ABOVE_BORDER = 17.3


def draw_certificates(
    sheets: Sequence[CertificateSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw front and back of each certificate in turn into one file.

    What certificates share is drawn once and referred to. Where any of them has a back every one
    fills whole sheets of paper, so that printing on both sides never puts two on one.
    """
    return _draw(sheets, paper, progress, with_backs=True)


def draw_fronts(
    sheets: Sequence[CertificateSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the fronts alone, to be printed on paper whose backs are printed and signed."""
    return _draw(sheets, paper, progress, with_backs=False)


def draw_backs(
    terms: CertificateTerms,
    count: int,
    paper: PaperSize,
    progress: Progress | None = None,
    disclaimer: Disclaimer | None = None,
) -> Paper:
    """Draw so many backs with nothing personal on them; raises NothingToPrint without a back."""
    if not terms.back:
        raise NothingToPrint(paper="backs")
    pen = _pen_for(terms, paper)
    lay_disclaimer(pen, disclaimer, pen.height - _ABOVE_BORDER)
    starts = []
    for done in range(1, count + 1):
        starts.append(pen.pages)
        draw_back(pen, terms, terms.back)
        if progress:
            progress(done, count)
    return replace(pen.finish(), starts=tuple(starts))


def _draw(
    sheets: Sequence[CertificateSheet],
    paper: PaperSize,
    progress: Progress | None,
    *,
    with_backs: bool,
) -> Paper:
    pen = _pen_for(sheets[0].terms, paper)
    is_two_sided = with_backs and any(sheet.terms.back for sheet in sheets)
    starts = []
    for done, sheet in enumerate(sheets, 1):
        starts.append(pen.pages)
        pen.turn_to(*_size(sheet.terms, paper))
        lay_disclaimer(pen, sheet.disclaimer, pen.height - _ABOVE_BORDER)
        draw_front(pen, sheet)
        if sheet.terms.differing:
            pen.warn(sheet.terms.differing)
        if sheet.terms.back and with_backs:
            draw_back(pen, sheet.terms, sheet.terms.back)
        if is_two_sided and pen.pages % 2:
            pen.end_page()
        if progress:
            progress(done, len(sheets))
    return replace(pen.finish(), starts=tuple(starts))


def _pen_for(terms: CertificateTerms, paper: PaperSize) -> Pen:
    return Pen(*_size(terms, paper), f"{terms.title} {terms.program}", Face.SERIF)


def _size(terms: CertificateTerms, paper: PaperSize) -> tuple[float, float]:
    return paper.portrait if load_front(terms.template).is_upright else paper.landscape
