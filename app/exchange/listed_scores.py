"""A row of a list of scores as it was read: whose it may be, the scores in it, what is wrong."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.vocabulary import Severity


class ScoreCode(StrEnum):
    """Why a row or a column of scores is refused, or is worth a look."""

    NIP_NUMERIC = "nip-numeric"
    PERSON_MISSING = "person-missing"
    NOT_IN_CLASS = "not-in-class"
    NAME_SHARED = "name-shared"
    PERSON_CONFLICT = "person-conflict"
    ROW_TWICE = "row-twice"
    SCORE_NOT_A_NUMBER = "score-not-a-number"
    SCORE_TOO_HIGH = "score-too-high"
    SCORE_A_SHARE = "score-a-share"
    REMEDIAL_NOT_OPEN = "remedial-not-open-row"
    HAS_LEFT = "has-left"
    NAME_DIFFERS = "name-differs"
    UNKNOWN_COLUMN = "unknown-column"
    COLUMN_TWICE = "column-twice"

    @property
    def severity(self) -> Severity:
        """Whether a row or a column with this code stays out."""
        return Severity.WARNING if self in _TELLING else Severity.REFUSED


_TELLING = frozenset({ScoreCode.HAS_LEFT, ScoreCode.NAME_DIFFERS, ScoreCode.UNKNOWN_COLUMN})


@dataclass(frozen=True)
class ScoreProblem:
    """What is wrong with one row or column, in the file's own terms.

    `related` is the row that was taken instead, `meant` the score that lost its comma, `ndh` who
    has left, `name` whose row it is, `aspect` what several columns are titled with.
    """

    sheet: str | None
    row: int
    column: str | None
    value: str | None
    code: ScoreCode
    related: int | None = None
    meant: Decimal | None = None
    ndh: int | None = None
    name: str | None = None
    aspect: str | None = None

    @property
    def severity(self) -> Severity:
        """Whether the row or the column stays out."""
        return self.code.severity

    @property
    def facts(self) -> dict[str, object]:
        """What the sentence of its code needs."""
        return {
            "row": self.related,
            "column": self.column,
            "value": self.value,
            "meant": self.meant,
            "ndh": self.ndh,
            "name": self.name,
            "aspect": self.aspect,
            "sheet": self.sheet,
        }


Told = tuple[str | None, str]
"""The title of a column, and what stands below it."""


@dataclass(frozen=True)
class ListedScore:
    """One score of a row: the aspect, whether it is the remedial, and its column and cell."""

    aspect: str
    is_remedial: bool
    value: Decimal
    column: str
    text: str


@dataclass(frozen=True)
class ListedScores:
    """A row that may be somebody's, with what it tells of the person.

    `ndh` is there where a column says NDH, `number` where the numbers are all that tells who it is.
    `lost_nip` is the cell of a NIP that became a number, `who` are all cells that tell of the
    person, each with its title. `faults` are the scores that are none.
    """

    row: int
    ndh: int | None
    nip: str | None
    name: str
    number: int | None
    lost_nip: Told | None
    who: tuple[Told, ...]
    scores: tuple[ListedScore, ...] = ()
    faults: tuple[ScoreProblem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no score stands in the row."""
        return not self.scores and not self.faults

    @property
    def is_told(self) -> bool:
        """Whether anything tells whose the row is."""
        return bool(self.name or self.nip or self.lost_nip or self.ndh or self.number)

    @property
    def told(self) -> tuple[str | None, str | None]:
        """Title and text of the cell that tells who it is: the name's, the NIP's, the number's."""
        return next((cell for cell in self.who if cell[1]), (None, None))
