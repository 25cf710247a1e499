"""Who runs the data folder: said once, changed in two steps, taken over by papers and numbers."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.certification import Numbering, PlannedSignatory
from app.domain.errors import InvalidValue, StaleOrganization
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import NumberScope, Zone
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.organization import proposed_numbering, read_organization, set_organization
from app.usecases.papers import attendance_sheets, recap_sheet

OFFICE = OrganizationFacts(
    name="BKPSDMD Kota Contoh",
    letterhead="PEMERINTAH KOTA CONTOH\nBKPSDMD\nJalan Peraga Nomor 1",
    place="Aula Diklat",
    city="Contoh",
    zone=Zone.WITA,
    signatory=PlannedSignatory("Dr. Budi Sampel", "1", "Pembina", "Kepala", "Plt."),
    number_pattern="800.2.4/{seq:03}/{year}",
    number_last=212,
)
AUGUST = dt.date(2025, 8, 8)


def settle(workspace, **facts):
    """Say who we are, with these facts changed."""
    return workspace.change(set_organization, organization=replace(OFFICE, **facts))


def test_before_the_guide_there_is_no_organization(workspace):
    assert workspace.read(read_organization) is None


def test_what_was_said_is_read_back_with_its_revision(workspace):
    assert settle(workspace) == replace(OFFICE, revision=1)
    assert workspace.read(read_organization) == replace(OFFICE, revision=1)
    [line] = workspace.read(journal.last_entries)
    assert line.facts == {"organization": "BKPSDMD Kota Contoh", "number_last": 212}


def test_the_journal_keeps_what_was_said_before(workspace):
    seen = settle(workspace)
    settle(workspace, revision=seen.revision, city="Umpama")
    [line, _] = workspace.read(journal.last_entries)
    assert line.facts["before"] == {"city": "Contoh"}


def test_a_name_alone_is_enough(workspace):
    bare = OrganizationFacts(name="BKPSDMD")
    workspace.change(set_organization, organization=bare)
    assert workspace.read(read_organization) == replace(bare, revision=1)


def test_a_change_is_made_over_what_was_seen(workspace):
    seen = settle(workspace)
    workspace.change(set_organization, organization=replace(seen, signatory=None))
    assert workspace.read(read_organization) == replace(OFFICE, signatory=None, revision=2)


@pytest.mark.parametrize("revision", [0, 2])
def test_a_change_over_something_else_is_refused(workspace, revision):
    settle(workspace)
    with pytest.raises(StaleOrganization):
        settle(workspace, revision=revision)


def test_who_thinks_that_there_is_an_organization_is_refused_where_there_is_none(workspace):
    with pytest.raises(StaleOrganization):
        settle(workspace, revision=1)


def test_what_could_not_be_printed_is_not_stored(workspace):
    with pytest.raises(InvalidValue):
        settle(workspace, number_pattern="800/{tahun}")
    assert workspace.read(read_organization) is None


def test_new_trainings_go_on_after_the_last_number_of_the_office(workspace):
    start = Numbering(DEFAULT_PATTERN, NumberScope.YEAR, 1)
    assert workspace.read(proposed_numbering, day=AUGUST) == start
    settle(workspace, number_pattern=None, number_last=None)
    assert workspace.read(proposed_numbering, day=AUGUST) == start
    settle(workspace, revision=1)
    wanted = Numbering("800.2.4/{seq:03}/{year}", NumberScope.YEAR, 213)
    assert workspace.read(proposed_numbering, day=AUGUST) == wanted


def test_a_later_year_begins_with_one_again(day):
    settle(day.workspace)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    assert day.workspace.read(proposed_numbering, day=AUGUST).next == 213
    assert day.workspace.read(proposed_numbering, day=dt.date(2026, 1, 5)).next == 1


def test_the_office_prints_its_own_letterhead_above_its_papers(day):
    settle(day.workspace)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    heads = [
        day.read(attendance_sheets)[0].letterhead,
        day.read(recap_sheet).letterhead,
        day.read(certificate_sheets)[0].terms.letterhead,
    ]
    assert {head.lines for head in heads} == {("PEMERINTAH KOTA CONTOH", "BKPSDMD")}
    assert {head.contact for head in heads} == {"Jalan Peraga Nomor 1"}


@pytest.mark.parametrize("facts", [{"name": "Kantor Lain"}, {"letterhead": None}])
def test_another_organizer_and_an_office_without_letterhead_print_the_organizer(day, facts):
    settle(day.workspace, **facts)
    assert day.read(attendance_sheets)[0].letterhead.lines == ("BKPSDMD KOTA CONTOH",)


def test_an_issued_certificate_keeps_the_letterhead_it_had(day):
    settle(day.workspace)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    settle(day.workspace, letterhead="KANTOR BARU", revision=1)
    assert "BKPSDMD" in day.read(certificate_sheets)[0].terms.letterhead.lines
    assert day.read(recap_sheet).letterhead.lines == ("KANTOR BARU",)
