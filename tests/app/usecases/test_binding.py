"""The two steps of a number: bound to somebody, and issued with everything that was printed."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.binding import ISSUED, bind, issue_line
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_facts import fingerprint, freeze
from app.usecases.certificate_plans import plan_papers
from app.usecases.finding import find_training
from app.usecases.results import tally

FRIDAY, LATER = dt.date(2025, 8, 8), dt.date(2025, 8, 20)
N213 = "800.2.4/213/BKPSDMD/2025"


@pytest.fixture
def act(day):
    """Do something with the plan of a first paper of a kind, in one transaction."""

    def run(what, kind=CertificateKind.CERTIFICATE):
        def change(tx, *, training):
            found, tallied = find_training(tx, training), tally(tx, training=training)
            everybody = candidates(tx, found, tallied, kind)
            paper = next(plan_papers(tx, found, tallied, kind, FRIDAY, everybody))
            line = bind(tx, found, paper, kind)
            tx.flush()
            return what(tx, found, paper, line)

        return day.workspace.change(change, training=day.code)

    return run


def told(tx, training, paper, line):
    return (line.number, line.scope, line.sequence, line.state, line.kind, line.date, line.trainer)


def test_a_number_is_bound_to_whom_it_was_planned_for(act):
    assert act(told) == (
        N213,
        "year:2025",
        213,
        NumberState.PREPARED,
        CertificateKind.CERTIFICATE,
        FRIDAY,
        None,
    )
    assert act(lambda *args: args[-1].enrollment_id == args[-2].enrollment_id)


def test_to_bind_it_once_more_changes_nothing(act):
    assert act(told) == act(told)


def test_the_number_of_a_trainer_is_bound_to_a_name(act):
    line = act(told, CertificateKind.TRAINER)
    assert line[-1] == "Drs. Joko Umpama, M.Si."


def test_a_number_from_outside_keeps_its_text_and_is_bound_from_now_on(day, act, outside):
    outside(day, "1", "LAN/1")
    assert act(told)[:4] == ("LAN/1", "outside", None, NumberState.PREPARED)


def test_what_is_issued_is_frozen_with_who_did_it_and_when(act):
    def issued(tx, training, paper, line):
        facts = freeze(paper.facts)
        line.state, line.reason = NumberState.WITHHELD, "unmarked"
        first = issue_line(tx, line, facts, date=LATER)
        tx.flush()
        assert (first.training_id, first.enrollment_id) == (training.id, paper.enrollment_id)
        assert (first.facts, first.sha256) == (facts, fingerprint(facts))
        assert (first.kind, first.state, first.revision) == ("certificate", ISSUED, 1)
        assert (first.operator, first.issued, first.replaces_id) == (tx.operator, tx.moment, None)
        first.state, first.reason = "corrected", "Salah nama"
        tx.flush()
        second = issue_line(tx, line, facts, date=LATER, revision=2, replaces=first)
        tx.flush()
        assert second.uid != first.uid
        return (line.state, line.reason, line.date, second.revision, second.replaces_id == first.id)

    assert act(issued) == (NumberState.ISSUED, None, LATER, 2, True)
