"""The options that the verbs of ``zhibiao review`` share."""

import getpass
from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]


def where(command: Command) -> Command:
    """``--database``, which may also stand before the verb."""
    return click.option("--database", metavar="URL", help="The warehouse, as of zhibiao review.")(command)


def where_and_who(command: Command) -> Command:
    """``--database`` and ``--author``."""
    author = click.option(
        "--author",
        envvar="ZHIBIAO_AUTHOR",
        show_envvar=True,
        metavar="NAME",
        default=getpass.getuser,
        show_default="your user name",
        help="Who decides.",
    )
    return author(where(command))


def with_why(default: str | None = None) -> Callable[[Command], Command]:
    """``--why``, required where there is no default."""
    if default is None:
        return click.option("--why", metavar="WORDS", required=True, help="The reason.")
    return click.option("--why", metavar="WORDS", default=default, show_default=True, help="The reason.")


def database_before_verb() -> str:
    """The ``--database`` of ``zhibiao review`` itself, which holds where the verb has none."""
    parent = click.get_current_context().parent
    assert parent is not None
    return str(parent.params["database"])
