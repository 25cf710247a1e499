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
STATEMENT = CertificateKind.STATEMENT
PREPARED = {"state": NumberState.PREPARED}


@pytest.mark.parametrize(
    ("stage", "more", "told"),
    [
        (Stage.CERTAIN, {"qualifies": True, **CERTAIN}, "ready to issue"),
        (Stage.CERTAIN, {"unmarked": 1, **CERTAIN}, "certain"),
        (Stage.OPEN, {"reasons": ("unmarked",), "unmarked": 2}, "still open"),
        (Stage.IMPOSSIBLE, {"unmarked": 1, **LOST}, "out of reach"),
        (Stage.IMPOSSIBLE, LOST, "not passed"),
        (Stage.PRINTED, {**PREPARED, **CERTAIN, "unmarked": 1}, "printed, certain"),
        (Stage.SIGNED, {**PREPARED, "unmarked": 1}, "signed, still open"),
        (Stage.PRINTED, {**PREPARED, **LOST}, "printed, not passed"),
        (Stage.PRINTED, {**PREPARED, **LOST, "kind": STATEMENT}, "printed, no longer possible"),
        (Stage.WITHHELD, {"state": NumberState.WITHHELD, **LOST}, "withheld"),
        (Stage.ISSUED, {"reasons": LACKING}, "confirmed, not printed yet"),
        (Stage.ISSUED, {"printed": 1}, "confirmed"),
        (Stage.HANDED_OVER, {}, "handed over"),
    ],
)
def test_the_state_says_how_far_and_how_certain_a_paper_is(stage, more, told):
    assert state_of(stage, **more) == told


@pytest.mark.parametrize(
    ("stage", "more", "told"),
    [
        (Stage.OPEN, {"reasons": ("unmarked",), "unmarked": 2}, "2 sessions not marked"),
        (Stage.OPEN, {"reasons": ("score-missing",), "missing": ("Ujian",)}, "no score: Ujian"),
        (Stage.WITHHELD, {"state": NumberState.WITHHELD, **LOST}, "too little presence"),
        (Stage.PRINTED, {**PREPARED, **CERTAIN, "reasons": ("unmarked",), "unmarked": 1}, ""),
        (Stage.ISSUED, {"reasons": LACKING, "printed": 1}, ""),
        (Stage.ISSUED, {"printed": 3, "spoilt": 1}, "printed 2 times, 1 sheet spoilt"),
        (Stage.HANDED_OVER, {"collected_by": "Budi Umpama"}, "to Budi Umpama"),
    ],
)
def test_the_notes_say_what_is_in_the_way_and_what_came_of_it(stage, more, told):
    assert notes_text(line_of(stage, **more), ENGLISH) == told


def test_the_notes_name_what_is_worth_a_look():
    line = line_of(
        Stage.ISSUED,
        has_left=True,
        differs=("name", "title"),
        spoilt=2,
        revision=2,
        lacks=("photo", "nip"),
    )
    assert notes_text(line, ENGLISH) == (
        "has left the class, print again: name, terms of the training, 2 sheets spoilt,"
        " correction 1, no photo, no NIP"
    )


def test_only_terms_are_told_together():
    assert differing(("name", "rank"), ENGLISH) == "name, rank"
    assert differing(("city",), ENGLISH) == "terms of the training"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (CertificateKind.CERTIFICATE, "2 certificates"),
        (CertificateKind.AWARD, "2 awards"),
        (CertificateKind.STATEMENT, "2 statements"),
        (CertificateKind.TRAINER, "2 trainer's certificates"),
    ],
)
def test_papers_are_counted_by_kind(kind, told):
    assert counted(kind, 2, ENGLISH) == told
