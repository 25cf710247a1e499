"""A worker without a thread: what is asked for is done before the answer is waited for."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class Inline(Executor):
    """A worker that does its work at once, in the thread of who asks."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do the work now."""
        done: Future[Any] = Future()
        try:
            done.set_result(work(*args, **kwargs))
        except BaseException as failure:  # noqa: BLE001 - as a worker of the library would
            done.set_exception(failure)
        return done
