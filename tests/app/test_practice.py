"""The practice room on the disk: beside the records, never in them, and made anew at will."""

import datetime as dt

import pytest

from app.domain.errors import StorageError
from app.practice import furnish_practice, practice_folder
from app.usecases.attendance import list_marks
from app.usecases.organization import read_organization
from app.usecases.trainings import list_trainings
from app.workspace import Workspace

CODE = "DEMO-CM-IV"


def furnish(records, **how):
    """Furnish the practice room; returns how many marks are in it."""
    now = dt.datetime(2026, 3, 4, 0, 10)
    folder = furnish_practice(records, operator="Penguji Contoh", clock=lambda: now, **how)
    with Workspace(folder, operator="Penguji Contoh") as room:
        return len(room.read(list_marks, training=CODE))


def test_the_room_lies_in_a_folder_of_its_own_and_the_records_stay_empty(data_folder):
    assert furnish(data_folder) == 240
    assert practice_folder(data_folder) == data_folder / "latihan"
    with Workspace(data_folder, operator="Penguji Contoh") as records:
        assert records.read(list_trainings) == ()
        assert records.read(read_organization) is None


def test_the_invented_office_has_all_that_papers_print(data_folder):
    furnish(data_folder)
    with Workspace(practice_folder(data_folder), operator="Penguji Contoh") as room:
        office = room.read(read_organization)
    assert office is not None
    assert office.is_practice
    assert office.signatory is not None
    assert (office.number_last, office.signatory.rank) == (212, "Pembina Utama Muda")


def test_what_was_practised_stays_until_the_room_is_made_anew(data_folder):
    furnish(data_folder)
    room = practice_folder(data_folder)
    with Workspace(room, operator="Penguji Contoh") as workspace:
        workspace.change(unmark_all)
    (room / "documents").mkdir()
    (room / "documents" / "contoh.pdf").write_bytes(b"latihan")
    kept = room / "catatan.txt"
    kept.write_text("milik orang", encoding="utf-8")
    assert furnish(data_folder) == 210
    assert furnish(data_folder, anew=True) == 240
    assert kept.exists()
    assert not (room / "documents").exists()
    assert furnish(data_folder.parent / "baru", anew=True) == 240


def unmark_all(tx):
    """Take every mark of one session away."""
    from app.usecases.attendance import type_marks

    everyone = [str(ndh) for ndh in range(1, 31)]
    type_marks(tx, training=CODE, session=1, who=everyone, status=None, reason="Latihan")


def test_a_room_that_is_damaged_is_told_and_can_be_made_anew(data_folder):
    room = practice_folder(data_folder)
    with Workspace(room, operator="Penguji Contoh"):
        pass
    (room / "aula.db").write_bytes(b"bukan basis data")
    with pytest.raises(StorageError):
        furnish(data_folder)
    assert furnish(data_folder, anew=True) == 240
