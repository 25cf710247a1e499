"""The question where a file is to lie: what it proposes is a name that every system takes."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.file_names import is_forbidden
from ui.exports import FORMATS
from ui.papers import PAPERS
from ui.widgets.save_dialog import ask_where_to_save
from ui.wording import Wording


@pytest.mark.parametrize("code", ["CM/IV: 2025", "CON", "Contoh. "])
@pytest.mark.parametrize("kind", [*PAPERS.values(), *FORMATS.values()], ids=lambda kind: kind.code)
def test_a_name_is_proposed_that_every_system_takes(qtbot, tmp_path, kind, code):
    parent, settings = QWidget(), QSettings(str(tmp_path / "x.ini"), QSettings.Format.IniFormat)
    qtbot.addWidget(parent)
    settings.setValue("folders/saved", str(tmp_path))
    name = kind.name_of_file(code)
    ask_where_to_save(parent, Wording("id"), settings, name, lambda _place: None)
    (dialog,) = parent.findChildren(QFileDialog)
    (chosen,) = dialog.selectedFiles()
    folder, _, proposed = chosen.rpartition("/")
    assert folder == str(tmp_path)
    assert not is_forbidden(proposed, is_windows=True)
