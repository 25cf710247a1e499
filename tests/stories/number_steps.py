"""What stories ask of the number book when it was torn at: nothing twice, nothing lost."""

from collections import Counter
from pathlib import Path
from typing import Any

from app import journal
from app.usecases import number_list, register
from tests.stories.starting import CODE, assert_whole, opened

PLACES = range(213, 243)
NUMBERS = [f"800.2.4/{number:03}/BKPSDMD/2025" for number in PLACES]


def book_of(folder: Path) -> dict[str, str]:
    """The state of every number that the book has given."""
    with opened(folder) as workspace:
        lines = workspace.read(number_list.list_numbers).numbers
    return {line.number: line.state.value for line in lines if line.number}


def revisions_of(folder: Path) -> dict[str, tuple[str, int, int]]:
    """State, revision and copies of everything that was issued, by number."""
    with opened(folder) as workspace:
        lines = workspace.read(register.register, training=CODE)
    return {line.number: (line.state.value, line.revision, line.copies) for line in lines}


def told_of(folder: Path, verb: str) -> list[dict[str, Any]]:
    """What the journal tells of a verb, the newest first."""
    with opened(folder) as workspace:
        entries = workspace.read(journal.last_entries, limit=10_000)
    return [entry.facts for entry in entries if entry.verb == verb]


def assert_book_whole(folder: Path) -> None:
    """The sequence has no hole, nobody has two numbers in force, and the records are whole."""
    with opened(folder) as workspace:
        book = workspace.read(number_list.list_numbers)
    given = sorted(line.sequence for line in book.numbers if line.sequence)
    assert given == [*range(213, 213 + len(given))]
    assert book.gaps == ()
    in_force = Counter((o.kind, o.ndh) for o in book.numbers if o.state != "void")
    assert set(in_force.values()) <= {1}
    assert_whole(folder)
