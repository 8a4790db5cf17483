"""The options that say which rows of a view are wanted."""

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def selection_options(command: Command) -> Command:
    """``--city``, ``--year``, ``--domain`` and ``--indicator``; each may be repeated."""
    city = click.option("--city", "cities", multiple=True, metavar="NAME", help="Only this place; may be repeated.")
    year = click.option("--year", "years", type=int, multiple=True, metavar="YEAR", help="Only this year; likewise.")
    domain = click.option("--domain", "domains", multiple=True, metavar="NAME", help="Only this domain; likewise.")
    indicator = click.option(
        "--indicator", "indicators", multiple=True, metavar="NAME", help="Only this indicator; likewise."
    )
    return city(year(domain(indicator(command))))
