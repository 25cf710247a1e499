"""The attendance sheet: everybody once, in rows that can be signed, on as few pages as go."""

import re
from dataclasses import replace

import pytest

from app.documents.attendance_sheet import AttendanceRow, draw_attendance_sheets
from app.documents.attendance_table import signer
from app.documents.page import DoesNotFit, PaperSize
from app.documents.signing_table import bands_of
from app.documents.specimens import attendance_sheet

LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, S.Kep., Ns., M.Kes., CHRP."
)
UNIT = "UPTD Puskesmas Rawat Inap Contoh Ilir Kecamatan Teladan Barat"


def _class_of(people, **changes):
    rows = tuple(
        AttendanceRow(ndh, f"Peserta{ndh:03} Contoh", "19860926 201505 1 901", "Unit Peraga")
        for ndh in range(1, people + 1)
    )
    return replace(attendance_sheet(1), rows=rows, **changes)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("people", [1, 2, 29, 30, 31, 40, 60, 120])
def test_everybody_stands_on_the_sheet_once(read, people, paper):
    pages = read(draw_attendance_sheets([_class_of(people)], paper))
    named = re.findall(r"Peserta(\d{3})", " ".join(page.text for page in pages))
    assert [int(name) for name in named] == list(range(1, people + 1))


@pytest.mark.parametrize(
    ("people", "paper", "pages"),
    [
        (1, PaperSize.A4, 1),
        (24, PaperSize.A4, 1),
        (30, PaperSize.A4, 2),
        (60, PaperSize.A4, 2),
        (30, PaperSize.F4, 1),
        (40, PaperSize.F4, 2),
        (60, PaperSize.F4, 2),
        (120, PaperSize.F4, 3),
    ],
)
def test_a_sheet_takes_so_many_pages(people, paper, pages):
    assert draw_attendance_sheets([_class_of(people)], paper).pages == pages


def test_thirty_people_fit_one_f4_page_with_emblem_long_subject_and_several_trainers(emblem):
    sheet = attendance_sheet(30)
    head = replace(
        sheet.letterhead, logo=emblem, lines=("PEMERINTAH KOTA CONTOH", *sheet.letterhead.lines)
    )
    crowded = replace(
        sheet,
        letterhead=head,
        subject="Pengembangan Kompetensi Coaching dan Mentoring bagi Pejabat Pengawas " * 2,
        trainers=("Dr. Umpama Peraga, M.Pd.", "Drs. Misal Sampel, M.M."),
    )
    assert draw_attendance_sheets([crowded], PaperSize.F4).pages == 1


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("people", [1, 29, 30, 60, 120])
def test_the_head_of_the_table_and_the_count_of_pages_stand_on_every_page(read, people, paper):
    pages = read(draw_attendance_sheets([_class_of(people)], paper))
    for number, page in enumerate(pages, 1):
        assert "Tanda Tangan" in page.text
        assert f"Halaman {number} dari {len(pages)}" in page.text
        assert "Angkatan IV" in page.text
        assert "Konsep Coaching" in page.text


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("people", [1, 2, 26, 27, 30, 31, 32, 60, 120])
def test_the_footer_stands_whole_on_the_last_page_below_some_rows(read, people, paper):
    *others, last = read(draw_attendance_sheets([_class_of(people)], paper))
    for words in ("Ketua Kelas", "Tidak hadir", "Jumlah", "Pengajar,"):
        assert words in last.text
        assert not any(words in page.text for page in others)
    assert len(re.findall(r"Peserta\d{3}", last.text)) >= min(people, 3)


@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_stands_in_the_margins(read, paper):
    for page in read(draw_attendance_sheets([_class_of(60), attendance_sheet(30)], paper)):
        for piece in page.pieces:
            assert piece.bottom <= page.height - 10
            assert piece.top >= 8
            assert piece.left >= 14
            assert piece.right <= page.width - 14


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_the_paper_has_its_size(read, paper, size):
    (page,) = read(draw_attendance_sheets([_class_of(2)], PaperSize(paper)))
    assert (page.width, page.height) == pytest.approx(size, abs=0.01)


def test_odd_rows_sign_at_the_left_and_even_ones_at_the_right(read):
    (page,) = read(draw_attendance_sheets([_class_of(30)], PaperSize.F4))
    signing = {
        p.text: p.left for p in page.pieces if p.left > 150 and re.fullmatch(r"\d\d", p.text)
    }
    assert len(signing) == 30
    odd = {signing[f"{ndh:02}"] for ndh in range(1, 31, 2)}
    even = {signing[f"{ndh:02}"] for ndh in range(2, 31, 2)}
    assert max(odd) + 18 < min(even)


def test_two_rows_share_thirteen_millimetres_or_more_to_sign(read):
    (page,) = read(draw_attendance_sheets([_class_of(30)], PaperSize.F4))
    tops = {p.text: p.top for p in page.pieces if re.fullmatch(r"Peserta\d{3} Contoh", p.text)}
    assert tops["Peserta003 Contoh"] - tops["Peserta001 Contoh"] >= 13


def test_all_sessions_come_in_one_file_each_on_its_own_pages(read):
    sheets = [replace(_class_of(40), session=str(number)) for number in range(1, 21)]
    paper = draw_attendance_sheets(sheets, PaperSize.F4)
    pages = read(paper)
    assert paper.pages == len(pages) == 40
    assert "Sesi : 20" in pages[38].text
    assert "Halaman 2 dari 2" in pages[39].text


def test_what_is_missing_is_a_dash(read):
    sheet = replace(
        attendance_sheet(1),
        rows=(AttendanceRow(7, "Peraga", None, None),),
        time=None,
        place=None,
        trainers=(),
    )
    (page,) = read(draw_attendance_sheets([sheet], PaperSize.A4))
    assert "07 Peraga - - 07" in page.text
    assert "Waktu : -" in page.text
    assert "Tempat : -" in page.text
    assert "Pengajar : -" in page.text


def test_who_has_an_odd_number_signs_at_the_left_whoever_is_missing(read):
    sheet = _class_of(30)
    rows = tuple(row for row in sheet.rows if row.ndh not in (4, 5, 9))
    pages = read(draw_attendance_sheets([replace(sheet, rows=rows)], PaperSize.F4))
    signing = [p for o in pages for p in o.pieces if p.left > 150 and p.text.isdecimal()]
    assert len(signing) == 27
    assert len({round(p.left) for p in signing if int(p.text) % 2}) == 1
    assert len({round(p.left) for p in signing}) == 2


def test_nobody_signs_beside_another_on_the_same_side():
    rows = _class_of(12).rows
    bands = bands_of(map(signer, [*rows[:3], rows[2], *rows[4:]]))
    assert [tuple(row.ndh for row in band) for band in bands] == [
        *((1, 2), (3,), (3,), (5, 6), (7, 8), (9, 10), (11, 12)),
    ]


def test_a_ceremony_has_no_trainer_to_sign(read):
    sheet = _class_of(3, trainers=(), is_taught=False, subject="Upacara Pembukaan")
    (page,) = read(draw_attendance_sheets([sheet], PaperSize.A4))
    assert "Acara : Upacara Pembukaan" in page.text
    assert "Pengajar" not in page.text
    assert "Ketua Kelas" in page.text


def test_a_program_of_two_lines_is_as_large_as_one_of_one(read):
    program = "Pelatihan Kepemimpinan Pengawas bagi Pejabat Eselon IV Pemerintah Kota Contoh " * 2
    sheets = [_class_of(3), _class_of(3, program=program.strip())]
    heights = []
    for page in read(draw_attendance_sheets(sheets, PaperSize.A4)):
        lines = [p for p in page.pieces if "Angkatan IV" in p.text and p.top < 60]
        heights.append(lines[0].bottom - lines[0].top)
    assert heights[1] == pytest.approx(heights[0], rel=0.15)


def test_several_trainers_are_numbered_and_each_has_a_line_to_sign(read):
    trainers = ("Dr. Umpama Peraga, M.Pd.", "Ir. Misal Contoh", "Sampel, S.E.", "Teladan, S.H.")
    (page,) = read(draw_attendance_sheets([_class_of(10, trainers=trainers)], PaperSize.A4))
    for number, trainer in enumerate(trainers, 1):
        assert f"{number}. {trainer}" in page.text.replace("\u00a0", " ").split("No.")[0]
        assert f"{number}. {trainer}" in page.text.split("Pengajar,")[1]


def test_trainers_have_room_to_sign_and_names_of_one_size(read):
    trainers = ("Dr. H. Umpama Peraga Sampelina Contoh, S.Sos., M.Pd., M.A.P.", "Misal, S.H.")
    (page,) = read(draw_attendance_sheets([_class_of(4, trainers=trainers)], PaperSize.A4))
    below = [p for p in page.pieces if p.left > 110 and "Peserta" not in p.text]
    heights = [p.bottom - p.top for p in below if re.match(r"[12]\. (Dr|Misal)", p.text)]
    assert heights[-1] == pytest.approx(heights[-2], abs=0.25)
    (other,) = read(
        draw_attendance_sheets([_class_of(4, trainers=("A. Misal", "B. Misal"))], PaperSize.A4)
    )
    tops = [p.top for p in other.pieces if re.match(r"\d\. [AB]\. Misal$", p.text)]
    assert tops[-1] - tops[-2] >= 10.99


def test_a_name_of_ninety_letters_is_whole_and_its_titles_unchanged(read):
    row = AttendanceRow(1, LONGEST, None, UNIT)
    paper = draw_attendance_sheets([replace(attendance_sheet(30), rows=(row,))], PaperSize.F4)
    (page,) = read(paper)
    words = page.text.replace("\r\n", " ")
    assert all(word in words for word in LONGEST.split())
    assert paper.warnings == ()


def test_what_does_not_fit_is_reported_once_for_all_sessions(read):
    name = LONGEST + " " + LONGEST
    row = AttendanceRow(3, name, None, None)
    sheets = [replace(attendance_sheet(30), rows=(row,), session=str(at)) for at in (1, 2, 3)]
    paper = draw_attendance_sheets(sheets, PaperSize.F4)
    assert paper.warnings == (DoesNotFit(3, "name", name),)
    assert "CHRP. Dr. dr." in read(paper)[0].text.replace("\r\n", " ")


def test_progress_is_told_and_may_stop_the_drawing():
    told = []

    class StoppedError(Exception):
        pass

    def progress(done, total):
        told.append((done, total))
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        draw_attendance_sheets([_class_of(3)] * 4, PaperSize.A4, progress)
    assert told == [(1, 4), (2, 4)]


def test_the_same_sheet_gives_the_same_bytes():
    one, two = (draw_attendance_sheets([attendance_sheet(5)], PaperSize.A4) for _ in range(2))
    assert one.pdf == two.pdf


def test_all_fonts_are_embedded(fonts_are_embedded):
    assert fonts_are_embedded(draw_attendance_sheets([attendance_sheet(5)], PaperSize.A4).pdf)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_sheet_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, paper):
    drawn = draw_attendance_sheets([attendance_sheet(30)], paper)
    assert is_golden(f"attendance-sheet-{paper}", read(drawn))
