"""How a training is scored and certified: what is stored is read back, and scores stay theirs."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.certificate_refusals import AspectScored
from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.score_scheme import OWN_SCALE, SCALES, Aspect, Band, ScoreScheme
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy, Result
from app.usecases.certification_rows import signatory_of_day
from app.usecases.finding import find_training
from app.usecases.plan_rows import read_outline, write_outline
from app.usecases.score_board import score_board
from app.usecases.scores import ScoreCell, set_scores

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
NUMBERS = Numbering("PP/{seq}/{year}", NumberScope.TRAINING, 7)
DAY = dt.date(2025, 8, 20)


def signs(name):
    return PlannedSignatory(f"Drs. {name} Contoh", "1969", "Pembina", f"Kepala {name}", "Plt.")


def scheme(*names, scale="B", tie_break=(), **limits):
    """Score these aspects, all alike but the first, which takes what is left of 100."""
    share = Decimal(100 // len(names))
    first = 100 - share * (len(names) - 1)
    aspects = [Aspect(name, share if place else first) for place, name in enumerate(names)]
    return ScoreScheme(scale, SCALES.get(scale, ()), tuple(aspects), **limits, tie_break=tie_break)


OWN_BANDS = (Band(Decimal("75.5"), "Baik", Result.PASSED), Band(Decimal(0), "Cukup", Result.FAILED))


@pytest.fixture
def store(day):
    """Bring the training to an outline with these parts changed; returns what is read back."""

    def change(tx, *, training, changed):
        found = find_training(tx, training)
        planned = replace(read_outline(tx, found), **changed)
        write_outline(tx, found, planned)
        assert read_outline(tx, found).certification == planned.certification
        return planned

    def act(**changed):
        day.workspace.change(change, training=day.code, changed=changed)
        return day.read(lambda tx, training: read_outline(tx, find_training(tx, training)))

    return act


@pytest.mark.parametrize(
    "scores",
    [
        None,
        scheme("Ujian", scale="A"),
        scheme("Ujian", "Sikap", "Tugas", tie_break=("Tugas", "Ujian")),
        scheme("Ujian", "Sikap", min_aspect=None, deferred_above=None, remedial_cap=None),
        replace(scheme("Ujian", scale=OWN_SCALE), bands=OWN_BANDS, min_aspect=Decimal("75.25")),
    ],
)
def test_what_is_scored_is_read_back_as_it_was_planned(store, scores):
    store(scores=scheme("Lama", "Baru"))
    assert store(scores=scores).scores == scores


@pytest.mark.parametrize(
    "certification",
    [
        Certification(),
        Certification(10, PrintPolicy.POSSIBLE, is_electronic=True),
        Certification(
            6,
            PrintPolicy.FINAL,
            kinds=(
                KindTerms(CERTIFICATE, back=signs("Bidang")),
                KindTerms(
                    AWARD, NUMBERS, signs("Wakil"), signs("Camat"), "PIAGAM", "TERBAIK", "SK"
                ),
                KindTerms(STATEMENT, front=signs("Sekretaris")),
                KindTerms(TRAINER, replace(NUMBERS, scope=NumberScope.PROGRAM)),
            ),
        ),
        Certification(
            kinds=(KindTerms(STATEMENT, title="SURAT"),),
            later=(
                LaterSignatory("front", DAY, signs("Baru")),
                LaterSignatory("front", DAY, signs("Wakil Baru"), AWARD),
                LaterSignatory("front", dt.date(2026, 1, 2), signs("Lain")),
                LaterSignatory("back", DAY, signs("Bidang Baru"), CERTIFICATE),
            ),
        ),
    ],
)
def test_how_it_certifies_is_read_back_as_it_was_planned(store, certification):
    store(
        certification=Certification(
            3,
            kinds=(KindTerms(AWARD, NUMBERS, signs("Lama"), title="LAMA"),),
            later=(LaterSignatory("back", DAY, signs("Lama")),),
        )
    )
    assert store(certification=certification).certification == certification


def test_the_common_pair_stands_beside_those_of_a_kind(store):
    own = Certification(kinds=(KindTerms(AWARD, front=signs("Wakil")),))
    outline = store(front=signs("Badan"), back=None, certification=own)
    assert (outline.front, outline.back) == (signs("Badan"), None)
    outline = store(front=None, back=signs("Bidang"))
    assert (outline.front, outline.back, outline.certification) == (None, signs("Bidang"), own)


def test_who_signs_on_a_day_is_found_for_a_kind_and_for_papers_of_no_kind(day, store):
    store(
        front=signs("Badan"),
        back=signs("Bidang"),
        certification=Certification(
            kinds=(KindTerms(AWARD, front=signs("Wakil"), back=signs("Camat")),),
            later=(LaterSignatory("front", DAY, signs("Baru")),),
        ),
    )

    def who(kind, side, on=DAY):
        return day.read(
            lambda tx, training: signatory_of_day(tx, find_training(tx, training), kind, side, on)
        )

    assert who(CERTIFICATE, "front", DAY - dt.timedelta(days=1)) == signs("Badan")
    assert who(CERTIFICATE, "front") == who(None, "front") == signs("Baru")
    assert (who(AWARD, "front"), who(AWARD, "back")) == (signs("Wakil"), signs("Camat"))
    assert who(None, "back") == signs("Bidang")


@pytest.fixture
def score(day):
    """Score participant 1 in an aspect."""

    def act(aspect, value):
        cells = [ScoreCell("1", aspect, Decimal(value))]
        day.workspace.change(set_scores, training=day.code, cells=cells)

    return act


def told(day):
    """Tell the scores of participant 1 by aspect."""
    board = day.read(score_board)
    card = board.line(1).card
    scores = [score and score.value for score in card]
    return dict(zip((o.name for o in board.scheme.aspects), scores, strict=True))


def test_an_aspect_that_is_called_otherwise_keeps_its_scores(day, store, score):
    store(scores=scheme("Ujian", "Sikap"))
    score("Ujian", 81)
    store(scores=scheme("Ujian Akhir", "Sikap"))
    assert told(day) == {"Ujian Akhir": Decimal(81), "Sikap": None}
    store(scores=scheme("UJIAN AKHIR", "Sikap"))
    assert told(day) == {"UJIAN AKHIR": Decimal(81), "Sikap": None}


def test_aspects_that_exchange_their_places_keep_their_scores(day, store, score):
    store(scores=scheme("Ujian", "Sikap", "Tugas"))
    score("Ujian", 81)
    score("Sikap", 82)
    outline = store(scores=scheme("Sikap", "Ujian", "Tugas", tie_break=("Ujian",)))
    assert told(day) == {"Sikap": Decimal(82), "Ujian": Decimal(81), "Tugas": None}
    assert outline.scores.tie_break == ("Ujian",)


def test_an_aspect_between_others_is_a_new_one(day, store, score):
    store(scores=scheme("Ujian", "Sikap"))
    score("Ujian", 81)
    score("Sikap", 82)
    store(scores=scheme("Ujian", "Tugas", "Sikap"))
    assert told(day) == {"Ujian": Decimal(81), "Tugas": None, "Sikap": Decimal(82)}


def test_an_aspect_in_which_nobody_is_scored_can_be_taken_away(day, store, score):
    store(scores=scheme("Ujian", "Sikap", "Tugas"))
    score("Ujian", 81)
    score("Tugas", 82)
    store(scores=scheme("Ujian", "Tugas"))
    assert told(day) == {"Ujian": Decimal(81), "Tugas": Decimal(82)}


@pytest.mark.parametrize("planned", [None, scheme("Sikap"), scheme("Sikap", "Tugas")])
def test_an_aspect_that_has_scores_cannot_be_taken_away(day, store, score, planned):
    store(scores=scheme("Ujian", "Sikap"))
    score("Ujian", 81)
    with pytest.raises(AspectScored) as caught:
        store(scores=planned)
    assert caught.value.fields == {"aspect": "Ujian", "scores": 1}
    assert told(day) == {"Ujian": Decimal(81), "Sikap": None}
