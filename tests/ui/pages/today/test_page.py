"""The page of today: each class with its sessions, its one button and what else is open."""

import datetime as dt
import json
import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.folder_risk import FolderRisk
from app.domain.vocabulary import Status
from app.exchange.description import read_description
from app.practice import furnish_practice
from app.usecases.attendance import mark_rest
from app.usecases.trainings import plan_training
from ui.pages.today import TodayPage
from ui.pages.today.class_card import ClassCard
from ui.widgets.labels import EmptyState

WEDNESDAY = dt.date(2026, 3, 4)
CODE = "DEMO-CM-IV"


class Clock:
    """A clock of western Indonesia that a test sets."""

    def __init__(self, time):
        self.set(time)

    def set(self, time):
        """Set the time of the Wednesday, or a whole moment."""
        moment = time if "T" in time else f"{WEDNESDAY}T{time}"
        self._utc = dt.datetime.fromisoformat(moment) - dt.timedelta(hours=7)

    def __call__(self):
        """Tell the time in UTC."""
        return self._utc


@pytest.fixture
def clock():
    """Stand at ten past seven."""
    return Clock("07:10")


@pytest.fixture(scope="session")
def room_folder(new_data_folder, tmp_path_factory):
    """Make one practice room whose third day is the Wednesday."""
    records = shutil.copytree(new_data_folder, tmp_path_factory.mktemp("room") / "data")
    return furnish_practice(records, operator="Penguji Contoh", clock=Clock("07:10"))


@pytest.fixture
def desk(new_desk, room_folder, tmp_path, clock):
    """Stand in a copy of the practice room."""
    return new_desk(shutil.copytree(room_folder, tmp_path / "room"), clock=clock)


@pytest.fixture
def show(qtbot):
    """Show the page of a desk."""

    def act(desk):
        page = TodayPage(desk)
        qtbot.addWidget(page)
        page.resize(1024, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return act


@pytest.fixture
def went(desk):
    """Collect where one is led."""
    found = []
    desk.went.connect(lambda page, place: found.append((page, place)))
    return found


def texts(page):
    """Read what stands on the page."""
    QApplication.processEvents()
    labels = [o.text() for o in page.findChildren(QLabel) if o.isVisible()]
    return labels + [o.text() for o in page.findChildren(QPushButton) if o.isVisible()]


def add(desk, code, start, **changed):
    """Plan another training of one session on its first day."""
    session = {"date": start, "start": "08:00", "end": "09:30", "subject": "Etika Pelayanan"}
    told = {"code": code, "program": {"name": code.title(), "jp": 2}, "start": start, "end": start}
    plan = read_description(json.dumps({**told, "sessions": [session], **changed}))
    desk.operations.change(desk, plan_training, plan=plan)


def test_a_running_class_shows_its_day_and_leads_to_its_next_step_with_enter(
    desk, show, went, qtbot
):
    page = show(desk)
    shown = texts(page)
    assert "Rabu, 4 Maret 2026" in shown
    assert "Coaching dan Mentoring Angkatan IV" in shown
    assert "2 s.d. 6 Maret 2026 · Aula Diklat BKPSDMD · 30 peserta" in shown
    assert [o for o in shown if o.startswith("Sesi")] == ["Sesi 9", "Sesi 10", "Sesi 11", "Sesi 12"]
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Cetak 4 daftar hadir"
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert went == [("papers", {"paper": "attendance-sheet", "date": WEDNESDAY})]
    assert desk.training == CODE


def test_the_page_follows_marks_and_the_clock(desk, show, clock):
    page = show(desk)
    desk.operations.change(desk, mark_rest, training=CODE, status=Status.PRESENT, session=9)
    assert "semua 30 terisi, belum dikunci" in texts(page)
    clock.set("10:05")
    page.refresh()
    assert "sekarang" in texts(page)
    assert "Isi kehadiran sesi 10" in texts(page)
    assert "30 belum diisi" in texts(page)
    clock.set("16:40")
    page.refresh()
    assert "Lengkapi kehadiran hari ini" in texts(page)
    clock.set("2026-03-05T06:00")
    page.refresh()
    assert "Belum ditutup: kemarin." in texts(page)
    clock.set("2026-03-05T18:00")
    page.refresh()
    assert "Lengkapi kehadiran kemarin" in texts(page)
    clock.set("2026-03-10T06:00")
    page.refresh()
    assert "Belum selesai" in texts(page)


def test_nothing_is_drawn_anew_while_only_time_passes(desk, show, clock):
    page = show(desk)
    before = QApplication.focusWidget()
    clock.set("07:12")
    page.refresh()
    assert QApplication.focusWidget() is before


def test_a_session_is_one_click_away(desk, show, went, qtbot):
    page = show(desk)
    [link] = [o for o in page.findChildren(QPushButton) if o.text() == "Sesi 11"]
    link.click()
    assert went == [("attendance", {"session": 11})]


def test_classes_that_are_left_open_and_that_come_stand_below(desk, show):
    add(desk, "LAMA", "2026-02-20")
    add(desk, "DEPAN", "2026-04-20", batch=2)
    shown = texts(show(desk))
    headings = ["Coaching dan Mentoring Angkatan IV", "Belum selesai", "Lama", "Akan datang"]
    assert [o for o in shown if o in headings] == headings
    assert "Depan Angkatan II" in shown
    assert "Belum ditutup: Jumat, 20 Februari 2026." in shown
    assert shown.count("Impor daftar peserta") == 2
    assert "Berikutnya: sesi 1, Senin, 20 April 2026 pukul 08.00: Etika Pelayanan" in shown


def test_the_days_of_two_classes_have_columns_of_one_width(desk, show):
    add(desk, "LAIN", "2026-03-04")
    page = show(desk)
    cards = [o for o in page.findChildren(ClassCard) if o.day is not None]
    columns = [
        [card.day.itemAtPosition(0, at).widget().mapTo(page, QPoint()).x() for at in range(4)]
        for card in cards
    ]
    assert len(columns) == 2
    assert columns[0] == columns[1]
    assert "08.00–09.30" in texts(page)


def test_records_without_a_training_say_what_to_do(empty_desk, show):
    led: list[object] = []
    empty_desk.went.connect(lambda page, place: led.append((page, place)))
    page = show(empty_desk)
    assert "Belum ada pelatihan" in texts(page)
    [way] = page.findChild(EmptyState).findChildren(QPushButton)
    assert way.text() == "Buat pelatihan"
    way.click()
    assert led == [("trainings", {"new": True})]


def test_a_day_without_open_classes_says_so(desk, show, clock, went):
    clock.set("2026-08-01T08:00")
    page = show(desk)
    assert "Hari ini tidak ada yang perlu dikerjakan" in texts(page)
    page.findChild(EmptyState).findChildren(QPushButton)[0].click()
    assert went == [("trainings", {})]


def test_a_practice_week_that_is_over_says_how_to_get_another(desk, show, clock):
    desk.is_practice = True
    page = show(desk)
    over = "Pekan latihan sudah lewat. Keluar dari ruang ini di Pengaturan, lalu buat yang baru."
    assert over not in texts(page)
    clock.set("2026-03-20T08:00")
    page.refresh()
    assert over in texts(page)


def test_records_in_a_dangerous_place_are_warned_of(desk, show):
    page = show(desk)
    assert not [o for o in texts(page) if "jaringan" in o]
    page.warn(FolderRisk.NETWORK)
    assert [o for o in texts(page) if o.startswith("Data tersimpan di jaringan")]


def test_the_clock_rests_while_the_page_is_not_seen(desk, show):
    page = show(desk)
    assert page.clock.isActive()
    page.hide()
    assert not page.clock.isActive()
