"""The practice training: built in one action, and built only once."""

import datetime as dt
import json
from decimal import Decimal

import pytest

from app import journal
from app.documents.words import PRACTICE
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind, Status
from app.exchange.description import read_description
from app.exchange.people_list import PeopleList
from app.practice import demo_week
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.certificates import issued_facts
from app.usecases.demo import Scanned, Typed, build_demo
from app.usecases.number_list import list_numbers
from app.usecases.organization import read_organization, set_organization
from app.usecases.papers import attendance_sheets
from app.usecases.results import tally
from app.usecases.schedule import list_sessions
from app.usecases.score_board import score_board


@pytest.fixture
def build(classroom, invent):
    """Build a small demo: one day, three people, one late and one gone early."""
    day = {**classroom.week, "sessions": classroom.week["sessions"][:4]}
    people = tuple(invent(number) for number in (1, 2, 3))

    def act():
        return classroom.workspace.change(
            build_demo,
            plan=read_description(json.dumps(day)),
            people=PeopleList("Peserta", 3, people, ()),
            scans=[Scanned(1, ("1",), dt.datetime(2025, 8, 4, 8, 30))],
            typed=[
                Typed(4, ("1",), Status.LEFT_EARLY, Decimal("0.5"), "Dijemput"),
                Typed(2, ("2",), Status.SICK),
            ],
        )

    return act


def test_a_demo_is_a_whole_training_with_its_exceptions(classroom, build):
    assert build() == "CM-IV-2025"
    marks = {(o.session, o.ndh): (o.status, o.source) for o in classroom.marks()}
    assert len(marks) == 12
    assert marks[1, 1] == ("T", "scan")
    assert marks[4, 1] == ("PC", "typed")
    assert marks[2, 2] == ("S", "typed")
    assert marks[3, 3] == ("H", "rest")
    assert {o.state for o in classroom.read(list_sessions)} == {"locked"}
    assert [o.result for o in classroom.tally().people] == ["passed", "failed", "passed"]
    facts = classroom.read(issued_facts, kind=CertificateKind.CERTIFICATE)
    assert [fact.ndh for fact in facts] == [1, 3]


def test_a_demo_is_one_action_and_twice_is_the_same_as_once(classroom, build):
    build()
    before = (classroom.marks(), classroom.tally(), classroom.read(list_sessions))
    build()
    assert (classroom.marks(), classroom.tally(), classroom.read(list_sessions)) == before
    assert [o.verb for o in classroom.workspace.read(journal.last_entries)] == ["build_demo"] * 2


def test_a_demo_in_a_folder_of_nobody_says_on_every_paper_that_it_is_practice(classroom, build):
    build()
    organization = classroom.workspace.read(read_organization)
    assert (organization.name, organization.is_practice) == ("BKPSDMD Kota Contoh", True)
    sheets = (*classroom.read(attendance_sheets), *classroom.read(certificate_sheets))
    assert {sheet.disclaimer for sheet in sheets} == {PRACTICE}


def test_a_demo_leaves_an_office_as_it_said_it_is(classroom, build):
    office = OrganizationFacts("Dinas Contoh")
    office = classroom.workspace.change(set_organization, organization=office)
    build()
    assert classroom.workspace.read(read_organization) == office


@pytest.fixture
def whole_week(workspace):
    """Build the demo as it comes with the program."""

    def act():
        week = demo_week()
        return workspace.change(
            build_demo,
            plan=week.plan,
            people=week.people,
            scans=week.scans,
            typed=week.typed,
            scores=week.scores,
        )

    return act


def test_the_demo_has_scores_of_all_and_awards_the_six_best(workspace, whole_week):
    code = whole_week()
    board = workspace.read(score_board, training=code)
    assert (len(board.lines), board.missing, board.best) == (30, 0, 6)
    assert {line.predikat for line in board.lines} == {
        "Sangat Memuaskan",
        "Memuaskan",
        "Cukup Memuaskan",
    }
    awards = workspace.read(issued_facts, training=code, kind=CertificateKind.AWARD)
    assert sorted((o.standing, o.ndh) for o in awards) == [
        (1, 30),
        (2, 21),
        (3, 28),
        (4, 14),
        (5, 3),
        (6, 6),
    ]
    sixth, seventh = (board.line(ndh) for ndh in (6, 27))
    assert (sixth.total, seventh.total) == (Decimal("89.95"), Decimal("89.95"))
    assert (sixth.standing, seventh.standing) == (6, 7)


def test_in_the_demo_certificates_have_the_first_numbers_and_scores_decide_nothing(
    workspace, whole_week
):
    code = whole_week()
    people = workspace.read(tally, training=code).people
    passed = [person.ndh for person in people if person.result == "passed"]
    told = workspace.read(list_numbers).numbers
    assert [o.sequence for o in told] == list(range(1, 41))
    assert [o.ndh for o in told if o.kind is CertificateKind.CERTIFICATE] == passed
    assert passed == [ndh for ndh in range(1, 31) if ndh != 11]
    assert [(o.sequence, o.ndh) for o in told if o.kind is CertificateKind.STATEMENT] == [(36, 11)]
    assert {o.name for o in told if o.kind is CertificateKind.TRAINER} == {
        "Dr. Hj. Ratna Peraga Contoh, M.Pd.",
        "Drs. Joko Umpama, M.Si.",
        "Maya Ilustrasi Sampel, S.Psi., M.M.",
        "Hendra Teladanan, S.STP., M.AP.",
    }
    whole_week()
    assert workspace.read(list_numbers).numbers == told
