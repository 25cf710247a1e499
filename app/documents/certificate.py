"""Certificates (STTP, sertifikat): a front for each person, a back that names nobody."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate

from app.documents.certificate_back import draw_back
from app.documents.certificate_sheet import (
    PERSONAL,
    BackSubject,
    CertificateBack,
    CertificateSheet,
    CertificateTerms,
    load_back,
    load_front,
)
from app.documents.disclaimer import lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.layout import Side, Text, put_texts
from app.documents.ornament import GOLD, draw_woven_border
from app.documents.page import LARGE_HAND, Letterhead, Paper, PaperSize, draw_signatory
from app.documents.pen import Box, Color, Pen, lines_of
from app.domain.progress import Progress

__all__ = [
    "BackSubject",
    "CertificateBack",
    "CertificateSheet",
    "CertificateTerms",
    "draw_certificates",
]

_PHOTO = (30.0, 40.0)
_ABOVE_BORDER = 17.3
_GREY: Color = (0.62, 0.62, 0.62)
_OFFICE_LINE = 4.7
_LABEL = 49.0
_FACT_LINE = 5.3

_ABOVE = Style(Face.SERIF, 11.5, 8, lines=2, align=Align.CENTER, tracking=0.035)
_OFFICE = Style(Face.SERIF_BOLD, 12, 8, lines=2, align=Align.CENTER, tracking=0.035)
_FACT = Style(Face.SERIF, 11.5, 8, lines=3)
_PLACEHOLDER = Style(Face.SERIF, 8, 6, align=Align.CENTER, color=_GREY)


def draw_certificates(
    sheets: Sequence[CertificateSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw front and back of each certificate in turn, on the paper's side, into one file.

    What certificates share is drawn once and referred to. Every certificate fills whole
    sheets of paper, so that printing on both sides never puts two on one.
    """
    pen = Pen(*paper.landscape, f"{sheets[0].terms.title} {sheets[0].terms.program}", Face.SERIF)
    front = load_front().on(pen.width, pen.height)
    back = load_back().on(pen.width, pen.height)
    own = tuple(text for text in front.texts if text.fields & PERSONAL)
    starts = []
    for done, sheet in enumerate(sheets, 1):
        starts.append(pen.pages)
        lay_disclaimer(pen, sheet.disclaimer, pen.height - _ABOVE_BORDER)
        _draw_front(pen, sheet, front, own)
        if sheet.terms.differing:
            pen.warn(sheet.terms.differing)
        if sheet.terms.back:
            draw_back(pen, sheet.terms, sheet.terms.back, back)
            if pen.pages % 2:
                pen.end_page()
        if progress:
            progress(done, len(sheets))
    return replace(pen.finish(), starts=tuple(starts))


def _draw_front(pen: Pen, sheet: CertificateSheet, front: Side, own: Sequence[Text]) -> None:
    pen.stamp(("front", sheet.terms), partial(_draw_shared, pen, sheet.terms, front))
    put_texts(pen, own, vars(sheet), sheet.ndh)
    _draw_facts(pen, sheet, front.places["facts"])
    pen.end_page()


def _draw_shared(pen: Pen, terms: CertificateTerms, front: Side) -> None:
    """Draw everything on a front that is nobody's own."""
    draw_woven_border(pen)
    _draw_masthead(pen, terms.letterhead, front.places["masthead"])
    shared = (text for text in front.texts if not text.fields & PERSONAL)
    put_texts(pen, shared, vars(terms))
    rule = front.places["rule"]
    pen.line((rule.x, rule.y), (rule.x + rule.width, rule.y), 0.7, GOLD)
    _draw_photo_box(pen, front.places["photo"])
    draw_signatory(pen, terms.signatory, terms.signed, front.places["signature"], LARGE_HAND)


def _draw_masthead(pen: Pen, letterhead: Letterhead, place: Box) -> None:
    """Draw the emblem over the names of the offices, together in the middle of their place."""
    offices = [(text, _ABOVE) for text in letterhead.lines[:-1]]
    offices += [(text, _OFFICE) for text in letterhead.lines[-1:]]
    high = place._replace(height=_OFFICE_LINE * _OFFICE.lines)
    counts = [lines_of(text, high, style) for text, style in offices]
    text_height = min(sum(counts) * _OFFICE_LINE, place.height)
    logo_height = place.height - text_height - 1 if letterhead.logo else 0
    if letterhead.logo:
        pen.picture(letterhead.logo, place._replace(height=logo_height))
    y = place.y + (
        place.height - text_height if letterhead.logo else (place.height - text_height) / 2
    )
    line = text_height / max(sum(counts), 1)
    for (text, style), count in zip(offices, counts, strict=True):
        pen.put(text, place._replace(y=y, height=line * count), style, "letterhead")
        y += line * count


def _draw_photo_box(pen: Pen, place: Box) -> None:
    """Draw the frame for a photo of 3 x 4 cm, true to size on every paper."""
    width, height = _PHOTO
    frame = Box(
        place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height
    )
    pen.frame(frame, 0.5, _GREY)
    pen.put("Pasfoto 3 x 4 cm", frame, _PLACEHOLDER, "photo")


def _draw_facts(pen: Pen, sheet: CertificateSheet, place: Box) -> None:
    """Draw who the person is, a label and a value a line, in the middle of their place."""
    facts = (
        (sheet.nip_label, sheet.nip, "nip"),
        ("Tempat, tanggal lahir", sheet.born, "born"),
        (sheet.rank_label, sheet.rank, "rank"),
        ("Jabatan", sheet.position, "position"),
        ("Unit kerja", sheet.unit, "unit"),
    )
    x, width = place.x + _LABEL, place.width - _LABEL
    high = Box(x, place.y, width, _FACT_LINE * _FACT.lines)
    counts = [lines_of(value, high, _FACT) for _, value, _ in facts]
    line = min(_FACT_LINE, place.height / sum(counts))
    top = place.y + (place.height - line * sum(counts)) / 2
    tops = [top + line * above for above in accumulate(counts[:-1], initial=0)]
    labels = [
        (label, Box(place.x, y, _LABEL, line)) for (label, *_), y in zip(facts, tops, strict=True)
    ]
    pen.stamp(("labels", *labels), partial(_draw_labels, pen, labels))
    for (_, value, field), y, count in zip(facts, tops, counts, strict=True):
        pen.put(value, Box(x, y, width, line * count), _FACT, field, sheet.ndh)


def _draw_labels(pen: Pen, labels: Sequence[tuple[str, Box]]) -> None:
    for label, place in labels:
        pen.put(label, place, _FACT, "label")
        pen.put(":", place._replace(x=place.x + place.width - 3, width=3), _FACT, "label")
