"""A file for other programs: gathered, written whole, and never over another unasked."""

import pytest

from ui.exporting import write_export
from ui.exports import FORMATS

CODE = "DEMO-CM-IV"


@pytest.mark.parametrize("form", FORMATS)
def test_a_training_is_written_and_told_with_the_way_to_its_folder(desk, notices, tmp_path, form):
    place = tmp_path / f"rekap.{form}"
    write_export(desk, FORMATS[form], CODE, place)
    assert place.stat().st_size > 1000
    assert notices[-1].sentence.endswith(f"rekap.{form}")
    assert len(notices[-1].ways) == 1


def test_another_file_is_replaced_only_when_told(desk, notices, tmp_path):
    place = tmp_path / "rekap.csv"
    place.write_bytes(b"lama")
    write_export(desk, FORMATS["csv"], CODE, place)
    assert place.read_bytes() == b"lama"
    assert notices[-1].is_refusal
    (replace,) = notices[-1].ways
    replace.act()
    assert place.stat().st_size > 1000


def test_a_training_that_is_gone_is_refused(desk, notices, tmp_path):
    write_export(desk, FORMATS["csv"], "TIDAK-ADA", tmp_path / "rekap.csv")
    assert notices[-1].is_refusal
    assert list(tmp_path.glob("rekap*")) == []
