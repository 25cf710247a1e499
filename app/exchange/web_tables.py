"""HTML tables, as web applications save them under the name .xls, as rows of cells."""

import re

from lxml import etree, html

from app.exchange.sheets import MergedRange, Sheet

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_LINE_BREAK = "\u2028"
_SPAN = re.compile("[0-9]{1,6}")
_LARGEST_SPAN = 1000


def has_table(text: str) -> bool:
    """Whether a web page holds a table."""
    return bool(_TABLE.search(text))


def read_html(text: str) -> Sheet:
    """The rows of all tables of a page below each other, as one sheet without a name.

    Rows of tables that only lay out other tables are counted and left out.
    """
    # lxml refuses a text that declares an encoding, so it gets bytes and is told theirs.
    page = html.document_fromstring(
        text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", remove_comments=True)
    )
    rows: list[tuple[int, list[str]]] = []
    merged: list[MergedRange] = []
    table, hanging = None, dict[int, int]()
    for number, line in enumerate(page.iter("tr"), 1):
        if next(line.iter("table"), None) is not None:
            continue
        if table is not (own := next(line.iterancestors("table"), None)):
            table, hanging = own, {}
        rows.append((number, _place(line, number, hanging, merged)))
    return Sheet(None, [(number, row) for number, row in rows if any(row)], merged)


def _place(
    line: etree._Element, number: int, hanging: dict[int, int], merged: list[MergedRange]
) -> list[str]:
    """A line's cells in their columns; `hanging` holds the last row that a column is taken in."""
    placed: dict[int, str] = {}
    column = 0
    for cell in line.iterchildren("td", "th"):
        while hanging.get(column, 0) >= number:
            column += 1
        right, bottom = column + _span(cell, "colspan") - 1, number + _span(cell, "rowspan") - 1
        placed[column] = _text(cell)
        if (right, bottom) != (column, number):
            merged.append(MergedRange(number, column, bottom, right))
            hanging.update(dict.fromkeys(range(column, right + 1), bottom))
        column = right + 1
    return [placed.get(place, "") for place in range(max(placed, default=-1) + 1)]


def _span(cell: etree._Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), _LARGEST_SPAN) if _SPAN.fullmatch(text) else 1


def _text(cell: etree._Element) -> str:
    for element in cell.iter("br", "p", "div"):
        element.tail = _LINE_BREAK + (element.tail or "")
    return _BLANKS.sub(" ", "".join(cell.itertext())).replace(_LINE_BREAK, "\n").strip()
