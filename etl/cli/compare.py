"""``zhibiao compare``."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from etl.cli.options import database_option
from etl.cli.output import bounded, number, print_table
from etl.cli.warehouse import opened
from etl.compare import compare as compare_indicator
from etl.store import reading

Row = Mapping[str, Any]


def _has_peers(row: Row) -> bool:
    return "cities" in row and int(row["cities"]) > 1


_COLUMNS: Mapping[str, Callable[[Row], str]] = {
    "place": lambda row: row["region_name"],
    "year": lambda row: str(row["year"]),
    "target": lambda row: bounded(row.get("target_value"), row.get("target_comparator"), row.get("target_upper_value")),
    "actual": lambda row: bounded(row.get("actual_value"), row.get("actual_comparator"), row.get("actual_upper_value")),
    "standard": lambda row: bounded(row.get("standard_value"), row.get("standard_comparator")),
    "gap": lambda row: number(row.get("gap")),
    "attainment %": lambda row: number(row.get("attainment_percent")),
    "status": lambda row: row.get("status") or "no target",
    "rank": lambda row: f"{row['city_rank']} of {row['cities']}" if _has_peers(row) and row["city_rank"] else "",
    "to median": lambda row: number(row.get("distance_to_median")) if _has_peers(row) else "",
}
_LEFT = {"place", "status"}


@click.command()
@click.argument("indicator")
@click.option("--year", "years", type=int, multiple=True, metavar="YEAR", help="Only this year; may be repeated.")
@click.option("--city", "cities", multiple=True, metavar="NAME", help="Only this place; may be repeated.")
@database_option
def compare(indicator: str, years: Sequence[int], cities: Sequence[str], database: str) -> None:
    """Compare the targets and actuals of an indicator across cities and years.

    INDICATOR is a code (HP01), a name or an alias. Rank 1 is the best of the cities of a year.

    \b
    Example:
      zhibiao compare 居民健康素养水平 --year 2024 --city 商洛市 --city 湖州市
    """
    with opened(database) as engine, reading(engine) as connection:
        comparison = compare_indicator(connection, indicator, years, cities)
    click.echo(f"{comparison.name} ({comparison.code}, {comparison.unit})")
    if not comparison.rows:
        click.echo("No report speaks of it here; zhibiao status lists what is loaded.")
        return
    # A column that is empty all through tells nothing.
    cells = {name: [show(row) for row in comparison.rows] for name, show in _COLUMNS.items()}
    shown = {name: column for name, column in cells.items() if any(column)}
    print_table(list(shown), zip(*shown.values(), strict=True), right=[name for name in shown if name not in _LEFT])
