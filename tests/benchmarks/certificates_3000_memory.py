"""The most memory that a process takes that draws 3000 certificates into one file."""

import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import Result, python

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


def peak_bytes() -> int:
    """The most memory that this process has held at once, as its system counts it."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            """The beginning of PROCESS_MEMORY_COUNTERS, with room for the rest."""

            _fields_ = (
                ("size", wintypes.DWORD),
                ("faults", wintypes.DWORD),
                ("peak", ctypes.c_size_t),
                ("others", ctypes.c_size_t * 7),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
        counters = Counters(size=ctypes.sizeof(Counters))
        process = kernel.GetCurrentProcess()
        if not kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size):
            raise ctypes.WinError(ctypes.get_last_error())
        return int(counters.peak)
    # Not getrusage: it takes over the peak of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kibibytes = next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]
    return int(kibibytes) * 1024


if __name__ == "__main__":
    draw(int(sys.argv[1]))
    print(peak_bytes() / 1_000_000)
