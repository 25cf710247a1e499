"""What must be known of a workbook before python-calamine opens it."""

import io
import re
import zipfile
import zlib

from app.domain.errors import NotASpreadsheet, PasswordProtected

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BOOK_OPENS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
_BOOK_OPENS_LENGTH = 20
_BOOK_IS_LOCKED = b"\x2f\x00"
_MANIFEST = "META-INF/manifest.xml"

_MOST_CELLS = 50_000_000
"""Cells from A1 to the last one, empty ones included; about 1.2 GB, far beyond any list."""

_HEAD = 4096
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]+)([0-9]+)"')
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)([0-9]+)"[^>]*>')

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


def check_workbook(content: bytes, file: str) -> None:
    """Refuse what python-calamine cannot tell or cannot survive.

    Raises PasswordProtected, and NotASpreadsheet where cells lie too far out: calamine lays a sheet
    out whole, and where memory ends it ends the program.
    """
    if content.startswith(_OLE):
        if _is_locked_ole(content):
            raise PasswordProtected(file=file)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            locked = _is_locked_package(package)
            too_far = any(_reaches_too_far(package, name) for name in package.namelist())
    except _DAMAGED:
        return  # calamine says so itself, or reads what is left
    if locked:
        raise PasswordProtected(file=file)
    if too_far:
        raise NotASpreadsheet(file=file)


def _is_locked_ole(content: bytes) -> bool:
    """An xlsx in an encrypted package, or an xls whose first record but one says so."""
    second_record = content.find(_BOOK_OPENS) + _BOOK_OPENS_LENGTH
    return _ENCRYPTED_PACKAGE in content or content.startswith(_BOOK_IS_LOCKED, second_record)


def _is_locked_package(package: zipfile.ZipFile) -> bool:
    """An ods whose manifest tells how its parts are encrypted."""
    return _MANIFEST in package.namelist() and b"encryption-data" in package.read(_MANIFEST)


def _reaches_too_far(package: zipfile.ZipFile, name: str) -> bool:
    if not _SHEET.fullmatch(name):
        return False
    with package.open(name) as part:
        declared = _DIMENSION.search(part.read(_HEAD))
    if declared and _column(declared[1]) * int(declared[2]) <= _MOST_CELLS:
        return False
    # Formatted columns declare a million empty rows: only cells with something in them count.
    right = bottom = 0
    for found in _CELL.finditer(package.read(name)):
        if not found[0].endswith(b"/>"):
            right, bottom = max(right, _column(found[1])), max(bottom, int(found[2]))
    return right * bottom > _MOST_CELLS


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number
