"""What became of the checks: `self-test.json` for programs, `self-test.log` for people."""

import json
import time
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass

from app.domain.errors import AppError, StorageError
from app.exchange.files import deliver, patiently, writing
from ui.errors import masked, sentence_of
from ui.self_test.trial import Check, Trial, Unexpected
from ui.wording import Wording

_BEGUN = "did not come to its end"


@dataclass(frozen=True)
class Result:
    """What became of one check, as `self-test.json` has it."""

    name: str
    ok: bool
    detail: str
    seconds: float

    def __str__(self) -> str:
        outcome = "ok" if self.ok else "FAILED"
        return f"{outcome:8}{self.name:28}{self.seconds:6.2f} s  {self.detail}"


class Report:
    """Runs checks and writes before and after each, so that a break-off shows itself."""

    def __init__(self, trial: Trial, wording: Wording) -> None:
        """Begin the files of a run, over those of an earlier one; raises StorageError."""
        self._trial, self._wording = trial, wording
        self._path = trial.folder / "self-test.json"
        self._is_finished = False
        self.results: list[Result] = []
        self._write()
        with writing(trial.log):
            patiently(lambda: trial.log.write_bytes(b""))

    @property
    def json(self) -> dict[str, object]:
        """The report as the contract has it: not ok until every check has come to its end."""
        is_ok = self._is_finished and all(result.ok for result in self.results)
        return {"ok": is_ok, "checks": [asdict(result) for result in self.results]}

    @property
    def failed(self) -> tuple[str, ...]:
        """The names of the checks that failed."""
        return tuple(result.name for result in self.results if not result.ok)

    def run(self, name: str, check: Check) -> None:
        """Run one check; whatever it raises is its result."""
        self.results.append(Result(name, ok=False, detail=_BEGUN, seconds=0))
        with suppress(StorageError):  # as when someone looks at it; it still says: not ok
            self._write()
        began = time.perf_counter()
        try:
            is_ok, detail = True, check(self._trial)
        except Exception as fault:  # noqa: BLE001 - the border: a fault is what is looked for
            is_ok, detail = False, self._told(fault)
            self._trial.note(masked("".join(traceback.format_exception(fault))))
        seconds = round(time.perf_counter() - began, 3)
        self.results[-1] = Result(name, is_ok, masked(detail), seconds)
        self._trial.note(str(self.results[-1]))

    def finish(self) -> None:
        """Say that nothing is left to be tried; raises StorageError where it cannot be told."""
        self._is_finished = True
        self._write()

    def _told(self, fault: Exception) -> str:
        match fault:
            case AppError():
                return sentence_of(fault, self._wording)
            case Unexpected():
                return str(fault)
        return f"{type(fault).__name__}: {fault}"

    def _write(self) -> None:
        text = json.dumps(self.json, ensure_ascii=False, indent=1)
        deliver(self._path, text.encode(), force=True)
