"""What keeps an outline from being stored, each fault with its place as a description names it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.errors import InvalidValue
from app.domain.numbering import check_pattern
from app.domain.plan import TrainingOutline
from app.domain.score_scheme import scheme_faults

LONGEST_CODE = 64
LONGEST_TEXT = 500
HIGHEST_BATCH = 3999
"""The highest number that has a Roman numeral."""

MOST_AWARDED = 10
"""How many best an award can be given to (domain.md section 4)."""

_HIGHEST_FORM = 25
_MINUTES_A_DAY = 24 * 60
_MOST = 1_000_000


def faults(outline: TrainingOutline) -> Iterator[InvalidValue]:
    """Everything that is wrong in an outline, in the order of a description's keys."""
    yield from _names(outline)
    yield from _figures(outline)
    yield from _rule(outline)
    yield from _numbering(outline)
    for side, signatory in (("front", outline.front), ("back", outline.back)):
        yield from _signatory(f"signatories.{side}", signatory)
    yield from _subjects(outline)
    if outline.scores is not None:
        yield from scheme_faults(outline.scores)
    yield from _certification(outline)


def check_outline(outline: TrainingOutline) -> None:
    """Raise the first fault of an outline, InvalidValue, where it has one."""
    for fault in faults(outline):
        raise fault


def _names(outline: TrainingOutline) -> Iterator[InvalidValue]:
    yield from _text("code", outline.code, LONGEST_CODE)
    yield from _text("program.name", outline.program.name)
    yield from _text("program.certificate", outline.program.certificate)
    for name in ("organizer", "place", "city"):
        text: str | None = getattr(outline, name)
        if text is not None:
            yield from _text(name, text)


def _figures(outline: TrainingOutline) -> Iterator[InvalidValue]:
    program = outline.program
    if not 1 <= program.form <= _HIGHEST_FORM:
        yield InvalidValue("program.form", program.form, "form")
    if program.jp < 0:
        yield InvalidValue("program.jp", str(program.jp), "jp")
    if outline.batch is not None and not 1 <= outline.batch <= HIGHEST_BATCH:
        yield InvalidValue("batch", outline.batch, "batch")
    if outline.end < outline.start:
        yield InvalidValue("end", outline.end.isoformat(), "not-before-start")


def _rule(outline: TrainingOutline) -> Iterator[InvalidValue]:
    rule = outline.rule
    limits = (
        ("min_present_percent", rule.min_present_percent, 100, "percent"),
        ("max_absent_jp", rule.max_absent_jp, _MOST, "jp"),
        ("max_absent_sessions", rule.max_absent_sessions, _MOST, "count"),
        ("max_alpa_sessions", rule.max_alpa_sessions, _MOST, "count"),
        ("late_minutes", rule.late_minutes, _MINUTES_A_DAY, "count"),
    )
    for name, limit, most, expected in limits:
        if limit is not None and not 0 <= limit <= most:
            yield InvalidValue(f"rule.{name}", str(limit), expected)


def _numbering(outline: TrainingOutline) -> Iterator[InvalidValue]:
    yield from _numbers("numbering", outline.numbering, has_batch=outline.batch is not None)


def _numbers(path: str, numbering: Numbering, *, has_batch: bool) -> Iterator[InvalidValue]:
    try:
        check_pattern(numbering.pattern, has_batch=has_batch)
    except InvalidValue as fault:
        yield InvalidValue(f"{path}.pattern", fault.value, fault.expected)
    if numbering.next < 1:
        yield InvalidValue(f"{path}.next", numbering.next, "positive")


def _certification(outline: TrainingOutline) -> Iterator[InvalidValue]:
    """What each kind of paper has of its own, and who signs later."""
    certification, has_batch = outline.certification, outline.batch is not None
    if not 0 <= certification.best <= MOST_AWARDED:
        yield InvalidValue("best", certification.best, "best")
    for terms in certification.kinds:
        if terms.numbering is not None:
            yield from _numbers(f"numbering.{terms.kind}", terms.numbering, has_batch=has_batch)
        for side, signatory in (("front", terms.front), ("back", terms.back)):
            yield from _signatory(f"signatories.{terms.kind}.{side}", signatory)
        for name in ("title", "achievement", "legal_basis"):
            text: str | None = getattr(terms, name)
            if text is not None:
                yield from _text(f"wording.{terms.kind}.{name}", text)
    uses = Counter((each.kind, each.side, each.valid_from) for each in certification.later)
    for place, each in enumerate(certification.later):
        path = f"signatories.later[{place}]"
        yield from _signatory(path, each.signatory)
        if uses[each.kind, each.side, each.valid_from] > 1:
            yield InvalidValue(f"{path}.valid_from", each.valid_from.isoformat(), "once")
        elif each.valid_from == dt.date.min:  # Who signs from then on signs always.
            yield InvalidValue(f"{path}.valid_from", each.valid_from.isoformat(), "date")


def _signatory(path: str, signatory: PlannedSignatory | None) -> Iterator[InvalidValue]:
    if signatory is not None:
        yield from _text(f"{path}.name", signatory.name)


def _subjects(outline: TrainingOutline) -> Iterator[InvalidValue]:
    uses = Counter(subject.name.casefold() for subject in outline.subjects)
    for index, subject in enumerate(outline.subjects):
        path = f"subjects[{index}]"
        yield from _text(f"{path}.name", subject.name)
        if uses[subject.name.casefold()] > 1:
            yield InvalidValue(f"{path}.name", subject.name, "once")
        if subject.jp < 0:
            yield InvalidValue(f"{path}.jp", str(subject.jp), "jp")
        if not 0 <= subject.jp_async <= subject.jp:
            yield InvalidValue(f"{path}.jp_async", str(subject.jp_async), "part-of-jp")


def _text(path: str, text: str, longest: int = LONGEST_TEXT) -> Iterator[InvalidValue]:
    if not text.strip():
        yield InvalidValue(path, text, "needed")
    elif len(text) > longest:
        yield InvalidValue(path, text, "shorter-text")
