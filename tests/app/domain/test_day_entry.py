"""What is typed of a day by exception, as an operator would guess it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.day_entry import DayEntry, read_entries
from app.domain.errors import EntryNotUnderstood
from app.domain.vocabulary import Status

SICK, ABSENT, EARLY = Status.SICK, Status.ABSENT, Status.LEFT_EARLY


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("7 S", DayEntry(("7",), SICK)),
        ("7s", DayEntry(("7",), SICK)),
        ("  07   s ", DayEntry(("7",), SICK)),
        ("3,9 I", DayEntry(("3", "9"), Status.PERMITTED)),
        ("3 9 i", DayEntry(("3", "9"), Status.PERMITTED)),
        ("3, 9, 3 I", DayEntry(("3", "9"), Status.PERMITTED)),
        ("3-5 A", DayEntry(("3", "4", "5"), ABSENT)),
        ("12 dl", DayEntry(("12",), Status.ON_DUTY)),
        ("12dl", DayEntry(("12",), Status.ON_DUTY)),
        ("12 C", DayEntry(("12",), Status.ON_LEAVE)),
        ("12 T", DayEntry(("12",), Status.LATE)),
        ("12 H", DayEntry(("12",), Status.PRESENT)),
        ("7 S 2", DayEntry(("7",), SICK, sessions=(2,))),
        ("7s2", DayEntry(("7",), SICK, sessions=(2,))),
        ("7 S 2,3", DayEntry(("7",), SICK, sessions=(2, 3))),
        ("7 S 2-4", DayEntry(("7",), SICK, sessions=(2, 3, 4))),
        ("5 PC 1,5", DayEntry(("5",), EARLY, Decimal("1.5"))),
        ("5 pc 1.5", DayEntry(("5",), EARLY, Decimal("1.5"))),
        ("5pc1,5", DayEntry(("5",), EARLY, Decimal("1.5"))),
        ("5 PC 1,5 3", DayEntry(("5",), EARLY, Decimal("1.5"), (3,))),
        ("5 PC 2 3", DayEntry(("5",), EARLY, Decimal(2), (3,))),
        ("7 S / surat dokter", DayEntry(("7",), SICK, note="surat dokter")),
        ("7 S 2 /a/b", DayEntry(("7",), SICK, sessions=(2,), note="a/b")),
        ("7 S /", DayEntry(("7",), SICK)),
        ("7 -", DayEntry(("7",), takes_away=True)),
        ("7-", DayEntry(("7",), takes_away=True)),
        ("19800101 200501 1 907 S", DayEntry(("19800101 200501 1 907",), SICK)),
        ("198001012005011907 S", DayEntry(("198001012005011907",), SICK)),
        ("K7ABCDE S", DayEntry(("K7ABCDE",), SICK)),
        ("budi s", DayEntry(("budi",), SICK)),
        ("budi contoh PC 1,5 3", DayEntry(("budi contoh",), EARLY, Decimal("1.5"), (3,))),
        ("siti s a", DayEntry(("siti s",), ABSENT)),
        ("Nur'aini -", DayEntry(("Nur'aini",), takes_away=True)),
    ],
)
def test_a_line_says_people_status_figures_and_note(text, entry):
    assert read_entries(text) == (entry,)
    assert entry.is_complete


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("7", DayEntry(("7",))),
        ("3,9", DayEntry(("3", "9"))),
        ("3, ", DayEntry(("3",))),
        ("budi", DayEntry(("budi",))),
        ("5 PC", DayEntry(("5",), EARLY)),
        ("b", DayEntry(("b",))),
    ],
)
def test_half_a_line_says_who_is_meant_while_the_rest_is_still_to_come(text, entry):
    assert read_entries(text) == (entry,)
    assert not entry.is_complete


def test_several_exceptions_fit_one_line():
    assert read_entries("7 S; 12 A / tanpa kabar ;; 3,9 I") == (
        DayEntry(("7",), SICK),
        DayEntry(("12",), ABSENT, note="tanpa kabar"),
        DayEntry(("3", "9"), Status.PERMITTED),
    )
    assert read_entries(" ; ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "/ surat",
        "7 X",
        "9-3 S",
        "1-999 S",
        "7 S 2-",
        "1-99999999999999999999 S",
        "5 PC x",
        "5 PC , 3",
        "?",
        "- 7",
    ],
)
def test_what_is_no_exception_is_refused_with_its_text(text):
    with pytest.raises(EntryNotUnderstood) as refused:
        read_entries(text)
    assert refused.value.text == text


@given(st.text(max_size=30))
def test_whatever_is_typed_is_understood_or_refused(text):
    try:
        entries = read_entries(text)
    except EntryNotUnderstood:
        return
    assert all(entry.who and all(entry.who) for entry in entries)


numbers = st.lists(st.integers(1, 99), min_size=1, max_size=5, unique=True)


@given(
    numbers,
    st.sampled_from([status for status in Status if status is not EARLY]),
    st.lists(st.integers(1, 60), max_size=4, unique=True),
    st.sampled_from([",", " ", ", "]),
    st.sampled_from(["", " ", "  "]),
)
def test_figures_come_back_as_they_were_typed(ndh, status, sessions, parted, blank):
    typed = parted.join(map(str, ndh)), status.lower(), parted.join(map(str, sessions))
    (entry,) = read_entries(blank.join(typed))
    assert entry == DayEntry(tuple(map(str, ndh)), status, sessions=tuple(sessions))
