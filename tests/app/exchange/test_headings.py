"""The words of column titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.heading_words import PHRASES, Fact
from app.exchange.headings import UNKNOWN, count_headings, read_heading

NAME, NIP, RANK, GRADE = Fact.NAME, Fact.NIP, Fact.RANK, Fact.GRADE
POSITION, UNIT, PLACE, BORN = Fact.POSITION, Fact.UNIT, Fact.BIRTHPLACE, Fact.BORN


@pytest.mark.parametrize(
    ("titles", "facts"),
    [
        (("No", "NO.", "Nomor", "No. Urut", "NOMOR URUT", "No Absen", "NDH", "#"), (Fact.NUMBER,)),
        (("nama", "NAMA LENGKAP", "Nama Peserta", "Nama Pegawai", "N A M A", "PESERTA"), (NAME,)),
        (("Nama Lengkap dan Gelar", "Nama (beserta gelar)", "Nama & Gelar", "Nama/Gelar"), (NAME,)),
        (("Nama sesuai SK", "Nama\nLengkap", "nama_lengkap", "Nama *", "Full Name"), (NAME,)),
        (("NIP", "N I P", "NIP Baru", "NIP/NIK", "NIP/NI PPPK", "NRP", "NIP / NRP / NIK"), (NIP,)),
        (
            ("NIPPPK", "NIP (18 digit)", "no_identitas", "Nomor Induk Pegawai", "NIP.", "NIP*)"),
            (NIP,),
        ),
        (("Nama / NIP", "Nama dan NIP", "NAMA\nNIP", "Nama (NIP)", "Nama, NIP"), (NAME, NIP)),
        (("Pangkat", "PANGKAT TERAKHIR"), (RANK,)),
        (
            ("Gol", "Gol.", "Gol. Ruang", "GOLONGAN RUANG", "Golongan/Ruang", "Gol/Rg", "Golru"),
            (GRADE,),
        ),
        (
            ("Pangkat/Gol", "Pangkat / Gol. Ruang", "Pangkat Gol Ruang", "Pangkat (Gol/Ruang)"),
            (RANK, GRADE),
        ),
        (
            ("Pangkat/Gol.Ruang/TMT", "Pangkat dan Golongan", "Pangkat, Gol. Ruang TMT"),
            (RANK, GRADE),
        ),
        (("Gol / Pangkat",), (GRADE, RANK)),
        (("Jabatan", "Nama Jabatan", "JABATAN SAAT INI", "Jabatan (sesuai SK)"), (POSITION,)),
        (("Unit Kerja", "SKPD", "OPD", "Perangkat Daerah", "Instansi", "Asal Instansi"), (UNIT,)),
        (("Unit Organisasi", "Satuan Kerja", "Nama OPD", "Unit Kerja / Instansi", "Asal"), (UNIT,)),
        (("Asal Sekolah", "Instansi/OPD", "Kab/Kota", "UNOR NAMA", "Tempat Tugas"), (UNIT,)),
        (("Jabatan/Unit Kerja", "Jabatan dan Unit Kerja"), (POSITION, UNIT)),
        (("Tempat Lahir", "TEMPAT LAHIR", "tempat_lahir"), (PLACE,)),
        (("Tanggal Lahir", "Tgl Lahir", "TGL. LAHIR", "tgl_lahir", "Tgl/Bln/Thn Lahir"), (BORN,)),
        (
            ("Tempat, Tanggal Lahir", "TTL", "Tempat/Tgl. Lahir", "Tempat dan Tanggal Lahir"),
            (PLACE, BORN),
        ),
        (("TTL (Tempat Tanggal Lahir)", "Tempat,\nTgl Lahir", "Tmpt & Tgl Lahir"), (PLACE, BORN)),
        (("Gelar Depan",), (Fact.TITLE_BEFORE,)),
        (("Gelar Belakang", "Gelar"), (Fact.TITLE_AFTER,)),
        (
            ("L/P", "No. HP", "Email", "E-mail", "Tanda Tangan", "NIK", "NIP Lama", "Ket."),
            (Fact.OTHER,),
        ),
        (("Alamat Unit Kerja", "Nama Bank", "No. HP / Email"), (Fact.OTHER,)),
        (("NIP / No. HP", "NIP Peserta"), (NIP,)),
    ],
)
def test_a_title_says_what_its_column_holds(titles, facts):
    for title in titles:
        assert read_heading(title).facts == facts, title


@pytest.mark.parametrize(
    "title",
    [
        *("", "1", "-", "Budi Sampel", "DAFTAR PESERTA", "DAFTAR NAMA PESERTA", "Nama Pelatihan"),
        *("Nama Mata Pelatihan", "Nama Atasan", "NIP Atasan", "Jabatan Atasan Langsung", "Materi"),
        *("Nama Pelatihan : Coaching", "Nama : Budi", "Unit Kerja : Dinas Kesehatan", "Nama Ibu"),
        *("TMT Jabatan", "Nomor SK", "Kepegawaian", "III/c", "Hari/Tanggal", "Tanggal", "Tempat"),
        "Nama " * 40,
    ],
)
def test_other_words_say_nothing_of_a_column(title):
    assert read_heading(title) == UNKNOWN


def test_names_with_titles_are_chosen_before_names_without():
    titles = ("Nama Lengkap dan Gelar", "Nama", "Nama Tanpa Gelar", "Peserta")
    choices = [read_heading(title).choice for title in titles]
    assert choices == sorted(set(choices))


def test_a_unit_is_chosen_before_the_office_above_it():
    choices = [read_heading(title).choice for title in ("Unit Kerja", "OPD", "Instansi", "Asal")]
    assert choices == sorted(set(choices))


@given(st.sampled_from(sorted(PHRASES)), st.sampled_from(["{}", " {} :", "{}*", "({})", "{}\n"]))
def test_every_phrase_is_understood_in_any_dress(phrase, dress):
    fact, _ = PHRASES[phrase]
    assert read_heading(dress.format(phrase.upper())).facts in {(fact,), read_heading(phrase).facts}
    assert fact in read_heading(phrase).facts


def test_known_titles_of_a_record_are_counted():
    assert count_headings(["No", "Nama", "Materi", 5, ""]) == 2
