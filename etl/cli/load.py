"""``zhibiao load``."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track
from sqlalchemy import Engine

from etl.cli.check import summary
from etl.cli.group import FAILED, NEEDS_A_PERSON
from etl.cli.options import database_option, metadata_options, workforce_options
from etl.cli.output import number, print_table
from etl.cli.warehouse import opened
from etl.jobs import Batch, gather
from etl.loading import Line, Workforce, changed_reports, readings
from etl.loading import load as load_reports
from etl.read import shown
from etl.seeds import load_reference
from etl.store import reading
from etl.store.checks import Finding, run_for_reports
from etl.store.decisions import decided_reference
from etl.work import Patience, stoppable

_WAITS = (1, 2, 4, 8)
"""Seconds that a database which is away gets to come back, as a server that is started anew does."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@metadata_options
@workforce_options
@database_option
@click.pass_context
def load(
    context: click.Context,
    paths: tuple[Path, ...],
    place: str | None,
    year: int | None,
    workers: int,
    scheduler: str | None,
    database: str,
) -> None:
    """Load reports: files, and folders and zip archives with all that lies in them.

    A manifest.csv beside the files (file, place, year, url, publisher, published_on) says what their text
    does not; --place and --year say it for all files at once. Loading a report again changes nothing.
    Several processes read, one writes: any number of them ends in the same rows. Ctrl-C and SIGTERM let the report
    in hand be finished.
    At the end the checks run over the places that were loaded; zhibiao check shows what they find.

    \b
    Example:
      zhibiao load reports/2024/ shangluo.txt
    """
    batch = gather(paths, place, year)
    with opened(database) as engine:
        lines = _loaded(engine, batch, Workforce(workers, scheduler))
        findings = _checked(engine, lines)
    _print_summary(lines)
    if found := summary(findings):
        click.echo(found)
    told = (remark for line in lines for remark in line.remarks)
    for remark in (*batch.remarks, *told, *filter(None, map(_remark, lines))):
        click.echo(remark, err=True)
    context.exit(_exit_code(lines) or (NEEDS_A_PERSON if any(f.failed for f in findings) else 0))


def _checked(engine: Engine, lines: Sequence[Line]) -> list[Finding]:
    with reading(engine) as connection:
        return run_for_reports(connection, changed_reports(lines))


def _loaded(engine: Engine, batch: Batch, workforce: Workforce) -> list[Line]:
    with reading(engine) as connection:
        reference = decided_reference(connection, load_reference())
    console = Console(stderr=True)
    count = len(batch.sources)
    with stoppable() as stop:
        found = readings(batch.sources, count, reference, workforce, stop)
        lines = track(
            load_reports(engine, found, Patience(_WAITS, stop)),
            description="Loading",
            total=count,
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        return list(lines)


def _print_summary(lines: Sequence[Line]) -> None:
    print_table(
        ("report", "status", "observations", "unexplained numbers"),
        [
            (
                shown(line.source.path),
                line.outcome.status,
                number(line.outcome.observations),
                number(line.outcome.unexplained),
            )
            for line in lines
        ],
        right=("observations", "unexplained numbers"),
    )
    count = Counter(line.outcome.status for line in lines)
    observations = sum(line.outcome.observations for line in lines)
    unexplained = sum(line.outcome.unexplained for line in lines)
    said = ", ".join(f"{count[status]} {status}" for status in ("loaded", "unchanged", "needs metadata", "failed"))
    click.echo(f"{said}: {observations:,} observations, {unexplained:,} unexplained numbers")


def _remark(line: Line) -> str:
    if line.mend:
        return f"{shown(line.source.path)} {line.outcome.status}: {line.mend}"
    return f"{shown(line.source.path)} failed: {line.outcome.message}" if line.outcome.status == "failed" else ""


def _exit_code(lines: Sequence[Line]) -> int:
    failed = sum(line.outcome.status == "failed" for line in lines)
    if failed == len(lines):
        return FAILED
    return NEEDS_A_PERSON if failed or any(line.mend for line in lines) else 0
