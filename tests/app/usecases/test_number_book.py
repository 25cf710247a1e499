"""The number book: how far it has come, and what it has given."""

import datetime as dt
from dataclasses import dataclass
from itertools import count, islice, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.certificate_refusals import UnknownNumber
from app.domain.vocabulary import NumberScope
from app.usecases.finding import find_training
from app.usecases.number_book import (
    find_number,
    is_number_given,
    read_sequence,
    sequence_of,
)
from db.models import CertificateNumber, NumberRange


@pytest.fixture
def issued(day):
    """Stand in a classroom whose three people hold certificates 213 to 215."""
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    return day


def test_the_book_knows_its_highest_number_and_0_for_a_sequence_without_any(issued):
    def highest(tx, training, scope):
        found = find_training(tx, training)
        return read_sequence(tx, sequence_of(tx, found, scope, found.end_date)).highest

    assert issued.read(highest, scope=NumberScope.YEAR) == 215
    assert issued.read(highest, scope=NumberScope.PROGRAM) == 0


def test_a_number_is_given_or_it_is_not(issued):
    read = issued.workspace.read
    assert read(is_number_given, number="800.2.4/213/BKPSDMD/2025")
    assert not read(is_number_given, number="800.2.4/216/BKPSDMD/2025")


@dataclass(frozen=True)
class Book:
    """What stands in one sequence: numbers given, our own blocks, and blocks given elsewhere."""

    given: frozenset[int]
    own: tuple[range, ...]
    elsewhere: tuple[range, ...]


@st.composite
def books(draw):
    """Cut the numbers up to 40 into ranges that do not touch, and give some of the numbers."""
    cuts = sorted(draw(st.sets(st.integers(1, 40), max_size=8)))
    ranges = [range(first, last) for first, last in pairwise(cuts)]
    uses = draw(st.lists(st.sampled_from(["own", "elsewhere", None]), min_size=len(ranges)))
    by_use = list(zip(uses, ranges, strict=False))
    given = draw(st.frozensets(st.integers(1, 40), max_size=12))
    return Book(
        given,
        tuple(each for use, each in by_use if use == "own"),
        tuple(each for use, each in by_use if use == "elsewhere"),
    )


def write_book(tx, *, sequence, book):
    """Write a book as it may have come to be, whoever gave which number first."""
    for number in book.given:
        told = {"scope": sequence, "sequence": number, "state": "void", "reason": "Contoh"}
        tx.add(CertificateNumber(number=f"{sequence}/{number}", given=tx.moment, **told))
    for use, ranges in (("own", book.own), ("elsewhere", book.elsewhere)):
        for each in ranges:
            tx.add(
                NumberRange(
                    scope=sequence,
                    first_number=each[0],
                    last_number=each[-1],
                    use=use,
                    operator=tx.operator,
                    made=tx.moment,
                )
            )


def draw_numbers(tx, *, sequence, first, most):
    """Draw so many numbers; returns them, and the last number of the blocks that ended."""
    read = read_sequence(tx, sequence)
    drawn = list(islice(read.free(first), most))
    return drawn, read.own[-1][-1] if len(drawn) < most else None


@pytest.fixture
def drawn(workspace):
    """Draw numbers from a book in a sequence of its own."""
    names = count()

    def act(book, first=1, most=60):
        sequence = f"contoh:{next(names)}"
        workspace.change(write_book, sequence=sequence, book=book)
        return workspace.read(draw_numbers, sequence=sequence, first=first, most=most)

    return act


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(book=books(), first=st.integers(1, 45))
def test_no_number_is_given_twice_and_none_that_is_given_elsewhere(drawn, book, first):
    numbers, last = drawn(book, first)
    taken = {number for each in book.elsewhere for number in each} | book.given
    assert taken.isdisjoint(numbers)
    assert numbers == sorted(set(numbers))
    if book.own:
        free = sorted({number for each in book.own for number in each} - taken)
        assert (numbers, last) == (free, book.own[-1][-1])
    else:
        lowest = max(first, max(book.given, default=0) + 1)
        following = (number for number in count(lowest) if number not in taken)
        assert (numbers, last) == (list(islice(following, 60)), None)


def test_blocks_are_drawn_from_the_lowest_number_that_is_free(drawn):
    book = Book(frozenset({10, 12, 31}), (range(10, 14), range(30, 32)), (range(1, 10),))
    assert drawn(book, most=3) == ([11, 13, 30], None)
    assert drawn(book, most=4) == ([11, 13, 30], 31)


def test_without_a_block_the_book_goes_on_after_its_highest_number_or_from_the_first(drawn):
    assert drawn(Book(frozenset({7}), (), (range(8, 10),)), most=2) == ([10, 11], None)
    assert drawn(Book(frozenset(), (), ()), first=213, most=2) == ([213, 214], None)


def test_a_line_is_found_by_its_text_and_an_unknown_number_is_told(issued):
    def scope(tx, *, number):
        return find_number(tx, number).scope

    read = issued.workspace.read
    assert read(scope, number=" 800.2.4/213/BKPSDMD/2025 ") == "year:2025"
    with pytest.raises(UnknownNumber) as caught:
        read(scope, number="800.2.4/999/BKPSDMD/2025 ")
    assert caught.value.fields == {"number": "800.2.4/999/BKPSDMD/2025"}
