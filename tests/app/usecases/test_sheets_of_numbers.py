"""Sheets of each number: prepared ones, printings since it was issued, and further copies."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import replace_certificate, reprint, void
from app.usecases.certificates import issue
from app.usecases.number_list import list_numbers
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.printing import record_printing
from app.usecases.register import register
from app.usecases.sheets import record_sheets
from app.workspace import Workspace

MONDAY, FRIDAY = dt.date(2025, 8, 4), dt.date(2025, 8, 8)
FIRST = "800.2.4/213/BKPSDMD/2025"


@pytest.fixture
def moving(day):
    """Stand in the class on a clock that goes on by a minute with each change."""
    minutes = iter(range(1, 1000))
    start = dt.datetime(2025, 8, 8, 9, 0)

    def clock():
        return start + dt.timedelta(minutes=next(minutes))

    day.fill(date=MONDAY)
    folder = day.workspace.folder
    day.workspace.close()
    with Workspace(folder, operator="Penguji Contoh", clock=clock) as opened:
        day.workspace = opened
        yield day


def put_out(classroom, paper="certificates", people=(1, 2, 3)):
    classroom.workspace.change(
        record_printing, training=classroom.code, paper=paper, pages=1, people=people
    )


def sheets(classroom):
    book = classroom.workspace.read(list_numbers)
    return [(line.sequence, line.printed, line.spoilt) for line in book.numbers]


def test_every_printing_since_the_issue_counts_and_every_copy(moving):
    put_out(moving)
    moving.issue()
    assert sheets(moving) == [(213, 0, 0), (214, 0, 0), (215, 0, 0)]
    put_out(moving)
    moving.workspace.change(reprint, number=FIRST, reason="Hilang")
    assert sheets(moving) == [(213, 2, 0), (214, 1, 0), (215, 1, 0)]
    assert [line.copies for line in moving.read(register)] == [2, 1, 1]


def test_sheets_of_while_it_was_prepared_count_on(moving):
    moving.workspace.change(
        prepare, training=moving.code, kind=CertificateKind.CERTIFICATE, order=Order.NDH
    )
    facts = [paper.facts for paper in moving.read(prepared_papers)]
    moving.workspace.change(record_sheets, training=moving.code, printed=facts)
    moving.issue()
    put_out(moving, people=(1,))
    assert sheets(moving) == [(213, 2, 0), (214, 1, 0), (215, 1, 0)]


def test_what_was_replaced_keeps_its_sheets_and_takes_no_later_ones(moving):
    moving.issue()
    put_out(moving, people=(1,))
    moving.workspace.change(replace_certificate, number=FIRST, reason="Salah", date=FRIDAY)
    put_out(moving, people=(1,))
    put_out(moving, people=(1,))
    assert sheets(moving)[0] == (213, 1, 0)
    assert sheets(moving)[3] == (216, 2, 0)
    moving.workspace.change(void, number=FIRST, reason="Salah")
    assert sheets(moving)[0] == (213, 1, 0)


def test_a_printing_of_trainers_papers_counts_for_all_of_them(moving):
    sessions = [{**o, "trainers": ["Tamu Contoh"]} for o in moving.week["sessions"][:1]]
    moving.plan(sessions=[*sessions, *moving.week["sessions"][1:4]])
    moving.workspace.change(issue, training=moving.code, kind=CertificateKind.TRAINER, date=FRIDAY)
    put_out(moving, "trainer-certificates", ())
    put_out(moving, "slips", ())
    assert sheets(moving) == [(213, 1, 0), (214, 1, 0)]
