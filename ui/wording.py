"""Everything that is said to people, in the language of the interface."""

import datetime as dt
import gettext
import re
from collections.abc import Mapping
from decimal import Decimal

from app.domain.eligibility import Rule, phrases
from app.domain.hours import plain
from app.domain.indonesian import (
    MONTHS,
    clock_text,
    date_range_text,
    date_text,
    jp_text,
    long_date_text,
    percent_text,
    roman_text,
)
from app.domain.score_scheme import ScoreScheme, conditions
from app.settings import RESOURCES
from ui.sentences import SENTENCES
from ui.usage import COMMAND_HELP, OPTION_HELP, PARSER_WORDS
from ui.window_sentences import WINDOW
from ui.words import EXPECTED, HEADERS, PARTS, PATHS, RULE, WORDS

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
"""In English whatever the system's locale is."""

_TWO_STOPS = re.compile(r"(?<=\w)\.\.(?=\s|$)")


class Wording:
    """Sentences and words in one language: "id" or "en"."""

    def __init__(self, language: str, *, in_window: bool = False) -> None:
        """Load the language; English is the source and needs no file.

        In the window a sentence names the ways on that the window has, and dates their months.
        """
        self.language = language
        self._is_indonesian = language == "id"
        self._has_months = in_window
        self._sentences = {**SENTENCES, **WINDOW} if in_window else SENTENCES
        translations = gettext.translation(
            "aula", RESOURCES / "translations", languages=[language], fallback=True
        )
        self._translate = translations.gettext
        self._translate_count = translations.ngettext

    def text(self, source: str, **fields: object) -> str:
        """A text of the window, written in English where it is used."""
        shown = {name: self._shown(name, value) for name, value in fields.items()}
        return _once_stopped(self._translate(source).format(**shown))

    def count(self, one: str, many: str, number: int, **fields: object) -> str:
        """A text of the window with a count in it, which both forms name `{number}`."""
        shown = {name: self._shown(name, value) for name, value in fields.items()}
        said = self._translate_count(one, many, number).format(number=number, **shown)
        return _once_stopped(said)

    def sentence(self, code: str, fields: Mapping[str, object]) -> str:
        """The sentence of an error, notice or answer with its fields filled in."""
        shown = {name: self._shown(name, value) for name, value in fields.items()}
        said = self._translate(self._sentences[_variant(code, fields)]).format(**shown)
        return _once_stopped(said)

    def _shown(self, name: str, value: object) -> str:
        """A field as its sentence needs it."""
        match name, value:
            case "path", str():
                return self._path(value)
            case "expected", str():
                return self._translate(EXPECTED[value]) if value in EXPECTED else value
            case "field", str():
                return self._translate(PARTS[value]) if value in PARTS else value
            case "parts", tuple() | list():
                return ", ".join(self._shown("field", part) for part in value)
            case "paper", str():
                return self.word(value)
            case "missing", tuple():
                listed = ({"session": session, "ndh": ndh} for session, ndh in value)
                return "; ".join(self.sentence("unmarked-session", facts) for facts in listed)
        return self.value(value)

    def _path(self, path: str) -> str:
        """The place of a value, in words where it has some."""
        if path in {"", "$"}:
            return self.word("$")
        return self._translate(PATHS[path]) if path in PATHS else path

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
                return date_text(value) if self._is_indonesian else self._english(value)
            case dt.time():
                return clock_text(value) if self._is_indonesian else f"{value:%H:%M}"
            case tuple() | list():
                return ", ".join(self.value(item) for item in value) or "-"
            case _:
                return str(value)

    def day(self, day: dt.date) -> str:
        """A day with its weekday."""
        if self._is_indonesian:
            return long_date_text(day)
        return f"{_WEEKDAYS[day.weekday()]}, {self._english(day)}"

    def day_of_year(self, day: dt.date) -> str:
        """A day with its weekday, where the year is told elsewhere."""
        return self.day(day).removesuffix(f" {day.year}")

    def hours(self, start: dt.time, end: dt.time) -> str:
        """From when until when something is."""
        return f"{self.value(start)}–{self.value(end)}"

    def _english(self, day: dt.date) -> str:
        """A date that no reader can take for another, or that a program can read."""
        month = _MONTHS[day.month - 1]
        return f"{day.day} {month} {day.year}" if self._has_months else day.isoformat()

    def short_day(self, day: dt.date) -> str:
        """A day of a training where there is little room: without its year, never all digits."""
        month = MONTHS[day.month - 1][:3] if self._is_indonesian else _MONTHS[day.month - 1]
        return f"{day.day} {month}"

    def dates(self, first: dt.date, last: dt.date) -> str:
        """The days of a training, from the first to the last."""
        if self._is_indonesian:
            return date_range_text(first, last)
        if first == last:
            return self.value(first)
        if self._has_months and (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.value(last)}"
        return f"{self.value(first)} {'–' if self._has_months else '-'} {self.value(last)}"

    def class_name(self, program: str, batch: int | None) -> str:
        """A training by its program and its angkatan, where it has one."""
        if batch is None:
            return program
        return self.text("{program} Angkatan {batch}", program=program, batch=roman_text(batch))

    def percent(self, percent: Decimal | None) -> str:
        """A percentage with two decimals, or a dash where nothing is scheduled."""
        if percent is None:
            return "-"
        return percent_text(percent) if self._is_indonesian else f"{percent:.2f}"

    def word(self, code: str) -> str:
        """A single word or short phrase for a code; an unknown code stands for itself."""
        return self._translate(WORDS[code]) if code in WORDS else code

    def rule(self, rule: Rule, scheme: ScoreScheme | None = None) -> str:
        """A completion rule as a sentence, with what scores must reach where they can fail."""
        asked = (*phrases(rule), *conditions(scheme))
        text = "; ".join(self.clause(code, limit) for code, limit in asked)
        return f"{text[0].upper()}{text[1:]}."

    def clause(self, code: str, limit: Decimal | int | None) -> str:
        """One part of a completion rule, without a capital or a full stop."""
        return self._translate(RULE[code]).format(value=self.value(limit))

    def headers(self, *names: str) -> tuple[str, ...]:
        """Column titles."""
        return tuple(self._translate(HEADERS[name]) for name in names)

    def command(self, name: str) -> str:
        """What a command does, in one line."""
        return self._translate(COMMAND_HELP[name])

    def option(self, command: str, name: str) -> str:
        """What an option or a word of a command is for."""
        own = f"{command} {name}"
        return self._translate(OPTION_HELP[own if own in OPTION_HELP else name])

    def parser(self, text: str) -> str:
        """What argparse says, in our words."""
        return self._translate(PARSER_WORDS.get(text, text))


def _once_stopped(said: str) -> str:
    """One full stop where a name brings its own to the end of a sentence, as M.Si. does."""
    return _TWO_STOPS.sub(".", said)


def _variant(code: str, fields: Mapping[str, object]) -> str:
    """The sentence of a code that fits these fields."""
    match code:
        case "invalid-value" if fields["expected"] == "needed":
            return "value-needed"
        case "invalid-value" if fields["value"] is None:
            return "value-missing"
        case "score-too-high" if fields.get("meant") is not None:
            return "score-too-high-meant"
        case "unknown-session" if fields["session"] is None:
            return "unknown-session-of-day"
        case "database-damaged" if fields["copy"] is None:
            return "database-damaged-without-copy"
    return _variant_of_papers(code, fields)


def _variant_of_papers(code: str, fields: Mapping[str, object]) -> str:
    """The sentence of a code on lists and papers that fits these fields."""
    match code:
        case "no-header" if "aspects" in fields:
            return "no-score-header"
        case "no-header" if "titles" in fields:
            return "no-number-header"
        case "nothing-to-print" if "reason" in fields:
            return str(fields["reason"])
        case "numbers-exhausted" if fields.get("left"):
            return "numbers-too-few"
    return code
