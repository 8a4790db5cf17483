"""``zhibiao report``."""

import click

from etl.cli.options import database_option
from etl.cli.warehouse import opened
from etl.export.report import city_page, indicator_page
from etl.export.whole_file import write_whole
from etl.reports import city_report, indicator_report
from etl.store import reading


@click.command()
@click.option("--city", metavar="NAME", help="The scorecard of this place: by code, full or short name.")
@click.option("--indicator", metavar="NAME", help="This indicator across places: by code, name or alias.")
@click.option("-o", "--output", required=True, metavar="FILE", help="The page to write; - for standard output.")
@database_option
def report(city: str | None, indicator: str | None, output: str, database: str) -> None:
    """Show a city's promises and results, or an indicator across cities, as one web page.

    The page is one file that loads nothing: open it in a browser, send it, print it. Each figure opens the sentence
    that it was read from. Needs: pip install "zhibiao[exports]".

    \b
    Example:
      zhibiao report --city 商洛市 -o shangluo.html
    """
    if (city is None) == (indicator is None):
        raise click.UsageError("say one of --city NAME and --indicator NAME")
    with opened(database) as engine, reading(engine) as connection:
        if city is not None:
            of_city = city_report(connection, city)
            page, told, outcomes = city_page(of_city), of_city.region_name, of_city.outcomes
        else:
            of_indicator = indicator_report(connection, str(indicator))
            page, told, outcomes = indicator_page(of_indicator), of_indicator.name, of_indicator.outcomes
    write_whole(page, output)
    if output != "-":
        click.echo(f"{output}: {told}, {sum(len(o.values) for o in outcomes)} figures")
