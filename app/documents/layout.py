"""Layouts of papers as data: where a text stands and how it is set (`resources/templates`)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from string import Formatter
from typing import Any

from app.documents.faces import Face
from app.documents.fitting import Align, Style
from app.documents.pen import BLACK, Box, Pen
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

    Where no part is left a dash stands, or nothing at all where the text is optional.
    """

    name: str
    parts: tuple[Part, ...]
    box: Box
    style: Style
    optional: bool

    @property
    def fields(self) -> frozenset[str]:
        """All fields that this text shows."""
        return frozenset[str]().union(*(part.fields for part in self.parts))

    def words(self, values: Mapping[str, object]) -> str:
        """The words to print, empty where every part lacks a field."""
        present = (part for part in self.parts if all(values[field] for field in part.fields))
        return " ".join(part.template.format_map(values) for part in present)


@dataclass(frozen=True)
class Side:
    """One side of a sheet: its texts, and by name the places of what is drawn in code."""

    texts: tuple[Text, ...]
    places: Mapping[str, Box]

    def on(self, width: float, height: float) -> "Side":
        """This side with its places spread over another paper, in mm; sizes of type stay."""
        paper = self.places["paper"]
        across, down = width / paper.width, height / paper.height

        def spread(box: Box) -> Box:
            return Box(box.x * across, box.y * down, box.width * across, box.height * down)

        texts = tuple(replace(text, box=spread(text.box)) for text in self.texts)
        return Side(texts, {name: spread(box) for name, box in self.places.items()})


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
    places = content[side]["places"]
    return Side(
        texts, {name: _box(f"{side}.places.{name}", place) for name, place in places.items()}
    )


def _text(
    path: str, table: Mapping[str, Any], styles: Mapping[str, Style], known: frozenset[str]
) -> Text:
    if table["style"] not in styles:
        raise InvalidValue(f"{path}.style", table["style"], "a style of this layout")
    parts = tuple(_part(f"{path}.text", template, known) for template in table["text"])
    box = _box(f"{path}.box", table["box"])
    return Text(table["name"], parts, box, styles[table["style"]], table.get("optional", False))


def _part(path: str, template: str, known: frozenset[str]) -> Part:
    fields = frozenset(field for _, field, _, _ in Formatter().parse(template) if field is not None)
    if not fields <= known:
        raise InvalidValue(path, template, f"fields out of {', '.join(sorted(known))}")
    return Part(template, fields)


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
            pen.put(words, text.box, text.style, text.name, ndh)
