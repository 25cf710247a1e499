"""One saving: it tells how far it is, can be stopped, and says what came of it."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import certificate_board
from app.usecases.certificates import issue
from app.usecases.printing import PaperTray, paper_tray
from tests.ui.pages.certificates.friday_board import line
from ui.pages.certificates.saving import SavingOfEach
from ui.widgets.progress import ProgressStrip

CODE = "DEMO-CM-IV"
FRIDAY = dt.date(2025, 8, 8)


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
        folder.mkdir(exist_ok=True)
        codes: list[str] = []
        desk.operations.read(
            desk,
            certificate_board,
            lambda board: codes.extend(line.number for line in board.lines[:5]),
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
    before = dict(copies(desk))
    folder = save(Impatient("Hentikan"))
    assert len(list(folder.iterdir())) == 3
    assert notices[-1].sentence == ("Dihentikan: 3 dari 5 berkas sudah tersimpan, semuanya utuh.")
    assert len(notices[-1].ways) == 1
    after = dict(copies(desk))
    assert [after.get(ndh, 0) - before.get(ndh, 0) for ndh in range(1, 6)] == [1, 1, 1, 0, 0]


def test_what_was_stopped_goes_on_and_counts_each_file_once(save, desk, notices):
    before = dict(copies(desk))
    save(Impatient("Hentikan"))
    folder = save(ProgressStrip("Hentikan"))
    assert notices[-1].sentence == f"5 berkas tersimpan di {folder}."
    after = dict(copies(desk))
    assert all(after[ndh] == before.get(ndh, 0) + 1 for ndh in range(1, 6))
    save(ProgressStrip("Hentikan"))
    assert dict(copies(desk)) == after


def test_another_file_of_the_same_name_is_replaced_when_asked(save, desk, notices):
    folder = save(ProgressStrip("Hentikan"))
    file = min(folder.iterdir())
    file.write_bytes(b"lama")
    save(ProgressStrip("Hentikan"))
    assert notices[-1].is_refusal
    assert file.read_bytes() == b"lama"
    notices[-1].ways[0].act()
    assert file.read_bytes() != b"lama"
    assert notices[-1].sentence == f"5 berkas tersimpan di {folder}."


def test_saving_every_kind_counts_each_paper_as_what_it_is(
    decided, friday, friday_desk, strip, tmp_path
):
    statement = CertificateKind.STATEMENT
    papers = line(friday, 7), line(friday, 2, statement)
    friday.change(issue, training=CODE, kind=CertificateKind.TRAINER, date=FRIDAY)
    board = friday.read(certificate_board, training=CODE)
    trainers = [o.number for o in board.of(CertificateKind.TRAINER)]
    numbers = [papers[1].number, *trainers]
    SavingOfEach(friday_desk, strip, CODE, numbers, tmp_path, kind=None).begin()
    assert len(list(tmp_path.glob("*_Surat Keterangan.pdf"))) == 1
    assert len(list(tmp_path.glob("*_Sertifikat Pengajar.pdf"))) == len(trainers)
    printed = friday.read(paper_tray, training=CODE).printed
    assert {(o.paper, o.ndh) for o in printed} == {
        ("statements", 2),
        ("trainer-certificates", None),
    }


class Cut(ProgressStrip):
    """A strip that looks, in the midst of the work, at what a next start would tell of it."""

    def __init__(self, settings):
        super().__init__("Hentikan")
        self.settings = settings

    def tell(self, done, total):
        """Show how far it is, and look."""
        super().tell(done, total)
        self.unfinished = self.settings.value("unfinished")


def test_after_a_power_cut_the_next_start_says_what_to_save_again(save, desk):
    strip = Cut(desk.settings)
    folder = save(strip)
    assert strip.unfinished == (f"surat {CODE} ke {folder}; simpan lagi ke sana untuk meneruskan")
    assert desk.settings.value("unfinished") is None
