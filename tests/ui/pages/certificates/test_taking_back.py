"""Signed PDFs come back: the good ones are kept, each other is named with why."""

import shutil
from typing import Any

import pytest

from app.usecases.register import register
from app.usecases.signed_files import list_documents
from ui.pages.certificates.sending_out import SendingOut
from ui.pages.certificates.taking_back import TakingBack

CODE = "DEMO-CM-IV"


@pytest.fixture
def desk(new_desk, demo_folder, tmp_path):
    return new_desk(shutil.copytree(demo_folder, tmp_path / "demo"), "en")


@pytest.fixture
def numbers(desk):
    """Know the numbers of three certificates."""
    found: list[Any] = []
    desk.operations.read(desk, register, found.extend, training=CODE)
    return tuple(line.number for line in found[:3])


@pytest.fixture
def back(desk, numbers, tmp_path, strip):
    """Have the originals of two in a folder, as they went out."""
    folder = tmp_path / "kembali"
    folder.mkdir()
    SendingOut(desk, strip, CODE, numbers[:2], folder).begin()
    return folder


def signed_of(desk):
    found: list[Any] = []
    desk.operations.read(desk, list_documents, found.append)
    return found[0].named[2:]


def sign(path):
    path.write_bytes(path.read_bytes() + b" tanda tangan")


def test_the_signed_ones_are_kept_and_those_that_are_not_signed_yet_are_named(
    desk, numbers, back, notices, strip
):
    first, second = sorted(back.iterdir())
    sign(first)
    for _ in range(2):
        TakingBack(desk, strip, CODE, None).begin(back)
        assert notices[-1].sentence == f"1 signed PDF was kept. Not signed yet: {second.name}."
    assert [number for number, _ in signed_of(desk)] == [numbers[0]]
    assert desk.settings.value("unfinished") is None


def test_nothing_is_recorded_where_nothing_was_signed(desk, back, notices, strip):
    changes: list[Any] = []
    desk.operations.saved.connect(changes.append)
    TakingBack(desk, strip, CODE, None).begin(back)
    assert notices[-1].sentence.startswith("0 signed PDFs were kept. Not signed yet: ")
    assert changes == []


def test_what_cannot_be_read_is_named_and_the_others_are_kept(desk, back, notices, strip):
    first, second = sorted(back.iterdir())
    sign(first)
    second.unlink()  # between the look into the folder and the reading
    TakingBack(desk, strip, CODE, None).take((first, second))
    assert notices[-1].sentence == f"1 signed PDF was kept. Could not be read: {second.name}."


def test_many_that_begin_otherwise_are_named_in_part_and_offered_for_nobody(
    desk, numbers, back, notices, strip
):
    for path in sorted(back.iterdir()):
        path.unlink()
    for place in range(5):
        (back / f"{place}.pdf").write_bytes(b"%PDF lain")
    TakingBack(desk, strip, CODE, numbers[0]).begin(back)
    told = notices[-1]
    assert told.sentence.endswith("bytes of an original: 0.pdf, 1.pdf, 2.pdf and 2 more.")
    assert told.ways == ()


def test_one_that_begins_otherwise_is_kept_for_the_number_when_that_is_wanted(
    desk, numbers, back, notices, strip
):
    for path in back.iterdir():
        path.unlink()
    (back / "pindaian.pdf").write_bytes(b"%PDF lain")
    TakingBack(desk, strip, CODE, numbers[1]).begin(back)
    (way,) = notices[-1].ways
    way.act()
    assert "does not begin with the bytes" in notices[-1].sentence
    assert [number for number, _ in signed_of(desk)] == [numbers[1]]


def test_for_a_number_that_never_went_out_it_is_refused(desk, numbers, back, notices, strip):
    (back / "pindaian.pdf").write_bytes(b"%PDF lain")
    TakingBack(desk, strip, CODE, numbers[2]).begin(back)
    (way,) = notices[-1].ways
    way.act()
    assert notices[-1].is_refusal
    assert numbers[2] in notices[-1].sentence
    assert signed_of(desk) == ()
    assert desk.settings.value("unfinished") is None


def test_a_folder_without_pdf_is_told_and_one_that_went_is_refused(desk, tmp_path, notices, strip):
    TakingBack(desk, strip, CODE, None).begin(tmp_path / "demo" / "backups")
    assert notices[-1].sentence == "No PDF lies in this folder."
    TakingBack(desk, strip, CODE, None).begin(tmp_path / "tiada")
    assert notices[-1].is_refusal
