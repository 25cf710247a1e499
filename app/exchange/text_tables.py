"""Text with delimiters (CSV) as rows of cells: encoding and delimiter found by looking."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

Likeness = Callable[[Sequence[str]], int]
"""How many cells of a record are column names that the caller knows."""

_DELIMITERS = (";", "\t", "|", ",")
"""The comma last: it stands inside names ("Budi Sampel, S.Pd.") and wins only by column names."""

_SAMPLE_RECORDS = 100
_HEAD = 64
_DECLARED = re.compile(r"\s*sep=(.)\s*$", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_AS_TEXT = re.compile(r'="([^"]*)"')
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_OTHER_PAPERS = ("%PDF", "{\\rtf", "%!PS")


def decode(content: bytes) -> str | None:
    """The text of a file in UTF-8, UTF-16 or, where it is neither, cp1252; None for no text.

    Short lists mislead statistical detection, and these three are what Indonesian offices save.
    """
    text = _decoded(content)
    if _CONTROL.search(text) or text.startswith(_OTHER_PAPERS) or not text.strip():
        return None
    return text


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" not in content[:_HEAD:2] and content[1:_HEAD:2].count(0) > _HEAD // 4:
        return content.decode("utf-16-le", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_delimited(
    text: str, likeness: Likeness, delimiter: str | None = None
) -> list[tuple[int, list[str]]]:
    """The records of a text that are not blank, each with the line on which it starts, from 1.

    Where no delimiter is given it is the one that lets a record be most like a header, or what a
    first line `sep=;` says.
    """
    delimiter = delimiter or _declared_delimiter(text) or _likeliest_delimiter(text, likeness)
    return [(line, record) for line, record in _records(text, delimiter) if any(record)]


def _declared_delimiter(text: str) -> str | None:
    found = _DECLARED.match(_LINE_END.split(text, maxsplit=1)[0])
    return found[1] if found else None


def _likeliest_delimiter(text: str, likeness: Likeness) -> str:
    head = "\n".join(_LINE_END.split(text, maxsplit=_SAMPLE_RECORDS)[:_SAMPLE_RECORDS])

    def best_likeness(delimiter: str) -> int:
        return max((likeness(record) for _, record in _records(head, delimiter)), default=0)

    return max(_DELIMITERS, key=best_likeness)


def _records(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    try:
        return list(_quoted_records(text, delimiter))
    except csv.Error:
        # A quote that is never closed must not swallow the people below it.
        lines = enumerate(_LINE_END.split(text), 1)
        return [(number, _one_line(line, delimiter)) for number, line in lines]


def _quoted_records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=delimiter, skipinitialspace=True, strict=True)
    start = 1
    for record in reader:
        yield start, [_unwrapped(cell) for cell in record]
        start = reader.line_num + 1


def _one_line(line: str, delimiter: str) -> list[str]:
    try:
        return next(_quoted_records(line, delimiter), (0, []))[1]
    except csv.Error:
        return [cell.strip().strip('"') for cell in line.split(delimiter)]


def _unwrapped(cell: str) -> str:
    """A cell without the trick ="1982..." that keeps Excel from making a number of it."""
    found = _AS_TEXT.fullmatch(cell) if cell.startswith("=") else None
    return found[1] if found else cell
