"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from etl.config import DATABASE_VARIABLE, DEFAULT_DATABASE
from etl.loading import cores
from etl.read.manifest import FIRST_YEAR, LAST_YEAR

Command = Callable[..., Any]


def database_option(command: Command) -> Command:
    """``--database URL``."""
    return click.option(
        "--database",
        metavar="URL",
        envvar=DATABASE_VARIABLE,
        default=DEFAULT_DATABASE,
        show_default=True,
        show_envvar=True,
        help="The warehouse: sqlite:///FILE or postgresql://USER@HOST/NAME.",
    )(command)


def metadata_options(command: Command) -> Command:
    """``--place`` and ``--year``: what is known of a report that its text may not say."""
    place = click.option("--place", metavar="NAME", help="The place reported on, by its full name (商洛市).")
    year = click.option(
        "--year",
        type=click.IntRange(FIRST_YEAR, LAST_YEAR),
        metavar="YEAR",
        help="The year whose results are reported, or that is planned.",
    )
    return place(year(command))


def selection_options(command: Command) -> Command:
    """``--city``, ``--year``, ``--domain`` and ``--indicator``: which rows of a view are wanted; each may be repeated."""
    city = click.option("--city", "cities", multiple=True, metavar="NAME", help="Only this place; may be repeated.")
    year = click.option("--year", "years", type=int, multiple=True, metavar="YEAR", help="Only this year; likewise.")
    domain = click.option("--domain", "domains", multiple=True, metavar="NAME", help="Only this domain; likewise.")
    indicator = click.option(
        "--indicator", "indicators", multiple=True, metavar="NAME", help="Only this indicator; likewise."
    )
    return city(year(domain(indicator(command))))


def workforce_options(command: Command) -> Command:
    """``--workers`` and ``--scheduler``: who reads the reports."""
    workers = click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=cores,
        show_default="the cores",
        metavar="N",
        help="How many processes read reports; one for every ten files at most.",
    )
    scheduler = click.option(
        "--scheduler", metavar="ADDRESS", help="Let a Dask cluster read them instead, as tcp://HOST:8786."
    )
    return workers(scheduler(command))
