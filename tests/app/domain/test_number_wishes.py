"""Numbers that change hands in one list: whoever stays on a number keeps it from the others."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.number_wishes import NumberWish, blocked_wishes

HELD = {"12": 1, "13": 2, "14": 3}


def blocked(*wishes):
    """Say which of these (line, number) cannot come true."""
    return blocked_wishes([NumberWish(number, line) for line, number in wishes], HELD)


def test_two_may_exchange_their_numbers_and_so_may_three():
    assert not blocked((1, "13"), (2, "12"))
    assert not blocked((1, "13"), (2, "14"), (3, "12"))


def test_a_number_that_is_given_up_is_free_for_whoever_comes_new_in_any_order():
    assert not blocked((None, "12"), (1, "99"))
    assert not blocked((1, "99"), (None, "12"))


def test_who_stays_keeps_a_number_from_all_who_wait_for_each_other():
    assert blocked((1, "13")) == {0}
    assert blocked((1, "13"), (2, "14")) == {0, 1}
    assert blocked((None, "12"), (1, "13"), (2, "14"), (None, "99")) == {0, 1, 2}


def test_a_number_may_be_written_otherwise_by_whoever_holds_it():
    assert not blocked((1, "12"))


@given(st.permutations(range(8)))
def test_any_exchange_among_themselves_comes_true(order):
    held = {str(number): number for number in range(8)}
    wishes = [NumberWish(str(number), line) for line, number in enumerate(order)]
    assert not blocked_wishes(wishes, held)


@given(st.data())
def test_nobody_ends_with_a_number_of_another_and_no_more_are_kept_back_than_must_be(data):
    held = {str(number): number for number in range(data.draw(st.integers(0, 8)))}
    numbers = data.draw(st.lists(st.integers(0, 12), unique=True, max_size=10))
    lines = data.draw(st.permutations([*held.values(), *[None] * len(numbers)]))
    wishes = [NumberWish(str(o), line) for o, line in zip(numbers, lines, strict=False)]
    kept = blocked_wishes(wishes, held)
    moved = {o.line for at, o in enumerate(wishes) if at not in kept}
    taken = {o.number for at, o in enumerate(wishes) if at not in kept}
    assert taken.isdisjoint(number for number, line in held.items() if line not in moved)
    # Everybody who is kept back waits for somebody who stays.
    assert all(held[wishes[at].number] not in moved for at in kept)
