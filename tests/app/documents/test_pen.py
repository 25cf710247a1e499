"""What is drawn arrives in the file, the same on every run."""

from io import BytesIO

import pytest
from PIL import Image

from app.documents.faces import Face
from app.documents.fitting import DoesNotFit, MissingCharacter, Style
from app.documents.pen import Box, Pen, lines_of
from app.domain.errors import InvalidValue

PLAIN = Style(Face.SANS, 10, 8)


@pytest.fixture
def pen():
    """A pen over a small page."""
    return Pen(100, 50, "Percobaan", Face.SANS)


def test_a_text_stands_in_the_middle_of_its_box(pen, read):
    pen.put("HHH", Box(10, 20, 50, 10), PLAIN, "trial")
    pen.end_page()
    ((piece,),) = [page.pieces for page in read(pen.finish())]
    assert piece.left == pytest.approx(10, abs=0.5)
    assert (piece.top + piece.bottom) / 2 == pytest.approx(25, abs=0.2)


@pytest.mark.parametrize("absent", [None, "", "  "])
def test_an_absent_text_is_a_dash(pen, read, absent):
    pen.put(absent, Box(10, 20, 50, 10), PLAIN, "trial")
    pen.end_page()
    assert read(pen.finish())[0].text == "-"


def test_what_the_operator_must_know_is_noted_once_each(pen):
    for _ in range(2):
        pen.put("Peraga " * 20, Box(0, 0, 30, 5), PLAIN, "name", 4)
        pen.put("愛", Box(0, 0, 30, 5), PLAIN, "name", 5)
    pen.end_page()
    assert pen.finish().warnings == (
        DoesNotFit(4, "name", "Peraga " * 20),
        MissingCharacter(5, "name", "愛"),
    )


def test_what_pages_share_is_drawn_once(pen, read):
    drawn = []

    def draw():
        drawn.append(1)
        pen.put("Bersama", Box(10, 10, 50, 5), PLAIN, "trial")

    for _ in range(3):
        pen.stamp("shared", draw)
        pen.end_page()
    paper = pen.finish()
    assert len(drawn) == 1
    assert paper.pages == 3
    assert [page.text for page in read(paper)] == ["Bersama"] * 3


def test_a_picture_is_in_the_file_once_and_no_finer_than_print(pen):
    stream = BytesIO()
    Image.effect_noise((3000, 3000), 80).save(stream, "PNG")
    for _ in range(2):
        pen.picture(stream.getvalue(), Box(10, 10, 20, 20))
        pen.end_page()
    pdf = pen.finish().pdf
    assert pdf.count(b"/Width 800") <= 2
    assert b"/Width 3000" not in pdf
    assert len(pdf) < 1_500_000


@pytest.mark.parametrize("garbage", [b"", b"bukan gambar", b"\x89PNG\r\n\x1a\n" + b"0" * 40])
def test_bytes_that_are_no_picture_are_refused(pen, garbage):
    with pytest.raises(InvalidValue):
        pen.picture(garbage, Box(10, 10, 20, 20))


def test_the_file_says_what_it_is_and_is_printed_in_full_size(pen):
    pen.end_page()
    pdf = pen.finish().pdf
    for words in (b"(Percobaan)", b"(Aula)", b"/Lang (id-ID)", b"/PrintScaling /None"):
        assert words in pdf
    assert b"Helvetica" not in pdf
    assert b"ASCII85Decode" not in pdf


def test_a_text_takes_more_lines_where_it_is_too_long_for_one():
    style = Style(Face.SANS, 10, 8, lines=3)
    assert lines_of("Peraga", Box(0, 0, 30, 20), style) == 1
    assert lines_of("Peraga " * 10, Box(0, 0, 60, 20), style) == 2
