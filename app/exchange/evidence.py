"""What the cells of one row say for its being a person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.codes import read_nip, surviving_digits
from app.domain.people import clean_text
from app.exchange.cell_text import cell_text, is_placeholder
from app.exchange.layouts import Layout
from app.exchange.sheets import Cell

_NUMBER = re.compile(r"\(?[0-9]{1,5}\s*[.)]?")
_NUMERAL = re.compile(r"\(?[0-9]{1,2}\)?\.?|[0-9]{1,2}=[0-9+]+")
_LABEL = re.compile(r"\W*(?:NIP|NI\s*PPPK|NIPPPK|NRP)\b", re.IGNORECASE)
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_SHORTEST_PROOF = 8
"""Digits that make a cell an NRP or NIP when it has to prove that a row is a person."""


@dataclass(frozen=True)
class Evidence:
    """What stands in a row: a name, a running number, a NIP, and how many other facts.

    `hanging`: where names stand there is a NIP alone. `labelled`: the NIP says "NIP." before it.
    `signed_beside`: a labelled NIP stands where other facts should, as below a signature.
    """

    name: str
    numbered: bool
    nip: bool
    labelled: bool
    hanging: bool
    signed_beside: bool
    facts: int


def gather(cells: Sequence[Cell], layout: Layout) -> Evidence:
    """Look through the cells of a row under the titles that stand above them."""
    names = [column.index for column in layout.names]
    name = next((text for text in (_text(cells, index) for index in names) if text), "")
    codes = [name, *(_text(cells, column.index) for column in layout.codes)]
    proofs = [text for text in codes if _proves_nip(text)]
    others = [text for index in layout.fact_places if (text := _text(cells, index))]
    has_letters = bool(_TWO_LETTERS.search(_LABEL.sub("", name)))
    return Evidence(
        name=name if has_letters else "",
        numbered=layout.number is not None and bool(_NUMBER.fullmatch(_text(cells, layout.number))),
        nip=bool(proofs),
        labelled=any(_LABEL.match(text) for text in proofs),
        hanging=not has_letters and name in proofs,
        signed_beside=any(_LABEL.match(text) and _proves_nip(text) for text in others),
        facts=len(others),
    )


def is_numeral_row(cells: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as 1-2-3-4 below a header does."""
    texts = [text for cell in cells if (text := clean_text(cell_text(cell)))]
    return len(texts) > 1 and all(map(_NUMERAL.fullmatch, texts))


def _text(cells: Sequence[Cell], index: int) -> str:
    if index >= len(cells):
        return ""
    text = clean_text(cell_text(cells[index]))
    return "" if is_placeholder(text) else text


def _proves_nip(text: str) -> bool:
    return bool(surviving_digits(text)) or len(read_nip(text) or "") >= _SHORTEST_PROOF
