"""Layouts are checked when they are opened, and spread over the paper."""

import pytest

from app.documents import layout
from app.documents.certificate_sheet import load_back, load_front
from app.documents.faces import Face
from app.documents.layout import load_side, put_texts
from app.documents.pen import Box, Pen
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
OWN = ("certificate-1", "award-1", "statement-1", "trainer-1")


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


@pytest.mark.parametrize("template", OWN)
def test_every_layout_of_ours_is_sound(template):
    assert {text.name for text in load_front(template).texts} >= {"title", "number"}
    assert {"signature", "mark", "electronic", "foot"} <= load_front(template).places.keys()
    assert load_back(template).texts


@pytest.mark.parametrize("template", OWN)
def test_the_mark_of_an_electronic_signature_has_fifty_by_twenty_five_millimetres(template):
    front = load_front(template)
    mark = front.places["mark"]
    assert mark.width >= 50
    assert mark.height >= 25
    for place in (*(text.box for text in front.texts), front.places["foot"]):
        assert _are_apart(mark, place)


def _are_apart(one, other):
    across = one.x >= other.x + other.width or other.x >= one.x + one.width
    return across or one.y >= other.y + other.height or other.y >= one.y + one.height


def test_a_back_that_would_show_a_name_is_refused(tmp_path, monkeypatch):
    own = (layout.TEMPLATES / "certificate-1.toml").read_text(encoding="utf-8")
    telling = own.replace("DAFTAR MATA PELATIHAN", "DAFTAR MATA PELATIHAN {name}")
    (tmp_path / "certificate-1.toml").write_text(telling, encoding="utf-8")
    monkeypatch.setattr(layout, "TEMPLATES", tmp_path)
    load_side.cache_clear()
    try:
        with pytest.raises(InvalidValue) as refused:
            load_back("certificate-1")
    finally:
        load_side.cache_clear()
    assert refused.value.path == "back.texts[0].text"


def test_places_move_with_a_printer_that_misses_the_paper(load):
    side = load(GOOD).moved(3, -2)
    assert side.texts[0].box == Box(13, 8, 80, 5)
    assert side.places["paper"] == Box(3, -2, 100, 50)


def test_texts_beside_a_frame_stay_in_their_middle_and_clear_of_it(load):
    side = load(GOOD).beside(Box(5, 12, 20, 30), 3)
    assert side.texts[0].box == Box(28, 10, 44, 5)
    assert load(GOOD).beside(Box(5, 16, 20, 30), 3).texts[0].box == Box(10, 10, 80, 5)


def test_a_text_may_begin_at_the_top_of_its_box(load, read):
    high = GOOD.replace("[10, 10, 80, 5]", "[10, 10, 80, 30]")
    tops = []
    for content in (high, high.replace('style = "plain"', 'style = "plain"\ntop = true')):
        pen = Pen(100, 50, "Percobaan", Face.SANS)
        put_texts(pen, load(content).texts, {"name": "Peraga", "place": "Contoh"})
        pen.end_page()
        tops.append(read(pen.finish())[0].pieces[0].top)
    assert tops[0] > 20
    assert tops[1] < 13


def test_facts_and_borders_that_nobody_knows_are_refused(load):
    for line, path in (('facts = ["secret"]', "front.facts"), ('border = "lace"', "front.border")):
        with pytest.raises(InvalidValue) as refused:
            load(GOOD.replace("[front.places]", f"[front]\n{line}\n\n[front.places]"))
        assert refused.value.path == path
