"""``zhibiao export``."""

import click

from etl.cli.options import database_option
from etl.cli.warehouse import opened
from etl.export import FORMS, write_csv
from etl.store import reading, views


@click.command()
@click.argument("view")
@click.option("-o", "--output", required=True, metavar="FILE", help="The file to write; - for standard output.")
@click.option(
    "--for",
    "form",
    type=click.Choice(list(FORMS)),
    default="excel",
    show_default=True,
    help="excel: with byte order mark and CRLF, and no cell that runs as a formula; machine: plain UTF-8.",
)
@database_option
def export(view: str, output: str, form: str, database: str) -> None:
    """Write a view as CSV.

    The views: target_vs_actual, target_ambition, city_comparison, league_table, national_context,
    indicator_trend, coverage, comparable_level, level_with_origin, contradictions, current_observation,
    observation_detail, review_queue, unexplained_numbers, report_summary.

    \b
    Example:
      zhibiao export target_vs_actual -o targets.csv
    """
    with opened(database) as engine, reading(engine) as connection:
        columns, rows = views.read(connection, view, {})
        count = write_csv(columns, rows, FORMS[form], output)
    if output != "-":
        click.echo(f"{output}: {count:,} rows of {view}")
