"""Who may get a paper of each kind: how certain it is, and what is in the way."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.vocabulary import Certainty, CertificateKind, PrintPolicy, Result
from app.usecases import decisions
from app.usecases.certificate_candidates import Candidate, candidates, in_the_way, trainers_of
from app.usecases.finding import find_training
from app.usecases.results import tally
from app.usecases.schedule import cancel_session
from app.usecases.scores import ScoreCell, set_scores

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
CERTAIN, OPEN, IMPOSSIBLE = Certainty.CERTAIN, Certainty.OPEN, Certainty.IMPOSSIBLE
MONDAY = dt.date(2025, 8, 4)


def ask(classroom, kind):
    def found(tx, *, training):
        tallied = tally(tx, training=training)
        return candidates(tx, find_training(tx, training), tallied, kind)

    return classroom.read(found)


def told(classroom, kind):
    return [(o.key, o.certainty, o.qualifies, o.reasons) for o in ask(classroom, kind)]


def score(classroom, **by_ndh):
    cells = [
        ScoreCell(who.removeprefix("ndh"), aspect, Decimal(value))
        for who, values in by_ndh.items()
        for aspect, value in zip(("Ujian", "Sikap"), values, strict=False)
    ]
    classroom.workspace.change(set_scores, training=classroom.code, cells=cells)


def test_everybody_is_thought_of_for_a_certificate_with_what_is_in_the_way(day):
    day.type(1, "A", "3")
    for session in (1, 2, 3):
        day.fill(session=session)
    assert told(day, CERTIFICATE) == [
        (1, CERTAIN, False, ("unmarked",)),
        (2, CERTAIN, False, ("unmarked",)),
        (3, IMPOSSIBLE, False, ("unmarked",)),
    ]
    day.fill(session=4)
    assert told(day, CERTIFICATE) == [
        (1, CERTAIN, True, ()),
        (2, CERTAIN, True, ()),
        (3, IMPOSSIBLE, False, ("not-eligible", "min-present-percent")),
    ]


def test_a_statement_is_thought_of_for_who_did_not_pass_and_was_there(day):
    day.type(1, "A", "2", "3")
    for session in (2, 3, 4):
        day.type(session, "A", "3")
    assert [(key, certainty) for key, certainty, *_ in told(day, STATEMENT)] == [
        (1, OPEN),
        (2, CERTAIN),
        (3, IMPOSSIBLE),
    ]
    day.fill(date=MONDAY)
    assert told(day, STATEMENT) == [
        (2, CERTAIN, True, ()),
        (3, IMPOSSIBLE, False, ("not-attended",)),
    ]


def test_a_missing_score_makes_nobody_ineligible(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, ndh1=(80, 80), ndh2=(80,), ndh3=(50, 50))
    assert told(scored_class, CERTIFICATE) == [
        (1, CERTAIN, True, ()),
        (2, OPEN, False, ("score-missing",)),
        (3, IMPOSSIBLE, False, ("not-eligible", "min-aspect", "total-too-low")),
    ]


def test_a_statement_waits_while_a_score_is_missing(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, ndh1=(80, 80), ndh2=(80,), ndh3=(50, 50))
    assert told(scored_class, STATEMENT) == [
        (2, OPEN, False, ("score-missing",)),
        (3, CERTAIN, True, ()),
    ]


def test_an_award_is_open_until_nobody_can_come_before_it(scored_class):
    scored_class.fill(date=MONDAY)
    assert ask(scored_class, AWARD) == ()
    score(scored_class, ndh1=(80, 80), ndh2=(90, 90))
    assert told(scored_class, AWARD) == [(2, OPEN, False, ("not-certain",))]
    score(scored_class, ndh3=(85, 85))
    assert told(scored_class, AWARD) == [(2, CERTAIN, True, ())]
    [best] = ask(scored_class, AWARD)
    assert best.standing == 1


def test_an_award_is_settled_though_a_score_of_who_failed_for_good_is_missing(scored_class):
    scored_class.fill(date=MONDAY)
    score(scored_class, ndh1=(80, 80), ndh2=(90, 90), ndh3=(50,))
    assert told(scored_class, AWARD) == [(2, CERTAIN, True, ())]


def test_equal_ones_are_awarded_together_and_in_the_order_of_their_places(scored_class):
    scored_class.plan_day(
        scores={
            "scale": "B",
            "aspects": [{"name": "Ujian", "weight": 50}, {"name": "Sikap", "weight": 50}],
        },
        best=2,
    )
    scored_class.fill(date=MONDAY)
    score(scored_class, ndh1=(80, 80), ndh2=(95, 95), ndh3=(80, 80))
    assert [(o.ndh, o.standing) for o in ask(scored_class, AWARD)] == [(2, 1), (1, 2), (3, 2)]


def test_an_award_is_open_while_marks_of_the_best_are_missing(scored_class):
    scored_class.fill(session=1)
    score(scored_class, ndh1=(80, 80), ndh2=(90, 90), ndh3=(85, 85))
    assert told(scored_class, AWARD) == [(2, OPEN, False, ("unmarked",))]


def test_who_cannot_pass_is_among_no_best(scored_class):
    scored_class.type(1, "A", "2")
    scored_class.fill(date=MONDAY)
    score(scored_class, ndh1=(80, 80), ndh2=(90, 90), ndh3=(50, 50))
    assert [o.ndh for o in ask(scored_class, AWARD)] == [1]


def test_where_nothing_is_scored_places_by_hand_are_awarded(day):
    day.plan_day(best=1)
    day.fill(date=MONDAY)
    day.workspace.change(
        decisions.place_by_hand, training=day.code, places={"3": 1, "1": 2}, note="Rapat panitia"
    )
    assert told(day, AWARD) == [(3, CERTAIN, True, ())]


def test_trainers_are_told_once_in_the_order_of_their_sessions_that_take_place(day):
    week = day.week["sessions"]
    names = (["Ani Contoh", "Budi Contoh"], ["Citra Contoh"], ["Budi Contoh"], ["Dedi Contoh"])
    for session, trainers in zip(week, names, strict=False):
        session["trainers"] = trainers
    day.plan_day()
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Hujan")
    found = day.read(lambda tx, training: trainers_of(tx, find_training(tx, training)))
    assert found == ("Ani Contoh", "Budi Contoh", "Citra Contoh")
    assert told(day, TRAINER) == [(name, CERTAIN, True, ()) for name in found]


@pytest.mark.parametrize(
    ("policy", "certainty", "qualifies", "is_final", "may_be"),
    [
        (PrintPolicy.FINAL, CERTAIN, True, True, True),
        (PrintPolicy.FINAL, CERTAIN, True, False, False),
        (PrintPolicy.FINAL, IMPOSSIBLE, False, True, False),
        (PrintPolicy.CERTAIN, CERTAIN, False, False, True),
        (PrintPolicy.CERTAIN, OPEN, False, False, False),
        (PrintPolicy.POSSIBLE, OPEN, False, False, True),
        (PrintPolicy.POSSIBLE, IMPOSSIBLE, False, False, False),
    ],
)
def test_the_policy_says_whether_a_paper_may_be_printed_now(
    policy, certainty, qualifies, is_final, may_be
):
    each = Candidate(1, None, certainty, qualifies)
    assert each.may_be_printed(policy, is_final=is_final) is may_be


def test_what_is_in_the_way_of_who_passed_is_nothing(day):
    day.fill(date=MONDAY)
    people = day.tally().people
    assert {person.result for person in people} == {Result.PASSED}
    assert [in_the_way(person) for person in people] == [(), (), ()]
