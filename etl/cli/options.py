"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from etl.config import DATABASE_VARIABLE, DEFAULT_DATABASE
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
