"""How Qt is loaded, so that the window is there soon."""

import builtins


def load_qt() -> None:
    """Load Qt without PySide's way to import, which reads the source of every later module.

    It looks there for `from __feature__ import ...`, which we never write; all of it would stay
    in memory.
    """
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - this puts its own in place of it

    builtins.__import__ = plain_import
