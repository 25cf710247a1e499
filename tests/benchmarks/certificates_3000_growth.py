"""By how much memory grows from 300 to 3000 certificates in one file, the file itself not counted.

`python certificates_3000_growth.py WAY PEOPLE` prints the peak of a process that draws so many
the program's or the bare way, and the size of the file, in bytes.
"""

import sys
from statistics import median

from tests.benchmarks.measuring import Result, python
from tests.benchmarks.memory import peak_bytes


def measure(*, few: int = 300, many: int = 3000, runs: int = 5) -> Result:
    """Draw few and many both ways, in turn and in processes of their own."""
    grown: dict[str, list[float]] = {"bare": [], "program": []}
    for _ in range(runs):
        for way, figures in grown.items():
            figures.append((_beside_the_file(way, many) - _beside_the_file(way, few)) / 1_000_000)
    limit, value = median(grown["bare"]), median(grown["program"])
    return Result(
        "certificates-3000-growth", value, "MB", "bare ReportLab canvas", limit, wanted=1.0
    )


def _beside_the_file(way: str, people: int) -> int:
    peak, size = map(int, python(__file__, way, str(people)).split())
    return peak - size


def draw(way: str, people: int) -> bytes:
    """Draw so many certificates from their frozen facts."""
    from tests.benchmarks.certificates_3000 import frozen_facts, thawed

    sheets = thawed(frozen_facts(people))
    if way == "bare":
        from tests.benchmarks import bare_certificates

        bare_certificates.register_faces()
        return bare_certificates.draw(sheets)
    from app.documents.certificate import draw_certificates
    from app.documents.page import PaperSize

    return draw_certificates(sheets, PaperSize.A4).pdf


if __name__ == "__main__":
    size = len(draw(sys.argv[1], int(sys.argv[2])))
    print(peak_bytes(), size)
