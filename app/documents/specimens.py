"""A specimen of every paper, all fields filled with invented people, for previews and trials."""

from dataclasses import replace

from app.documents import words
from app.documents.attendance_sheet import AttendanceRow, AttendanceSheet
from app.documents.certificate import (
    BackSubject,
    CertificateBack,
    CertificateSheet,
    CertificateTerms,
)
from app.documents.derivation import (
    DerivationClause,
    DerivationLine,
    DerivationSheet,
    DerivationTotal,
)
from app.documents.page import Letterhead, Signatory
from app.documents.recap import RecapRow, RecapSession, RecapSheet
from app.domain.indonesian import roman_text

_GIVEN = ("Budi", "Siti", "Andi", "Nur'aini", "I Made", "Maria", "Teguh", "Yuli-Ana", "Rahmat")
_FAMILY = ("Contoh", "Sampel", "Teladan", "Peraga", "Percobaan", "Misal", "Umpama")
_TITLES = ("S.Kom., M.Si.", "S.Pd.", "S.E., M.M.", "S.KM.", "A.Md.Keb.", "S.STP., M.AP.", "S.H.")
_FRONT = ("", "dr. ", "Drs. ", "Hj. ", "", "Dr. H. ", "", "Ir. ")
_UNITS = (
    "Puskesmas Contoh Ilir",
    "SD Negeri 901 Kota Contoh",
    "SMP Negeri 92 Kota Contoh",
    "Dinas Pendidikan Kota Contoh",
    "Kecamatan Teladan Barat",
)

_POSITIONS = (
    "Kepala Puskesmas",
    "Kepala Sekolah",
    "Kepala Subbagian Umum dan Kepegawaian",
    "Kepala Seksi Pelayanan Umum",
)
_SUBJECTS = (
    "Kebijakan Pengembangan Kompetensi Aparatur Sipil Negara",
    "Konsep Coaching",
    "Konsep Mentoring",
    "Komunikasi dalam Coaching dan Mentoring",
    "Praktik Coaching",
    "Praktik Mentoring",
    "Rencana Tindak Lanjut",
    "Evaluasi Pembelajaran",
)
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat")
_JP = ("3", "3", "3", "1")

LETTERHEAD = Letterhead(
    (
        "PEMERINTAH KOTA CONTOH",
        "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA DAERAH",
    ),
    "Jalan Peraga Nomor 9, Kota Contoh 90909 – Telepon (0999) 900900 – bkpsdmd@contoh.example",
)
SIGNATORY = Signatory(
    None,
    "Kepala BKPSDMD Kota Contoh",
    "Dr. H. Teladan Sampel, S.Sos., M.Si.",
    "Pembina Utama Muda",
    "19700417 199503 1 901",
)

BACK_SIGNATORY = Signatory(
    "Plt.",
    "Kepala Bidang Pengembangan Kompetensi",
    "Hj. Peraga Umpama, S.E., M.M.",
    "Pembina",
    "19780205 200501 2 902",
)


def person_name(ndh: int) -> str:
    """An invented name with titles, the same for the same number."""
    front = _FRONT[ndh % len(_FRONT)]
    family = f"{_FAMILY[ndh % len(_FAMILY)]} {_FAMILY[(ndh * 3 + 1) % len(_FAMILY)]}"
    return f"{front}{_GIVEN[ndh % len(_GIVEN)]} {family}, {_TITLES[ndh % len(_TITLES)]}"


def person_nip(ndh: int) -> str:
    """An invented NIP, formatted for print."""
    birth, entry = f"19{70 + ndh % 29}0{1 + ndh % 9}1{ndh % 9}", f"20{10 + ndh % 9}05"
    return f"{birth} {entry} {1 + ndh % 2} 9{ndh % 100:02}"


def unit_name(ndh: int) -> str:
    """An invented unit, the same for the same number."""
    return _UNITS[ndh % len(_UNITS)]


def certificate_number(ndh: int) -> str:
    """The number of a certificate, as a pattern of an office makes it."""
    return f"800.2.4/{212 + ndh:03}/BKPSDMD/2025"


def attendance_sheet(people: int = 30, session: int = 1) -> AttendanceSheet:
    """One session's sheet for a class of that many people."""
    rows = (
        AttendanceRow(ndh, person_name(ndh), person_nip(ndh), unit_name(ndh))
        for ndh in range(1, people + 1)
    )
    return AttendanceSheet(
        letterhead=LETTERHEAD,
        program="Coaching dan Mentoring",
        batch="Angkatan IV",
        dates="4 s.d. 8 Agustus 2025",
        day="Senin, 4 Agustus 2025",
        subject="Konsep Coaching",
        time="Pukul 07.30 s.d. 09.45 WIB",
        trainers=("Ir. Umpama Peraga, M.Pd.",),
        session=str(session),
        place="Aula Diklat BKPSDMD Kota Contoh",
        rows=tuple(rows),
    )


def recap_sheet(people: int = 30, sessions: int = 20) -> RecapSheet:
    """The recap of a class of that many people in that many sessions, a few of them missed."""
    plan = tuple(
        RecapSession(
            number=str(at + 1),
            day=f"{_DAYS[at // 4 % 5]}, {4 + at // 4} Agustus 2025",
            jp=_JP[at % 4],
            short_day=f"{4 + at // 4} Agt",
        )
        for at in range(sessions)
    )
    rows = (
        RecapRow(
            ndh,
            person_name(ndh),
            person_nip(ndh),
            tuple("I" if (ndh * 7 + at * 3) % 41 == 0 else "H" for at in range(sessions)),
            "47",
            "94,00",
            "Lulus",
        )
        for ndh in range(1, people + 1)
    )
    return RecapSheet(
        letterhead=LETTERHEAD,
        program="Coaching dan Mentoring",
        batch="Angkatan IV",
        dates="4 s.d. 8 Agustus 2025",
        place="Aula Diklat BKPSDMD Kota Contoh",
        jp_planned="50",
        jp_scheduled="50",
        rule="hadir sekurang-kurangnya 90 % dari JP terjadwal",
        final=True,
        sessions=plan,
        rows=tuple(rows),
        signed="Contoh, 8 Agustus 2025",
        signatory=SIGNATORY,
    )


def certificate_terms(subjects: int = 8) -> CertificateTerms:
    """What the certificates of one issue share, with that many subjects on the back."""
    taught = tuple(
        BackSubject(_SUBJECTS[at % len(_SUBJECTS)], _JP[at % 4]) for at in range(subjects)
    )
    return CertificateTerms(
        letterhead=LETTERHEAD,
        title="SERTIFIKAT",
        legal_basis="Berdasarkan Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen "
        "Pegawai Negeri Sipil",
        achievement="TELAH MENGIKUTI",
        program="Coaching dan Mentoring",
        batch="Angkatan IV",
        year="2025",
        organizer="BKPSDMD Kota Contoh",
        dates="4 s.d. 8 Agustus 2025",
        place="Aula Diklat BKPSDMD Kota Contoh",
        jp="50 (lima puluh) Jam Pelajaran",
        signed="Contoh, 8 Agustus 2025",
        signatory=SIGNATORY,
        back=CertificateBack(taught, "50", "Contoh, 8 Agustus 2025", BACK_SIGNATORY),
    )


def certificate_sheets(
    people: int = 30, terms: CertificateTerms | None = None
) -> list[CertificateSheet]:
    """The certificates of that many people."""
    shared = terms or certificate_terms()
    return [
        CertificateSheet(
            ndh=ndh,
            number=certificate_number(ndh),
            name=person_name(ndh),
            nip=person_nip(ndh),
            born=f"Contoh, {1 + ndh % 28} September {1970 + ndh % 29}",
            rank="Penata Tingkat I, III/d",
            position=_POSITIONS[ndh % len(_POSITIONS)],
            unit=unit_name(ndh),
            terms=shared,
        )
        for ndh in range(1, people + 1)
    ]


def award_sheets(people: int = 6) -> list[CertificateSheet]:
    """The awards of the best, from the first place on."""
    terms = replace(
        certificate_terms(),
        template="award-1",
        title="PIAGAM PENGHARGAAN",
        achievement=words.BEST,
        back=None,
    )
    return [
        replace(
            sheet,
            standing=roman_text(place),
            qualification="Sangat Memuaskan",
            score=f"9{9 - place},{place}8",
        )
        for place, sheet in enumerate(certificate_sheets(people, terms), 1)
    ]


def statement_sheets(people: int = 2) -> list[CertificateSheet]:
    """The statements of those who attended and did not pass."""
    terms = replace(
        certificate_terms(),
        template="statement-1",
        title="SURAT KETERANGAN",
        achievement=words.NOT_PASSED,
        back=None,
    )
    return certificate_sheets(people, terms)


def trainer_sheets(people: int = 2) -> list[CertificateSheet]:
    """The certificates of trainers, who have no NDH."""
    terms = replace(
        certificate_terms(),
        template="trainer-1",
        title="SERTIFIKAT",
        achievement=words.TAUGHT_AS,
        back=None,
    )
    return [
        replace(
            sheet,
            ndh=None,
            role=words.TRAINER,
            taught="Konsep Coaching (3 JP), Praktik Coaching (6 JP)",
            taught_jp="9 (sembilan) Jam Pelajaran",
        )
        for sheet in certificate_sheets(people, terms)
    ]


def derivation_sheets(people: int = 1, sessions: int = 20) -> list[DerivationSheet]:
    """The derivations of that many people, who missed the third of so many sessions."""
    lines = tuple(
        DerivationLine(
            session=str(at + 1),
            day=f"{_DAYS[at // 4 % 5]}, {4 + at // 4} Agustus 2025",
            subject=_SUBJECTS[at % len(_SUBJECTS)],
            jp=_JP[at % 4],
            mark="I" if at == 2 else "H",
            present="0" if at == 2 else _JP[at % 4],
            note="izin, dihitung tidak hadir" if at == 2 else "",
            running="47",
        )
        for at in range(sessions)
    )
    return [
        DerivationSheet(
            letterhead=LETTERHEAD,
            program="Coaching dan Mentoring",
            batch="Angkatan IV",
            dates="4 s.d. 8 Agustus 2025",
            ndh=ndh,
            name=person_name(ndh),
            nip=person_nip(ndh),
            unit=unit_name(ndh),
            lines=lines,
            total=DerivationTotal("50", "47"),
            percent="47 : 50 \N{MULTIPLICATION SIGN} 100 = 94 %, ditulis 94,00 %",
            clauses=(
                DerivationClause("Hadir paling sedikit 90 % dari JP", "94 %", "terpenuhi"),
                DerivationClause("Tidak hadir paling banyak 6 JP", "3 JP", "terpenuhi"),
            ),
            counting="terlambat dihitung hadir",
            result="Lulus",
            reasons=None,
        )
        for ndh in range(1, people + 1)
    ]
