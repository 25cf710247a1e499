"""`aula photos`, as a script sees it."""

import io

import pytest
from PIL import Image

TRAINING = ("--training", "CM-IV-2025")


@pytest.fixture
def folder(tmp_path):
    """Make a folder of pictures for two of three people, with files that need a look."""
    place = tmp_path / "foto"
    place.mkdir()
    out = io.BytesIO()
    Image.new("RGB", (300, 400), "red").save(out, "JPEG")
    for name in ("198001012005011902.jpg", "01_Peserta Contoh 01.jpg", "IMG-2025-WA0003.jpg"):
        (place / name).write_bytes(out.getvalue())
    (place / "03.jpg").write_bytes(b"rusak")
    return place


ANSWER = {
    "matched": [
        {"ndh": 1, "file": "01_Peserta Contoh 01.jpg"},
        {"ndh": 2, "file": "198001012005011902.jpg"},
    ],
    "missing": [3],
    "unmatched": ["IMG-2025-WA0003.jpg"],
}


def test_photos_are_matched_and_stored_and_again_nothing_changes(monday, folder):
    for words in (("--dry-run",), (), ("--ratio", "3x4"), ("--ratio", "4x6")):
        answer = monday("photos", folder, *TRAINING, *words, status=1)
        (problem,) = answer.pop("problems")
        assert answer == ANSWER
        assert (problem["file"], problem["code"]) == ("03.jpg", "photo-not-readable")
        assert "03.jpg" in problem["message"]
    (folder / "03.jpg").unlink()
    assert monday("photos", folder, *TRAINING)["problems"] == []
    assert monday("check") == {"ok": True, "problems": []}


def test_people_are_told_in_words_what_is_missing(monday, folder):
    (folder / "03.jpg").unlink()
    said = monday.say("photos", str(folder), *TRAINING, "--lang", "en").splitlines()
    assert said == [
        "Photos matched: 2.",
        "IMG-2025-WA0003.jpg: fits nobody of the class.",
        "Without a photo: NDH 3.",
    ]


def test_nothing_is_stored_by_a_look(monday, folder):
    monday("photos", folder, *TRAINING, "--dry-run", status=1)
    said = monday.say("photos", str(folder), *TRAINING, "--dry-run", "--lang", "en", status=1)
    assert said.startswith("Preview only, nothing was stored.\n")
    for file in folder.iterdir():
        file.unlink()
    assert monday.refused("photos", folder, *TRAINING)["code"] == "no-photos"


def test_a_folder_that_is_none_and_an_unknown_training_are_refused(monday, folder):
    gone = folder / "tidak-ada"
    assert monday.refused("photos", gone, *TRAINING) == {
        "code": "folder-not-readable",
        "fields": {"folder": str(gone)},
    }
    words = ("photos", gone, "--training", "LAIN")
    assert monday.refused(*words)["code"] == "unknown-training"
