"""Layouts of papers as data: where a text stands and how it is set (`resources/templates`)."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from string import Formatter
from typing import Any

from app.documents.faces import Face
from app.documents.fitting import LEADING, Align, Style
from app.documents.ornament import Border
from app.documents.pen import BLACK, MM, Box, Pen, lines_of, size_of
from app.domain.errors import InvalidValue
from app.settings import RESOURCES

TEMPLATES = RESOURCES / "templates"


@dataclass(frozen=True)
class Part:
    """A piece of text, and the fields that stand in it in braces."""

    template: str
    fields: frozenset[str]


@dataclass(frozen=True)
class Text:
    """A text in its place, made of parts; one whose fields are missing is left out.

    Where no part is left a dash stands, or nothing at all where the text is optional. A text
    stands at the middle height of its box, or at the top of it.
    """

    name: str
    parts: tuple[Part, ...]
    box: Box
    style: Style
    optional: bool
    is_top: bool = False

    @cached_property
    def fields(self) -> frozenset[str]:
        """All fields that this text shows."""
        return frozenset[str]().union(*(part.fields for part in self.parts))

    def words(self, values: Mapping[str, object]) -> str:
        """The words to print, empty where every part lacks a field."""
        present = (part for part in self.parts if all(values[field] for field in part.fields))
        return " ".join(part.template.format_map(values) for part in present)


@dataclass(frozen=True)
class Side:
    """One side of a sheet: its texts, and by name the places of what is drawn in code.

    `facts` are the fields that are listed with a label each, in their order.
    """

    texts: tuple[Text, ...]
    places: Mapping[str, Box]
    facts: tuple[str, ...] = ()
    border: Border | None = None

    @property
    def is_upright(self) -> bool:
        """Whether its paper stands."""
        return self.places["paper"].height > self.places["paper"].width

    def on(self, width: float, height: float) -> "Side":
        """This side with its places spread over another paper, in mm; sizes of type stay."""
        paper = self.places["paper"]
        across, down = width / paper.width, height / paper.height

        def spread(box: Box) -> Box:
            return Box(box.x * across, box.y * down, box.width * across, box.height * down)

        return self._placed(spread)

    def moved(self, x: float, y: float) -> "Side":
        """This side with all its places so many mm further to the right and down."""
        return self._placed(lambda box: box._replace(x=box.x + x, y=box.y + y))

    def beside(self, frame: Box, gap: float) -> "Side":
        """This side with its texts kept clear of a frame at the left, still in their middle."""
        edge = frame.x + frame.width + gap

        def narrow(text: Text) -> Text:
            box = text.box
            is_beside = box.y < frame.y + frame.height and frame.y < box.y + box.height
            cut = max(0.0, edge - box.x) if is_beside else 0.0
            clear = box._replace(x=box.x + cut, width=box.width - 2 * cut)
            return replace(text, box=clear)

        return replace(self, texts=tuple(map(narrow, self.texts)))

    def _placed(self, place: Callable[[Box], Box]) -> "Side":
        texts = tuple(replace(text, box=place(text.box)) for text in self.texts)
        places = {name: place(box) for name, box in self.places.items()}
        return replace(self, texts=texts, places=places)


@cache
def load_side(template: str, side: str, known: frozenset[str]) -> Side:
    """Read and check one side of a layout; its texts may show the fields in `known`.

    Raises InvalidValue, with the place in the file, for what cannot be printed.
    """
    with (TEMPLATES / template).open("rb") as file:
        content = tomllib.load(file)
    styles = {name: _style(f"styles.{name}", table) for name, table in content["styles"].items()}
    texts = tuple(
        _text(f"{side}.texts[{at}]", table, styles, known)
        for at, table in enumerate(content[side]["texts"])
    )
    places = {
        name: _box(f"{side}.places.{name}", place)
        for name, place in content[side]["places"].items()
    }
    facts = tuple(content[side].get("facts", ()))
    if not known.issuperset(facts):
        raise InvalidValue(f"{side}.facts", list(facts), f"fields out of {_listed(known)}")
    return Side(texts, places, facts, _border(f"{side}.border", content[side].get("border")))


def _text(
    path: str, table: Mapping[str, Any], styles: Mapping[str, Style], known: frozenset[str]
) -> Text:
    if table["style"] not in styles:
        raise InvalidValue(f"{path}.style", table["style"], "a style of this layout")
    parts = tuple(_part(f"{path}.text", template, known) for template in table["text"])
    box = _box(f"{path}.box", table["box"])
    optional, is_top = table.get("optional", False), table.get("top", False)
    return Text(table["name"], parts, box, styles[table["style"]], optional, is_top)


def _part(path: str, template: str, known: frozenset[str]) -> Part:
    fields = frozenset(field for _, field, _, _ in Formatter().parse(template) if field is not None)
    if not fields <= known:
        raise InvalidValue(path, template, f"fields out of {_listed(known)}")
    return Part(template, fields)


def _listed(known: frozenset[str]) -> str:
    return ", ".join(sorted(known))


def _border(path: str, name: str | None) -> Border | None:
    try:
        return Border(name) if name else None
    except ValueError as error:
        raise InvalidValue(path, name, f"one of {', '.join(Border)}") from error


def _box(path: str, place: list[float]) -> Box:
    try:
        return Box(*place)
    except TypeError as error:
        raise InvalidValue(path, place, "left, top, width, height in mm") from error


def _style(path: str, table: Mapping[str, Any]) -> Style:
    try:
        face, align = Face(table["face"]), Align(table.get("align", "left"))
        color = tuple(table.get("color", BLACK))
        return Style(**{**table, "face": face, "align": align, "color": color})
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidValue(path, dict(table), "a style") from error


def put_texts(
    pen: Pen, texts: Iterable[Text], values: Mapping[str, object], ndh: int | None = None
) -> None:
    """Set texts in their places with the words that their fields have in `values`."""
    for text in texts:
        words = text.words(values)
        if words or not text.optional:
            box = _upper_part(text, words) if text.is_top else text.box
            pen.put(words, box, text.style, text.name, ndh)


def _upper_part(text: Text, words: str) -> Box:
    """As much of a text's box as its lines take."""
    lines = lines_of(words, text.box, text.style) * LEADING * size_of(words, text.box, text.style)
    return text.box._replace(height=lines / MM)
