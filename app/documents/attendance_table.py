"""The table of an attendance sheet: who takes part, to be signed by everybody."""

from dataclasses import dataclass
from itertools import accumulate

from app.documents.signing_table import FIGURES, NAME, Signer

TITLES = ("No.", "Nama", "NIP", "Unit Kerja", "Tanda Tangan")
_NUMBER, _NIP, _SIGNATURE = 9.0, 34.0, 40.0
_SHARE_OF_NAME = 0.56


@dataclass(frozen=True)
class AttendanceRow:
    """One participant; `nip` is formatted for print, what is missing is None."""

    ndh: int
    name: str
    nip: str | None
    unit: str | None


def columns(left: float, width: float) -> tuple[float, ...]:
    """The six edges of the five columns, in mm from the left of the page."""
    free = width - _NUMBER - _NIP - _SIGNATURE
    name = free * _SHARE_OF_NAME
    return tuple(accumulate((_NUMBER, name, _NIP, free - name, _SIGNATURE), initial=left))


def signer(row: AttendanceRow) -> Signer:
    """The row as it is signed."""
    cells = (
        (f"{row.ndh:02}", FIGURES, "ndh"),
        (row.name, NAME, "name"),
        (row.nip, FIGURES, "nip"),
        (row.unit, NAME, "unit"),
    )
    return Signer(row.ndh, cells)
