"""Programs: what is known of them for the next training, and a new one."""

from sqlalchemy import select

from app.domain.plan import ProgramFigures
from db.models import Program
from db.session import Transaction


def list_programs(tx: Transaction) -> tuple[ProgramFigures, ...]:
    """All programs with their present figures, by name."""
    rows = tx.scalars(select(Program).order_by(Program.name))
    return tuple(ProgramFigures(o.name, o.form, o.jp, o.certificate_title) for o in rows)


def known_program(tx: Transaction, figures: ProgramFigures) -> Program:
    """The program of a name, in any case of letters; a new one starts with these figures."""
    program = tx.scalar(select(Program).where(Program.name == figures.name))
    if program is None:
        program = Program(name=figures.name)
        bring_up_to_date(program, figures)
        tx.add(program)
        tx.flush()
    return program


def bring_up_to_date(program: Program, figures: ProgramFigures) -> None:
    """Let a program's next trainings start with these figures."""
    program.form, program.jp = figures.form, figures.jp
    program.certificate_title = figures.certificate
