"""Register and number book for other programs: nothing prepared is in the register."""

import datetime as dt

import pytest

from app.domain.errors import UnknownTraining
from app.domain.vocabulary import CertificateKind, RangeUse
from app.usecases import certificate_life, confirming, number_ranges, preparing
from app.usecases.certificate_exports import number_book_tables, register_tables

N213, N214, N215, N216 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215, 216))
CODE = "CM-IV-2025"
LAST_DAY = dt.date(2025, 8, 8)


@pytest.fixture
def finished(day):
    """Let everybody of the class of three have been there all day."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    return day


def test_the_register_has_the_hash_of_what_was_issued(finished):
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.TRAINER
    )
    finished.issue()
    finished.workspace.change(
        certificate_life.replace_certificate, number=N215, reason="Nama salah", date=LAST_DAY
    )
    finished.workspace.change(certificate_life.void, number=N216, reason="Salah cetak")
    (table,) = finished.read(register_tables)
    rows = [dict(zip(table.headers, row, strict=True)) for row in table.rows]
    assert [(o["Nomor"], o["Keadaan"], o["Keterangan"]) for o in rows] == [
        (N214, "Terbit", None),
        (N215, "Batal", "diganti 800.2.4/217/BKPSDMD/2025"),
        (N216, "Batal", "Salah cetak"),
        ("800.2.4/217/BKPSDMD/2025", "Terbit", f"menggantikan {N215}"),
    ]
    assert {len(str(o["SHA-256"])) for o in rows} == {64}
    assert rows[0]["NIP"] == "198001012005011901"
    assert (rows[0]["Tanggal"], rows[0]["Jenis"]) == (LAST_DAY, "Sertifikat")


def test_the_book_has_every_number_and_a_sheet_of_gaps_where_there_are_any(finished):
    own = {"trainer": {"pattern": "P/{seq}"}}
    finished.plan_day(numbering={**finished.week["numbering"], **own})
    finished.issue()
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.TRAINER
    )
    (table,) = finished.read(number_book_tables)
    rows = [dict(zip(table.headers, row, strict=True)) for row in table.rows]
    assert [(o["Lingkup"], o["Urut"], o["Nomor"], o["Keadaan"]) for o in rows] == [
        ("Tahun 2025", 213, N213, "Terbit"),
        ("Tahun 2025", 214, N214, "Terbit"),
        ("Tahun 2025", 215, N215, "Terbit"),
        ("Tahun 2025, Sertifikat Pengajar", 1, "P/1", "Disiapkan"),
    ]
    finished.workspace.change(
        number_ranges.reserve_range, sequence="year:2025", first=300, last=301
    )
    finished.workspace.change(
        number_ranges.reserve_range,
        sequence="year:2025",
        first=217,
        last=218,
        use=RangeUse.ELSEWHERE,
    )
    finished.workspace.change(
        certificate_life.replace_certificate, number=N215, reason="Nama", date=LAST_DAY
    )
    book, gaps = finished.read(number_book_tables)
    assert [row[1] for row in book.rows] == [213, 214, 215, 300, 301, 1]
    assert gaps.rows == (("Tahun 2025", 216, 216), ("Tahun 2025", 219, 299))


def test_the_book_is_written_of_the_year_and_the_sequences_that_are_named(finished):
    finished.issue()
    for sequence, first in (("year:2024", 7), ("year:2025", 220)):
        finished.workspace.change(
            number_ranges.reserve_range, sequence=sequence, first=first, last=first
        )
    finished.workspace.change(
        certificate_life.replace_certificate, number=N215, reason="Nama", date=LAST_DAY
    )

    def written(**which):
        return [table.rows for table in finished.read(number_book_tables, **which)]

    (former,) = written(sequences=["year:2024"])
    assert [row[:2] for row in former] == [("Tahun 2024", 7)]
    both, _ = written(sequences=["year:2024", "year:2025"])
    assert [row[1] for row in both] == [7, 213, 214, 215, 220]
    book, gaps = written(sequences=["year:2024", "year:2025"], year=2025)
    assert ([row[1] for row in book], gaps) == (
        [213, 214, 215, 220],
        (("Tahun 2025", 216, 219),),
    )
    with pytest.raises(UnknownTraining):
        finished.workspace.read(number_book_tables, training="LAIN", sequences=["year:2024"])


def test_sequences_are_named_as_people_name_them(finished, outside):
    outside(finished, "1", "LAN/1")
    for scope, said in (
        ("program", "Program Coaching dan Mentoring"),
        ("training", f"Pelatihan {CODE}"),
    ):
        finished.plan_day(numbering={"pattern": "S/{seq}", "scope": scope})
        sequence = finished.workspace.read(number_ranges.sequence_named, training=finished.code)
        finished.workspace.change(number_ranges.reserve_range, sequence=sequence, first=1, last=1)
        (table,) = finished.read(number_book_tables)
        assert {row[0] for row in table.rows} == {"Nomor dari luar", said}


def test_why_a_number_is_withheld_or_void_is_told_in_words(finished):
    finished.workspace.change(preparing.prepare, training=CODE, kind=CertificateKind.CERTIFICATE)
    finished.type(1, "A", "2")
    finished.workspace.change(confirming.confirm, training=CODE, date=LAST_DAY)
    finished.workspace.change(
        certificate_life.void, number=N215, reason="Salah cetak", witness="Saksi Contoh"
    )
    (table,) = finished.read(number_book_tables)
    reasons = [row[table.headers.index("Alasan")] for row in table.rows]
    assert reasons == [None, "kehadiran kurang", "Salah cetak (saksi: Saksi Contoh)"]
