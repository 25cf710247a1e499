"""A data folder with one day of training in it, made through the command line."""

import json
import shutil

import pytest

TRAINING = ("--training", "CM-IV-2025")


@pytest.fixture(scope="session")
def monday_folder(new_data_folder, week_as_json, list_of_people, tmp_path_factory):
    """Make one data folder with the week's Monday planned and three people imported."""
    from ui.command_line import run

    place = tmp_path_factory.mktemp("monday")
    folder = shutil.copytree(new_data_folder, place / "data")
    week = json.loads(week_as_json)
    description = place / "pelatihan.json"
    description.write_text(json.dumps({**week, "sessions": week["sessions"][:4]}), encoding="utf-8")
    common = ("--data", str(folder), "--operator", "Penguji Contoh")
    people = str(list_of_people(1, 2, 3))
    assert run([*common, "training", str(description)]) == 0
    assert run([*common, "import", people, *TRAINING]) == 0
    return folder


@pytest.fixture
def monday(monday_folder, aula):
    """Call the command line on a day of training."""
    shutil.rmtree(aula.folder)
    shutil.copytree(monday_folder, aula.folder)
    return aula
