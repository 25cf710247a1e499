"""Names of files and folders: what a system forbids, and names of our choice that all take."""

import re
from collections.abc import Callable

LONGEST_PATH = 259
"""Windows' limit for a whole path, in UTF-16 units: 260 with the sign that ends it."""
LONGEST_NAME = 200
"""What a name of our choice has at most, in bytes or, on Windows, UTF-16 units; all take 255."""
SHORTEST_ROOM = 22
"""While it is written a file lies beside its place under a name of this length."""

_SIGNS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE
)
_CUT = "--"
_LEAST = 4


def is_forbidden(name: str, *, is_windows: bool) -> bool:
    """Whether a system takes no file and no folder of this name.

    Windows (Naming Files, Paths, and Namespaces) drops dots and blanks at the end, and would
    write to a device or beside the file instead of refusing.
    """
    if not is_windows:
        return "\0" in name
    if name in {".", ".."}:
        return False
    return bool(_SIGNS.search(name) or _DEVICE.match(name)) or name.endswith((" ", "."))


def is_too_long(folder: str, name: str) -> bool:
    """Whether Windows takes no file of this name in an absolute folder."""
    return _units(folder) + 1 + max(_units(name), SHORTEST_ROOM) > LONGEST_PATH


def safe_name(wanted: str, ending: str = "", *, folder: str, is_windows: bool) -> str:
    """A name of our choice for a file or folder in an absolute folder, as every system takes it.

    Where it is too long its middle goes: the beginning says what it is, the end which part. In
    a folder that is too deep for any name it is short, and still too long.
    """
    clean = _SIGNS.sub("-", wanted).strip().rstrip(". ") or "-"
    clean = _DEVICE.sub(r"\1_", clean, count=1) if _DEVICE.match(clean) else clean
    if not is_windows:
        return _shortened(clean, LONGEST_NAME - _octets(ending), _octets) + ending
    room = min(LONGEST_NAME, LONGEST_PATH - _units(folder) - 1)
    return _shortened(clean, room - _units(ending), _units) + ending


def _shortened(stem: str, room: int, length: Callable[[str], int]) -> str:
    if length(stem) <= room:
        return stem
    middle = 2 * len(stem) // 3
    head, tail = stem[:middle], stem[middle:]
    while length(head + _CUT + tail) > room and len(head + tail) > _LEAST:
        head, tail = (head[:-1], tail) if len(head) > len(tail) else (head, tail[1:])
    return head + _CUT + tail


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _octets(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
