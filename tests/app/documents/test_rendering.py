"""Finished papers are looked into: how large, how they look, where a text stands."""

from itertools import accumulate

import pytest
from PIL import Image, ImageChops

from app.documents import specimens
from app.documents.attendance_sheet import draw_attendance_sheets
from app.documents.certificate import draw_certificates
from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.page import PaperSize
from app.documents.pen import Box, Pen
from app.documents.rendering import draw_in_bands, draw_page, find_text, page_sizes

WORD = Style(Face.SANS, 10, 6, lines=2)


@pytest.fixture(scope="module")
def sheets():
    """Two sheets of one page each, on F4."""
    drawn = [specimens.attendance_sheet(12, session) for session in (1, 2)]
    return draw_attendance_sheets(drawn, PaperSize.F4)


def shown(picture):
    return Image.frombytes(
        "RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX"
    ).convert("L")


def written(*places):
    """Draw a page of 100 x 80 mm with words in these boxes."""
    pen = Pen(100, 80, "Contoh", Face.SANS)
    for text, box in places:
        pen.put(text, box, WORD, "note")
    pen.end_page()
    return pen.finish().pdf


def test_pages_have_their_true_sizes(sheets):
    assert [(round(w, 2), round(h, 2)) for w, h in page_sizes(sheets.pdf)] == [(215, 330)] * 2
    certificates = draw_certificates(specimens.certificate_sheets(1), PaperSize.A4)
    assert [(round(w, 2), round(h, 2)) for w, h in page_sizes(certificates.pdf)] == [(297, 210)] * 2


def test_a_page_is_drawn_at_the_resolution_that_is_asked_for():
    pen = Pen(100, 80, "Contoh", Face.SANS)
    pen.tint(Box(10, 20, 50, 30), (0, 0, 0))
    pen.end_page()
    picture = draw_page(pen.finish().pdf, page=0, dpi=254)
    assert (picture.top, picture.width, picture.height) == (0, 1000, 800)
    ink = shown(picture).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink == pytest.approx((100, 200, 600, 500), abs=1)


def test_the_bands_of_a_page_are_the_page(sheets, monkeypatch):
    monkeypatch.setattr("app.documents.rendering._BAND", 200_000)
    whole = draw_page(sheets.pdf, page=1, dpi=100)
    bands = list(draw_in_bands(sheets.pdf, page=1, dpi=100))
    assert len(bands) > 3
    ends = list(accumulate(band.height for band in bands))
    assert [band.top for band in bands] == [0, *ends[:-1]]
    assert ends[-1] == whole.height
    joined = Image.new("L", (whole.width, whole.height))
    for band in bands:
        joined.paste(shown(band), (0, band.top))
    assert max(ImageChops.difference(joined, shown(whole)).tobytes()) < 3


def test_a_page_that_is_small_is_one_band(sheets):
    (band,) = draw_in_bands(sheets.pdf, page=0, dpi=36)
    assert band.height == 468


def test_a_text_is_found_in_capitals_or_not_where_it_stands():
    pdf = written(("Budi Contoh", Box(10, 20, 80, 6)), ("BUDI SAMPEL", Box(10, 50, 80, 6)))
    first, second = find_text(pdf, text="budi")
    assert (first.page, second.page) == (0, 0)
    (box,) = first.boxes
    assert box.x == pytest.approx(10, abs=1)
    assert box.y + box.height / 2 == pytest.approx(23, abs=1)
    assert second.boxes[0].y + second.boxes[0].height / 2 == pytest.approx(53, abs=1)


def test_hits_come_in_the_order_of_the_pages(sheets):
    assert [hit.page for hit in find_text(sheets.pdf, text=" daftar hadir ")] == [0, 1]


@pytest.mark.parametrize("text", ["", "  ", "Tidak Ada Di Sini"])
def test_what_stands_nowhere_is_not_found(sheets, text):
    assert find_text(sheets.pdf, text=text) == ()


def test_each_sheet_of_a_file_says_on_which_page_it_begins():
    long = [specimens.attendance_sheet(120, 1), specimens.attendance_sheet(5, 2)]
    paper = draw_attendance_sheets(long, PaperSize.A4)
    assert paper.starts == (0, paper.pages - 1)
    assert draw_certificates(specimens.certificate_sheets(3), PaperSize.A4).starts == (0, 2, 4)
