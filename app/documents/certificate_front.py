"""The front of a certificate: what all share is drawn once, then the person's own words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import accumulate

from app.documents import words
from app.documents.certificate_sheet import (
    PERSONAL,
    Blank,
    CertificateSheet,
    CertificateTerms,
    load_front,
)
from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.layout import Side, Text, put_texts
from app.documents.ornament import GOLD, draw_border, draw_medal
from app.documents.page import LARGE_HAND, draw_letterhead, draw_signatory
from app.documents.pen import Box, Color, Pen, lines_of
from app.domain.photo_sizes import PhotoSize

_GREY: Color = (0.62, 0.62, 0.62)
_OFFICE_LINE = 4.7
_LABEL = 49.0
_FACT_LINE = 5.3
_BESIDE_PHOTO = 3.0

_ABOVE = Style(Face.SERIF, 11.5, 8, lines=2, align=Align.CENTER, tracking=0.035)
_OFFICE = Style(Face.SERIF_BOLD, 12, 8, lines=2, align=Align.CENTER, tracking=0.035)
_FACT = Style(Face.SERIF, 11.5, 8, lines=3)
_PLACEHOLDER = Style(Face.SERIF, 8, 6, align=Align.CENTER, color=_GREY)
_FOOT = Style(Face.SERIF, 7.5, 6)
_ELECTRONIC = Style(Face.SERIF, 7.5, 6, lines=2, align=Align.CENTER, wraps_at=1)

_LABELS = {
    "name": "Nama",
    "born": "Tempat, tanggal lahir",
    "position": "Jabatan",
    "unit": "Unit kerja",
}


def draw_front(pen: Pen, sheet: CertificateSheet) -> None:
    """Draw a front on a page of its own."""
    terms = sheet.terms
    front = _lay(terms.template, pen.width, pen.height, terms.photo_size, terms.blank)
    values = {**vars(terms), **vars(sheet)}
    own = tuple(text for text in front.texts if _is_own(text, values))
    # What is missing is drawn with what all share, and so is the guide of a mere preview.
    is_trial = sheet.disclaimer in words.PREVIEWS
    key = ("front", terms, tuple(text.name for text in own), bool(sheet.photo), is_trial)
    pen.stamp(key, partial(_draw_shared, pen, sheet, front, own))
    put_texts(pen, own, values, sheet.ndh)
    if "facts" in front.places:
        _draw_facts(pen, sheet, front)
    if sheet.photo and terms.photo_size and "photo" in front.places:
        pen.photograph(sheet.photo, _photo_frame(front, terms.photo_size))
    _draw_own_foot(pen, sheet, front.places["foot"])
    pen.end_page()


@lru_cache(maxsize=32)
def _lay(
    template: str, width: float, height: float, photo: PhotoSize | None, blank: Blank | None
) -> Side:
    """A front on its paper: clear of the photo, and moved to where a blank takes it."""
    front = load_front(template).on(width, height)
    if photo and "photo" in front.places:
        front = front.beside(_photo_frame(front, photo), _BESIDE_PHOTO)
    return front.moved(*blank) if blank else front


def _is_own(text: Text, values: Mapping[str, object]) -> bool:
    """Whether a text says something of the person."""
    return any(values[field] for field in text.fields & PERSONAL)


def _draw_shared(pen: Pen, sheet: CertificateSheet, front: Side, own: Sequence[Text]) -> None:
    """Draw everything on a front that is nobody's own."""
    terms, places = sheet.terms, front.places
    if front.border and not terms.blank:
        draw_border(pen, front.border)
    for name, draw in _PARTS.items():
        if name in places:
            draw(pen, terms, places[name])
    shared = (text for text in front.texts if text not in own)
    put_texts(pen, shared, {**vars(terms), **vars(sheet)})
    if "photo" in places and terms.photo_size and not terms.blank:
        _draw_photo_box(pen, _photo_frame(front, terms.photo_size), terms.photo_size, sheet.photo)
    draw_signatory(pen, terms.signatory, terms.signed, places["signature"], LARGE_HAND)
    if terms.is_electronic:
        pen.put(words.ELECTRONIC, places["electronic"], _ELECTRONIC, "note")
        if sheet.disclaimer in words.PREVIEWS:
            pen.frame(places["mark"], 0.25, _GREY)


def _draw_rule(pen: Pen, terms: CertificateTerms, place: Box) -> None:
    if not terms.blank:
        pen.line((place.x, place.y), (place.x + place.width, place.y), 0.7, GOLD)


def _draw_medal(pen: Pen, terms: CertificateTerms, place: Box) -> None:
    if not terms.blank:
        draw_medal(pen, place)


def _draw_head(pen: Pen, terms: CertificateTerms, place: Box) -> None:
    if not terms.blank:
        draw_letterhead(pen, terms.letterhead, place)


def _draw_masthead(pen: Pen, terms: CertificateTerms, place: Box) -> None:
    """Draw the emblem over the names of the offices, together in the middle of their place."""
    letterhead = terms.letterhead
    logo = None if terms.blank else letterhead.logo
    offices = [(text, _ABOVE) for text in letterhead.lines[:-1]]
    offices += [(text, _OFFICE) for text in letterhead.lines[-1:]]
    high = place._replace(height=_OFFICE_LINE * _OFFICE.lines)
    counts = [lines_of(text, high, style) for text, style in offices]
    text_height = min(sum(counts) * _OFFICE_LINE, place.height)
    if logo:
        pen.picture(logo, place._replace(height=place.height - text_height - 1))
    spare = place.height - text_height
    y = place.y + (spare if letterhead.logo else spare / 2)
    line = text_height / max(sum(counts), 1)
    for (text, style), count in zip(offices, counts, strict=True):
        pen.put(text, place._replace(y=y, height=line * count), style, "letterhead")
        y += line * count


_PARTS: Mapping[str, Callable[[Pen, CertificateTerms, Box], None]] = {
    "letterhead": _draw_head,
    "masthead": _draw_masthead,
    "medal": _draw_medal,
    "rule": _draw_rule,
}
"""What a layout may have a place for or not."""


def _photo_frame(front: Side, size: PhotoSize) -> Box:
    """Where a photo stands, true to size on every paper, in the middle of the foot of its place."""
    place = front.places["photo"]
    width, height = (10.0 * edge for edge in size.centimetres)
    lower = place.y + place.height / 2 + 20
    return Box(place.x + (place.width - width) / 2, lower - height, width, height)


def _draw_photo_box(pen: Pen, frame: Box, size: PhotoSize, photo: bytes | None) -> None:
    pen.frame(frame, 0.5, _GREY)
    if not photo:
        across, down = size.centimetres
        pen.put(f"Pasfoto {across} x {down} cm", frame, _PLACEHOLDER, "photo")


def _draw_facts(pen: Pen, sheet: CertificateSheet, front: Side) -> None:
    """Draw who the person is, a label and a value a line, in the middle of their place."""
    labels_of = {**_LABELS, "nip": sheet.nip_label, "rank": sheet.rank_label}
    facts = [(labels_of[field], getattr(sheet, field), field) for field in front.facts]
    place = front.places["facts"]
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


def _draw_own_foot(pen: Pen, sheet: CertificateSheet, place: Box) -> None:
    """Draw the code by which we verify a certificate, and which revision and copy it is."""
    if sheet.code:
        code = words.VERIFICATION_CODE.format(code=sheet.code)
        pen.put(code, place, _FOOT, "code", sheet.ndh)
    said = [words.REVISION.format(times=sheet.revision - 1)] if sheet.revision > 1 else []
    said += [words.COPY.format(copy=sheet.copy)] if sheet.copy > 1 else []
    if said:
        right = replace(_FOOT, align=Align.RIGHT)
        pen.put(", ".join(said), place, right, "copy", sheet.ndh)
