"""Texts find their size and their lines, whole, in every place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.faces import Face, metrics
from app.documents.fitting import LEADING, Style, fit_text, run_of

NAME = Style(Face.SERIF_BOLD, 24, 12, lines=2)
LIST = Style(Face.SANS, 9.5, 6, lines=2)
WIDE = 1000.0
HIGH = 100.0
LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P")) | st.sampled_from(" ,.'-"),
    max_size=120,
)
styles = st.builds(
    Style,
    face=st.sampled_from(Face),
    size=st.floats(6, 40),
    smallest=st.floats(1, 6),
    lines=st.integers(1, 4),
    tracking=st.floats(0, 0.3),
    wraps_at=st.floats(0.5, 1),
)
lengths = st.floats(20, 800)


@given(words, styles, lengths, lengths)
def test_no_letter_is_lost_or_added(text, style, width, height):
    fitted = fit_text(text, style, width, height)
    alone = fit_text(text, replace(style, lines=1), 10**6, 10**6)
    assert " ".join(fitted.lines) == alone.lines[0]


@given(words, styles, lengths, lengths)
def test_no_line_leaves_its_place(text, style, width, height):
    fitted = fit_text(text, style, width, height)
    assert all(run_of(line, style) * fitted.size <= width for line in fitted.lines)
    assert fitted.size * ((len(fitted.lines) - 1) * LEADING + 1) <= height * 1.0001


@given(words, styles, lengths, lengths)
def test_a_text_is_never_larger_and_never_in_more_lines_than_its_style_allows(
    text, style, width, height
):
    fitted = fit_text(text, style, width, height)
    assert fitted.size <= style.size
    assert len(fitted.lines) <= style.lines


@given(words, styles, lengths, lengths)
def test_what_is_below_its_smallest_size_says_so(text, style, width, height):
    fitted = fit_text(text, style, width, height)
    assert fitted.fits == (fitted.size >= style.smallest)


@given(words, styles, lengths)
def test_more_room_never_makes_a_text_stop_fitting(text, style, width):
    if fit_text(text, style, width, HIGH).fits:
        assert fit_text(text, style, width * 1.5, HIGH).fits


def test_what_fits_keeps_its_size():
    fitted = fit_text("Budi Sampel, S.Kom.", NAME, WIDE, HIGH)
    assert fitted.lines == ("Budi Sampel, S.Kom.",)
    assert fitted.size == NAME.size
    assert fitted.fits


def test_a_text_a_little_too_long_shrinks_and_stays_on_one_line():
    full = metrics(NAME.face).width(LONGEST[:40]) * NAME.size
    fitted = fit_text(LONGEST[:40], NAME, full * 0.9, HIGH)
    assert len(fitted.lines) == 1
    assert fitted.size == pytest.approx(NAME.size * 0.9, abs=0.02)


def test_a_name_breaks_before_its_titles():
    fitted = fit_text("Dr. H. Budi Sampel Teladan, S.Kom., M.Si.", NAME, 250, HIGH)
    assert fitted.lines == ("Dr. H. Budi Sampel Teladan,", "S.Kom., M.Si.")


def test_a_comma_that_is_no_title_s_is_worth_no_ragged_lines():
    program = "Pengembangan Coaching, Mentoring dan Counseling bagi Pejabat Pengawas Kota Contoh"
    style = Style(Face.SERIF_BOLD, 16, 9.5, lines=2)
    fitted = fit_text(program, style, 450, HIGH)
    assert fitted.lines[0] == "Pengembangan Coaching, Mentoring dan"


def test_titles_stay_together_behind_the_name():
    fitted = fit_text("Siti Contoh, S.Kom., M.Si., M.Kes.", NAME, 250, HIGH)
    assert fitted.lines == ("Siti Contoh,", "S.Kom., M.Si., M.Kes.")


def test_a_title_stays_with_the_name_it_stands_before():
    fitted = fit_text("Puskesmas Contoh dr. Peragawati Sampel", NAME, 250, HIGH)
    assert fitted.lines == ("Puskesmas Contoh", "dr. Peragawati Sampel")


def test_a_name_without_titles_behind_it_breaks_behind_no_title_before_it():
    fitted = fit_text("Dr. Hj. Nurhayatiningsih Contohwatiningrum", NAME, 300, HIGH)
    assert fitted.lines == ("Dr. Hj. Nurhayatiningsih", "Contohwatiningrum")


def test_a_range_of_days_keeps_its_abbreviation_with_what_follows():
    fitted = fit_text("Senin, 30 Desember s.d. Jumat 3 Januari", LIST, 90, HIGH)
    assert not any(line.endswith("s.d.") for line in fitted.lines)


def test_lines_are_about_even():
    fitted = fit_text(
        "Kepala Seksi Pemberdayaan Masyarakat pada Kelurahan Contoh Ilir", LIST, 150, HIGH
    )
    assert fitted.lines == (
        "Kepala Seksi Pemberdayaan",
        "Masyarakat pada Kelurahan Contoh Ilir",
    )


def test_the_longest_names_fit_a_certificate():
    assert len(LONGEST) > 100
    assert fit_text(LONGEST, NAME, 595, 28.3).fits


def test_a_text_that_should_not_shrink_wraps_first():
    style = Style(Face.SERIF, 11.5, 8.5, lines=2, wraps_at=1)
    text = "yang diselenggarakan oleh Badan Contoh di Aula Diklat pada tanggal 4 Agustus 2025"
    width = metrics(style.face).width(text) * style.size * 0.95
    fitted = fit_text(text, style, width, HIGH)
    assert len(fitted.lines) == 2
    assert fitted.size == style.size


def test_what_does_not_fit_is_whole_and_reported():
    fitted = fit_text(LONGEST, replace(LIST, lines=1), 100, 20)
    assert not fitted.fits
    assert fitted.lines == (LONGEST,)
    assert run_of(LONGEST, LIST) * fitted.size <= 100


def test_one_word_too_long_for_its_line_is_not_torn():
    fitted = fit_text("Percobaanteladansampel" * 3, LIST, 60, 20)
    assert len(fitted.lines) == 1
    assert not fitted.fits


def test_nothing_is_an_empty_line():
    assert fit_text("", LIST, 100, 20).lines == ("",)
