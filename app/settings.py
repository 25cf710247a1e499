"""Where things lie on this machine: the data folder and the program's own resources."""

import os
import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
DATABASE_NAME = "aula.db"
COPIES_NAME = "backups"
DOCUMENTS_NAME = "documents"
"""PDFs that are signed elsewhere, beside the database; in the folder of copies, their copies."""
PRACTICE_NAME = "latihan"
PORTABLE_NAME = "portable"
"""A file of this name beside the built program keeps the data beside it too, as on a USB stick."""


def named_data_folder(option: str | None) -> Path | None:
    """The data folder that was named by option or by AULA_DATA, if any."""
    named = option or os.environ.get("AULA_DATA")
    return Path(named) if named else None


def default_data_folder() -> Path:
    """The user's data folder of the platform, or one beside a portable program."""
    beside = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (beside / PORTABLE_NAME).exists():
        return beside / "data"
    from platformdirs import user_data_path

    return user_data_path("Aula", appauthor=False, roaming=False)


def account_name() -> str:
    """The name of the account that is logged in, or a dash where the system knows none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "-"
