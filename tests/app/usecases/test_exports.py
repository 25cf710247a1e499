"""A training as tables: participants, attendance, recap."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.errors import UnknownTraining
from app.usecases.exports import recap_table, training_tables
from app.usecases.participants import list_participants
from app.usecases.schedule import cancel_session

MONDAY = dt.date(2025, 8, 4)


def as_rows(table):
    """Show each row by its column's name."""
    return [dict(zip(table.headers, row, strict=True)) for row in table.rows]


def test_a_training_is_three_sheets(day):
    assert [table.name for table in day.read(training_tables)] == ["Peserta", "Kehadiran", "Rekap"]


def test_the_participants_are_all_who_were_ever_enrolled(day):
    day.withdraw("2")
    people, _, _ = day.read(training_tables)
    first, second, _ = as_rows(people)
    assert first == {
        "NDH": 1,
        "Kode": day.read(list_participants)[0].code,
        "Nama": "Peserta Contoh 01",
        "NIP": "198001012005011901",
        "Pangkat": "Penata",
        "Golongan": "III/c",
        "Jabatan": "Kepala Sekolah",
        "Unit Kerja": "SD Negeri 901 Kota Contoh",
        "Tempat Lahir": "Contoh",
        "Tanggal Lahir": dt.date(1980, 1, 1),
        "Status": "Aktif",
    }
    assert second["Status"] == "Mengundurkan diri"


def test_the_attendance_has_a_column_a_learning_session_and_empty_cells_for_the_unmarked(day):
    evening = {"date": "2025-08-04", "start": "17:00", "end": "18:00"}
    extra = [{**evening, "kind": "ceremony"}, {**evening, "kind": "break"}]
    day.plan(sessions=[*day.week["sessions"][:4], *extra])
    day.workspace.change(cancel_session, training=day.code, session=4, reason="Libur")
    day.scan(1, "08:30", "1")
    day.type(5, "H", "1")
    day.withdraw("2")
    _, attendance, _ = day.read(training_tables)
    assert attendance.headers == ("NDH", "Nama", "NIP", "Sesi 1", "Sesi 2", "Sesi 3")
    assert attendance.rows == (
        (1, "Peserta Contoh 01", "198001012005011901", "T", None, None),
        (3, "Peserta Contoh 03", "198001012005011903", None, None, None),
    )


def test_the_recap_has_every_figure_of_the_tally(day):
    day.type(1, "A", "2")
    day.type(2, "S", "2")
    day.fill(date=MONDAY)
    day.type(4, None, "3")
    first, second, third = as_rows(day.read(recap_table))
    assert first == {
        "NDH": 1,
        "Nama": "Peserta Contoh 01",
        "NIP": "198001012005011901",
        "JP Hadir": Decimal(10),
        "JP Tidak Hadir": Decimal(0),
        "Persen": Decimal(100),
        "H": 4,
        "T": 0,
        "I": 0,
        "S": 0,
        "DL": 0,
        "C": 0,
        "A": 0,
        "PC": 0,
        "Belum Diisi": 0,
        "Kepastian": "Pasti",
        "Hasil": "Lulus",
        "Alasan": None,
    }
    assert (second["A"], second["S"], second["Kepastian"], second["Hasil"], second["Alasan"]) == (
        1,
        1,
        "Tidak mungkin",
        "Tidak Lulus",
        "kehadiran kurang",
    )
    assert (third["Belum Diisi"], third["Kepastian"], third["Hasil"], third["Alasan"]) == (
        1,
        "Pasti",
        "Belum",
        "belum diisi",
    )


def test_every_reason_has_its_words(classroom, invent):
    limits = {"max_absent_jp": 0, "max_absent_sessions": 0, "max_alpa_sessions": 0}
    classroom.plan_day(rule=limits)
    classroom.enroll(invent(1))
    classroom.fill("A", date=MONDAY)
    (row,) = as_rows(classroom.read(recap_table))
    assert row["Alasan"] == (
        "kehadiran kurang; JP tidak hadir melebihi batas;"
        " sesi tidak hadir melebihi batas; sesi alpa melebihi batas"
    )
    classroom.plan(sessions=[], code="KOSONG")
    classroom.enroll(invent(1), training="KOSONG")
    table = classroom.workspace.read(recap_table, training="KOSONG")
    assert as_rows(table)[0]["Alasan"] == "belum ada jadwal"


def test_the_tables_of_an_unknown_training_are_refused(day):
    with pytest.raises(UnknownTraining):
        day.workspace.read(training_tables, training="LAIN")
