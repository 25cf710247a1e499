"""The plug is pulled while someone works at the window: nothing that was saved is lost."""

import shutil
import time

from PySide6.QtCore import QSettings

from app.usecases.class_list import list_class
from tests.stories.starting import (
    CODE,
    DAYS,
    KILLS,
    assert_whole,
    cut_short,
    marks_in,
    people_list,
    start_script,
)

FEW_KILLS = max(3, KILLS // 6)
"""Each takes a start of the window before and another after it."""

BEGIN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.stories.hands import Operator
from ui.start import Program
app = QApplication([])
operator = Operator(Program(), Path(sys.argv[1]))
operator.wait(lambda: operator.program.window.page is not None)
operator.settle()
"""

MARK_ON_AND_ON = f"""{BEGIN}
operator.program.desk.choose("{CODE}")
operator.press("Alt+4")
print("ready", flush=True)
for ndh in range(1, 31):
    operator.type(f"{{ndh}} S")
    operator.press("Return")
    assert operator.saved.startswith("Tersimpan")
    print(ndh, flush=True)
"""

BRING_IN = f"""{BEGIN}
operator.press("Alt+3")
QApplication.clipboard().setText(Path(sys.argv[2]).read_text().replace(";", "\\t"))
operator.press("Ctrl+V")
print("ready", flush=True)
operator.press("Return")
print(operator.banner, flush=True)
"""


def sit_down_again(operate, folder):
    """Start the program once more, after it was killed."""
    operator = operate(folder)
    operator.wait(lambda: operator.program.window.page is not None)
    operator.settle()
    return operator


def test_marks_that_were_shown_as_saved_survive_a_kill(operate, enrolled, clock):
    clock.set(DAYS[0], "07:10")
    for number in range(FEW_KILLS):
        folder = shutil.copytree(enrolled, enrolled.with_name(f"copy-{number}"))
        out = cut_short(start_script(MARK_ON_AND_ON, folder), 0.1 + 0.25 * number)
        told = {int(line) for line in out.split()}
        stored = {ndh for _, ndh in marks_in(folder)}
        assert told <= stored
        assert len(stored - told) <= 1
        assert_whole(folder)
        operator = sit_down_again(operate, folder)
        assert operator.program.desk.training == CODE
        assert operator.page.accessibleName() == "Kehadiran"
        ended = "Aula ended suddenly last time. All that was saved is here."
        assert operator.banner == operator.say(ended)


def test_a_list_that_was_not_brought_in_whole_is_named_at_the_next_start(
    operate, planned, tmp_path
):
    people = tmp_path / "peserta.csv"
    people.write_text(people_list(3000), encoding="utf-8")
    child = start_script(BRING_IN, planned, people)
    settings = planned / "window.ini"
    while "unfinished" not in settings.read_text(encoding="utf-8"):
        time.sleep(0.005)
    assert cut_short(child, 0) == ""
    unfinished = QSettings(str(settings), QSettings.Format.IniFormat).value("unfinished")
    operator = sit_down_again(operate, planned)
    assert operator.banner.endswith(operator.say("Not finished: {work}", work=unfinished))
    assert operator.read(list_class, training=CODE).members == ()
    assert_whole(planned)


def test_a_window_that_was_closed_says_nothing_of_a_sudden_end(operate, enrolled):
    sit_down_again(operate, enrolled).leave()
    again = sit_down_again(operate, enrolled)
    assert again.banner == ""
