"""Pages lie below one another, in the middle, and what is in sight is known."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.pen import Box
from ui.printing.page_stack import GAP, PageStack, scale_to_page, scale_to_width

A4, F4_ON_SIDE = (210.0, 297.0), (330.0, 215.0)
SIZES = st.lists(st.sampled_from([A4, F4_ON_SIDE]), min_size=1, max_size=40)
SCALES = st.floats(0.5, 8)


@given(SIZES, SCALES, st.floats(100, 3000))
def test_pages_follow_each_other_and_never_overlap(sizes, scale, across):
    stack = PageStack(tuple(sizes), scale)
    places = [stack.place(page, across) for page in range(len(sizes))]
    assert places[0].top() == GAP
    for above, below in pairwise(places):
        assert below.top() == pytest.approx(above.bottom() + GAP)
    assert stack.height == pytest.approx(places[-1].bottom() + GAP)
    assert all(place.left() >= GAP for place in places)


@given(SIZES, SCALES, st.floats(0, 20_000), st.floats(1, 1500))
def test_what_is_in_sight_is_what_lies_between(sizes, scale, top, high):
    stack = PageStack(tuple(sizes), scale)
    seen = stack.between(top, top + high)
    for page in range(len(sizes)):
        place = stack.place(page, 1000)
        assert (page in seen) == (place.top() < top + high and place.bottom() > top)


def test_a_box_in_mm_lies_on_its_page():
    stack = PageStack((A4, A4), 2.0)
    place = stack.place_in(1, Box(10, 20, 30, 5), 600)
    page = stack.place(1, 600)
    assert (place.left() - page.left(), place.top() - page.top()) == (20, 40)
    assert (place.width(), place.height()) == (60, 10)


def test_a_scale_fits_the_width_or_the_whole_page():
    assert PageStack((A4,), scale_to_width([A4], 500)).width == pytest.approx(500)
    whole = scale_to_page([A4], 2000, 700)
    assert PageStack((A4,), whole).height == pytest.approx(700)
    assert scale_to_page([A4], 200, 5000) == scale_to_width([A4], 200)
    assert scale_to_width([], 500) > 0
