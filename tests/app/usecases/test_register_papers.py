"""The register on paper: what was issued, and what became of it."""

import datetime as dt

import pytest

from app.documents.register_sheet import RegisterRow
from app.domain.errors import NothingToPrint
from app.usecases.certificate_life import replace_certificate, reprint, void
from app.usecases.register_papers import register_sheet

NUMBER = "800.2.4/{}/BKPSDMD/2025".format


def test_what_was_issued_stands_there_with_what_became_of_it(day):
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    change = day.workspace.change
    change(reprint, number=NUMBER(213), reason="Hilang")
    change(void, number=NUMBER(214), reason="Salah orang")
    change(replace_certificate, number=NUMBER(215), reason="Salah nama", date=dt.date(2025, 8, 20))
    sheet = day.read(register_sheet)
    first, *others = sheet.rows
    assert first == RegisterRow(
        NUMBER(213),
        "Sertifikat",
        1,
        "Peserta Contoh 01",
        "19800101 200501 1 901",
        "8 Agustus 2025",
        "Terbit",
        copies=2,
    )
    assert [(row.number, row.state, row.note) for row in others] == [
        (NUMBER(214), "Batal", "Salah orang"),
        (NUMBER(215), "Batal", f"diganti {NUMBER(216)}, Salah nama"),
        (NUMBER(216), "Terbit", f"menggantikan {NUMBER(215)}"),
    ]
    assert (sheet.program, sheet.batch) == ("Coaching dan Mentoring", "Angkatan IV")


def test_where_nothing_was_issued_there_is_no_register(day):
    with pytest.raises(NothingToPrint) as refused:
        day.read(register_sheet)
    assert refused.value.fields == {"paper": "register"}
