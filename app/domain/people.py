"""Names of people: spelled as they are written, compared without titles and typing habits."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

_FRONT_TITLES = frozenset(
    "dr drs dra drg drh ir prof h hj hjh kh apt ns tn ny nn sdr sdri bapak bpk ibu".split()
)
_BACK_TITLES = frozenset(
    "se sh st sp si ss sip skm spd ssos skep sag shi spdi stp sstp skom sst spsi spt mm msi mpd "
    "mkes mh mt mp map mkom mag mhum mba msc phd amd amk amkeb amdkep amdkeb ns apt".split()
)
_DOTTED_TITLE = re.compile(r"[A-Za-z]{1,5}\.(?:[A-Za-z]{1,6}\.?)+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f]|_x000D_")
_SIGNS = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"(.)\1")
_SHORTEST_WITH_SLIP = 4
_EDGES = " .,;:'’&"
"""Signs at the ends of a name, of which files and cells lose some."""

# Old spelling and habit: Achmad = Ahmad, Soekarno = Sukarno, Djoko = Joko, Sjahrir = Syahrir
_SOUNDS = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ch", "h"), ("dh", "d"))
_MUHAMMAD = frozenset(
    "m mh moh moch muh mohd muhd mohamad mohammad muhamad muhammad mochamad mochammad".split()
)


class Named(Protocol):
    """Somebody with a name."""

    @property
    def name(self) -> str:
        """The name as it is registered, with its titles."""
        ...


Who = TypeVar("Who", bound=Named)


def clean_text(text: str) -> str:
    """A text with single blanks, composed letters (NFC) and no invisible signs; case untouched."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable() or "_x000D_" in text:
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name for comparing, without titles, signs and case: "Dr. Nur'aini, M.Si." is "nuraini"."""
    words = name.split(",", maxsplit=1)[0].split()
    while len(words) > 1 and _is_front_title(words[0]):
        words = words[1:]
    while len(words) > 1 and _is_back_title(words[-1]):
        words = words[:-1]
    return " ".join(filter(None, map(_letters, words)))


def same_person_by_name(one: str, other: str) -> bool:
    """Whether two names beside one NIP are one person's: equal, a letter off, or one shortened."""
    first, second = ([_sound(word) for word in name_key(name).split()] for name in (one, other))
    return (
        "".join(first) == "".join(second)
        or _differ_by_a_slip(first, second)
        or _leaves_out_words(first, second)
        or _leaves_out_words(second, first)
    )


def written_so(name: str, people: Iterable[Who]) -> tuple[Who, ...]:
    """Those who are registered letter for letter as a name is written, titles and all.

    They are asked for before all others who bear the bare name. A name without titles tells nobody
    from namesakes, and finds nobody here.
    """
    written = _as_written(name)
    is_titled = _letters(written) != name_key(written).replace(" ", "")
    return tuple(who for who in people if is_titled and _as_written(who.name) == written)


def name_has(name: str, piece: str) -> bool:
    """Whether every word of a piece stands somewhere in a name, as written or as it sounds."""
    words = name_key(name).split()
    heard = [_sound(word) for word in words]
    return all(
        any(typed in word for word in words) or any(_sound(typed) in word for word in heard)
        for typed in name_key(piece).split() or [piece]
    )


def is_title(text: str) -> bool:
    """Whether a text is made of titles that stand before a name, such as "Dr. H."."""
    words = text.split()
    return bool(words) and all(_is_front_title(word) for word in words)


def has_title(name: str) -> bool:
    """Whether a name is written with a title before or behind it: "Dr. Budi", "Budi, S.E."."""
    words = name.replace(",", " ").split()
    return len(words) > 1 and (_is_front_title(words[0]) or _is_back_title(words[-1]))


def with_titles(before: str | None, name: str, after: str | None) -> str:
    """One line of a name whose titles stand in columns of their own."""
    full = f"{before} {name}" if before else name
    return f"{full}, {after}" if after else full


def _as_written(name: str) -> str:
    return clean_text(name).strip(_EDGES)


def _letters(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return _SIGNS.sub(
        "", "".join(sign for sign in plain if not unicodedata.combining(sign))
    ).casefold()


def _is_front_title(word: str) -> bool:
    parts = [_letters(part) for part in word.split(".") if part]
    return bool(parts) and all(part in _FRONT_TITLES for part in parts)


def _is_back_title(word: str) -> bool:
    return _letters(word) in _BACK_TITLES or bool(_DOTTED_TITLE.fullmatch(word))


def _sound(word: str) -> str:
    if word in _MUHAMMAD:
        return "muhammad"
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word).replace("y", "i")


def _differ_by_a_slip(one: list[str], other: list[str]) -> bool:
    """Whether a single word differs, by one letter; short words and first letters must agree."""
    pairs = [(mine, yours) for mine, yours in zip(one, other, strict=False) if mine != yours]
    if len(one) != len(other) or len(pairs) != 1:
        return False
    mine, yours = pairs[0]
    long_enough = min(len(mine), len(yours)) >= _SHORTEST_WITH_SLIP
    return long_enough and mine[0] == yours[0] and _one_letter_apart(mine, yours)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether adding, dropping, changing or swapping one letter makes the one word the other."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )


def _leaves_out_words(shorter: list[str], longer: list[str]) -> bool:
    """Whether a name of two words or more is the other with words left out or as initials."""
    rest = iter(longer)
    return len(shorter) > 1 and all(
        any(full == word or (len(word) == 1 and full.startswith(word)) for full in rest)
        for word in shorter
    )
