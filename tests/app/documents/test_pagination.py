"""Rows share pages: all of them, in order, and the footer never alone."""

from hypothesis import given
from hypothesis import strategies as st

from app.documents.pagination import Plan, Room, Rows, plan_pages

ROWS = Rows(lowest=6.5, highest=8, with_footer=3)
ROOM = Room(first=200, further=260, footer=30)

counts = st.integers(0, 500)
rooms = st.builds(
    Room, first=st.floats(60, 250), further=st.floats(60, 300), footer=st.floats(10, 40)
)


@given(counts, rooms)
def test_every_row_stands_on_one_page_and_in_order(count, room):
    plan = plan_pages(count, ROWS, room)
    assert [row for page in plan.pages for row in page] == list(range(count))


@given(counts, rooms)
def test_rows_and_footer_stay_inside_their_pages(count, room):
    plan = plan_pages(count, ROWS, room)
    for at, page in enumerate(plan.pages):
        free = room.further if at else room.first
        footer = room.footer if at == len(plan.pages) - 1 else 0
        assert len(page) * plan.height + footer <= free + 0.001


@given(st.integers(3, 500), rooms)
def test_the_footer_never_stands_without_its_rows(count, room):
    assert len(plan_pages(count, ROWS, room).pages[-1]) >= ROWS.with_footer


@given(counts, rooms)
def test_rows_are_as_high_as_they_may_be_on_no_more_pages_than_needed(count, room):
    plan = plan_pages(count, ROWS, room)
    low = Rows(ROWS.lowest, ROWS.lowest, ROWS.with_footer)
    assert ROWS.lowest <= plan.height <= ROWS.highest + 0.001
    assert len(plan.pages) == len(plan_pages(count, low, room).pages)


def test_few_rows_are_high_and_many_are_low():
    assert plan_pages(10, ROWS, ROOM) == Plan(8.0, (range(10),))
    assert plan_pages(26, ROWS, ROOM).height < 6.6


def test_one_row_too_many_takes_a_second_page_and_company():
    assert plan_pages(27, ROWS, ROOM).pages == (range(24), range(24, 27))


def test_nobody_is_one_empty_page():
    assert plan_pages(0, ROWS, ROOM).pages == (range(0),)
