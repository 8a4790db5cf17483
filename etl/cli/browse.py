"""``zhibiao browse``."""

import click

from etl.browse import serve, site
from etl.cli.options import database_option


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST", help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="The port to listen on.")
@database_option
def browse(host: str, port: int, database: str) -> None:
    """Look through a SQLite warehouse in a web browser, until Ctrl-C; nothing can be changed there.

    Every table and view with its meaning and facets, queries to begin with, and a link from each value to its
    sentence. Needs: pip install "zhibiao[browse]".

    \b
    Example:
      zhibiao browse --port 8001
    """
    shown = site(database)
    click.echo(f"http://{host}:{port}/ shows {database}; Ctrl-C ends it")
    serve(shown, host, port)
