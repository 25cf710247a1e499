"""The list that goes round says what certificates will print, and who initialled already."""

from dataclasses import replace

import pytest

from app.documents.certificate_trial import lines_that_do_not_fit
from app.documents.name_check_sheet import NameCheckRow
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant
from app.usecases.line_page import page_of_line
from app.usecases.name_check_papers import expected_certificates, name_check_sheet
from app.usecases.name_checks import check_names


def edit(day, ndh, **changed):
    seen = day.read(list_class).members[ndh - 1]
    day.workspace.change(
        edit_participant,
        training=day.code,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, **changed),
    )


def test_everybody_stands_on_it_in_the_words_of_the_certificate(day):
    sheet = day.read(name_check_sheet)
    assert [row.ndh for row in sheet.rows] == [1, 2, 3]
    date = day.workspace.read(lambda tx: tx.moment.date())
    kind = CertificateKind.CERTIFICATE
    page = day.read(page_of_line, kind=kind, who="1", number=None, date=date).sheet
    printed = (page.name, page.nip, page.born, page.rank, page.position, page.unit)
    assert sheet.rows[0] == NameCheckRow(1, *printed)


def test_who_checked_has_initialled_and_who_changed_since_has_not(day):
    seen = {member.code: member.facts for member in day.read(list_class).members}
    day.workspace.change(check_names, training=day.code, who=["1", "2"], seen=seen)
    edit(day, 2, unit="SMP Negeri 9 Kota Contoh")
    said = [row.initialled for row in day.read(name_check_sheet).rows]
    assert said[0] is not None
    assert said[0].startswith("dicek ")
    assert said[1:] == [None, None]


def test_who_left_does_not_stand_on_it(day):
    day.withdraw("2")
    assert [row.ndh for row in day.read(name_check_sheet).rows] == [1, 3]


def test_without_people_there_is_nothing_to_check(classroom):
    classroom.plan_day()
    with pytest.raises(NothingToPrint) as refused:
        classroom.read(name_check_sheet)
    assert refused.value.fields == {"paper": "name-check"}
    assert classroom.read(expected_certificates) == ()


def test_lines_that_do_not_fit_are_known_before_anything_is_prepared(day):
    assert lines_that_do_not_fit(day.read(expected_certificates)) == ()
    edit(day, 2, unit="Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat Contoh " * 8)
    (line,) = lines_that_do_not_fit(day.read(expected_certificates))
    assert (line.ndh, line.field) == (2, "unit")
