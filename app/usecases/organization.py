"""The organization of a data folder: who we are, asked once, and what new trainings take over."""

import datetime as dt
from dataclasses import asdict, replace

from sqlalchemy import func, select

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.errors import StaleOrganization
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.organization import OrganizationFacts, checked
from app.domain.vocabulary import NumberScope, Zone
from db.models import CertificateNumber, Organization, Training
from db.session import Transaction

_ROW = 1
_SIGNATORY = ("name", "nip", "rank", "position", "prefix")


def read_organization(tx: Transaction) -> OrganizationFacts | None:
    """The organization as it stands; None before anyone said who we are."""
    row = tx.get(Organization, _ROW)
    return None if row is None else _facts(row)


def set_organization(tx: Transaction, *, organization: OrganizationFacts) -> OrganizationFacts:
    """Say who we are, over what was seen; returns it as it stands now.

    Raises InvalidValue for what cannot be stored, and StaleOrganization where it changed meanwhile.
    """
    told = checked(organization)
    before = read_organization(tx)
    if told.revision != (0 if before is None else before.revision):
        raise StaleOrganization
    row = tx.get(Organization, _ROW) or Organization(id=_ROW)
    tx.add(row)
    for name in ("name", "letterhead", "place", "city", "zone", "is_practice"):
        setattr(row, name, getattr(told, name))
    row.number_pattern, row.number_last = told.number_pattern, told.number_last
    signs = {} if told.signatory is None else asdict(told.signatory)
    for name in _SIGNATORY:
        setattr(row, f"signatory_{name}", signs.get(name))
    row.revision = told.revision + 1
    tx.tell(organization=told.name, number_last=told.number_last)
    if before is not None:
        tx.tell(before=_differing(before, told))
    return replace(told, revision=row.revision)


def proposed_numbering(tx: Transaction, *, day: dt.date) -> Numbering:
    """How a new training of that day would number its certificates.

    The last number that was typed belongs to the year in which the book begins: a later year
    starts with 1 again.
    """
    organization = read_organization(tx)
    pattern = organization and organization.number_pattern
    last = (organization and organization.number_last) or 0
    scope = NumberScope.YEAR
    first_year = tx.scalar(
        select(func.min(CertificateNumber.scope)).where(
            CertificateNumber.scope.startswith(f"{scope}:")
        )
    )
    begins_anew = first_year is not None and first_year < f"{scope}:{day.year}"
    return Numbering(pattern or DEFAULT_PATTERN, scope, 1 if begins_anew else last + 1)


def own_letterhead(tx: Transaction, training: Training) -> str | None:
    """The letterhead of the organization where it runs a training itself."""
    organization = read_organization(tx)
    if organization is None or organization.name != training.organizer:
        return None
    return organization.letterhead


def _differing(before: OrganizationFacts, told: OrganizationFacts) -> dict[str, object]:
    """What was said before, where it is not what is said now."""
    now = asdict(told)
    return {name: old for name, old in asdict(before).items() if old != now[name]}


def _facts(row: Organization) -> OrganizationFacts:
    signs = [getattr(row, f"signatory_{name}") for name in _SIGNATORY]
    return OrganizationFacts(
        name=row.name,
        letterhead=row.letterhead,
        place=row.place,
        city=row.city,
        zone=Zone(row.zone),
        signatory=PlannedSignatory(*signs) if row.signatory_name else None,
        number_pattern=row.number_pattern,
        number_last=row.number_last,
        is_practice=row.is_practice,
        revision=row.revision,
    )
