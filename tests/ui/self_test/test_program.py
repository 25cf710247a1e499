"""What the program is made of: versions, Qt, and the migrations beside it."""

import pytest

from ui.self_test import program
from ui.self_test.trial import Unexpected


def test_the_versions_are_told_that_support_asks_for(new_trial):
    told = program.versions(new_trial)
    assert all(word in told for word in ("Aula ", "Python 3.", "SQLite 3.", "from source"))
    assert program.qt(new_trial).startswith("Qt 6.")


def test_migrations_that_were_left_out_are_missed(new_trial, monkeypatch, tmp_path):
    assert "0001_first_schema.py" in program.migrations(new_trial)
    monkeypatch.setattr(program, "MIGRATIONS", tmp_path)
    with pytest.raises(Unexpected, match=r"no env\.py"):
        program.migrations(new_trial)
    (tmp_path / "env.py").touch()
    with pytest.raises(Unexpected, match="no versions"):
        program.migrations(new_trial)
