"""The codes of trainings, as they are proposed: of a new one, and of the next angkatan."""

import re
from collections.abc import Iterator
from itertools import count

from app.domain.indonesian import roman_text
from app.domain.plan import TrainingPlan
from app.domain.plan_faults import HIGHEST_BATCH

_WORDS = re.compile(r"([A-Za-z]+|[0-9]+)")
_CAPITALS = re.compile(r"\b[A-Z]")


def code_of(program: str, batch: int | None, year: int) -> str:
    """The code proposed for a new training: `CM-IV-2025` for Coaching dan Mentoring.

    A program of one word lends the word itself, as do those whose words begin with small letters.
    """
    capitals = "".join(_CAPITALS.findall(program))
    short = capitals if len(capitals) > 1 else "-".join(_WORDS.findall(program)).upper()
    numeral = None if batch is None else roman_text(batch)
    return "-".join(part for part in (short, numeral, str(year)) if part)


def names_of_next(plan: TrainingPlan, year: int) -> Iterator[tuple[int | None, str]]:
    """Angkatan and code proposed for a copy in a year: the best first, then for want of it others.

    `CM-IV-2025` leads to `CM-V-2026`; without an angkatan `RAKOR-2025` to `RAKOR-2026`.
    """
    batch = plan.batch
    if batch is None:
        same = _with_year(plan.code, plan.year, year)
        yield None, same
        yield from ((None, f"{same}-{place}") for place in count(2))
    else:
        for following in range(batch + 1, HIGHEST_BATCH + 1):
            yield following, _carried_on(plan, batch, following, year)


def _carried_on(plan: TrainingPlan, batch: int, following: int, year: int) -> str:
    """The code with its angkatan and year exchanged; an angkatan it does not show is added."""
    code = _with_year(plan.code, plan.year, year)
    words = _WORDS.split(code)
    for place in reversed(range(1, len(words), 2)):
        word = words[place]
        if word.upper() == roman_text(batch):
            words[place] = roman_text(following)
            return "".join(words)
        if word.isdigit() and int(word) == batch:
            words[place] = f"{following:0{len(word)}}"
            return "".join(words)
    return f"{code}-{roman_text(following)}"


def _with_year(code: str, old: int, new: int) -> str:
    words = _WORDS.split(code)
    years = {str(old): str(new), f"{old % 100:02}": f"{new % 100:02}"}
    for place in reversed(range(1, len(words), 2)):
        if words[place] in years:
            words[place] = years[words[place]]
            break
    return "".join(words)
