"""`aula training` and `aula trainings`, as a script sees them."""

import pytest


def test_a_week_is_created_and_brought_up_to_date(aula, describe):
    answer = {
        "training": "CM-IV-2025",
        "created": True,
        "sessions": 20,
        "jp_scheduled": "50",
        "warnings": [],
    }
    assert aula("training", describe()) == answer
    assert aula("training", describe()) == {**answer, "created": False}


def test_numbers_by_ndh_alone_are_told_with_the_place_in_the_description(aula, describe):
    numbering = {"pattern": "800/{ndh:02}/{year}"}
    warnings = aula("training", describe(numbering=numbering, best=6))["warnings"]
    assert [o["code"] for o in warnings] == ["one-number-each", "awards-numbered-alike"]
    common, awards = (o["message"] for o in warnings)
    assert common.startswith("numbering.pattern: nomor dengan pola 800/{ndh:02}/{year} tidak")
    assert common.endswith("tulis {seq} di dalamnya untuk itu.")
    assert awards.startswith("numbering.award.pattern: dengan pola 800/{ndh:02}/{year}, piagam 6")


def test_warnings_do_not_refuse_and_are_told_in_words(aula, describe, week):
    short = describe(sessions=week["sessions"][:4], subjects=[{"name": "Etika", "jp": 50}])
    answer = aula("training", short)
    assert answer["jp_scheduled"] == "10"
    assert answer["warnings"] == [
        {
            "code": "schedule-short",
            "message": "Jadwal 10 JP, program 50 JP, kurang 40 JP.",
        },
        {
            "code": "subjects-differ",
            "message": "Mata pelatihan berjumlah 60 JP, program 50 JP.",
        },
    ]
    assert aula.say("training", short, "--lang", "en").splitlines()[:2] == [
        "Training CM-IV-2025 updated: 4 sessions, 10 JP.",
        "Schedule 10 JP, program 50 JP, 40 JP short.",
    ]


def test_a_session_that_has_marks_is_kept_with_a_warning(monday, describe):
    monday("mark", "1", "--session", "1", "--status", "H", "--training", "CM-IV-2025")
    warnings = monday("training", describe(sessions=[]))["warnings"]
    assert [o for o in warnings if o["code"] == "session-has-marks"] == [
        {
            "code": "session-has-marks",
            "message": (
                "Sesi 1 tanggal 4 Agustus 2025 tidak ada dalam uraian, tetapi sudah"
                " berisi kehadiran; sesi itu dipertahankan. Jika tidak jadi diadakan,"
                ' batalkan dengan "aula cancel".'
            ),
        }
    ]


@pytest.mark.parametrize(
    ("changed", "code", "path"),
    [
        ({"durasi": 5}, "unknown-key", "durasi"),
        ({"sessions": [{"jp": "x"}]}, "invalid-value", "sessions[0].jp"),
        ({"batch": 0}, "invalid-value", "batch"),
        ({"numbering": {"pattern": "{nomor}"}}, "invalid-value", "numbering.pattern"),
        (
            {"batch": None, "numbering": {"pattern": "{seq}/{batch_roman}"}},
            "invalid-value",
            "numbering.pattern",
        ),
    ],
)
def test_a_wrong_description_is_refused_with_the_path(aula, describe, changed, code, path):
    error = aula.refused("training", describe(**changed))
    assert (error["code"], error["fields"]["path"]) == (code, path)
    assert aula("trainings") == {"trainings": []}


def test_a_file_that_is_no_description_is_refused(aula, tmp_path):
    file = tmp_path / "pelatihan.json"
    assert aula.refused("training", file) == {
        "code": "file-not-readable",
        "fields": {"file": str(file)},
    }
    file.write_text("{", encoding="utf-8")
    assert aula.refused("training", file)["code"] == "description-not-readable"


def test_trainings_are_listed(monday):
    assert monday("trainings") == {
        "trainings": [
            {
                "code": "CM-IV-2025",
                "program": "Coaching dan Mentoring",
                "batch": 4,
                "start": "2025-08-04",
                "end": "2025-08-08",
                "people": 3,
                "sessions": 4,
            }
        ]
    }
    assert monday.say("trainings").splitlines() == [
        "Kode        Program                 Angkatan  Mulai       Selesai     Peserta  Sesi",
        "CM-IV-2025  Coaching dan Mentoring  4         2025-08-04  2025-08-08  3        4",
    ]
