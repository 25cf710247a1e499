"""The program tried as an operator has it: installed, clicked through, upgraded, removed."""

import json
import os
import shutil
import sqlite3
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.windows import building
from tests.windows.wine import DISPLAY, SCREEN, Wine
from tests.windows.workshop import Workshop, demand, end_whole, wait_for

LINK = Path("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Aula.lnk")
LISTED = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Aula"
NEXT_VERSION = "99.0.0"
NEXT_MIGRATION = '''"""A further migration, as the next version will bring one."""

from alembic import op

revision, down_revision = "0999", "{newest}"


def upgrade() -> None:
    """Add a table."""
    op.execute("CREATE TABLE trial (id INTEGER PRIMARY KEY)")
'''
IS_RUNNING = 3
DEMO = "DEMO-CM-IV"
RAIL_TRAININGS = (80, 75)
"""Where "Pelatihan" stands in the window, in pixels."""


@contextmanager
def screen(workshop: Workshop) -> Iterator[None]:
    """Have a screen with a window manager, and end all that is left on it."""
    if os.name == "nt":
        yield
        return
    words = ["Xvfb", DISPLAY, "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(words, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(1)
    seen = {**os.environ, "DISPLAY": DISPLAY}
    manager = subprocess.Popen(
        ["openbox"], env=seen, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        if workshop.prefix.exists():
            Wine(workshop).stop()
        for started in (manager, server):
            end_whole(started)


def install(workshop: Workshop, number: str | None = None) -> None:
    """Install silently, and look whether all is there: the installer's status tells nothing."""
    wine = Wine(workshop)
    wine.run(building.setup_of(workshop, number or building.version()), "/S", seconds=180)
    home = home_of(wine)
    wait_for((home / "uninstall.exe").exists, 60, "no program is installed")
    for there in (home / "Aula.exe", home / "aula-cli.exe", wine.home / LINK):
        demand(there.exists(), f"{there.name} is not there")
    listed = wine.run("reg", "query", LISTED, "/v", "DisplayVersion", seconds=30)
    demand((number or building.version()) in listed, f"not in the list of programs: {listed}")


def test_itself(workshop: Workshop) -> None:
    """Let the installed program try itself."""
    wine = Wine(workshop)
    place = workshop.folder / "self-test"
    shutil.rmtree(place, ignore_errors=True)
    words = ("--self-test", wine.path_of(place))
    wine.run(home_of(wine) / "Aula.exe", *words, seconds=360, statuses=(0, 1))
    told = json.loads((place / "self-test.json").read_text(encoding="utf-8"))
    for check in told["checks"]:
        sign = "ok " if check["ok"] else "NOT"
        workshop.say(f"  {sign} {check['name']} {check['seconds']:.2f} s  {check['detail'][:150]}")
    demand(told["ok"], "the self-test found something wrong")


def use_command_line(workshop: Workshop) -> None:
    """Fill the operator's own records from the command line, in words that are not ours alone."""
    wine = Wine(workshop)
    papers = workshop.folder / "papers" / "Contoh é 例"
    shutil.rmtree(papers.parent, ignore_errors=True)
    made = ask(wine, "demo", "--out", wine.path_of(papers))
    demand(made["training"] == DEMO, f"another demo: {made}")
    files = [path for path in papers.iterdir() if path.stat().st_size]
    demand(len(files) == len(made["files"]), f"not all files are there: {files}")
    refused = wine.run(
        *(home_of(wine) / "aula-cli.exe", "sessions", "--training", "TIDAK-ADA"),
        seconds=60,
        statuses=(1,),
    )
    demand("TIDAK-ADA" in refused, f"a refusal without words: {refused}")


def click_through(workshop: Workshop) -> None:
    """Start the window, click on a page, start it twice, and install while it is open."""
    wine = Wine(workshop)
    program = home_of(wine) / "Aula.exe"
    kept = data_of(wine) / "window.ini"
    kept.unlink(missing_ok=True)
    started = wine.start(program)
    try:
        window = window_called(workshop, "Aula")
        time.sleep(4)
        press(workshop, window, *RAIL_TRAININGS)
        time.sleep(2)
        take_picture(workshop, "window.png")
        wine.run(program, seconds=30)
        demand(len(windows_called(workshop, "Aula")) == 1, "a second window is open")
        answer = ask(wine, "trainings")
        demand(answer["trainings"], "the command line does not work beside the window")
        refuse_to_install(workshop, wine)
        xdotool(workshop, "windowactivate", "--sync", window, "key", "alt+F4")
        wait_for(lambda: started.poll() is not None, 30, "the window does not close")
    finally:
        wine.end(started)
    demand(started.returncode == 0, f"the window ended with {started.returncode}")
    told = kept.read_text(encoding="utf-8")
    demand("page=trainings" in told, f"the click did nothing: {told}")


def refuse_to_install(workshop: Workshop, wine: Wine) -> None:
    """See that nothing is installed over a program that is open, nor removed."""
    before = stamps(home_of(wine))
    wine.run(
        home_of(wine) / "uninstall.exe", "/S", "/DELETEDATA", seconds=60, statuses=(0, IS_RUNNING)
    )
    time.sleep(5)
    demand((data_of(wine) / "aula.db").exists(), "data was deleted under the open program")
    setup = building.setup_of(workshop, building.version())
    wine.run(setup, "/S", seconds=60, statuses=(IS_RUNNING,))
    demand(stamps(home_of(wine)) == before, "files were changed under the open program")


def upgrade(workshop: Workshop) -> None:
    """Install the next version over a filled database: it is copied, then brought up to date."""
    wine = Wine(workshop)
    before = marks_in(data_of(wine) / "aula.db")
    demand(before > 0, "there is nothing to bring up to date")
    later = workshop.folder / "next"
    shutil.rmtree(later, ignore_errors=True)
    shutil.copytree(workshop.program, later)
    versions = later / "_internal" / "db" / "migrations" / "versions"
    newest = max(path.name for path in versions.glob("[0-9]*.py"))[:4]
    further = NEXT_MIGRATION.format(newest=newest)
    (versions / "0999_trial.py").write_text(further, encoding="utf-8")
    building.make_setup(workshop, NEXT_VERSION, later)
    install(workshop, NEXT_VERSION)
    demand(ask(wine, "trainings")["trainings"], "the trainings are gone after the upgrade")
    demand(marks_in(data_of(wine) / "aula.db") == before, "marks are gone after the upgrade")
    copies = copies_before_upgrade(wine)
    demand(len(copies) == 1, f"no copy was made before the upgrade: {copies}")
    demand(marks_in(copies[0]) == before, "the copy does not have all marks")


def go_back(workshop: Workshop) -> None:
    """Go back as the guide says: the old program, and the copy in the place of the database."""
    wine = Wine(workshop)
    install(workshop)
    program = home_of(wine) / "aula-cli.exe"
    refused = wine.run(program, "trainings", "--json", seconds=60, statuses=(1,))
    demand("database-too-new" in refused, f"not refused: {refused}")
    (copy,) = copies_before_upgrade(wine)
    database = data_of(wine) / "aula.db"
    for ending in ("", "-wal", "-shm"):
        database.with_name(f"aula.db{ending}").unlink(missing_ok=True)
    shutil.copy(copy, database)
    demand(ask(wine, "trainings")["trainings"], "the trainings are gone on the way back")
    demand(marks_in(database) == marks_in(copy), "marks are gone on the way back")
    demand(ask(wine, "check")["ok"], "the records are not whole on the way back")


def uninstall(workshop: Workshop) -> None:
    """Remove the program, first with the data kept and then, when asked, without."""
    wine = Wine(workshop)
    remove(wine)
    demand((data_of(wine) / "aula.db").exists(), "the data went with the program")
    demand(not (wine.home / LINK).exists(), "the link in the Start menu is left")
    install(workshop)
    remove(wine, "/DELETEDATA")
    wait_for(lambda: not data_of(wine).exists(), 30, "the data is still there")


def carry_about(workshop: Workshop) -> None:
    """Unpack the portable program in a folder of any name: its data lies beside it."""
    wine = Wine(workshop)
    place = workshop.folder / "Stik Contoh é"
    shutil.rmtree(place, ignore_errors=True)
    with zipfile.ZipFile(building.portable_of(workshop)) as packed:
        packed.extractall(place)
    answer = ask(wine, "trainings", program=place / "Aula" / "aula-cli.exe")
    demand(answer == {"trainings": []}, f"these are not its own records: {answer}")
    demand((place / "Aula" / "data" / "aula.db").exists(), "its data is not beside it")


def home_of(wine: Wine) -> Path:
    """Where the program is installed."""
    return wine.local_data / "Programs" / "Aula"


def data_of(wine: Wine) -> Path:
    """Where the operator's records lie."""
    return wine.local_data / "Aula"


def ask(wine: Wine, *words: str, program: Path | None = None) -> dict[str, Any]:
    """Run a command of the installed command line on the operator's records."""
    folder = () if program else ("--data", wine.path_of(data_of(wine)))
    command = program or home_of(wine) / "aula-cli.exe"
    said = wine.run(command, *words, *folder, "--json", seconds=180)
    answer: dict[str, Any] = json.loads(said)
    return answer


def remove(wine: Wine, *words: str) -> None:
    """Run the uninstaller, which goes on in a copy of itself after it has ended."""
    program = home_of(wine) / "uninstall.exe"
    wine.run(program, "/S", *words, seconds=60)
    wait_for(lambda: not home_of(wine).exists(), 60, "the program is not removed")


def copies_before_upgrade(wine: Wine) -> list[Path]:
    """The copies that were made before an upgrade."""
    return sorted((data_of(wine) / "backups").glob("before-upgrade-*.db"))


def marks_in(database: Path) -> int:
    """How many marks a database has."""
    with closing(sqlite3.connect(database)) as opened:
        return int(opened.execute("SELECT count(*) FROM mark").fetchone()[0])


def stamps(folder: Path) -> dict[str, int]:
    """When each file of a folder was written."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def windows_called(workshop: Workshop, title: str) -> list[str]:
    """The windows with this title that can be seen."""
    words = ("search", "--onlyvisible", "--name", f"^{title}$")
    return xdotool(workshop, *words, statuses=(0, 1)).split()


def window_called(workshop: Workshop, title: str) -> str:
    """The window with this title, as soon as it is there."""
    wait_for(lambda: windows_called(workshop, title), 60, f"no window {title}")
    return windows_called(workshop, title)[-1]


def press(workshop: Workshop, window: str, x: int, y: int) -> None:
    """Click at a place in a window."""
    xdotool(workshop, "mousemove", "--window", window, str(x), str(y), "click", "1")


def take_picture(workshop: Workshop, name: str) -> None:
    """Take a picture of the whole screen."""
    words = ("import", "-window", "root", workshop.folder / name)
    workshop.run(*words, seconds=30, environment={"DISPLAY": DISPLAY})


def xdotool(workshop: Workshop, *words: str, statuses: tuple[int, ...] = (0,)) -> str:
    """Move mouse and keys, or ask for windows."""
    seen = {"DISPLAY": DISPLAY}
    return workshop.run("xdotool", *words, seconds=30, environment=seen, statuses=statuses)
