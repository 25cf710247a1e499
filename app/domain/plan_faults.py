"""What keeps an outline from being stored, each fault with its place as a description names it."""

from collections import Counter
from collections.abc import Iterator

from app.domain.errors import InvalidValue
from app.domain.numbering import check_pattern
from app.domain.plan import PlannedSignatory, TrainingOutline

LONGEST_CODE = 64
LONGEST_TEXT = 500
HIGHEST_BATCH = 3999
"""The highest number that has a Roman numeral."""

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
    try:
        check_pattern(outline.numbering.pattern, has_batch=outline.batch is not None)
    except InvalidValue as fault:
        yield fault
    if outline.numbering.next < 1:
        yield InvalidValue("numbering.next", outline.numbering.next, "positive")


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
