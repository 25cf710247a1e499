"""A sheet is printed into a file, in its true size."""

import pytest

from app.documents.rendering import page_sizes
from ui.printing.print_job import lay_out
from ui.self_test import printer
from ui.self_test.trial import Unexpected


def test_a_sheet_is_printed_true_to_size(app, trial):
    told = printer.print_to_file(trial)
    assert "printers of this system: " in told
    for size in page_sizes((trial.files / "printed.pdf").read_bytes()):
        assert size == pytest.approx((210, 297), abs=1)


def test_a_sheet_that_comes_out_in_another_size_is_found(app, trial, monkeypatch):
    monkeypatch.setattr(printer, "lay_out", lambda made, _size, name: lay_out(made, (99, 99), name))
    with pytest.raises(Unexpected, match="printed on 99"):
        printer.print_to_file(trial)


def test_a_printed_sheet_without_ink_is_found(app, trial, monkeypatch):
    monkeypatch.setattr(printer, "has_ink", lambda _pdf: False)
    with pytest.raises(Unexpected, match="blank"):
        printer.print_to_file(trial)
