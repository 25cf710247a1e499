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
    "number-reserved": N_(
        "{number} is only reserved, in the block {first} to {last}, and was given to nobody, so"
        " there is nothing to make void. A block of which nothing is given goes back with"
        ' "aula numbers --reserve {first}-{last} --undo", naming --training or --year.'
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
    "number-taken": N_(
        "The certificate number {number} was given already. Change the pattern or the next"
        " number in the description of the training; nothing was issued."
    ),
    "numbers-exhausted": N_(
        "All numbers reserved for this book are given, up to {last}; {needed} more are needed."
        " Reserve more numbers, then try again; nothing was given."
    ),
    "numbers-too-few": N_(
        "{needed} numbers are needed, and only {left} of those reserved for this book are left, up"
        " to {last}. Reserve more numbers, then try again; nothing was given."
    ),
    "date-before-training": N_(
        "A paper of {training} cannot be dated {date}: the training is from {start} to {end}. Give"
        " a date from its first day on; most papers bear its last. Nothing was given."
    ),
    "date-before-end": N_(
        "The date {date} lies before the last day of the training, {end}. Check that it is meant."
    ),
    "date-long-after": N_(
        "The date {date} lies more than a year after the last day of the training, {end}. Check"
        " that it is meant."
    ),
    "other-paper-missing": N_(
        "the other paper, {paper}, is not prepared, so it was not printed. Prepare it with"
        ' "aula prepare {kind} --order ndh", then print once more.'
    ),
    "witness-missing": N_(
        "A second name is missing for {number}: who saw the sheet destroyed. Add it by the same"
        " command once more, with --witness NAME."
    ),
    "number-date-differs": N_(
        "The number {number} was made for a paper of {bound}; with the date {date} it would read"
        " otherwise. Choose a date of the same month and year."
    ),
    "number-needs-sequence": N_(
        "The numbers by {pattern} have no running number, so this paper would bear {number} like"
        " another one. Write {{seq}} into the pattern in the description of the training, or give"
        " this kind of paper a pattern of its own; nothing was given."
    ),
    "not-in-folder": N_(
        "These numbers wait for no decision in {training}: {numbers}. Take their ticks away, and"
        " see in the number book what became of them; nothing was decided."
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
    "not-printed-yet": N_(
        "No good sheet was printed of {numbers}. Print it first, or go on with a reason; nothing"
        " was handed over."
    ),
    "not-sent-out": N_(
        "No original of {number} was kept when it went out. Send its PDF out first, then take the"
        " signed one back."
    ),
    "none-prepared": N_(
        "Nothing to print of this: {paper}. None waits prepared; prepare them first with aula"
        " prepare. What is issued already is printed by aula print certificates."
    ),
    "all-printed": N_(
        "Nothing is left to print of this: {paper}. All lie printed already. To print a sheet anew"
        " name WHO and --again; the sheet that lies there is then spoilt."
    ),
    "nobody-open": N_(
        "Nothing to print of this: {paper}. Of those with a prepared paper nobody's result is open."
    ),
    "waits-final": N_(
        "Nothing may be printed now of this: {paper}. In this training papers are printed once the"
        " result is final; what is not printed yet waits for that."
    ),
    "waits-certain": N_(
        "Nothing may be printed now of this: {paper}. In this training a paper is printed once its"
        " holder is certain of it; what is not printed yet waits for that."
    ),
    "waits-possible": N_(
        "Nothing may be printed now of this: {paper}. Who has no printed paper yet cannot have it"
        " any more."
    ),
    # a list of numbers and its rows
    "no-number-header": N_(
        "{file}: no row names the columns; the first one reads: {titles}. One row must have a"
        " column for the number (Nomor Sertifikat, or Nomor behind the others) and one that says"
        " whose it is: NDH, NIP or name (Nama)."
    ),
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
    "document-missing": N_(
        "A kept PDF is missing from the folder documents: {where}. Close Aula and open it again:"
        " it takes the PDF from the safety copies. If it is still missing then, put it there from"
        " another copy of the data folder."
    ),
    "document-altered": N_(
        "A kept PDF is not what was kept: {where}. Move it out of the folder documents, close Aula"
        " and open it again: it takes the PDF from the safety copies."
    ),
    "document-unexpected": N_(
        "{where} in the folder documents is not a PDF that Aula kept there. Do not delete it:"
        " move it to another folder."
    ),
    # answers
    "issued-count": N_("{count} issued ({kind}), {refused} refused."),
    "prepared-count": N_(
        "{count} prepared ({kind}), {printable} may be printed; {refused} not prepared."
    ),
    "confirmed-count": N_("{count} issued, {withheld} withheld."),
    "printed-otherwise": N_(
        "{who}  {number}  was printed otherwise: {parts}. It was issued as printed; correct it and"
        " print it again."
    ),
    "number-voided": N_("{number} is void and stays in the book."),
    "certificate-replaced": N_("{old} is void. {new} stands in its place."),
    "certificate-corrected": N_("{number} is issued anew, correction {times}."),
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
    "usage-numbers-reserve": N_("With --reserve name --training or --year."),
    "usage-numbers-block": N_("--undo, --elsewhere and --note say something of --reserve alone."),
}
