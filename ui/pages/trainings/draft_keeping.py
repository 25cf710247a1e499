"""What was typed and could not be stored, kept beside the records until it is."""

from PySide6.QtCore import QSettings

from ui.pages.trainings.draft import Draft, read_written, written

_PREFIX = "typed/"


def keep(settings: QSettings, training: str, base: Draft, typed: Draft) -> None:
    """Keep what was typed over a base, so that not even a power cut loses it."""
    settings.setValue(_key(training), [written(base), written(typed)])
    settings.sync()


def kept(settings: QSettings, training: str) -> tuple[Draft, Draft] | None:
    """What was typed over which base; None where nothing waits, or where it is unreadable."""
    found = settings.value(_key(training))
    if not isinstance(found, list) or len(found) != 2:
        return None
    base, typed = (read_written(str(text)) for text in found)
    return (base, typed) if base and typed else None


def forget(settings: QSettings, training: str) -> None:
    """Nothing waits any more: it was stored, or thrown away."""
    settings.remove(_key(training))


def _key(training: str) -> str:
    """A code may have a slash, which settings take for a group."""
    return _PREFIX + training.casefold().encode().hex()
