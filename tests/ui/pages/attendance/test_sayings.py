"""What is said of marks: sessions by their numbers, in either language."""

import pytest

from ui.pages.attendance.sayings import told_sessions
from ui.wording import Wording


@pytest.mark.parametrize(
    ("numbers", "english", "indonesian"),
    [
        ([9], "session 9", "sesi 9"),
        ([12, 10, 11], "sessions 10-12", "sesi 10-12"),
        ([2, 3, 4, 6], "sessions 2-4, 6", "sesi 2-4, 6"),
    ],
)
def test_one_session_and_several_are_named_with_their_runs(numbers, english, indonesian):
    assert told_sessions(numbers, Wording("en")) == english
    assert told_sessions(numbers, Wording("id")) == indonesian
