"""The first schema: plans, people, marks with their history, certificates with their numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

APPEND_ONLY = ("mark_history", "certificate_number", "journal")
ALL_BUT_STATE = (
    *("id", "uid", "enrollment_id", "number_id", "kind"),
    *("date", "facts", "sha256", "operator", "issued"),
)
FROZEN_COLUMNS = {"certificate": ALL_BUT_STATE}


def upgrade() -> None:
    """Create the tables and the triggers that keep the record as it was written."""
    _tables()
    for table in APPEND_ONLY:
        _forbid(table, "update")
        _forbid(table, "delete")
    for table, columns in FROZEN_COLUMNS.items():
        _forbid(table, "update", of=columns)
        _forbid(table, "delete")


def _forbid(table: str, action: str, of: tuple[str, ...] = ()) -> None:
    columns = f" OF {', '.join(of)}" if of else ""
    op.execute(
        f"CREATE TRIGGER tr_{table}_no_{action} BEFORE {action.upper()}{columns} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} keeps what was written'); END"
    )


def _tables() -> None:
    op.create_table(
        "certificate_number",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("given", sa.DateTime(), nullable=False),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_certificate_number_sequence")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_number")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number_number")),
        sa.UniqueConstraint("scope", "sequence", name=op.f("uq_certificate_number_scope_sequence")),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("nip", sa.String(), nullable=True),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("birthplace", sa.String(), nullable=True),
        sa.CheckConstraint("nip NOT GLOB '*[^0-9]*'", name=op.f("ck_person_nip")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("nip", name=op.f("uq_person_nip")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
    )
    op.create_table(
        "program",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(collation="NOCASE"), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("jp", sa.Integer(), nullable=False),
        sa.Column("certificate_title", sa.String(), nullable=False),
        sa.CheckConstraint("form BETWEEN 1 AND 25", name=op.f("ck_program_form")),
        sa.CheckConstraint("jp >= 0", name=op.f("ck_program_jp")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_program")),
        sa.UniqueConstraint("name", name=op.f("uq_program_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_program_uid")),
    )
    op.create_table(
        "training",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(collation="NOCASE"), nullable=False),
        sa.Column("program_id", sa.Integer(), nullable=False),
        sa.Column("program_name", sa.String(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("jp", sa.Integer(), nullable=False),
        sa.Column("certificate_title", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("organizer", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=False),
        sa.Column("min_present_percent", sa.Integer(), nullable=True),
        sa.Column("max_absent_jp", sa.Integer(), nullable=True),
        sa.Column("max_absent_sessions", sa.Integer(), nullable=True),
        sa.Column("max_alpa_sessions", sa.Integer(), nullable=True),
        sa.Column("late_minutes", sa.Integer(), nullable=False),
        sa.Column("late_counts", sa.String(), nullable=False),
        sa.Column("excused_leaves_denominator", sa.Boolean(), nullable=False),
        sa.Column("before_joining", sa.String(), nullable=False),
        sa.Column("number_pattern", sa.String(), nullable=False),
        sa.Column("number_scope", sa.String(), nullable=False),
        sa.Column("number_next", sa.Integer(), nullable=False),
        sa.Column("sessions_numbered", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "before_joining IN ('absent', 'not-counted')", name=op.f("ck_training_before_joining")
        ),
        sa.CheckConstraint(
            "late_counts IN ('present', 'half', 'absent')", name=op.f("ck_training_late_counts")
        ),
        sa.CheckConstraint(
            "number_scope IN ('year', 'program', 'training')", name=op.f("ck_training_number_scope")
        ),
        sa.CheckConstraint("zone IN ('WIB', 'WITA', 'WIT')", name=op.f("ck_training_zone")),
        sa.CheckConstraint("batch > 0", name=op.f("ck_training_batch")),
        sa.CheckConstraint("form BETWEEN 1 AND 25", name=op.f("ck_training_form")),
        sa.CheckConstraint("jp >= 0", name=op.f("ck_training_jp")),
        sa.CheckConstraint("late_minutes >= 0", name=op.f("ck_training_late_minutes")),
        sa.CheckConstraint("max_absent_jp >= 0", name=op.f("ck_training_max_absent_jp")),
        sa.CheckConstraint(
            "max_absent_sessions >= 0", name=op.f("ck_training_max_absent_sessions")
        ),
        sa.CheckConstraint("max_alpa_sessions >= 0", name=op.f("ck_training_max_alpa_sessions")),
        sa.CheckConstraint(
            "min_present_percent BETWEEN 0 AND 10000", name=op.f("ck_training_min_present_percent")
        ),
        sa.CheckConstraint("number_next > 0", name=op.f("ck_training_number_next")),
        sa.CheckConstraint("start_date <= end_date", name=op.f("ck_training_dates")),
        sa.ForeignKeyConstraint(
            ["program_id"], ["program.id"], name=op.f("fk_training_program_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
        sa.UniqueConstraint("code", name=op.f("uq_training_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_training_uid")),
    )
    op.create_index(op.f("ix_training_program_id"), "training", ["program_id"], unique=False)
    op.create_table(
        "enrollment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("ndh", sa.Integer(), nullable=False),
        sa.Column("scan_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("rank", sa.String(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("joined", sa.Date(), nullable=True),
        sa.CheckConstraint("name <> ''", name=op.f("ck_enrollment_name")),
        sa.CheckConstraint(
            "state IN ('active', 'withdrawn', 'replaced')", name=op.f("ck_enrollment_state")
        ),
        sa.CheckConstraint("ndh BETWEEN 1 AND 99999", name=op.f("ck_enrollment_ndh")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_enrollment_person_id")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_enrollment_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrollment")),
        sa.UniqueConstraint("scan_code", name=op.f("uq_enrollment_scan_code")),
        sa.UniqueConstraint("training_id", "ndh", name=op.f("uq_enrollment_training_id_ndh")),
        sa.UniqueConstraint(
            "training_id", "person_id", name=op.f("uq_enrollment_training_id_person_id")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_enrollment_uid")),
    )
    op.create_index(op.f("ix_enrollment_person_id"), "enrollment", ["person_id"], unique=False)
    op.create_table(
        "signatory",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("nip", sa.String(), nullable=True),
        sa.Column("rank", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.CheckConstraint("side IN ('front', 'back')", name=op.f("ck_signatory_side")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_signatory_training_id")
        ),
        sa.PrimaryKeyConstraint("training_id", "side", name=op.f("pk_signatory")),
    )
    op.create_table(
        "subject",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(collation="NOCASE"), nullable=False),
        sa.Column("jp", sa.Integer(), nullable=False),
        sa.Column("jp_async", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=True),
        sa.CheckConstraint("jp >= 0", name=op.f("ck_subject_jp")),
        sa.CheckConstraint("jp_async BETWEEN 0 AND jp", name=op.f("ck_subject_jp_async")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_subject_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject")),
        sa.UniqueConstraint("training_id", "name", name=op.f("uq_subject_training_id_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_subject_uid")),
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("number_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("issued", sa.DateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('certificate')", name=op.f("ck_certificate_kind")),
        sa.CheckConstraint("state IN ('issued', 'void')", name=op.f("ck_certificate_state")),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_certificate_enrollment_id")
        ),
        sa.ForeignKeyConstraint(
            ["number_id"], ["certificate_number.id"], name=op.f("fk_certificate_number_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("number_id", name=op.f("uq_certificate_number_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_certificate_uid")),
    )
    op.create_index(
        "uq_certificate_enrollment_id_kind",
        "certificate",
        ["enrollment_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'issued'"),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_before", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("planned_start", sa.Time(), nullable=True),
        sa.Column("planned_end", sa.Time(), nullable=True),
        sa.Column("real_start", sa.Time(), nullable=True),
        sa.Column("real_end", sa.Time(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("jp", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'learning') = (subject_id IS NOT NULL)", name=op.f("ck_session_subject")
        ),
        sa.CheckConstraint("(kind = 'learning') = (title IS NULL)", name=op.f("ck_session_title")),
        sa.CheckConstraint(
            "(state = 'cancelled') = (state_before IS NOT NULL)",
            name=op.f("ck_session_state_before_cancelling"),
        ),
        sa.CheckConstraint("jp >= 0 AND (kind = 'learning' OR jp = 0)", name=op.f("ck_session_jp")),
        sa.CheckConstraint(
            "kind IN ('learning', 'ceremony', 'break')", name=op.f("ck_session_kind")
        ),
        sa.CheckConstraint(
            "mode IN ('classroom', 'online', 'self-paced', 'workplace')",
            name=op.f("ck_session_mode"),
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'open', 'locked', 'cancelled')", name=op.f("ck_session_state")
        ),
        sa.CheckConstraint(
            "(planned_start IS NULL) = (planned_end IS NULL)", name=op.f("ck_session_planned_pair")
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_session_number")),
        sa.CheckConstraint("planned_start < planned_end", name=op.f("ck_session_planned_order")),
        sa.CheckConstraint(
            "planned_start IS NOT NULL OR until IS NOT NULL", name=op.f("ck_session_until")
        ),
        sa.CheckConstraint(
            "planned_start IS NULL OR date IS NOT NULL", name=op.f("ck_session_date")
        ),
        sa.CheckConstraint(
            "real_end IS NULL OR real_start IS NOT NULL", name=op.f("ck_session_real_end")
        ),
        sa.CheckConstraint(
            "real_start IS NULL OR planned_start IS NOT NULL", name=op.f("ck_session_real_clock")
        ),
        sa.ForeignKeyConstraint(["subject_id"], ["subject.id"], name=op.f("fk_session_subject_id")),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_session_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("training_id", "number", name=op.f("uq_session_training_id_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_session_uid")),
    )
    op.create_index(op.f("ix_session_subject_id"), "session", ["subject_id"], unique=False)
    op.create_table(
        "mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("jp", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.CheckConstraint("(status = 'PC') = (jp IS NOT NULL)", name=op.f("ck_mark_jp")),
        sa.CheckConstraint("source IN ('scan', 'typed', 'rest')", name=op.f("ck_mark_source")),
        sa.CheckConstraint(
            "status IN ('H', 'T', 'I', 'S', 'DL', 'C', 'A', 'PC')", name=op.f("ck_mark_status")
        ),
        sa.CheckConstraint("jp >= 0", name=op.f("ck_mark_jp_sign")),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_mark_enrollment_id")
        ),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_mark_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sa.UniqueConstraint(
            "session_id", "enrollment_id", name=op.f("uq_mark_session_id_enrollment_id")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_mark_uid")),
    )
    op.create_index(
        op.f("ix_mark_enrollment_id_session_id_status"),
        "mark",
        ["enrollment_id", "session_id", "status"],
        unique=False,
    )
    op.create_table(
        "mark_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("jp", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("recorded", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "source IN ('scan', 'typed', 'rest')", name=op.f("ck_mark_history_source")
        ),
        sa.CheckConstraint(
            "status IN ('H', 'T', 'I', 'S', 'DL', 'C', 'A', 'PC')",
            name=op.f("ck_mark_history_status"),
        ),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_mark_history_enrollment_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_mark_history_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark_history")),
    )
    op.create_index(
        op.f("ix_mark_history_session_id_enrollment_id"),
        "mark_history",
        ["session_id", "enrollment_id"],
        unique=False,
    )
    op.create_table(
        "session_trainer",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_session_trainer_session_id")
        ),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_session_trainer")),
    )
