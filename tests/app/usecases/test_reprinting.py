"""A further copy on paper: exactly what was issued, marked as the copy that it is."""

from dataclasses import replace

from app.usecases import certificate_life
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.reprinting import copy_sheet

NUMBER = "800.2.4/213/BKPSDMD/2025"


def test_a_copy_is_the_paper_itself_with_the_number_of_the_copy(day):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    original = day.read(certificate_sheets)[0]
    done = day.workspace.change(certificate_life.reprint, number=NUMBER, reason="Hilang")
    sheet = day.workspace.read(copy_sheet, reprinted=done)
    assert sheet.copy == 2
    assert replace(sheet, copy=1) == original
    day.workspace.change(certificate_life.correct, number=NUMBER, reason="Gelar")
    done = day.workspace.change(certificate_life.reprint, number=NUMBER, reason="Hilang lagi")
    sheet = day.workspace.read(copy_sheet, reprinted=done)
    assert (sheet.copy, sheet.revision) == (3, 2)
