"""Exports are opened again, lists read from every form, and odd names written."""

import pytest

from app.exchange.workbook_writer import Table, write_workbook
from ui.exports import FORMATS
from ui.self_test import files
from ui.self_test.trial import Unexpected


@pytest.mark.parametrize(("name", "check"), files.CHECKS)
def test_every_export_list_and_name_is_in_order(trial, name, check):
    assert check(trial)


def test_every_format_is_tried():
    assert {f"export {form}" for form in FORMATS} < {name for name, _ in files.CHECKS}


def test_an_export_without_its_people_is_found(trial, monkeypatch):
    monkeypatch.setattr(files, "NAME", "Wayan Umpama Tiada")
    with pytest.raises(Unexpected, match="is not found in Peserta"):
        files.export(trial, form="xlsx")


def test_a_list_that_comes_in_otherwise_than_it_is_is_found(trial, monkeypatch):
    one = write_workbook([Table("Peserta", ("Nama", "NIP"), (("Wayan Umpama", ""),))])
    monkeypatch.setitem(files.FORMS, "xlsx", lambda _sheet: one)
    with pytest.raises(Unexpected, match="1 people are not the 30"):
        files.list_of_people(trial, form="xlsx")


def test_names_that_fall_together_are_found(trial, monkeypatch):
    monkeypatch.setattr(files, "NAMES", ("a:b.txt", "a*b.txt"))
    with pytest.raises(Unexpected, match="not there as written"):
        files.names(trial)
