"""Cells in which several facts stand together, taken apart: "Nama / NIP", "Jabatan/Unit Kerja"."""

import re
from collections.abc import Callable, Sequence

from app.domain.birth import read_birth
from app.domain.codes import NIP_LENGTH, read_nip
from app.domain.grades import read_rank_and_grade
from app.domain.people import clean_text
from app.exchange.heading_words import Fact
from app.exchange.row_words import is_unit

_LABEL = r"(?:NIP|NI\s?PPPK|NIPPPK|NRP|NIK)"
_CODE = re.compile(
    rf"\(?(?:\b{_LABEL}\b[\s.:/]*)?(?<![0-9])(?:[0-9][.,][0-9]+E\+?[0-9]{{2}}"
    r"|[0-9](?:[ \xa0.'’-]{0,2}[0-9]){7,})(?![0-9])\)?",
    re.IGNORECASE,
)
_EMPTY_LABEL = re.compile(rf"\b{_LABEL}\b[\s.:]*[-–—]*\s*$", re.IGNORECASE | re.MULTILINE)
_EDGES = " \t,;:/|-–—("
_BETWEEN = re.compile(r"\s+/\s+|\s+[-–—]\s+|\s*[;|]\s*|\s+pada\s+", re.IGNORECASE)
_BEFORE_UNIT = re.compile(r"\s*(?:[/,]|\bpada\b|\bdi\b)\s*", re.IGNORECASE)

_RANK = (Fact.RANK, Fact.GRADE)
_BIRTH = (Fact.BIRTHPLACE, Fact.BORN)


def holds_code(text: str) -> bool:
    """Whether a text has a number in it that is long enough for a NIP or NRP."""
    return bool(_CODE.search(text))


def split_cell(text: str, facts: Sequence[Fact]) -> dict[Fact, str]:
    """The text of each fact in one cell whose heading names several, in the heading's order.

    NIP, pangkat and birth are known by their looks; what is left goes line by line to the others.
    """
    found: dict[Fact, str] = {}
    if Fact.NIP in facts:
        text = _take_code(text, found)
    lines = [line for line in map(_trimmed, text.split("\n")) if line]
    _take_line(lines, found, [fact for fact in _RANK if fact in facts], _reads_as_rank)
    _take_line(lines, found, [fact for fact in _BIRTH if fact in facts], _reads_as_birth)
    rest = [fact for fact in facts if fact not in (Fact.NIP, *_RANK, *_BIRTH)]
    found.update(_dealt_out(lines, rest))
    return found


def _take_code(text: str, found: dict[Fact, str]) -> str:
    codes = _CODE.findall(text)
    if codes:
        whole = (code for code in codes if len(read_nip(code) or "") == NIP_LENGTH)
        found[Fact.NIP] = next(whole, codes[0])
    return _EMPTY_LABEL.sub("", _CODE.sub("\n", text))


def _take_line(
    lines: list[str], found: dict[Fact, str], facts: Sequence[Fact], fits: Callable[[str], bool]
) -> None:
    line = next(filter(fits, lines), None) if facts else None
    if line is not None:
        lines.remove(line)
        found.update(dict.fromkeys(facts, line))


def _reads_as_rank(line: str) -> bool:
    read = read_rank_and_grade(line)
    return bool(read.rank or read.grade)


def _reads_as_birth(line: str) -> bool:
    return read_birth(line).born is not None


def _dealt_out(lines: list[str], facts: Sequence[Fact]) -> dict[Fact, str]:
    if len(lines) < len(facts):
        lines = [part for line in lines for part in _parts(line)]
    if not facts or not lines:
        return {}
    last = len(facts) - 1
    if facts[-1:] == [Fact.UNIT] and len(lines) > len(facts):
        # "Kepala Subbagian / Umum dan Kepegawaian / Dinas Contoh": the office's own words part them
        last = next((place for place, line in enumerate(lines) if place and is_unit(line)), last)
        lines = [*lines[: len(facts) - 2], " ".join(lines[len(facts) - 2 : last]), *lines[last:]]
        last = len(facts) - 1
    shares = [*lines[:last], " ".join(lines[last:])]
    return {fact: share for fact, share in zip(facts, shares, strict=False) if share}


def _parts(line: str) -> list[str]:
    """A line parted by spaced strokes, else before the name of an office."""
    parts = [part for part in map(_trimmed, _BETWEEN.split(line)) if part]
    if len(parts) > 1:
        return parts
    for found in _BEFORE_UNIT.finditer(line):
        if found.start() and is_unit(line[found.end() :]):
            return [line[: found.start()], line[found.end() :]]
    return parts


def _trimmed(line: str) -> str:
    return clean_text(line).strip(_EDGES)
