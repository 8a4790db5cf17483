"""``zhibiao init``."""

import click

from etl.cli.options import database_option
from etl.seeds import load_reference
from etl.store import create_engine_for, upgrade


@click.command()
@database_option
def init(database: str) -> None:
    """Create the warehouse, or bring it up to date: tables, reference data, views.

    Safe to repeat; nothing that was loaded is lost. On PostgreSQL it makes the roles NAME_owner, NAME_loader and
    NAME_reader, where it may; make people members of them.

    \b
    Example:
      zhibiao init --database postgresql://analyst@localhost/zhibiao
    """
    engine = create_engine_for(database)
    reference = load_reference()
    try:
        remark = upgrade(engine, reference)
    finally:
        engine.dispose()
    click.echo(
        f"The warehouse is ready: {len(reference.indicators)} indicators, {len(reference.regions)} places."
        " Next: zhibiao load PATH"
    )
    if remark:
        click.echo(remark, err=True)
