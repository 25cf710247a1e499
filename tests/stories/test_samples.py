"""Lists as they really arrive, taken in by `aula import` as an operator would."""

import json
from pathlib import Path

import pytest

from ui.command_line import run

SAMPLES = Path(__file__).parent.parent / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


def classes():
    """Every sheet of people that must come in, with the file and the people expected of it."""
    for name, expected in EXPECTED.items():
        if not expected.get("error"):
            for sheet, people in expected.get("sheets", {None: expected.get("people")}).items():
                yield pytest.param(name, sheet, expected, people, id=f"{name}-{sheet}")


@pytest.fixture
def aula(data_folder, tmp_path, capsys):
    """Run a command on a data folder with one training; returns status and answer."""
    plan = {"code": "K", "program": {"name": "Pelatihan Contoh"}}
    file = tmp_path / "k.json"
    file.write_text(json.dumps({**plan, "start": "2025-08-04", "end": "2025-08-08"}))

    def call(*words):
        status = run(["--data", str(data_folder), "--json", *map(str, words)])
        return status, json.loads(capsys.readouterr().out)

    call("training", file)
    return call


@pytest.mark.parametrize(("name", "sheet", "expected", "people"), [*classes()])
def test_a_list_comes_in_as_expected_and_a_second_time_adds_nobody(
    aula, name, sheet, expected, people
):
    words = ["import", SAMPLES / name, "--training", "K", *(["--sheet", sheet] if sheet else [])]

    status, first = aula(*words)
    _, again = aula(*words)

    refused = [row["row"] for row in expected["refused"]]
    assert status == (1 if refused else 0)
    assert [
        {key: person[key] for key in wanted}
        for wanted, person in zip(people, first["people"], strict=True)
    ] == people
    assert [p["row"] for p in first["problems"] if p["severity"] == "refused"] == refused
    warned = [p["row"] for p in first["problems"] if p["severity"] == "warning"]
    assert warned == [row["row"] for row in expected.get("warned", [])]
    assert (first["imported"], first["rows"]) == (len(people), len(people) + len(refused))
    assert (again["imported"], again["known"]) == (0, len(people))
    assert [person["ndh"] for person in again["people"]] == list(range(1, len(people) + 1))


@pytest.mark.parametrize("name", [n for n, expected in EXPECTED.items() if expected.get("error")])
def test_a_file_that_is_no_list_is_refused_whole_with_its_name(aula, name):
    status, answer = aula("import", SAMPLES / name, "--training", "K")

    assert status == 1
    assert name in answer["error"]["message"]
    assert aula("participants", "--training", "K")[1] == {"people": []}


def test_several_sheets_of_people_ask_for_one_by_name(aula):
    status, answer = aula("import", SAMPLES / "peserta-pkp-angkatan-i-ii.xlsx", "--training", "K")

    assert status == 1
    assert answer["error"]["code"] == "sheet-needed"
    assert answer["error"]["fields"]["sheets"] == ["Angkatan I", "Angkatan II"]
