"""Fronts of all kinds: each with its own look and words, and what stands on them only sometimes."""

from contextlib import closing
from dataclasses import replace
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image

from app.documents import words
from app.documents.certificate import Blank, draw_backs, draw_certificates, draw_fronts
from app.documents.certificate_sheet import load_front
from app.documents.page import PaperSize, Signatory
from app.documents.specimens import (
    award_sheets,
    certificate_sheets,
    certificate_terms,
    statement_sheets,
    trainer_sheets,
)
from app.domain.errors import InvalidValue, NothingToPrint
from app.domain.photo_sizes import PhotoSize

KINDS = {
    "certificate": certificate_sheets,
    "award": award_sheets,
    "statement": statement_sheets,
    "trainer": trainer_sheets,
}
LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)
POSITION = "Kepala Seksi Pemberdayaan Masyarakat dan Pelayanan Umum Kelurahan Contoh Ilir"
OFFICE = Signatory(
    "a.n. Wali Kota Contoh",
    "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah Kota Contoh",
    *("Teladan Sampel, S.Sos., M.Si.", "Pembina Utama Muda", "19700417 199503 1 901"),
)
LINES = pdfium.raw.FPDF_PAGEOBJ_PATH
PICTURE = pdfium.raw.FPDF_PAGEOBJ_IMAGE


def _flat(page):
    return page.text.replace("\r\n", " ").replace("\u00a0", " ")


def _with(sheet, **terms):
    return replace(sheet, terms=replace(sheet.terms, **terms))


def _drawn(pdf, page=0, kind=LINES):
    """Where lines or pictures of one page stand: left, top, right, bottom in mm."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        height = document[page].get_height()
        boxes = [each.get_bounds() for each in document[page].get_objects([kind], max_depth=5)]
        return [
            tuple(edge * 25.4 / 72 for edge in (left, height - top, right, height - bottom))
            for left, bottom, right, top in boxes
        ]


@pytest.fixture(scope="module")
def photo():
    """An invented portrait as JPEG."""
    stream = BytesIO()
    Image.effect_noise((354, 472), 60).convert("RGB").save(stream, "JPEG")
    return stream.getvalue()


def test_an_award_says_which_of_the_best_it_is_for(read):
    first, second = award_sheets(2)
    pages = read(draw_certificates([first, second], PaperSize.A4))
    assert len(pages) == 2
    for sheet, page, place in ((first, pages[0], "I"), (second, pages[1], "II")):
        assert "PIAGAM PENGHARGAAN" in page.text
        assert "diberikan kepada" in page.text
        assert f"{sheet.name} NIP {sheet.nip}" in _flat(page)
        assert f"PESERTA TERBAIK {place} dengan kualifikasi" in _flat(page)
        assert f"(nilai {sheet.score})" in _flat(page)


def test_an_award_by_hand_needs_no_score(read):
    (sheet,) = award_sheets(1)
    bare = replace(sheet, qualification=None, score=None, nip=None, position=None, unit=None)
    drawn = draw_fronts([bare], PaperSize.A4)
    assert "PESERTA TERBAIK I" in read(drawn)[0].text
    assert "kualifikasi" not in read(drawn)[0].text
    assert "-" not in [piece.text for piece in read(drawn)[0].pieces]
    assert drawn.warnings == ()


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_a_statement_stands_upright_and_says_nothing_of_jp(read, paper, size):
    (page,) = read(draw_certificates(statement_sheets(1), PaperSize(paper)))
    assert (page.width, page.height) == pytest.approx(size, abs=0.01)
    assert "SURAT KETERANGAN" in page.text
    assert "telah mengikuti Coaching dan Mentoring Angkatan IV" in _flat(page)
    assert "dan dinyatakan belum memenuhi syarat kelulusan." in _flat(page)
    assert "JP" not in page.text
    assert "Jam Pelajaran" not in page.text


def test_a_trainer_has_a_role_subjects_and_jp_and_no_ndh(read):
    (sheet,) = trainer_sheets(1)
    drawn = draw_certificates([replace(sheet, name=LONGEST * 3)], PaperSize.A4)
    assert drawn.warnings[0].ndh is None
    text = _flat(read(draw_certificates([sheet], PaperSize.A4))[0])
    assert "SEBAGAI PENGAJAR" in text
    assert "Konsep Coaching (3 JP), Praktik Coaching (6 JP), sejumlah 9 (sembilan) Jam" in text


def test_what_qualifies_stands_beside_what_was_achieved(read):
    (sheet,) = certificate_sheets(1)
    passed = _with(sheet, achievement="LULUS")
    graded = replace(passed, qualification="SANGAT MEMUASKAN", score="90,58")
    plain, with_words = read(draw_fronts([passed, graded], PaperSize.A4))
    assert "LULUS DENGAN KUALIFIKASI SANGAT MEMUASKAN (90,58)" in _flat(with_words)
    assert "KUALIFIKASI" not in plain.text


def test_kinds_of_both_ways_of_paper_come_in_one_file(read):
    sheets = [*certificate_sheets(1), *statement_sheets(1), *award_sheets(1)]
    drawn = draw_certificates(sheets, PaperSize.A4)
    ways = [page.width > page.height for page in read(drawn)]
    assert ways == [True, True, False, False, True, True]
    assert drawn.starts == (0, 2, 4)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_words_are_whole_on_every_kind(read, kind, paper):
    (sheet,) = KINDS[kind](1)
    long = _with(replace(sheet, name=LONGEST, position=POSITION), signatory=OFFICE)
    drawn = draw_fronts([long], paper)
    assert LONGEST in _flat(read(drawn)[0])
    # A trainer is known by the name alone.
    assert (POSITION in _flat(read(drawn)[0])) is (kind != "trainer")
    assert drawn.warnings == ()


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_where_the_mark_of_an_electronic_signature_goes(read, kind, paper):
    (sheet,) = KINDS[kind](1)
    signed = _with(replace(sheet, code="A7K2-9QXM"), is_electronic=True, signatory=OFFICE)
    drawn = draw_fronts([signed], paper)
    (page,) = read(drawn)
    mark = load_front(sheet.terms.template).on(page.width, page.height).places["mark"]
    right, bottom = mark.x + mark.width, mark.y + mark.height
    assert words.ELECTRONIC in _flat(page)
    for piece in page.pieces:
        is_across = piece.left >= right or piece.right <= mark.x
        assert is_across or piece.top >= bottom or piece.bottom <= mark.y
    inside = (mark.x, mark.y, right, bottom)
    assert inside not in [pytest.approx(box, abs=0.3) for box in _drawn(drawn.pdf)]


def test_the_place_of_the_mark_is_shown_before_it_is_issued():
    (sheet,) = certificate_sheets(1)
    trial = _with(replace(sheet, disclaimer=words.PREVIEW), is_electronic=True)
    drawn = draw_fronts([trial], PaperSize.A4)
    mark = load_front("certificate-1").places["mark"]
    inside = (mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
    assert any(box == pytest.approx(inside, abs=0.3) for box in _drawn(drawn.pdf))


def test_who_signs_by_hand_is_not_said_to_sign_electronically(read):
    for make in KINDS.values():
        (page, *_) = read(draw_certificates(make(1), PaperSize.A4))
        assert "elektronik" not in page.text


@pytest.mark.parametrize("size", PhotoSize)
def test_a_photo_stands_in_its_frame_true_to_size(read, photo, size):
    (sheet,) = certificate_sheets(1)
    shown = _with(replace(sheet, photo=photo), photo_size=size)
    drawn = draw_fronts([shown], PaperSize.F4)
    ((left, top, right, bottom),) = _drawn(drawn.pdf, kind=PICTURE)
    assert right - left == pytest.approx(size.centimetres[0] * 10, abs=0.2)
    assert bottom - top <= size.centimetres[1] * 10 + 0.2
    assert "Pasfoto" not in read(drawn)[0].text
    (piece,) = [p for p in read(drawn)[0].pieces if "diselenggarakan" in p.text]
    assert piece.left > right or piece.bottom < top


def test_a_photo_is_in_the_file_once_and_as_it_is(photo):
    (sheet,) = certificate_sheets(1)
    pdf = draw_fronts([replace(sheet, photo=photo)] * 3, PaperSize.A4).pdf
    assert pdf.count(b"/DCTDecode") == 1
    assert pdf.count(photo) == 1


def test_without_a_format_there_is_no_place_for_a_photo(read):
    (sheet,) = certificate_sheets(1)
    (page,) = read(draw_fronts([_with(sheet, photo_size=None)], PaperSize.A4))
    assert "Pasfoto" not in page.text


@pytest.mark.parametrize("garbage", [b"bukan gambar", b"\xff\xd8\xff\xc3\x00\x11"])
def test_bytes_that_are_no_jpeg_are_refused(garbage):
    (sheet,) = certificate_sheets(1)
    with pytest.raises(InvalidValue):
        draw_fronts([replace(sheet, photo=garbage)], PaperSize.A4)


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_takes_words_alone_and_moves_them(read, emblem, kind):
    (sheet,) = KINDS[kind](1)
    sheet = _with(sheet, letterhead=replace(sheet.terms.letterhead, logo=emblem), back=None)
    plain, blank = (
        draw_certificates([_with(sheet, blank=blank)], PaperSize.A4)
        for blank in (None, Blank(3, -2))
    )
    assert _drawn(plain.pdf)
    assert _drawn(blank.pdf) == _drawn(blank.pdf, kind=PICTURE) == []
    before, after = (
        next(p for p in read(drawn)[0].pieces if sheet.number in p.text) for drawn in (plain, blank)
    )
    assert after.left - before.left == pytest.approx(3, abs=0.1)
    assert after.top - before.top == pytest.approx(-2, abs=0.1)


def test_the_back_of_a_blank_keeps_the_lines_of_its_table():
    (sheet,) = certificate_sheets(1)
    pdf = draw_certificates([_with(sheet, blank=Blank())], PaperSize.A4).pdf
    assert min(left for left, *_ in _drawn(pdf, page=1)) > 50


def test_copy_revision_and_code_stand_small_at_the_foot(read):
    (sheet,) = certificate_sheets(1)
    told = replace(sheet, copy=2, revision=2, code="A7K2-9QXM")
    original, again = read(draw_fronts([sheet, told], PaperSize.A4))
    foot = [piece for piece in again.pieces if piece.top > 191 and piece.bottom < 197]
    assert [piece.text for piece in foot] == [
        *("Kode verifikasi Aula: A7K2-9QXM", "Perbaikan ke-1, Cetakan ke-2")
    ]
    assert "ke-" not in original.text
    assert "Kode" not in original.text
    assert sheet.nip
    assert sheet.nip not in " ".join(piece.text for piece in foot)


def test_backs_alone_say_nothing_of_anybody_and_are_as_many_as_asked(read):
    sheets = certificate_sheets(3)
    drawn = draw_backs(sheets[0].terms, 4, PaperSize.A4)
    pages = read(drawn)
    assert (drawn.pages, drawn.starts) == (4, (0, 1, 2, 3))
    assert len({page.text for page in pages}) == 1
    whole = read(draw_certificates(sheets, PaperSize.A4))
    assert pages[0].pieces == whole[1].pieces
    assert len(drawn.pdf) < 1.2 * len(draw_backs(sheets[0].terms, 1, PaperSize.A4).pdf)


def test_progress_of_backs_goes_back_by_back():
    told = []
    draw_backs(certificate_terms(), 3, PaperSize.A4, lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_what_has_no_back_has_no_backs_to_print():
    with pytest.raises(NothingToPrint):
        draw_backs(statement_sheets(1)[0].terms, 1, PaperSize.A4)


def test_fronts_alone_are_the_fronts_of_the_whole(read):
    sheets = certificate_sheets(3)
    fronts = read(draw_fronts(sheets, PaperSize.A4))
    whole = read(draw_certificates(sheets, PaperSize.A4))
    assert [page.pieces for page in fronts] == [page.pieces for page in whole[::2]]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", ["award", "statement", "trainer"])
def test_a_kind_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, kind, paper):
    drawn = draw_certificates(KINDS[kind](1), paper)
    assert is_golden(f"{kind}-{paper}", read(drawn))
