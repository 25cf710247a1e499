"""The number book with the life of each number, revisions of certificates, and their sheets."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ALL_BUT_STATE = (
    *("id", "uid", "training_id", "enrollment_id", "trainer", "number_id", "kind", "revision"),
    *("replaces_id", "date", "facts", "sha256", "operator", "issued"),
)
FROZEN_COLUMNS = {
    "certificate_number": ("id", "scope", "sequence", "given"),
    "certificate": ALL_BUT_STATE,
    "sheet": (
        *("id", "uid", "number_id", "certificate_id", "copy"),
        *("facts", "sha256", "reason", "operator", "at"),
    ),
}
APPEND_ONLY = ("original_file", "signed_file")


def upgrade() -> None:
    """Make the book anew around what was given, and add what became of it."""
    _rename_former()
    _numbers()
    _certificates()
    _files()
    _copy_former()
    for table in APPEND_ONLY:
        _forbid(table, "update")
        _forbid(table, "delete")
    for table, columns in FROZEN_COLUMNS.items():
        _forbid(table, "update", of=columns)
        _forbid(table, "delete")
    _keep_numbers()


def _rename_former() -> None:
    op.drop_index("uq_certificate_enrollment_id_kind", "certificate")
    for table in ("certificate", "certificate_number"):
        op.rename_table(table, f"former_{table}")


def _numbers() -> None:
    op.create_table(
        "number_range",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.CheckConstraint("use IN ('own', 'elsewhere')", name=op.f("ck_number_range_use")),
        sa.CheckConstraint("first_number > 0", name=op.f("ck_number_range_first_number")),
        sa.CheckConstraint("last_number >= first_number", name=op.f("ck_number_range_last_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_range")),
        sa.UniqueConstraint("uid", name=op.f("uq_number_range_uid")),
    )
    op.create_index(op.f("ix_number_range_scope"), "number_range", ["scope"], unique=False)
    op.create_table(
        "certificate_number",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("given", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("training_id", sa.Integer(), nullable=True),
        sa.Column("enrollment_id", sa.Integer(), nullable=True),
        sa.Column("trainer", sa.String(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("witness", sa.String(), nullable=True),
        sa.Column("signed", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('certificate', 'award', 'statement', 'trainer')",
            name=op.f("ck_certificate_number_kind"),
        ),
        sa.CheckConstraint(
            "state <> 'void' OR reason IS NOT NULL", name=op.f("ck_certificate_number_void_reason")
        ),
        sa.CheckConstraint(
            "state IN ('reserved', 'prepared', 'issued', 'withheld', 'void')",
            name=op.f("ck_certificate_number_state"),
        ),
        sa.CheckConstraint(
            "state IN ('reserved', 'void') OR"
            " (kind IS NOT NULL AND training_id IS NOT NULL AND date IS NOT NULL"
            " AND (enrollment_id IS NULL) <> (trainer IS NULL))",
            name=op.f("ck_certificate_number_bound"),
        ),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_certificate_number_sequence")),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_certificate_number_enrollment_id")
        ),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_certificate_number_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_number")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number_number")),
        sa.UniqueConstraint("scope", "sequence", name=op.f("uq_certificate_number_scope_sequence")),
    )
    op.create_index(
        op.f("ix_certificate_number_training_id"),
        "certificate_number",
        ["training_id"],
        unique=False,
    )
    op.create_index(
        "uq_certificate_number_enrollment_id_kind",
        "certificate_number",
        ["enrollment_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state IN ('prepared', 'issued', 'withheld')"),
    )
    op.create_index(
        "uq_certificate_number_training_id_kind_trainer",
        "certificate_number",
        ["training_id", "kind", "trainer"],
        unique=True,
        sqlite_where=sa.text("state IN ('prepared', 'issued', 'withheld')"),
    )


def _certificates() -> None:
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=True),
        sa.Column("trainer", sa.String(), nullable=True),
        sa.Column("number_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("issued", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('certificate', 'award', 'statement', 'trainer')",
            name=op.f("ck_certificate_kind"),
        ),
        sa.CheckConstraint(
            "state = 'issued' OR reason IS NOT NULL", name=op.f("ck_certificate_ended")
        ),
        sa.CheckConstraint(
            "state IN ('issued', 'void', 'corrected')", name=op.f("ck_certificate_state")
        ),
        sa.CheckConstraint(
            "(enrollment_id IS NULL) <> (trainer IS NULL)", name=op.f("ck_certificate_of_one")
        ),
        sa.CheckConstraint("revision > 0", name=op.f("ck_certificate_revision")),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_certificate_enrollment_id")
        ),
        sa.ForeignKeyConstraint(
            ["number_id"], ["certificate_number.id"], name=op.f("fk_certificate_number_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["certificate.id"], name=op.f("fk_certificate_replaces_id")
        ),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name=op.f("fk_certificate_training_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint(
            "number_id", "revision", name=op.f("uq_certificate_number_id_revision")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_certificate_uid")),
    )
    op.create_index(
        op.f("ix_certificate_training_id"), "certificate", ["training_id"], unique=False
    )
    op.create_index(
        "uq_certificate_training_id_kind_trainer",
        "certificate",
        ["training_id", "kind", "trainer"],
        unique=True,
        sqlite_where=sa.text("state = 'issued'"),
    )
    op.create_index(
        "uq_certificate_enrollment_id_kind",
        "certificate",
        ["enrollment_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'issued'"),
    )


def _files() -> None:
    op.create_table(
        "handover",
        sa.Column("certificate_id", sa.Integer(), nullable=False),
        sa.Column("collected_by", sa.String(), nullable=False),
        sa.Column("mandate", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_handover_certificate_id")
        ),
        sa.PrimaryKeyConstraint("certificate_id", name=op.f("pk_handover")),
    )
    op.create_table(
        "original_file",
        sa.Column("certificate_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_original_file_certificate_id")
        ),
        sa.PrimaryKeyConstraint("certificate_id", name=op.f("pk_original_file")),
    )
    op.create_table(
        "sheet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("number_id", sa.Integer(), nullable=False),
        sa.Column("certificate_id", sa.Integer(), nullable=True),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("spoilt", sa.DateTime(), nullable=True),
        sa.Column("spoilt_reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(spoilt IS NULL) = (spoilt_reason IS NULL)", name=op.f("ck_sheet_spoilt")
        ),
        sa.CheckConstraint("copy > 0", name=op.f("ck_sheet_copy")),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_sheet_certificate_id")
        ),
        sa.ForeignKeyConstraint(
            ["number_id"], ["certificate_number.id"], name=op.f("fk_sheet_number_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet")),
        sa.UniqueConstraint("uid", name=op.f("uq_sheet_uid")),
    )
    op.create_index(op.f("ix_sheet_number_id"), "sheet", ["number_id"], unique=False)
    op.create_table(
        "signed_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("certificate_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["certificate.id"], name=op.f("fk_signed_file_certificate_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_file")),
        sa.UniqueConstraint(
            "certificate_id", "sha256", name=op.f("uq_signed_file_certificate_id_sha256")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_signed_file_uid")),
    )


def _copy_former() -> None:
    """Every number was given to a certificate for a participant."""
    op.execute(
        "INSERT INTO certificate_number (id, number, scope, sequence, given, state, kind,"
        " training_id, enrollment_id, date, reason)"
        " SELECT n.id, n.number, n.scope, n.sequence, n.given, c.state, c.kind,"
        " e.training_id, c.enrollment_id, c.date, CASE c.state WHEN 'void' THEN '-' END"
        " FROM former_certificate_number n JOIN former_certificate c ON c.number_id = n.id"
        " JOIN enrollment e ON e.id = c.enrollment_id"
    )
    op.execute(
        "INSERT INTO certificate (id, uid, enrollment_id, number_id, kind, state, date, facts,"
        " sha256, operator, issued, training_id, revision, reason)"
        " SELECT c.id, c.uid, c.enrollment_id, c.number_id, c.kind, c.state, c.date, c.facts,"
        " c.sha256, c.operator, c.issued, e.training_id, 1, CASE c.state WHEN 'void' THEN '-' END"
        " FROM former_certificate c JOIN enrollment e ON e.id = c.enrollment_id"
    )
    op.drop_table("former_certificate")
    op.drop_table("former_certificate_number")


def _forbid(table: str, action: str, of: tuple[str, ...] = ()) -> None:
    columns = f" OF {', '.join(of)}" if of else ""
    op.execute(
        f"CREATE TRIGGER tr_{table}_no_{action} BEFORE {action.upper()}{columns} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} keeps what was written'); END"
    )


def _keep_numbers() -> None:
    """Let a number change its text until it is bound; what it was issued for, and its end, stay."""
    _keep("certificate_number", "text", of=("number",), when="OLD.state <> 'reserved'")
    _keep(
        "certificate_number",
        "holder",
        of=("kind", "training_id", "enrollment_id", "trainer", "date"),
        when="OLD.state IN ('issued', 'void')",
    )
    _keep(
        "certificate_number",
        "end",
        of=("state",),
        when="(OLD.state = 'void' OR (OLD.state = 'issued' AND NEW.state <> 'void')"
        " OR NEW.state = 'reserved')",
    )
    _keep("certificate", "end", of=("state",), when="OLD.state <> 'issued'")


def _keep(table: str, what: str, *, of: tuple[str, ...], when: str) -> None:
    """Refuse another value in these columns of a row that stands so."""
    changes = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in of)
    op.execute(
        f"CREATE TRIGGER tr_{table}_keeps_{what} BEFORE UPDATE OF {', '.join(of)} ON {table}"
        f" WHEN {when} AND ({changes})"
        f" BEGIN SELECT RAISE(ABORT, '{table} keeps what was written'); END"
    )
