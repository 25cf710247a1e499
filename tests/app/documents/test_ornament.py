"""The woven border: whole waves, so that all strands meet the corners alike."""

import pytest

from app.documents.ornament import _rosette, _wave


@pytest.mark.parametrize("length", [180.0, 267.5, 315.25])
def test_a_strand_begins_and_ends_at_the_same_height(length):
    points = _wave(length, 1 / 6)
    assert points[0][0] == 0
    assert points[-1][0] == pytest.approx(length)
    assert points[-1][1] == pytest.approx(points[0][1])


def test_a_strand_swings_about_the_middle():
    offs = [off for _, off in _wave(200.0, 0)]
    assert max(offs) == pytest.approx(-min(offs))
    assert 2 < max(offs) < 2.5


def test_a_rosette_closes_and_stays_inside_its_radius():
    points = _rosette((50, 50), 3)
    assert points[0] == pytest.approx(points[-1])
    assert all((x - 50) ** 2 + (y - 50) ** 2 <= 9.0001 for x, y in points)
