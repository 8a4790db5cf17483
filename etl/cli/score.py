"""``zhibiao score``."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from etl.cli.group import NEEDS_A_PERSON
from etl.cli.output import number, print_table
from etl.jobs import extract, gather, mend
from etl.parse import Catalogue
from etl.parse.reference import Reference
from etl.quality import GROUPS, LEVELS, Found, GoldReport, Slip, Tally, open_gold, read_codes, read_found
from etl.quality import score as score_report
from etl.seeds import load_reference

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--gold", required=True, metavar="DIR", type=_FOLDER, help="Holds gold/NAME.jsonl and texts/NAME.txt.")
@click.option("--texts", metavar="DIR", type=_FOLDER, help="Where the texts lie, if not in texts of the gold's folder.")
@click.option(
    "--found",
    metavar="DIR",
    type=_FOLDER,
    help="Score NAME.jsonl of this folder, as extract --format jsonl writes them, instead of extracting.",
)
@click.option(
    "--codes",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A CSV with the codes that the gold was coded with, in a column code; others are not scored."
    "  [default: catalogue.csv of the gold's folder, else the whole catalogue]",
)
@click.option("--errors", is_flag=True, help="List what went wrong, by what is wrong in it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")
@click.option("--check", is_flag=True, help="Only check the gold files: every mistake, with its line.")
@click.pass_context
def score(
    context: click.Context,
    gold: Path,
    texts: Path | None,
    found: Path | None,
    codes: Path | None,
    errors: bool,
    as_json: bool,
    check: bool,
) -> None:
    """Measure what is read from reports against what a careful reader annotated in them.

    mention: the figure is found. observation: and value, unit, comparator, kind, measure, year, place and name are
    right. catalogued: of the figures with a code, code, value, kind, measure, year and place are right. Each as
    precision, recall and their mean, F1. docs/annotating.md says how to annotate a report.

    \b
    Example:
      zhibiao score --gold tests/gold_dev --errors
    """
    reports, reference = open_gold(gold, texts), load_reference()
    if check:
        context.exit(NEEDS_A_PERSON if _print_check(reports, reference) else 0)
    catalogue = Catalogue.build(reference)
    allowed = _codes(codes, gold, reference)
    tallies: dict[str, Tally] = {}
    remarks: list[str] = []
    for report in reports:
        golds = report.sound(reference)
        hits, remark = _read(found, report) if found else _extract(report, catalogue)
        tallies[report.name] = score_report(report.name, report.text(), golds, hits, report.windows, allowed)
        remarks += remark
    (_print_json if as_json else _print_tables)(tallies, errors)
    for line in remarks:
        click.echo(line, err=True)
    context.exit(NEEDS_A_PERSON if remarks else 0)


def _codes(file: Path | None, gold: Path, reference: Reference) -> frozenset[str]:
    beside = gold / "catalogue.csv"
    if file or beside.exists():
        return read_codes(file or beside)
    return frozenset(i.code for i in reference.indicators)


def _read(folder: Path, report: GoldReport) -> tuple[list[Found], list[str]]:
    file = folder / f"{report.name}.jsonl"
    if not file.exists():
        return [], [f"{file} does not exist: all of {report.name} counts as missed"]
    return read_found(file), []


def _extract(report: GoldReport, catalogue: Catalogue) -> tuple[list[Found], list[str]]:
    (source,) = gather([report.text_file]).sources
    _, extraction = extract(source, catalogue)
    how = mend(source, extraction.profile)
    remarks = [f"{report.text_file} needs metadata, and all of it counts as missed: {how}"] if how else []
    return [Found.of(o) for o in extraction.observations], remarks


def _print_check(reports: Sequence[GoldReport], reference: Reference) -> int:
    """Print every mistake, and how many observations are sound; gives the count of mistakes."""
    wrong = core = optional = 0
    for report in reports:
        golds, mistakes = report.read(reference)
        for mistake in mistakes:
            click.echo(f"{report.file}:{mistake.line}: {mistake.message}")
        wrong += len(mistakes)
        core += sum(not g.optional for g in golds)
        optional += sum(g.optional for g in golds)
    click.echo(f"{len(reports)} gold files: {core:,} observations, {optional:,} optional ones, {wrong:,} mistakes")
    return wrong


def _print_tables(tallies: Mapping[str, Tally], errors: bool) -> None:
    total = sum(tallies.values(), Tally())
    heads = [f"{level} {part}" for level in LEVELS for part in ("P", "R", "F1")]
    rows = [*tallies.items()]
    if len(rows) > 1:
        rows.append(("all", total))
    print_table(("report", "gold", "found", *heads), [_cells(*row) for row in rows], right=("gold", "found", *heads))
    shares = total.slot_shares()
    click.echo("\nright among the mentions found (code: among those of gold with a code)")
    print_table(tuple(shares), [[f"{share:.3f}" for share in shares.values()]], right=tuple(shares))
    if errors:
        _print_slips(total.slips)


def _cells(name: str, tally: Tally) -> list[str]:
    parts = [f"{part:.3f}" for level in LEVELS for part in asdict(tally.measure(level)).values()]
    return [name, number(tally.gold), number(tally.found), *parts]


def _print_slips(slips: Iterable[Slip]) -> None:
    by_group = sorted(slips, key=lambda slip: GROUPS.index(slip.group))
    for group, members in groupby(by_group, key=lambda slip: slip.group):
        rows = [(s.report, str(s.line or ""), s.words, s.found, s.gold) for s in members]
        click.echo(f"\n{group} ({len(rows)})")
        print_table(("report", "line", "words", "found", "gold"), rows, right=("line",))


def _print_json(tallies: Mapping[str, Tally], errors: bool) -> None:
    total = sum(tallies.values(), Tally())
    told = _told(total) | {"reports": {name: _told(tally) for name, tally in tallies.items()}}
    if errors:
        told["errors"] = [asdict(slip) for slip in total.slips]
    click.echo(json.dumps(told, ensure_ascii=False))


def _told(tally: Tally) -> dict[str, Any]:
    measures = {level: asdict(tally.measure(level)) for level in LEVELS}
    return {"gold": tally.gold, "found": tally.found, **measures, "slots": tally.slot_shares()}
