"""What can be wrong with a row of a list, by the codes of the contract."""

from enum import StrEnum

from app.domain.vocabulary import Severity


class RowCode(StrEnum):
    """Why a row is refused, or comes in with a warning."""

    NIP_NUMERIC = "nip-numeric"
    NIP_DUPLICATE = "nip-duplicate"
    NIP_CONFLICT = "nip-conflict"
    NAME_MISSING = "name-missing"
    PERSON_DUPLICATE = "person-duplicate"
    NIP_LENGTH = "nip-length"
    NIP_DATE = "nip-date"
    NIP_SEX = "nip-sex"
    NIK_IGNORED = "nik-ignored"
    GRADE_UNKNOWN = "grade-unknown"
    RANK_DIFFERS = "rank-differs"
    BIRTH_UNREADABLE = "birth-unreadable"
    BIRTH_DIFFERS = "birth-differs"
    ROW_SKIPPED = "row-skipped"
    DIFFERS = "differs"
    NAME_KNOWN = "name-known"
    HAS_LEFT = "has-left"

    @property
    def severity(self) -> Severity:
        """Whether a row with this code stays out."""
        return Severity.REFUSED if self in _REFUSING else Severity.WARNING


_REFUSING = frozenset(
    {
        RowCode.NIP_NUMERIC,
        RowCode.NIP_DUPLICATE,
        RowCode.NIP_CONFLICT,
        RowCode.NAME_MISSING,
        RowCode.PERSON_DUPLICATE,
    }
)
