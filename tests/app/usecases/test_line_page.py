"""The page of one line of the board: issued, in the folder, or as it would be."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest

from app.documents.words import PREVIEW
from app.domain.errors import NothingToPrint, Withdrawn
from app.domain.faults import CertificateAltered
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_board import certificate_board
from app.usecases.certificates import issue
from app.usecases.line_page import page_of_line
from app.usecases.open_pairs import prepare_both
from app.usecases.organization import read_organization, set_organization
from app.usecases.prepared_papers import prepared_papers
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.sheets import record_sheets

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)
TRAINER = "Drs. Joko Umpama, M.Si."


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def preview(classroom, who, kind=CertificateKind.CERTIFICATE):
    return classroom.read(page_of_line, kind=kind, who=who, number=None, date=FRIDAY)


def page(classroom, kind, key):
    found = classroom.read(certificate_board).of(kind)
    line = next(o for o in found if key in (o.ndh, o.name))
    return classroom.read(
        page_of_line,
        kind=kind,
        who=line.code or line.name,
        number=line.number,
        date=FRIDAY,
    )


@pytest.mark.parametrize("kind", [CertificateKind.CERTIFICATE, CertificateKind.STATEMENT])
def test_a_paper_goes_from_preview_to_the_folder(day, kind):
    for session in (1, 2, 3):
        day.fill(session=session)
    day.plan_day(rule={"min_present_percent": "100"})
    before = page(day, kind, 1)
    assert (before.state, before.sheet.disclaimer, before.is_printed) == (None, PREVIEW, False)
    do(day, prepare_both)
    bound = page(day, kind, 1)
    assert (bound.state, bound.sheet.disclaimer) == (None, PREVIEW)
    papers = day.read(prepared_papers, kinds=[kind], who=["1"])
    do(day, record_sheets, printed=[each.facts for each in papers])
    printed = page(day, kind, 1)
    assert (printed.state, printed.is_printed, printed.sheet.disclaimer) == (
        NumberState.PREPARED,
        True,
        None,
    )


def test_what_was_issued_is_shown_as_it_was(day):
    day.fill(date=MONDAY)
    do(day, issue, kind=CertificateKind.TRAINER, date=FRIDAY)
    shown = page(day, CertificateKind.TRAINER, TRAINER)
    assert (shown.state, shown.sheet.name, shown.sheet.disclaimer) == (
        NumberState.ISSUED,
        TRAINER,
        None,
    )


def test_a_preview_has_the_number_that_would_come_next(day):
    day.type(1, "A", "2")
    day.fill(date=MONDAY)
    by_ndh = {ndh: preview(day, ndh).sheet for ndh in ("1", "2", "3")}
    assert [by_ndh[ndh].number[8:11] for ndh in ("1", "3", "2")] == ["213", "214", "215"]
    assert {sheet.disclaimer for sheet in by_ndh.values()} == {PREVIEW}
    day.issue()
    shown = preview(day, "1")
    assert (shown.state, shown.sheet) == (
        NumberState.ISSUED,
        replace(by_ndh["1"], disclaimer=None),
    )


def test_every_award_is_seen_with_the_number_that_its_place_gives_it(day):
    day.plan_day(scores={"scale": "B", "aspects": [{"name": "Ujian", "weight": 100}]}, best=3)
    day.fill(date=MONDAY)
    cells = [ScoreCell(str(ndh), "Ujian", Decimal(80 + ndh)) for ndh in (1, 2, 3)]
    do(day, set_scores, cells=cells)
    told = [preview(day, ndh, CertificateKind.AWARD).sheet for ndh in ("3", "2", "1")]
    assert [(o.number[8:11], o.standing) for o in told] == [
        ("213", "I"),
        ("214", "II"),
        ("215", "III"),
    ]


def test_a_preview_reads_nothing_of_what_others_were_issued(day):
    day.type(1, "A", "3")
    day.fill(date=MONDAY)
    day.issue()
    with closing(sqlite3.connect(day.workspace.folder / "aula.db")) as connection, connection:
        connection.execute("DROP TRIGGER tr_certificate_no_update")
        connection.execute("UPDATE certificate SET facts = replace(facts, 'Peserta', 'Palsu')")
    assert preview(day, "3").sheet.number[8:11] == "215"
    with pytest.raises(CertificateAltered):
        preview(day, "2")


def test_who_left_the_class_without_a_paper_has_none_to_look_at(day):
    day.withdraw("2")
    with pytest.raises(Withdrawn):
        preview(day, "2")


def test_a_preview_of_a_practice_room_says_so(day):
    assert day.workspace.read(read_organization) is None
    office = OrganizationFacts(name="Latihan", is_practice=True)
    day.workspace.change(set_organization, organization=office)
    shown = page(day, CertificateKind.TRAINER, TRAINER)
    assert "LATIHAN" in shown.sheet.disclaimer.word


def test_who_has_no_such_paper_has_no_page(day):
    day.fill(date=MONDAY)
    with pytest.raises(NothingToPrint):
        day.read(
            page_of_line,
            kind=CertificateKind.STATEMENT,
            who="1",
            number=None,
            date=FRIDAY,
        )
