"""The words that tell rows that are no people: sums, notes, headings, signatures.

Source: domain.md section 8 (group headings, subtotals, notes and a signature block at the end).
"""

import re
from enum import IntEnum

from app.domain.grades import read_rank_and_grade

_TOTAL = re.compile(
    r"\W*(?:(?:sub|grand)?\s*-?\s*(?:total|jumlah|jml)|laki\s*-?\s*laki|perempuan|rekapitulasi)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:catatan|keterangan|ket|n\.?b|note|tembusan|sumber|dicetak|lampiran|perlengkapan|syarat"
    r"|ketentuan)\b|\s*\*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\W*(?:mengetahui|menyetujui|mengesahkan|disahkan|disetujui|diperiksa|ditetapkan|ditandatangani"
    r"|dibuat|dikeluarkan|pada tanggal|a\.\s?n|an\.(?=\s?[A-Z])|plt|plh|u\.\s?b|kepala|ketua|wakil"
    r"|sekretaris|sekda|asisten|panitia|penyelenggara|penanggung\s?jawab|pejabat|koordinator"
    r"|pembuat|petugas|wali\s?kota|bupati|gubernur|camat|direktur|rektor|dekan|kabid|kasubbag"
    r"|kasubag|kuasa|inspektur|hormat kami|menteri|nip|nrp|ni pppk)\b",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"[^\W\d][\w .()-]{1,40},\s*[\d.…_\s-]*"
    r"(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|sep|okt|nov|nop|des)[a-z]*\.?\s+(?:\d{4}|20[\s.…_]+)\W*",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\W*(?:kelompok|klp|angkatan|gelombang|kelas|grup|group|regu|tim|team|rombongan|rombel|ruang"
    r"|ruangan|tahap|sesi|zona|wilayah|rayon|golongan|eselon|jenjang|halaman)\b"
    r"(?P<counted>\W*(?:[0-9]+|[IVX]+|[A-Z])?\b\W*$)?",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"(?:[A-Z]|[IVX]+|[0-9]{1,2})\s*[.)]\s+(?=\S)")
_UNIT = re.compile(
    r"\W*(?:dinas|badan|kantor|sekretariat|setda|setwan|inspektorat|kecamatan|kelurahan|desa|nagari"
    r"|puskesmas|uptd?|rsud|rsu|rumah sakit|satpol|satuan|bagian|bidang|biro|balai|bappeda|bkpsdmd?"
    r"|bkd|bpsdm|bpbd|bpkad|pemerintah|pemkab|pemkot|pemprov|kabupaten|kota|provinsi|kementerian"
    r"|lembaga|universitas|politeknik|fakultas|dewan|dprd|sma|smk|smp|sd|tk|paud|slb|mts|sman|smkn"
    r"|smpn|sdn|instansi|unit|opd|skpd|perangkat daerah)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\W*(?:asn|pns|pppk|cpns|non|peserta|pejabat|jabatan|guru|kepala|tenaga|narasumber|pengajar"
    r"|cadangan|utama|pengganti|struktural|fungsional|administrator|pengawas|pelaksana|putra|putri"
    r"|pria|wanita|daftar|lanjutan|pelatihan|diklat|bimtek|workshop|tahun)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[0-9:?=]|\.{3}|…")
_MOST_NAME_WORDS = 7


class Mood(IntEnum):
    """How much a row must show to be a person; it rises as a table comes to its end."""

    OPEN = 0
    SUMMED = 1
    NOTES = 2
    SIGNED = 3


def mood_after(text: str) -> Mood:
    """What a cell opens: a sum ("Jumlah"), notes ("Catatan"), a signature ("Mengetahui")."""
    if is_sum(text):
        return Mood.SUMMED
    if _NOTE.match(text):
        return Mood.NOTES
    if _SIGNATURE.match(text) or is_place_and_day(text) or is_rank(text):
        return Mood.SIGNED
    return Mood.OPEN


def is_rank(text: str) -> bool:
    """Whether a cell is a rank alone, as stands below the name that signs: "Pembina Utama Muda"."""
    read = read_rank_and_grade(text)
    return read.rank is not None and not read.rest


def is_sum(text: str) -> bool:
    """Whether a cell opens a row of a sum, such as "Jumlah" or "Sub Total"."""
    return bool(_TOTAL.match(text))


def is_place_and_day(text: str) -> bool:
    """Whether a cell reads "Contoh, 4 Agustus 2025"."""
    return bool(_PLACE_AND_DAY.fullmatch(text))


def is_group(text: str) -> bool:
    """Whether a cell titles a group of people, such as "Kelompok Melati" or "Angkatan II"."""
    return bool(_GROUP.match(_ENUMERATION.sub("", text, count=1)))


def is_counted_group(text: str) -> bool:
    """Whether a cell is a group's title and nothing else: "Kelompok 1" but not "Tim Sampel"."""
    found = _GROUP.match(_ENUMERATION.sub("", text, count=1))
    return found is not None and found["counted"] is not None


def is_unit(text: str) -> bool:
    """Whether a text begins as the name of an office or a school does."""
    return bool(_UNIT.match(text))


def is_unit_or_staff(text: str) -> bool:
    """Whether a cell begins as a unit's name or a kind of staff does, never as a person's name."""
    plain = _ENUMERATION.sub("", text, count=1)
    return is_unit(plain) or bool(_STAFF.match(plain))


def may_be_name(text: str) -> bool:
    """Whether a cell that stands alone reads as a person's name: a few words without figures."""
    words = text.split(",", maxsplit=1)[0].split()
    return len(words) <= _MOST_NAME_WORDS and not _NO_NAME.search(text)
