"""Photos: a part of the picture in the right ratio, never larger than a print shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.photo_sizes import PhotoSize, shown_part, stored_size

LENGTHS = st.integers(1, 20_000)
SIZES = st.sampled_from(PhotoSize)


def test_a_photo_has_the_pixels_of_a_print_at_300_dpi():
    assert PhotoSize("3x4").pixels == (354, 472)
    assert PhotoSize("4x6").pixels == (472, 709)


@pytest.mark.parametrize(
    ("picture", "size", "part"),
    [
        ((3000, 4000), "3x4", (0, 0, 3000, 4000)),
        ((4000, 3000), "3x4", (875, 0, 3125, 3000)),
        ((3000, 6000), "3x4", (0, 0, 3000, 4000)),
        ((3000, 4000), "4x6", (167, 0, 2833, 4000)),
        ((1, 1), "4x6", (0, 0, 1, 1)),
        ((5000, 1), "3x4", (2499, 0, 2500, 1)),
    ],
)
def test_the_part_that_is_shown_lies_in_the_middle_and_at_the_top(picture, size, part):
    width, height = picture
    assert shown_part(width, height, PhotoSize(size)) == part


@given(LENGTHS, LENGTHS, SIZES)
def test_the_part_has_the_ratio_and_lies_within_the_picture(width, height, size):
    left, top, right, bottom = shown_part(width, height, size)
    assert 0 <= left < right <= width
    assert top == 0 < bottom <= height
    assert (right - left) in (width, max(1, height * size.centimetres[0] // size.centimetres[1]))
    across, down = size.centimetres
    # To the pixel: the side that was cut is rounded down.
    assert (right - left) * down <= (bottom + 1) * across or right - left == 1
    assert bottom * across <= (right - left + 1) * down or bottom == 1
    assert abs(left - (width - right)) <= 1


@given(LENGTHS, LENGTHS, SIZES)
def test_nothing_is_stored_that_a_print_does_not_show_or_the_picture_does_not_have(
    width, height, size
):
    left, top, right, bottom = shown_part(width, height, size)
    stored = stored_size(right - left, bottom - top, size)
    assert stored[0] <= min(size.pixels[0], right - left)
    assert stored[1] <= size.pixels[1]


def test_a_small_picture_stays_as_it_is():
    assert stored_size(300, 400, PhotoSize.THREE_BY_FOUR) == (300, 400)
    assert stored_size(3000, 4000, PhotoSize.THREE_BY_FOUR) == (354, 472)
