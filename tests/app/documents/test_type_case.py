"""Texts that follow each other are one object, and leave nothing behind for what comes next."""

import pytest

from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.pen import Box, Pen

PLAIN = Style(Face.SANS, 10, 8)
RED = Style(Face.SANS, 10, 8, color=(0.5, 0, 0))
WIDE = Style(Face.SANS, 10, 8, tracking=0.1)


@pytest.fixture
def pen():
    """A pen over a small page."""
    return Pen(100, 50, "Percobaan", Face.SANS)


def put(pen, text, style=PLAIN):
    pen.put(text, Box(10, 20, 50, 10), style, "trial")


def test_texts_that_follow_each_other_are_one_object_that_says_its_setting_once(pen):
    for text in ("Budi", "Siti", "Andi"):
        put(pen, text)
    written = pen.written()
    assert [written.count(sign) for sign in ("BT", "Tj", "Tf", "rg")] == [1, 3, 1, 1]


def test_only_what_differs_is_said_again(pen):
    put(pen, "Budi")
    put(pen, "Siti", RED)
    written = pen.written()
    assert [written.count(sign) for sign in ("Tf", "rg", "Tc")] == [1, 2, 0]


def test_what_is_drawn_after_a_text_lies_over_it(pen):
    put(pen, "Budi")
    pen.tint(Box(0, 0, 5, 5), (1, 1, 1))
    put(pen, "Siti")
    written = pen.written()
    order = [written.index("(Budi) Tj"), written.index(" re"), written.index("(Siti) Tj")]
    assert order == sorted(order)
    assert written.count("Tf") == 2


def test_tracking_ends_with_its_text(pen):
    put(pen, "Budi", WIDE)
    put(pen, "Siti")
    assert pen.written().count("Tc") == 2
    put(pen, "Andi", WIDE)
    assert pen.written().endswith("0 Tc ET")


def test_signs_that_mean_something_to_a_file_and_rare_letters_are_set_as_they_are(pen, read):
    text = r"Siti (Ani) \ Contoh – Ágnes Sző"
    put(pen, text)
    pen.end_page()
    assert read(pen.finish())[0].text == text
