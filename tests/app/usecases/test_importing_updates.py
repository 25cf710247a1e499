"""A list that is right: what an update takes over, what it leaves, and what it tells."""

import datetime as dt
from dataclasses import replace

from app import journal
from app.domain.vocabulary import CertificateKind
from app.exchange.people_list import RowCode
from app.usecases.certificates import issued_facts
from app.usecases.participants import list_participants

NEW = {
    "name": "Peserta Contoh 01, M.Pd.",
    "rank": "Pembina",
    "grade": "IV/a",
    "position": "Pengawas",
    "unit": "Dinas Contoh",
    "born": dt.date(1980, 1, 2),
    "birthplace": "Lain",
}


def test_an_update_takes_the_values_of_the_list_and_tells_each(planned, invent):
    planned.enroll(invent(1))
    changed = invent(1, row=7, **NEW)
    expected = planned.preview(changed, update=True)
    assert planned.read(list_participants)[0].grade == "III/c"
    outcome = planned.enroll(changed, update=True)
    assert (outcome.problems, outcome.changes) == ((), expected.changes)
    assert outcome.people == planned.read(list_participants)
    assert replace(expected.people[0], code=None) == replace(outcome.people[0], code=None)
    assert {fact: getattr(outcome.people[0], fact) for fact in NEW} == NEW
    assert [(o.row, o.ndh, o.fact, o.new) for o in outcome.changes] == [
        (7, 1, fact, value) for fact, value in NEW.items()
    ]
    (line,) = planned.workspace.read(journal.last_entries, limit=1)
    assert {"ndh": 1, "fact": "grade", "old": "III/c", "new": "IV/a"} in line.facts["changes"]
    assert {o["fact"] for o in line.facts["changes"]} == set(NEW)
    again = planned.enroll(changed, update=True)
    assert (again.changes, again.problems) == ((), ())


def test_an_update_leaves_what_the_list_does_not_tell(planned, invent):
    planned.enroll(invent(1))
    outcome = planned.enroll(invent(1, position=None, born=None, nip=None), update=True)
    assert outcome.changes == ()
    assert outcome.people[0].position == "Kepala Sekolah"


def test_an_update_never_gives_a_nip_of_another_person(planned, invent):
    planned.enroll(invent(1), invent(2, name="Orang Lain"))
    swapped = invent(1, row=7, nip="198001012005011902")
    outcome = planned.enroll(swapped, update=True)
    (told,) = outcome.problems
    assert (told.code, told.stored) == (RowCode.NIP_CONFLICT, "Orang Lain")
    assert [o.nip[-3:] for o in planned.read(list_participants)] == ["901", "902"]


def test_an_update_leaves_issued_certificates_as_they_are(planned, invent):
    planned.enroll(invent(1))
    planned.fill(date=dt.date(2025, 8, 4))
    planned.issue()

    def issued():
        return planned.read(issued_facts, kind=CertificateKind.CERTIFICATE)

    before = issued()
    assert len(before) == 1
    planned.enroll(invent(1, **NEW), update=True)
    assert planned.read(list_participants)[0].name == NEW["name"]
    assert issued() == before


def test_a_name_that_was_put_right_is_the_one_that_later_lists_are_compared_with(planned, invent):
    planned.enroll(invent(1, name="Budi Contoh Sampel"))
    planned.enroll(invent(1, name="Budi Sampel"), update=True)
    outcome = planned.enroll(invent(1, name="Budi Sampel Teladan"), update=True)
    assert (outcome.known, outcome.problems) == (1, ())
