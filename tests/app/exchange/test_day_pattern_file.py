"""The day's clocks that come with the program."""

import datetime as dt

import pytest

from app.exchange.day_pattern_file import read_day_patterns

MONDAY = dt.date(2025, 8, 4)


def test_the_first_clock_is_that_of_the_50_jp_week():
    ten_jp = read_day_patterns()[0]
    week = [MONDAY + dt.timedelta(days=n) for n in range(5)]
    assert [[int(stretch.jp) for stretch in ten_jp.of(day)] for day in week] == [
        *([[3, 3, 3, 1]] * 4),
        [3, 2, 3, 2],
    ]
    assert ten_jp.titles.opening == "Pembukaan"


@pytest.mark.parametrize("place", range(3))
def test_every_clock_has_whole_jp_and_ceremonies_beside_them(place):
    pattern = read_day_patterns()[place]
    assert pattern.name == f"{sum(stretch.jp for stretch in pattern.usual).normalize():f} JP"
    assert all(s.jp % 1 == 0 for s in (*pattern.usual, *pattern.friday))
    assert pattern.opening.end <= min(pattern.usual[0].start, pattern.friday[0].start) or (
        pattern.opening.end <= pattern.usual[0].start
    )
    assert pattern.closing.start >= pattern.friday[-1].end


def test_a_file_of_something_else_is_no_list_of_clocks(tmp_path):
    file = tmp_path / "patterns.toml"
    file.write_text('[titles]\nopening = "Pembukaan"\n', encoding="utf-8")
    with pytest.raises(TypeError):
        read_day_patterns(file)
