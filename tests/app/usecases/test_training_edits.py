"""Trainings created, edited over what was seen, and taken away again."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from app import journal
from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.eligibility import Rule
from app.domain.errors import (
    InvalidValue,
    StaleTraining,
    SubjectTaught,
    TrainingExists,
    TrainingNotEmpty,
    UnknownTraining,
)
from app.domain.plan import Notice, PlannedSubject
from app.domain.score_scheme import Aspect, Band, ScoreScheme
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy, Result
from app.exchange.description import read_description
from app.usecases.certificates import issue
from app.usecases.printing import record_printing
from app.usecases.programs import list_programs
from app.usecases.schedule import list_sessions
from app.usecases.stored_trainings import stored_training
from app.usecases.training_edits import create_training, edit_training, remove_training
from app.usecases.trainings import list_trainings


class Editor:
    """The page of one training: it looks, and changes what it saw."""

    def __init__(self, classroom):
        self.classroom = classroom
        self.code = classroom.code

    @property
    def seen(self):
        """Look at the training."""
        return self.classroom.workspace.read(stored_training, training=self.code)

    def edit(self, *, revision=None, **changed):
        """Change these parts of the outline."""
        seen = self.seen
        edited = self.classroom.workspace.change(
            edit_training,
            training=self.code,
            revision=revision or seen.revision,
            outline=replace(seen.outline, **changed),
        )
        self.code = edited.training
        return edited

    def remove(self):
        """Take the training away."""
        return self.classroom.workspace.change(
            remove_training, training=self.code, revision=self.seen.revision
        )


@pytest.fixture
def editor(planned):
    """Edit the week's Monday."""
    return Editor(planned)


@pytest.fixture
def week_plan(week):
    """Plan the week."""
    return read_description(json.dumps(week))


def subjects(seen):
    return [subject.name for subject in seen.outline.subjects]


# create


def test_a_training_is_created_from_its_plan(classroom, week_plan):
    planned = classroom.workspace.change(create_training, plan=week_plan)
    assert (planned.created, planned.sessions) == (True, 20)
    (line,) = classroom.workspace.read(journal.last_entries)
    assert line.verb == "create_training"


def test_a_code_that_is_taken_is_refused_in_any_case_of_letters(classroom, week_plan):
    classroom.plan_day()
    with pytest.raises(TrainingExists) as refused:
        classroom.workspace.change(create_training, plan=replace(week_plan, code="cm-iv-2025"))
    assert refused.value.training == "CM-IV-2025"
    assert len(classroom.read(list_sessions)) == 4


def test_what_cannot_be_stored_is_not_created(classroom, week_plan):
    with pytest.raises(InvalidValue):
        classroom.workspace.change(create_training, plan=replace(week_plan, code=""))
    assert classroom.workspace.read(list_trainings) == ()


# edit


def test_an_edit_stores_what_was_typed_and_says_what_changed(editor):
    edited = editor.edit(
        place="Aula Baru", rule=Rule(Decimal(80)), back=PlannedSignatory("Kabid Peraga")
    )
    assert edited.changed == ("place", "rule", "back")
    assert (edited.training, edited.revision, edited.notices) == (editor.code, 2, ())
    outline = editor.seen.outline
    assert (outline.place, outline.rule.min_present_percent) == ("Aula Baru", 80)
    assert outline.back.name == "Kabid Peraga"
    assert editor.edit(back=None).changed == ("back",)
    assert editor.seen.outline.back is None


def test_an_edit_that_changes_nothing_leaves_the_revision(editor):
    edited = editor.edit()
    assert (edited.changed, edited.revision) == ((), 1)


def test_an_edit_leaves_the_schedule_alone(editor):
    before = editor.classroom.read(list_sessions)
    editor.edit(place="Aula Baru")
    assert editor.classroom.read(list_sessions) == before


def test_an_edit_over_what_is_no_longer_so_is_refused(editor):
    editor.edit(place="Aula Baru")
    with pytest.raises(StaleTraining) as refused:
        editor.edit(revision=1, place="Aula Lama")
    assert refused.value.training == "CM-IV-2025"
    assert editor.seen.outline.place == "Aula Baru"


def test_a_description_makes_an_older_look_stale(editor):
    editor.classroom.plan_day()
    assert editor.seen.revision == 1
    editor.classroom.plan_day(place="Aula Baru")
    with pytest.raises(StaleTraining):
        editor.edit(revision=1, city="Contoh Baru")


def test_a_training_gets_another_code_unless_it_is_taken(editor):
    editor.classroom.plan(code="LAIN", sessions=[])
    assert editor.edit(code="CM-4-2025").training == "CM-4-2025"
    assert editor.edit(code="cm-4-2025").training == "cm-4-2025"
    with pytest.raises(TrainingExists):
        editor.edit(code="lain")


def test_a_new_program_is_made_and_a_known_one_keeps_its_own_figures(editor):
    program = editor.seen.outline.program
    editor.edit(program=replace(program, jp=Decimal(40)))
    editor.edit(program=replace(program, name="Bimtek Arsip", jp=Decimal(8)))
    known = {o.name: o.jp for o in editor.classroom.workspace.read(list_programs)}
    assert known == {"Coaching dan Mentoring": 50, "Bimtek Arsip": 8}
    assert editor.seen.outline.program.jp == 8


def test_subjects_are_named_anew_moved_and_exchanged(editor):
    first, second, *others = editor.seen.outline.subjects
    exchanged = (
        replace(second, name=first.name),
        replace(first, name=second.name, jp_async=Decimal(1)),
        replace(others[0], name="PRAKTIK COACHING"),
        replace(others[1], name="Refleksi Akhir"),
    )
    editor.edit(subjects=exchanged)
    assert subjects(editor.seen) == [
        "Konsep Coaching",
        "Konsep Mentoring",
        "PRAKTIK COACHING",
        "Refleksi Akhir",
    ]
    taught = [session.subject for session in editor.classroom.read(list_sessions)]
    assert taught == ["Konsep Mentoring", "Konsep Coaching", "PRAKTIK COACHING", "Refleksi Akhir"]


def test_a_subject_that_nobody_teaches_comes_and_goes(editor):
    taught = editor.seen.outline.subjects
    etika = PlannedSubject("Etika", Decimal(2), Decimal(0), "Agenda I")
    editor.edit(subjects=(*taught, etika))
    added = editor.seen.outline.subjects[-1]
    assert replace(added, uid=None) == etika
    editor.edit(subjects=(*taught, replace(etika, name="ETIKA")))
    assert editor.seen.outline.subjects[-1].uid == added.uid
    editor.edit(subjects=taught)
    assert editor.seen.outline.subjects == taught


def test_a_name_that_was_given_up_is_free_for_another_subject(editor):
    first, *others = editor.seen.outline.subjects
    new = PlannedSubject(first.name, Decimal(1), Decimal(0), None)
    editor.edit(subjects=(replace(first, name="Dasar Coaching"), new, *others))
    assert subjects(editor.seen)[:2] == ["Dasar Coaching", "Konsep Coaching"]
    assert editor.seen.outline.subjects[0].uid == first.uid


def test_a_subject_that_the_schedule_teaches_stays(editor):
    first, *others = editor.seen.outline.subjects
    with pytest.raises(SubjectTaught) as refused:
        editor.edit(subjects=tuple(others), place="Aula Baru")
    assert refused.value.fields == {"subject": first.name, "sessions": 1}
    assert editor.seen.outline.place == "Aula Diklat"


def test_a_rule_that_changes_below_certificates_is_told(day):
    editor = Editor(day)
    day.fill(date=day.read(list_sessions)[0].date)
    day.issue()
    assert editor.edit(place="Aula Baru").notices == ()
    told = (Notice("rule-changed-after-issue", {"certificates": 3}),)
    assert editor.edit(rule=Rule(Decimal(80))).notices == told
    assert told[0] in day.plan_day(rule={"min_present_percent": 75}).notices
    assert told[0] not in day.plan_day(rule={"min_present_percent": 75}).notices


def test_the_journal_keeps_what_was_and_what_is(editor):
    editor.edit(code="CM-4", numbering=replace(editor.seen.outline.numbering, next=300))
    (line, *_) = editor.classroom.workspace.read(journal.last_entries)
    assert line.verb == "edit_training"
    assert line.facts["training"] == "CM-IV-2025"
    assert line.facts["changes"]["code"] == ["CM-IV-2025", "CM-4"]
    was, became = line.facts["changes"]["numbering"]
    assert (was["next"], became["next"]) == (213, 300)


# remove


def test_a_training_in_which_nothing_happened_can_go_and_come_back(editor):
    before = editor.seen.outline
    schedule = editor.classroom.read(list_sessions)
    plan = editor.remove()
    assert editor.classroom.workspace.read(list_trainings) == ()
    editor.classroom.workspace.change(create_training, plan=plan)
    after = editor.seen.outline
    assert replace(after, subjects=()) == replace(before, subjects=())
    assert subjects(editor.seen) == [subject.name for subject in before.subjects]
    assert editor.classroom.read(list_sessions) == schedule


def test_a_training_that_comes_again_leaves_the_figures_of_its_program_alone(editor):
    plan = editor.remove()
    workspace = editor.classroom.workspace
    newer = replace(plan, code="BARU", program=replace(plan.program, certificate="PIAGAM"))
    workspace.change(create_training, plan=newer)
    known = workspace.read(list_programs)
    workspace.change(create_training, plan=plan, again=True)
    assert workspace.read(list_programs) == known
    workspace.change(create_training, plan=replace(plan, code="LAGI"))
    assert workspace.read(list_programs) != known


def test_a_training_with_people_stays_also_where_all_have_left(day):
    for who in ("1", "2", "3"):
        day.withdraw(who)
    with pytest.raises(TrainingNotEmpty) as refused:
        Editor(day).remove()
    assert refused.value.fields == {"training": day.code, "people": 3, "papers": 0, "numbers": 0}


def test_a_training_whose_papers_were_printed_stays(editor):
    editor.classroom.workspace.change(record_printing, training=editor.code, paper="recap", pages=1)
    with pytest.raises(TrainingNotEmpty):
        editor.remove()


def test_a_training_under_which_a_number_was_given_stays(editor):
    editor.classroom.workspace.change(
        issue,
        training=editor.code,
        kind=CertificateKind.TRAINER,
        date=dt.date(2025, 8, 8),
    )
    with pytest.raises(TrainingNotEmpty) as refused:
        editor.remove()
    assert refused.value.numbers > 0


def test_a_training_that_scores_and_certifies_is_removed_and_comes_back_whole(editor):
    terms = KindTerms(
        CertificateKind.AWARD,
        numbering=Numbering("P-{seq}/{year}", NumberScope.TRAINING, 1),
        front=PlannedSignatory("Dr. Ani Teladan, M.M."),
        title="PIAGAM",
    )
    later = LaterSignatory("front", dt.date(2025, 8, 7), PlannedSignatory("Budi Peraga, S.E."))
    editor.edit(
        scores=ScoreScheme(
            "own",
            (Band(Decimal(0), "Ikut serta", Result.PASSED),),
            (Aspect("Sikap", Decimal(40)), Aspect("Akademik", Decimal(60))),
            tie_break=("Akademik",),
        ),
        certification=Certification(
            best=6, policy=PrintPolicy.POSSIBLE, kinds=(terms,), later=(later,)
        ),
    )
    before = editor.seen.outline
    plan = editor.remove()
    editor.classroom.workspace.change(create_training, plan=plan, again=True)
    after = editor.seen.outline
    assert (after.scores, after.certification) == (before.scores, before.certification)
    assert after.certification.of(CertificateKind.AWARD) == terms


def test_only_what_was_seen_is_removed(editor):
    with pytest.raises(StaleTraining):
        editor.classroom.workspace.change(remove_training, training=editor.code, revision=7)
    with pytest.raises(UnknownTraining):
        editor.classroom.workspace.change(remove_training, training="LAIN", revision=1)
