"""How a training is scored and certified, between its rows and its outline."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from sqlalchemy import delete, func, select

from app.domain.certificate_refusals import AspectScored
from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
    who_signs,
)
from app.domain.plan import TrainingOutline
from app.domain.score_scheme import OWN_SCALE, ScoreScheme
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy
from db.models import Certification as CertificationRow
from db.models import KindTerms as KindTermsRow
from db.models import ScaleBand, Score, ScoreAspect, Signatory, Training
from db.session import Transaction

SIDES = ("front", "back")
_ANY = "any"
_ALWAYS = dt.date.min
_READ = "certification"
"""What a transaction has read of a training's certification is kept under this and its id."""
_OWN_WORDS = ("title", "achievement", "legal_basis")


def stored_aspects(tx: Transaction, training_id: int) -> Sequence[ScoreAspect]:
    """The aspects of a training in their order."""
    of_training = select(ScoreAspect).where(ScoreAspect.training_id == training_id)
    return tx.scalars(of_training.order_by(ScoreAspect.position)).all()


def common_numbering(training: Training) -> Numbering:
    """How the papers are numbered that have no numbers of their own."""
    scope = NumberScope(training.number_scope)
    return Numbering(training.number_pattern, scope, training.number_next)


def read_certification(tx: Transaction, training: Training) -> Certification:
    """How a training certifies; one transaction reads it once, for every paper asks."""
    key = _READ, training.id
    if key not in tx.info:
        tx.info[key] = _read(tx, training)
    found: Certification = tx.info[key]
    return found


def _read(tx: Transaction, training: Training) -> Certification:
    row = tx.get(CertificationRow, training.id)
    every = _signatories(tx, training)
    signs = {(o.kind, o.side): _signatory(o) for o in every if o.valid_from == _ALWAYS}
    own = _own_kinds(tx, training)
    return Certification(
        best=row.best if row else 0,
        policy=PrintPolicy(row.print_policy) if row else PrintPolicy.CERTAIN,
        is_electronic=bool(row and row.is_electronic),
        kinds=tuple(
            _kind_terms(own[kind], signs.get((kind, "front")), signs.get((kind, "back")))
            for kind in CertificateKind
            if kind in own
        ),
        later=tuple(
            LaterSignatory(
                o.side,
                o.valid_from,
                _signatory(o),
                None if o.kind == _ANY else CertificateKind(o.kind),
            )
            for o in every
            if o.valid_from != _ALWAYS
        ),
    )


def common_signatory(tx: Transaction, training: Training, side: str) -> PlannedSignatory | None:
    """Who signs a side from the beginning, for kinds that have nobody of their own."""
    row = tx.get(Signatory, (training.id, _ANY, side, _ALWAYS))
    return None if row is None else _signatory(row)


def signatory_of_day(
    tx: Transaction, training: Training, kind: CertificateKind | None, side: str, day: dt.date
) -> PlannedSignatory | None:
    """Who signs a side of a kind of paper that is dated on a day; without a kind, of any other."""
    certification = read_certification(tx, training)
    terms = certification.of(kind) if kind else None
    own = (terms.front if side == "front" else terms.back) if terms else None
    later = [o for o in certification.later if o.side == side]
    return who_signs(own, common_signatory(tx, training, side), later, kind, day)


def write_certification(tx: Transaction, training: Training, outline: TrainingOutline) -> None:
    """Bring a training to what is planned of its scores and papers.

    Raises AspectScored where an aspect is no longer planned in which somebody has a score.
    """
    scheme, certification = outline.scores, outline.certification
    row = tx.get(CertificationRow, training.id) or CertificationRow(training_id=training.id)
    tx.add(row)
    row.best, row.print_policy = certification.best, certification.policy
    row.is_electronic = certification.is_electronic
    row.scale = scheme.scale if scheme else None
    row.min_aspect = scheme.min_aspect if scheme else None
    row.deferred_above = scheme.deferred_above if scheme else None
    row.remedial_cap = scheme.remedial_cap if scheme else None
    _write_bands(tx, training, scheme)
    _write_aspects(tx, training, scheme)
    _write_kinds(tx, training, certification.kinds)
    _write_signatories(tx, training, outline)
    tx.flush()
    tx.info.pop((_READ, training.id), None)


def _signatories(tx: Transaction, training: Training) -> Sequence[Signatory]:
    of_training = select(Signatory).where(Signatory.training_id == training.id)
    order = (Signatory.side.desc(), Signatory.valid_from, Signatory.kind)
    return tx.scalars(of_training.order_by(*order)).all()


def _own_kinds(tx: Transaction, training: Training) -> dict[str, KindTermsRow]:
    of_training = select(KindTermsRow).where(KindTermsRow.training_id == training.id)
    return {row.kind: row for row in tx.scalars(of_training)}


def _kind_terms(
    row: KindTermsRow, front: PlannedSignatory | None, back: PlannedSignatory | None
) -> KindTerms:
    numbering = None
    if row.number_pattern is not None:
        scope = NumberScope(row.number_scope or NumberScope.YEAR)
        numbering = Numbering(row.number_pattern, scope, row.number_next or 1)
    words = {name: getattr(row, name) for name in _OWN_WORDS}
    return KindTerms(CertificateKind(row.kind), numbering, front, back, **words)


def _signatory(row: Signatory) -> PlannedSignatory:
    return PlannedSignatory(row.name, row.nip, row.rank, row.position, row.prefix)


def _write_bands(tx: Transaction, training: Training, scheme: ScoreScheme | None) -> None:
    tx.execute(delete(ScaleBand).where(ScaleBand.training_id == training.id))
    own = scheme.bands if scheme and scheme.scale == OWN_SCALE else ()
    for position, band in enumerate(own, start=1):
        tx.add(ScaleBand(training_id=training.id, position=position, **asdict(band)))


def _write_aspects(tx: Transaction, training: Training, scheme: ScoreScheme | None) -> None:
    """Bring the aspects to the scheme; one that stands where an old one stood is that one anew."""
    planned = scheme.aspects if scheme else ()
    breaking = scheme.tie_break if scheme else ()
    stored = stored_aspects(tx, training.id)
    by_name = {row.name.casefold(): row for row in stored}
    rows = [by_name.get(aspect.name.casefold()) for aspect in planned]
    for place, row in enumerate(rows):
        if row is None and place < len(stored) and stored[place] not in rows:
            rows[place] = stored[place]
    for row in stored:
        if row not in rows:
            _remove_aspect(tx, row)
    for row in filter(None, rows):
        row.name = row.uid  # two aspects may exchange their names
    tx.flush()
    for position, (aspect, found) in enumerate(zip(planned, rows, strict=True), start=1):
        row = found or ScoreAspect(training_id=training.id)
        tx.add(row)
        row.position, row.name, row.weight = position, aspect.name, aspect.weight
        row.tie_break = breaking.index(aspect.name) + 1 if aspect.name in breaking else None


def _remove_aspect(tx: Transaction, row: ScoreAspect) -> None:
    of_aspect = select(func.count()).select_from(Score).where(Score.aspect_id == row.id)
    scores = tx.scalar(of_aspect)
    if scores:
        raise AspectScored(aspect=row.name, scores=scores)
    tx.delete(row)


def _write_kinds(tx: Transaction, training: Training, kinds: Iterable[KindTerms]) -> None:
    tx.execute(delete(KindTermsRow).where(KindTermsRow.training_id == training.id))
    for terms in kinds:
        row = KindTermsRow(training_id=training.id, kind=terms.kind)
        if terms.numbering is not None:
            row.number_pattern = terms.numbering.pattern
            row.number_scope = terms.numbering.scope
            row.number_next = terms.numbering.next
        for name in _OWN_WORDS:
            setattr(row, name, getattr(terms, name))
        tx.add(row)


def _write_signatories(tx: Transaction, training: Training, outline: TrainingOutline) -> None:
    certification = outline.certification
    tx.execute(delete(Signatory).where(Signatory.training_id == training.id))
    signs = [LaterSignatory("front", _ALWAYS, o) for o in (outline.front,) if o]
    signs += [LaterSignatory("back", _ALWAYS, o) for o in (outline.back,) if o]
    for terms in certification.kinds:
        pair = zip(SIDES, (terms.front, terms.back), strict=True)
        signs += [LaterSignatory(side, _ALWAYS, o, terms.kind) for side, o in pair if o]
    for each in (*signs, *certification.later):
        row = Signatory(training_id=training.id, kind=each.kind or _ANY, side=each.side)
        row.valid_from = each.valid_from
        for name, value in asdict(each.signatory).items():
            setattr(row, name, value)
        tx.add(row)
