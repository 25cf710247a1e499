"""What every test stands on: no screen, and never the records of the person who runs it."""

import json
import os
import shutil
import sys

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Time limits per example fail on a busy machine, and say nothing about the rule.
settings.register_profile("aula", deadline=None)
settings.load_profile("aula")


@pytest.fixture(autouse=True, scope="session")
def data_folder_of_nobody(tmp_path_factory):
    """Let the default data folder lie in the tests' own, also for programs that a test starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("AULA_DATA", raising=False)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("nobody")))
        yield


@pytest.fixture(autouse=True)
def no_dialog_left_behind():
    """Hide the dialogs that a test left open: the next one would find them, and lose its keys."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication, QDialog

    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.hide()


@pytest.fixture(scope="session")
def new_data_folder(tmp_path_factory):
    """Make one data folder with an empty database and today's copy of it, for all tests to copy."""
    from app.workspace import Workspace

    folder = tmp_path_factory.mktemp("new") / "data"
    for _ in range(2):
        Workspace(folder, operator="Penguji Contoh").close()
    return folder


@pytest.fixture
def data_folder(new_data_folder, tmp_path):
    """Give a test a data folder of its own with an empty database."""
    return shutil.copytree(new_data_folder, tmp_path / "data")


@pytest.fixture(scope="session")
def week_as_json():
    """Describe the 50 JP week of domain.md: 20 sessions, 4 to 8 August 2025, 90 % to pass."""
    full_day = [("07:30", "09:45"), ("10:00", "12:15"), ("13:15", "15:30"), ("15:45", "16:30")]
    friday = [("07:30", "09:45"), ("10:00", "11:30"), ("13:00", "15:15"), ("15:30", "17:00")]
    subjects = ("Konsep Coaching", "Konsep Mentoring", "Praktik Coaching", "Refleksi")
    week = {
        "code": "CM-IV-2025",
        "program": {"name": "Coaching dan Mentoring", "form": 5, "jp": 50},
        "batch": 4,
        "organizer": "BKPSDMD Kota Contoh",
        "place": "Aula Diklat",
        "city": "Contoh",
        "start": "2025-08-04",
        "end": "2025-08-08",
        "numbering": {"pattern": "800.2.4/{seq:03}/BKPSDMD/{year}", "next": 213},
        "signatories": {
            "front": {
                "name": "Dr. H. Mulyadi Sampel, M.Si.",
                "nip": "196905121994031901",
                "rank": "Pembina Utama Muda",
                "position": "Kepala BKPSDMD Kota Contoh",
            }
        },
        "sessions": [
            {
                "date": f"2025-08-{day:02}",
                "start": start,
                "end": end,
                "subject": subject,
                "trainers": ["Drs. Joko Umpama, M.Si."],
            }
            for day in range(4, 9)
            for (start, end), subject in zip(
                friday if day == 8 else full_day, subjects, strict=True
            )
        ],
    }
    return json.dumps(week)


@pytest.fixture
def week(week_as_json):
    """Give a test the week's description to change as it likes."""
    return json.loads(week_as_json)


@pytest.fixture(scope="session")
def list_of_people(tmp_path_factory):
    """Write a CSV of invented people as offices send them: `list_of_people(1, 2, 3)`."""

    def write(*numbers):
        lines = ["No;Nama;NIP;Pangkat;Gol.;Jabatan;Unit Kerja;Tempat Lahir;Tanggal Lahir"]
        lines += [
            f"{place};Peserta Contoh {number:02};1980010120050119{number:02};Penata;III/c;"
            f"Kepala Sekolah;SD Negeri {900 + number} Kota Contoh;Contoh;01-01-1980"
            for place, number in enumerate(numbers, start=1)
        ]
        path = tmp_path_factory.mktemp("people") / "peserta.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


class CommandLine:
    """The command line as a script uses it, on one data folder."""

    def __init__(self, folder, capsys):
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *words, status=0):
        """Run a command with --json; it must end with a status and print just one object."""
        found, out, err = self.run("--data", self.folder, "--json", *words)
        assert (found, err) == (status, "") or status >= 2, (found, out, err)
        assert found == status
        assert out.count("\n") == 1
        return json.loads(out)

    def refused(self, *words):
        """Run a command that is refused whole; returns its error without the message."""
        error = self(*words, status=1)["error"]
        assert error.pop("message")
        return error

    def say(self, *words, status=0):
        """Run a command for people; returns what it says."""
        found, out, err = self.run("--data", self.folder, *words)
        assert found == status, (out, err)
        return out or err

    def run(self, *words):
        """Run a command; returns its exit status, output and complaints."""
        from ui.command_line import run

        self._capsys.readouterr()
        status = run([str(word) for word in words])
        return status, *self._capsys.readouterr()


@pytest.fixture
def aula(data_folder, capsys):
    """Call the command line on an empty data folder."""
    return CommandLine(data_folder, capsys)


@pytest.fixture
def describe(week, tmp_path):
    """Write the week's description with these keys changed; returns the file."""

    def write(**changed):
        path = tmp_path / "pelatihan.json"
        path.write_text(json.dumps({**week, **changed}), encoding="utf-8")
        return path

    return write
