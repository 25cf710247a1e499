"""The page of papers: what is needed next stands first, and one Enter opens it."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.usecases.confirming import confirm
from app.usecases.printing import record_printing
from app.workspace import Workspace
from tests.shots.rush import end, rush
from ui.desk import Notice
from ui.pages.papers import PapersPage
from ui.printing.preview import Preview
from ui.widgets.labels import EmptyState

CODE = "DEMO-CM-IV"


def monday_morning():
    """Half past seven in western Indonesia on the first day of the demo training."""
    return dt.datetime(2025, 8, 4, 0, 30)


@pytest.fixture
def desk(new_desk, demo_folder, tmp_path):
    """Stand on the demo training on its first morning."""
    folder = shutil.copytree(demo_folder, tmp_path / "demo")
    return new_desk(folder, clock=monday_morning)


@pytest.fixture
def show(qtbot):
    """Show the page of a desk and let it read."""

    def seen(desk):
        page = PapersPage(desk)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        with qtbot.waitActive(page):
            pass
        return page

    return seen


def lines(page):
    """The list as it is read from top to bottom, folded parts left out: title and state."""
    found, item = [], page.list.topLevelItem(0)
    while item is not None:
        found.append((item.text(0), item.text(1)))
        item = page.list.itemBelow(item)
    return found


def previews():
    return [o for o in QApplication.topLevelWidgets() if isinstance(o, Preview) and o.isVisible()]


@pytest.fixture
def opened(qtbot):
    """Give the one preview that is open."""

    def find():
        (preview,) = previews()
        qtbot.addWidget(preview)
        return preview

    return find


OFFERED = [
    ("Hari ini, Senin, 4 Agustus 2025", ""),
    ("Daftar hadir hari itu (4 lembar)", "Belum dicetak"),
    ("Sesi 1 · 07.30–09.45 · Kebijakan Pengembangan Kompetensi ASN", "Belum dicetak"),
    ("Sesi 2 · 10.00–12.15 · Konsep Dasar Coaching", "Belum dicetak"),
    ("Sesi 3 · 13.15–15.30 · Konsep Dasar Coaching", "Belum dicetak"),
    ("Sesi 4 · 15.45–16.30 · Bertanya yang Menggugah", "Belum dicetak"),
    ("Besok, Selasa, 5 Agustus 2025", ""),
    ("Daftar hadir hari itu (4 lembar)", "Belum dicetak"),
    ("Kehadiran dan nilai", ""),
    ("Daftar hadir semua sesi (20 lembar)", "Belum dicetak"),
    ("Rekap kehadiran", "Belum dicetak"),
    ("Rincian JP semua peserta", "Belum dicetak"),
    ("Nilai dan peringkat", "Belum dicetak"),
    ("Sebelum sertifikat disahkan", ""),
    ("Daftar cek nama · diperbaiki dan diparaf oleh peserta", "Belum dicetak"),
    ("Halaman penggaris · seberapa tepat pencetak, untuk blangko", "Belum dicetak"),
    ("Sertifikat yang disiapkan · depan dan belakang", "Belum ada yang disiapkan"),
    (
        "Bagian depan saja · di kertas yang belakangnya sudah dicetak",
        "Belum ada yang disiapkan",
    ),
    (
        "Bagian belakang saja · tanpa nama, ditandatangani lebih dahulu",
        "Tidak ada lagi yang memerlukan",
    ),
    (
        "Kedua surat peserta belum pasti · salah satunya diserahkan",
        "Tidak ada peserta yang belum pasti",
    ),
    (
        "Slip peserta belum pasti · apa yang masih diperlukan",
        "Tidak ada peserta yang belum pasti",
    ),
    (
        "Lembar pengesahan · memutuskan di kertas bila komputer mati",
        "Belum ada yang disiapkan",
    ),
    ("Penyerahan", ""),
    ("Lembar MC · nama dan gelar menurut urutan panggilan", "Belum dicetak"),
    ("Tanda terima · ditandatangani pengambil", "Belum dicetak"),
    ("Sertifikat yang diterbitkan", ""),
    ("Sertifikat (29 orang)", "Belum dicetak"),
    ("Penghargaan (6 orang)", "Belum dicetak"),
    ("Surat keterangan (1 orang)", "Belum dicetak"),
    ("Sertifikat pengajar (4 orang)", "Belum dicetak"),
    ("Register sertifikat · semua yang diterbitkan, juga yang batal", "Belum dicetak"),
    ("Buku nomor · setiap nomor dengan keadaannya, juga celah", "Belum dicetak"),
]


def test_the_sheets_of_today_and_of_the_next_day_stand_first(show, desk):
    assert lines(show(desk)) == OFFERED


def test_one_enter_opens_the_sheets_of_today(show, desk, qtbot, opened):
    page = show(desk)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert opened().windowTitle() == "Daftar hadir, 4 Agustus 2025"


def test_another_paper_is_reached_by_arrow_keys(show, desk, qtbot, opened):
    page = show(desk)
    for _ in range(2):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert opened().windowTitle() == "Daftar hadir, sesi 2"


def test_what_was_printed_is_told_with_when_and_by_whom(show, desk):
    page = show(desk)
    change = desk.operations.change
    change(desk, record_printing, training=CODE, paper="recap", pages=2)
    for sessions in ((1,), (1, 2)):
        change(
            desk,
            record_printing,
            training=CODE,
            paper="attendance-sheet",
            pages=2,
            sessions=sessions,
        )
    shown = dict(lines(page))
    told = "4 Agustus 2025 07.30, Penguji Contoh"
    assert shown["Rekap kehadiran"] == told
    assert (
        shown["Sesi 1 · 07.30–09.45 · Kebijakan Pengembangan Kompetensi ASN"] == f"{told} (2 kali)"
    )
    assert shown["Daftar hadir semua sesi (20 lembar)"] == "2 dari 20 sudah dicetak"


def test_certificates_that_were_printed_since_they_were_issued_are_counted(
    show, new_desk, demo_folder, tmp_path
):
    desk = new_desk(shutil.copytree(demo_folder, tmp_path / "later"))
    page = show(desk)
    shown = {"paper": "certificates", "pages": 4, "people": (1, 3)}
    desk.operations.change(desk, record_printing, training=CODE, **shown)
    assert dict(lines(page))["Sertifikat (29 orang)"] == "2 dari 29 sudah dicetak"


def test_certificates_that_were_printed_before_they_were_confirmed_are_printed(
    show, new_desk, new_data_folder, tmp_path
):
    folder = shutil.copytree(new_data_folder, tmp_path / "friday")
    with Workspace(folder, operator="Penguji Contoh") as friday:
        rush(friday, CODE)
        end(friday, CODE)
        friday.change(confirm, training=CODE, date=dt.date(2025, 8, 8))
    shown = dict(lines(show(new_desk(folder))))
    assert shown["Sertifikat (28 orang)"] == "27 dari 28 sudah dicetak", "one sheet was spoilt"
    assert shown["Surat keterangan (2 orang)"] == "Semua sudah dicetak"


def test_what_is_chosen_and_unfolded_stays_so_when_the_records_change(show, desk, qtbot):
    page = show(desk)
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    for _ in range(4):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    before, chosen = [title for title, _ in lines(page)], page.list.chosen().key
    desk.operations.change(desk, record_printing, training=CODE, paper="recap", pages=2)
    assert [title for title, _ in lines(page)] == before
    assert page.list.chosen().key == chosen


def test_another_page_can_ask_for_a_paper_at_once(show, desk, opened):
    page = show(desk)
    page.arrive(paper="attendance-sheet", date=dt.date(2025, 8, 5))
    assert opened().windowTitle() == "Daftar hadir, 5 Agustus 2025"


def test_a_paper_that_is_not_ready_says_why_and_does_not_open(new_desk, monday, show, qtbot):
    desk = new_desk(monday.folder, clock=monday_morning)
    said: list[Notice] = []
    desk.noticed.connect(said.append)
    page = show(desk)
    page.list.choose(("certificates",))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert said[0].sentence == "Sertifikat: Belum ada yang diterbitkan."
    page.open_button.click()
    assert len(said) == 2
    assert not previews()


def test_a_training_without_anybody_says_what_to_do(show, new_desk, monday, aula, describe):
    monday("training", describe(code="KOSONG-I", sessions=[]))
    desk = new_desk(monday.folder)
    desk.choose("KOSONG-I")
    page = show(desk)
    assert [state.isVisible() for state in page.findChildren(EmptyState)] == [False, True]
    assert not page.open_button.isVisible()


def test_without_a_training_the_way_to_one_is_shown(show, empty_desk):
    page = show(empty_desk)
    gone = []
    empty_desk.went.connect(lambda key, _place: gone.append(key))
    state = next(o for o in page.findChildren(EmptyState) if o.isVisible())
    state.findChild(type(page.open_button)).click()
    assert gone == ["trainings"]
    page.arrive(paper="recap")
    assert not previews()
