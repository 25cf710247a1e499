"""Finding people by what is typed: a piece of the name, NIP, NDH, unit or scan code."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_FEWEST_NIP_DIGITS = 3
"""Fewer digits are an NDH: nearly every NIP has them somewhere."""

_NO_LETTERS = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True)
class Sought:
    """What a person can be found by."""

    name: str
    nip: str | None = None
    unit: str | None = None
    ndh: int | None = None
    code: str | None = None


def is_found(person: Sought, text: str) -> bool:
    """Whether every word of a text fits the person; no words fit everybody.

    Digits are an NDH or a piece of the NIP, anything else a piece of name or unit or the beginning
    of the scan code. Case, accents and signs do not matter: "nuraini" finds "Nur'aini".
    """
    return all(_fits(person, word) for word in words_of(text))


def words_of(text: str) -> tuple[str, ...]:
    """What of a text must all fit: its digits, or else its words without accents and signs."""
    digits = re.sub(r"[\s.]", "", text)
    return (digits,) if digits.isdecimal() else tuple(_folded(text).split())


def _fits(person: Sought, word: str) -> bool:
    if word.isdecimal():
        in_nip = len(word) >= _FEWEST_NIP_DIGITS and word in (person.nip or "")
        return in_nip or int(word) == person.ndh or word in _folded(person.unit or "")
    is_code = (person.code or "").casefold().startswith(word)
    return is_code or word in _folded(person.name) or word in _folded(person.unit or "")


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text)
        text = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NO_LETTERS.sub("", text).casefold()
