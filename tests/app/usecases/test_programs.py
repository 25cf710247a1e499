"""Programs: the figures that the next training starts with."""

from decimal import Decimal

from app.domain.plan import ProgramFigures
from app.usecases.programs import list_programs


def test_programs_are_listed_by_name_with_the_figures_of_the_last_plan(classroom):
    assert classroom.workspace.read(list_programs) == ()
    classroom.plan()
    classroom.plan(code="A", program={"name": "Bimtek Arsip", "jp": 8}, sessions=[])
    classroom.plan(code="B", program={"name": "bimtek arsip", "jp": 16, "form": 8}, sessions=[])
    assert classroom.workspace.read(list_programs) == (
        ProgramFigures("Bimtek Arsip", 8, Decimal(16), "SERTIFIKAT"),
        ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT"),
    )
