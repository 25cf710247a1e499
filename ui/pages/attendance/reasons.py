"""The reasons that were given last, to be given again by one key."""

from PySide6.QtCore import QSettings

from ui.wording import Wording

_KEY = "attendance/reasons"
_MOST = 4


class Reasons:
    """A few reasons, newest first, kept with the window's settings."""

    def __init__(self, settings: QSettings, wording: Wording) -> None:
        """Begin with what is said most often."""
        self._settings = settings
        self._usual = [
            wording.text("Recorded wrongly"),
            wording.text("By the signed sheet"),
            wording.text("Letter came later"),
        ]

    def last(self) -> tuple[str, ...]:
        """The reasons to offer."""
        kept = self._settings.value(_KEY)
        given = [kept] if isinstance(kept, str) else list(kept or [])
        alike: dict[str, str] = {}
        for reason in (*given, *self._usual):
            alike.setdefault(reason.casefold(), reason)
        return tuple(alike.values())[:_MOST]

    def keep(self, reason: str) -> None:
        """Offer a reason first next time."""
        others = [other for other in self.last() if other.casefold() != reason.casefold()]
        self._settings.setValue(_KEY, [reason, *others][:_MOST])
