"""``zhibiao fetch``."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import click

from etl.cli.group import FAILED, NEEDS_A_PERSON
from etl.cli.output import print_table
from etl.config import SETTINGS, Fetch
from etl.fetch import Journal, read_sources
from etl.fetch import fetch as fetch_sources
from etl.settings import read_settings
from etl.work import stoppable


@click.command()
@click.argument("sources", required=False, metavar="[SOURCES]", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--into", metavar="FOLDER", type=click.Path(path_type=Path), help="The folder of what is fetched.")
@click.option("--contact", metavar="TEXT", help="A mail or web address of yours, told to the sites.")
@click.pass_context
def fetch(context: click.Context, sources: Path | None, into: Path | None, contact: str | None) -> None:
    """Fetch reports from the web: those at the addresses of a CSV (url, place, year, publisher, published_on).

    Brings what is new or changed, and keeps it as it came in FOLDER/raw, which zhibiao load takes. What is not
    said here stands under [fetch] in zhibiao.toml; without it, SOURCES is sources.csv and FOLDER is fetched.

    \b
    Example:
      zhibiao fetch sources.csv --contact you@example.cn
    """
    told = read_settings(Path(SETTINGS)).fetch if Path(SETTINGS).exists() else None
    rules = told or Fetch()
    rules = replace(
        rules, sources=sources or rules.sources, folder=into or rules.folder, contact=contact or rules.contact
    )
    with stoppable() as stop:
        results = list(fetch_sources(read_sources(rules.sources), Journal(rules.folder), rules, stop))
    print_table(("address", "status"), [(each.source.url, each.status) for each in results])
    count = Counter(each.status for each in results)
    click.echo(", ".join(f"{count[status]} {status}" for status in ("new", "changed", "unchanged", "failed")))
    click.echo(f"Next: zhibiao load {rules.folder / 'raw'}")
    for each in results:
        if each.reason:
            click.echo(each.reason, err=True)
    if count["failed"]:
        context.exit(FAILED if count["failed"] == len(results) else NEEDS_A_PERSON)
