"""The order of the call: the best from the last place to the first, then all others by NDH."""

import datetime as dt
from decimal import Decimal

import pytest

from app.documents.mc_sheet import Called
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import confirm
from app.usecases.mc_papers import mc_sheet
from app.usecases.preparing import Order, prepare
from app.usecases.scores import ScoreCell, set_scores

CERTIFICATE, AWARD = CertificateKind.CERTIFICATE, CertificateKind.AWARD


@pytest.fixture
def scored(scored_class):
    """Let the best two be awarded: NDH 3 and 1, before NDH 2."""
    aspects = [{"name": "Ujian", "weight": 100}]
    scored_class.plan_day(scores={"scale": "B", "aspects": aspects}, best=2)
    for session in (1, 2, 3, 4):
        scored_class.fill(session=session)
    scores = {"1": "90.5", "2": "80", "3": "95"}
    cells = [ScoreCell(who, "Ujian", Decimal(value)) for who, value in scores.items()]
    scored_class.workspace.change(set_scores, training=scored_class.code, cells=cells)
    return scored_class


def bind(classroom, *kinds):
    for kind in kinds:
        classroom.workspace.change(prepare, training=classroom.code, kind=kind, order=Order.NDH)


def settle(classroom):
    classroom.workspace.change(confirm, training=classroom.code, date=dt.date(2025, 8, 8))


def order(sheet):
    return [(o.ndh, o.standing) for o in (*sheet.best, *sheet.others)]


def test_the_best_are_called_from_the_last_place_to_the_first(scored):
    bind(scored, CERTIFICATE, AWARD)
    settle(scored)
    sheet = scored.read(mc_sheet)
    assert sheet.final
    assert sheet.best == (
        Called(1, "Peserta Contoh 01", "SD Negeri 901 Kota Contoh", "II", "90,50"),
        Called(3, "Peserta Contoh 03", "SD Negeri 903 Kota Contoh", "I", "95,00"),
    )
    assert order(sheet) == [(1, "II"), (3, "I"), (2, None)]
    assert (sheet.passed, sheet.awarded) == ("3 (tiga) orang", "2 (dua) orang")
    assert (sheet.place, sheet.dates) == ("Aula Diklat", "4 s.d. 8 Agustus 2025")


def test_before_the_decision_it_is_not_final_and_names_all_who_can_pass(last_hour):
    bind(last_hour, CERTIFICATE)
    sheet = last_hour.read(mc_sheet)
    assert not sheet.final
    assert order(sheet) == [(1, None), (2, None)]
    assert (sheet.passed, sheet.awarded) == ("2 (dua) orang", None)


def test_while_awards_wait_for_their_decision_it_is_not_final(scored):
    bind(scored, CERTIFICATE)
    settle(scored)
    bind(scored, AWARD)
    sheet = scored.read(mc_sheet)
    assert not sheet.final
    assert order(sheet) == [(1, "II"), (3, "I"), (2, None)]


def test_where_no_awards_are_issued_the_best_who_passed_are_called(scored):
    bind(scored, CERTIFICATE)
    settle(scored)
    sheet = scored.read(mc_sheet)
    assert sheet.final
    assert order(sheet) == [(1, "II"), (3, "I"), (2, None)]


def test_a_best_one_who_is_withheld_is_not_called(scored):
    scored.type(4, None, "3")
    bind(scored, CERTIFICATE)
    settle(scored)
    sheet = scored.read(mc_sheet)
    assert (sheet.final, order(sheet)) == (True, [(1, "II"), (2, None)])


def test_who_is_withheld_is_not_called(last_hour):
    bind(last_hour, CERTIFICATE)
    last_hour.type(4, "A", "2")
    last_hour.fill(session=4)
    settle(last_hour)
    sheet = last_hour.read(mc_sheet)
    assert (sheet.final, order(sheet)) == (True, [(1, None)])


def test_where_nobody_can_pass_nobody_is_called(planned):
    with pytest.raises(NothingToPrint) as refused:
        planned.read(mc_sheet)
    assert refused.value.fields == {"paper": "mc-sheet"}
