"""Names of files: what Windows and the others forbid, and names of our choice that all take."""

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.file_names import LONGEST_NAME, LONGEST_PATH, is_forbidden, is_too_long, safe_name

WINDOWS = "D:\\Kerja\\Pelatihan"
DEVICES = "CON con Aux NUL PRN COM1 lpt9 COM¹ CONIN$ CONOUT$ CLOCK$".split()
NAMES = st.text(max_size=300)
FOLDERS = st.integers(3, 300).map(lambda length: ("C:\\" + "folder\\" * 50)[:length])


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("rest", ["", ".pdf", " .pdf", ".tar.gz"])
def test_windows_keeps_its_devices_for_itself_whatever_follows(device, rest):
    assert is_forbidden(device + rest, is_windows=True)
    assert not is_forbidden(device + rest, is_windows=False)


@pytest.mark.parametrize("sign", '<>:"/\\|?*\n\x01')
def test_windows_forbids_signs_that_others_take(sign):
    assert is_forbidden(f"a{sign}b.pdf", is_windows=True)
    assert not is_forbidden(f"a{sign}b.pdf", is_windows=False)


@pytest.mark.parametrize("name", ["a.", "a ", "a.pdf.", "...", " "])
def test_windows_would_drop_dots_and_blanks_at_the_end(name):
    assert is_forbidden(name, is_windows=True)
    assert not is_forbidden(name, is_windows=False)


def test_no_system_takes_the_sign_zero():
    assert is_forbidden("a\0b", is_windows=True)
    assert is_forbidden("a\0b", is_windows=False)


@pytest.mark.parametrize(
    "name", ["Rekap.pdf", "CONTOH.pdf", "COM.pdf", "COM10", "Rekap CON.pdf", "..", "名前", ".a"]
)
def test_other_names_are_taken_by_all(name):
    assert not is_forbidden(name, is_windows=True)
    assert not is_forbidden(name, is_windows=False)


def test_a_path_of_259_signs_is_the_longest_that_windows_takes():
    folder = "C:\\" + "a" * 200
    room = LONGEST_PATH - len(folder) - 1
    assert not is_too_long(folder, "b" * room)
    assert is_too_long(folder, "b" * (room + 1))
    assert is_too_long(folder, "😀" * room), "they count twice"


def test_a_folder_has_room_for_the_file_of_the_meantime_too():
    assert is_too_long("C:\\" + "a" * 250, "b")


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("Rekap CM/IV:2025", "Rekap CM-IV-2025.pdf"),
        ("CON", "CON_.pdf"),
        ("con.x", "con_.x.pdf"),
        ("nul .x", "nul_ .x.pdf"),
        ("CONTOH", "CONTOH.pdf"),
        ("A. . ", "A.pdf"),
        ("  A", "A.pdf"),
        ("..", "-.pdf"),
        ("", "-.pdf"),
        ("Пелатихан 名前 ع", "Пелатихан 名前 ع.pdf"),
    ],
)
@pytest.mark.parametrize("is_windows", [True, False])
def test_a_name_of_our_choice_is_one_that_every_system_takes(wanted, safe, is_windows):
    assert safe_name(wanted, ".pdf", folder=WINDOWS, is_windows=is_windows) == safe


@pytest.mark.parametrize("code", ["CON", "CM/IV:2025", "Pelatihan. "])
def test_a_code_can_name_a_folder_too(code):
    name = safe_name(code, folder=WINDOWS, is_windows=True)
    assert name in {"CON_", "CM-IV-2025", "Pelatihan"}


def test_a_long_name_loses_its_middle_and_keeps_what_tells_files_apart():
    folder = "C:\\" + "folder\\" * 29
    names = [
        safe_name(f"Daftar Hadir {'X' * 100} Sesi {n}", ".pdf", folder=folder, is_windows=True)
        for n in (1, 2)
    ]
    assert names[0] != names[1]
    assert names[0].startswith("Daftar Hadir X")
    assert names[0].endswith("Sesi 1.pdf")
    assert len(folder) + 1 + len(names[0]) == LONGEST_PATH


@given(NAMES, FOLDERS)
def test_windows_takes_every_name_of_our_choice(wanted, folder):
    name = safe_name(wanted, ".pdf", folder=folder, is_windows=True)
    assert not is_forbidden(name, is_windows=True)
    assert PureWindowsPath(name).parts == (name,)
    assert name.endswith(".pdf")
    if len(folder) <= 230:
        assert not is_too_long(folder, name)


@given(NAMES, FOLDERS)
def test_the_others_take_every_name_of_our_choice(wanted, folder):
    name = safe_name(wanted, ".pdf", folder=folder, is_windows=False)
    assert not is_forbidden(name, is_windows=True), "it may be carried to Windows"
    assert len(name.encode()) <= LONGEST_NAME


@given(NAMES, st.booleans())
def test_a_safe_name_stays_as_it_is(wanted, is_windows):
    once = safe_name(wanted, folder=WINDOWS, is_windows=is_windows)
    assert safe_name(once, folder=WINDOWS, is_windows=is_windows) == once
