"""The set words of the papers, in Indonesian as they are printed."""

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

PASSED = "LULUS"
ATTENDED = "TELAH MENGIKUTI"
"""What a certificate says of its holder."""
