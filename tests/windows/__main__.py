"""The Windows program, built and tried: `python dev.py windows [STEP...]`, `python dev.py build`.

On Debian, as root, from a bare machine: all of it lands in out/windows, with a log. Steps that
are named are done alone, on what earlier ones left.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence

from tests.windows import building, machine, starting, trying
from tests.windows.workshop import ROOT, StepFailed, Workshop

Step = Callable[[Workshop], object]

MAKING: dict[str, Step] = {
    "packages": machine.install_packages,
    "python": machine.fetch_python,
    "wheels": machine.fetch_wheels,
    "windows": machine.make_windows,
}
BUILDING: dict[str, Step] = {
    "program": building.build_program,
    "content": building.look_through,
    "setup": building.make_setup,
    "portable": building.pack_portable,
    "checksums": building.write_checksums,
}
TRYING: dict[str, Step] = {
    "install": trying.install,
    "self-test": trying.test_itself,
    "command-line": trying.use_command_line,
    "click": trying.click_through,
    "start": starting.compare,
    "upgrade": trying.upgrade,
    "way-back": trying.go_back,
    "uninstall": trying.uninstall,
    "carry-about": trying.carry_about,
}


def main(arguments: Sequence[str]) -> int:
    """Do the steps in their order; returns the exit status."""
    steps = BUILDING if os.name == "nt" else MAKING | BUILDING | TRYING
    parser = argparse.ArgumentParser(prog="dev.py windows", description=__doc__)
    parser.add_argument("steps", metavar="STEP", nargs="*", help=" ".join(steps))
    chosen = parser.parse_args(arguments).steps or list(steps)
    unknown = [name for name in chosen if name not in steps]
    if unknown:
        parser.error(f"no such step: {', '.join(unknown)}")
    folder = ROOT / "out" / "windows"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log.txt").open("a" if arguments else "w", encoding="utf-8") as log:
        workshop = Workshop(folder, log)
        try:
            take({name: steps[name] for name in chosen}, workshop)
        except StepFailed as failure:
            workshop.say(f"Failed: {failure}")
            return 1
        except Exception:
            workshop.say(f"Failed:\n{traceback.format_exc()}")
            raise
        workshop.say(f"All done in {sum(workshop.times.values()) / 60:.1f} minutes.")
    return 0


def take(steps: dict[str, Step], workshop: Workshop) -> None:
    """Take the steps; there is a screen as soon as the packages are installed."""
    packages = steps.pop("packages", None)
    if packages is not None:
        with workshop.step("packages"):
            packages(workshop)
    with trying.screen(workshop):
        for name, step in steps.items():
            with workshop.step(name):
                step(workshop)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
