"""What the command line says of itself, in English: commands, options, and words it rejects."""

from ui.sentences import N_

COMMAND_HELP = {
    "attendance": N_("the marks of a training or of one session"),
    "cancel": N_("take a session out of a training, with a reason"),
    "check": N_("check that the records are whole"),
    "confirm": N_("issue what is prepared to all who passed, and withhold the rest"),
    "correct": N_("issue a certificate anew under its number, from the facts of today"),
    "demo": N_("build a practice training with its papers and files"),
    "export": N_("write a training's data as xlsx or csv"),
    "import": N_("take participants from a spreadsheet"),
    "issue": N_("prepare and confirm in one, for all who qualify"),
    "lock": N_("close a session or a day"),
    "mark": N_("mark attendance: a scan, a typed status, or the rest"),
    "numbers": N_("the number book; reserve numbers, or take those given elsewhere"),
    "participants": N_("the list of participants"),
    "photos": N_("take the photos of participants from a folder"),
    "print": N_("write attendance sheets, recap and certificates as PDF"),
    "prepare": N_("bind numbers to those who can have a paper, before the result is final"),
    "register": N_("what was issued, with state, corrections and copies"),
    "replace": N_("make a certificate void and issue another one in its place"),
    "reprint": N_("write a numbered copy of exactly what was issued"),
    "scores": N_("take scores from a spreadsheet"),
    "sessions": N_("the schedule of a training"),
    "start": N_("set the real start of a session, or move the rest of the day"),
    "tally": N_("JP and results of every participant"),
    "training": N_("create a training from its description, or bring it up to date"),
    "trainings": N_("list the trainings"),
    "void": N_("make a number void; it stays in the book with its reason"),
    "withdraw": N_("take a participant out of the class, with a reason"),
}

OPTION_HELP = {
    # of every command
    "--data": N_("the data folder"),
    "--operator": N_("who does it; default: the account's name"),
    "--lang": N_("language of the answers"),
    "--json": N_("answer with one JSON object"),
    # what is meant
    "WHO": N_("a participant: NDH, NIP or scan code"),
    "print WHO": N_("only of these participants (NDH, NIP or scan code); of prepared papers"),
    "KIND": N_("the kind of paper: certificate, award, statement or trainer"),
    "NUMBER": N_("a certificate's number, as it is printed"),
    "PAPER": N_("the paper to print; --list names them"),
    "FORMAT": N_("the format of the file; --list names them"),
    "FILE": N_("the spreadsheet with the participants"),
    "scores FILE": N_("the spreadsheet with NIP, NDH or name and a column per aspect"),
    "FILE.json": N_("the description of the training"),
    "FOLDER": N_("the folder with the photos, named by NIP, NDH or name"),
    "--training": N_("the training, by its code"),
    "--session": N_("the session, by its number"),
    "--day": N_("all sessions of this day, such as 2025-08-04"),
    "--date": N_("the date on the certificates, such as 2025-08-08"),
    "prepare --date": N_("the date on the papers; default: the last day of the training"),
    "--year": N_("the year of the numbers, such as 2025"),
    "--scope": N_("within what the numbers count; outside: those given elsewhere"),
    "--kind": N_("the kind of paper that the numbers are for"),
    "print --kind": N_(
        "only this kind of prepared papers, backs or receipt lists: certificate, award, statement"
        " or trainer"
    ),
    "--again": N_(
        "prepared papers too that lie printed already; those sheets are spoilt. With WHO, or with"
        " --reason for all"
    ),
    "--sheet": N_("the sheet of the spreadsheet, by its name"),
    # what is done
    "--all": N_("all active participants who have no mark yet; with --status"),
    "--status": N_(
        "H present, T late, I permitted, S sick, DL on duty elsewhere, C on leave, A absent without"
        " notice, PC left early; - takes the mark away. Without it the mark is a scan"
    ),
    "mark --at": N_("the moment of the scan, such as 2025-08-04T07:30; default: now"),
    "start --at": N_("the moment the session really started, such as 2025-08-04T08:15"),
    "--jp": N_("the JP attended, such as 1.5; only with --status PC"),
    "--note": N_("a note that stands beside the mark"),
    "--reason": N_("why; it is kept in the records"),
    "mark --reason": N_("why a locked session is corrected; it is kept in the records"),
    "start --reason": N_("why a locked session is corrected; it is kept in the records"),
    "lock --reason": N_("why it is locked while some are not yet marked"),
    "print --reason": N_(
        "why those named are printed before the policy admits it, or all of them again"
    ),
    "--order": N_("by NDH to all who can still pass, or first to those who are certain"),
    "--witness": N_("who else saw the sheet destroyed"),
    "--reserve": N_("a block of numbers to draw from, such as 213-252"),
    "--elsewhere": N_("with --reserve: these numbers are given elsewhere and never here"),
    "numbers --note": N_("a note that stands beside the block"),
    "--import": N_("a spreadsheet with a number and NDH, NIP or name; with --training, --kind"),
    "--shift": N_("move the rest of that day by the same difference"),
    "--undo": N_("take it back"),
    "--joined": N_("the first day of those who are new, such as 2025-08-05"),
    "--update": N_("take what the file says where something else is stored"),
    "--dry-run": N_("only show what the file would bring; nothing is stored"),
    "photos --dry-run": N_("only show whose photos they are; nothing is stored"),
    "--ratio": N_("the format of the photos in centimetres; they are cropped to it"),
    "--out": N_("the file to write, or a folder in which the program chooses the name"),
    "demo --out": N_("the folder for papers and files"),
    "--paper": N_("the size of the paper"),
    "--force": N_("overwrite a file that is there"),
    "--list": N_("name what there is"),
}
"""By option or metavar, with the command before it where it means something of its own there."""

PARSER_WORDS = {
    "usage: ": N_("Usage: "),
    "positional arguments": N_("words"),
    "options": N_("options"),
    "show this help message and exit": N_("show this help"),
    "argument %(argument_name)s: %(message)s": N_("%(argument_name)s: %(message)s"),
    "expected one argument": N_("a value is missing."),
    "ignored explicit argument %r": N_("it takes no value, but was given %r."),
    "invalid choice: %(value)r (choose from %(choices)s)": N_(
        "%(value)r is not possible here. Choose from %(choices)s."
    ),
    "the following arguments are required: %s": N_("These are still missing: %s."),
    "unrecognized arguments: %s": N_("Not known here: %s."),
}
"""What argparse says, by its own words."""
