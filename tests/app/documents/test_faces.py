"""What a typeface can print, and how far it runs."""

import pytest

from app.documents.faces import FONTS, Face, metrics, printable

LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿĀāĞğİıŁłŃńŌōŐőŚśŞşŠšŻżŽžẒẓḤḥ"
    ".,;:!?'\"()[]/-–—“”‘’…&%+=@#*°·•×ʼ"  # noqa: RUF001
)


@pytest.mark.parametrize("face", Face)
def test_every_face_has_the_letters_of_indonesian_papers(face):
    assert printable(LETTERS, face).missing == ""


@pytest.mark.parametrize("family", ["Gentium", "Carlito"])
def test_every_font_is_shipped_with_its_licence(family):
    assert list(FONTS.glob(f"{family}*.ttf"))
    licence = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert f'"{family}"' in licence


def test_a_letter_with_its_mark_apart_is_joined():
    assert printable("Rene\u0301", Face.SERIF).text == "Ren\u00e9"


@pytest.mark.parametrize("face", Face)
def test_a_character_that_the_face_lacks_is_replaced_visibly_and_named(face):
    shown = printable("Siti 愛 Contoh", face)
    assert shown.missing == "愛"
    assert shown.text == f"Siti {metrics(face).substitute} Contoh"
    assert metrics(face).width(shown.text) > metrics(face).width("Siti  Contoh")


def test_line_breaks_and_tabs_become_one_blank():
    assert printable("  Budi\r\n\tSampel ", Face.SANS).text == "Budi Sampel"


def test_a_no_break_space_stays():
    assert printable("4\u00a0Agustus", Face.SANS).text == "4\u00a0Agustus"


def test_marks_that_nobody_sees_are_dropped():
    assert printable("Con\u00adtoh\u200b\ufeff", Face.SANS).text == "Contoh"


def test_hyphens_of_all_kinds_are_printed():
    assert printable("Yuli\u2011Ana\u2010Peraga", Face.SANS).text == "Yuli-Ana-Peraga"


def test_the_width_of_a_text_is_the_sum_of_its_characters():
    known = metrics(Face.SANS)
    assert known.width("Aula") == pytest.approx(sum(known.width(letter) for letter in "Aula"))
