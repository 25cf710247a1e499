"""What disk, folder and database can fail in, as named errors with fields."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.errors import StorageError


@dataclass(eq=False)
class CertificateAltered(StorageError):
    """A certificate whose stored facts are not those that were issued."""

    code: ClassVar[str] = "certificate-altered"
    where: str


@dataclass(eq=False)
class FileExists(StorageError):
    """A file that is not overwritten without being told to."""

    code: ClassVar[str] = "file-exists"
    file: str


@dataclass(eq=False)
class NameForbidden(StorageError):
    """A name of a file or folder that the system does not take."""

    code: ClassVar[str] = "name-forbidden"
    name: str
    file: str


@dataclass(eq=False)
class PathTooLong(StorageError):
    """A place that is too deep for the system, or a name that is too long for it."""

    code: ClassVar[str] = "path-too-long"
    file: str


@dataclass(eq=False)
class FileInUse(StorageError):
    """A file that cannot be replaced, as one that is open in another program."""

    code: ClassVar[str] = "file-in-use"
    file: str


@dataclass(eq=False)
class FolderNotWritable(StorageError):
    """A folder or file that takes no writing."""

    code: ClassVar[str] = "folder-not-writable"
    folder: str


@dataclass(eq=False)
class FolderInUse(StorageError):
    """A data folder that is open in another window, which does not answer."""

    code: ClassVar[str] = "folder-in-use"
    folder: str
    computer: str


@dataclass(eq=False)
class NotASelfTest(StorageError):
    """Records in the place where a self-test makes its own, and that no self-test made."""

    code: ClassVar[str] = "not-a-self-test"
    folder: str


@dataclass(eq=False)
class DiskFull(StorageError):
    """No room left where something was to be written."""

    code: ClassVar[str] = "disk-full"
    folder: str


@dataclass(eq=False)
class StorageFailed(StorageError):
    """The disk answered with a fault, as when a stick is pulled out."""

    code: ClassVar[str] = "storage-failed"
    folder: str
    detail: str


@dataclass(eq=False)
class PrinterFailed(StorageError):
    """A printer that does not take what is sent to it."""

    code: ClassVar[str] = "printer-failed"
    printer: str


@dataclass(eq=False)
class DocumentDamaged(StorageError):
    """A PDF kept beside the database that is not what was kept, so that it is not copied."""

    code: ClassVar[str] = "document-damaged"
    file: str


@dataclass(eq=False)
class DatabaseBusy(StorageError):
    """Another program keeps the database locked."""

    code: ClassVar[str] = "database-busy"
    file: str


@dataclass(eq=False)
class DatabaseDamaged(StorageError):
    """The database contradicts itself; the newest safety copy is named where there is one."""

    code: ClassVar[str] = "database-damaged"
    file: str
    copy: str | None


@dataclass(eq=False)
class DatabaseTooNew(StorageError):
    """The database was written by a newer version of the program."""

    code: ClassVar[str] = "database-too-new"
    file: str


@dataclass(eq=False)
class NotADatabase(StorageError):
    """The file in the database's place is something else."""

    code: ClassVar[str] = "not-a-database"
    file: str
