"""What holds for any list: the order of columns does not matter, and nothing breaks the reading."""

from contextlib import suppress
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import AppError
from app.exchange.people_list import ListedPerson, PeopleList, read_people

FIRST = ["Adi", "Ma'ruf", "Nur'aini", "Beni", "Cici", "Siti-Aisyah", "Ratna", "Yusuf"]
LAST = ["Contoh", "Sampel", "Teladan", "Peragawan", "Ilustrasi", "Umpama"]
TITLES = [
    "{}",
    "Dr. {}",
    "dr. {}, Sp.A.",
    "Drs. H. {}, M.Si.",
    "{}, S.Kom., M.Si.",
    "Hj. {}, S.Pd.",
]
UNITS = ["Dinas Kesehatan", "SD Negeri 901/IV Kota Contoh", "UPTD Puskesmas Contoh Indah"]
POSITIONS = ["Lurah", "Kepala Sekolah", "Kepala Subbagian Umum dan Kepegawaian", "Guru"]
RANKS = [
    ("III/a", "Penata Muda"),
    ("III/d", "Penata Tingkat I"),
    ("IV/b", "Pembina Tingkat I"),
    ("IX", None),
]


def person(row, first, last, title, born, place, ranks, unit, position):
    return ListedPerson(
        row=row,
        name=title.format(f"{first} {last}"),
        nip=f"{born:%Y%m%d}{born.year + 25}01{1 + row % 2}{row % 900 + 99:03}",
        grade=ranks[0],
        rank=ranks[1],
        position=position,
        unit=unit,
        born=born,
        birthplace=place,
    )


people = st.lists(
    st.builds(
        person,
        row=st.just(0),
        first=st.sampled_from(FIRST),
        last=st.sampled_from(LAST),
        title=st.sampled_from(TITLES),
        born=st.dates(date(1965, 1, 1), date(1999, 12, 31)),
        place=st.sampled_from(["Jambi", "Muaro Bungo", "Kota Contoh"]),
        ranks=st.sampled_from(RANKS),
        unit=st.sampled_from(UNITS),
        position=st.sampled_from(POSITIONS),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda one: one.born,
)

COLUMNS = [
    *("No", "Nama", "NIP", "Pangkat / Gol. Ruang", "Jabatan", "Unit Kerja"),
    *("Tempat, Tanggal Lahir", "No. HP", "Tanda Tangan"),
]


def cell(column, one, row):
    """What a list writes of a person in a column."""
    return {
        "No": row,
        "Nama": one.name,
        "NIP": f"{one.nip[:8]} {one.nip[8:14]} {one.nip[14]} {one.nip[15:]}",
        "Pangkat / Gol. Ruang": f"{one.rank} ({one.grade})" if one.rank else one.grade,
        "Jabatan": one.position,
        "Unit Kerja": one.unit,
        "Tempat, Tanggal Lahir": f"{one.birthplace}, {one.born:%d-%m-%Y}",
        "No. HP": "081200000000",
        "Tanda Tangan": "",
    }[column]


def facts(listed: PeopleList):
    return [
        (p.name, p.nip, p.rank, p.grade, p.position, p.unit, p.born, p.birthplace)
        for p in listed.people
    ]


@given(
    known=people,
    order=st.permutations(COLUMNS),
    titles=st.lists(
        st.sampled_from(["DAFTAR PESERTA", "ANGKATAN IV", "", "Tahun 2025"]), max_size=4
    ),
    start=st.tuples(st.integers(0, 6), st.integers(0, 4)),
    numerals=st.booleans(),
    end=st.sampled_from([[], [[]], [["Jumlah", "3 orang"]], [["Catatan: bawa laptop"]]]),
)
@settings(max_examples=60)
def test_order_of_columns_titles_and_place_do_not_change_who_is_listed(
    listed, known, order, titles, start, numerals, end
):
    rows = [[title] for title in titles] + [order]
    rows += [list(range(1, len(order) + 1))] if numerals else []
    first = start[0] + len(rows) + 1
    rows += [[cell(title, one, row) for title in order] for row, one in enumerate(known, 1)]
    read = listed(*rows, *end, start=start)
    wanted = PeopleList(read.sheet, len(known), tuple(known), ())
    assert facts(read) == facts(wanted)
    assert [one.row for one in read.people] == list(range(first, first + len(known)))
    assert read.problems == ()


@given(
    known=people,
    order=st.permutations(COLUMNS),
    encoding=st.sampled_from(["utf-8-sig", "cp1252"]),
)
@settings(max_examples=40)
def test_a_text_file_says_the_same_as_a_workbook(listed, tmp_path_factory, known, order, encoding):
    rows = [
        order,
        *([cell(title, one, row) for title in order] for row, one in enumerate(known, 1)),
    ]
    path = tmp_path_factory.mktemp("text") / "daftar.csv"
    lines = [";".join(f'"{cell}"' for cell in row) for row in rows]
    path.write_text("\r\n".join(lines), encoding)
    assert facts(read_people(path)) == facts(listed(*rows))


words = st.sampled_from(
    [
        *(
            "Nama",
            "NIP",
            "Nama / NIP",
            "No",
            "Unit Kerja",
            "Pangkat/Gol",
            "TTL",
            "Jabatan/Unit",
            "Gelar",
        ),
        *(
            "Adi Contoh",
            "198203052008031901",
            "NIP. 19820305 200803 1 902",
            "III/c",
            "Jumlah",
            "Catatan",
        ),
        *(
            "Mengetahui,",
            "Kepala Badan",
            "Kelompok 1",
            "sda",
            "-",
            "1,98203E+17",
            "Jambi, 1 Mei 1990",
        ),
    ]
)
printable = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
dates = st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1))
any_cell = st.just("") | words | printable | numbers | dates | st.booleans()


@given(st.lists(st.lists(any_cell, max_size=6), max_size=12))
@settings(max_examples=150)
def test_no_cells_break_the_reading(listed, rows):
    with suppress(AppError):
        read = listed(["Nama", "NIP", "Gol", "Unit", "TTL"], *rows)
        assert read.rows >= len(read.people)
        assert all(one.name and one.name == " ".join(one.name.split()) for one in read.people)
        assert all(one.nip is None or one.nip.isdigit() for one in read.people)


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_no_text_breaks_the_reading(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("text") / "daftar.csv"
    path.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    with suppress(AppError):
        assert read_people(path).people
    path.write_bytes(f"Nama;NIP\n{text}\nAdi;\n".encode(errors="replace"))
    with suppress(AppError):
        assert read_people(path).rows


def test_ten_thousand_rows_are_no_problem(listed):
    rows = [
        [row, f"Contoh Sampel {row}", f"19820305200803{1 + row % 2}{row % 999 + 1:03}", "Dinas"]
        for row in range(10_000)
    ]
    assert listed(["No", "Nama", "NIP", "Unit Kerja"], *rows).rows == 10_000
