"""Several programs at one number book: no number twice, and none lost without a trace."""

import json
from collections import Counter

from tests.stories.number_steps import (
    NUMBERS,
    assert_book_whole,
    book_of,
    revisions_of,
    told_of,
)
from tests.stories.starting import CODE, aula, start

TRAINING = ("--training", CODE, "--json")
DATED = (*TRAINING, "--date", "2025-08-08")
ISSUE = ("issue", "certificate", *DATED)
PREPARE = ("prepare", "certificate", *TRAINING, "--order", "ndh")
WHY = ("--reason", "Nama salah", "--json")


def at_once(folder, *commands):
    """Run commands at the same moment; returns what each answered."""
    children = [start(folder, *words) for words in commands]
    answers = [json.loads(child.communicate()[0]) for child in children]
    assert {child.returncode for child in children} <= {0}, answers
    return answers


def test_who_issues_and_who_prepares_at_once_share_one_sequence(marked):
    kinds = ("certificate", "trainer")
    prepare = [("prepare", kind, *TRAINING) for kind in kinds]
    issue = [("issue", kind, *DATED) for kind in kinds]
    at_once(marked, *prepare, *issue, *prepare, *issue)
    states = Counter(book_of(marked).values())
    assert sum(states.values()) == 31
    at_once(marked, ("confirm", *DATED), ("confirm", *DATED))
    assert Counter(book_of(marked).values()) == {"issued": 31}
    assert_book_whole(marked)


def test_two_who_prepare_at_once_bind_everybody_once(marked):
    first, second = at_once(marked, PREPARE, PREPARE)
    assert [o["number"] for o in first["prepared"]] == NUMBERS
    assert first == second
    assert book_of(marked) == dict.fromkeys(NUMBERS, "prepared")
    assert_book_whole(marked)


def test_two_who_confirm_at_once_issue_everything_once(marked):
    aula(marked, *PREPARE)
    answers = at_once(marked, ("confirm", *DATED), ("confirm", *DATED), ISSUE)
    assert sorted(len(answer["issued"]) for answer in answers) == [0, 0, 30]
    assert revisions_of(marked) == dict.fromkeys(NUMBERS, ("issued", 1, 1))
    assert_book_whole(marked)


def test_what_comes_after_issuing_is_done_once_by_several(marked):
    aula(marked, *ISSUE)
    void = ("void", NUMBERS[0], *WHY)
    replace = ("replace", NUMBERS[1], *WHY, "--date", "2025-08-08")
    correct = ("correct", NUMBERS[2], *WHY)
    answers = at_once(marked, void, replace, correct, void, replace, correct)
    assert answers[:3] == answers[3:]
    lines = revisions_of(marked)
    assert [lines[number][:2] for number in NUMBERS[:3]] == [
        ("void", 1),
        ("void", 1),
        ("issued", 2),
    ]
    assert len(lines) == 31
    assert_book_whole(marked)


def test_two_who_print_again_at_once_get_copies_of_their_own(marked, tmp_path):
    aula(marked, *ISSUE)
    places = [tmp_path / f"{number}.pdf" for number in range(3)]
    answers = at_once(marked, *(("reprint", NUMBERS[0], *WHY, "--out", place) for place in places))
    assert sorted(answer["copy"] for answer in answers) == [2, 3, 4]
    assert all(place.stat().st_size for place in places)
    assert revisions_of(marked)[NUMBERS[0]] == ("issued", 1, 4)
    assert sorted(facts["copy"] for facts in told_of(marked, "reprint")) == [2, 3, 4]
    assert_book_whole(marked)


def test_two_who_reserve_at_once_never_reserve_the_same_number(planned):
    words = ("numbers", "--year", "2025", "--json", "--reserve")
    children = [start(planned, *words, block) for block in ("1-50", "40-90", "50-60")]
    answers = [json.loads(child.communicate()[0]) for child in children]
    done = [answer["reserved"] for answer in answers if "reserved" in answer]
    refused = [answer["error"]["code"] for answer in answers if "error" in answer]
    assert len(done) in {1, 2}
    assert set(refused) == {"range-overlaps"}
    numbers = [n for block in done for n in range(block["first"], block["last"] + 1)]
    assert len(numbers) == len(set(numbers))
