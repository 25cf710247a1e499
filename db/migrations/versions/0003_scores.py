"""Scores and decisions, papers of several kinds with their signatories, and photos."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables; who signed so far signs every kind, from the beginning."""
    _certification()
    _scores()
    _signatories()
    _photos()


def _certification() -> None:
    op.create_table(
        "certification",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("best", sa.Integer(), nullable=False),
        sa.Column("print_policy", sa.String(), nullable=False),
        sa.Column("is_electronic", sa.Boolean(), nullable=False),
        sa.Column("scale", sa.String(), nullable=True),
        sa.Column("min_aspect", sa.Integer(), nullable=True),
        sa.Column("deferred_above", sa.Integer(), nullable=True),
        sa.Column("remedial_cap", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "print_policy IN ('final', 'certain', 'possible')",
            name=op.f("ck_certification_print_policy"),
        ),
        sa.CheckConstraint("scale IN ('A', 'B', 'own')", name=op.f("ck_certification_scale")),
        sa.CheckConstraint("best BETWEEN 0 AND 10", name=op.f("ck_certification_best")),
        sa.CheckConstraint(
            "deferred_above BETWEEN 0 AND 10000", name=op.f("ck_certification_deferred_above")
        ),
        sa.CheckConstraint(
            "min_aspect BETWEEN 0 AND 10000", name=op.f("ck_certification_min_aspect")
        ),
        sa.CheckConstraint(
            "remedial_cap BETWEEN 0 AND 10000", name=op.f("ck_certification_remedial_cap")
        ),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_certification_training_id")
        ),
        sa.PrimaryKeyConstraint("training_id", name=op.f("pk_certification")),
    )
    op.create_table(
        "kind_terms",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number_pattern", sa.String(), nullable=True),
        sa.Column("number_scope", sa.String(), nullable=True),
        sa.Column("number_next", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("achievement", sa.String(), nullable=True),
        sa.Column("legal_basis", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('certificate', 'award', 'statement', 'trainer')",
            name=op.f("ck_kind_terms_kind"),
        ),
        sa.CheckConstraint(
            "number_scope IN ('year', 'program', 'training')",
            name=op.f("ck_kind_terms_number_scope"),
        ),
        sa.CheckConstraint(
            "(number_pattern IS NULL) = (number_next IS NULL)",
            name=op.f("ck_kind_terms_next_given"),
        ),
        sa.CheckConstraint(
            "(number_pattern IS NULL) = (number_scope IS NULL)",
            name=op.f("ck_kind_terms_scope_given"),
        ),
        sa.CheckConstraint("number_next > 0", name=op.f("ck_kind_terms_number_next")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_kind_terms_training_id")
        ),
        sa.PrimaryKeyConstraint("training_id", "kind", name=op.f("pk_kind_terms")),
    )
    op.create_table(
        "scale_band",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("lowest", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.CheckConstraint(
            "result IN ('passed', 'deferred', 'failed')", name=op.f("ck_scale_band_result")
        ),
        sa.CheckConstraint("lowest BETWEEN 0 AND 10000", name=op.f("ck_scale_band_lowest")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_scale_band_training_id")
        ),
        sa.PrimaryKeyConstraint("training_id", "position", name=op.f("pk_scale_band")),
    )


def _scores() -> None:
    op.create_table(
        "score_aspect",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(collation="NOCASE"), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("tie_break", sa.Integer(), nullable=True),
        sa.CheckConstraint("tie_break > 0", name=op.f("ck_score_aspect_tie_break")),
        sa.CheckConstraint("weight BETWEEN 0 AND 10000", name=op.f("ck_score_aspect_weight")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_score_aspect_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_aspect")),
        sa.UniqueConstraint("training_id", "name", name=op.f("uq_score_aspect_training_id_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_score_aspect_uid")),
    )
    op.create_table(
        "decision",
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("standing", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("decided", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "result IN ('passed', 'deferred', 'failed')", name=op.f("ck_decision_result")
        ),
        sa.CheckConstraint("(result IS NULL) = (reason IS NULL)", name=op.f("ck_decision_reason")),
        sa.CheckConstraint("(standing IS NULL) = (note IS NULL)", name=op.f("ck_decision_note")),
        sa.CheckConstraint("standing > 0", name=op.f("ck_decision_standing")),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_decision_enrollment_id")
        ),
        sa.PrimaryKeyConstraint("enrollment_id", name=op.f("pk_decision")),
    )
    op.create_table(
        "score",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("aspect_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("remedial", sa.Integer(), nullable=True),
        sa.CheckConstraint("remedial BETWEEN 0 AND 10000", name=op.f("ck_score_remedial")),
        sa.CheckConstraint("value BETWEEN 0 AND 10000", name=op.f("ck_score_value")),
        sa.ForeignKeyConstraint(
            ["aspect_id"], ["score_aspect.id"], name=op.f("fk_score_aspect_id")
        ),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_score_enrollment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score")),
        sa.UniqueConstraint(
            "enrollment_id", "aspect_id", name=op.f("uq_score_enrollment_id_aspect_id")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_score_uid")),
    )
    op.create_index(op.f("ix_score_aspect_id"), "score", ["aspect_id"], unique=False)


def _signatories() -> None:
    op.rename_table("signatory", "former_signatory")
    op.create_table(
        "signatory",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("nip", sa.String(), nullable=True),
        sa.Column("rank", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('any', 'certificate', 'award', 'statement', 'trainer')",
            name=op.f("ck_signatory_kind"),
        ),
        sa.CheckConstraint("side IN ('front', 'back')", name=op.f("ck_signatory_side")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_signatory_training_id")
        ),
        sa.PrimaryKeyConstraint(
            "training_id", "kind", "side", "valid_from", name=op.f("pk_signatory")
        ),
    )
    op.execute(
        "INSERT INTO signatory"
        " (kind, valid_from, training_id, side, name, nip, rank, position, prefix)"
        " SELECT 'any', '0001-01-01', training_id, side, name, nip, rank, position, prefix"
        " FROM former_signatory"
    )
    op.drop_table("former_signatory")


def _photos() -> None:
    op.create_table(
        "photo",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("height > 0", name=op.f("ck_photo_height")),
        sa.CheckConstraint("width > 0", name=op.f("ck_photo_width")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_photo")),
    )
    op.create_table(
        "person_photo",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_photo_person_id")
        ),
        sa.ForeignKeyConstraint(["sha256"], ["photo.sha256"], name=op.f("fk_person_photo_sha256")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_photo")),
    )
    op.create_index(op.f("ix_person_photo_sha256"), "person_photo", ["sha256"], unique=False)
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER tr_photo_no_{action.lower()} BEFORE {action} ON photo"
            " BEGIN SELECT RAISE(ABORT, 'photo keeps what was written'); END"
        )
