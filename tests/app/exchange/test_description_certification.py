"""What a description says of scores, kinds of papers and who signs them, made complete."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.score_scheme import OWN_SCALE, SCALES, Aspect, Band, ScoreScheme
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy, Result
from tests.app.exchange.test_description import read

ASPECTS = [{"name": "Ujian", "weight": "60"}, {"name": "Sikap", "weight": 40}]
AS_READ = (Aspect("Ujian", Decimal(60)), Aspect("Sikap", Decimal(40)))
KINDS = tuple(CertificateKind)


def test_who_says_nothing_scores_nothing_and_certifies_as_usual():
    plan = read()
    assert plan.scores is None
    assert plan.certification == Certification(0, PrintPolicy.CERTAIN, is_electronic=False)


@pytest.mark.parametrize("scale", ["A", "B"])
def test_a_scale_that_is_known_is_named_and_its_limits_are_the_usual_ones(scale):
    assert read(scores={"scale": scale, "aspects": ASPECTS}).scores == ScoreScheme(
        scale=scale,
        bands=SCALES[scale],
        aspects=AS_READ,
        min_aspect=Decimal(70),
        deferred_above=Decimal(60),
        remedial_cap=Decimal(85),
        tie_break=(),
    )


def test_an_own_scale_is_a_list_in_which_a_band_passes_unless_it_says_otherwise():
    scale = [
        {"from": "75.5", "name": "Baik"},
        {"from": 60, "name": "Ditunda", "result": "deferred"},
        {"from": "0", "name": "Kurang", "result": "failed"},
    ]
    scheme = read(scores={"scale": scale, "aspects": ASPECTS, "tie_break": ["Sikap"]}).scores
    assert scheme is not None
    assert (scheme.scale, scheme.tie_break) == (OWN_SCALE, ("Sikap",))
    assert scheme.bands == (
        Band(Decimal("75.5"), "Baik", Result.PASSED),
        Band(Decimal(60), "Ditunda", Result.DEFERRED),
        Band(Decimal(0), "Kurang", Result.FAILED),
    )


@pytest.mark.parametrize("limit", ["min_aspect", "deferred_above", "remedial_cap"])
def test_a_limit_of_null_is_not_asked_and_one_that_is_left_out_is_the_usual(limit):
    told = {"scale": "B", "aspects": ASPECTS}
    scheme = read(scores={**told, limit: None}).scores
    assert getattr(scheme, limit) is None
    assert scheme != read(scores=told).scores


def test_limits_are_read_as_they_are_written():
    limits = {"min_aspect": "75", "deferred_above": 65.5, "remedial_cap": "80"}
    scheme = read(scores={"scale": "A", "aspects": ASPECTS, **limits}).scores
    assert scheme is not None
    assert (scheme.min_aspect, scheme.deferred_above, scheme.remedial_cap) == (
        Decimal(75),
        Decimal("65.5"),
        Decimal(80),
    )


@pytest.mark.parametrize("policy", PrintPolicy)
def test_the_best_the_policy_and_the_signature_from_outside_are_read(policy):
    certification = read(best=6, policy=policy.value, electronic=True).certification
    assert certification == Certification(6, policy, is_electronic=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_paper_has_signatories_of_its_own_beside_the_common_pair(kind):
    front = {
        "name": "Wakil Contoh",
        "prefix": "a.n.",
        "rank": "Pembina",
        "nip": "1",
        "position": "W",
    }
    plan = read(signatories={"front": {"name": "Bersama"}, kind.value: {"front": front}})
    assert plan.front == PlannedSignatory("Bersama")
    signs = PlannedSignatory("Wakil Contoh", "1", "Pembina", "W", "a.n.")
    assert plan.certification.kinds == (KindTerms(kind, front=signs),)
    behind = read(signatories={kind.value: {"back": {"name": "Belakang"}}})
    assert behind.certification.of(kind) == KindTerms(kind, back=PlannedSignatory("Belakang"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_paper_has_numbers_of_its_own_beside_the_common_ones(kind):
    own = {"pattern": "PP/{seq}", "scope": "training", "next": 7}
    plan = read(numbering={"next": 213, kind.value: own})
    assert plan.numbering == Numbering(DEFAULT_PATTERN, NumberScope.YEAR, 213)
    numbers = Numbering("PP/{seq}", NumberScope.TRAINING, 7)
    assert plan.certification.kinds == (KindTerms(kind, numbering=numbers),)
    assert read(numbering={kind.value: {}}).certification == Certification()


@pytest.mark.parametrize(
    ("own", "numbering"),
    [
        ({"next": 1}, Numbering("S/{seq}", NumberScope.PROGRAM, 1)),
        ({"scope": "training"}, Numbering("S/{seq}", NumberScope.TRAINING, 213)),
        ({"pattern": "S/{seq}"}, Numbering("S/{seq}", NumberScope.PROGRAM, 213)),
        ({"pattern": "PP/{seq}"}, Numbering("PP/{seq}", NumberScope.PROGRAM, 1)),
        ({"pattern": "PP/{seq}", "next": 7}, Numbering("PP/{seq}", NumberScope.PROGRAM, 7)),
        ({"pattern": None, "next": 7}, Numbering("S/{seq}", NumberScope.PROGRAM, 7)),
    ],
)
def test_what_a_kind_leaves_out_of_its_numbers_is_as_all_papers_have_it(own, numbering):
    common = {"pattern": "S/{seq}", "scope": "program", "next": 213}
    plan = read(numbering={**common, "award": own})
    assert plan.certification.of(CertificateKind.AWARD).numbering == numbering


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_paper_has_words_of_its_own(kind):
    words = {"title": "PIAGAM", "achievement": "TERBAIK", "legal_basis": "Keputusan Contoh"}
    (terms,) = read(wording={kind.value: words}).certification.kinds
    assert terms == KindTerms(
        kind, title="PIAGAM", achievement="TERBAIK", legal_basis="Keputusan Contoh"
    )


def test_a_kind_that_says_nothing_of_its_own_has_no_terms():
    nothing = {"front": None}
    plan = read(
        signatories={"award": nothing, "later": []},
        numbering={"award": None},
        wording={"award": {}},
    )
    assert plan.certification == Certification()


def test_who_signs_later_is_read_for_one_kind_or_for_all():
    told = [
        {"valid_from": "2025-08-20", "name": "Kepala Baru", "prefix": "Plt."},
        {"valid_from": "2025-09-01", "name": "Wali Baru", "side": "back", "kind": "award"},
    ]
    assert read(signatories={"later": told}).certification.later == (
        LaterSignatory(
            "front", dt.date(2025, 8, 20), PlannedSignatory("Kepala Baru", prefix="Plt.")
        ),
        LaterSignatory(
            "back", dt.date(2025, 9, 1), PlannedSignatory("Wali Baru"), CertificateKind.AWARD
        ),
    )
