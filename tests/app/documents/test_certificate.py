"""Certificates: the front says all of a person, the back says nothing of anybody."""

from dataclasses import replace

import pytest

from app.documents.certificate import BackSubject, draw_certificates, draw_fronts
from app.documents.certificate_back import Entry, entries_of, share_entries
from app.documents.fitting import SumDiffers
from app.documents.page import (
    UNNAMED,
    DoesNotFit,
    Letterhead,
    MissingCharacter,
    PaperSize,
    Signatory,
)
from app.documents.specimens import certificate_sheets, certificate_terms
from app.documents.words import GRADE

LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)
POSITION = "Kepala Seksi Pemberdayaan Masyarakat dan Pelayanan Umum Kelurahan Contoh Ilir"


def _back(count=8):
    back = certificate_terms(count).back
    assert back is not None
    return back


def _terms_of(subjects, total="50"):
    return replace(certificate_terms(), back=replace(_back(), subjects=subjects, total=total))


def _flat(page):
    return page.text.replace("\r\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("paper", PaperSize)
def test_the_front_says_all_of_a_person(read, paper):
    (sheet,) = certificate_sheets(1)
    front, _ = read(draw_certificates([sheet], paper))
    for words in (
        sheet.name,
        f"Nomor: {sheet.number}",
        *(sheet.nip, sheet.born, sheet.rank, sheet.position, sheet.unit),
        "SERTIFIKAT",
        "TELAH MENGIKUTI",
        "Angkatan IV Tahun 2025",
        "50 (lima puluh) Jam Pelajaran",
        "4 s.d. 8 Agustus 2025",
        "Contoh, 8 Agustus 2025",
        sheet.terms.signatory.name,
        sheet.terms.legal_basis,
        "Pasfoto 3 x 4 cm",
    ):
        assert words in _flat(front)


def test_the_back_says_nothing_of_anybody(read):
    sheets = certificate_sheets(5)
    pages = read(draw_certificates(sheets, PaperSize.A4))
    assert len({page.text for page in pages[1::2]}) == 1
    for sheet, back in zip(sheets, pages[1::2], strict=True):
        for own in (sheet.name, sheet.number, sheet.nip, sheet.born, sheet.position, sheet.unit):
            assert own not in _flat(back)
        assert "Mata Pelatihan" in back.text
        assert "Jumlah 50" in _flat(back)
        assert _back().signatory.name in _flat(back)
        assert sheet.terms.signatory.name not in _flat(back)


def test_fronts_come_in_order_each_with_its_own_words(read):
    sheets = certificate_sheets(30)
    pages = read(draw_certificates(sheets, PaperSize.A4))
    assert len(pages) == 60
    for sheet, front in zip(sheets, pages[::2], strict=True):
        assert sheet.name in _flat(front)
        assert sheet.number in front.text


def test_what_is_missing_is_a_dash(read):
    (sheet,) = certificate_sheets(1)
    bare = replace(sheet, nip=None, born=None, rank=None, position=None, unit=None)
    front, _ = read(draw_certificates([bare], PaperSize.A4))
    for label in (
        "NIP",
        "Tempat, tanggal lahir",
        "Pangkat, golongan ruang",
        "Jabatan",
        "Unit kerja",
    ):
        assert f"{label} : " in _flat(front)
    assert [p.text for p in front.pieces if p.text == "-"] == ["-"] * 5


def test_who_works_by_contract_has_a_grade_alone(read):
    (sheet,) = certificate_sheets(1)
    hired = replace(sheet, rank="IX", rank_label=GRADE)
    front, _ = read(draw_certificates([hired], PaperSize.A4))
    tops = {piece.text: piece.bottom for piece in front.pieces}
    assert tops["Golongan"] == pytest.approx(tops["IX"], abs=1.2)
    assert "Pangkat" not in front.text


def test_nobody_named_to_sign_leaves_dots_to_fill_in(read):
    (sheet,) = certificate_sheets(1)
    terms = replace(sheet.terms, signatory=UNNAMED)
    front, _ = read(draw_certificates([replace(sheet, terms=terms)], PaperSize.A4))
    assert "-" not in [piece.text for piece in front.pieces]
    assert "(....." in front.text
    assert "NIP ....." in front.text


def test_jp_that_differ_on_front_and_back_are_told_once(read):
    differing = SumDiffers("400", "290")
    terms = replace(certificate_terms(), differing=differing)
    drawn = draw_certificates(certificate_sheets(3, terms), PaperSize.A4)
    assert drawn.warnings == (differing,)
    assert (differing.code, differing.facts) == (
        "subjects-differ",
        {"subjects": "400", "program": "290"},
    )


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_long_offices_wrap_and_keep_their_size(read, lines):
    name = "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA DAERAH PROVINSI CONTOH SELATAN"
    terms = certificate_terms()
    terms = replace(terms, letterhead=replace(terms.letterhead, lines=(name,) * lines))
    drawn = draw_certificates(certificate_sheets(1, terms), PaperSize.A4)
    assert drawn.warnings == ()
    assert _flat(read(drawn)[0]).count(name) == lines


def test_a_certificate_without_a_letterhead_is_a_certificate(read):
    terms = replace(certificate_terms(), letterhead=Letterhead(()))
    front, _ = read(draw_certificates(certificate_sheets(1, terms), PaperSize.A4))
    assert "SERTIFIKAT" in front.text


def test_what_is_optional_and_missing_leaves_nothing_behind(read):
    terms = replace(certificate_terms(), legal_basis=None, batch=None, place=None)
    front, _ = read(draw_certificates(certificate_sheets(1, terms), PaperSize.A4))
    assert "-" not in [piece.text for piece in front.pieces]
    assert "Tahun 2025" in [piece.text for piece in front.pieces]
    assert "None" not in front.text


def test_the_number_of_a_person_has_its_own_label(read):
    (sheet,) = certificate_sheets(1)
    front, _ = read(draw_certificates([replace(sheet, nip_label="NI PPPK")], PaperSize.A4))
    tops = {piece.text: piece.bottom for piece in front.pieces}
    assert tops["NI PPPK"] == pytest.approx(tops[sheet.nip], abs=0.2)
    assert "NIP" not in tops


@pytest.mark.parametrize("paper", PaperSize)
def test_the_longest_name_and_position_are_whole(read, paper):
    (sheet,) = certificate_sheets(1)
    drawn = draw_certificates([replace(sheet, name=LONGEST, position=POSITION)], paper)
    front, _ = read(drawn)
    assert LONGEST in _flat(front)
    assert POSITION in _flat(front)
    assert drawn.warnings == ()


def test_what_does_not_fit_or_cannot_be_printed_is_reported_with_its_person():
    one, two, three = certificate_sheets(3)
    name = f"{LONGEST} {LONGEST} {LONGEST}"
    drawn = draw_certificates(
        [one, replace(two, name=name), replace(three, unit="Dinas 愛")], PaperSize.A4
    )
    assert drawn.warnings == (
        DoesNotFit(2, "name", name),
        MissingCharacter(3, "unit", "Dinas 愛"),
    )


def test_certificates_of_two_issues_keep_their_own_terms(read):
    other = replace(certificate_terms(), title="PIAGAM", signed="Contoh, 9 Agustus 2025")
    sheets = [*certificate_sheets(2), *certificate_sheets(2, other)]
    fronts = read(draw_certificates(sheets, PaperSize.A4))[::2]
    assert ["PIAGAM" in front.text for front in fronts] == [False, False, True, True]


def test_terms_that_are_equal_are_drawn_once(read):
    apart = [certificate_sheets(1, certificate_terms())[0] for _ in range(20)]
    together = certificate_sheets(1) * 20
    assert len(draw_certificates(apart, PaperSize.A4).pdf) == pytest.approx(
        len(draw_certificates(together, PaperSize.A4).pdf), rel=0.01
    )


def test_each_further_certificate_costs_little():
    few, many = (len(draw_certificates(certificate_sheets(n), PaperSize.A4).pdf) for n in (2, 52))
    assert (many - few) / 50 < 2500


def test_without_a_back_there_are_fronts_alone():
    terms = replace(certificate_terms(), back=None)
    assert draw_certificates(certificate_sheets(3, terms), PaperSize.A4).pages == 3


def test_stages_head_their_subjects_and_numbers_run_through(read):
    back = _back(4)
    staged = tuple(
        replace(subject, stage=f"Tahap {'I' * (1 + at // 2)}")
        for at, subject in enumerate(back.subjects)
    )
    entries = list(entries_of(replace(back, subjects=staged)))
    assert [(entry.number, entry.name) for entry in entries] == [
        ("", "Tahap I"),
        ("1", staged[0].name),
        ("2", staged[1].name),
        ("", "Tahap II"),
        ("3", staged[2].name),
        ("4", staged[3].name),
        ("", "Jumlah"),
    ]


@pytest.mark.parametrize(("count", "pages"), [(5, 2), (20, 2), (40, 2), (60, 4), (120, 4)])
def test_subjects_take_one_column_then_two_then_further_pages(read, count, pages):
    subjects = tuple(BackSubject(f"Mata{at:03} Peraga", "1") for at in range(count))
    terms = _terms_of(subjects, str(count))
    drawn = draw_certificates(certificate_sheets(1, terms), PaperSize.A4)
    text = " ".join(_flat(page) for page in read(drawn))
    assert drawn.pages == pages
    assert all(text.count(subject.name) == 1 for subject in subjects)
    assert text.count("Jumlah") == 1
    assert text.count(_back().signatory.name) == 1
    assert drawn.warnings == ()


def test_no_column_ends_with_the_heading_of_a_stage():
    entries = [
        Entry("" if at % 5 == 0 else "1", "x", "" if at % 5 == 0 else "2") for at in range(41)
    ]
    entries.append(Entry("", "Jumlah", "9"))
    pages = share_entries(entries, 98)
    assert [entry for page in pages for column in page for entry in column] == entries
    assert all(column[-1].jp for page in pages for column in page)


def test_a_certificate_never_shares_a_sheet_of_paper_with_another():
    subjects = tuple(BackSubject(f"Mata {at}", "1") for at in range(60))
    terms = _terms_of(subjects)
    assert draw_certificates(certificate_sheets(3, terms), PaperSize.A4).pages % 4 == 0


def test_papers_without_a_back_fill_a_sheet_too_where_others_have_one():
    with_back = certificate_sheets(2)
    without = certificate_sheets(2, replace(certificate_terms(), back=None))
    mixed = [with_back[0], without[0], with_back[1], without[1]]
    drawn = draw_certificates(mixed, PaperSize.A4)
    assert (drawn.starts, drawn.pages) == ((0, 2, 4, 6), 8)
    assert draw_fronts(mixed, PaperSize.A4).starts == (0, 1, 2, 3)


@pytest.mark.parametrize("paper", PaperSize)
def test_room_is_left_for_signature_and_code(read, paper):
    (sheet,) = certificate_sheets(1)
    signatory = Signatory(
        "a.n. Wali Kota Contoh",
        "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah Kota Contoh",
        *("Teladan Sampel, S.Sos., M.Si.", "Pembina Utama Muda", "19700417 199503 1 901"),
    )
    terms = replace(sheet.terms, signatory=signatory)
    front, _ = read(draw_certificates([replace(sheet, terms=terms)], paper))
    office = max(p.bottom for p in front.pieces if "Kota Contoh," in p.text and p.left > 150)
    name = next(p.top for p in front.pieces if p.text.startswith("Teladan Sampel"))
    assert name - office >= 10
    code = [p for p in front.pieces if p.right > 77 and p.left < 105 and p.bottom > 168]
    assert code == []


def test_an_emblem_stands_over_the_office(emblem):
    terms = certificate_terms()
    terms = replace(terms, letterhead=replace(terms.letterhead, logo=emblem))
    pdf = draw_certificates(certificate_sheets(30, terms), PaperSize.A4).pdf
    assert pdf.count(b"/Subtype /Image") == 2  # the picture and its transparency


def test_progress_goes_certificate_by_certificate():
    told = []
    draw_certificates(certificate_sheets(3), PaperSize.A4, lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_same_certificates_give_the_same_bytes():
    one, two = (draw_certificates(certificate_sheets(3), PaperSize.F4).pdf for _ in range(2))
    assert one == two


def test_all_fonts_are_embedded(fonts_are_embedded):
    assert fonts_are_embedded(draw_certificates(certificate_sheets(2), PaperSize.A4).pdf)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_certificate_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, paper):
    drawn = draw_certificates(certificate_sheets(2), paper)
    assert is_golden(f"certificate-{paper}", read(drawn))
