"""``zhibiao explain``."""

from pathlib import Path

import click

from etl.cli.group import NEEDS_A_PERSON
from etl.cli.options import metadata_options
from etl.export.explain import explain_page
from etl.export.whole_file import write_whole
from etl.jobs import extract, gather_one, mend
from etl.parse import Catalogue
from etl.seeds import load_reference


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("-o", "--output", required=True, metavar="FILE", help="The page to write; - for standard output.")
@metadata_options
@click.pass_context
def explain(context: click.Context, file: Path, output: str, place: str | None, year: int | None) -> None:
    """Show how a report was read, as one web page: its text with every number marked, and why.

    The page is one file that loads nothing: open it in a browser, send it, print it. A manifest.csv beside the
    report is heeded.

    \b
    Example:
      zhibiao explain plan.txt -o plan.html
    """
    source = gather_one(file, place, year)
    reference = load_reference()
    document, extraction = extract(source, Catalogue.build(reference))
    write_whole(explain_page(document.text, extraction, reference, file.name), output)
    if output != "-":
        click.echo(
            f"{output}: {len(extraction.observations)} observations, {len(extraction.figures)} other numbers,"
            f" {extraction.unexplained} of them unexplained"
        )
    if how := mend(source, extraction.profile):
        click.echo(f"{file} needs metadata: {how}", err=True)
        context.exit(NEEDS_A_PERSON)
