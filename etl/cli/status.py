"""``zhibiao status``."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from etl.cli.options import database_option
from etl.cli.output import number, print_table
from etl.cli.warehouse import opened
from etl.store import Run, last_runs, reading, views

_RUNS = 5


@click.command()
@database_option
def status(database: str) -> None:
    """Show what is loaded, from which reports, and how the last runs went.

    \b
    Example:
      zhibiao status --database sqlite:///demo/zhibiao.db
    """
    with opened(database) as engine, reading(engine) as connection:
        columns, rows = views.read(connection, "report_summary", {})
        reports = [dict(zip(columns, row, strict=True)) for row in rows]
        runs = last_runs(connection, _RUNS)
    _print_reports(reports)
    click.echo()
    _print_runs(runs)
    if not reports:
        click.echo("Next: zhibiao load PATH")


def _print_reports(reports: Sequence[Mapping[str, Any]]) -> None:
    print_table(
        ("report", "place", "results of", "plans for", "observations", "catalogued", "unexplained", "needs"),
        [
            (
                report["file_name"],
                report["region_name"] or "",
                str(report["actual_year"] or ""),
                str(report["target_year"] or ""),
                number(report["observations"]),
                number(report["catalogued"]),
                number(report["unexplained"]),
                report["needs"],
            )
            for report in reports
        ],
        right=("results of", "plans for", "observations", "catalogued", "unexplained"),
    )
    click.echo(f"{len(reports)} reports, {sum(report['observations'] for report in reports):,} observations")


def _print_runs(runs: Sequence[Run]) -> None:
    print_table(
        ("run", "began (UTC)", "ended", "loaded", "unchanged", "needs metadata", "failed"),
        [
            (
                str(run.run_id),
                f"{run.started_at:%Y-%m-%d %H:%M:%S}",
                f"{run.finished_at:%H:%M:%S}" if run.finished_at else "broken off or running",
                *map(str, (run.loaded, run.unchanged, run.needs_metadata, run.failed)),
            )
            for run in runs
        ],
        right=("run", "loaded", "unchanged", "needs metadata", "failed"),
    )
