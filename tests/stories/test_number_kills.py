"""Killed at any moment of a certificate's life: no number twice, none lost without a trace."""

import json
import shutil
from itertools import count

import pytest

from tests.stories.number_steps import (
    NUMBERS,
    assert_book_whole,
    book_of,
    revisions_of,
    told_of,
)
from tests.stories.starting import CODE, KILLS, aula, cut_short, moments, seconds_of, start

TRAINING = ("--training", CODE, "--json")
DATED = (*TRAINING, "--date", "2025-08-08")
PREPARE = ("prepare", "certificate", *TRAINING, "--order", "ndh")
WHY = ("--reason", "Nama salah", "--json")
FEWER = max(5, KILLS // 3)
"""There are six kinds of work here."""


@pytest.fixture(scope="session")
def prepared_once(marked_once, tmp_path_factory):
    folder = shutil.copytree(marked_once, tmp_path_factory.mktemp("prepared") / "data")
    assert aula(folder, *PREPARE).status == 0
    return folder


@pytest.fixture(scope="session")
def issued_once(prepared_once, tmp_path_factory):
    folder = shutil.copytree(prepared_once, tmp_path_factory.mktemp("issued") / "data")
    assert aula(folder, "confirm", *DATED).status == 0
    return folder


@pytest.fixture
def killed(tmp_path):
    """Kill a command at many moments, each on a copy of a folder: the copy, and its answer."""

    def kill(folder, *words, clear=lambda: None):
        copies = (shutil.copytree(folder, tmp_path / f"copy-{number}") for number in count())
        seconds = seconds_of(start(next(copies), *words))
        for moment in moments(seconds, FEWER):
            copy = next(copies)
            clear()
            out = cut_short(start(copy, *words), moment)
            yield copy, json.loads(out) if out else None

    return kill


def test_a_killed_prepare_binds_everybody_or_nobody(marked, killed):
    seen = set()
    for folder, answer in killed(marked, *PREPARE):
        bound = len(book_of(folder))
        assert bound == 30 or (bound, answer) == (0, None)
        again = aula(folder, *PREPARE).json
        assert [line["number"] for line in again["prepared"]] == NUMBERS
        assert answer in (None, again)
        assert_book_whole(folder)
        seen.add(bound)
    assert seen == {0, 30}


def test_a_killed_confirm_issues_all_or_none_and_the_next_one_the_rest(prepared_once, killed):
    seen = set()
    for folder, answer in killed(prepared_once, "confirm", *DATED):
        states = set(book_of(folder).values())
        assert states == {"issued"} or (states, answer) == ({"prepared"}, None)
        again = aula(folder, "confirm", *DATED).json
        assert len(again["issued"]) == (30 if states == {"prepared"} else 0)
        assert revisions_of(folder) == dict.fromkeys(NUMBERS, ("issued", 1, 1))
        assert_book_whole(folder)
        seen |= states
    assert seen == {"prepared", "issued"}


@pytest.mark.parametrize(
    ("verb", "words", "after"),
    [
        ("void", (), {NUMBERS[0]: ("void", 1, 1)}),
        ("correct", (), {NUMBERS[0]: ("issued", 2, 1)}),
        (
            "replace_certificate",
            ("--date", "2025-08-08"),
            {
                NUMBERS[0]: ("void", 1, 1),
                "800.2.4/243/BKPSDMD/2025": ("issued", 1, 1),
            },
        ),
    ],
)
def test_a_killed_change_is_done_whole_or_not_at_all_and_once(
    issued_once, killed, verb, words, after
):
    before = revisions_of(issued_once)
    command = (verb.partition("_")[0], NUMBERS[0], *WHY, *words)
    seen = set()
    for folder, answer in killed(issued_once, *command):
        now = revisions_of(folder)
        is_done = now == {**before, **after}
        assert is_done or (now, answer) == (before, None)
        again = aula(folder, *command)
        assert (again.status, answer in (None, again.json)) == (0, True)
        assert revisions_of(folder) == {**before, **after}
        assert len([facts for facts in told_of(folder, verb) if facts]) == 1
        assert_book_whole(folder)
        seen.add(is_done)
    assert seen == {True, False}


def test_a_copy_that_lies_there_after_a_kill_is_in_the_records(issued_once, killed, tmp_path):
    place = tmp_path / "salinan" / "a.pdf"
    words = ("reprint", NUMBERS[0], *WHY, "--out", place)
    seen = set()
    for folder, answer in killed(issued_once, *words, clear=lambda: place.unlink(missing_ok=True)):
        copies = revisions_of(folder)[NUMBERS[0]][2]
        was_written = place.is_file()
        place.unlink(missing_ok=True)
        assert copies == 2 or (copies, answer, was_written) == (1, None, False)
        assert len(told_of(folder, "reprint")) == copies - 1
        assert aula(folder, *words).json["copy"] == copies + 1
        assert_book_whole(folder)
        seen.add(copies)
    assert seen == {1, 2}
