"""The set words of the papers, in Indonesian as they are printed."""

from app.documents.disclaimer import Disclaimer

RESULTS = {
    "passed": "Lulus",
    "failed": "Tidak Lulus",
    "deferred": "Ditunda",
    "pending": "Belum",
    "withdrawn": "Mengundurkan Diri",
}

LEFT = {"withdrawn": "Mengundurkan Diri", "replaced": "Diganti"}
"""Why a participant is no longer in the class."""

RULE = {
    "min-present-percent": "hadir paling sedikit {value} % dari JP",
    "max-absent-jp": "tidak hadir paling banyak {value} JP",
    "max-absent-sessions": "tidak hadir paling banyak {value} sesi",
    "max-alpa-sessions": "tanpa keterangan paling banyak {value} sesi",
    "no-condition": "tanpa syarat kehadiran",
    "late-present": "terlambat dihitung hadir",
    "late-half": "terlambat dihitung setengah",
    "late-absent": "terlambat dihitung tidak hadir",
    "excused-not-counted": "sesi berizin tidak masuk hitungan",
}
"""A completion rule, by the codes of `app.domain.eligibility.phrases`."""

UNTIL = "Sampai dengan {date}"
"""The time of work without a clock."""

PRACTICE = Disclaimer("LATIHAN", "LATIHAN – dibuat untuk berlatih, bukan dokumen resmi")
"""What stands on every paper of a practice room."""

PREVIEW = Disclaimer("PRATINJAU", "PRATINJAU – belum diterbitkan, nomor ini belum diberikan")
PRACTICE_PREVIEW = Disclaimer("LATIHAN", "LATIHAN – pratinjau, bukan dokumen resmi")
PREVIEWS = (PREVIEW, PRACTICE_PREVIEW)
"""What stands on a certificate that is looked at before it is issued."""

PASSED = "LULUS"
ATTENDED = "TELAH MENGIKUTI"
"""What a certificate says of its holder."""

STEPS = {
    "present": "",
    "late-present": "terlambat, dihitung hadir",
    "late-half": "terlambat, dihitung setengah",
    "late-absent": "terlambat, dihitung tidak hadir",
    "left-early": "pulang cepat, hadir {given} dari {jp} JP",
    "excused": "berizin, dihitung tidak hadir",
    "excused-not-counted": "berizin, tidak masuk hitungan",
    "on-leave": "cuti, dihitung tidak hadir",
    "absent": "tanpa keterangan",
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
    "max-alpa-sessions": "sesi tanpa keterangan melebihi batas",
}
"""What is in the way of a participant."""
