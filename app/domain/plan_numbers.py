"""The certificate number that a training would give next."""

from app.domain.numbering import NumberFacts, format_number
from app.domain.plan import TrainingOutline


def next_sequence(outline: TrainingOutline, highest: int) -> int:
    """The sequence after the highest of the book, or the first to give where the book is behind."""
    return max(highest + 1, outline.numbering.next)


def number_of(outline: TrainingOutline, sequence: int) -> str:
    """The number of the first participant's certificate, dated on the last day.

    Raises InvalidValue for a pattern that could not be printed.
    """
    facts = NumberFacts(
        sequence=sequence,
        day=outline.end,
        batch=outline.batch,
        ndh=1,
        program=outline.program.name,
        unit=unit_of(outline.organizer),
    )
    return format_number(outline.numbering.pattern, facts)


def unit_of(organizer: str | None) -> str:
    """The office that issues, on one line."""
    return " ".join((organizer or "-").split())
