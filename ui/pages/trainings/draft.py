"""What is typed of a training: texts by the keys of a description, and the way to an outline."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal

from app.domain.certification import Numbering
from app.domain.eligibility import Rule
from app.domain.errors import InvalidValue
from app.domain.hours import plain
from app.domain.plan import PlannedSubject, ProgramFigures, TrainingOutline
from app.domain.plan_faults import faults
from app.domain.vocabulary import BeforeJoining, LateCounts, NumberScope, Zone
from ui.pages.trainings.certification_draft import (
    certification_texts,
    read_certification,
    read_signatory,
    signatory_texts,
    successor_rows,
)
from ui.pages.trainings.draft_reader import YES, DraftReader
from ui.pages.trainings.draft_rows import AspectText, BandText, SubjectText, SuccessorText
from ui.pages.trainings.scores_draft import aspect_rows, band_rows, read_scheme, scores_texts

_ROWS = {
    "subjects": SubjectText,
    "aspects": AspectText,
    "bands": BandText,
    "later": SuccessorText,
}


@dataclass(frozen=True)
class Draft:
    """Everything of a training that can be typed, valid or not."""

    texts: Mapping[str, str]
    subjects: tuple[SubjectText, ...] = ()
    aspects: tuple[AspectText, ...] = ()
    bands: tuple[BandText, ...] = ()
    later: tuple[SuccessorText, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a draft says; where a text has a fault, something that stands for it."""

    outline: TrainingOutline
    faults: Mapping[str, InvalidValue]


def draft_of(outline: TrainingOutline, decimal_sign: str) -> Draft:
    """An outline as texts to type in."""

    def exact(number: Decimal | None) -> str:
        return "" if number is None else plain(number).replace(".", decimal_sign)

    scheme = outline.scores
    texts = _plain_texts(outline, exact)
    texts |= signatory_texts("signatories.front", outline.front)
    texts |= signatory_texts("signatories.back", outline.back)
    texts |= scores_texts(scheme, exact) | certification_texts(outline.certification)
    subjects = (
        SubjectText(o.name, exact(o.jp), exact(o.jp_async or None), o.stage or "", o.uid or "")
        for o in outline.subjects
    )
    return Draft(
        texts,
        subjects=tuple(subjects),
        aspects=aspect_rows(scheme, exact),
        bands=band_rows(scheme.bands if scheme else None, exact),
        later=successor_rows(outline.certification.later),
    )


def _plain_texts(
    outline: TrainingOutline, exact: Callable[[Decimal | None], str]
) -> dict[str, str]:
    """What a training says of itself, and its rule."""

    def shown(value: object) -> str:
        if isinstance(value, bool):
            return YES if value else ""
        return exact(value) if isinstance(value, Decimal) else "" if value is None else str(value)

    program, numbering = outline.program, outline.numbering
    texts = {
        "code": outline.code,
        "program.name": program.name,
        "program.form": str(program.form),
        "program.jp": exact(program.jp),
        "program.certificate": program.certificate,
        "batch": shown(outline.batch),
        "year": str(outline.year),
        "organizer": shown(outline.organizer),
        "place": shown(outline.place),
        "city": shown(outline.city),
        "zone": outline.zone.value,
        "start": outline.start.isoformat(),
        "end": outline.end.isoformat(),
        "numbering.pattern": numbering.pattern,
        "numbering.scope": numbering.scope.value,
        "numbering.next": str(numbering.next),
    }
    return texts | {f"rule.{name}": shown(value) for name, value in vars(outline.rule).items()}


def read_draft(draft: Draft) -> Reading:
    """Read an outline out of texts, with all that is wrong in them by its place."""
    reader = DraftReader(draft.texts)
    start = reader.day("start")
    numbering = Numbering(
        pattern=reader.at("numbering.pattern"),
        scope=NumberScope(reader.at("numbering.scope")),
        next=reader.needed("numbering.next", "positive"),
    )
    outline = TrainingOutline(
        code=reader.at("code"),
        program=ProgramFigures(
            name=reader.at("program.name"),
            form=reader.whole("program.form", "form") or 3,
            jp=reader.exact("program.jp", "jp") or Decimal(0),
            certificate=reader.at("program.certificate"),
        ),
        batch=reader.batch(),
        year=reader.whole("year", "year") or start.year,
        organizer=reader.at("organizer") or None,
        place=reader.at("place") or None,
        city=reader.at("city") or None,
        zone=Zone(reader.at("zone")),
        start=start,
        end=reader.day("end"),
        rule=_rule(reader),
        numbering=numbering,
        front=read_signatory(reader, "signatories.front"),
        back=read_signatory(reader, "signatories.back"),
        subjects=_subjects(reader, draft.subjects),
        scores=read_scheme(reader, draft.aspects, draft.bands),
        certification=read_certification(reader, numbering, draft.later),
    )
    for fault in faults(outline):
        reader.faults.setdefault(fault.path, fault)
    return Reading(outline, reader.faults)


def merged(base: Draft, typed: Draft, stored: Draft) -> Draft:
    """What was typed over a base, carried on to what is stored now."""
    texts = {
        path: text if text != base.texts.get(path) else stored.texts.get(path, text)
        for path, text in typed.texts.items()
    }
    rows = {
        name: getattr(stored if getattr(typed, name) == getattr(base, name) else typed, name)
        for name in _ROWS
    }
    return Draft(texts, **rows)


def written(draft: Draft) -> str:
    """A draft as one line of text, to be kept."""
    return json.dumps(asdict(draft), ensure_ascii=False)


def read_written(text: str) -> Draft | None:
    """A draft that was kept; None where it is of another make."""
    try:
        kept = json.loads(text)
        rows = {name: tuple(row(**o) for o in kept[name]) for name, row in _ROWS.items()}
        return Draft(dict(kept["texts"]), **rows)
    except (KeyError, TypeError, ValueError):
        return None


def _rule(reader: DraftReader) -> Rule:
    return Rule(
        min_present_percent=reader.exact("rule.min_present_percent", "percent"),
        max_absent_jp=reader.exact("rule.max_absent_jp", "jp"),
        max_absent_sessions=reader.whole("rule.max_absent_sessions", "count"),
        max_alpa_sessions=reader.whole("rule.max_alpa_sessions", "count"),
        late_minutes=reader.needed("rule.late_minutes", "count"),
        late_counts=LateCounts(reader.at("rule.late_counts")),
        excused_leaves_denominator=reader.is_asked("rule.excused_leaves_denominator"),
        before_joining=BeforeJoining(reader.at("rule.before_joining")),
    )


def _subjects(reader: DraftReader, typed: tuple[SubjectText, ...]) -> tuple[PlannedSubject, ...]:
    subjects = []
    for place, row in enumerate(row for row in typed if not row.is_blank):
        path = f"{row.path}[{place}]"
        subjects.append(
            PlannedSubject(
                row.name.strip(),
                jp=reader.figure(f"{path}.jp", row.jp, "jp") or Decimal(0),
                jp_async=reader.figure(f"{path}.jp_async", row.jp_async, "jp") or Decimal(0),
                stage=row.stage.strip() or None,
                uid=row.uid or None,
            )
        )
    return tuple(subjects)
