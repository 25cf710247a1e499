"""A training made or taken away, with the way back."""

from app.domain.plan import TrainingPlan
from app.usecases.stored_trainings import StoredTraining, stored_training
from app.usecases.training_edits import create_training, remove_training
from app.usecases.trainings import Planned
from ui.desk import Deed, Desk


def created(desk: Desk, planned: Planned) -> Deed:
    """What is said of a new training; it can be taken away while nothing happened in it."""
    words = desk.wording
    return Deed(
        words.text("Training {training} is created.", training=planned.training),
        lambda: desk.operations.read(
            desk, stored_training, lambda o: remove(desk, o), training=planned.training
        ),
    )


def remove(desk: Desk, stored: StoredTraining) -> None:
    """Take a training away and offer to bring it back; refused where anything happened in it."""

    def then(plan: TrainingPlan) -> None:
        others = [line.code for line in desk.trainings if line.code != plan.code]
        if desk.training == plan.code and others:
            desk.choose(others[0])
        desk.done(
            Deed(
                desk.wording.text("Training {training} is removed.", training=plan.code),
                lambda: bring_back(plan),
            )
        )

    def bring_back(plan: TrainingPlan) -> None:
        desk.operations.change(
            desk,
            create_training,
            lambda planned: desk.choose(planned.training),
            plan=plan,
            again=True,
        )

    desk.operations.change(
        desk,
        remove_training,
        then,
        training=stored.outline.code,
        revision=stored.revision,
    )
