"""Known people, offered by a piece of the name or NIP."""

import pytest

from app.usecases.people_search import find_people


@pytest.fixture
def earlier(day, invent):
    """Hold an earlier training with Rina, Ani and Budi in it; NDH 1 of today was there too."""
    day.plan_day(code="LAMA")
    day.enroll(
        invent(1, unit="Dinas Lama"),
        invent(11, name="Rina Umpama, S.E."),
        invent(12, name="Hj. Ani Umpama"),
        invent(13, name="Budi Umpama", nip=None),
        training="LAMA",
    )
    return day


def names(day, text, **how):
    return [known.name for known in day.read(find_people, text=text, **how)]


def test_people_of_other_trainings_are_found_by_name_without_titles(earlier):
    assert names(earlier, "umpama") == ["Hj. Ani Umpama", "Budi Umpama", "Rina Umpama, S.E."]
    assert names(earlier, "rin ump") == ["Rina Umpama, S.E."]
    assert names(earlier, "umpama", limit=1) == ["Hj. Ani Umpama"]


def test_people_are_found_by_a_piece_of_their_nip(earlier):
    assert names(earlier, "19800101 200501 1 911") == ["Rina Umpama, S.E."]


@pytest.mark.parametrize("text", ["", "ri", " u m", "tidak ada"])
def test_nobody_is_offered_for_too_little_or_for_what_fits_nobody(earlier, text):
    assert names(earlier, text) == []


def test_whoever_is_offered_comes_with_the_facts_told_last_and_the_seat_here(earlier):
    known = {o.name: o for o in earlier.read(find_people, text="peserta")}
    first, second = known["Peserta Contoh 01"], known["Peserta Contoh 02"]
    assert (first.unit, first.training, first.ndh) == ("Dinas Lama", "LAMA", 1)
    assert (second.nip, second.training, second.ndh) == ("198001012005011902", earlier.code, 2)
    (rina,) = earlier.read(find_people, text="rina")
    assert (rina.ndh, rina.grade, rina.position) == (None, "III/c", "Kepala Sekolah")
