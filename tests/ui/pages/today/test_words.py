"""The words of the page of today: every step has a button, a reason and a place to go."""

import datetime as dt

import pytest

from app.domain.next_step import NextStep, Step
from ui.frame import PAGES
from ui.pages.today.words import day_text, page_of, reason_of, step_text
from ui.wording import Wording

TODAY = dt.date(2026, 3, 4)
SAY = Wording("id", in_window=True)


def a_step(code: Step) -> NextStep:
    return NextStep(code, session=3, date=TODAY, count=28)


@pytest.mark.parametrize(
    ("code", "button", "reason", "place"),
    [
        ("plan-schedule", "Susun jadwal", "", ("trainings", {"tab": "schedule"})),
        (
            "import-participants",
            "Impor daftar peserta",
            "",
            ("participants", {"view": "import"}),
        ),
        (
            "print-sheets",
            "Cetak 28 daftar hadir",
            "untuk hari ini",
            ("papers", {"paper": "attendance-sheet", "date": TODAY}),
        ),
        (
            "mark-session",
            "Isi kehadiran sesi 3",
            "28 belum diisi",
            ("attendance", {"session": 3}),
        ),
        (
            "mark-rest-of-day",
            "Lengkapi kehadiran hari ini",
            "28 isian masih kosong",
            ("attendance", {"date": TODAY}),
        ),
        ("close-day", "Tutup hari ini", "semua sudah terisi", ("attendance", {"date": TODAY})),
        ("close-session", "Kunci sesi 3", "semua sudah terisi", ("attendance", {"session": 3})),
        ("issue-certificates", "Terbitkan 28 sertifikat", "", ("certificates", {})),
        (
            "print-certificates",
            "Cetak 28 sertifikat",
            "",
            ("papers", {"paper": "certificates"}),
        ),
        (
            "look-at-recap",
            "Lihat rekap",
            "tidak ada yang tertinggal",
            ("attendance", {"tab": "recap"}),
        ),
    ],
)
def test_a_step_has_its_button_its_reason_and_its_place(code, button, reason, place):
    step = a_step(Step(code))
    assert step_text(step, TODAY, SAY) == button
    assert reason_of(step, TODAY, SAY) == reason
    assert page_of(step) == place


def test_every_step_leads_to_a_page_that_there_is():
    assert {page_of(a_step(code))[0] for code in Step} <= {entry.key for entry in PAGES}


@pytest.mark.parametrize(
    ("days", "told"),
    [(0, "hari ini"), (-1, "kemarin"), (1, "besok"), (2, "Jumat, 6 Maret 2026")],
)
def test_near_days_are_named_and_others_dated(days, told):
    assert day_text(TODAY + dt.timedelta(days=days), TODAY, SAY) == told
