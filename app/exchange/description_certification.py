"""What a description says of scores and certificates, made complete."""

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.score_scheme import OWN_SCALE, SCALES, Aspect, Band, ScoreScheme
from app.domain.vocabulary import CertificateKind
from app.exchange.description_shapes import (
    DescriptionShape,
    NumberingShape,
    OwnNumberingShape,
    PairShape,
    ScoresShape,
    SignatoryShape,
    WordsShape,
)

_SIGNATORY = ("name", "nip", "rank", "position", "prefix")


def complete_scheme(given: ScoresShape | None) -> ScoreScheme | None:
    """What is scored; the scale is one of those we know, or the description's own bands."""
    if given is None:
        return None
    own = tuple(Band(band.lowest, band.name, band.result) for band in given.bands)
    return ScoreScheme(
        scale=given.scale or OWN_SCALE,
        bands=SCALES[given.scale] if given.scale else own,
        aspects=tuple(Aspect(aspect.name, aspect.weight) for aspect in given.aspects),
        min_aspect=given.min_aspect,
        deferred_above=given.deferred_above,
        remedial_cap=given.remedial_cap,
        tie_break=given.tie_break,
    )


def complete_numbering(given: NumberingShape) -> Numbering:
    """How numbers are made; what a shape has beside that is another one's."""
    return Numbering(given.pattern, given.scope, given.next)


def complete_signatory(given: SignatoryShape | None) -> PlannedSignatory | None:
    """Who signs."""
    return None if given is None else PlannedSignatory(*(getattr(given, o) for o in _SIGNATORY))


def complete_certification(given: DescriptionShape) -> Certification:
    """How a training certifies."""
    kinds = (_terms(given, kind) for kind in CertificateKind)
    return Certification(
        best=given.best,
        policy=given.policy,
        is_electronic=given.electronic,
        kinds=tuple(terms for terms in kinds if terms != KindTerms(terms.kind)),
        later=tuple(
            LaterSignatory(
                o.side, o.valid_from, PlannedSignatory(*(getattr(o, n) for n in _SIGNATORY)), o.kind
            )
            for o in given.signatories.later
        ),
    )


def _terms(given: DescriptionShape, kind: CertificateKind) -> KindTerms:
    common = complete_numbering(given.numbering)
    own: OwnNumberingShape = getattr(given.numbering, kind) or OwnNumberingShape()
    pair: PairShape = getattr(given.signatories, kind) or PairShape()
    words: WordsShape = getattr(given.wording, kind) or WordsShape()
    return KindTerms(
        kind=kind,
        numbering=common.varied(own.pattern, own.scope, own.next),
        front=complete_signatory(pair.front),
        back=complete_signatory(pair.back),
        **dict(words),
    )
