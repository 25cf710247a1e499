"""One participant by hand: entered, edited from what was seen, and taken back."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.errors import InvalidValue, UnknownParticipant
from app.domain.list_refusals import AlreadyEnrolled, HasRecords, NipTaken, StaleParticipant
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import CertificateKind
from app.usecases.certificates import issued_facts
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant, enroll_person, remove_person
from app.usecases.participants import list_participants
from app.usecases.people_search import find_people

BUDI = PersonFacts(
    name="Budi Sampel, S.Pd.",
    nip="198203052008031904",
    grade="3c",
    position="Guru",
    unit="SD Negeri 904 Kota Contoh",
    born=dt.date(1982, 3, 5),
    birthplace="Contoh",
)


def enter(day, facts=BUDI, training=None, **more):
    return day.workspace.change(
        enroll_person, training=training or day.code, facts=facts, **more
    ).line


def members(day):
    return day.read(list_class).members


def edit(day, place, **changed):
    seen = members(day)[place]
    return day.workspace.change(
        edit_participant,
        training=day.code,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, **changed),
    )


def test_whoever_is_entered_gets_the_next_ndh_and_a_scan_code(day):
    line = enter(day, joined=dt.date(2025, 8, 5))
    assert (line.ndh, line.name, line.grade, line.rank) == (
        4,
        "Budi Sampel, S.Pd.",
        "III/c",
        "Penata",
    )
    assert line == day.read(list_participants)[3]
    assert members(day)[3].joined == dt.date(2025, 8, 5)
    (told,) = day.workspace.read(journal.last_entries, limit=1)
    assert (told.verb, told.facts) == ("enroll_person", {"training": day.code, "ndh": 4})


def test_whoever_sits_here_already_is_not_entered_twice(day):
    enter(day)
    for facts in (BUDI, replace(BUDI, name="budi sampel"), replace(BUDI, nip=None)):
        with pytest.raises(AlreadyEnrolled) as refused:
            enter(day, facts)
        assert refused.value.fields == {"name": "Budi Sampel, S.Pd.", "ndh": 4}
    twin = replace(BUDI, nip=None, born=dt.date(1983, 1, 1))
    assert enter(day, twin).ndh == 5


def test_a_nip_of_another_name_is_refused(day):
    with pytest.raises(NipTaken) as refused:
        enter(day, replace(BUDI, nip="198001012005011902"))
    assert refused.value.fields == {"nip": "198001012005011902", "name": "Peserta Contoh 02"}


def test_what_cannot_be_stored_is_refused_before_anything_is(day):
    with pytest.raises(InvalidValue):
        enter(day, replace(BUDI, name=" "))
    assert len(day.read(list_participants)) == 3


def test_a_person_of_another_training_is_known_by_the_nip(day):
    day.plan_day(code="LAIN")
    enter(day, replace(BUDI, birthplace=None), training="LAIN")
    line = enter(day, replace(BUDI, name="Budi Sampel, M.Pd.", born=None, birthplace="Jambi"))
    assert (line.born, line.birthplace) == (dt.date(1982, 3, 5), "Jambi")
    (there,) = day.workspace.read(list_participants, training="LAIN")
    assert (there.name, there.birthplace) == ("Budi Sampel, S.Pd.", "Jambi")


def test_a_person_without_nip_is_known_by_being_chosen(day):
    day.plan_day(code="LAIN")
    enter(day, replace(BUDI, nip=None), training="LAIN")
    (known,) = day.read(find_people, text="budi")
    line = enter(day, replace(BUDI, unit="Dinas Contoh"), known=known.uid)
    assert (line.ndh, line.nip) == (4, BUDI.nip)
    (there,) = day.workspace.read(list_participants, training="LAIN")
    assert there.nip == BUDI.nip
    with pytest.raises(AlreadyEnrolled):
        enter(day, BUDI, known=known.uid)


def test_whoever_is_chosen_never_gets_a_nip_of_another(day):
    day.plan_day(code="LAIN")
    enter(day, replace(BUDI, nip=None), training="LAIN")
    (known,) = day.read(find_people, text="budi")
    with pytest.raises(NipTaken):
        enter(day, replace(BUDI, nip="198001012005011902"), known=known.uid)
    with pytest.raises(UnknownParticipant):
        enter(day, BUDI, known="nobody")


def test_entering_can_be_taken_back(day):
    entered = day.workspace.change(enroll_person, training=day.code, facts=BUDI)
    back = {"training": day.code, "code": entered.line.code, "since": entered.at}
    day.workspace.change(remove_person, **back)
    assert len(day.read(list_participants)) == 3
    assert day.read(find_people, text="budi") == ()
    day.workspace.change(remove_person, **back)
    line = enter(day)
    day.type(1, "H", "4")
    with pytest.raises(HasRecords):
        day.workspace.change(remove_person, **{**back, "code": line.code})


def test_what_was_told_of_a_known_person_is_taken_back_too(day):
    day.plan_day(code="LAIN")
    enter(day, training="LAIN")
    there = day.workspace.read(list_class, training="LAIN").members[0]
    entered = day.workspace.change(
        enroll_person, training=day.code, facts=replace(BUDI, birthplace="Jambi", born=None)
    )
    (told,) = day.workspace.read(journal.last_entries, limit=1)
    assert told.facts["changes"] == [{"fact": "birthplace", "old": "Contoh", "new": "Jambi"}]
    with pytest.raises(StaleParticipant):
        day.workspace.change(
            edit_participant,
            training="LAIN",
            who=there.code,
            revision=there.revision,
            facts=there.facts,
        )
    back = {"training": day.code, "code": entered.line.code, "since": entered.at}
    day.workspace.change(remove_person, retold=entered.retold, **back)
    assert day.workspace.read(list_class, training="LAIN").members[0].facts == there.facts
    day.workspace.change(remove_person, retold=entered.retold, **back)


def test_what_was_changed_again_is_not_taken_back(day):
    day.plan_day(code="LAIN")
    enter(day, training="LAIN")
    entered = day.workspace.change(
        enroll_person, training=day.code, facts=replace(BUDI, birthplace="Jambi")
    )
    edit(day, 3, birthplace="Umpama")
    day.workspace.change(
        remove_person,
        training=day.code,
        code=entered.line.code,
        since=entered.at,
        retold=entered.retold,
    )
    (there,) = day.workspace.read(list_participants, training="LAIN")
    assert there.birthplace == "Umpama"


def test_an_edit_stores_all_facts_and_tells_what_changed(day):
    edited = edit(day, 1, name="Dr. Peserta Contoh 02, M.Si.", grade="IV/a", rank=None, born=None)
    assert (edited.line.name, edited.line.grade, edited.line.rank, edited.line.born) == (
        "Dr. Peserta Contoh 02, M.Si.",
        "IV/a",
        "Pembina",
        None,
    )
    assert edited.line == day.read(list_participants)[1]
    assert edited.before.grade == "III/c"
    (told,) = day.workspace.read(journal.last_entries, limit=1)
    assert told.facts["ndh"] == 2
    assert {"fact": "grade", "old": "III/c", "new": "IV/a"} in told.facts["changes"]
    assert {o["fact"] for o in told.facts["changes"]} == {"name", "grade", "rank", "born"}


def test_an_edit_is_undone_by_the_facts_of_before(day):
    before = members(day)[0]
    edited = edit(day, 0, unit="Dinas Contoh")
    day.workspace.change(
        edit_participant,
        training=day.code,
        who=before.code,
        revision=edited.revision,
        facts=edited.before,
    )
    after = members(day)[0]
    assert replace(after, revision=before.revision) == before
    assert after.revision > before.revision


def test_an_edit_of_what_was_changed_in_the_meantime_is_refused(day, invent):
    seen = members(day)[0]
    day.enroll(invent(1, grade="IV/a"), update=True)
    with pytest.raises(StaleParticipant) as refused:
        day.workspace.change(
            edit_participant,
            training=day.code,
            who=seen.code,
            revision=seen.revision,
            facts=seen.facts,
        )
    assert refused.value.fields == {"name": "Peserta Contoh 01", "ndh": 1}


def test_a_person_edited_in_one_training_is_changed_in_all(day, invent):
    day.plan_day(code="LAIN")
    day.enroll(invent(1), training="LAIN")
    (there,) = day.workspace.read(list_class, training="LAIN").members
    edit(day, 0, birthplace="Jambi", unit="Dinas Contoh")
    (after,) = day.workspace.read(list_class, training="LAIN").members
    assert (after.facts.birthplace, after.facts.unit) == ("Jambi", there.facts.unit)
    assert after.revision == there.revision + 1


def test_an_edit_never_takes_a_nip_from_another(day):
    with pytest.raises(NipTaken):
        edit(day, 0, nip="198001012005011902")
    assert edit(day, 0, nip="198001012005011909").line.nip == "198001012005011909"
    assert edit(day, 0, nip=None).line.nip is None


def test_an_edit_leaves_issued_certificates_as_they_are(day):
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    issued = day.read(issued_facts, kind=CertificateKind.CERTIFICATE)
    edit(day, 0, name="Nama Baru Contoh")
    assert day.read(issued_facts, kind=CertificateKind.CERTIFICATE) == issued
