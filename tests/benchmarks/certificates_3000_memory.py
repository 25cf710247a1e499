"""The most memory that a process takes that draws 3000 certificates into one file."""

import sys
from statistics import median

from tests.benchmarks.measuring import Result, python
from tests.benchmarks.memory import peak_bytes

LIMIT_MB = 250.0


def measure(*, people: int = 3000, runs: int = 5) -> Result:
    """Draw so many certificates in processes of their own, and ask each for its peak."""
    peak = median(float(python(__file__, str(people))) for _ in range(runs))
    return Result("certificates-3000-memory", peak, "MB", "250 MB", LIMIT_MB, wanted=1.0)


def draw(people: int) -> None:
    """Draw so many certificates."""
    from app.documents.certificate import draw_certificates
    from app.documents.page import PaperSize
    from app.documents.specimens import certificate_sheets

    draw_certificates(certificate_sheets(people), PaperSize.A4)


if __name__ == "__main__":
    draw(int(sys.argv[1]))
    print(peak_bytes() / 1_000_000)
