"""The set words of the papers, in Indonesian as they are printed."""

from app.documents.disclaimer import Disclaimer
from app.domain.vocabulary import Status

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
}
"""A completion rule, by the codes of `app.domain.eligibility.phrases`."""

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
"""What a certificate says of its holder."""

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

FULFILLED = {"certain": "terpenuhi", "open": "belum pasti", "impossible": "tidak terpenuhi"}
"""What is certain of a clause of the rule."""

REASONS = {
    "unmarked": "belum diisi",
    "nothing-scheduled": "belum ada jadwal",
    "min-present-percent": "kehadiran kurang",
    "max-absent-jp": "JP tidak hadir melebihi batas",
    "max-absent-sessions": "sesi tidak hadir melebihi batas",
    "max-alpa-sessions": "sesi alpa melebihi batas",
}
"""What is in the way of a participant."""
