"""How long work tells how far it has come."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Hears (done, in all) between items; whatever it raises ends the work and passes through."""
