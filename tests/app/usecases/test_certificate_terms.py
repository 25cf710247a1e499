"""What the papers of each kind print: the facts of today, for a participant or a trainer."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import Certainty, CertificateKind
from app.usecases.certificate_candidates import Candidate
from app.usecases.certificate_terms import PaperMaker
from app.usecases.finding import find_training
from app.usecases.organization import set_organization
from app.usecases.results import tally
from app.usecases.schedule import cancel_session
from app.usecases.scores import ScoreCell, set_scores

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
FRIDAY, MONDAY = dt.date(2025, 8, 8), dt.date(2025, 8, 4)
LECTURER = "Drs. Joko Umpama, M.Si."
ASPECTS = [{"name": "Ujian", "weight": 50}, {"name": "Sikap", "weight": 50}]


def made(classroom, kind, who=1, date=FRIDAY, ask=None):
    """Make the paper of somebody, or ask the maker of the kind."""

    def facts(tx, *, training):
        maker = PaperMaker(tx, find_training(tx, training), tally(tx, training=training), kind)
        if ask is not None:
            return ask(maker)
        ndh, trainer = (None, who) if isinstance(who, str) else (who, None)
        each = Candidate(ndh, trainer, Certainty.CERTAIN, qualifies=True)
        return maker.facts(each, "800/213", date)

    return classroom.read(facts)


def score(classroom):
    cells = [ScoreCell("1", aspect, Decimal("88.25")) for aspect in ("Ujian", "Sikap")]
    classroom.workspace.change(set_scores, training=classroom.code, cells=cells)


@pytest.mark.parametrize(
    ("kind", "template", "title"),
    [
        (CERTIFICATE, "certificate-1", "SERTIFIKAT"),
        (AWARD, "award-1", "PIAGAM PENGHARGAAN"),
        (STATEMENT, "statement-1", "SURAT KETERANGAN"),
    ],
)
def test_each_kind_has_its_template_and_title(day, kind, template, title):
    paper = made(day, kind)
    assert (paper.kind, paper.template, paper.terms.title) == (kind, template, title)
    assert (paper.number, paper.ndh, paper.name) == ("800/213", 1, "Peserta Contoh 01")
    assert paper.code is not None
    assert len(paper.code) == 9


def test_a_kind_has_its_own_words_where_the_training_says_so(day):
    words = {"title": "PIAGAM WALI KOTA", "achievement": "TERBAIK", "legal_basis": "Keputusan"}
    day.plan_day(wording={"award": words}, electronic=True)
    terms = made(day, AWARD).terms
    assert (terms.title, terms.achievement, terms.legal_basis) == tuple(words.values())
    assert terms.is_electronic
    other = made(day, CERTIFICATE).terms
    assert (other.title, other.achievement, other.legal_basis) == ("SERTIFIKAT", None, None)


def test_scores_that_decide_stand_on_certificate_and_award_and_the_place_on_the_award(scored_class):
    score(scored_class)
    papers = [made(scored_class, kind) for kind in (CERTIFICATE, AWARD, STATEMENT)]
    assert [(o.score, o.predikat, o.standing) for o in papers] == [
        (Decimal("88.25"), "Memuaskan", None),
        (Decimal("88.25"), "Memuaskan", 1),
        (None, None, None),
    ]


def test_scores_that_only_tell_who_is_best_do_not_stand_on_the_certificate(day):
    scale = [{"from": "0", "name": "Baik"}]
    day.plan_day(scores={"scale": scale, "aspects": ASPECTS, "min_aspect": None}, best=1)
    score(day)
    assert made(day, CERTIFICATE).score is None
    assert (made(day, AWARD).score, made(day, AWARD).standing) == (Decimal("88.25"), 1)


def test_an_award_by_hand_has_a_place_and_no_score(day):
    assert (made(day, AWARD).score, made(day, AWARD).predikat) == (None, None)


def test_a_certificate_has_a_back_and_another_kind_one_where_somebody_of_its_own_signs_it(day):
    back = {"name": "Kabid Peraga"}
    day.plan_day(signatories={"front": {"name": "Kepala Peraga"}, "back": back})
    assert made(day, CERTIFICATE).terms.back.name == "Kabid Peraga"
    assert made(day, AWARD).terms.back is None
    day.plan_day(
        signatories={"back": back, "award": {"front": {"name": "Wakil"}, "back": {"name": "Camat"}}}
    )
    terms = made(day, AWARD).terms
    assert (terms.front.name, terms.back.name) == ("Wakil", "Camat")


def test_who_signs_is_asked_for_the_date_of_the_paper(day):
    later = [{"name": "Plt. Kepala Baru", "valid_from": "2025-08-09"}]
    day.plan_day(signatories={"front": {"name": "Kepala Lama"}, "later": later})

    def names(maker):
        return [maker.terms(date).front.name for date in (FRIDAY, dt.date(2025, 8, 9), FRIDAY)]

    assert made(day, CERTIFICATE, ask=names) == ["Kepala Lama", "Plt. Kepala Baru", "Kepala Lama"]


def test_a_trainer_is_told_with_the_hours_taught_in_each_subject_that_takes_place(day):
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Hujan")
    paper = made(day, TRAINER, LECTURER)
    assert (paper.kind, paper.template, paper.ndh, paper.name) == (
        TRAINER,
        "trainer-1",
        None,
        LECTURER,
    )
    assert [(o.name, o.jp) for o in paper.taught] == [
        ("Konsep Coaching", 3),
        ("Konsep Mentoring", 3),
        ("Praktik Coaching", 3),
    ]
    assert made(day, TRAINER, "Tamu Contoh").taught == ()


def test_a_subject_that_is_taught_twice_is_told_once_with_all_its_hours(day):
    for session in day.week["sessions"][:4]:
        session["subject"] = "Etika"
    day.plan_day()
    assert [(o.name, o.jp) for o in made(day, TRAINER, LECTURER).taught] == [("Etika", 10)]


def test_a_paper_of_a_practice_room_says_so(day):
    assert not made(day, CERTIFICATE).terms.is_practice
    office = OrganizationFacts("Dinas Contoh", is_practice=True)
    day.workspace.change(set_organization, organization=office)
    assert made(day, CERTIFICATE).terms.is_practice


def test_who_left_the_class_is_still_known_by_name_and_a_trainer_has_no_seat(day):
    day.withdraw("2")

    def names(maker):
        trainer = Candidate(None, LECTURER, Certainty.CERTAIN, qualifies=True)
        return maker.name_of(2), maker.name_of(LECTURER), maker.seat_id(trainer)

    assert made(day, CERTIFICATE, ask=names) == ("Peserta Contoh 02", LECTURER, None)
    assert made(day, CERTIFICATE, 2).score is None
