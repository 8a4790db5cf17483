"""``zhibiao extract``."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from etl.cli.group import NEEDS_A_PERSON
from etl.cli.options import metadata_options
from etl.cli.output import bounded, print_table
from etl.export import FORMS, write_csv
from etl.jobs import extract as extract_report
from etl.jobs import gather_one, mend
from etl.parse import Catalogue
from etl.parse.records import Extraction, Observation
from etl.seeds import load_reference

_CONTEXT = 12
"""Characters shown on either side of a number."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@metadata_options
@click.pass_context
def extract(context: click.Context, file: Path, form: str, place: str | None, year: int | None) -> None:
    """Show what would be loaded from a report, without loading it.

    A manifest.csv beside the file is heeded. jsonl and csv give every field, with start and end as offsets
    in the report's text; csv is for machines.

    \b
    Example:
      zhibiao extract plan.txt --place 商洛市 --year 2024 --format jsonl
    """
    source = gather_one(file, place, year)
    document, extraction = extract_report(source, Catalogue.build(load_reference()))
    _WRITERS[form](document.text, extraction)
    for remark in document.remarks:
        click.echo(remark, err=True)
    if how := mend(source, extraction.profile):
        click.echo(f"{file} needs metadata: {how}", err=True)
        context.exit(NEEDS_A_PERSON)


def _write_table(text: str, extraction: Extraction) -> None:
    print_table(
        ("place", "year", "kind", "indicator", "value", "code", "words"),
        [
            (o.place, str(o.year), _kind(o), o.name, _value(o), o.code or "", _words(text, o))
            for o in extraction.observations
        ],
        right=("value",),
    )
    click.echo(
        f"{len(extraction.observations)} observations, {len(extraction.figures)} other numbers,"
        f" {extraction.unexplained} of them unexplained"
    )


def _kind(observation: Observation) -> str:
    return observation.kind if observation.measure == "level" else f"{observation.kind} change"


def _value(observation: Observation) -> str:
    return f"{bounded(observation.value, observation.comparator, observation.upper)} {observation.unit}".rstrip()


def _words(text: str, observation: Observation) -> str:
    before = text[max(observation.sentence_start, observation.start - _CONTEXT) : observation.start]
    after = text[observation.end : min(observation.sentence_end, observation.end + _CONTEXT)]
    return f"{before}⟦{text[observation.start : observation.end]}⟧{after}".replace("\n", " ")


def _write_jsonl(text: str, extraction: Extraction) -> None:
    for observation in extraction.observations:
        record = observation._asdict() | {"quote": text[observation.start : observation.end]}
        # Bytes, since a file for programs is UTF-8 whatever the terminal's encoding.
        click.echo(json.dumps(record, ensure_ascii=False, allow_nan=False).encode())


def _write_csv(text: str, extraction: Extraction) -> None:
    rows = ([*o, text[o.start : o.end]] for o in extraction.observations)
    write_csv([*Observation._fields, "quote"], rows, FORMS["machine"], "-")


_WRITERS: Mapping[str, Callable[[str, Extraction], None]] = {
    "table": _write_table,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
}
