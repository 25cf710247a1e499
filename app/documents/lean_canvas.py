"""ReportLab without work that is done twice: closed pages are kept as bytes, typefaces cut once.

ReportLab keeps everything that a page was made of until the file is saved, tells each page anew
what all of them use, and compresses in every file what it had in the one before.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import compress

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


class LeanCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose memory grows with its file, and by little more."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Open as ReportLab's own."""
        self._resources: dict[object, Any] = {}
        super().__init__(*arguments, **named)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's own name
        """Close the page and write it: of what it was made of nothing is kept."""
        super().showPage()
        document = self._doc
        page = document.Pages.pages[-1]
        contents = compress(page.stream.encode())
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(contents)
        page.Contents = document.Reference(_Written(head + contents + b"\nendstream\n"))
        page.Resources = self._resources_of(page)
        name = page.__InternalName__
        document.idToObject[name] = _Written(page.format(document))
        document.Pages.pages[-1] = pdfdoc.PDFObjectReference(name)

    def _resources_of(self, page: Any) -> Any:
        """What a page needs of others: pages that need the same refer to one list of it."""
        used = tuple(used and tuple(used.dict) for used in (page.XObjects, page.ExtGState))
        if used not in self._resources:
            page.check_format(self._doc)
            self._resources[used] = self._doc.Reference(page.Resources)
        return self._resources[used]

    def spelled(self, face: str, line: str) -> list[tuple[str, str]]:
        """A line as strings of the file, each with the part of the typeface that it is set in."""
        font = getFont(face)
        # The first part of every typeface has ASCII under its own codes.
        parts = [(0, line)] if line.isascii() else font.splitString(line, self._doc)
        return [
            (
                font.getSubsetInternalName(part, self._doc),
                letters.translate(_ESCAPED) if isinstance(letters, str) else self._escape(letters),
            )
            for part, letters in parts
        ]

    def endForm(self, **named: Any) -> None:  # noqa: N802 - ReportLab's own name
        """Close a form, which other files may have too."""
        name = self._formData[0]
        super().endForm(**named)
        form = self._doc.idToObject[pdfdoc.xObjectName(name)]
        form.Contents = pdfdoc.PDFStream(content=form.stream)
        _press(form.Contents)

    def engrave(self, name: str, operators: bytes) -> None:
        """Draw what is known as the file has it, once in the file."""
        if not self.hasForm(name):
            form = pdfdoc.PDFFormXObject(0, 0, *self._pagesize)
            form.Contents = pdfdoc.PDFStream(content=operators)
            _press(form.Contents)
            self._doc.addForm(name, form)
        self.doForm(name)


class LeanFont(TTFont):  # type: ignore[misc]
    """A typeface that is cut down and compressed once for all files that need the same of it."""

    def __init__(self, name: str, file: Path) -> None:
        """Read the typeface."""
        super().__init__(name, file)
        cut = lru_cache(maxsize=4)(self.face.makeSubset)
        self.face.makeSubset = lambda codes: cut(tuple(codes))

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab's own name
        """Embed what a document used of it."""
        known = set(document.idToObject)
        super().addObjects(document)
        for name in document.idToObject.keys() - known:
            if name.startswith("fontFile:"):
                _press(document.idToObject[name])


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object as it stands in the file; it gives its content away when that is put there."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, _document: object) -> bytes:
        content, self._content = self._content, b""
        return content


_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\()"})

_FLATE = pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])

_compressed = lru_cache(maxsize=16)(compress)


def _press(stream: Any) -> None:
    """Compress what other files are likely to have too."""
    stream.content = _compressed(stream.content)
    stream.dictionary["Filter"] = _FLATE
