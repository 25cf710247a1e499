"""The sentences on scores, places and decisions by code, in English."""

from ui.translatable import N_

SCORES = {
    "no-score-header": N_(
        "No row titles the columns. One row must have NIP, NDH or Nama, and beside it at least one"
        " aspect of this training: {aspects}."
    ),
    "score-not-a-number": N_('"{value}" is no score. Write a number from 0 to 100, such as 88.25.'),
    "score-too-high": N_('"{value}" is above 100. A score goes from 0 to 100, such as 88.25.'),
    "score-too-high-meant": N_(
        '"{value}" is above 100. If {meant} is meant, write it with its decimal point.'
    ),
    "score-a-share": N_(
        '"{value}" looks like a share of a hundred. Write the score itself, such as 88.25, in the'
        " file, or type this one by hand."
    ),
    "nothing-scored": N_(
        "Training {training} scores no aspects. Name them and their weights in the training first."
    ),
    "unknown-aspect": N_('"{aspect}" is none of the aspects of this training: {aspects}.'),
    "remedial-not-open": N_(
        "{name} (NDH {ndh}) has {score} in {aspect}: a remedial stands only beside a score that"
        " defers."
    ),
    "remedial-not-open-row": N_(
        "A remedial stands only beside a score that defers, and that of {name} does not. The row"
        " stays out."
    ),
    "nothing-to-settle": N_(
        "The scores decide the place of {name} (NDH {ndh}). A place by hand counts only among those"
        " with equal scores."
    ),
    "stale-score": N_(
        "The score of {name} (NDH {ndh}) in {aspect} has changed in the meantime, so it was left as"
        " it is now."
    ),
    "stale-decision": N_(
        "What was decided of {name} (NDH {ndh}) has changed in the meantime, so it was left as it"
        " is now."
    ),
    "passed-first": N_(
        "Whoever passed or still can pass stands before those who are deferred or did not pass."
    ),
    "ties-by-hand": N_("Places are given by the committee, with a note."),
    "ties-shared": N_("Equal scores share a place, unless the committee places them with a note."),
    "ties-by-aspects": N_(
        "Equal totals are told apart by {aspects}, in this order. Who is still equal shares a"
        " place, unless the committee places them with a note."
    ),
    "award-tie": N_(
        "A tie lies at the last place of the best {best}: NDH {people} share it, so {count} people"
        " get an award. If fewer are meant, the committee places them in the window, under Scores."
    ),
    "person-missing": N_("Nothing tells whose scores these are. Fill in NIP, NDH or name."),
    "not-in-class": N_("Nobody of this class is meant here. Check NIP, NDH and name."),
    "name-shared": N_("Several of this class have this name. Add the NIP or the NDH."),
    "person-conflict": N_(
        "NIP, NDH and name of this row belong to different people. Correct the one that is wrong."
    ),
    "row-twice": N_("{name} stands in row {row} already; that row was taken."),
    "name-differs": N_(
        "Taken for {name} (NDH {ndh}), whose name is spelled otherwise. Look at it."
    ),
    "unknown-column": N_('The column "{column}" is no aspect of this training and was left out.'),
    "column-twice": N_(
        'Several columns (sheet: {sheet}) are for "{aspect}", and nobody can tell which one counts.'
        " No score of this aspect was taken. Leave one column."
    ),
    "scored-count": N_("{rows} people found, {scored} with their scores."),
}
