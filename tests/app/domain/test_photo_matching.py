"""Whose photo a file is: what the signs in its name agree on, and nothing that is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.photo_matching import PhotoDoubt, PhotoSign, Sitter, match_photos

BUDI = Sitter("BUDI", 1, "198609262015051901", "Budi Sampel, S.Kom.")
ANDINI = Sitter("ANDINI", 2, "197506122000042901", "dr. Andini Contoh, M.Kes.")
MADE = Sitter("MADE", 3, None, "Ni Made Teladan")
OTHER_BUDI = Sitter("BUDI2", 4, "198001012005011904", "Budi Peraga")
AHMAD = Sitter("AHMAD", 5, "12345678", "Ahmad Umpama")
CLASS = (BUDI, ANDINI, MADE, OTHER_BUDI, AHMAD)

FILES = st.builds(
    "{}{}{}.jpg".format,
    st.sampled_from(["", "01", "1_", "NDH 2 ", "3. ", "04-08-2025 ", "99 "]),
    st.sampled_from(["", *(sitter.nip or "" for sitter in CLASS), "199001012015032901"]),
    st.sampled_from(["", " Budi", " Budi Sampel", " Ni Made", " Citra", *(o.name for o in CLASS)]),
)


@pytest.mark.parametrize(
    ("file", "sitter", "sign"),
    [
        ("198609262015051901.jpg", BUDI, PhotoSign.NIP),
        ("NIP. 19860926 201505 1 901 - Budi Sampel.JPG", BUDI, PhotoSign.NIP),
        ("02_19750612 200004 2 901_ANDINI CONTOH.jpg", ANDINI, PhotoSign.NIP),
        ("198609262015051901 Kepala Seksi.jpg", BUDI, PhotoSign.NIP),
        ("12345678.jpg", AHMAD, PhotoSign.NIP),
        ("01.jpg", BUDI, PhotoSign.NDH),
        ("01_Budi.jpg", BUDI, PhotoSign.NDH),
        ("04 Budi.jpg", OTHER_BUDI, PhotoSign.NDH),
        ("Budi Sampel, S.Kom.png", BUDI, PhotoSign.NAME),
        ("BUDI_SAMPEL.webp", BUDI, PhotoSign.NAME),
        ("BudiSampel.webp", BUDI, PhotoSign.NAME),
        ("199001012015032901 Ni Made Teladan.png", MADE, PhotoSign.NAME),
        ("Budy Sampel.jpg", BUDI, PhotoSign.LIKENESS),
        ("achmad_umpama_pasfoto.jpg", AHMAD, PhotoSign.LIKENESS),
        ("Ahmad.jpg", AHMAD, PhotoSign.LIKENESS),
    ],
)
def test_a_file_is_the_photo_of_whom_its_signs_agree_on(file, sitter, sign):
    found = match_photos([file], CLASS)
    assert found.unmatched == ()
    assert [(o.file, o.sitter, o.sign) for o in found.matches] == [(file, sitter, sign)]


@pytest.mark.parametrize(
    ("file", "sitters"),
    [
        ("Budi.jpg", (BUDI, OTHER_BUDI)),
        ("01_Budi Peraga.jpg", (BUDI, OTHER_BUDI)),
        ("01_Citra.jpg", (BUDI,)),
        ("197506122000042901 - Budi Sampel.jpg", (BUDI, ANDINI)),
        ("199001012015032901 Budi Sampel.png", (BUDI,)),
        ("198609262015051901 dan 197506122000042901.jpg", (BUDI, ANDINI)),
        ("198609262015051901 199001012015032901.jpg", (BUDI,)),
    ],
)
def test_a_file_whose_signs_do_not_agree_is_told_with_whom_it_may_show(file, sitters):
    (told,) = match_photos([file], CLASS).unmatched
    assert (told.doubt, told.sitters) == (PhotoDoubt.UNCLEAR, sitters)


@pytest.mark.parametrize(
    "file", ["IMG-2025-WA0003.jpg", "99.jpg", "Ni.jpg", "Orang Lain.jpg", "04-08-2025.jpg", ".jpg"]
)
def test_a_file_that_says_nobody_of_the_class_is_nobodys(file):
    (told,) = match_photos([file], CLASS).unmatched
    assert (told.doubt, told.sitters) == (PhotoDoubt.NOBODY, ())


def test_several_files_for_one_person_are_told_and_none_is_taken():
    found = match_photos(["03.jpg", "Budi Sampel.jpg", "198609262015051901.png"], CLASS)
    assert [match.sitter for match in found.matches] == [MADE]
    assert [(o.file, o.doubt, o.sitters) for o in found.unmatched] == [
        ("198609262015051901.png", PhotoDoubt.SEVERAL, (BUDI,)),
        ("Budi Sampel.jpg", PhotoDoubt.SEVERAL, (BUDI,)),
    ]


def test_two_of_one_name_are_told_apart_by_their_numbers_alone():
    twin = Sitter("TWIN", 6, None, "Budi Sampel")
    found = match_photos(["Budi Sampel.jpg", "06 Budi Sampel.jpg"], (*CLASS, twin))
    assert [(o.file, o.sitter) for o in found.matches] == [("06 Budi Sampel.jpg", twin)]
    assert [o.sitters for o in found.unmatched] == [(BUDI, twin)]


@given(st.sets(FILES), st.permutations(CLASS))
def test_every_file_is_told_once_and_nobody_gets_two_in_whatever_order(files, sitters):
    found = match_photos(files, sitters)
    told = [match.file for match in found.matches] + [one.file for one in found.unmatched]
    assert sorted(told) == sorted(files)
    assert len({match.sitter for match in found.matches}) == len(found.matches)
    assert found == match_photos(sorted(files, reverse=True), CLASS)


@given(st.sets(FILES), st.sampled_from(CLASS))
def test_who_leaves_the_class_gives_a_file_to_nobody_by_nip(files, leaver):
    stayed = tuple(sitter for sitter in CLASS if sitter != leaver)
    for match in match_photos(files, stayed).matches:
        if match.sign == PhotoSign.NIP:
            assert str(match.sitter.nip) in match.file


@given(st.text(), st.text(min_size=1))
def test_any_file_and_any_name_can_be_compared(file, name):
    found = match_photos([file], [Sitter("X", 1, None, name)])
    assert len(found.matches) + len(found.unmatched) == 1


@pytest.mark.parametrize("ndh", [1, 2])
def test_titles_tell_namesakes_apart(ndh):
    namesakes = (
        Sitter("A", 1, None, "H. Yusuf Umpama, A.Md.Kep."),
        Sitter("B", 2, None, "Dr. Yusuf Umpama, S.T., M.T."),
    )
    meant = namesakes[ndh - 1]
    (match,) = match_photos([f"{meant.name}jpg", "Yusuf Umpama.jpg"], namesakes).matches
    assert (match.sitter, match.sign) == (meant, PhotoSign.NAME)
