"""What the title of a column says stands in it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.exchange.heading_words import (
    COMMENT_FOLLOWS,
    LONGEST_PHRASE,
    PHRASES,
    SAYS_NOTHING,
    WHOLE_TITLES,
    Fact,
)


@dataclass(frozen=True)
class Heading:
    """The facts under a heading in its own order; of two columns the lower `choice` is taken."""

    facts: tuple[Fact, ...]
    choice: int = 0


UNKNOWN = Heading(())

_LONGEST_HEADING = 120
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]|\*.*$", re.DOTALL)
_PARTS = re.compile(r"[/,;&+|()\[\]{}*]|\bdan\b|\batau\b|\s-\s")
_SIGNS = re.compile(r"[^\w#]+|_+")
_SPREAD_LETTERS = re.compile(r"\w(?: \w){2,}")
_PLACE_AND_DATE = re.compile(
    r"(?:tempat|tmpt|tmp|tpt)\b.*\b(?:tanggal|tgl|tg|tggl)\b.*\b(?:lahir|lhr)"
)
_DATE = re.compile(r"(?:tanggal|tgl)\b.*\b(?:lahir|lhr)")


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Heading:
    """The facts that a heading names, UNKNOWN where it names none."""
    if len(text) > _LONGEST_HEADING:
        return UNKNOWN
    plain = unicodedata.normalize("NFKC", text).casefold()
    whole = _words(_BRACKETS.sub(" ", plain)).removeprefix("asal ")
    if known := WHOLE_TITLES.get(whole):
        return Heading(*known)
    if _PLACE_AND_DATE.fullmatch(whole):
        return Heading((Fact.BIRTHPLACE, Fact.BORN))
    if _DATE.fullmatch(whole):
        return Heading((Fact.BORN,))
    found = [pair for part in _PARTS.split(plain) for pair in _read_part(_words(part).split())]
    facts = tuple(dict.fromkeys(fact for fact, _ in found))
    if len(facts) > 1:
        facts = tuple(fact for fact in facts if fact != Fact.OTHER)
    choice = min((choice for _, choice in found), default=0)
    return Heading(facts, choice + _title_choice(plain)) if facts else UNKNOWN


def count_headings(record: Sequence[object]) -> int:
    """How many cells of a record are headings that are known."""
    return sum(isinstance(cell, str) and bool(read_heading(cell).facts) for cell in record)


def _words(text: str) -> str:
    words = _SIGNS.sub(" ", text).strip()
    return words.replace(" ", "") if _SPREAD_LETTERS.fullmatch(words) else words


def _read_part(words: list[str]) -> list[tuple[Fact, int]]:
    """The facts of a part without separators; nothing where a single word is not understood."""
    found: list[tuple[Fact, int]] = []
    while words and words[0] not in COMMENT_FOLLOWS:
        for length in range(min(LONGEST_PHRASE, len(words)), 0, -1):
            if pair := PHRASES.get(" ".join(words[:length])):
                found.append(pair)
                words = words[length:]
                break
        else:
            if words[0] not in SAYS_NOTHING:
                return []
            words = words[1:]
    # "Alamat unit kerja", "nama bank": the place of something else, not the thing itself
    return [(Fact.OTHER, 0)] if (Fact.OTHER, 0) in found else found


def _title_choice(text: str) -> int:
    """Names with titles are taken before names of which nothing is said, plain names last."""
    if "gelar" not in text:
        return 0
    return 1 if "tanpa gelar" in text else -1
