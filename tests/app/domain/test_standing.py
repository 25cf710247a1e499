"""The order of a class: shared places, tie-break, places by hand, and the cut line."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.standing import (
    Candidate,
    CutLine,
    Place,
    cut_line,
    equals_of,
    place_rules,
    standings,
    tie_rule,
)


def candidate(key: int, total: str, *, ties: tuple[int, ...] = (), hand: int | None = None):
    """Invent somebody who passed."""
    return Candidate(
        key, can_pass=True, total=Decimal(total), tie_break=tuple(map(Decimal, ties)), by_hand=hand
    )


def test_equal_scores_share_a_place_and_the_next_is_left_out():
    found = standings([candidate(3, "80"), candidate(1, "90"), candidate(2, "90")])
    assert found == {1: 1, 2: 1, 3: 3}


def test_a_place_is_no_row_number():
    alike = [candidate(key, "85.5") for key in range(5)]
    assert set(standings(alike).values()) == {1}


def test_the_tie_break_goes_through_its_aspects_in_their_order():
    people = [
        candidate(1, "90", ties=(80, 99)),
        candidate(2, "90", ties=(85, 70)),
        candidate(3, "90", ties=(80, 98)),
        candidate(4, "90", ties=(80, 98)),
    ]
    assert standings(people) == {2: 1, 1: 2, 3: 3, 4: 3}


def test_a_place_by_hand_counts_only_among_equals():
    people = [
        candidate(1, "90", hand=9),
        candidate(2, "85", hand=2),
        candidate(3, "85", hand=1),
        candidate(4, "85"),
        candidate(5, "85"),
        candidate(6, "80", hand=1),
    ]
    assert standings(people) == {1: 1, 3: 2, 2: 3, 4: 4, 5: 4, 6: 6}
    assert equals_of(people, 2) == (2, 3, 4, 5)
    assert equals_of(people, 1) == (1,)
    assert equals_of(people, 99) == ()


def test_the_rule_of_ties_can_be_said():
    assert tie_rule(None) == ("ties-by-hand", {})
    assert tie_rule(()) == ("ties-shared", {})
    assert tie_rule(("Sikap",)) == ("ties-by-aspects", {"aspects": ("Sikap",)})


def test_that_some_stand_behind_all_who_can_pass_is_said_where_there_are_any():
    passed, failed = Place(1, 1, can_pass=True), Place(2, 2, can_pass=False)
    shared: tuple[str, dict[str, object]] = ("ties-shared", {})
    first: tuple[str, dict[str, object]] = ("passed-first", {})
    assert place_rules((), [passed, failed]) == (first, shared)
    assert (
        place_rules((), [passed]) == place_rules((), [failed]) == place_rules((), []) == (shared,)
    )
    assert place_rules(None, [passed, failed]) == (("ties-by-hand", {}),)


def test_who_passed_or_still_can_stands_before_who_did_not():
    failed = Candidate(1, can_pass=False, total=Decimal(99))
    assert standings([failed, candidate(2, "75")]) == {2: 1, 1: 2}


def placed(*standing: int, failed: tuple[int, ...] = ()) -> list[Place]:
    """Give places to keys from 1."""
    return [Place(key, place, key not in failed) for key, place in enumerate(standing, start=1)]


def test_the_cut_line_names_who_is_just_in_and_who_just_out():
    assert cut_line(placed(1, 2, 3, 4), 2) == CutLine(2, (1, 2), (2,), (3,))


def test_a_tie_across_the_line_is_found_with_the_room_that_is_left():
    found = cut_line(placed(1, 2, 2, 2, 5), 3)
    assert found == CutLine(3, (1, 2, 3, 4), (2, 3, 4), (5,), tied=(2, 3, 4), room=2)


def test_a_tie_below_or_above_the_line_is_none():
    assert cut_line(placed(1, 1, 3, 4, 4), 3).tied == ()
    assert cut_line(placed(1, 2, 3, 4, 4), 3).just_out == (4, 5)


def test_who_cannot_pass_is_neither_in_nor_just_out():
    assert cut_line(placed(1, 2, 3, failed=(3,)), 2) == CutLine(2, (1, 2), (2,), ())


def test_nobody_is_in_where_there_is_no_award_or_nobody_has_a_place():
    assert cut_line(placed(1, 2), 0) == CutLine(0, (), (), (1,))
    assert cut_line([], 6) == CutLine(6, (), (), ())


people = st.lists(
    st.tuples(st.booleans(), st.integers(0, 3), st.none() | st.integers(1, 3)), max_size=12
)


@given(people, st.integers(0, 10))
def test_a_place_is_one_more_than_how_many_stand_before(drawn, best):
    candidates = [
        Candidate(key, can_pass, Decimal(total), (), hand)
        for key, (can_pass, total, hand) in enumerate(drawn)
    ]
    found = standings(candidates)
    for one in candidates:
        assert found[one.key] == 1 + sum(other.order < one.order for other in candidates)
    line = cut_line([Place(o.key, found[o.key], o.can_pass) for o in candidates], best)
    assert bool(line.tied) == (len(line.inside) > best)
    assert (0 < line.room < len(line.tied)) if line.tied else line.room == 0
