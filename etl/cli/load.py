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
from etl.cli.options import database_option, metadata_options
from etl.cli.output import number, print_table
from etl.cli.warehouse import opened
from etl.jobs import Batch, Line, gather
from etl.jobs import load as load_reports
from etl.parse import Catalogue
from etl.read import shown
from etl.seeds import load_reference
from etl.store import reading
from etl.store.checks import Finding, run_for_reports
from etl.store.decisions import decided_reference


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@metadata_options
@database_option
@click.pass_context
def load(context: click.Context, paths: tuple[Path, ...], place: str | None, year: int | None, database: str) -> None:
    """Load reports: files, and folders and zip archives with all that lies in them.

    A manifest.csv beside the files (file, place, year, url, publisher, published_on) says what their text
    does not; --place and --year say it for all files at once. Loading a report again changes nothing.
    At the end the checks run over the places that were loaded; zhibiao check shows what they find.

    \b
    Example:
      zhibiao load reports/2024/ shangluo.txt
    """
    batch = gather(paths, place, year)
    with opened(database) as engine:
        lines = _loaded(engine, batch)
        findings = _checked(engine, lines)
    _print_summary(lines)
    if found := summary(findings):
        click.echo(found)
    told = (remark for line in lines for remark in line.remarks)
    for remark in (*batch.remarks, *told, *filter(None, map(_remark, lines))):
        click.echo(remark, err=True)
    context.exit(_exit_code(lines) or (NEEDS_A_PERSON if any(f.failed for f in findings) else 0))


def _checked(engine: Engine, lines: Sequence[Line]) -> list[Finding]:
    changed = [line.outcome.report_id for line in lines if line.outcome.status == "loaded"]
    with reading(engine) as connection:
        return run_for_reports(connection, [number for number in changed if number is not None])


def _loaded(engine: Engine, batch: Batch) -> list[Line]:
    with reading(engine) as connection:
        catalogue = Catalogue.build(decided_reference(connection, load_reference()))
    console = Console(stderr=True)
    lines = track(
        load_reports(engine, batch.sources, catalogue),
        description="Loading",
        total=len(batch.sources),
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
