"""The number book as one leafs through it: what it has of a year, and what else there is."""

from app.domain.vocabulary import CertificateKind, RangeUse
from app.exchange.outside_numbers import ListedNumber, NumberRows
from app.usecases.number_ranges import reserve_range
from app.usecases.outside_numbers import import_outside_numbers
from app.usecases.whole_book import read_book


def keys(book):
    return [scope.key for scope in book.scopes]


def reserve(workspace, sequence, first, last, use=RangeUse.OWN):
    return workspace.change(reserve_range, sequence=sequence, first=first, last=last, use=use)


def test_a_new_book_knows_nothing_and_is_seen_from_no_training(workspace):
    book = workspace.read(read_book)
    assert (book.listed.numbers, book.ranges, book.scopes, book.years) == ((), (), (), ())
    assert book.own is None


def test_a_training_shows_the_sequence_that_it_will_draw_from(day):
    book = day.read(read_book)
    assert (book.own, keys(book), book.years) == ("year:2025", ["year:2025"], (2025,))


def test_a_year_leaves_out_the_sequences_and_ranges_of_other_years(day):
    reserve(day.workspace, "year:2024", 1, 3)
    reserve(day.workspace, "year:2025", 213, 252)
    reserve(day.workspace, "year:2025", 253, 300, RangeUse.ELSEWHERE)
    whole, last_year = day.read(read_book), day.read(read_book, year=2024)
    assert [block.first for block in whole.ranges] == [1, 213, 253]
    assert (keys(whole), whole.years) == (["year:2024", "year:2025"], (2025, 2024))
    assert [block.first for block in last_year.ranges] == [1]
    assert (keys(last_year), last_year.years) == (["year:2024"], (2025, 2024))
    assert [line.sequence for line in last_year.listed.numbers] == [1, 2, 3]


def test_numbers_from_outside_are_of_the_year_of_their_training(day):
    listed = ListedNumber(
        row=2, ndh=1, nip=None, name="", number=None, lost_nip=None, who=(), text="LAN-1"
    )
    day.workspace.change(
        import_outside_numbers,
        training=day.code,
        kind=CertificateKind.CERTIFICATE,
        numbers=NumberRows("Nomor", (listed,)),
    )
    book = day.read(read_book, year=2025)
    assert keys(book) == ["outside", "year:2025"]
    assert [line.number for line in book.listed.numbers] == ["LAN-1"]
    assert book.years == (2025,)
