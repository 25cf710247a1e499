"""The words of the board: the state says what is in the way, the notes what is worth a look."""

import datetime as dt

import pytest

from app.domain.vocabulary import Certainty, CertificateKind, NumberState, PrintPolicy
from app.usecases.certificate_board import BoardLine, CertificateBoard, Stage
from ui.pages.certificates.stage_words import counted, differing, notes_text, stage_text
from ui.wording import Wording

ENGLISH = Wording("en")
LACKING = ("min-present-percent",)


def line_of(stage, **more):
    """Invent a line of the board."""
    facts = {
        "kind": CertificateKind.CERTIFICATE,
        "ndh": 1,
        "code": "KODE",
        "name": "Peserta Contoh",
        "nip": None,
        "unit": None,
        "certainty": Certainty.OPEN,
        "qualifies": False,
        "reasons": (),
        "has_left": False,
    }
    return BoardLine(stage=stage, **{**facts, **more})


def state_of(stage, **more):
    """Tell the state of somebody as the board does; marks are there unless some are missing."""
    line = line_of(stage, **more)
    final = not line.unmarked
    board = CertificateBoard((line,), dt.date(2025, 8, 8), final, PrintPolicy.CERTAIN)
    return stage_text(line, board, ENGLISH)


CERTAIN = {"certainty": Certainty.CERTAIN}
LOST = {"certainty": Certainty.IMPOSSIBLE, "reasons": LACKING}
PREPARED = {"state": NumberState.PREPARED}


@pytest.mark.parametrize(
    ("stage", "more", "told"),
    [
        (Stage.CERTAIN, {"qualifies": True, **CERTAIN}, "ready to issue"),
        (Stage.CERTAIN, {"unmarked": 1, **CERTAIN}, "certain"),
        (
            Stage.OPEN,
            {"reasons": ("unmarked",), "unmarked": 2},
            "still open: 2 sessions not marked",
        ),
        (
            Stage.OPEN,
            {"reasons": ("score-missing",), "missing": ("Ujian",)},
            "still open: no score: Ujian",
        ),
        (Stage.IMPOSSIBLE, {"unmarked": 1, **LOST}, "out of reach: too little presence"),
        (Stage.IMPOSSIBLE, LOST, "not passed: too little presence"),
        (Stage.PRINTED, {**PREPARED, **CERTAIN, "unmarked": 1}, "printed, certain"),
        (
            Stage.SIGNED,
            {**PREPARED, "reasons": ("unmarked",), "unmarked": 1},
            "signed, still open: 1 session not marked",
        ),
        (Stage.WITHHELD, {"state": NumberState.WITHHELD, **LOST}, "withheld: too little presence"),
        (Stage.ISSUED, {"reasons": LACKING}, "confirmed, not printed yet"),
        (Stage.ISSUED, {"printed": 1}, "confirmed, printed 1 time"),
        (Stage.ISSUED, {"printed": 2}, "confirmed, printed 2 times"),
        (Stage.HANDED_OVER, {"collected_by": None}, "handed over"),
        (Stage.HANDED_OVER, {"collected_by": "Budi Umpama"}, "handed over, to Budi Umpama"),
    ],
)
def test_the_state_says_what_is_next_or_in_the_way(stage, more, told):
    assert state_of(stage, **more) == told


def test_the_notes_name_what_is_worth_a_look():
    line = line_of(
        Stage.ISSUED,
        has_left=True,
        differs=("name", "title"),
        spoilt=2,
        revision=2,
        is_signed=True,
        lacks=("photo", "nip"),
    )
    assert notes_text(line, ENGLISH) == (
        "has left the class, print again: name, terms of the training, 2 sheets spoilt,"
        " revision 2, signed, no photo, no NIP"
    )
    assert notes_text(line_of(Stage.SIGNED, is_signed=True), ENGLISH) == ""


def test_only_terms_are_told_together():
    assert differing(("name", "rank"), ENGLISH) == "name, rank"
    assert differing(("city",), ENGLISH) == "terms of the training"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (CertificateKind.CERTIFICATE, "2 certificates"),
        (CertificateKind.AWARD, "2 awards"),
        (CertificateKind.STATEMENT, "2 statements"),
        (CertificateKind.TRAINER, "2 for trainers"),
    ],
)
def test_papers_are_counted_by_kind(kind, told):
    assert counted(kind, 2, ENGLISH) == told
