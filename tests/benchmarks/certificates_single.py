"""Certificates of two pages as one file each, against a ReportLab canvas tuned for just that."""

from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from app.documents.fitting import fit_text
from app.documents.specimens import certificate_sheets
from tests.benchmarks import bare_certificates, tuned_certificates
from tests.benchmarks.measuring import RUNS, Result, in_turn
from ui.pages.certificates.one_file_each import save_each


def measure(*, people: int = 100, runs: int = RUNS) -> Result:
    """Write so many files both ways, each time into a new folder."""
    sheets = certificate_sheets(people)
    bare_certificates.register_faces()
    with TemporaryDirectory() as place:
        art, folder = Path(place) / "art.jpg", Path(place) / "files"
        tuned_certificates.draw_art(art)

        def clear() -> None:
            fit_text.cache_clear()
            rmtree(folder, ignore_errors=True)

        limit, value = in_turn(
            lambda: tuned_certificates.write_each(sheets, art, folder),
            lambda: save_each(
                sheets=sheets, size="A4", folder=folder, force=False, progress=lambda *_: None
            ),
            before=clear,
            runs=runs,
        )
    each, each_limit = value / people, limit / people
    return Result(
        "certificates-single", each, "ms", "tuned ReportLab canvas", each_limit, wanted=1.5
    )
