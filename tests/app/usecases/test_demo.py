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
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.certificates import issued_facts
from app.usecases.demo import Scanned, Typed, build_demo
from app.usecases.organization import read_organization, set_organization
from app.usecases.papers import attendance_sheets
from app.usecases.schedule import list_sessions


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
