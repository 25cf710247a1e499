"""One window a data folder: the first start holds the folder, a later one wakes the first."""

import errno
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QTemporaryFile, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LOCK_NAME = "window.lock"
SECONDS_TO_WAKE = 5
MILLISECONDS_TO_ANSWER = 500
SECONDS_BETWEEN_TRIES = 0.1
ACCESS_DENIED = 5
"""How Windows numbers what its rights forbid; a file that a program holds has another number."""


class Hold(QObject):
    """A data folder that is open in this window and in no other."""

    wanted = Signal()
    """The program was started once more on this folder."""

    def __init__(self, folder: Path, *, patience: float | None = None) -> None:
        """Name the folder; nothing is held yet. `patience` is for a window that comes or goes."""
        super().__init__()
        self.folder = folder
        self._patience = SECONDS_TO_WAKE if patience is None else patience
        self._file = folder / LOCK_NAME
        self._lock = QLockFile(str(self._file))
        self._lock.setStaleLockTime(0)  # However old: only a process that ended lets go.
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Hold the folder; False where another window has it, which comes to the front.

        A folder that takes no writing is nobody's: opening it says what is wrong with it.
        Raises FolderInUse where the other does not answer, as one that is shut down or stands
        on another computer; one that is about to `answer` is waited for.
        """
        until = time.monotonic() + self._patience
        while not self._is_taken():
            if _wakes(self._server_name()):
                return False
            if self._lock.removeStaleLockFile():
                # Qt asks the process's number and the computer's name, which a power cut or a
                # carried folder leaves wrong; the system's own lock on the file ended for sure.
                continue
            if not _takes_files(self.folder):
                return True
            if time.monotonic() > until:
                if _is_kept(self._file):
                    from app.domain.faults import FolderInUse

                    raise FolderInUse(folder=str(self.folder), computer=self._computer())
                return True
            time.sleep(SECONDS_BETWEEN_TRIES)
        return True

    @property
    def is_held(self) -> bool:
        """Whether the folder is held by this window."""
        return self._lock.isLocked()

    def answer(self) -> None:
        """Be woken by later starts, once the window is painted: Qt's network takes its time."""
        if self._server is not None or not self.is_held:
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._be_woken)
        name = self._server_name()
        QLocalServer.removeServer(name)  # Whoever left it there holds the folder no more.
        self._server.listen(name)

    def stop_answering(self) -> None:
        """Wake no more, while what was asked for is finished: a later start waits for its end."""
        if self._server is not None:
            self._server.close()

    def release(self) -> None:
        """Give the folder back."""
        self.stop_answering()
        self._lock.unlock()

    def _is_taken(self) -> bool:
        if self.is_held:
            return True
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def _be_woken(self) -> None:
        assert self._server is not None  # noqa: S101 - it tells
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.deleteLater()
        self.wanted.emit()

    def _server_name(self) -> str:
        path = os.path.normcase(os.path.realpath(self.folder))
        method = QCryptographicHash.Algorithm.Sha256
        told = QCryptographicHash.hash(os.fsencode(path), method).toHex().toStdString()
        return f"aula-{told[:16]}"

    def _computer(self) -> str:
        told = self._lock.getLockInfo()
        return str(told[1] or "?") if told else "?"


def is_denied(error: OSError) -> bool:
    """Whether the system forbids to touch a file, as opposed to a program that holds it.

    Windows has one errno for both, so its own number goes before.
    """
    number = getattr(error, "winerror", None)
    return error.errno in {errno.EACCES, errno.EPERM} if number is None else number == ACCESS_DENIED


def _takes_files(folder: Path) -> bool:
    """Whether a file can be made in a folder; Qt takes a lock that it may not make for held."""
    return QTemporaryFile(str(folder / ".aula-XXXXXX")).open()


def _is_kept(file: Path) -> bool:
    """Whether a window holds its lock, or the system only forbids to take it.

    Moving a file to its own name changes nothing and is refused where one would not get it.
    """
    try:
        file.rename(file)
    except OSError as error:
        return not is_denied(error)
    return os.access(file, os.W_OK)


def _wakes(name: str) -> bool:
    """Whether a window answers; it may come before the one that was clicked in."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(MILLISECONDS_TO_ANSWER)
