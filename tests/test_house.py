"""The plan of the house as tests: what import-linter, ruff and mypy cannot say."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("app", "db", "ui")
SOURCES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
ROOT_NAMES = {
    *LAYERS,
    *("resources", "tests"),
    *("dev.py", "build.spec", "pyproject.toml", "requirements.lock"),
    *("README.md", "CHANGELOG.md", "LICENSE"),
}
MADE_HERE = {"aula.egg-info", "build", "dist", "out", "__pycache__"}

DRAWERS = {"util", "helper", "common", "misc", "manager", "handler", "processor", "data", "info"}
DRAWERS |= {"utils", "helpers", "constants", "dto", "types"}

# Spelled in pieces, or this file would find itself.
FOREIGN = re.compile(
    r"py"
    r"pi\.|python"
    r"hosted|npm"
    r"js\.|deb\."
    r"debian|"
    r"(?<![\w./])/(?:work|tmp|root|home)"
    r"/|[A-Z]:\\+Users"
)


N = TypeVar("N", bound=ast.AST)
Block = TypeVar("Block", ast.ClassDef, ast.FunctionDef)


def project() -> dict[str, Any]:
    """Read pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def shown(path: Path) -> str:
    """Name a file as seen from the root."""
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path, kind: type[N]) -> Iterator[N]:
    """Yield what a source file has of one kind of syntax."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, kind))


def longer(path: Path, kind: type[Block], limit: int) -> list[str]:
    """List the classes or functions with more lines than a limit, as `file name`."""
    return [
        f"{shown(path)} {node.name}"
        for node in nodes(path, kind)
        if (node.end_lineno or 0) - node.lineno >= limit
    ]


def calls(path: Path, names: set[str]) -> list[str]:
    """List the calls of methods with these names, as `file:line name`."""
    return [
        f"{shown(path)}:{node.lineno} {node.func.attr}"
        for node in nodes(path, ast.Call)
        if isinstance(node.func, ast.Attribute) and node.func.attr in names
    ]


def text_files() -> Iterator[tuple[Path, str]]:
    """Yield every text file that belongs to the tree, with its text."""
    rooms = [ROOT / name for name in (*LAYERS, "resources", "tests", ".ci")]
    inside = (path for room in rooms for path in room.rglob("*"))
    for path in [*ROOT.iterdir(), *inside]:
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".cov"):
            content = path.read_bytes()
            if b"\0" not in content:
                yield path, content.decode("utf-8", errors="replace")


def test_the_root_holds_only_what_the_plan_names():
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert names <= ROOT_NAMES | MADE_HERE


@pytest.mark.parametrize("layer", LAYERS)
def test_every_folder_of_the_source_is_a_package_so_that_the_contracts_see_it(layer):
    folders = {path.parent for path in (ROOT / layer).rglob("*.py")}
    loose = {shown(f) for f in folders if not (f / "__init__.py").exists()}
    # Alembic reads its scripts from the folder, by path.
    assert loose <= {"db/migrations", "db/migrations/versions"}


def test_rooms_stay_small():
    # A migration is one step of history, and is written once.
    files = [path for path in (ROOT / "dev.py", *SOURCES, *TESTS) if "versions" not in path.parts]
    assert not [f for f in map(shown, files) if len((ROOT / f).read_bytes().splitlines()) > 400]
    assert not [hit for path in files for hit in longer(path, ast.ClassDef, 200)]
    assert not [hit for path in files for hit in longer(path, ast.FunctionDef, 40)]


def test_no_module_and_no_class_is_named_like_a_drawer():
    modules = {shown(path): path.stem.rpartition("_")[2] for path in (*SOURCES, *TESTS)}
    classes = {
        f"{shown(path)} {node.name}": re.findall(r"[A-Z]?[a-z0-9]+", node.name)[-1].lower()
        for path in (*SOURCES, *TESTS)
        for node in nodes(path, ast.ClassDef)
    }
    assert not {where for where, word in {**modules, **classes}.items() if word in DRAWERS}


@pytest.mark.parametrize("room", ["domain", "documents", "exchange", "usecases"])
def test_time_comes_in_as_an_argument(room):
    clocks = {"now", "today", "utcnow"}
    assert not [hit for path in (ROOT / "app" / room).rglob("*.py") for hit in calls(path, clocks)]


def test_verbs_leave_the_transaction_to_the_workspace():
    ends = {"commit", "rollback", "begin", "begin_nested"}
    verbs = (ROOT / "app" / "usecases").rglob("*.py")
    assert not [hit for path in verbs for hit in calls(path, ends)]


def test_test_names_are_sentences():
    names = {(shown(path), node.name) for path in TESTS for node in nodes(path, ast.FunctionDef)}
    tests = [(file, name) for file, name in names if name.startswith("test_")]
    assert not [f"{file} {name}" for file, name in tests if len(name.split("_")) < 4]


def test_tests_mirror_the_source():
    mirrored = [path for path in TESTS if path.relative_to(ROOT / "tests").parts[0] in LAYERS]
    assert mirrored
    assert not [shown(path) for path in mirrored if not mirrors_a_module(path)]


def mirrors_a_module(test: Path) -> bool:
    """Whether the module that a test file is named after lies at the same place of the source."""
    folder = ROOT / test.relative_to(ROOT / "tests").parent
    subject = test.stem.removeprefix("test_")
    modules = {path.stem.strip("_") for path in folder.glob("*") if path.name != "__pycache__"}
    return any(subject == name or subject.startswith(f"{name}_") for name in modules if name)


def test_tests_use_the_real_thing():
    mocks = re.compile(r"^\s*(import|from) (unittest\.)?mock", re.MULTILINE)
    assert not [shown(path) for path in TESTS if mocks.search(path.read_text(encoding="utf-8"))]


def test_no_file_names_a_machine_or_a_package_index():
    found = {shown(path): hit[0] for path, text in text_files() if (hit := FOREIGN.search(text))}
    assert not found


def test_what_must_be_covered_whole_exists():
    for pattern in project()["tool"]["aula"]["complete"]:
        assert list(ROOT.glob(pattern)), pattern


def test_the_lock_pins_every_dependency_with_a_hash():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==(.+?(?:\n .+)*)$", lock, re.MULTILINE))
    assert all("--hash=sha256:" in pin for pin in pinned.values())
    wanted = project()["project"]
    named = [*wanted["dependencies"], *wanted["optional-dependencies"]["dev"]]
    assert {re.split(r"[^\w-]", line)[0].lower() for line in named} <= pinned.keys()


def test_the_readme_begins_with_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = readme[: readme.index("## ", readme.index("\n## ") + 4)]
    assert "python3 dev.py run" in first
    assert "python3 dev.py test" in first


def test_the_changelog_tells_what_is_coming():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[?Unreleased\]?$", changelog, re.MULTILINE)
