"""A trial in the middle of its run: the records of the demo week are there."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler

from app.exchange.files import patiently
from ui.self_test.trial import Trial
from ui.widgets.look import wear


@pytest.fixture
def new_trial(tmp_path):
    """Give a trial whose folder was claimed, with nothing in it."""
    trial = Trial(tmp_path / "trial")
    trial.claim()
    return trial


@pytest.fixture
def trial(new_trial, demo_folder):
    """Give a trial with the demo week."""
    shutil.copytree(demo_folder, new_trial.data, dirs_exist_ok=True)
    return new_trial


@pytest.fixture
def held(monkeypatch):
    """Let Windows refuse acts on a file twice: `held("replace")`, as while it is scanned."""

    def hold(*acts):
        patient = {"is_windows": True, "pause": lambda _seconds: None}
        monkeypatch.setattr(patiently, "__kwdefaults__", patient)
        for name in acts:
            monkeypatch.setattr(Path, name, refusing(getattr(Path, name)))

    def refusing(act):
        refusals = iter([PermissionError(13, "sharing violation")] * 2)

        def refuse_twice(*args, **kwargs):
            for refusal in refusals:
                raise refusal
            return act(*args, **kwargs)

        return refuse_twice

    return hold


@pytest.fixture
def app(qapp):
    """Wear the light look, and let Qt complain to whom it complained before."""
    wear(qapp, dark=False)
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    yield qapp
    qInstallMessageHandler(before)
    wear(qapp, dark=False)
