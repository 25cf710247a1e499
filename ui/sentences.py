"""The sentences by code, in English; `resources/translations` has them in Bahasa Indonesia.

A sentence says what happened, where, and what to do. Its fields are those of the error or notice.
"""

from ui.number_sentences import NUMBERS
from ui.photo_sentences import PHOTOS
from ui.score_sentences import SCORES
from ui.translatable import N_ as N_  # noqa: PLC0414 - where all texts look for it

SENTENCES = {
    # values and files that come in
    "invalid-value": N_('{path}: "{value}" does not fit. Expected: {expected}.'),
    "value-needed": N_("{path} is missing."),
    "value-missing": N_("{path} is missing. Expected: {expected}."),
    "entry-not-understood": N_(
        '"{text}" is not understood. Write the NDH and the status, for example 7 S, 3,9 I or'
        " 5 PC 1,5."
    ),
    "unknown-key": N_('"{path}" is no known key. Check its spelling or remove it.'),
    "description-not-readable": N_(
        "The description is no valid JSON: reading stopped at line {line}, column {column}."
    ),
    "file-not-readable": N_(
        "{file} cannot be read. Check that it is there, that it is a file and no folder, and that"
        " it is not open elsewhere."
    ),
    "not-a-spreadsheet": N_(
        "The content of {file} is not that of a spreadsheet. Open it in Excel, save it anew as"
        " .xlsx, .ods or .csv, and try again."
    ),
    "password-protected": N_(
        "{file} opens only with a password. Open it in Excel, take the password away, save it and"
        " try again."
    ),
    "sheet-needed": N_("{file} has people on several sheets: {sheets}. Name one with --sheet."),
    "unknown-sheet": N_('{file} has no sheet "{sheet}". It has: {sheets}.'),
    "no-header": N_(
        "{file}: no row names the columns. One row must have at least a column for the name"
        " (Nama) beside NIP, Jabatan or Unit Kerja."
    ),
    "no-people": N_("{file}: there is nobody below the header row."),
    "import-cancelled": N_("The import was cancelled. Nothing was stored."),
    "nothing-pasted": N_(
        "There are no cells to paste. Select the list in the spreadsheet, copy it, and paste it"
        " here."
    ),
    "stopped": N_("Stopped. Nothing of it was stored."),
    # names that lead nowhere
    "unknown-training": N_(
        'No training has the code "{training}". "aula trainings" lists the codes.'
    ),
    "unknown-session": N_(
        'Training {training} has no session {session}. "aula sessions" lists them.'
    ),
    "unknown-session-of-day": N_(
        'Training {training} has no such session on {date}. "aula sessions" lists them.'
    ),
    "unknown-participant": N_(
        '"{who}" is nobody known here. Check the NDH, NIP or scan code with "aula participants".'
    ),
    # rules that say no
    "not-enrolled": N_("{name} ({who}) is no participant of training {training}."),
    "withdrawn": N_("{name} ({who}) has left this class and takes no marks."),
    "nip-taken": N_("NIP {nip} belongs to {name} already. Find out whose it is."),
    "already-enrolled": N_(
        "{name} is on this list already with NDH {ndh}. If they are two, fill in NIP or date of"
        " birth."
    ),
    "seat-taken-over": N_(
        "{name} was replaced by {by}. Take the replacement back before anything else."
    ),
    "not-a-substitute": N_("{name} (NDH {ndh}) took over nobody's seat."),
    "has-records": N_(
        "{name} (NDH {ndh}) has been marked, scored, printed or replaced by now and cannot be"
        " removed. Withdraw the person instead."
    ),
    "holds-certificate": N_(
        "{name} (NDH {ndh}) has a certificate, so nobody can take over the seat."
    ),
    "ndh-frozen": N_(
        "The numbers stand on paper since {since} and stay as they are. Later people get the next"
        " number."
    ),
    "stale-participant": N_(
        "{name} (NDH {ndh}) was changed elsewhere in the meantime. Nothing was stored; look at the"
        " facts as they are now and change them again."
    ),
    "stale-list": N_(
        'NDH {ndh} was changed in the meantime: it says "{stored}" now. Nothing was stored; compare'
        " the list again."
    ),
    "stale-ndh": N_("Others joined the class in the meantime, so the numbers stay as they are."),
    "session-locked": N_("Session {session} is locked. Give a reason with --reason to correct it."),
    "session-cancelled": N_('Session {session} is cancelled. "aula cancel --undo" takes it back.'),
    "session-is-break": N_("Session {session} is a break: nobody is marked or signs there."),
    "session-without-clock": N_("Session {session} has no clock, so it has no start to move."),
    "wrong-day": N_(
        "Session {session} is on {date}, not on the day of {at}. Give a moment of its day with"
        " --at; a mark can be typed with --status instead."
    ),
    "session-over": N_(
        "Session {session} ended at {end}, the scan is of {at}. Type the mark with --status, or"
        " give the right moment with --at."
    ),
    "unmarked": N_(
        "Not everyone is marked yet: {missing}. Mark them, or lock with a reason (--reason)."
    ),
    "unmarked-session": N_("session {session}: NDH {ndh}"),
    "session-of-another-day": N_(
        "Session {session} is not of this day. Its learning sessions are: {sessions}."
    ),
    "present-all-day": N_(
        "Already marked present in every session of the day. Name the session to change one of"
        " them: {sessions}."
    ),
    "stale-mark": N_(
        "The mark of NDH {ndh} in session {session} has changed in the meantime, so it was left"
        " as it is now."
    ),
    "training-exists": N_(
        'There is a training with the code "{training}" already. Choose another code.'
    ),
    "training-not-empty": N_(
        "Training {training} has {people} participants, {papers} printed papers and {numbers}"
        " certificate numbers, so it is kept. Only a training in which nothing happened yet can be"
        " removed."
    ),
    "subject-taught": N_(
        '"{subject}" is taught in {sessions} sessions of the schedule. Give those sessions another'
        " subject first; then it can be removed."
    ),
    "stale-training": N_(
        "Training {training} was changed elsewhere in the meantime. Nothing was stored; look at it"
        " as it is now and change it again."
    ),
    "stale-numbers": N_(
        "Who gets a certificate of {training}, or under which number, has changed in the meantime."
        " Nothing was issued; look at the numbers as they are now."
    ),
    "session-in-use": N_(
        "Session {session} has marks or printed sheets, so it stays in the schedule. If it does"
        " not take place, cancel it."
    ),
    "stale-session": N_(
        "Session {session} was changed elsewhere in the meantime. Nothing was stored; look at it"
        " as it is now and change it again."
    ),
    "stale-schedule": N_(
        "The schedule of {training} was changed elsewhere in the meantime. Nothing was stored;"
        " look at it as it is now and try again."
    ),
    "nothing-to-print": N_("There is nothing to print yet: {paper}."),
    "stale-organization": N_(
        "The organization was changed elsewhere in the meantime. Nothing was stored; look at it"
        " as it is now and change it again."
    ),
    "data-folder-needed": N_(
        "Practice needs a data folder of its own: name one with --data, so that it never"
        " touches real records."
    ),
    "cancelled": N_("Stopped. Nothing of this command was stored."),
    "cancelled-after-change": N_("Stopped. What this command had changed before is stored."),
    # disk, folder, database
    "file-exists": N_("{file} is there already. Choose another name, or overwrite with --force."),
    "name-forbidden": N_(
        '"{name}" can be no name of a file or folder here. Choose another: without < > : " / \\ |'
        " ? *, without a dot or blank at its end, and none that Windows keeps for itself, such as"
        " CON or NUL."
    ),
    "path-too-long": N_(
        "{file} is a longer path than Windows takes. Choose a folder nearer to the top of the"
        " disk, or a shorter name."
    ),
    "file-in-use": N_("{file} is open in another program. Close it there and try again."),
    "folder-not-writable": N_(
        "{folder} cannot be written to. Choose another folder, or check that it is there and may"
        " be written."
    ),
    "folder-in-use": N_(
        "{folder} is open in another window of Aula, on the computer {computer}, and that window"
        " does not answer. Close it there, or wait until it has ended, and try again."
    ),
    "not-a-self-test": N_(
        "{folder} holds records that no self-test made. Nothing was tried and nothing changed: name"
        " another folder for the self-test."
    ),
    "disk-full": N_(
        "The disk of {folder} is full. Nothing of this step was stored; what was stored before"
        " is safe. Make room and try again."
    ),
    "storage-failed": N_(
        "The disk of {folder} did not answer ({detail}). If it is a USB stick, plug it in again"
        " and try once more."
    ),
    "printer-failed": N_(
        'The printer "{printer}" did not take the paper, so it is not noted as printed. See that'
        " it is switched on, connected and has paper, and print again."
    ),
    "temporary-folder": N_(
        "The records lie in a folder for temporary files ({folder}), which is deleted when the"
        " zip is closed. Close Aula, unpack the zip first, and start Aula from the unpacked"
        " folder."
    ),
    "network-folder": N_(
        "The records lie on the network ({folder}). Two computers can spoil them there: choose a"
        " folder on this computer's own disk."
    ),
    "removable-folder": N_(
        "The records lie on a drive that can be pulled out ({folder}). That is allowed: close Aula"
        " before you pull it out, and copy the folder to a computer at the end of each day."
    ),
    "synced-folder": N_(
        "The records lie in a folder that is copied to a cloud ({folder}). Half-copied records"
        " are lost records: choose a folder that nothing copies."
    ),
    "database-busy": N_(
        "Another program is using {file}. Nothing was stored; wait a moment and try again."
    ),
    "database-damaged": N_(
        "The database {file} is damaged. Do not go on with it; the newest safety copy is {copy} in"
        " the folder backups beside it."
    ),
    "database-damaged-without-copy": N_(
        "The database {file} is damaged, and the folder backups beside it has no safety copy. Do"
        " not go on with it; ask whoever looks after Aula."
    ),
    "document-damaged": N_(
        "{file} is not the PDF that was kept, so it was not copied. Take it from an older copy of"
        " the data folder."
    ),
    "database-too-new": N_(
        "The database {file} was written by a newer Aula. Install the newer version; the file"
        " was left as it was."
    ),
    "not-a-database": N_(
        "{file} is no database of Aula. Name another data folder; the file was left as it was."
    ),
    "copy-failed": N_("Today's safety copy could not be made in full:"),
    "fault": N_(
        "Something went wrong inside Aula. Nothing of this step was stored. Please send the"
        " report below to whoever looks after Aula."
    ),
    "fault-after-change": N_(
        "Something went wrong inside Aula. What was changed before is stored. Please send the"
        " report below to whoever looks after Aula."
    ),
    "not-shown": N_("The answer could not be shown ({detail}). What was done stays done."),
    # rows of a list
    "nip-numeric": N_(
        "The last digits of this NIP were lost in the spreadsheet. Type the NIP again as text."
    ),
    "nip-numeric-known": N_(
        "The last digits of this NIP were lost in the spreadsheet. It may be NIP {nip}, who is"
        " known here. Type the NIP again as text."
    ),
    "nip-duplicate": N_("The same person stands in row {row} already; that row was taken."),
    "nip-conflict": N_("This NIP belongs to {stored} already. Find out whose it is."),
    "name-missing": N_("The row has no name. Fill it in and import again."),
    "person-duplicate": N_(
        "Row {row} with the same name and unit was taken already. If they are two, fill in NIP or"
        " date of birth and import again."
    ),
    "nip-length": N_("A NIP has 18 digits. The row came in; check the number."),
    "nip-date": N_("The date in this NIP cannot be right. The row came in; check the number."),
    "nip-sex": N_("The sex digit of this NIP is neither 1 nor 2. The row came in; check it."),
    "nik-ignored": N_("This is a NIK, not a NIP; it was not stored. The row came in."),
    "grade-unknown": N_("This golongan is not known. The row came in without it."),
    "birth-unreadable": N_("This date of birth cannot be read. The row came in without it."),
    "rank-differs": N_("Pangkat and golongan do not belong together. The row came in; check it."),
    "birth-differs": N_(
        "The date of birth is not the one in the NIP. The row came in; check which is right."
    ),
    "row-skipped": N_("This row was not taken for a participant. If it is one, give it a number."),
    "differs": N_(
        "Stored: {stored}, which was kept; import with --update to take the file's value."
    ),
    "name-known": N_(
        "NDH {ndh} has the same name and unit, but not this NIP. The row came in as a new person;"
        " if they are one, take one of them out with aula withdraw."
    ),
    "has-left": N_(
        "NDH {ndh} has left this class and stays out. aula withdraw --undo takes the person back."
    ),
    "row-changed": N_('Row {row}, column {column}, NDH {ndh}: "{old}" became "{new}".'),
    # worth a look in a plan
    "no-organizer": N_("No organizer is named; papers will do without one."),
    "no-signatory": N_(
        "Nobody is named who signs; certificates issued now will have a dotted line there for good."
    ),
    "one-number-each": N_(
        "{path}: numbers by {pattern} have no running number. Nobody can have a second paper by it,"
        " neither of another kind nor in place of a wrong one; write {{seq}} into it for that."
    ),
    "awards-numbered-alike": N_(
        "{path}: by {pattern} the awards of the {best} best would bear the numbers of their"
        " certificates, so none can be given. Write {{seq}} into it, or give awards a pattern of"
        " their own."
    ),
    "session-kind-changed": N_(
        "Session {session} of {date} has marks and is of another kind now; look at who it counts"
        " for."
    ),
    "session-jp-changed": N_(
        "Session {session} of {date} has marks and counts {after} JP now instead of {before}."
    ),
    "rule-changed-after-issue": N_(
        "{certificates} certificates were issued by the rule as it was before. They stay as they"
        " are; look at who passes by the new rule."
    ),
    "program-jp-not-whole": N_("The program has {program} JP; national systems take whole JP."),
    "schedule-short": N_("Schedule {scheduled} JP, program {program} JP, {difference} JP short."),
    "schedule-over": N_("Schedule {scheduled} JP, program {program} JP, {difference} JP too many."),
    "subjects-differ": N_("The subjects have {subjects} JP, the program {program} JP."),
    "session-jp-not-whole": N_('"{subject}" on {date} has {jp} JP, which is not whole.'),
    "session-outside-training": N_('"{subject}" on {date} lies outside the dates of the training.'),
    "day-full": N_("{date} has {jp} JP for one class; more than 10 a day is much."),
    "day-too-full": N_("{date} has {jp} JP for one class; more than 12 a day is too much."),
    "sessions-clash": N_('"{one}" and "{other}" overlap on {date}.'),
    "trainer-booked-twice": N_(
        '{name} teaches "{one}" and "{other}" ({training}) at the same time on {date}.'
    ),
    "room-booked-twice": N_(
        '{name} is taken by "{one}" and "{other}" ({training}) at the same time on {date}.'
    ),
    "session-has-marks": N_(
        "Session {session} of {date} is not in the description, but it has marks; it was kept."
        ' If it does not take place, cancel it with "aula cancel".'
    ),
    # papers
    "does-not-fit": N_(
        '"{text}" is too long for its place ({field}) and was set smaller than planned. Look at'
        " the paper before printing."
    ),
    "missing-character": N_(
        '"{text}" has a character that the font lacks ({field}). Look at the paper first.'
    ),
    "printing-not-recorded": N_("The paper is there, but its printing could not be recorded:"),
    # the check
    "page-damaged": N_("The database is damaged: {where}."),
    "reference-broken": N_("A row of the database points nowhere: {where}."),
    "certificate-altered": N_("Certificate {where} is not what was issued."),
    "mark-without-history": N_("A mark does not agree with its history: {where}."),
    "copy-damaged": N_(
        "The safety copy {where} cannot be used. Move it out of the folder backups; what can be"
        " copied anew is copied when Aula is opened again."
    ),
    "all-well": N_("Everything is in order."),
    # answers
    "training-created": N_("Training {training} created: {sessions} sessions, {jp} JP."),
    "training-updated": N_("Training {training} updated: {sessions} sessions, {jp} JP."),
    "mark-marked": N_("{who}: {status} in session {session}."),
    "mark-changed": N_("{who}: now {status} in session {session}."),
    "mark-already": N_("{who}: already {status} in session {session}."),
    "mark-removed": N_("{who}: mark removed in session {session}."),
    "mark-already-removed": N_("{who}: no mark in session {session} to remove."),
    "rest-marked": N_("Session {session}: {count} marked {status}."),
    "nobody-left": N_("Nobody is left to mark."),
    "schedule-even": N_("Schedule and program agree: {program} JP."),
    "tally-final": N_("Final: everyone is marked in every session."),
    "tally-open": N_("Not final yet: some are not marked in every session."),
    "until": N_("until {date}"),
    "imported-count": N_("{rows} people found: {imported} new, {known} known, {refused} refused."),
    "import-preview": N_("Preview only, nothing was stored."),
    "problem-at": N_('Row {row}, column {column}, "{value}": {message}'),
    "no-window": N_("There is no screen here to open the window on; use the commands below."),
    "file-written-pages": N_("{path} ({pages} pages)"),
    "demo-made": N_("Practice training {training} stands in the data folder. Files:"),
    # the self-test
    "self-test-passed": N_("All {count} checks of the self-test passed. Its files: {folder}"),
    "self-test-failed": N_(
        "{count} checks of the self-test were made, and these failed: {failed}. Please send {file}"
        " to whoever looks after Aula."
    ),
    # usage
    "unknown-command": N_('There is no command "{command}".'),
    "usage": N_("Usage: aula COMMAND [OPTIONS]. Commands:"),
    "usage-self-test": N_("try the program itself; log and files go to DIR"),
    "usage-no-text": N_("One of the words is no text that can be read (UTF-8)."),
    "usage-mark": N_(
        "Name WHO with --session, or --all with --status and either --session or --day."
    ),
    "usage-export": N_("Name the format, --training and --out, or ask with --list."),
    "usage-print": N_("Name the paper, --training and --out, or ask with --list."),
    "usage-print-part": N_("Only attendance-sheet takes --session or --day, one of the two."),
    "usage-print-kind": N_(
        "Only prepared, fronts, backs and handover-list take --kind; only prepared, fronts and"
        " open-papers take WHO and --again."
    ),
    "usage-print-again": N_(
        "With --again name WHO is to be printed anew, or give a --reason for all of them. Without"
        " --again a --reason needs WHO."
    ),
    "usage-lock": N_("Name either --session or --day."),
    **NUMBERS,
    **PHOTOS,
    **SCORES,
}
