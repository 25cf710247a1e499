"""What a description refuses of scores, kinds of papers and signatories, each with its path."""

import pytest

from app.domain.errors import UnknownKey
from tests.app.exchange.test_description_refusals import read, refusal

UJIAN = {"name": "Ujian", "weight": "60"}
SIKAP = {"name": "Sikap", "weight": "40"}
BAND = {"from": "0", "name": "Baik"}
LATER = {"name": "Kepala Baru", "valid_from": "2025-08-20"}
KINDS = "certificate, award, statement, trainer"


def scored(**told):
    return {"scores": {"scale": "B", "aspects": [UJIAN, SIKAP], **told}}


def by(*bands):
    return scored(scale=list(bands))


def aspects(*told):
    return scored(aspects=list(told))


@pytest.mark.parametrize(
    ("description", "path", "value", "expected"),
    [
        (scored(scale="C"), "scores.scale", "C", "A, B"),
        (scored(scale=[]), "scores.scale", None, "needed"),
        (scored(scale=None), "scores.scale", None, "needed"),
        (by({"name": "Baik"}), "scores.scale[0].from", None, "needed"),
        (by({**BAND, "from": "tinggi"}), "scores.scale[0].from", "tinggi", "score"),
        (by({**BAND, "from": "101"}, BAND), "scores.scale[0].from", "101", "score"),
        (by({"from": "50", "name": "Baik"}), "scores.scale[0].from", "50", "from-zero"),
        (
            by(BAND, {"from": "70", "name": "Kurang"}),
            "scores.scale[1].from",
            "70",
            "below-the-band-above",
        ),
        (by({"from": "0"}), "scores.scale[0].name", None, "needed"),
        (by({**BAND, "name": " "}), "scores.scale[0].name", " ", "needed"),
        (
            by({**BAND, "result": "baik"}),
            "scores.scale[0].result",
            "baik",
            "passed, deferred, failed",
        ),
        (
            by({**BAND, "result": "pending"}),
            "scores.scale[0].result",
            "pending",
            "passed, deferred, failed",
        ),
        (
            by({**BAND, "result": "withdrawn"}),
            "scores.scale[0].result",
            "withdrawn",
            "passed, deferred, failed",
        ),
        ({"scores": {"scale": "B"}}, "scores.aspects", None, "needed"),
        ({"scores": "B"}, "scores", "B", "object"),
        (aspects(), "scores.aspects", None, "needed"),
        (aspects(UJIAN), "scores.aspects", "60", "weights-of-100"),
        (aspects(UJIAN, {"name": "Sikap"}), "scores.aspects[1].weight", None, "needed"),
        (
            aspects(UJIAN, {**SIKAP, "weight": "banyak"}),
            "scores.aspects[1].weight",
            "banyak",
            "weight",
        ),
        (aspects(UJIAN, {**SIKAP, "weight": "0"}), "scores.aspects[1].weight", "0", "weight"),
        (
            aspects(UJIAN, {**SIKAP, "weight": "40.005"}),
            "scores.aspects[1].weight",
            "40.005",
            "weight",
        ),
        (aspects(UJIAN, {**SIKAP, "name": "UJIAN"}), "scores.aspects[0].name", "Ujian", "once"),
        (scored(min_aspect="tinggi"), "scores.min_aspect", "tinggi", "score"),
        (scored(min_aspect="101"), "scores.min_aspect", "101", "score"),
        (scored(deferred_above="71"), "scores.deferred_above", "71", "not-above-min-aspect"),
        (scored(remedial_cap="70"), "scores.remedial_cap", "70", "above-min-aspect"),
        (scored(tie_break=["Sikap", "Tugas"]), "scores.tie_break[1]", "Tugas", "aspect-name"),
        (scored(tie_break="Sikap"), "scores.tie_break", "Sikap", "list"),
        ({"best": 11}, "best", 11, "best"),
        ({"best": "6"}, "best", "6", "best"),
        ({"policy": "now"}, "policy", "now", "final, certain, possible"),
        ({"electronic": "ya"}, "electronic", "ya", "true-or-false"),
        ({"numbering": {"award": {"next": 0}}}, "numbering.award.next", 0, "positive"),
        (
            {"numbering": {"trainer": {"scope": "all"}}},
            "numbering.trainer.scope",
            "all",
            "year, program, training",
        ),
        (
            {"numbering": {"award": {"pattern": "PP"}}},
            "numbering.award.pattern",
            "PP",
            "{seq}, {ndh}",
        ),
        ({"signatories": {"award": {"front": {}}}}, "signatories.award.front.name", None, "needed"),
        (
            {"signatories": {"statement": {"back": {"name": " "}}}},
            "signatories.statement.back.name",
            " ",
            "needed",
        ),
        ({"signatories": {"later": {}}}, "signatories.later", "{}", "list"),
        (
            {"signatories": {"later": [{"name": "Kepala Baru"}]}},
            "signatories.later[0].valid_from",
            None,
            "needed",
        ),
        (
            {"signatories": {"later": [LATER, {**LATER, "valid_from": "20/08/2025"}]}},
            "signatories.later[1].valid_from",
            "20/08/2025",
            "date",
        ),
        (
            {"signatories": {"later": [{**LATER, "valid_from": "0001-01-01"}]}},
            "signatories.later[0].valid_from",
            "0001-01-01",
            "date",
        ),
        (
            {"signatories": {"later": [{**LATER, "side": "left"}]}},
            "signatories.later[0].side",
            "left",
            "front, back",
        ),
        (
            {"signatories": {"later": [{**LATER, "kind": "diploma"}]}},
            "signatories.later[0].kind",
            "diploma",
            KINDS,
        ),
        (
            {"signatories": {"later": [LATER, LATER]}},
            "signatories.later[0].valid_from",
            "2025-08-20",
            "once",
        ),
        ({"wording": {"award": {"title": ""}}}, "wording.award.title", "", "needed"),
        ({"wording": {"award": {"title": 5}}}, "wording.award.title", 5, "text"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(description, path, value, expected):
    assert refusal(**description).fields == {"path": path, "value": value, "expected": expected}


@pytest.mark.parametrize(
    ("description", "path"),
    [
        (scored(scales="B"), "scores.scales"),
        (by({**BAND, "to": "100"}), "scores.scale[0].to"),
        (aspects({**UJIAN, "max": 100}, SIKAP), "scores.aspects[0].max"),
        ({"numbering": {"diploma": {}}}, "numbering.diploma"),
        ({"numbering": {"award": {"start": 5}}}, "numbering.award.start"),
        ({"signatories": {"award": {"left": {}}}}, "signatories.award.left"),
        ({"signatories": {"later": [{**LATER, "until": "x"}]}}, "signatories.later[0].until"),
        ({"wording": {"award": {"text": "x"}}}, "wording.award.text"),
    ],
)
def test_an_unknown_key_is_refused_with_its_path(description, path):
    with pytest.raises(UnknownKey) as refused:
        read(**description)
    assert refused.value.fields == {"path": path}
