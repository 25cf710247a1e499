"""How much memory this process holds, as its system counts it."""

import sys
from pathlib import Path


def peak_bytes() -> int:
    """The most that was held at once."""
    # Not getrusage: it takes over the peak of the process that started this one.
    return _of_windows("peak") if sys.platform == "win32" else _of_linux("VmHWM")


def held_bytes() -> int:
    """What is held now."""
    return _of_windows("held") if sys.platform == "win32" else _of_linux("VmRSS")


def _of_linux(name: str) -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kibibytes = next(line for line in status if line.startswith(f"{name}:")).split()[1]
    return int(kibibytes) * 1024


def _of_windows(name: str) -> int:
    if sys.platform != "win32":
        raise NotImplementedError
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        """The beginning of PROCESS_MEMORY_COUNTERS, with room for the rest."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            ("peak", ctypes.c_size_t),
            ("held", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 6),
        )

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    counters = Counters(size=ctypes.sizeof(Counters))
    process = kernel.GetCurrentProcess()
    if not kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size):
        raise ctypes.WinError(ctypes.get_last_error())
    return int(getattr(counters, name))
