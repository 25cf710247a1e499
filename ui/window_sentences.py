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
    "data-folder-needed": N_("Practice needs a data folder of its own."),
    "file-exists": N_("{file} is there already. Choose another name, or replace it."),
    "differs": N_("Stored: {stored}, which was kept unless the list's value is taken over."),
    "name-known": N_(
        "NDH {ndh} has the same name and unit, but not this NIP. The row came in as a new person;"
        " if they are one, withdraw one of them."
    ),
    "has-left": N_("NDH {ndh} has left this class and stays out until taken back in the list."),
    "session-has-marks": N_(
        "Session {session} of {date} is no longer planned, but it has marks; it was kept. If it"
        " does not take place, cancel it."
    ),
}
