"""``zhibiao nightly``."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from etl.cli.options import database_option
from etl.config import SETTINGS
from etl.loading import Line
from etl.nightly.run import run_night
from etl.nightly.summary import EXIT_CODES
from etl.settings import read_settings


@click.command()
@click.option(
    "--settings",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=SETTINGS,
    show_default=True,
    help="The file with the settings.",
)
@database_option
@click.pass_context
def nightly(context: click.Context, path: Path, database: str) -> None:
    """Fetch, load what is new or changed, check and export, as zhibiao.toml says.

    For a timer: says nothing when all went well, unless somebody watches. The summary is in nightly/summary.txt
    and summary.json, the log in logs/; docs/operations.md shows the settings and a timer. Exits with 0: done; 1: done,
    but something needs a person; 2: failed, or another nightly run works on the database.

    \b
    Example:
      zhibiao nightly --settings /srv/zhibiao/zhibiao.toml
    """
    settings = read_settings(path)
    if context.get_parameter_source("database") is not click.core.ParameterSource.DEFAULT:
        settings = replace(settings, database=database)
    summary = run_night(settings, _progress)
    if summary.state != "done" or sys.stdout.isatty():
        click.echo(summary.text, nl=False)
    context.exit(EXIT_CODES[summary.state])


def _progress(title: str, lines: Iterable[Line], total: int) -> Iterable[Line]:
    console = Console(stderr=True)
    return track(
        lines, description=title, total=total, console=console, transient=True, disable=not console.is_terminal
    )
