"""No room left: the step is refused whole, what was stored stays, and reading goes on."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from app.domain.faults import DiskFull, FolderNotWritable
from app.domain.vocabulary import CertificateKind, Status
from app.exchange.description import read_description
from app.exchange.people_list import read_people
from app.usecases import attendance, certificates, importing, participants, trainings
from app.workspace import Workspace
from tests.stories.starting import CODE, DAYS, assert_whole, aula, marks_in, opened, people_in

MARK = ("mark", "--training", CODE, "--session", 1, "--status", "H", "--json")
READ = ("attendance", "--training", CODE, "--json")


class Ballast:
    """A file that takes the room of a disk away, and gives it back."""

    def __init__(self, disk: Path) -> None:
        """Take nothing yet."""
        self._disk, self._path = disk, disk / "ballast"

    def leave(self, room: int) -> None:
        """Leave so many bytes of room, rounded down to whole pages."""
        self._path.unlink(missing_ok=True)
        free = shutil.disk_usage(self._disk).free
        self._path.write_bytes(bytes(free - room))

    def drop(self) -> None:
        """Give all room back."""
        self._path.unlink(missing_ok=True)


@pytest.fixture
def ballast(small_disk):
    return Ballast(small_disk)


@pytest.fixture
def on_disk(small_disk):
    """Move a data folder to the small disk."""

    def move(folder):
        return shutil.copytree(folder, small_disk / "data")

    return move


def assert_full(said, folder):
    assert said.status == 1
    assert said.json["error"]["code"] == "disk-full"
    assert said.json["error"]["fields"] == {"folder": str(folder)}
    assert str(folder) in said.json["error"]["message"]
    assert "Traceback" not in said.err


def test_a_mark_without_room_is_refused_and_the_marks_before_it_stay(on_disk, enrolled, ballast):
    folder = on_disk(enrolled)
    assert aula(folder, *MARK, 1).status == 0
    ballast.leave(0)
    assert_full(aula(folder, *MARK, 2), folder)
    shown = aula(folder, *READ)
    assert shown.status == 0
    assert [mark["ndh"] for mark in shown.json["marks"]] == [1]
    ballast.drop()
    assert aula(folder, *MARK, 2).status == 0
    assert marks_in(folder) == {(1, 1): "H", (1, 2): "H"}
    assert_whole(folder)


def test_a_workspace_that_is_open_goes_on_when_there_is_room_again(on_disk, enrolled, ballast):
    folder = on_disk(enrolled)

    def mark(ndh):
        return workspace.change(
            attendance.type_marks, training=CODE, session=1, who=[str(ndh)], status=Status.PRESENT
        )

    def marked():
        return [line.ndh for line in workspace.read(attendance.list_marks, training=CODE)]

    with opened(folder) as workspace:
        mark(1)
        ballast.leave(0)
        refused = 0
        for ndh in range(2, 31):  # the log may have room for a few more
            try:
                mark(ndh)
            except DiskFull:
                refused = ndh
                break
        assert refused
        assert marked() == [*range(1, refused)]
        ballast.drop()
        mark(refused)
        assert marked() == [*range(1, refused + 1)]
    assert_whole(folder)


def test_a_workspace_that_opens_on_a_full_disk_reads_and_writes_as_soon_as_it_can(
    on_disk, enrolled, ballast
):
    folder = on_disk(enrolled)
    assert aula(folder, *MARK, 1).status == 0
    ballast.leave(0)
    arguments: Any = {"training": CODE, "session": 1, "who": ["2"], "status": Status.PRESENT}
    with opened(folder) as workspace:
        for _ in range(2):
            assert len(workspace.read(attendance.list_marks, training=CODE)) == 1
            with pytest.raises(DiskFull):
                workspace.change(attendance.type_marks, **arguments)
        ballast.drop()
        workspace.change(attendance.type_marks, **arguments)
        assert len(workspace.read(attendance.list_marks, training=CODE)) == 2
        assert aula(folder, *MARK, 3).status == 0
    assert_whole(folder)


def test_an_import_finds_room_for_all_or_stores_nobody(on_disk, planned, write_list, ballast):
    folder, people = on_disk(planned), read_people(write_list(300))
    refused = 0
    for room in range(0, 2_000_000, 24 * 1024):
        ballast.leave(room)
        with opened(folder) as workspace:
            try:
                workspace.change(importing.import_people, training=CODE, people=people)
            except DiskFull:
                refused += 1
                assert workspace.read(participants.list_participants, training=CODE) == ()
            else:
                break
    assert refused > 3
    assert people_in(folder) == [*range(1, 301)]
    ballast.drop()
    assert_whole(folder)


def test_an_issue_finds_room_for_all_or_gives_no_number(on_disk, marked, ballast):
    folder = on_disk(marked)
    issue: Any = {"training": CODE, "kind": CertificateKind.CERTIFICATE}
    refused = 0
    for room in range(0, 2_000_000, 16 * 1024):
        ballast.leave(room)
        with opened(folder) as workspace:
            try:
                given = workspace.change(certificates.issue, **issue, date=DAYS[-1]).issued
            except DiskFull:
                refused += 1
                assert workspace.read(certificates.issued_facts, **issue) == ()
            else:
                break
    assert refused > 3
    assert [line.number for line in given][:2] == [f"800.2.4/{n}/BKPSDMD/2025" for n in (213, 214)]
    assert len(given) == 30
    ballast.drop()
    assert_whole(folder)


def test_a_new_data_folder_finds_room_or_is_made_by_a_later_start(
    small_disk, week_as_json, ballast
):
    folder, plan = small_disk / "data", read_description(week_as_json)
    refused = 0
    for room in range(0, 2_000_000, 16 * 1024):
        ballast.leave(room)
        try:
            with opened(folder) as workspace:
                workspace.change(trainings.plan_training, plan=plan)
        except DiskFull:
            refused += 1
        else:
            break
    assert refused > 3
    with opened(folder) as workspace:
        assert [o.sessions for o in workspace.read(trainings.list_trainings)] == [20]
    ballast.drop()
    assert_whole(folder)


def test_a_command_of_the_very_first_start_names_the_full_disk(small_disk, ballast):
    ballast.leave(0)
    folder = small_disk / "data"
    assert_full(aula(folder, "trainings", "--json"), folder)
    ballast.drop()
    assert aula(folder, "trainings", "--json").json == {"trainings": []}


@pytest.mark.parametrize(
    ("rooms", "words"),
    [
        ((0, 4096), ("export", "xlsx")),
        ((0,), ("export", "csv")),
        ((0, 4096), ("print", "recap")),
        ((0, 65536), ("print", "attendance-sheet")),
    ],
)
def test_a_file_that_finds_no_room_is_refused_and_leaves_no_half(
    marked, small_disk, ballast, rooms, words
):
    out = small_disk / "out"
    out.mkdir()
    call = (*words, "--training", CODE, "--out", out, "--json")
    for room in rooms:
        ballast.leave(room)
        assert_full(aula(marked, *call), out)
        assert [*out.iterdir()] == []
    ballast.drop()
    assert aula(marked, *call).status == 0
    assert len([*out.iterdir()]) == 1


def test_an_older_file_survives_a_forced_export_without_room(marked, small_disk, ballast):
    out = small_disk / "out"
    call = ("export", "csv", "--training", CODE, "--out", out, "--json", "--force")
    assert aula(marked, *call).status == 0
    (path,) = out.iterdir()
    before = path.read_bytes()
    ballast.leave(0)
    assert_full(aula(marked, *call), out)
    assert [*out.iterdir()] == [path]
    assert path.read_bytes() == before


def test_a_daily_copy_without_room_is_told_and_keeps_nobody_from_working(
    on_disk, enrolled, ballast
):
    folder = on_disk(enrolled)
    (copy,) = (folder / "backups").iterdir()
    copy = copy.rename(copy.with_name("aula-2025-08-01.db"))
    ballast.leave(150_000)
    said = aula(folder, *MARK, 1)
    assert (said.status, said.json["marks"][0]["outcome"]) == (0, "marked")
    assert str(folder) in said.err
    assert "Traceback" not in said.err
    assert [*(folder / "backups").iterdir()] == [copy]
    ballast.drop()
    assert aula(folder, *MARK, 2).err == ""
    assert len([*(folder / "backups").iterdir()]) == 2
    assert_whole(folder)


def test_a_stick_that_is_pulled_out_takes_no_marks_with_it_unnoticed(on_disk, enrolled):
    folder = on_disk(enrolled)
    workspace = Workspace(folder, operator="Rini Contoh")
    with workspace:
        workspace.read(attendance.list_marks, training=CODE)
        shutil.rmtree(folder)
        with pytest.raises(FolderNotWritable):
            workspace.change(
                attendance.type_marks, training=CODE, session=1, who=["1"], status=Status.PRESENT
            )
