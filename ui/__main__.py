"""The program's start: `aula` and `python -m ui`."""

import gc
import sys


def main() -> int:
    """Run the command line with the arguments of this process; returns the exit status."""
    # What is imported stays to the end. To look for garbage in it, meanwhile and once more when
    # the process ends, would take a quarter of a short command's time.
    gc.disable()
    from ui.command_line import run

    gc.freeze()
    gc.enable()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
