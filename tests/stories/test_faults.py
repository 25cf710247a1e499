"""What the operator is told when the data folder is not what it should be; it stays as it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.stories.starting import CODE, Said, aula, marks_in
from ui.command_line import run

SAMPLES = Path(__file__).parent.parent / "samples"
READ = ("attendance", "--training", CODE)
WRITE = ("mark", "--training", CODE, "--session", 1, 1, "--status", "H")


@pytest.fixture
def call(capsys):
    """Run a command on a data folder within this process, which says the same and is quick."""

    def act(folder, *words):
        status = run(["--data", str(folder), *map(str, words)])
        return Said(status, *capsys.readouterr())

    return act


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_refused(said, code, **fields):
    """One error in JSON, with its sentence, and no word of how the program is made."""
    assert said.status == 1
    assert said.err == ""
    error = said.json["error"]
    assert said.json.keys() == {"error"}
    assert error.keys() == {"code", "message", "fields"}
    assert (error["code"], error["fields"]) == (code, fields)
    assert len(error["message"]) > 30
    for name, value in fields.items():
        assert value is None or str(value) in error["message"], name


def assert_refused_in_words(said_by_language, sentences):
    """A short text for people, in both languages, and no traceback."""
    for language, start in sentences.items():
        said = said_by_language(language)
        assert (said.status, said.out) == (1, "")
        assert start in said.err
        assert "Traceback" not in said.err
        assert len(said.err.splitlines()) == 1


def put_text(path):
    path.write_text("NDH;Nama\n1;Peserta Contoh\n" * 20, encoding="utf-8")


def put_spreadsheet(path):
    shutil.copyfile(SAMPLES / "peserta-coaching-mentoring-iv.xlsx", path)


def put_stranger(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE orders (id INTEGER)")


def cut_off(path):
    path.write_bytes(path.read_bytes()[:20480])


def damage_the_middle(path):
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * 8192 + content[16384:])


def raise_version(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def lose_version(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE alembic_version")


CLOSED = {"en": "cannot be written", "id": "tidak dapat ditulis"}
NOT_OURS = {"en": "is no database of Aula", "id": "bukan basis data Aula"}


@pytest.mark.parametrize("spoil", [put_text, put_spreadsheet, put_stranger])
def test_a_file_that_is_no_database_of_ours_is_refused_untouched(enrolled, spoil, call):
    path = enrolled / "aula.db"
    spoil(path)
    before = files(enrolled)
    for words in (READ, WRITE, ("check",), ("trainings",)):
        assert_refused(call(enrolled, *words, "--json"), "not-a-database", file=str(path))
    assert_refused_in_words(lambda word: call(enrolled, *READ, "--lang", word), NOT_OURS)
    assert files(enrolled) == before


def test_a_newer_database_is_refused_untouched(enrolled, call):
    path = enrolled / "aula.db"
    raise_version(path)
    before = files(enrolled)
    for words in (READ, WRITE, ("check",)):
        assert_refused(call(enrolled, *words, "--json"), "database-too-new", file=str(path))
    assert files(enrolled) == before


@pytest.mark.parametrize("spoil", [cut_off, damage_the_middle, lose_version])
@pytest.mark.parametrize("is_copied", [True, False], ids=["after the copy", "before the copy"])
def test_a_damaged_database_is_refused_untouched_and_names_the_copy(
    enrolled, spoil, is_copied, call
):
    (copy,) = (enrolled / "backups").iterdir()
    if not is_copied:
        copy = copy.rename(copy.with_name("aula-2025-08-01.db"))
    path = enrolled / "aula.db"
    spoil(path)
    before = files(enrolled)
    for words in (READ, WRITE):
        said = call(enrolled, *words, "--json")
        assert_refused(said, "database-damaged", file=str(path), copy=str(copy))
    assert files(enrolled) == before


def test_a_damaged_database_without_any_copy_says_so(enrolled, call):
    shutil.rmtree(enrolled / "backups")
    cut_off(enrolled / "aula.db")
    said = call(enrolled, *READ, "--json").json["error"]
    assert (said["code"], said["fields"]["copy"]) == ("database-damaged", None)


def test_an_empty_file_counts_as_a_new_database(tmp_path, call):
    (tmp_path / "aula.db").touch()
    said = call(tmp_path, "trainings", "--json")
    assert (said.status, said.json) == (0, {"trainings": []})


def test_marks_whose_database_is_gone_are_not_thrown_away(tmp_path, call):
    log = tmp_path / "aula.db-wal"
    log.write_bytes(b"the last marks")
    said = call(tmp_path, "trainings", "--json")
    assert_refused(said, "database-damaged", file=str(tmp_path / "aula.db"), copy=None)
    assert files(tmp_path) == {log: b"the last marks"}


@pytest.mark.parametrize("below", ["", "data", "one/two"])
def test_a_data_folder_below_a_file_is_refused(tmp_path, below, call):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    folder = tmp_path / "file" / below
    said = call(folder, "trainings", "--json")
    assert_refused(said, "folder-not-writable", folder=str(folder))
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


def test_a_write_protected_data_folder_is_refused(enrolled, write_protect, call):
    before = files(enrolled)
    write_protect(enrolled)
    for words in (READ, WRITE, ("check",)):
        said = call(enrolled, *words, "--json")
        assert_refused(said, "folder-not-writable", folder=str(enrolled))
    assert_refused_in_words(lambda word: call(enrolled, *READ, "--lang", word), CLOSED)
    assert files(enrolled) == before


def test_a_new_data_folder_in_a_write_protected_one_is_refused(tmp_path, write_protect, call):
    outer = tmp_path / "outer"
    outer.mkdir()
    write_protect(outer)
    said = call(outer / "data", "trainings", "--json")
    assert_refused(said, "folder-not-writable", folder=str(outer / "data"))


@pytest.mark.parametrize("words", [("export", "xlsx"), ("export", "csv"), ("print", "recap")])
def test_what_cannot_be_written_out_is_refused_and_leaves_nothing(
    marked, tmp_path, write_protect, words, call
):
    out = tmp_path / "out"
    out.mkdir()
    write_protect(out)
    said = call(marked, *words, "--training", CODE, "--out", out, "--json")
    assert_refused(said, "folder-not-writable", folder=str(out))
    (tmp_path / "file").write_text("x", encoding="utf-8")
    below = tmp_path / "file" / "below"
    said = call(marked, *words, "--training", CODE, "--out", below, "--json")
    assert_refused(said, "folder-not-writable", folder=str(below))


@pytest.mark.parametrize("words", [("export", "xlsx"), ("export", "csv"), ("print", "recap")])
def test_an_existing_file_is_kept_unless_forced(marked, tmp_path, words, call):
    export = (*words, "--training", CODE, "--out", tmp_path / "out", "--json")
    (file,) = call(marked, *export).json["files"]
    before = files(tmp_path / "out")
    assert_refused(call(marked, *export), "file-exists", file=file["path"])
    assert files(tmp_path / "out") == before
    assert call(marked, *export, "--force").status == 0


def test_a_file_that_cannot_be_replaced_is_named_and_kept(marked, tmp_path, write_protect, call):
    path = tmp_path / "rekap.csv"
    path.write_text("open elsewhere", encoding="utf-8")
    write_protect(path)
    export = ("export", "csv", "--training", CODE, "--out", path, "--force", "--json")
    assert_refused(call(marked, *export), "file-in-use", file=str(path))
    assert [file.name for file in tmp_path.glob("*rekap*")] == ["rekap.csv"]
    assert path.read_text(encoding="utf-8") == "open elsewhere"


def test_a_locked_copy_folder_is_told_beside_the_answer(enrolled, call):
    for copy in (enrolled / "backups").iterdir():
        copy.unlink()
    (enrolled / "backups").rmdir()
    (enrolled / "backups").write_text("no folder", encoding="utf-8")
    said = call(enrolled, *WRITE, "--json")
    assert said.status == 0
    assert said.json["marks"][0]["outcome"] == "marked"
    assert str(enrolled) in said.err
    assert "Traceback" not in said.err
    assert marks_in(enrolled) == {(1, 1): "H"}


def test_a_refusal_is_the_same_from_a_program_of_its_own(enrolled):
    put_text(enrolled / "aula.db")
    said = aula(enrolled, *READ, "--json")
    assert_refused(said, "not-a-database", file=str(enrolled / "aula.db"))
    assert aula(enrolled, *READ).err.count("\n") == 1
