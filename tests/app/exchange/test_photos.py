"""Photos that come in: upright, in the right ratio, small, and nothing else of the file."""

import hashlib
import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from app.domain.errors import FileNotReadable, InvalidInput, Stopped
from app.domain.photo_refusals import (
    FolderNotReadable,
    NoPhotos,
    PhotoIsHeic,
    PhotoNotReadable,
    PhotoTooLarge,
    TooManyPhotos,
)
from app.domain.photo_sizes import PhotoSize
from app.exchange import photos
from app.exchange.photos import find_pictures, read_photo, read_photos

SMALL, LARGE = PhotoSize.THREE_BY_FOUR, PhotoSize.FOUR_BY_SIX
ORIENTATION, CAMERA = 0x0112, 0x0110


def portrait(width=900, height=1200, mode="RGB"):
    """Draw a picture whose upper left corner is red and whose lower right one is blue."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2, height // 2), fill="red")
    draw.rectangle((width // 2, height // 2, width, height), fill="blue")
    return image.convert(mode)


def as_bytes(image, kind="JPEG", **how):
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def opened(picture):
    return Image.open(io.BytesIO(picture.jpeg))


def test_a_picture_with_a_second_one_behind_it_is_read(tmp_path):
    content = as_bytes(portrait(), "MPO", save_all=True, append_images=[portrait(90, 120)])
    assert is_red(opened(read_photo(written(tmp_path, "01.jpg", content), size=SMALL)))


def is_red(image):
    red, green, blue = image.getpixel((image.width // 4, image.height // 4))
    return red > 200 and green < 80 and blue < 80


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_picture_becomes_a_small_jpeg_of_the_right_ratio(tmp_path, kind, size):
    path = written(tmp_path, f"01.{kind.lower()}", as_bytes(portrait(3000, 4500), kind))
    picture = read_photo(path, size=size)
    assert (picture.width, picture.height) == opened(picture).size == size.pixels
    assert picture.sha256 == hashlib.sha256(picture.jpeg).hexdigest()
    assert opened(picture).format == "JPEG"
    assert is_red(opened(picture))
    assert len(picture.jpeg) < 60_000
    assert picture.file == path.name


def test_the_same_picture_is_the_same_content(tmp_path):
    one = written(tmp_path, "01.jpg", as_bytes(portrait()))
    other = written(tmp_path, "Budi Sampel.jpg", as_bytes(portrait()))
    assert read_photo(one, size=SMALL).sha256 == read_photo(other, size=SMALL).sha256


def test_a_picture_that_is_too_high_keeps_its_top_and_a_wide_one_its_middle(tmp_path):
    high = Image.new("RGB", (300, 1200), "white")
    high.paste("red", (0, 0, 300, 400))
    wide = Image.new("RGB", (1200, 400), "white")
    wide.paste("red", (450, 0, 750, 400))
    for name, image in (("high.png", high), ("wide.png", wide)):
        picture = read_photo(written(tmp_path, name, as_bytes(image, "PNG")), size=SMALL)
        assert (picture.width, picture.height) == (300, 400)
        shown = opened(picture)
        corners = [(3, 3), (296, 3), (3, 396), (296, 396)]
        assert all(shown.getpixel(place)[1] < 80 for place in corners)


def test_a_picture_taken_sideways_is_turned_and_what_the_camera_wrote_is_left_out(tmp_path):
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = 6, "Kamera Contoh"
    sideways = portrait().transpose(Image.Transpose.ROTATE_90)
    content = as_bytes(sideways, exif=exif, comment=b"rahasia")
    picture = read_photo(written(tmp_path, "01.jpg", content), size=SMALL)
    shown = opened(picture)
    assert shown.size == (354, 472)
    assert is_red(shown)
    assert dict(shown.getexif()) == {}
    assert b"Kamera" not in picture.jpeg
    assert b"rahasia" not in picture.jpeg


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16"])
def test_a_picture_of_any_mode_is_read_and_transparency_is_paper(tmp_path, mode):
    if mode == "RGBA":
        image = Image.new("RGBA", (300, 400), (255, 0, 0, 0))
    elif mode == "I;16":
        image = Image.new("I;16", (300, 400), 65_535)
    else:
        image = Image.new("RGB", (300, 400), "white").convert(mode)
    picture = read_photo(written(tmp_path, "01.png", as_bytes(image, "PNG")), size=SMALL)
    assert opened(picture).getpixel((150, 200)) == (255, 255, 255)


def test_a_jpeg_for_the_press_is_read(tmp_path):
    content = as_bytes(portrait(mode="CMYK"))
    assert is_red(opened(read_photo(written(tmp_path, "01.jpg", content), size=SMALL)))


def test_a_small_picture_is_not_blown_up(tmp_path):
    picture = read_photo(written(tmp_path, "01.jpg", as_bytes(portrait(150, 200))), size=LARGE)
    assert (picture.width, picture.height) == (133, 200)


def heic():
    return b"\0\0\0\x18ftypheic" + bytes(200)


def bomb():
    """Claim 60,000 by 60,000 dots in a few bytes."""

    def chunk(kind, content):
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", PhotoNotReadable),
        (b"bukan gambar", PhotoNotReadable),
        (as_bytes(portrait())[:3000], PhotoNotReadable),
        (as_bytes(portrait(), "PNG")[:200], PhotoNotReadable),
        (as_bytes(portrait(20, 20), "GIF"), PhotoNotReadable),
        (as_bytes(portrait(20, 20), "TIFF"), PhotoNotReadable),
        (heic(), PhotoIsHeic),
        (bomb(), PhotoTooLarge),
        (as_bytes(Image.new("1", (7100, 7100)), "PNG"), PhotoTooLarge),
    ],
)
def test_a_file_that_is_no_photo_is_refused_by_its_name(tmp_path, content, error):
    with pytest.raises(error) as caught:
        read_photo(written(tmp_path, "03_Budi.jpg", content), size=SMALL)
    assert caught.value.fields == {"file": "03_Budi.jpg"}


def test_a_file_that_is_too_heavy_is_not_even_read(tmp_path):
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(61 * 2**20)
    with pytest.raises(PhotoTooLarge):
        read_photo(path, size=SMALL)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileNotReadable):
        read_photo(tmp_path / "01.jpg", size=SMALL)


def test_a_huge_jpeg_is_opened_at_the_fraction_that_is_needed(tmp_path):
    content = as_bytes(Image.new("RGB", (8000, 8000), "red"))
    assert read_photo(written(tmp_path, "01.jpg", content), size=SMALL).width == 354


WHOLE = [as_bytes(portrait(60, 80), kind) for kind in ("JPEG", "PNG", "WEBP")]


@given(st.sampled_from(WHOLE), st.data())
def test_a_damaged_picture_is_read_or_refused_and_nothing_else(tmp_path_factory, whole, data):
    broken = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        broken[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    path = written(tmp_path_factory.getbasetemp(), "rusak.jpg", bytes(broken[:cut]))
    with suppress(InvalidInput):
        picture = read_photo(path, size=SMALL)
        assert opened(picture).size == (picture.width, picture.height)


def test_a_folder_is_read_with_the_files_that_are_no_photos_named(tmp_path):
    written(tmp_path, "02.JPG", as_bytes(portrait()))
    written(tmp_path, "01.png", as_bytes(portrait(), "PNG"))
    written(tmp_path, "03.heic", heic())
    written(tmp_path, "04.jpg", b"rusak")
    written(tmp_path, "daftar.xlsx", b"PK")
    written(tmp_path, "._02.JPG", b"Mac")
    written(tmp_path, ".jpg", b"")
    (tmp_path / "lama.jpg").mkdir()
    read = read_photos(tmp_path, size=SMALL, progress=lambda *_: None)
    assert [picture.file for picture in read.pictures] == ["01.png", "02.JPG"]
    assert [(o.code, o.fields) for o in read.problems] == [
        ("photo-is-heic", {"file": "03.heic"}),
        ("photo-not-readable", {"file": "04.jpg"}),
    ]


def test_reading_a_folder_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    for name in ("01.jpg", "02.jpg"):
        written(tmp_path, name, as_bytes(portrait(30, 40)))
    told = []
    read_photos(tmp_path, size=SMALL, progress=lambda *how_far: told.append(how_far))
    assert told == [(0, 2), (1, 2), (2, 2)]

    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        read_photos(tmp_path, size=SMALL, progress=stop)


def test_a_folder_without_pictures_or_with_far_too_many_is_refused(tmp_path, monkeypatch):
    with pytest.raises(NoPhotos):
        find_pictures(tmp_path)
    for name in ("01.jpg", "02.jpg", "03.jpg"):
        written(tmp_path, name, b"")
    monkeypatch.setattr(photos, "MOST_PICTURES", 2)
    with pytest.raises(TooManyPhotos) as caught:
        find_pictures(tmp_path)
    assert caught.value.fields == {"folder": str(tmp_path), "pictures": 3, "most": 2}


def test_a_folder_that_is_none_is_refused(tmp_path):
    for folder in (tmp_path / "tidak-ada", written(tmp_path, "berkas.txt", b"")):
        with pytest.raises(FolderNotReadable):
            find_pictures(folder)
