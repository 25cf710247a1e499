"""`aula tally`."""

import argparse

from app.domain.hours import plain
from app.domain.standing import place_rules
from app.usecases import results
from app.usecases.results import PersonTally, Tally
from app.usecases.score_board import places
from ui.commands.call import Answer, Call, Command, add_training, plain_table
from ui.wording import Wording


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    add_training(parser)
    return _tally


def _tally(call: Call) -> Answer:
    with call.workspace() as workspace:
        tally = workspace.read(results.tally, training=call.options.training)
    rule = call.wording.rule(tally.rule, tally.scheme)
    answer = {
        "jp_planned": plain(tally.jp_planned),
        "jp_scheduled": plain(tally.jp_scheduled),
        "rule": rule,
        "final": tally.final,
        "people": [_as_json(person) for person in tally.people],
    }
    head = [rule, *_totals(tally, call), *_standing_rule(tally, call.wording)]
    return Answer(answer, "\n".join([*head, "", _table(tally, call)]))


def _totals(tally: Tally, call: Call) -> tuple[str, str]:
    """What was planned and scheduled, and whether marks can still change the results."""
    say = call.wording.sentence
    difference = tally.jp_scheduled - tally.jp_planned
    facts: dict[str, object] = {
        "scheduled": tally.jp_scheduled,
        "program": tally.jp_planned,
        "difference": abs(difference),
    }
    code = "schedule-over" if difference > 0 else "schedule-short"
    schedule = say(code if difference else "schedule-even", facts)
    return schedule, say("tally-final" if tally.final else "tally-open", {})


def _standing_rule(tally: Tally, words: Wording) -> list[str]:
    """How the places come about, where the scores alone do not explain them."""
    tie_break = tally.scheme.tie_break if tally.scheme else None
    rules = place_rules(tie_break, places(tally.people))
    return [" ".join(words.sentence(*rule) for rule in rules)] if len(rules) > 1 else []


def _as_json(person: PersonTally) -> dict[str, object]:
    return {
        "ndh": person.ndh,
        "name": person.name,
        "nip": person.nip,
        "jp_present": plain(person.jp_present),
        "jp_absent": plain(person.jp_absent),
        "percent": None if person.percent is None else f"{person.percent:.2f}",
        "counts": dict(person.counts),
        "unmarked": person.unmarked,
        "certainty": person.certainty,
        "result": person.result,
        "reasons": list(person.reasons),
        "score": None if person.score is None else f"{person.score:.2f}",
        "predikat": person.predikat,
        "standing": person.standing,
    }


def _table(tally: Tally, call: Call) -> str:
    words = call.wording
    scored = ("score", "predikat") if tally.scheme else ()
    placed = ("standing",) if any(person.standing for person in tally.people) else ()
    names = ("ndh", "name", "jp", "percent", "unmarked", *scored, *placed, "result", "reasons")
    rows = [_cells(person, words) for person in tally.people]
    return plain_table(words.headers(*names), [[row[name] for name in names] for row in rows])


def _cells(person: PersonTally, words: Wording) -> dict[str, object]:
    return {
        "ndh": person.ndh,
        "name": person.name,
        "jp": words.value(person.jp_present),
        "percent": words.percent(person.percent),
        "unmarked": person.unmarked,
        "score": words.percent(person.score),
        "predikat": person.predikat,
        "standing": person.standing,
        "result": words.word(person.result),
        "reasons": ", ".join(words.word(reason) for reason in person.reasons),
    }
