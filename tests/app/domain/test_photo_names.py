"""File names of pictures as people give them: NIPs, class numbers, names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.photo_names import Said, read_file_name

NIP = "198609262015051901"
KNOWN = {NIP, "12345678"}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("198609262015051901.jpg", Said((NIP,), None, "")),
        ("NIP. 19860926 201505 1 901 - Budi Sampel.JPG", Said((NIP,), None, "Budi Sampel")),
        ("01_19860926 201505 1 901_Budi.jpg", Said((NIP,), 1, "Budi")),
        ("12345678 Ahmad Umpama.jpeg", Said(("12345678",), None, "Ahmad Umpama")),
        ("NI PPPK 199001012015032901.png", Said(("199001012015032901",), None, "")),
        ("01.jpg", Said((), 1, "")),
        ("01", Said((), 1, "")),
        ("01_Budi.jpg", Said((), 1, "Budi")),
        ("1_Budi_01.jpg", Said((), 1, "Budi")),
        ("1. Budi Sampel.jpg", Said((), 1, "Budi Sampel")),
        ("NDH-07 Budi.webp", Said((), 7, "Budi")),
        ("No. 3 Budi.webp", Said((), 3, "Budi")),
        ("Budi Sampel NDH 12 (2).jpg", Said((), 12, "Budi Sampel")),
        ("01 (2).jpg", Said((), 1, "")),
        ("01 - Copy (3).jpg", Said((), 1, "")),
        ("Budi Sampel, S.Kom.png", Said((), None, "Budi Sampel, S.Kom")),
        ("Foto 3x4_Budi-Sampel (latar merah).png", Said((), None, "Budi Sampel")),
        ("Ni Made Teladan.jpg", Said((), None, "Ni Made Teladan")),
        ("IMG-2025-WA0003.jpg", Said((), None, "WA")),
        ("IMG_20250804_073000_1234.jpg", Said((), None, "")),
        ("04-08-2025.jpg", Said((), None, "")),
        ("foto (3).jpg", Said((), None, "")),
        ("123456.jpg", Said((), None, "")),
        (".jpg", Said((), None, "")),
    ],
)
def test_a_file_name_is_read_as_people_mean_it(file, said):
    assert read_file_name(file, KNOWN) == said


@given(st.text())
def test_any_name_of_a_file_is_read(file):
    said = read_file_name(file, KNOWN)
    assert said.ndh is None or 0 <= said.ndh <= 99_999
    assert not any(sign.isascii() and sign.isdigit() for sign in said.name)


@given(
    st.lists(st.sampled_from(["", " ", ".", "-", "_", " -"]), min_size=3, max_size=3),
    st.sampled_from(["", "NIP ", "NIP. ", "foto_", "01_", "Budi Sampel "]),
)
def test_a_nip_is_found_however_its_digits_are_parted(gaps, before):
    parts = (NIP[:8], gaps[0], NIP[8:14], gaps[1], NIP[14], gaps[2], NIP[15:])
    assert read_file_name(f"{before}{''.join(parts)}.jpg", KNOWN).nips == (NIP,)
