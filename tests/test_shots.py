"""The pictures: a few scenes are taken, and what goes wrong on the way fails the whole."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

SHOTS = Path(__file__).parent / "shots"


def take(*words):
    """Take pictures in a process of its own."""
    return subprocess.run(
        [sys.executable, str(SHOTS), *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_scene_is_taken_in_both_languages_and_both_looks(tmp_path):
    told = take(tmp_path, "window-damaged", "window-done")
    assert told.returncode == 0, told.stderr
    taken = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.png"))
    assert taken == [
        f"{language}/{look}/{name}.png"
        for language in ("en", "id")
        for look in ("dark", "light")
        for name in ("window-damaged", "window-done")
    ]
    for name in taken:
        with Image.open(tmp_path / name) as picture:
            assert picture.size == (1366, 768)
    light, dark = (tmp_path / "id" / look / "window-done.png" for look in ("light", "dark"))
    assert brightness(light) > 200
    assert brightness(dark) < 60


def brightness(path):
    """How bright a picture is on the whole, from 0 to 255."""
    with Image.open(path) as picture:
        pixel = picture.convert("L").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(pixel, int)
    return pixel


def test_a_scene_that_there_is_not_is_wrong_usage(tmp_path):
    told = take(tmp_path, "no-such-scene")
    assert told.returncode == 2
    assert "no-such-scene" in told.stderr


@pytest.mark.parametrize(
    "script",
    [
        "raise ValueError",
        "from PySide6.QtCore import qWarning; qWarning('something is wrong')",
        "from PySide6.QtWidgets import QLabel; QLabel('lost').show()",
        "from PySide6.QtCore import QTimer; QTimer.singleShot(0, lambda: 1 / 0); app.exec()",
    ],
    ids=["fault", "warning", "stray window", "fault in the event loop"],
)
def test_what_goes_wrong_in_a_scene_fails_the_whole(script, tmp_path):
    begin = (
        "import sys; from pathlib import Path\n"
        "from tests.shots.__main__ import new_app\n"
        "app = new_app(Path(sys.argv[1]))\n"
    )
    command = [sys.executable, "-c", begin + script, str(tmp_path)]
    told = subprocess.run(
        command, cwd=SHOTS.parents[1], capture_output=True, encoding="utf-8", check=False
    )
    assert told.returncode == 1, told
