"""The set words of the papers, in Indonesian as they are printed."""

from app.documents.disclaimer import Disclaimer
from app.domain.vocabulary import Certainty, CertificateKind, NumberState, Status

RESULTS = {
    "passed": "Lulus",
    "failed": "Tidak Lulus",
    "deferred": "Ditunda",
    "pending": "Belum",
    "withdrawn": "Mengundurkan Diri",
}

STATUSES = {
    Status.PRESENT: "Hadir",
    Status.LATE: "Terlambat",
    Status.PERMITTED: "Izin",
    Status.SICK: "Sakit",
    Status.ON_DUTY: "Dinas Luar",
    Status.ON_LEAVE: "Cuti",
    Status.ABSENT: "Alpa (tanpa keterangan)",
    Status.LEFT_EARLY: "Pulang Cepat",
}
"""What the codes of attendance mean."""

LEFT = {"withdrawn": "Mengundurkan Diri", "replaced": "Diganti"}
"""Why a participant is no longer in the class."""

REPLACED_BY = "oleh NDH {ndh:02}"
"""Who came for a participant who was replaced."""

RULE = {
    "min-present-percent": "hadir paling sedikit {value} % dari JP",
    "max-absent-jp": "tidak hadir paling banyak {value} JP",
    "max-absent-sessions": "tidak hadir paling banyak {value} sesi",
    "max-alpa-sessions": "alpa paling banyak {value} sesi",
    "no-condition": "tanpa syarat kehadiran",
    "late-present": "terlambat dihitung hadir",
    "late-half": "terlambat dihitung setengah",
    "late-absent": "terlambat dihitung tidak hadir",
    "excused-not-counted": "sesi izin, sakit, dan dinas luar tidak masuk hitungan",
    "aspects-above": "setiap aspek bernilai di atas {value}",
    "total-from": "nilai akhir paling rendah {value}",
}
"""A completion rule, by the codes of `app.domain.eligibility.phrases` and of `score_scheme`."""

UNTIL = "Sampai dengan {date}"
"""The time of work without a clock."""

UNTIL_DAY = "s.d. {date}"
"""The day of work without a clock, among the days of other sessions."""

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")

ELSEWHERE = {"online": "Daring", "self-paced": "Mandiri", "workplace": "Tempat kerja"}
"""Where a session is that nobody sits together for in a room, by its mode."""

NUMBERS_OF_RECAP = (
    "Nomor sesi mengikuti jadwal; upacara, istirahat dan sesi batal tidak dicantumkan."
)
NUMBERS_OF_DERIVATION = "Nomor sesi mengikuti jadwal; upacara dan istirahat tidak dicantumkan."
"""What is said where the numbers of sessions have holes."""

DATE_BY_HAND = "." * 30
"""The room for a date that is written by hand."""

PRACTICE = Disclaimer("LATIHAN", "LATIHAN – dibuat untuk berlatih, bukan dokumen resmi")
"""What stands on every paper of a practice room."""

PREVIEW = Disclaimer("PRATINJAU", "PRATINJAU – belum diterbitkan, nomor ini belum diberikan")
PRACTICE_PREVIEW = Disclaimer("LATIHAN", "LATIHAN – pratinjau, bukan dokumen resmi")
PREVIEWS = (PREVIEW, PRACTICE_PREVIEW)
"""What stands on a certificate that is looked at before it is issued."""

RANK = "Pangkat, golongan ruang"
GRADE = "Golongan"
"""What a certificate calls rank and grade; who works by contract has a grade alone."""

PASSED = "LULUS"
ATTENDED = "TELAH MENGIKUTI"
"""What each kind of paper says of its holder."""

BEST = "PESERTA TERBAIK"
NOT_PASSED = "dinyatakan belum memenuhi syarat kelulusan"
TAUGHT_AS = "SEBAGAI"
TRAINER = "PENGAJAR"
TAUGHT = "{subject} ({jp} JP)"
"""What an award, a statement and a trainer's certificate say of their holders."""

KINDS = {
    CertificateKind.CERTIFICATE: "Sertifikat",
    CertificateKind.AWARD: "Piagam Penghargaan",
    CertificateKind.STATEMENT: "Surat Keterangan",
    CertificateKind.TRAINER: "Sertifikat Pengajar",
}
NUMBER_STATES = {
    NumberState.RESERVED: "Dicadangkan",
    NumberState.PREPARED: "Disiapkan",
    NumberState.ISSUED: "Terbit",
    NumberState.WITHHELD: "Ditahan",
    NumberState.VOID: "Batal",
}
CERTAINTIES = {
    Certainty.CERTAIN: "pasti",
    Certainty.OPEN: "belum pasti",
    Certainty.IMPOSSIBLE: "tidak mungkin",
}
REPLACES = "menggantikan {number}"
REPLACED_WITH = "diganti {number}"
"""What lists call certificates and their numbers."""

NEEDS_SESSION = "Hadir pada sesi {session}: {day}, {time}"
NEEDS_SESSIONS = "Hadir pada sesi {sessions}"
NEEDS_WORK = "Selesaikan sesi {session} sampai dengan {date}"
NEEDS_JP = "Hadir sedikitnya {jp} dari {together} JP yang tersisa"
NEEDS_FEW_MISSED = "Tidak hadir paling banyak {count} sesi lagi"
NEEDS_SCORE = "Nilai {aspect}"
NEEDS_REMEDIAL = "Perbaikan nilai {aspect}"
NEEDS_ABOVE = "{what}, di atas {least}"
NEEDS_DECISION = "Keputusan panitia"
"""What somebody still needs whose result is open."""

HEADCOUNT = "{count} ({words}) orang"
COLLECTED_BY_HOLDER = "sudah diterima"
COLLECTED_BY = "oleh {name}"
COLLECTED_BY_MANDATE = "oleh {name}, {mandate}"
"""How many are called, and who collected a certificate."""

ELECTRONIC = "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik."
"""What a certificate says only where it is signed so."""

VERIFICATION_CODE = "Kode verifikasi Aula: {code}"
COPY = "Cetakan ke-{copy}"
REVISION = "Perbaikan ke-{times}"
"""What stands small at the foot of a certificate."""

HOW_TO_CONFIRM = (
    "Beri tanda centang pada Sah atau Ditahan; tulis alasan bila ditahan. Keputusan di lembar ini"
    " dicatat ke Aula kemudian."
)
COUNTS_TO_CONFIRM = "Sah ............ lembar, Ditahan ............ lembar"
"""What stands at the foot of the list of certificates to be confirmed."""

ONE_GAP = "Nomor urut {number} belum pernah diberikan"
GAP = "Nomor urut {first} s.d. {last} belum pernah diberikan ({count} nomor)"
GAPS = "{count} nomor urut belum pernah diberikan"
"""What the number book says of numbers that were left out."""

COUNTS_OF_HANDOVER = "{count} lembar, diserahkan ............ lembar, sisa ............ lembar"
HANDOVER_BY_MANDATE = (
    "Yang diwakili: tulis nama pengambil di kolom tanda tangan, lampirkan surat kuasa."
)
"""What stands at the foot of the list of who collected a certificate."""

NOT_YET_SURE = "BELUM FINAL: daftar ini masih dapat berubah"
CALL_BEST = "Peserta terbaik, dari peringkat terakhir ke peringkat pertama"
CALL_OTHERS = "Peserta berikutnya, menurut nomor daftar hadir"
"""What the sheet of the master of ceremony says."""

SLIP_TITLE = "Hasil Anda belum final"
SLIP_NEEDS = "Agar dapat dinyatakan lulus, Anda masih perlu:"
"""What a slip says above what somebody needs."""

RULER_TITLE = "Halaman penggaris"
RULER = (
    "Cetak pada skala 100 %, tanpa menyesuaikan ke halaman.",
    "1. Ukur kedua garis tebal: harus tepat 100 mm.",
    "2. Ukur jarak sudut kedua garis tebal dari tepi kiri dan tepi atas: seharusnya 20 mm.",
    "3. Kurang dari 20 mm: geser ke kanan atau ke bawah sebesar selisihnya; lebih: kurangi.",
    "4. Untuk blangko: terawang bersama blangko, lalu isi geseran di pratinjau sertifikat.",
)
RULER_PRINTED = "Dicetak {when}"
"""What stands on the page that is held against a ruler."""

STEPS = {
    "present": "",
    "late-present": "terlambat, dihitung hadir",
    "late-half": "terlambat, dihitung setengah",
    "late-absent": "terlambat, dihitung tidak hadir",
    "left-early": "pulang cepat, hadir {given} dari {jp} JP",
    "excused": "{status}, dihitung tidak hadir",
    "excused-not-counted": "{status}, tidak masuk hitungan",
    "on-leave": "cuti, dihitung tidak hadir",
    "absent": "alpa, dihitung tidak hadir",
    "unmarked": "belum diisi",
    "before-joining-absent": "belum terdaftar, dihitung tidak hadir",
    "before-joining-not-counted": "belum terdaftar, tidak masuk hitungan",
    "cancelled": "sesi dibatalkan",
}
"""Why a session counts as it does, by the codes of `app.domain.derivation`."""

SCORES_BESIDE = "{asked} (lihat daftar nilai)"
"""What a derivation says of scores, which it does not derive."""

FULFILLED = {"certain": "terpenuhi", "open": "belum pasti", "impossible": "tidak terpenuhi"}
"""What is certain of a clause of the rule."""

REASONS = {
    "unmarked": "belum diisi",
    "nothing-scheduled": "belum ada jadwal",
    "min-present-percent": "kehadiran kurang",
    "max-absent-jp": "JP tidak hadir melebihi batas",
    "max-absent-sessions": "sesi tidak hadir melebihi batas",
    "max-alpa-sessions": "sesi alpa melebihi batas",
    "not-eligible": "belum memenuhi syarat",
    "score-missing": "nilai belum ada",
    "min-aspect": "nilai aspek kurang",
    "deferred-aspect": "nilai aspek ditunda",
    "total-too-low": "nilai akhir kurang",
    "total-deferred": "nilai akhir ditunda",
    "decided": "keputusan panitia",
    "withdrawn": "keluar dari kelas",
    "passed": "lulus",
    "not-attended": "tidak pernah hadir",
    "not-among-best": "tidak termasuk peserta terbaik",
}
"""What is in the way of a participant, or of a paper."""

SCOPES = {
    "year": "Tahun {of}",
    "program": "Program {of}",
    "training": "Pelatihan {of}",
    "outside": "Nomor dari luar",
}
SERIES = "{scope}, {kind}"
WITNESSED = "{reason} (saksi: {witness})"
"""What the number book calls its sequences, and why a number ended."""

MISSING = "belum"
"""What stands where a score is missing: it is never 0."""

BAND = "{name} mulai {lowest}"
MIN_ASPECT = "setiap aspek di atas {score}"
DEFERRED_ABOVE = "aspek di atas {score} dapat diperbaiki satu kali"
REMEDIAL_CAP = "perbaikan dihitung paling tinggi {score}"
"""How scores are judged."""

TIE_RULES = {
    "ties-by-hand": "ditetapkan oleh panitia",
    "ties-by-aspects": "menurut nilai; bila sama, berturut-turut menurut {aspects};"
    " yang tetap sama berbagi peringkat",
    "ties-shared": "menurut nilai; yang nilainya sama berbagi peringkat",
}
"""How equals are told apart, by the codes of `app.domain.standing.tie_rule`."""

PASSED_FIRST = (
    "yang lulus atau masih dapat lulus lebih dahulu, kemudian yang ditunda atau tidak lulus;"
    " masing-masing {rule}"
)
"""What comes before the rule of ties where some stand behind all who can pass."""

DECIDED_BY_COMMITTEE = "hasil ditetapkan oleh panitia dengan alasan tertulis"

NAME_CHECK_HOW = (
    "Beginilah Anda tertulis pada sertifikat. Periksa ejaan, gelar, dan angka; tulis yang keliru"
    " atau kosong (-) pada kolom Perbaikan, lalu bubuhkan paraf."
)
NAME_CHECK_COUNT = "{count} orang"
NAME_CHECKED = "dicek {date}"
NAME_CHECK_OFFICER = "Petugas pengecekan"
"""What the list says on which participants check their names."""
