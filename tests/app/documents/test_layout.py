"""Layouts are checked when they are opened, and spread over the paper."""

import pytest

from app.documents import layout
from app.documents.certificate_sheet import load_back, load_front
from app.documents.layout import load_side
from app.documents.pen import Box
from app.domain.errors import InvalidValue

GOOD = """
[styles.plain]
face = "Carlito-Regular"
size = 10
smallest = 8

[front.places]
paper = [0, 0, 100, 50]

[[front.texts]]
name = "greeting"
text = ["{name}", "dari {place}"]
box = [10, 10, 80, 5]
style = "plain"
"""
KNOWN = frozenset({"name", "place"})


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Load a layout from its text."""
    monkeypatch.setattr(layout, "TEMPLATES", tmp_path)

    def read(content):
        (tmp_path / "trial.toml").write_text(content, encoding="utf-8")
        return load_side.__wrapped__("trial.toml", "front", KNOWN)

    return read


def test_a_text_shows_its_fields(load):
    (text,) = load(GOOD).texts
    assert text.words({"name": "Peraga", "place": "Contoh"}) == "Peraga dari Contoh"


def test_a_part_whose_field_is_missing_is_left_out(load):
    (text,) = load(GOOD).texts
    assert text.words({"name": "Peraga", "place": None}) == "Peraga"
    assert text.words({"name": None, "place": None}) == ""


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("{place}", "{secret}", "front.texts[0].text"),
        ('style = "plain"', 'style = "fancy"', "front.texts[0].style"),
        ("[10, 10, 80, 5]", "[10, 10]", "front.texts[0].box"),
        ("[0, 0, 100, 50]", "[1]", "front.places.paper"),
        ("Carlito-Regular", "Comic", "styles.plain"),
        ("smallest = 8", "least = 8", "styles.plain"),
        ("smallest = 8", 'smallest = 8\nalign = "middle"', "styles.plain"),
    ],
)
def test_what_cannot_be_printed_is_named_with_its_place(load, old, new, path):
    with pytest.raises(InvalidValue) as refused:
        load(GOOD.replace(old, new))
    assert refused.value.path == path


def test_places_are_spread_over_another_paper(load):
    side = load(GOOD).on(200, 75)
    assert side.texts[0].box == Box(20, 15, 160, 7.5)
    assert side.places["paper"] == Box(0, 0, 200, 75)


def test_the_certificate_s_own_layout_is_sound():
    assert {text.name for text in load_front().texts} >= {"title", "number", "name"}
    assert load_back().texts


def test_a_back_that_would_show_a_name_is_refused(tmp_path, monkeypatch):
    own = (layout.TEMPLATES / "certificate.toml").read_text(encoding="utf-8")
    telling = own.replace("DAFTAR MATA PELATIHAN", "DAFTAR MATA PELATIHAN {name}")
    (tmp_path / "certificate.toml").write_text(telling, encoding="utf-8")
    monkeypatch.setattr(layout, "TEMPLATES", tmp_path)
    load_side.cache_clear()
    try:
        with pytest.raises(InvalidValue) as refused:
            load_back()
    finally:
        load_side.cache_clear()
    assert refused.value.path == "back.texts[0].text"
