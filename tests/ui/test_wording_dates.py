"""Days and hours as people read them, in both languages."""

import datetime as dt

from ui.wording import Wording


def test_a_day_is_told_with_its_weekday():
    assert Wording("id").day(dt.date(2025, 8, 8)) == "Jumat, 8 Agustus 2025"
    assert Wording("en").day(dt.date(2025, 8, 8)) == "Friday, 2025-08-08"
    assert Wording("id").day_of_year(dt.date(2025, 8, 8)) == "Jumat, 8 Agustus"


def test_the_window_writes_english_dates_that_nobody_takes_for_others():
    shown, day = Wording("en", in_window=True), dt.date(2025, 3, 4)
    assert shown.value(day) == "4 Mar 2025"
    assert shown.day(day) == "Tuesday, 4 Mar 2025"
    assert shown.day_of_year(day) == "Tuesday, 4 Mar"
    assert shown.dates(day, dt.date(2025, 3, 8)) == "4–8 Mar 2025"
    assert shown.dates(day, dt.date(2025, 4, 8)) == "4 Mar 2025 – 8 Apr 2025"
    assert shown.dates(day, day) == "4 Mar 2025"


def test_hours_are_told_without_blanks():
    start, end = dt.time(7, 30), dt.time(9, 45)
    assert Wording("id").hours(start, end) == "07.30–09.45"
    assert Wording("en").hours(start, end) == "07:30–09:45"
