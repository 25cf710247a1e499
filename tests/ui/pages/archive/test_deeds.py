"""The journal in words: every verb that changes something has its sentence."""

import ast
import datetime as dt
from pathlib import Path

import pytest

from app.journal import Entry
from ui.pages.archive.deeds import DEEDS, UNDONE, deed_of, training_of
from ui.wording import Wording

USECASES = Path(__file__).parents[4] / "app" / "usecases"
PARTS = {"enter_exceptions"}
"""What only other verbs call."""


def functions():
    """Find the functions of all use cases by name."""
    sources = (path.read_text(encoding="utf-8") for path in USECASES.glob("*.py"))
    found = (node for source in sources for node in ast.parse(source).body)
    return {node.name: node for node in found if isinstance(node, ast.FunctionDef)}


def called(function):
    """Name what a function calls."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {getattr(o, "id", getattr(o, "attr", "")) for o in calls}


def verbs():
    """Find the verbs: they take a transaction and plain values, and tell the journal facts."""
    known = functions()
    tellers = {name for name, function in known.items() if "tell" in called(function)}
    while more := {n for n, o in known.items() if n not in tellers and called(o) & tellers}:
        tellers |= more
    for name in tellers - PARTS:
        arguments = known[name].args
        first = [argument.arg for argument in arguments.args]
        if first == ["tx"] and arguments.kwonlyargs and not name.startswith("_"):
            yield name


def entry(verb, **facts):
    return Entry(dt.datetime(2025, 8, 4, 0, 30), "Rini Contoh", verb, facts)


def said(verb, **facts):
    return deed_of(entry(verb, **facts), Wording("id"))


def test_every_verb_has_its_words():
    found = set(verbs())
    assert len(found) > 20
    assert found == set(DEEDS)
    assert set(UNDONE) <= found


@pytest.mark.parametrize(
    ("verb", "facts", "sentence"),
    [
        ("scan", {"marks": [[2, 5, "H"]]}, "Kehadiran dipindai · sesi 2: NDH 05 H"),
        ("mark_rest", {"marks": [[1, n, "H"] for n in range(1, 31)]}, "30 isian kehadiran"),
        ("lock", {"sessions": [1, 2, 3, 4], "reason": None}, "Sesi dikunci · sesi 1, 2, 3, 4"),
        ("lock", {"sessions": [1, 2, 3, 4, 5]}, "Sesi dikunci · 5 sesi"),
        ("create_training", {"sessions": 20}, "Pelatihan dibuat · 20 sesi"),
        (
            "cancel_session",
            {"session": 3, "reason": "Listrik padam", "undo": False},
            "Sesi dibatalkan · sesi 3 · alasan: Listrik padam",
        ),
        ("cancel_session", {"session": 3, "undo": True}, "Pembatalan sesi dicabut · sesi 3"),
        ("withdraw", {"ndh": 7, "undo": True}, "Pengunduran diri dicabut · NDH 07"),
        ("shift_rest", {"session": 2, "minutes": 45}, "sesi 2 · 45 menit"),
        ("import_people", {"imported": 30}, "Peserta diimpor · 30 orang"),
        (
            "set_scores",
            {
                "changes": [
                    {"ndh": 1, "aspect": "Ujian", "remedial": False, "old": None, "new": "88.25"},
                    {"ndh": 1, "aspect": "Ujian", "remedial": True, "old": "80", "new": None},
                ]
            },
            "Nilai diisi · NDH 01 Ujian: - → 88,25, NDH 01 remedial Ujian: 80,00 → -",
        ),
        (
            "decide",
            {"ndh": 2, "result": "passed", "reason": "Rapat"},
            "Hasil diputuskan panitia · NDH 02 · lulus · alasan: Rapat",
        ),
        (
            "place_by_hand",
            {"places": [[2, 1], [3, None]]},
            "NDH 02: peringkat 1, NDH 03: peringkat -",
        ),
        ("place_by_hand", {"places": [[n, n] for n in range(1, 7)]}, "6 orang"),
        (
            "issue",
            {"issued": [[1, "800/1"], [2, "800/2"]]},
            "diterbitkan · 2 sertifikat",
        ),
        (
            "record_printing",
            {"paper": "attendance-sheet", "sessions": [2], "people": [], "pages": 2},
            "Dicetak atau disimpan · daftar hadir · sesi 2 · 2 halaman",
        ),
        ("record_printing", {"people": [1, 12]}, "NDH 01, 12"),
        ("record_printing", {"people": [1, 2, 3, 4, 5]}, "5 orang"),
        (
            "edit_participant",
            {"ndh": 4, "changes": [{"fact": "name", "old": "Budi", "new": "Budi Contoh"}]},
            "Data peserta diubah · NDH 04 · Budi → Budi Contoh",
        ),
        (
            "import_people",
            {"changes": [{"fact": "unit", "old": None, "new": "Dinas"}] * 6},
            "6 perubahan",
        ),
        ("edit_training", {"changes": ["rule", "jp"]}, "Pelatihan diubah"),
        ("add_session", {"session": 21, "subject": "Studi Lapangan"}, "sesi 21 · Studi Lapangan"),
        ("set_organization", {"organization": "BKPSDMD Contoh"}, "BKPSDMD Contoh"),
        (
            "reserve_range",
            {"sequence": "year:2025", "first": 213, "last": 252, "use": "own", "note": None},
            "Nomor dicadangkan · dari 213 · sampai 252",
        ),
        (
            "import_outside_numbers",
            {"kind": "award", "reserved": [[1, "Budi Contoh", "LAN/1"]], "changed": []},
            "Nomor dari luar dimasukkan · piagam penghargaan · 1 nomor",
        ),
        (
            "edit_outside_number",
            {"number": "LAN/1", "now": "LAN/2"},
            "Nomor dari luar diubah · LAN/1 · sekarang LAN/2",
        ),
        ("build_practice", {"sessions": [1], "imported": 30}, "Ruang latihan dibuat"),
        ("a_verb_of_tomorrow", {"training": "X"}, "a_verb_of_tomorrow"),
    ],
)
def test_a_change_is_told_with_its_facts(verb, facts, sentence):
    assert said(verb, **facts).endswith(sentence)


def test_a_change_belongs_to_its_training():
    assert training_of(entry("scan", training="CM-IV-2025")) == "CM-IV-2025"
    assert training_of(entry("set_organization")) == "-"
