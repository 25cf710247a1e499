"""Golongan and pangkat of civil servants: every spelling met in lists becomes one.

Source: domain.md section 7. A PNS has a grade I/a to IV/e with its rank; a PPPK has a grade I to
XVII and no rank; soldiers and police have ranks that are kept as they are written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

RANKS = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
PPPK_GRADES = tuple("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split())

_GRADES = {rank.casefold(): grade for grade, rank in RANKS.items()}
_ROMAN = {"2": "II", "3": "III", "4": "IV"}

# "III/c", "III-c", "III.c", "IIIc", "3c", "3 / C", "(III/c)", and "lll/c" typed with small L
_PNS_GRADE = re.compile(
    r"(?<![A-Za-z0-9])([Il1]V|[Il1|]{1,3}|[234])\s*[/\\.,_-]?\s*([A-E])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"\b(juru|pengatur|penata|pembina)\b"
    r"(?:\s+(muda|utama)\b)?(?:\s+(muda|madya)\b)?"
    r"(\s+(?:tingkat|tkt|tk)[\s.]*(?:i|1|l|satu)(?![A-Za-z0-9]))?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]+\d{2,4}\b|\b\d{4}-\d\d-\d\d\b"
)
_SMALL_WORDS = re.compile(
    r"\b(?:golongan|ruang|gol|pangkat|tmt|pppk|p3k|cpns|pns|asn|non|honorer|thl|ptt|gtt|kontrak)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class RankAndGrade:
    """What one cell says of pangkat and golongan; `rest` is what could not be read of it."""

    rank: str | None
    grade: str | None
    rest: str


def rank_of(grade: str | None) -> str | None:
    """The pangkat that belongs to a PNS grade; a PPPK grade has none."""
    return RANKS.get(grade) if grade else None


def grade_of(rank: str | None) -> str | None:
    """The golongan that belongs to a PNS rank; a rank of soldiers or police has none."""
    return _GRADES.get(rank.casefold()) if rank else None


def read_grade(text: str) -> str | None:
    """The grade in a text as "III/c" or, for a PPPK, "IX"; None where none can be read."""
    return read_rank_and_grade(text).grade


@lru_cache(maxsize=4096)
def read_rank_and_grade(text: str) -> RankAndGrade:
    """Rank and grade as the text itself names them, in any order, with or without a TMT date."""
    rest = _DATE.sub(" ", text)
    grade, rest = _take_pns_grade(rest)
    rank, rest = _take_rank(rest)
    rest = _SIGNS.sub(" ", _SMALL_WORDS.sub(" ", rest)).strip()
    if grade is None and rank is None:
        grade, rest = _take_pppk_grade(rest)
    return RankAndGrade(rank, grade, rest)


def _take_pns_grade(text: str) -> tuple[str | None, str]:
    for found in _PNS_GRADE.finditer(text):
        numeral = re.sub("[l1|]", "I", found[1], flags=re.IGNORECASE).upper()
        grade = f"{_ROMAN.get(numeral, numeral)}/{found[2].lower()}"
        if grade in RANKS:
            return grade, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _take_rank(text: str) -> tuple[str | None, str]:
    found = _RANK.search(text)
    if not found:
        return None, text
    *words, first_step = found.groups()
    spoken = " ".join([word for word in words if word] + ["Tingkat I"] * bool(first_step))
    rank = RANKS.get(_GRADES.get(spoken.casefold(), ""))
    return (rank, f"{text[: found.start()]} {text[found.end() :]}") if rank else (None, text)


def _take_pppk_grade(words: str) -> tuple[str | None, str]:
    if words.isascii() and words.isdigit() and 1 <= int(words) <= len(PPPK_GRADES):
        return PPPK_GRADES[int(words) - 1], ""
    if words.upper() in PPPK_GRADES:
        return words.upper(), ""
    # "Ahli Pertama IX" tells a grade, the "III f" of a slip does not, nor does an initial I or V.
    *others, last = words.split() or [""]
    is_told = len(last) > 1 and last in PPPK_GRADES and all(len(word) > 2 for word in others)
    return (last, " ".join(others)) if is_told else (None, words)
