"""The guide: a text for each page in both languages, true to the words and keys of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QTextBrowser, QWidget

from app.settings import RESOURCES
from ui.frame import CHIPS, PAGES
from ui.help_window import GUIDES, HelpWindow
from ui.main_window import MainWindow
from ui.pages.attendance.status_words import LETTERS
from ui.widgets.look import colours, wear
from ui.wording import Wording

UI = Path(__file__).resolve().parents[2] / "ui"
LANGUAGES = ("id", "en")
TEXTS = [(language, key) for language in LANGUAGES for key in GUIDES]
PAGE_TEXTS = [(language, page.key) for language in LANGUAGES for page in PAGES]
EVERYWHERE = ("main_window.py", "search_field.py", "help_window.py", "widgets")
BESIDE = {"papers": ("printing",), "settings": ("organization_form.py",)}
"""What else belongs to a page, beside its own folder and what is seen on every page."""
SPOKEN = {
    "Enter": "Return",
    "Spasi": "Space",
    "Panah atas": "Up",
    "Panah bawah": "Down",
    "Page Up": "PgUp",
    "Page Down": "PgDown",
}
"""Keys that a guide names as they stand on the keyboard, by Qt's name."""
WRITTEN_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}|Del|Ins|Esc")


def text_of(language, key):
    """Read a guide, its hard spaces as plain ones."""
    file = RESOURCES / "help" / language / f"{key}.md"
    return file.read_text(encoding="utf-8").replace("\u00a0", " ")


def links(text):
    """The files that a guide leads to."""
    return re.findall(r"\]\(([^)]+)\)", text)


def told(text):
    """What is said in bold outside the tables: words of the interface, or keys."""
    plain = "\n".join(line for line in text.splitlines() if not line.startswith("|"))
    return re.findall(r"\*\*(.+?)\*\*", plain)


def named_keys(text):
    """The keys of the tables' first columns, by Qt's names."""
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("|")]
    return {key_of(name) for cell in cells for name in re.findall(r"\*\*(.+?)\*\*", cell)}


def key_of(name):
    """Name a key as Qt does."""
    for spoken, qt in SPOKEN.items():
        name = name.replace(spoken, qt)
    return name


def sources(key) -> Iterator[Path]:
    """The files in which the keys of a page are pressed."""
    for name in (*EVERYWHERE, f"pages/{key}", *BESIDE.get(key, ())):
        yield from (UI / name).rglob("*.py") if (UI / name).is_dir() else (UI / name,)


def keys_of(key, wording):
    """The keys that the code of a page knows, by Qt's names."""
    found = {f"Alt+{place}" for place, _ in enumerate(PAGES, start=1)}
    found |= {f"Ctrl+{place}" for place in range(1, CHIPS + 1)}
    found |= set(LETTERS) if key == "attendance" else set()
    for path in sources(key):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= set(keys_in(node, wording))
    return found


def keys_in(node, wording) -> Iterator[str]:
    """The keys that one piece of code names."""
    match node:
        case ast.Attribute(attr="Paste"):
            yield "Ctrl+V"
        case ast.Attribute(attr=name) if name.startswith("Key_"):
            yield QKeySequence(getattr(Qt.Key, name)).toString()
        case ast.Constant(value=str(text)) if WRITTEN_KEY.fullmatch(text):
            yield text
        case ast.Constant(value=str(text)) if re.search(r"&\w", text):
            yield from (f"Alt+{o.upper()}" for o in re.findall(r"&(\w)", wording.text(text)))


@pytest.fixture(scope="module")
def patterns():
    """What the interface says in each language, as patterns."""
    catalog = RESOURCES / "translations" / "id" / "LC_MESSAGES" / "aula.po"
    with catalog.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    said: dict[str, set[str]] = {"id": set(), "en": set()}
    for message in messages:
        said["id"] |= set(each(message.string))
        said["en"] |= set(each(message.id))
    return {language: [pattern(text) for text in texts] for language, texts in said.items()}


def each(text):
    """A text, or all of its plural forms."""
    return (text,) if isinstance(text, str) else tuple(text)


def pattern(text):
    """A text of the interface as a guide may say it: with any values, without signs of keys."""
    plain = text.replace("&", "").removesuffix(" ...")
    parts = [re.escape(part) for part in re.split(r"\{\w+\}", plain)]
    return re.compile(r"\S+".join(parts) + r"(?: \.\.\.)?")


@pytest.fixture
def open_guide(qtbot, qapp):
    """Open the guide beside a window of its own."""
    above = QWidget()
    qtbot.addWidget(above)

    def make(language="id", key="today"):
        guide = HelpWindow(above, Wording(language, in_window=True))
        with qtbot.waitExposed(guide):
            guide.show_page(key)
        return guide

    wear(qapp, dark=False)
    yield make
    wear(qapp, dark=False)


def shown(guide):
    """The file that is read in the guide."""
    return guide.findChild(QTextBrowser).source().fileName()


def link_colours(guide):
    """The colours of all links in the text."""
    block, found = guide.findChild(QTextBrowser).document().begin(), set()
    while block.isValid():
        for part in block:
            form = part.fragment().charFormat()
            if form.isAnchor():
                found.add(form.foreground().color().name())
        block = block.next()
    return found


# The texts


@pytest.mark.parametrize(("language", "key"), PAGE_TEXTS)
def test_every_page_has_a_guide_that_bears_its_name(language, key):
    page = next(page for page in PAGES if page.key == key)
    heading, _, purpose = text_of(language, key).splitlines()[:3]
    assert heading == f"# {Wording(language).text(page.title)}"
    assert re.fullmatch(r"[^.]+\.", purpose)


def test_both_languages_have_the_same_texts():
    names = {
        path.relative_to(RESOURCES / "help").as_posix()
        for path in (RESOURCES / "help").rglob("*.md")
    }
    assert names == {f"{language}/{key}.md" for language, key in TEXTS}


@pytest.mark.parametrize("key", GUIDES)
def test_both_languages_tell_the_same(key):
    forms = [
        re.findall(r"^(#+ |\d\.|- |\|)", text_of(each, key), re.MULTILINE) for each in LANGUAGES
    ]
    assert forms[0] == forms[1]
    assert links(text_of("id", key)) == links(text_of("en", key))


@pytest.mark.parametrize(("language", "key"), TEXTS)
def test_every_link_leads_to_a_text(language, key):
    assert set(links(text_of(language, key))) <= {f"{other}.md" for other in GUIDES}


@pytest.mark.parametrize(("language", "key"), TEXTS)
def test_the_foot_of_every_text_leads_to_the_first_week_and_to_the_power_cut(language, key):
    foot = text_of(language, key).rpartition("\n---\n")[2]
    assert {"first-week.md", "power.md"} - {f"{key}.md"} <= set(links(foot))


@pytest.mark.parametrize(("language", "key"), TEXTS)
def test_a_text_stays_calm(language, key):
    assert not re.search(r"[!\u2013\u2014]|Error", text_of(language, key))


@pytest.mark.parametrize(("language", "key"), PAGE_TEXTS)
def test_every_key_of_a_guide_is_one_of_its_page(language, key):
    named = named_keys(text_of(language, key))
    assert len(named) > 1
    assert named <= keys_of(key, Wording(language))


@pytest.mark.parametrize(("language", "key"), TEXTS)
def test_what_is_bold_is_said_so_in_the_interface(language, key, patterns):
    words = [each for each in told(text_of(language, key)) if not WRITTEN_KEY.fullmatch(each)]
    assert not [
        each for each in words if not any(one.fullmatch(each) for one in patterns[language])
    ]


# The window


@pytest.mark.parametrize(("language", "key"), TEXTS)
def test_a_text_is_shown_without_the_signs_of_its_markup(open_guide, language, key):
    guide = open_guide(language, key)
    text = guide.findChild(QTextBrowser).toPlainText()
    assert guide.findChild(QComboBox).currentText() == text.partition("\n")[0]
    assert not re.search(r"\*\*|`|\]\(|^[#|]|\n[#|]|---", text)


def test_a_link_is_followed_by_keyboard_and_there_is_a_way_back(open_guide, qtbot):
    guide = open_guide("id", "archive")
    text = guide.findChild(QTextBrowser)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert shown(guide) == "power.md"
    assert guide.findChild(QComboBox).currentText() == "Listrik padam dan pindah laptop"
    (back,) = [made for made in guide.findChildren(QWidget) if made.accessibleName() == "Kembali"]
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert shown(guide) == "archive.md"
    assert not back.isEnabled()


def test_every_text_can_be_chosen_from_the_list(open_guide, qtbot):
    guide = open_guide()
    choice = guide.findChild(QComboBox)
    seen = []
    for _ in GUIDES[1:]:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
        seen.append(shown(guide))
    assert seen == [f"{key}.md" for key in GUIDES[1:]]


def test_links_and_lines_go_with_the_light_and_the_dark_look(open_guide, qapp):
    guide = open_guide("en", "power")
    for dark in (False, True, False):
        wear(qapp, dark=dark)
        qapp.processEvents()
        assert link_colours(guide) == {colours().accent}
        assert shown(guide) == "power.md"


def test_esc_closes_the_guide(open_guide, qtbot):
    guide = open_guide()
    qtbot.keyClick(guide.findChild(QTextBrowser), Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_f1_opens_the_guide_at_the_page_that_is_shown_each_time(empty_desk, qtbot):
    window = MainWindow(empty_desk)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for key in ("archive", "papers"):
        with qtbot.waitActive(window):
            window.activateWindow()
        window.open_page(key)
        qtbot.keyClick(window, Qt.Key.Key_F1)
        (guide,) = window.findChildren(HelpWindow)
        assert shown(guide) == f"{key}.md"
        qtbot.waitUntil(guide.isActiveWindow)
        qtbot.keyClick(guide, Qt.Key.Key_Escape)
        assert not guide.isVisible()


def test_the_guide_fits_a_small_screen(open_guide):
    wanted = open_guide().size()
    assert (wanted.width() <= 1024, wanted.height() <= 700) == (True, True)
