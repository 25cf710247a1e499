"""Files are what ReportLab's own would be, and nothing is kept or done that need not be."""

import re
import tracemalloc

import pypdfium2
import pytest
from reportlab.pdfbase.pdfmetrics import getFont

from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.ornament import draw_woven_border
from app.documents.pen import Box, Pen

PLAIN = Style(Face.SANS, 10, 8)
PLACE = Box(10, 20, 50, 10)


@pytest.fixture
def open_pen():
    """Open a pen over a small page."""
    return lambda: Pen(100, 50, "Percobaan", Face.SANS)


def test_pages_that_need_the_same_refer_to_one_list_of_it(open_pen):
    pen = open_pen()
    for stamps in ((), ("a",), ("a",), ("a", "b"), ()):
        for stamp in stamps:
            pen.stamp(stamp, lambda: pen.put("Bersama", PLACE, PLAIN, "trial"))
        pen.end_page()
    pdf = pen.finish().pdf
    pages = [page for page in pdf.split(b"endobj") if b"/Type /Page\n" in page]
    lists = [re.findall(rb"/Resources (\d+) 0 R", page) for page in pages]
    (first,), (second,), (third,), (fourth,), (fifth,) = lists
    assert first == fifth
    assert second == third
    assert len({first, second, fourth}) == 3


def test_closed_pages_take_little_more_than_they_do_in_the_file(open_pen):
    pen = open_pen()
    pen.end_page()
    tracemalloc.start()
    for _ in range(200):
        for _ in range(200):
            pen.put("Peraga yang sama berulang-ulang", PLACE, PLAIN, "trial")
        pen.end_page()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 200 * 3000


def test_a_typeface_is_cut_once_for_all_files_that_need_the_same_of_it(open_pen):
    open_pen()
    face = getFont(Face.SANS.value).face
    assert face.makeSubset([0, 65, 66]) is face.makeSubset([0, 65, 66])
    assert face.makeSubset([0, 65]) != face.makeSubset([0, 65, 66])


def test_the_same_drawing_gives_the_same_file_whatever_was_drawn_between(open_pen):
    def draw(text):
        pen = open_pen()
        pen.engrave(draw_woven_border)
        pen.put(text, PLACE, PLAIN, "trial")
        pen.end_page()
        return pen.finish().pdf

    first = draw("Budi Contoh")
    assert draw("Ágnes Sző") != first
    assert draw("Budi Contoh") == first


def test_an_engraving_looks_as_if_it_were_drawn_each_time(open_pen):
    drawn, engraved = open_pen(), open_pen()
    draw_woven_border(drawn)
    for _ in range(2):
        engraved.engrave(draw_woven_border)
        engraved.end_page()
    drawn.end_page()
    wanted, *pages = (
        bytes(page.render(scale=2).buffer)
        for pen in (drawn, engraved)
        for page in pypdfium2.PdfDocument(pen.finish().pdf)
    )
    assert pages == [wanted, wanted]
