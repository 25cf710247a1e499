"""How a training certifies, as it is typed: policy, each kind's own terms, who signs."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, fields

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.codes import print_nip
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy
from ui.pages.trainings.draft_reader import YES, DraftReader
from ui.pages.trainings.draft_rows import SuccessorText

SIDES = ("front", "back")
OWN_WORDS = ("title", "achievement", "legal_basis")
_SIGNS = tuple(field.name for field in fields(PlannedSignatory))


def signatory_texts(path: str, signatory: PlannedSignatory | None) -> dict[str, str]:
    """Who signs, as texts to type in below a place."""
    told = {} if signatory is None else asdict(signatory)
    texts = {f"{path}.{name}": told.get(name) or "" for name in _SIGNS}
    texts[f"{path}.nip"] = print_nip(told.get("nip") or "")
    return texts


def certification_texts(certification: Certification) -> dict[str, str]:
    """How a training certifies, as texts to type in; what is common is left empty."""
    texts = {
        "best": str(certification.best),
        "policy": certification.policy.value,
        "electronic": YES if certification.is_electronic else "",
    }
    for kind in CertificateKind:
        terms = certification.of(kind)
        own = terms.numbering
        texts |= {f"wording.{kind}.{name}": getattr(terms, name) or "" for name in OWN_WORDS}
        texts[f"numbering.{kind}.pattern"] = own.pattern if own else ""
        texts[f"numbering.{kind}.scope"] = own.scope.value if own else ""
        texts[f"numbering.{kind}.next"] = str(own.next) if own else ""
        for side, signatory in zip(SIDES, (terms.front, terms.back), strict=True):
            texts |= signatory_texts(f"signatories.{kind}.{side}", signatory)
    return texts


def successor_rows(later: Sequence[LaterSignatory]) -> tuple[SuccessorText, ...]:
    """Those who sign from a day on, as texts to type in."""
    rows = []
    for each in later:
        told = {name: text or "" for name, text in asdict(each.signatory).items()}
        told["nip"] = print_nip(told["nip"])
        day, kind = each.valid_from.isoformat(), each.kind.value if each.kind else ""
        rows.append(SuccessorText(day, each.side, kind, **told))
    return tuple(rows)


def read_certification(
    reader: DraftReader, common: Numbering, later: Sequence[SuccessorText]
) -> Certification:
    """How a training certifies; what is left empty is that of all kinds."""
    kinds = (_read_kind(reader, kind, common) for kind in CertificateKind)
    return Certification(
        best=reader.whole("best", "best") or 0,
        policy=PrintPolicy(reader.at("policy")),
        is_electronic=reader.is_asked("electronic"),
        kinds=tuple(terms for terms in kinds if terms != KindTerms(terms.kind)),
        later=tuple(_read_successor(row) for row in later if not row.is_blank),
    )


def read_signatory(reader: DraftReader, path: str) -> PlannedSignatory | None:
    """Who signs; None where nothing is typed."""
    told = {name: reader.at(f"{path}.{name}") for name in _SIGNS}
    return _signatory(told) if any(told.values()) else None


def _read_kind(reader: DraftReader, kind: CertificateKind, common: Numbering) -> KindTerms:
    words = {name: reader.at(f"wording.{kind}.{name}") or None for name in OWN_WORDS}
    return KindTerms(
        kind,
        numbering=_read_numbering(reader, f"numbering.{kind}", common),
        front=read_signatory(reader, f"signatories.{kind}.front"),
        back=read_signatory(reader, f"signatories.{kind}.back"),
        **words,
    )


def _read_numbering(reader: DraftReader, path: str, common: Numbering) -> Numbering | None:
    pattern, scope = reader.at(f"{path}.pattern"), reader.at(f"{path}.scope")
    first = reader.whole(f"{path}.next", "positive")
    return common.varied(pattern or None, NumberScope(scope) if scope else None, first)


def _read_successor(row: SuccessorText) -> LaterSignatory:
    told = {name: getattr(row, name).strip() for name in _SIGNS}
    day = dt.date.fromisoformat(row.valid_from)
    kind = CertificateKind(row.kind) if row.kind else None
    return LaterSignatory(row.side, day, _signatory(told), kind)


def _signatory(told: dict[str, str]) -> PlannedSignatory:
    name, nip = told["name"], told["nip"].replace(" ", "")
    others = {key: told[key] or None for key in ("rank", "position", "prefix")}
    return PlannedSignatory(name, nip or None, **others)
