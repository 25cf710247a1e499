"""The generator of schedules: the days are filled, each subject gets its JP, nothing overlaps."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_patterns import DayPattern, Stretch, Titles, lay, read_stretches
from app.domain.plan import PlannedSession, PlannedSubject
from app.domain.vocabulary import SessionKind, SessionMode

USUAL = read_stretches("07.30-09.45, 10.00-12.15, 13.15-15.30, 15.45-16.30")
FRIDAY = read_stretches("07.30-09.45, 10.00-11.30, 13.00-15.15, 15.30-17.00")
TITLES = Titles("Pembukaan", "Penutupan", "Istirahat", "Istirahat, salat, dan makan")
TEN_JP = DayPattern("10 JP", USUAL, FRIDAY, TITLES)
MONDAY = dt.date(2025, 8, 4)
WEEK = [MONDAY + dt.timedelta(days=n) for n in range(5)]
END = WEEK[-1]


def subject(name: str, jp: str, jp_async: str = "0") -> PlannedSubject:
    """Plan a subject with its JP."""
    return PlannedSubject(name, Decimal(jp), Decimal(jp_async), None)


def lesson(name: str, start: str, end: str, jp: str, date: dt.date = MONDAY) -> PlannedSession:
    """Plan a lesson that is there already."""
    kind, mode = SessionKind.LEARNING, SessionMode.CLASSROOM
    clock = dt.time.fromisoformat(start), dt.time.fromisoformat(end)
    return PlannedSession(kind, mode, name, date, *clock, None, Decimal(jp))


def shown(sessions, date: dt.date = MONDAY) -> list[str]:
    """Show the sessions of a day as `07.30-09.45 Etika 3`."""
    return [
        f"{o.start:%H.%M}-{o.end:%H.%M} {o.subject} {o.jp.normalize():f}"
        for o in sessions
        if o.date == date
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "07.30-09.45, 10.00-12.15",
        "0730-945 10-1215",
        " 07:30 – 09:45 ;10.00 - 12.15,",
    ],
)
def test_a_days_clock_is_read_from_one_line(typed):
    assert read_stretches(typed) == USUAL[:2]
    assert [stretch.jp for stretch in read_stretches(typed)] == [3, 3]


@pytest.mark.parametrize(
    "typed", ["07.30", "pagi", "09.45-07.30", "08.00-08.00", "07.30-10.00, 09.45-12.15", "25-26"]
)
def test_what_is_no_clock_of_a_day_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        read_stretches(typed)


def test_a_day_without_a_clock_is_a_day_off():
    assert read_stretches("") == ()
    assert not lay(replace(TEN_JP, friday=()), [END], [subject("Etika", "3")], until=END).sessions


def test_a_week_holds_50_jp_and_friday_has_its_own_clock():
    laid = lay(TEN_JP, WEEK, [subject("Etika", "50")], until=END)
    assert (len(laid.sessions), sum(o.jp for o in laid.sessions)) == (20, 50)
    assert shown(laid.sessions, END) == [
        "07.30-09.45 Etika 3",
        "10.00-11.30 Etika 2",
        "13.00-15.15 Etika 3",
        "15.30-17.00 Etika 2",
    ]
    assert not laid.left
    assert laid.free == 0


def test_a_subject_goes_on_in_the_next_stretch_and_a_stretch_with_the_next_subject():
    laid = lay(TEN_JP, [MONDAY], [subject("Etika", "4"), subject("Budaya", "3")], until=END)
    assert shown(laid.sessions) == [
        "07.30-09.45 Etika 3",
        "10.00-10.45 Etika 1",
        "10.45-12.15 Budaya 2",
        "13.15-14.00 Budaya 1",
    ]
    assert laid.free == 3


def test_what_finds_no_place_is_told_with_its_jp():
    laid = lay(TEN_JP, [MONDAY], [subject("Etika", "9"), subject("Budaya", "3")], until=END)
    assert laid.left == (("Budaya", Decimal(2)),)
    assert not lay(TEN_JP, [], [subject("Etika", "9")], until=END).sessions


def test_jp_that_are_not_whole_take_their_minutes_and_are_not_torn_apart():
    hours = replace(TEN_JP, usual=read_stretches("08.00-09.00, 09.00-10.30"))
    laid = lay(hours, [MONDAY], [subject("Etika", "1.33"), subject("Budaya", "2.01")], until=END)
    assert shown(laid.sessions) == ["08.00-09.00 Etika 1.33", "09.00-10.30 Budaya 2.01"]
    crumb = lay(hours, [MONDAY], [subject("Etika", "0.01")], until=END)
    assert shown(crumb.sessions) == ["08.00-08.01 Etika 0.01"]


def test_opening_and_closing_have_no_jp_and_take_their_time_from_the_day():
    pattern = replace(
        TEN_JP,
        opening=Stretch(dt.time(7, 30), dt.time(8, 15)),
        closing=Stretch(dt.time(17), dt.time(17, 30)),
    )
    laid = lay(pattern, [MONDAY, END], [subject("Etika", "19")], until=END)
    assert shown(laid.sessions)[:2] == ["07.30-08.15 Pembukaan 0", "08.15-09.45 Etika 2"]
    assert shown(laid.sessions, END)[-1] == "17.00-17.30 Penutupan 0"
    assert not laid.left


def test_an_opening_gives_way_to_what_is_kept():
    pattern = replace(TEN_JP, opening=Stretch(dt.time(7), dt.time(8)))
    kept = [lesson("Etika", "07:30", "09:45", "3")]
    laid = lay(pattern, [MONDAY], [subject("Etika", "6")], until=END, kept=kept)
    assert shown(laid.sessions) == ["10.00-12.15 Etika 3"]


def test_breaks_lie_between_the_stretches_as_far_as_a_day_goes():
    pattern = replace(TEN_JP, has_breaks=True)
    laid = lay(pattern, [MONDAY], [subject("Etika", "7")], until=END)
    assert shown(laid.sessions) == [
        "07.30-09.45 Etika 3",
        "09.45-10.00 Istirahat 0",
        "10.00-12.15 Etika 3",
        "12.15-13.15 Istirahat, salat, dan makan 0",
        "13.15-14.00 Etika 1",
    ]
    busy = [lesson("Etika", "09:45", "12:15", "3")]
    around = lay(pattern, [MONDAY], [subject("Etika", "7")], until=END, kept=busy)
    assert "09.45-10.00 Istirahat 0" not in shown(around.sessions)
    seamless = replace(pattern, usual=read_stretches("08.00-08.45, 08.45-09.30"))
    assert len(lay(seamless, [MONDAY], [subject("Etika", "2")], until=END).sessions) == 2


def test_what_is_kept_holds_its_time_and_counts_for_its_subject():
    kept = [
        lesson("ETIKA", "08:15", "09:00", "1"),
        lesson("Etika", "08:00", "08:30", "0"),
        lesson("Budaya", "10:00", "12:15", "3"),
    ]
    needs = [subject("Etika", "3"), subject("Budaya", "3")]
    laid = lay(TEN_JP, [MONDAY], needs, until=END, kept=kept)
    assert shown(laid.sessions) == ["09.00-09.45 Etika 1", "13.15-14.00 Etika 1"]


def test_the_self_paced_part_of_a_subject_is_done_until_a_date():
    laid = lay(TEN_JP, [MONDAY], [subject("Etika", "5", "2")], until=END)
    assert shown(laid.sessions) == ["07.30-09.45 Etika 3"]
    (alone,) = [o for o in laid.sessions if o.date is None]
    assert (alone.mode, alone.until) == (SessionMode.SELF_PACED, END)
    assert (alone.jp, alone.start) == (Decimal(2), None)


def test_work_without_a_clock_that_is_kept_is_not_laid_again():
    work = replace(lesson("Aktualisasi", "07:30", "09:45", "40"), start=None, end=None)
    laid = lay(TEN_JP, [MONDAY], [subject("Aktualisasi", "43")], until=END, kept=[work])
    assert shown(laid.sessions) == ["07.30-09.45 Aktualisasi 3"]
    more = replace(work, jp=Decimal(60))
    assert not lay(TEN_JP, WEEK, [subject("Aktualisasi", "50")], until=END, kept=[more]).sessions


# Properties

hundredths = st.integers(1, 2000).map(lambda n: Decimal(n).scaleb(-2))
whole = st.integers(1, 30).map(Decimal)
days = st.sets(st.sampled_from([MONDAY + dt.timedelta(days=n) for n in range(20)])).map(sorted)


@st.composite
def subjects(draw):
    """Invent subjects with JP of which a part is self-paced."""
    found = []
    for place in range(draw(st.integers(0, 6))):
        jp = draw(whole | hundredths)
        alone = draw(st.sampled_from([Decimal(0), jp, (jp / 2).quantize(Decimal("0.01"))]))
        found.append(PlannedSubject(f"Mata {place}", jp, min(alone, jp), None))
    return found


@st.composite
def clocks(draw):
    """Invent the clock of a day."""
    marks = sorted(draw(st.sets(st.integers(6 * 60, 21 * 60), max_size=10)))
    times = [dt.time(mark // 60, mark % 60) for mark in marks]
    return tuple(Stretch(*pair) for pair in zip(times[::2], times[1::2], strict=False))


@st.composite
def patterns(draw):
    """Invent a pattern, with ceremonies and breaks or without."""
    ceremonies = st.none() | clocks().map(lambda found: found[0] if found else None)
    return DayPattern(
        "", draw(clocks()), draw(clocks()), TITLES, draw(ceremonies), None, draw(st.booleans())
    )


@st.composite
def lessons_kept(draw):
    """Invent lessons that are there already and do not overlap."""
    return [
        PlannedSession(
            SessionKind.LEARNING,
            SessionMode.CLASSROOM,
            draw(st.sampled_from(["Mata 0", "Mata 1", "Lain"])),
            date,
            stretch.start,
            stretch.end,
            None,
            draw(whole),
        )
        for date in draw(days)[:2]
        for stretch in draw(clocks())[:2]
    ]


@given(patterns(), days, subjects(), lessons_kept())
def test_the_jp_of_each_subject_are_conserved(pattern, dates, planned, kept):
    laid = lay(pattern, dates, planned, until=END, kept=kept)
    left = dict(laid.left)
    for one in planned:
        standing = sum(o.jp for o in kept if o.subject == one.name)
        new = sum(o.jp for o in laid.sessions if o.subject == one.name)
        assert new + left.get(one.name, 0) == max(one.jp - standing, 0)


@given(patterns(), days, subjects(), lessons_kept())
def test_nothing_overlaps_and_all_lies_inside_the_days(pattern, dates, planned, kept):
    laid = lay(pattern, dates, planned, until=END, kept=kept)
    clocked = [o for o in laid.sessions if o.start]
    assert all(o.date in dates for o in clocked)
    for date in dates:
        mine = sorted((o for o in [*clocked, *kept] if o.date == date), key=lambda o: o.start)
        assert all(one.start < one.end for one in mine)
        assert all(one.end <= other.start for one, other in pairwise(mine))


@given(patterns(), days, subjects())
def test_lessons_lie_inside_the_stretches_in_the_order_of_the_subjects(pattern, dates, planned):
    laid = lay(pattern, dates, planned, until=END)
    lessons = [o for o in laid.sessions if o.kind is SessionKind.LEARNING and o.start]
    for one in lessons:
        inside = [s for s in pattern.of(one.date) if s.start <= one.start and one.end <= s.end]
        assert inside
    order = [one.subject for one in lessons]
    assert order == sorted(order)
