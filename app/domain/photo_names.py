"""What the name of a picture file says: NIPs, a class number, and the words of a name."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.domain.codes import NIP_LENGTH, nip_warnings
from app.domain.people import clean_text

_ENDING = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_COPY = re.compile(
    r"(?<=\S)(?:\s*\([0-9]+\)|[-_ ]+(?:copy|salin|salinan)(?![A-Za-z]))+$", re.IGNORECASE
)
"""What a system adds to the name of a second copy: "01 (2)", "01 - Copy"."""
_FORMAT = re.compile(r"(?<![0-9A-Za-z])[2346]\s?x\s?[3469](?![0-9A-Za-z])", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+")
_RUN = re.compile(r"[0-9]+(?:[\s.'’_-]{1,2}[0-9]+)*")
_LEADING = re.compile(
    r"(?:NDH|NOMOR|NO|ABSEN|URUT|[\s()\[\]#._-])*([0-9]{1,5})(?![0-9])", re.IGNORECASE
)
_LABELLED = re.compile(r"(?<![A-Za-z])NDH[\s._-]*([0-9]{1,5})(?![0-9])", re.IGNORECASE)
_NI_PPPK = re.compile(r"(?<![A-Za-z])NI\s*PPPK(?![A-Za-z])", re.IGNORECASE)
_PARTING = re.compile(r"[_()\[\]#+-]|[0-9]")
_BESIDE = frozenset(
    "foto photo pas pasfoto pasphoto image img pict picture scan file berkas latar merah biru"
    " copy salinan nip nrp nipppk ndh no nomor absen urut".split()
)
"""Words that tell of the file or of a number, and not who is on the picture."""
_EDGES = " .,;:'’&"


@dataclass(frozen=True)
class Said:
    """What one file name says; a name is empty where no words tell of a person."""

    nips: tuple[str, ...]
    ndh: int | None
    name: str


def read_file_name(file: str, known: Collection[str]) -> Said:
    """Read a file name as people give them, `known` being the NIPs of the class.

    A number is an NDH where it leads and no other number stands beside it, or after "NDH":
    "04-08-2025" is a date, and "foto (3)" the third of many.
    """
    stem = _COPY.sub("", clean_text(_ENDING.sub("", file)))
    rest = _FORMAT.sub(" ", stem)
    taken = tuple(_nips(rest, known))
    for _, start, end in taken:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return Said(tuple(digits for digits, _, _ in taken), _ndh(rest), _name(rest))


def _nips(text: str, known: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """The NIPs in a text with their places, however their digits are parted."""
    for run in _RUN.finditer(text):
        parts = list(_NUMBER.finditer(text, run.start(), run.end()))
        first = 0
        while first < len(parts):
            for last in range(len(parts), first, -1):
                digits = "".join(part[0] for part in parts[first:last])
                if digits in known or _is_whole(digits):
                    yield digits, parts[first].start(), parts[last - 1].end()
                    first = last - 1
                    break
            first += 1


def _is_whole(digits: str) -> bool:
    """Whether digits are a NIP beyond doubt, as the moment of a snapshot is not."""
    return len(digits) == NIP_LENGTH and not nip_warnings(digits)


def _ndh(text: str) -> int | None:
    labelled = _LABELLED.search(text)
    if labelled:
        return int(labelled[1])
    leading = _LEADING.match(text)
    is_alone = len({int(number) for number in _NUMBER.findall(text)}) == 1
    return int(leading[1]) if leading and is_alone else None


def _name(text: str) -> str:
    words = _PARTING.sub(" ", _NI_PPPK.sub(" ", text)).split()
    told = (word for word in words if word.strip(_EDGES).casefold() not in _BESIDE)
    return " ".join(told).strip(_EDGES)
