"""The sentences on certificates, their numbers, and the book in which these stand, by code."""

from ui.translatable import N_

NUMBERS = {
    # what a rule says no to
    "aspect-scored": N_(
        "{scores} people have a score in {aspect} already, so it stays. Take the scores away first"
        " if it is not scored any more."
    ),
    "unknown-number": N_(
        "The number {number} does not stand in the number book. Check how it is written."
    ),
    "not-issued": N_(
        "{number} is not an issued certificate. What stands in the number book says what became of"
        " it."
    ),
    "not-prepared": N_("{number} is not prepared: only a sheet before it is issued can be spoilt."),
    "sheets-too-late": N_(
        "These papers were decided while they were printed: {numbers}. The sheets that came out now"
        " are spoilt; print them anew."
    ),
    "numbers-exhausted": N_(
        "All numbers reserved for this book are given, up to {last}. Reserve more numbers, then try"
        " again; nothing was given."
    ),
    "number-date-differs": N_(
        "The number {number} was made for a paper of {bound}; with the date {date} it would read"
        " otherwise. Choose a date of the same month and year."
    ),
    "stale-confirmation": N_(
        "Who would be issued in {training} has changed in the meantime. Nothing was issued; look at"
        " the decision as it is now."
    ),
    "range-overlaps": N_(
        "The numbers {first} to {last} stand in the book already. Choose a range that does not"
        " touch them, or take that one back first."
    ),
    "range-given": N_(
        "{given} of the numbers {first} to {last} were given here already, so the book stays as it"
        " is."
    ),
    "unknown-range": N_("The book has no range from {first} to {last}."),
    "stale-ranges": N_(
        "This range was taken back in the meantime. Nothing was changed; look at the book as it is"
        " now."
    ),
    "number-bound": N_(
        "The number {number} is bound to a paper by now, so it stays as it is. If it is wrong, make"
        " it void."
    ),
    "nothing-to-hand-over": N_(
        '"{who}" has nothing that was confirmed. Look at the board for what is in the way.'
    ),
    "not-sent-out": N_(
        "No original of {number} was kept when it went out. Send its PDF out first, then take the"
        " signed one back."
    ),
    # rows of a list of numbers
    "number-unreadable": N_(
        '"{value}" is no number that can be printed, or its last digits were lost in the'
        " spreadsheet. Type it as text."
    ),
    "number-in-two-rows": N_("Row {row} has this number already; that row was taken."),
    "number-in-book": N_("The number {value} stands in the book already, for somebody else."),
    "holder-has-number": N_(
        "This person has the number {stored} already, and it is bound. Make it void first."
    ),
    # the check
    "sheet-altered": N_("A printed sheet of {where} is not what was printed."),
    "number-not-issued": N_("Certificate {where} is valid, but its number is not issued."),
    "issued-without-certificate": N_(
        "The number {where} is issued, but does not have one valid certificate."
    ),
    "number-given-twice": N_("The number {where} stands in the book more than once."),
    "document-altered": N_("A kept PDF is missing or is not what was kept: {where}."),
    # answers
    "prepared-count": N_("{count} prepared, {printable} may be printed; {refused} not prepared."),
    "confirmed-count": N_("{count} issued, {withheld} withheld."),
    "printed-otherwise": N_(
        "{who}  {number}  was printed otherwise: {parts}. It was issued as printed; correct it and"
        " print it again."
    ),
    "number-voided": N_("{number} is void and stays in the book."),
    "certificate-replaced": N_("{old} is void. {new} stands in its place."),
    "certificate-corrected": N_("{number} is issued anew, revision {revision}."),
    "certificate-reprinted": N_("Copy {copy} of {number}:"),
    "copy-not-written": N_(
        "Copy {copy} of {number} is recorded, but could not be written. The next one will be"
        " another copy."
    ),
    "replaced-by": N_("replaced by {number}"),
    "replaces": N_("replaces {number}"),
    "sheets-spoilt": N_("{printed}, {spoilt} spoilt"),
    "numbers-never-given": N_("Never given ({scope}): {first} to {last}."),
    "range-reserved": N_("The numbers {first} to {last} are reserved for this book."),
    "range-elsewhere": N_("The numbers {first} to {last} are given elsewhere, and never here."),
    "range-taken-back": N_("The numbers {first} to {last} are no longer reserved."),
    "numbers-imported": N_(
        "{rows} people found: {imported} new numbers, {known} known, {changed} changed."
    ),
    "number-changed": N_("{name}: {before} became {after}."),
    # usage
    "usage-numbers": N_("Name either --reserve or --import, not both."),
    "usage-numbers-import": N_("With --import name --training and --kind."),
}
