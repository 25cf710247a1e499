"""What is read: the fonts of the papers, and both languages of the interface."""

import gettext

from app.documents.faces import FONTS, Face, printable
from app.settings import RESOURCES
from ui.self_test.trial import Check, Trial, require
from ui.sentences import SENTENCES
from ui.usage import COMMAND_HELP, OPTION_HELP, PARSER_WORDS
from ui.window_sentences import WINDOW
from ui.wording import Wording
from ui.words import EXPECTED, HEADERS, PARTS, RULE, WORDS

LETTERS = "AaZz 0189 é è ê ë ü ñ ç ł ø š ž đ ’ – ½ , . ( ) / &"
"""What names, titles and dates on papers are written in; a few come from far away."""

TOLD = (SENTENCES, WINDOW, COMMAND_HELP, OPTION_HELP, PARSER_WORDS)
NAMED = (EXPECTED, HEADERS, PARTS, RULE, WORDS)


class _Untranslated(gettext.NullTranslations):
    """Is asked for what a catalogue does not have."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def gettext(self, message: str) -> str:
        """Remember the text."""
        self.texts.append(message)
        return message


def fonts(_trial: Trial) -> str:
    """Load every typeface and see that it has the letters of names."""
    for face in Face:
        require((FONTS / f"{face}.ttf").is_file(), f"{face}.ttf is missing")
        missing = printable(LETTERS, face).missing
        require(not missing, f"{face} lacks {missing}")
    return ", ".join(Face)


def translations(_trial: Trial) -> str:
    """See that Bahasa Indonesia has every text, and is not English."""
    catalogue = gettext.translation("aula", RESOURCES / "translations", languages=["id"])
    untranslated = _Untranslated()
    catalogue.add_fallback(untranslated)
    texts = {text for dictionary in (*TOLD, *NAMED) for text in dictionary.values()}
    for text in texts:
        catalogue.gettext(text)
    require(not untranslated.texts, f"not translated: {untranslated.texts}")
    said = [Wording(language).text("Attendance") for language in ("id", "en")]
    require(said[0] != said[1], f"both languages say {said[0]}")
    return f"{len(texts)} texts, {' / '.join(said)}"


CHECKS: tuple[tuple[str, Check], ...] = (("fonts", fonts), ("translations", translations))
