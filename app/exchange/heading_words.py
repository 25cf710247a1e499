"""The words of column titles in participant lists (domain.md section 8), to be added to freely."""

from enum import StrEnum


class Fact(StrEnum):
    """What a column can hold of a person."""

    __hash__ = str.__hash__  # Enum's own is Python code, too slow to look up every cell

    NUMBER = "number"
    NAME = "name"
    TITLE_BEFORE = "title before"
    TITLE_AFTER = "title after"
    NIP = "nip"
    RANK = "rank"
    GRADE = "grade"
    POSITION = "position"
    UNIT = "unit"
    BIRTHPLACE = "birthplace"
    BORN = "born"
    OTHER = "other"


_WORDS = {
    (Fact.NUMBER, 0): "no, nomor, nomer, no urut, nomor urut, urut, no absen, ndh, no ndh, #",
    (Fact.NAME, 1): """
        nama, nama lengkap, nama peserta pelatihan, nama peserta diklat, nama peserta bimtek,
        nama peserta kegiatan, nama pejabat, nama kepala sekolah, nama kepala puskesmas, nama camat,
        nama lurah, name, full name""",
    (Fact.TITLE_BEFORE, 0): "gelar depan, gelar di depan",
    (Fact.TITLE_AFTER, 0): "gelar belakang, gelar di belakang, gelar akademik",
    (Fact.NIP, 0): """
        nip, nip baru, ni pppk, nipppk, nip pppk, ni p3k, nip p3k, nrp, nomor induk pegawai,
        no induk pegawai, nomor induk, no induk, no pegawai, nomor pegawai, no identitas,
        nomor identitas, nip nik""",
    (Fact.RANK, 0): "pangkat, nama pangkat, kepangkatan, rank",
    (Fact.GRADE, 0): """
        gol, golongan, gol ruang, golongan ruang, golru, golrung, gol rg, gol r, gol ru,
        gol akhir nama, golongan akhir, grade""",
    (Fact.POSITION, 0): """
        jabatan, nama jabatan, jabatan nama, jabatan fungsional, jabatan struktural,
        jabatan definitif, jabatan baru, jab, pekerjaan, position""",
    (Fact.UNIT, 0): """
        unit kerja, nama unit kerja, unit, nama unit, unit organisasi, nama unit organisasi, unor,
        unor nama, satuan kerja, nama satuan kerja, satker, satuan pendidikan, tempat tugas,
        tempat bertugas, tempat dinas, tempat bekerja, tempat kerja, sekolah, nama sekolah,
        puskesmas, nama puskesmas, upt, uptd""",
    (Fact.UNIT, 1): """
        opd, nama opd, skpd, nama skpd, perangkat daerah, nama perangkat daerah, pd, dinas,
        nama dinas, unit organisasi induk, organisasi perangkat daerah, kesatuan""",
    (Fact.UNIT, 2): """
        instansi, nama instansi, instansi kerja nama, instansi induk, instansi pengirim, utusan,
        lembaga, nama lembaga, kantor, nama kantor, pemda, pemerintah daerah, institusi,
        nama institusi, organisasi, perusahaan, agency""",
    (Fact.BIRTHPLACE, 0): "tempat lahir, tempat kelahiran, tempat lahir nama, tmpt lahir",
    (Fact.BORN, 0): "tanggal lahir, tgl lahir, tgl lhr, tanggal kelahiran, lahir",
    (Fact.OTHER, 0): """
        lp, jk, jenis kelamin, kelamin, gender, agama, pendidikan, email, surel, alamat email, hp,
        no hp, nomor hp, nohp, no wa, nomor wa, wa, whatsapp, no whatsapp, nomor whatsapp, no telp,
        no telepon, nomor telepon, telp, telepon, no handphone, nomor handphone, kontak, alamat,
        alamat rumah, alamat kantor, alamat instansi, keterangan, ket, tanda tangan, ttd, paraf,
        nik, no ktp, npwp, no npwp, eselon, usia, umur, status, kelas, kelompok, angkatan,
        timestamp, cap waktu, masa kerja, nip lama, jenis peserta, nilai, foto, provinsi,
        kecamatan, no rekening, rekening, bank""",
}
PHRASES = {
    phrase.strip(): meaning for meaning, phrases in _WORDS.items() for phrase in phrases.split(",")
}
"""Each phrase with its fact and the choice among columns of that fact: the lowest is taken."""

LONGEST_PHRASE = max(len(phrase.split()) for phrase in PHRASES)

WHOLE_TITLES: dict[str, tuple[tuple[Fact, ...], int]] = {
    "peserta": ((Fact.NAME,), 3),
    "asal": ((Fact.UNIT,), 3),
    "kab kota": ((Fact.UNIT,), 2),
    "kabupaten kota": ((Fact.UNIT,), 2),
    "kementerian lembaga": ((Fact.UNIT,), 2),
    "gelar": ((Fact.TITLE_AFTER,), 0),
    "ttl": ((Fact.BIRTHPLACE, Fact.BORN), 0),
    "kelahiran": ((Fact.BIRTHPLACE, Fact.BORN), 0),
    "l p": ((Fact.OTHER,), 0),
    "p l": ((Fact.OTHER,), 0),
    "e mail": ((Fact.OTHER,), 0),
}
"""Titles that mean something only where nothing else stands beside them."""

SAYS_NOTHING = frozenset(
    "peserta pegawai asn pns cpns pppk calon lengkap gelar asal terakhir sekarang ini saat wajib "
    "diisi isi anda saudara guru digit angka 16 18".split()
)
COMMENT_FOLLOWS = frozenset(
    "sesuai untuk yang beserta dengan tanpa contoh format misal pada di dalam bagi tmt".split()
)
"""Words after which a title only explains itself: "Nama (sesuai SK)"."""
