"""``zhibiao check``."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import click

from etl.cli.group import NEEDS_A_PERSON
from etl.cli.options import database_option
from etl.cli.output import number, print_table
from etl.cli.warehouse import opened
from etl.store import reading
from etl.store.checks import Finding, find, run

_SHOWN = 5


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]…")
@database_option
@click.pass_context
def check(context: click.Context, names: Sequence[str], database: str) -> None:
    """Look for what cannot be right in the warehouse, or is worth a look.

    All checks, and the first rows that each finds; with NAME only these checks, and all their rows. Exits with 1
    where a check fails: something needs a person. Warnings alone exit with 0.

    \b
    Example:
      zhibiao check shares_out_of_bounds
    """
    with opened(database) as engine, reading(engine) as connection:
        findings = run(connection, find(names))
    print_table(
        ("check", "severity", "rows", "what it looks for"),
        [(f.check.name, f.check.severity, number(len(f.rows)), f.check.meaning) for f in findings],
        right=("rows",),
    )
    for finding in findings:
        if finding.rows:
            _print_rows(finding, len(finding.rows) if names else _SHOWN)
    context.exit(NEEDS_A_PERSON if any(f.failed for f in findings) else 0)


def summary(findings: Sequence[Finding]) -> str:
    """The findings in one line: what failed and what is worth a look; empty where all is clean."""
    found = [f for f in findings if f.rows]
    told = ", ".join(f"{f.check.name} {len(f.rows)} ({f.check.severity})" for f in found)
    return f"Checks: {told}; zhibiao check shows them" if found else ""


def _print_rows(finding: Finding, shown: int) -> None:
    click.echo(f"\n{finding.check.name} ({finding.check.severity}): {finding.check.mend}")
    print_table(finding.columns, [[_cell(value) for value in row] for row in finding.rows[:shown]])
    if len(finding.rows) > shown:
        click.echo(f"and {len(finding.rows) - shown:,} more: zhibiao check {finding.check.name}")


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case float() | Decimal():
            return number(float(value))
        case _:
            return str(value)
