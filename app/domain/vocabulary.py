"""The closed sets of words that rules, tables, files and the command line share."""

from enum import StrEnum


class Status(StrEnum):
    """What a mark says of one participant in one session (kode kehadiran)."""

    PRESENT = "H"
    LATE = "T"
    PERMITTED = "I"
    SICK = "S"
    ON_DUTY = "DL"
    ON_LEAVE = "C"
    ABSENT = "A"
    LEFT_EARLY = "PC"


EXCUSED = frozenset({Status.PERMITTED, Status.SICK, Status.ON_DUTY})


class MarkSource(StrEnum):
    """How a mark came about."""

    SCAN = "scan"
    TYPED = "typed"
    REST = "rest"


class SessionKind(StrEnum):
    """What a session is for; only learning counts (pembelajaran, upacara, istirahat)."""

    LEARNING = "learning"
    CEREMONY = "ceremony"
    BREAK = "break"


class SessionMode(StrEnum):
    """Where a session is worked (tatap muka, tatap maya, mandiri, di tempat kerja)."""

    CLASSROOM = "classroom"
    ONLINE = "online"
    SELF_PACED = "self-paced"
    WORKPLACE = "workplace"


class SessionState(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    OPEN = "open"
    LOCKED = "locked"
    CANCELLED = "cancelled"


class EnrollmentState(StrEnum):
    """Whether a participant still belongs to the class."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


class LateCounts(StrEnum):
    """What a late arrival is worth."""

    PRESENT = "present"
    HALF = "half"
    ABSENT = "absent"


class BeforeJoining(StrEnum):
    """What the sessions before a late joiner's first day are to that person."""

    ABSENT = "absent"
    NOT_COUNTED = "not-counted"


class Certainty(StrEnum):
    """What the marks still missing can change (pasti, terbuka, tidak mungkin)."""

    CERTAIN = "certain"
    OPEN = "open"
    IMPOSSIBLE = "impossible"


class Result(StrEnum):
    """Where a participant stands (lulus, tidak lulus, ditunda, belum, mengundurkan diri)."""

    PASSED = "passed"
    FAILED = "failed"
    DEFERRED = "deferred"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"


class NumberScope(StrEnum):
    """Within what the certificate sequence counts."""

    YEAR = "year"
    PROGRAM = "program"
    TRAINING = "training"


class CertificateKind(StrEnum):
    """The papers that bear a number of the book.

    Sertifikat or STTP, piagam penghargaan, surat keterangan, and the thanks to trainers.
    """

    CERTIFICATE = "certificate"
    AWARD = "award"
    STATEMENT = "statement"
    TRAINER = "trainer"


class NumberState(StrEnum):
    """How far a number of the book has come (dicadangkan, disiapkan, terbit, ditahan, batal)."""

    RESERVED = "reserved"
    PREPARED = "prepared"
    ISSUED = "issued"
    WITHHELD = "withheld"
    VOID = "void"


class PrintPolicy(StrEnum):
    """When a prepared paper may be printed: once final, once certain, or while it is possible."""

    FINAL = "final"
    CERTAIN = "certain"
    POSSIBLE = "possible"


class RangeUse(StrEnum):
    """Who draws from a range of numbers: this book, or another one elsewhere."""

    OWN = "own"
    ELSEWHERE = "elsewhere"


class Severity(StrEnum):
    """Whether a problem kept a row out or only asks for a look."""

    REFUSED = "refused"
    WARNING = "warning"


class Zone(StrEnum):
    """Indonesian time zones; none has daylight saving."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"
