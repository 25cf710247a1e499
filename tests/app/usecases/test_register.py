"""The register: one line for each number under which something was issued, void ones too."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.errors import UnknownTraining
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases import certificate_life, preparing
from app.usecases.certificates import issue
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant
from app.usecases.number_list import list_numbers
from app.usecases.register import find_certificates, register

N213, N214, N215, N216 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215, 216))


@pytest.fixture
def finished(day):
    """Let everybody of the class of three have been there all day."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    return day


@pytest.fixture
def issued(finished):
    """Let all three have their certificates."""
    finished.issue()
    return finished


def act(classroom, verb, number, **how):
    return classroom.workspace.change(verb, number=number, reason="Nama salah", **how)


def test_what_is_only_prepared_is_not_in_it(finished):
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.CERTIFICATE
    )
    assert finished.read(register) == ()
    act(finished, certificate_life.void, N213)
    assert finished.read(register) == ()
    with pytest.raises(UnknownTraining):
        finished.workspace.read(register, training="X")


def test_every_number_has_one_line_with_what_was_issued_last(issued):
    first = issued.read(register)
    assert [(o.number, o.ndh, o.state, o.revision, o.copies) for o in first] == [
        (N213, 1, NumberState.ISSUED, 1, 1),
        (N214, 2, NumberState.ISSUED, 1, 1),
        (N215, 3, NumberState.ISSUED, 1, 1),
    ]
    act(issued, certificate_life.correct, N213)
    act(issued, certificate_life.reprint, N213)
    act(issued, certificate_life.reprint, N213)
    act(issued, certificate_life.void, N215)
    lines = issued.read(register)
    assert [(o.number, o.state, o.revision, o.copies) for o in lines] == [
        (N213, NumberState.ISSUED, 2, 3),
        (N214, NumberState.ISSUED, 1, 1),
        (N215, NumberState.VOID, 1, 1),
    ]
    assert lines[0].uid != first[0].uid
    assert lines[1:2] == first[1:2]
    assert (lines[2].reason, lines[2].uid) == ("Nama salah", first[2].uid)
    line = lines[1]
    assert (line.kind, line.training, line.name) == (
        CertificateKind.CERTIFICATE,
        issued.code,
        "Peserta Contoh 02",
    )
    assert (line.nip, line.date, len(line.sha256)) == (
        "198001012005011902",
        dt.date(2025, 8, 8),
        64,
    )


def test_a_replacement_and_what_it_replaces_point_to_each_other_for_good(issued):
    date = dt.date(2025, 8, 9)
    act(issued, certificate_life.replace_certificate, N214, date=date)
    act(issued, certificate_life.correct, N216)
    lines = {line.number: line for line in issued.read(register)}
    assert (lines[N214].state, lines[N214].replaced_by) == (NumberState.VOID, N216)
    assert (lines[N216].replaces, lines[N216].revision, lines[N216].date) == (N214, 2, date)
    assert (lines[N213].replaces, lines[N213].replaced_by) == (None, None)


def test_a_trainer_has_no_ndh(finished):
    finished.workspace.change(
        certificates_issue, training=finished.code, kind=CertificateKind.TRAINER
    )
    (line,) = finished.read(register)
    assert (line.ndh, line.name, line.nip) == (None, "Drs. Joko Umpama, M.Si.", None)


def certificates_issue(tx, *, training, kind):
    """Issue on the last day of the week."""
    return issue(tx, training=training, kind=kind, date=dt.date(2025, 8, 8))


def test_an_old_certificate_is_found_by_number_name_or_verification_code(issued):
    def found(typed):
        lines = issued.workspace.read(find_certificates, typed=typed)
        return [line.number for line in lines]

    line = issued.read(register)[1]
    assert found("/214/") == [N214]
    assert found("n214") == []
    assert found("CONT") == found("toh pes") == [N213, N214, N215]
    assert found("umpama") == []
    assert found("198001012005011902") == [N214]
    assert found(line.code) == found(line.code.lower().replace("-", " ")) == [N214]
    assert found("to") == found("  ") == []
    assert found("011902") == found("contoh 011902") == [N214]
    assert found("pés'erta") == [N213, N214, N215]


@pytest.mark.parametrize("name", ["Nur'aini Umpama", "NÚR AINI ÚMPAMA", "nur-aini umpama, S.Pd."])
def test_neither_accents_nor_signs_of_a_name_matter(finished, name):
    seen = finished.read(list_class).members[1]
    finished.workspace.change(
        edit_participant,
        training=finished.code,
        who="2",
        revision=seen.revision,
        facts=replace(seen.facts, name=name),
    )
    finished.issue()
    for typed in ("aini umpama", "ÚMPAMA núr", "um'pama"):
        (line,) = finished.workspace.read(find_certificates, typed=typed)
        assert line.number == N214


def test_a_name_stays_as_it_was_printed(issued):
    facts = PersonFacts(name="Peserta Umpama 01", nip="198001012005011901")
    issued.workspace.change(
        edit_participant, training=issued.code, who="1", revision=1, facts=facts
    )
    assert issued.read(register)[0].name == "Peserta Contoh 01"
    assert issued.workspace.read(list_numbers).numbers[0].name == "Peserta Contoh 01"


def test_a_code_is_found_by_how_it_begins_and_signs_alone_find_nothing(issued):
    line = issued.read(register)[0]
    assert line.code is not None
    for typed in (line.code, line.code[:4].lower(), line.code.replace("-", "")):
        assert line in issued.workspace.read(find_certificates, typed=typed)
    assert issued.workspace.read(find_certificates, typed="----") == ()
