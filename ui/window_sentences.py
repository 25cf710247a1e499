"""The sentences whose way on is another one in the window than on the command line, by code."""

from ui.sentences import N_

WINDOW = {
    "sheet-needed": N_("{file} has people on several sheets: {sheets}. Choose one of them."),
    "unknown-training": N_('No training has the code "{training}". Choose one from the list.'),
    "unknown-session": N_("Training {training} has no session {session}."),
    "unknown-session-of-day": N_("Training {training} has no such session on {date}."),
    "unknown-participant": N_(
        '"{who}" is nobody known here. Type the NDH, the NIP, the code or a piece of the name.'
    ),
    "session-locked": N_("Session {session} is locked. A correction needs a reason."),
    "session-cancelled": N_(
        "Session {session} is cancelled. Take the cancelling back in the schedule to mark it."
    ),
    "wrong-day": N_(
        "Session {session} is on {date}, not on the day of {at}. Type the mark by hand instead."
    ),
    "session-over": N_("Session {session} ended at {end}. Type the mark by hand instead."),
    "unmarked": N_("Not everyone is marked yet: {missing}. Mark them, or lock with a reason."),
    "number-taken": N_(
        "The certificate number {number} was given already. Change the pattern or the next"
        " number on the page of the training; nothing was issued."
    ),
    "number-reserved": N_(
        "{number} is only reserved, in the block {first} to {last}, and was given to nobody, so"
        " there is nothing to make void. A block of which nothing is given can be taken back."
    ),
    "none-prepared": N_("Nothing to print of this: {paper}. None is prepared yet."),
    "all-printed": N_(
        "Nothing is left to print of this: {paper}. All lie printed already; a spoilt sheet is"
        " printed again from the board."
    ),
    "other-paper-missing": N_("the other paper, {paper}, is not prepared, so it was not printed."),
    "witness-missing": N_("A second name is missing for {number}: who saw the sheet destroyed."),
    "number-needs-sequence": N_(
        "The numbers by {pattern} have no running number, so this paper would bear {number} like"
        " another one. Insert the running number {{seq}} on the page of the training, under"
        " Certificate numbers, or give this kind of paper a pattern of its own; nothing was given."
    ),
    "one-number-each": N_(
        "Numbers by {pattern} have no running number. Nobody can have a second paper by it, neither"
        " of another kind nor in place of a wrong one; insert {{seq}} for that."
    ),
    "awards-numbered-alike": N_(
        "By {pattern} the awards of the {best} best would bear the numbers of their certificates,"
        " so none can be given. Insert {{seq}}, or give awards a pattern of their own."
    ),
    "data-folder-needed": N_("Practice needs a data folder of its own."),
    "file-exists": N_("{file} is there already. Choose another name, or replace it."),
    "differs": N_("Stored: {stored}, which was kept unless the list's value is taken over."),
    "nip-duplicate": N_("The same person stands in row {row} already; that row is taken."),
    "nip-length": N_("A NIP has 18 digits. The row comes in; check the number."),
    "nip-date": N_("The date in this NIP cannot be right. The row comes in; check the number."),
    "nip-sex": N_("The sex digit of this NIP is neither 1 nor 2. The row comes in; check it."),
    "nik-ignored": N_("This is a NIK, not a NIP; it is not stored. The row comes in."),
    "grade-unknown": N_("This golongan is not known. The row comes in without it."),
    "birth-unreadable": N_("This date of birth cannot be read. The row comes in without it."),
    "rank-differs": N_("Pangkat and golongan do not belong together. The row comes in; check it."),
    "birth-differs": N_(
        "The date of birth is not the one in the NIP. The row comes in; check which is right."
    ),
    "name-known": N_(
        "NDH {ndh} has the same name and unit, but not this NIP. The row comes in as a new person;"
        " if they are one, withdraw one of them."
    ),
    "has-left": N_("NDH {ndh} has left this class and stays out until taken back in the list."),
    "row-twice": N_("{name} stands in row {row} already; that row is taken."),
    "unknown-column": N_('The column "{column}" is no aspect of this training and is left out.'),
    "session-has-marks": N_(
        "Session {session} of {date} is no longer planned, but it has marks; it was kept. If it"
        " does not take place, cancel it."
    ),
}
