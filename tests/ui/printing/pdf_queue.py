"""A real CUPS server in a folder of its own, with one queue that prints into PDF files."""

import os
import pwd
import re
import secrets
import subprocess
import time
from pathlib import Path

BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
PDF_PRINTER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
NAME, OFFICE = "Contoh", "Kantor"
"""A printer that takes any paper, and one of an office: margins of its own, no form but its own."""

SECONDS = 60

_SERVER = """\
Listen {folder}/socket
LogLevel debug
DefaultAuthType None
WebInterface No
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {folder}
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""


class PdfQueue:
    """The server's process, and the files that its printer made for us."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None
        self.environment = {**os.environ, "CUPS_SERVER": str(folder / "socket")}
        # The printer lays its files into the home of who printed.
        self._out = Path(pwd.getpwuid(os.geteuid()).pw_dir) / "PDF"
        self._is_new = not self._out.exists()

    def start(self) -> None:
        """Start the server and add the queue."""
        for name, text in (("cupsd.conf", _SERVER), ("cups-files.conf", _FILES)):
            (self._folder / name).write_text(text.format(folder=self._folder), encoding="ascii")
        for name in ("ppd", "cache", "state", "spool/tmp"):
            (self._folder / name).mkdir(parents=True)
        places = [str(self._folder / name) for name in ("cupsd.conf", "cups-files.conf")]
        self._server = subprocess.Popen(["/usr/sbin/cupsd", "-f", "-c", places[0], "-s", places[1]])
        self._wait(lambda: "is running" in self._run("lpstat", "-r"))
        office = self._folder / "office.ppd"
        office.write_text(_of_an_office(PDF_PRINTER.read_text("latin-1")), "latin-1")
        for name, driver in ((NAME, PDF_PRINTER), (OFFICE, office)):
            self._run("/usr/sbin/lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-P", driver)
        self._wait(lambda: OFFICE in self._run("lpstat", "-v"))

    def stop(self) -> None:
        """Stop the server, and leave no folder behind that was not there."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait()
        if self._is_new and self._out.exists() and not any(self._out.iterdir()):
            self._out.rmdir()

    def new_title(self) -> str:
        """A name for a document that no other has."""
        return f"aula{secrets.token_hex(6)}"

    def printed(self, title: str) -> bytes:
        """What came out of the printer for a document, once it is out."""
        self._wait(lambda: any(self._out.glob(f"{title}*.pdf")) and not self._run("lpstat", "-o"))
        (path,) = self._out.glob(f"{title}*.pdf")
        pdf = path.read_bytes()
        path.unlink()
        return pdf

    def _run(self, *command: object) -> str:
        words = [str(word) for word in command]
        done = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def _wait(self, is_done) -> None:
        deadline = time.monotonic() + SECONDS
        while not is_done():
            assert time.monotonic() < deadline, (self._folder / "errors").read_text()[-3000:]
            time.sleep(0.1)


def _of_an_office(driver: str) -> str:
    """Take the forms of any size out of a printer's description, and give it margins of 6 mm."""
    start, end = driver.index("*HWMargins"), driver.index("*OpenGroup: General")
    bare = f"*HWMargins: 17 17 17 17\n{driver[end:]}"
    return driver[:start] + re.sub(r'(\*ImageableArea A4/A4: *)"[^"]*"', r'\1"17 17 578 825"', bare)
