"""Columns without titles, told by what stands in them."""

import pytest

from app.exchange.column_guesses import guess_facts
from app.exchange.heading_words import Fact
from app.exchange.sheets import Sheet

NIP = "19820305 200803 1 90"


def guess(*rows):
    return guess_facts(Sheet(None, list(enumerate(rows, 1))))


def test_every_fact_with_looks_of_its_own_is_found():
    rows = [
        [
            n,
            f"Contoh {chr(64 + n)}ina, S.E.",
            f"{NIP}{n}",
            "Penata / III-c",
            "Dinas Contoh",
            "5-3-1982",
        ]
        for n in range(1, 6)
    ]
    assert guess(*rows) == {
        0: Fact.NUMBER,
        1: Fact.NAME,
        2: Fact.NIP,
        3: Fact.GRADE,
        4: Fact.UNIT,
        5: Fact.BORN,
    }


def test_a_nip_that_became_a_number_is_one_still():
    assert (
        guess(["Budi Sampel", "1,98203E+17"], ["Citra Contoh", 198203052008032902])[1] == Fact.NIP
    )


def test_a_few_odd_cells_do_not_mislead():
    rows = [["Budi Sampel", f"{NIP}1"], ["Citra Contoh", "-"], ["Dewi Teladan", f"{NIP}2"], ["Eka"]]
    assert guess(*rows) == {0: Fact.NAME, 1: Fact.NIP}


def test_names_alone_are_told_where_nothing_stands_beside_them():
    assert guess(["Budi Sampel, S.E."], ["Nur'aini Contoh"]) == {0: Fact.NAME}
    assert guess(["Budi Sampel, S.E."]) == {0: Fact.NAME}


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Budi Sampel", "Lurah"], ["Citra Contoh", "Camat"]],
        [[f"{NIP}1"], [f"{NIP}2"]],
        [["Pendapatan", 1500000], ["Belanja", 900000]],
        [["Rapat"]],
    ],
)
def test_nobody_is_guessed_where_it_is_not_plain_who_is_meant(rows):
    assert guess(*rows) == {}
