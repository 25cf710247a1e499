"""A small classroom on a real workspace: a real file, real migrations, a clock that stands."""

import datetime as dt
import json
import shutil
from decimal import Decimal

import pytest

from app.domain.vocabulary import CertificateKind, Status
from app.exchange.description import read_description
from app.exchange.outside_numbers import ListedNumber, NumberRows
from app.exchange.people_list import ListedPerson, PeopleList
from app.usecases import attendance, certificates, importing, participants, results, trainings
from app.usecases.outside_numbers import import_outside_numbers
from app.workspace import Workspace

NOW = dt.datetime(2025, 8, 4, 0, 25, 30)
"""The clock of the PC, in UTC: 07.25.30 WIB on the first morning of the week."""

CODE = "CM-IV-2025"


def listing(people, problems=()):
    """Write a list of these people, and of those who have these problems."""
    return PeopleList("Peserta", len(people) + len(problems), people, tuple(problems))


class Classroom:
    """Short words for the verbs, each in a transaction of its own."""

    code = CODE

    def __init__(self, workspace, week):
        self.workspace = workspace
        self.week = week

    def plan(self, **changed):
        """Plan the week, with these keys changed."""
        plan = read_description(json.dumps({**self.week, **changed}))
        return self.workspace.change(trainings.plan_training, plan=plan)

    def plan_day(self, **changed):
        """Plan the week's Monday alone: four sessions of 3, 3, 3 and 1 JP."""
        return self.plan(sessions=self.week["sessions"][:4], **changed)

    def enroll(self, *people, training=CODE, **how):
        """Enroll these people."""
        return self.workspace.change(
            importing.import_people, training=training, people=listing(people), **how
        )

    def preview(self, *people, problems=(), **how):
        """See what enrolling these people would do."""
        return self.read(importing.preview_import, people=listing(people, problems), **how)

    def type(self, session, status, *who, **more):
        """Type marks: a status, or None to unmark."""
        return self.workspace.change(
            attendance.type_marks,
            training=CODE,
            session=session,
            who=who,
            status=None if status is None else Status(status),
            **more,
        )

    def scan(self, session, at, *who, **more):
        """Scan people at a time of the first day, or at a whole moment."""
        moment = dt.datetime.fromisoformat(at if "T" in at else f"2025-08-04T{at}")
        return self.workspace.change(
            attendance.scan, training=CODE, session=session, who=who, at=moment, **more
        )

    def fill(self, status="H", *, training=CODE, **where):
        """Mark the rest."""
        return self.workspace.change(
            attendance.mark_rest, training=training, status=Status(status), **where
        )

    def lock(self, **where):
        """Lock a session or a day."""
        return self.workspace.change(attendance.lock, training=CODE, **where)

    def issue(self, date=dt.date(2025, 8, 8), training=CODE):
        """Issue certificates."""
        return self.workspace.change(
            certificates.issue, training=training, kind=CertificateKind.CERTIFICATE, date=date
        )

    def withdraw(self, who):
        """Let a participant leave."""
        return self.workspace.change(
            participants.withdraw, training=CODE, who=who, reason="Mutasi ke instansi lain"
        )

    def tally(self):
        """Tally everybody."""
        return self.workspace.read(results.tally, training=CODE)

    def marks(self, session=None):
        """List the marks."""
        return self.workspace.read(attendance.list_marks, training=CODE, session=session)

    def read(self, query, **arguments):
        """Ask a query about the training."""
        return self.workspace.read(query, training=CODE, **arguments)


def person(number, **facts):
    """Invent a person with a NIP."""
    told = {
        "row": number + 4,
        "name": f"Peserta Contoh {number:02}",
        "nip": f"1980010120050119{number:02}",
        "rank": "Penata",
        "grade": "III/c",
        "position": "Kepala Sekolah",
        "unit": f"SD Negeri {900 + number} Kota Contoh",
        "born": dt.date(1980, 1, 1),
        "birthplace": "Contoh",
        **facts,
    }
    return ListedPerson(**told)


def clock():
    """Stand still."""
    return NOW


@pytest.fixture
def workspace(data_folder):
    """Open a workspace whose clock stands."""
    with Workspace(data_folder, operator="Penguji Contoh", clock=clock) as opened:
        yield opened


@pytest.fixture
def classroom(workspace, week):
    """Stand in an empty classroom."""
    return Classroom(workspace, week)


@pytest.fixture
def planned(classroom):
    """Stand in a classroom with a schedule of one day and nobody in it."""
    classroom.plan_day()
    return classroom


@pytest.fixture
def invent():
    """Invent people: `invent(1)` is NDH 1 of most tests."""
    return person


@pytest.fixture(scope="session")
def day_folder(new_data_folder, week_as_json, tmp_path_factory):
    """Make one data folder with the week's Monday planned and three people enrolled."""
    folder = shutil.copytree(new_data_folder, tmp_path_factory.mktemp("day") / "data")
    with Workspace(folder, operator="Penguji Contoh", clock=clock) as workspace:
        classroom = Classroom(workspace, json.loads(week_as_json))
        classroom.plan_day()
        classroom.enroll(*(person(number) for number in (1, 2, 3)))
    return folder


@pytest.fixture
def day(day_folder, week, tmp_path):
    """Stand in a classroom with the week's Monday planned and three people enrolled."""
    folder = shutil.copytree(day_folder, tmp_path / "day")
    with Workspace(folder, operator="Penguji Contoh", clock=clock) as workspace:
        yield Classroom(workspace, week)


@pytest.fixture
def scored_class(day):
    """Stand in the class of three, scored in two aspects of 50 % each; the best one is awarded."""
    aspects = [{"name": "Ujian", "weight": 50}, {"name": "Sikap", "weight": 50}]
    day.plan_day(scores={"scale": "B", "aspects": aspects}, best=1)
    return day


@pytest.fixture
def outside():
    """Reserve numbers from outside: `outside(day, "1", "LAN/1", "2", "LAN/2")`."""

    def give(classroom, *told, kind=CertificateKind.CERTIFICATE, verb=import_outside_numbers):
        pairs = list(zip(told[::2], told[1::2], strict=True))
        rows = tuple(row_of_number(row, *pair) for row, pair in enumerate(pairs, start=2))
        return classroom.workspace.change(
            verb, training=classroom.code, kind=kind, numbers=NumberRows(None, rows)
        )

    return give


def row_of_number(row, who, text, *, is_readable=True):
    """Write a row of a list of numbers: whose it is by NDH or name, and the number."""
    ndh = int(who) if who.isdecimal() else None
    return ListedNumber(
        row=row,
        ndh=ndh,
        nip=None,
        name="" if ndh else who,
        number=None,
        lost_nip=None,
        who=(("NDH", who),),
        text=text,
        column="No. Sertifikat",
        is_readable=is_readable,
    )


@pytest.fixture
def numbered():
    """Write rows of a list of numbers."""
    return row_of_number


@pytest.fixture
def last_hour(day):
    """Stand before the last session of 1 JP: NDH 1 passes, 2 may still, 3 cannot any more."""
    day.type(1, "PC", "2", jp=Decimal(2))
    day.type(1, "A", "3")
    for session in (1, 2, 3):
        day.fill(session=session)
    return day
