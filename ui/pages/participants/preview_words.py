"""What is said about a list before it is stored: its sum, its warnings, and the button."""

from dataclasses import dataclass

from app.domain.vocabulary import Severity
from app.exchange.list_reading import ReadList
from app.exchange.row_codes import RowCode
from app.usecases.importing import ImportOutcome
from ui.pages.participants.fact_words import fact_titles
from ui.wording import Wording


@dataclass(frozen=True)
class Note:
    """What the list means for one of its people."""

    text: str
    is_doubtful: bool = False


def summary(words: Wording, outcome: ImportOutcome) -> str:
    """How many people the list has, and who of them is new."""
    return words.text(
        "{rows} people in the list: {new} new, {known} already in the class. Nothing is stored"
        " yet.",
        rows=outcome.rows,
        new=outcome.imported,
        known=outcome.known,
    )


def warning(words: Wording, read: ReadList, outcome: ImportOutcome | None) -> str:
    """What needs a look before the list is stored; empty where nothing does."""
    if outcome is None:
        return words.text(
            "The list was not understood. Choose the header row, and below it the column with the"
            " names."
        )
    if not outcome.rows:
        return words.text("There is nobody below the header row. Choose another one.")
    refused = sum(problem.severity == Severity.REFUSED for problem in outcome.problems)
    doubtful = len(outcome.problems) - refused
    parts = []
    if refused:
        parts.append(words.count("{number} row stays out", "{number} rows stay out", refused))
    if doubtful:
        parts.append(
            words.count("{number} place needs a look", "{number} places need a look", doubtful)
        )
    untaken = _untaken(words, read)
    if untaken:
        parts.append(words.text("not found: {facts}", facts=untaken))
    said = "; ".join(parts)
    told = [f"{said[0].upper()}{said[1:]}."] if said else []
    if read.is_guessed:
        told.insert(0, words.text("There is no header row: the columns were guessed. Check first."))
    return " ".join(told)


def go_on_text(words: Wording, new: int, changed: int, leaving: int, filled: int) -> str:
    """What the button says that it will do."""
    parts = []
    if changed:
        parts.append(words.count("change {number} fact", "change {number} facts", changed))
    if leaving:
        parts.append(words.count("withdraw {number}", "withdraw {number}", leaving))
    if new:
        first = words.count("Import {number} participant", "Import {number} participants", new)
        return ", ".join([first, *parts])
    if parts:
        return ", ".join(parts).capitalize()
    return words.text("Fill the gaps") if filled else words.text("Nothing to store")


def notes(words: Wording, outcome: ImportOutcome) -> dict[int, Note]:
    """What the list means for each of its people, by NDH, and whether they need a look."""
    told = dict.fromkeys((line.ndh for line in outcome.people), words.text("known"))
    changed = words.text("changed")
    told |= {change.ndh: changed for change in (*outcome.changes, *outcome.filled)}
    new = words.text("new")
    told |= {line.ndh: new for line in outcome.newcomers}
    odd = (o for o in outcome.problems if o.code != RowCode.DIFFERS)  # "changed" says that much.
    warned = {problem.name for problem in odd if problem.severity == Severity.WARNING}
    doubtful = {line.ndh for line in outcome.people if line.name in warned}
    look = words.text("look at it")
    return {
        ndh: Note(f"{text}, {look}", is_doubtful=True) if ndh in doubtful else Note(text)
        for ndh, text in told.items()
    }


def filled_text(words: Wording, outcome: ImportOutcome) -> str:
    """Which gaps the list fills; they are filled unasked."""
    titles = fact_titles(words)
    parts = [
        words.text(
            "NDH {ndh}: {fact} {value}",
            ndh=f"{change.ndh:02}",
            fact=titles[change.fact],
            value=change.new,
        )
        for change in outcome.filled
    ]
    return words.text("Gaps that are filled: {gaps}.", gaps="; ".join(parts)) if parts else ""


def _untaken(words: Wording, read: ReadList) -> str:
    """The facts that papers want and no column tells."""
    told = {fact.value for column in read.columns for fact in column.facts}
    titles = fact_titles(words)
    wanted = ("nip", "grade", "position", "unit")
    return ", ".join(titles[name] for name in wanted if name not in told)
