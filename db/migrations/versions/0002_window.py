"""What the window needs: the office, what was printed, seats taken over, and edits in two steps."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables and columns; a seat's NDH may pass to who takes it over."""
    _organization()
    _printing()
    for table in ("training", "session"):
        op.add_column(table, _revision())
    op.add_column("session", sa.Column("room", sa.String(), nullable=True))
    _enrollment()


def _revision() -> sa.Column[int]:
    return sa.Column("revision", sa.Integer(), server_default="1", nullable=False)


def _organization() -> None:
    texts = ("letterhead", "place", "city")
    signatory = ("name", "nip", "rank", "position", "prefix")
    op.create_table(
        "organization",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in texts),
        sa.Column("zone", sa.String(), nullable=False),
        *(sa.Column(f"signatory_{name}", sa.String(), nullable=True) for name in signatory),
        sa.Column("number_pattern", sa.String(), nullable=True),
        sa.Column("number_last", sa.Integer(), nullable=True),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        _revision(),
        sa.CheckConstraint("id = 1", name=op.f("ck_organization_one_row")),
        sa.CheckConstraint("number_last >= 0", name=op.f("ck_organization_number_last")),
        sa.CheckConstraint("zone IN ('WIB', 'WITA', 'WIT')", name=op.f("ck_organization_zone")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization")),
    )


def _printing() -> None:
    op.create_table(
        "printing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("enrollment_id", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{table}_id"], [f"{table}.id"], name=op.f(f"fk_printing_{table}_id")
            )
            for table in ("training", "session", "enrollment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printing")),
        sa.UniqueConstraint("uid", name=op.f("uq_printing_uid")),
    )
    op.create_index(op.f("ix_printing_training_id_paper"), "printing", ["training_id", "paper"])
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER tr_printing_no_{action.lower()} BEFORE {action} ON printing"
            " BEGIN SELECT RAISE(ABORT, 'printing keeps what was written'); END"
        )


def _enrollment() -> None:
    """SQLite cannot drop a constraint, so the table is made anew; its checks are named again."""
    states = "state IN ('active', 'withdrawn', 'replaced')"
    checks = (
        sa.CheckConstraint("ndh BETWEEN 1 AND 99999", name=op.f("ck_enrollment_ndh")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_enrollment_name")),
        sa.CheckConstraint(states, name=op.f("ck_enrollment_state")),
    )
    with op.batch_alter_table("enrollment", recreate="always", table_args=checks) as table:
        table.drop_constraint(op.f("uq_enrollment_training_id_ndh"))
        table.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        table.add_column(_revision())
        table.create_foreign_key(
            op.f("fk_enrollment_replaces_id"), "enrollment", ["replaces_id"], ["id"]
        )
    op.create_index(
        "uq_enrollment_training_id_ndh",
        "enrollment",
        ["training_id", "ndh"],
        unique=True,
        sqlite_where=sa.text("state <> 'replaced'"),
    )
