"""Numbers that only wait in a block: told apart from those that the book does not know at all."""

import pytest

from app.domain.certificate_refusals import NumberReserved, UnknownNumber
from app.domain.vocabulary import RangeUse
from app.usecases.number_ranges import reserve_range
from app.usecases.reserved_numbers import find_given_number


@pytest.fixture
def block(day):
    """Reserve 300 to 302 for the year, and 400 to 402 elsewhere; 213 to 215 are issued."""
    day.fill(date=None, session=1)
    for session in (2, 3, 4):
        day.fill(session=session)
    day.issue()
    change = day.workspace.change
    change(reserve_range, sequence="year:2025", first=213, last=302)
    change(reserve_range, sequence="year:2025", first=400, last=402, use=RangeUse.ELSEWHERE)
    change(reserve_range, sequence="year:2024", first=500, last=502)
    return day.workspace


def test_a_given_number_is_found_as_it_is_printed(block):
    found = block.read(find_given_number, number=" 800.2.4/213/BKPSDMD/2025 ")
    assert (found.sequence, found.state) == (213, "issued")


@pytest.mark.parametrize("said", ["301", " 800.2.4/301/BKPSDMD/2025"])
def test_a_reserved_number_is_told_with_its_block(block, said):
    with pytest.raises(NumberReserved) as refused:
        block.read(find_given_number, number=said)
    assert refused.value.fields == {"number": said.strip(), "first": 213, "last": 302}


@pytest.mark.parametrize(
    "said", ["213", "401", "X/301", "800.2.4/501/BKPSDMD/2025", "tanpa angka", "9999999999"]
)
def test_whatever_no_block_of_ours_holds_is_unknown(block, said):
    with pytest.raises(UnknownNumber):
        block.read(find_given_number, number=said)
