"""Certificates drawn for trial tell which lines of people do not fit, and nothing else."""

from dataclasses import replace

from app.documents.certificate_trial import lines_that_do_not_fit
from app.documents.specimens import certificate_sheets


def test_what_fits_is_not_told_of():
    assert lines_that_do_not_fit(certificate_sheets(3)) == ()
    assert lines_that_do_not_fit(()) == ()


def test_a_line_that_does_not_fit_is_told_with_its_person():
    first, second = certificate_sheets(2)
    long = "Prof. Dr. H. Teladan Sampel Contoh Peraga, S.Kom., M.Si., " * 6
    lines = lines_that_do_not_fit([first, replace(second, name=long.strip())])
    assert [(line.ndh, line.field) for line in lines] == [(2, "name")]


def test_what_all_share_is_no_line_of_anybody():
    (sheet,) = certificate_sheets(1)
    terms = replace(sheet.terms, program="Pelatihan Teladan Sampel Contoh Peraga " * 30)
    assert lines_that_do_not_fit([replace(sheet, terms=terms)]) == ()
