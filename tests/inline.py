"""A worker without a thread: what is asked for is done before the answer is waited for."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any


class Inline(Executor):
    """A worker that does its work at once, in the thread of who asks, or when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Callable[[], object]] | None = None

    def hold(self) -> None:
        """Be as slow as can be: from now on nothing is done."""
        self._held = []

    def let_go(self) -> None:
        """Do what was held back, in its order, and all later work at once."""
        held, self._held = self._held, None
        for work in held or ():
            work()

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do the work now."""
        done: Future[Any] = Future()
        if self._held is not None:
            self._held.append(partial(work, *args, **kwargs))
            return done
        try:
            done.set_result(work(*args, **kwargs))
        except BaseException as failure:  # noqa: BLE001 - as a worker of the library would
            done.set_exception(failure)
        return done
