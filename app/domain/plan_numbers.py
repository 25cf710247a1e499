"""How a training writes its certificate numbers."""

from app.domain.numbering import NumberFacts, format_number
from app.domain.plan import TrainingOutline


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
