"""What participants checked and initialled before certificates are printed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the checks; nobody has checked anything yet."""
    op.create_table(
        "name_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("enrollment_id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("operator", sa.String(), nullable=False),
        sa.Column("checked", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["enrollment_id"], ["enrollment.id"], name=op.f("fk_name_check_enrollment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_check")),
        sa.UniqueConstraint("enrollment_id", name=op.f("uq_name_check_enrollment_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_name_check_uid")),
    )
