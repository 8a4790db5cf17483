"""``zhibiao export``."""

from collections.abc import Sequence

import click

from etl.cli.options import database_option
from etl.cli.selection import selection_options
from etl.cli.warehouse import opened
from etl.export import FORMS
from etl.export.formats import FORMATS, format_of
from etl.exports import Selection, export_view
from etl.store import reading


@click.command()
@click.argument("view")
@click.option(
    "-o", "--output", required=True, metavar="FILE", help="The file or folder to write; - for standard output."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    help="What to write; by default what FILE's ending says (.csv, .xlsx, .parquet).",
)
@click.option(
    "--for",
    "form",
    type=click.Choice(list(FORMS)),
    default="excel",
    show_default=True,
    help="Of CSV: excel, with byte order mark and CRLF, and no cell that runs as a formula; machine, plain UTF-8.",
)
@selection_options
@database_option
def export(
    view: str,
    output: str,
    format_name: str | None,
    form: str,
    cities: Sequence[str],
    years: Sequence[int],
    domains: Sequence[str],
    indicators: Sequence[str],
    database: str,
) -> None:
    """Write a view, or the part of it that is asked for, as a file for spreadsheets or programs.

    The views: target_vs_actual, target_ambition, city_comparison, league_table, national_context,
    indicator_trend, coverage, comparable_level, level_with_origin, contradictions, current_observation,
    observation_detail, observation_sense, observation_history, revisions, conflicts, review_queue,
    unexplained_numbers, report_summary.

    xlsx has a sheet a domain, and one of notes and sources. parquet-by-year and datapackage are folders; sdmx-csv
    comes with a second file that defines it. All but CSV and datapackage need: pip install "zhibiao[exports]".

    \b
    Example:
      zhibiao export target_vs_actual -o targets.xlsx --city 商洛市 --year 2024
    """
    chosen = format_name or format_of(output)
    if chosen == "csv" and form == "machine":
        chosen = "csv-machine"
    selection = Selection(cities, years, domains, indicators)
    with opened(database) as engine, reading(engine) as connection:
        count = export_view(connection, view, output, chosen, selection)
    if output != "-":
        click.echo(f"{output}: {count:,} rows of {view}")
