"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from etl.config import DATABASE_VARIABLE, DEFAULT_DATABASE, SETTINGS
from etl.loading import cores
from etl.read.manifest import FIRST_YEAR, LAST_YEAR
from etl.settings import default_database

Command = Callable[..., Any]


def database_option(command: Command) -> Command:
    """``--database URL``."""
    return click.option(
        "--database",
        metavar="URL",
        envvar=DATABASE_VARIABLE,
        default=default_database,
        show_default=f"that of {SETTINGS}, or {DEFAULT_DATABASE}",
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


def workforce_options(command: Command) -> Command:
    """``--workers`` and ``--scheduler``: who reads the reports."""
    workers = click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=cores,
        show_default="the cores",
        metavar="N",
        help="How many processes read reports; one for every 50 files at most.",
    )
    scheduler = click.option(
        "--scheduler", metavar="ADDRESS", help="Let a Dask cluster read them instead, as tcp://HOST:8786."
    )
    return workers(scheduler(command))
