"""The number book as it goes to the printer: each sequence with its gaps in their places."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.documents import words
from app.documents.number_book import BookedNumber, NumberBookSheet
from app.documents.number_book import NumberGap as PrintedGap
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import NumberState
from app.usecases.finding import find_training
from app.usecases.number_list import BookLine, BookScope, NumberGap, list_numbers
from app.usecases.paper_heads import paper_head
from db.session import Transaction


def number_book_sheets(
    tx: Transaction,
    *,
    training: str,
    year: int | None = None,
    sequences: Sequence[str] = (),
) -> tuple[NumberBookSheet, ...]:
    """A sheet for every sequence that a training draws from, or for those of a year.

    Sequences that are named are printed whoever draws from them. Raises NothingToPrint where none
    of them has given or reserved a number.
    """
    found = find_training(tx, training)
    seen_from = None if sequences else training
    listed = list_numbers(tx, year=year, training=seen_from)
    numbers = [o for o in listed.numbers if not sequences or o.scope.key in sequences]
    if not numbers:
        raise NothingToPrint(paper="number-book")
    head = paper_head(tx, found)
    return tuple(
        NumberBookSheet(
            letterhead=head.letterhead,
            scope=scope_text(of),
            rows=tuple(_rows(list(lines), [gap for gap in listed.gaps if gap.scope == of])),
            printed=head.printed,
            signed=head.signed,
            signatory=head.signatory,
            disclaimer=head.disclaimer,
        )
        for of, lines in groupby(numbers, key=_scope)
    )


def _scope(line: BookLine) -> BookScope:
    return line.scope


def scope_text(scope: BookScope) -> str:
    """A sequence of the book as papers and files call it."""
    text = words.SCOPES[scope.kind].format(of=scope.of)
    if scope.series is None:
        return text
    return words.SERIES.format(scope=text, kind=words.KINDS[scope.series])


def _rows(lines: list[BookLine], gaps: list[NumberGap]) -> Iterator[BookedNumber | PrintedGap]:
    """Numbers and gaps in the order of their sequence."""
    for line in lines:
        while gaps and line.sequence is not None and gaps[0].first < line.sequence:
            gap = gaps.pop(0)
            yield PrintedGap(gap.first, gap.last)
        yield _booked(line)


def _booked(line: BookLine) -> BookedNumber:
    return BookedNumber(
        sequence=line.sequence,
        number=line.number or "-",
        state=words.NUMBER_STATES[line.state],
        kind=line.kind and words.KINDS[line.kind],
        training=line.training,
        ndh=line.ndh,
        name=line.name,
        reason=reason_text(line),
        printed=line.printed,
        spoilt=line.spoilt,
    )


def reason_text(line: BookLine) -> str | None:
    """Why a number ended, or what its paper waits for."""
    if line.reason is None:
        return None
    if line.state is NumberState.WITHHELD:
        return _reasons_text(line.reason.split(","))
    if line.witness is None:
        return line.reason
    return words.WITNESSED.format(reason=line.reason, witness=line.witness)


def _reasons_text(codes: list[str]) -> str:
    """What is in the way of a paper, in words; that it is not due says less than why."""
    told = [code for code in codes if code != "not-eligible"] or codes
    return ", ".join(words.REASONS.get(code, code) for code in told)
