"""One saving: it tells how far it is, can be stopped, and says what came of it."""

import pytest

from app.usecases.certificate_board import certificate_board
from app.usecases.printing import PaperTray, paper_tray
from ui.pages.certificates.saving import SavingOfEach
from ui.widgets.progress import ProgressStrip

CODE = "DEMO-CM-IV"


class Impatient(ProgressStrip):
    """A strip whose button is pressed when the second file is there."""

    def tell(self, done, total):
        """Show how far it is, and press the button."""
        super().tell(done, total)
        if done == 2:
            self._ask_to_stop()


@pytest.fixture
def save(desk, qtbot, tmp_path):
    """Save the first five certificates of the demo training."""

    def act(strip):
        qtbot.addWidget(strip)
        folder = tmp_path / "berkas"
        folder.mkdir()
        codes: list[str] = []
        desk.operations.read(
            desk,
            certificate_board,
            lambda board: codes.extend(line.code for line in board.lines[:5]),
            training=CODE,
        )
        SavingOfEach(desk, strip, CODE, codes, folder).begin()
        return folder

    return act


def copies(desk):
    found: list[PaperTray] = []
    desk.operations.read(desk, paper_tray, found.append, training=CODE)
    return [(line.ndh, line.times) for line in found[0].printed if line.paper == "certificates"]


def test_what_was_saved_is_told_and_counted_as_copies(save, desk, notices):
    before = dict(copies(desk))
    folder = save(ProgressStrip("Hentikan"))
    assert len(list(folder.iterdir())) == 5
    assert notices[-1].sentence == f"5 berkas tersimpan di {folder}."
    after = dict(copies(desk))
    assert all(after[ndh] == before.get(ndh, 0) + 1 for ndh in range(1, 6))


def test_what_was_stopped_is_told_with_what_is_there(save, desk, notices):
    before = copies(desk)
    folder = save(Impatient("Hentikan"))
    assert len(list(folder.iterdir())) == 3
    assert notices[-1].sentence == ("Dihentikan: 3 dari 5 berkas sudah tersimpan, semuanya utuh.")
    assert len(notices[-1].ways) == 1
    assert copies(desk) == before
