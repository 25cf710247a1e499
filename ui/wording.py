"""Everything that is said to people, in the language of the interface."""

import datetime as dt
import gettext
from collections.abc import Mapping
from decimal import Decimal

from app.domain.eligibility import Rule, phrases
from app.domain.hours import plain
from app.domain.indonesian import clock_text, date_text, jp_text, percent_text
from app.settings import RESOURCES
from ui.sentences import (
    COMMAND_HELP,
    EXPECTED,
    HEADERS,
    OPTION_HELP,
    RULE,
    SENTENCES,
    WORDS,
)


class Wording:
    """Sentences and words in one language: "id" or "en"."""

    def __init__(self, language: str) -> None:
        """Load the language; English is the source and needs no file."""
        self._is_indonesian = language == "id"
        translations = gettext.translation(
            "aula", RESOURCES / "translations", languages=[language], fallback=True
        )
        self._translate = translations.gettext

    def sentence(self, code: str, fields: Mapping[str, object]) -> str:
        """The sentence of an error, notice or answer with its fields filled in."""
        shown = {name: self.value(value) for name, value in fields.items()}
        if code == "invalid-value":
            expected = str(fields["expected"])
            known = EXPECTED.get(expected)
            shown["expected"] = self._translate(known) if known else expected
        return self._translate(SENTENCES[code]).format(**shown)

    def value(self, value: object) -> str:
        """A value as people write it."""
        match value:
            case None:
                return "-"
            case Decimal():
                return jp_text(value) if self._is_indonesian else plain(value)
            case dt.datetime():
                return f"{self.value(value.date())} {self.value(value.time())}"
            case dt.date():
                return date_text(value) if self._is_indonesian else value.isoformat()
            case dt.time():
                return clock_text(value) if self._is_indonesian else f"{value:%H:%M}"
            case tuple() | list():
                return ", ".join(self.value(item) for item in value) or "-"
            case _:
                return str(value)

    def percent(self, percent: Decimal | None) -> str:
        """A percentage with two decimals, or a dash where nothing is scheduled."""
        if percent is None:
            return "-"
        return percent_text(percent) if self._is_indonesian else f"{percent:.2f}"

    def word(self, code: str) -> str:
        """A single word or short phrase for a code; an unknown code stands for itself."""
        return self._translate(WORDS[code]) if code in WORDS else code

    def rule(self, rule: Rule) -> str:
        """A completion rule as a sentence."""
        said = [
            self._translate(RULE[code]).format(value=self.value(limit))
            for code, limit in phrases(rule)
        ]
        text = "; ".join(said)
        return f"{text[0].upper()}{text[1:]}."

    def headers(self, *names: str) -> tuple[str, ...]:
        """Column titles."""
        return tuple(self._translate(HEADERS[name]) for name in names)

    def command(self, name: str) -> str:
        """What a command does, in one line."""
        return self._translate(COMMAND_HELP[name])

    def option(self, name: str) -> str:
        """What a common option is for."""
        return self._translate(OPTION_HELP[name])
