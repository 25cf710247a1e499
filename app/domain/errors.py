"""All that can be said no to, as named errors with fields; `ui.sentences` has the words."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import ClassVar


class AppError(Exception):
    """Something the operator can understand and act on."""

    code: ClassVar[str]

    @property
    def fields(self) -> dict[str, object]:
        """The facts of this error by name, for wording and for JSON."""
        return dataclasses.asdict(self) if dataclasses.is_dataclass(self) else {}

    def __str__(self) -> str:
        """Code and facts, for the log."""
        return f"{self.code} {self.fields}"


class InvalidInput(AppError):
    """What was given cannot be read or is no possible value."""


class Refused(AppError):
    """A rule says no."""


class Stale(AppError):
    """The data changed between looking and acting."""


class NotFound(AppError):
    """What was named is not there."""


class StorageError(AppError):
    """The disk, the folder or the database does not do its part."""


# Values and files that come in


@dataclass(eq=False)
class InvalidValue(InvalidInput):
    """A value that its place does not take."""

    code: ClassVar[str] = "invalid-value"
    path: str
    value: object
    expected: str


@dataclass(eq=False)
class EntryNotUnderstood(InvalidInput):
    """A line of exceptions that is not people, status and what belongs to it."""

    code: ClassVar[str] = "entry-not-understood"
    text: str


@dataclass(eq=False)
class UnknownKey(InvalidInput):
    """A key that a description does not have."""

    code: ClassVar[str] = "unknown-key"
    path: str


@dataclass(eq=False)
class DescriptionNotReadable(InvalidInput):
    """A description that is no JSON, with the place where reading stopped."""

    code: ClassVar[str] = "description-not-readable"
    line: int
    column: int


@dataclass(eq=False)
class FileNotReadable(InvalidInput):
    """A file that is missing or may not be read."""

    code: ClassVar[str] = "file-not-readable"
    file: str


@dataclass(eq=False)
class NotASpreadsheet(InvalidInput):
    """A file that is no spreadsheet in any form that is read."""

    code: ClassVar[str] = "not-a-spreadsheet"
    file: str


@dataclass(eq=False)
class PasswordProtected(InvalidInput):
    """A spreadsheet that opens only with a password."""

    code: ClassVar[str] = "password-protected"
    file: str


@dataclass(eq=False)
class SheetNeeded(InvalidInput):
    """Several sheets hold people and none was named."""

    code: ClassVar[str] = "sheet-needed"
    file: str
    sheets: tuple[str, ...]


@dataclass(eq=False)
class UnknownSheet(NotFound):
    """A sheet that the file does not have."""

    code: ClassVar[str] = "unknown-sheet"
    file: str
    sheet: str
    sheets: tuple[str, ...]


@dataclass(eq=False)
class NoHeader(InvalidInput):
    """No row of the file names its columns."""

    code: ClassVar[str] = "no-header"
    file: str


@dataclass(eq=False)
class NoPeople(InvalidInput):
    """A header without anybody below it."""

    code: ClassVar[str] = "no-people"
    file: str


@dataclass(eq=False)
class ImportCancelled(Refused):
    """The operator stopped an import; nothing was written."""

    code: ClassVar[str] = "import-cancelled"
    file: str


class Stopped(Refused):
    """The operator stopped long work; what was not finished was not stored."""

    code: ClassVar[str] = "stopped"


# Names that lead nowhere


@dataclass(eq=False)
class UnknownTraining(NotFound):
    """No training has this code."""

    code: ClassVar[str] = "unknown-training"
    training: str


@dataclass(eq=False)
class UnknownSession(NotFound):
    """The training has no such session, or none on that day."""

    code: ClassVar[str] = "unknown-session"
    training: str
    session: int | None = None
    date: dt.date | None = None


@dataclass(eq=False)
class UnknownParticipant(NotFound):
    """Nobody in the data folder answers to this NDH, NIP or scan code."""

    code: ClassVar[str] = "unknown-participant"
    who: str


# Rules that say no


@dataclass(eq=False)
class NotEnrolled(Refused):
    """A known person who does not belong to this training."""

    code: ClassVar[str] = "not-enrolled"
    who: str
    name: str
    training: str


@dataclass(eq=False)
class Withdrawn(Refused):
    """A participant who left the class or was replaced."""

    code: ClassVar[str] = "withdrawn"
    who: str
    name: str


@dataclass(eq=False)
class SessionLocked(Refused):
    """A locked session takes a mark only with a reason."""

    code: ClassVar[str] = "session-locked"
    session: int


@dataclass(eq=False)
class SessionCancelled(Refused):
    """A session that does not take place takes no marks."""

    code: ClassVar[str] = "session-cancelled"
    session: int


@dataclass(eq=False)
class SessionIsBreak(Refused):
    """A break takes no marks."""

    code: ClassVar[str] = "session-is-break"
    session: int


@dataclass(eq=False)
class SessionWithoutClock(Refused):
    """A session without a clock cannot start or be moved by the clock."""

    code: ClassVar[str] = "session-without-clock"
    session: int


@dataclass(eq=False)
class SessionInUse(Refused):
    """A session that has marks or was printed stays in the schedule."""

    code: ClassVar[str] = "session-in-use"
    session: int


@dataclass(eq=False)
class WrongDay(Refused):
    """A scan on another day than the session's."""

    code: ClassVar[str] = "wrong-day"
    session: int
    date: dt.date
    at: dt.datetime


@dataclass(eq=False)
class SessionOver(Refused):
    """A scan after the session's end."""

    code: ClassVar[str] = "session-over"
    session: int
    end: dt.datetime
    at: dt.datetime


@dataclass(eq=False)
class Unmarked(Refused):
    """Somebody has no mark yet where all need one."""

    code: ClassVar[str] = "unmarked"
    sessions: tuple[int, ...]
    ndh: tuple[int, ...]
    missing: tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(eq=False)
class SessionOfAnotherDay(Refused):
    """A session that is not among the learning sessions of the day it was named for."""

    code: ClassVar[str] = "session-of-another-day"
    session: int
    sessions: tuple[int, ...]


@dataclass(eq=False)
class PresentAllDay(Refused):
    """An exception for the whole day of somebody who was seen in every session of it."""

    code: ClassVar[str] = "present-all-day"
    sessions: tuple[int, ...]


@dataclass(eq=False)
class NumberTaken(Refused):
    """The certificate number that comes next was given already."""

    code: ClassVar[str] = "number-taken"
    number: str


@dataclass(eq=False)
class TrainingExists(Refused):
    """A code that another training has already."""

    code: ClassVar[str] = "training-exists"
    training: str


@dataclass(eq=False)
class TrainingNotEmpty(Refused):
    """A training with people in it, with printed papers or with numbers is kept."""

    code: ClassVar[str] = "training-not-empty"
    training: str
    people: int
    papers: int
    numbers: int


@dataclass(eq=False)
class SubjectTaught(Refused):
    """A subject that sessions of the schedule teach cannot be taken away."""

    code: ClassVar[str] = "subject-taught"
    subject: str
    sessions: int


@dataclass(eq=False)
class NothingToPrint(Refused):
    """There is nothing yet that this paper would show."""

    code: ClassVar[str] = "nothing-to-print"
    paper: str


@dataclass(eq=False)
class NothingPreparedToPrint(NothingToPrint):
    """Why none of the prepared papers comes out: "none-prepared", "all-printed", "waits-final"."""

    reason: str


@dataclass(eq=False)
class StaleMark(Stale):
    """A mark that is no longer what it was when it was looked at."""

    code: ClassVar[str] = "stale-mark"
    session: int
    ndh: int


@dataclass(eq=False)
class StaleOrganization(Stale):
    """The organization was changed by someone else since it was looked at."""

    code: ClassVar[str] = "stale-organization"


@dataclass(eq=False)
class StaleTraining(Stale):
    """A training that was changed elsewhere since it was looked at."""

    code: ClassVar[str] = "stale-training"
    training: str


@dataclass(eq=False)
class StaleSession(Stale):
    """A session that was changed elsewhere since it was looked at."""

    code: ClassVar[str] = "stale-session"
    session: int


@dataclass(eq=False)
class StaleSchedule(Stale):
    """A schedule that was changed elsewhere since its new form was shown."""

    code: ClassVar[str] = "stale-schedule"
    training: str


@dataclass(eq=False)
class StaleNumbers(Stale):
    """Who would get which certificate number is no longer what was looked at."""

    code: ClassVar[str] = "stale-numbers"
    training: str


@dataclass(eq=False)
class DataFolderNeeded(Refused):
    """Practice goes only into a data folder that was named for it."""

    code: ClassVar[str] = "data-folder-needed"
