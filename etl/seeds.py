"""Reads the reference data in ``seeds/``.

Every mistake in the files is told at once, each with its line, so that one round of mending is enough.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from etl import resources
from etl.parse.reference import Domain, Indicator, NamePattern, Part, Reference, Region, Standard, Unit
from etl.parse.text.spelling import key
from etl.seed_tables import Column, Description, SeedError, Table, read_description, read_table

__all__ = ["TABLES", "Column", "Description", "SeedError", "describe", "load_reference"]

TABLES = (
    "regions", "domains", "units", "indicators", "indicator_aliases", "name_patterns", "indicator_parts", "standards"
)  # fmt: skip


def describe(folder: Path | None = None) -> tuple[Description, ...]:
    """What the seed tables in ``folder`` (default: those of the program) and their columns mean.

    Raises:
        SeedError: a description is missing or malformed.
    """
    folder = folder or resources.folder("seeds")
    return tuple(read_description(folder / f"{table}.yaml") for table in TABLES)


def load_reference(folder: Path | None = None) -> Reference:
    """The reference data in ``folder`` (default: those of the program), checked.

    Raises:
        SeedError: a file is missing or contradicts its description or another file; all mistakes are listed.
    """
    is_ours = folder is None
    folder = folder or resources.folder("seeds")
    mistakes: list[str] = []
    descriptions = describe(folder)
    tables = {d.table: read_table(folder, d, mistakes) for d in descriptions}
    for description in descriptions:
        mistakes += _repeated(description, tables[description.table])
        mistakes += _dangling(description, tables)
    mistakes += _no_bases(tables["units"])
    mistakes += _ambiguous_names(tables["indicators"], tables["indicator_aliases"])
    if not is_ours:  # compiling takes as long as all else, and a test has tried ours
        mistakes += _bad_patterns(tables["name_patterns"])
    if mistakes:
        raise SeedError("\n".join(mistakes))
    return _reference(tables)


def _repeated(description: Description, table: Table) -> Iterator[str]:
    """Values that must be unique and are not."""
    for names in (description.key, *((c.name,) for c in description.columns if c.unique)):
        values = [*zip(*(table.columns[name] for name in names), strict=True)]
        if len(set(values)) == len(values):
            continue
        first: dict[tuple[Any, ...], int] = {}
        for line, value in zip(table.lines, values, strict=True):
            if first.setdefault(value, line) != line:
                place = f"{table.file}:{line}: {', '.join(names)} {', '.join(map(str, value))}"
                yield f"{place} stands in line {first[value]} already; remove or rename one"


def _dangling(description: Description, tables: Mapping[str, Table]) -> Iterator[str]:
    """References to what is not there."""
    table = tables[description.table]
    for column in description.columns:
        if not column.references:
            continue
        target, name = column.references.split(".")
        known = set(tables[target].columns[name])
        unknown = set(table.columns[column.name]) - known - {None}
        # A table that could not be read has its own message; one for each row here would bury it.
        if not known or not unknown:
            continue
        for line, value in zip(table.lines, table.columns[column.name], strict=True):
            if value in unknown:
                place = f"{table.file}:{line}: {column.name} {value}"
                yield f"{place} is no {name} in {target}.csv; correct it or add that row"


def _no_bases(units: Table) -> Iterator[str]:
    """Units whose base is no base: of another dimension, or with a factor of its own."""
    column = units.columns
    known = dict(zip(column["symbol"], zip(column["dimension"], column["factor"], strict=True), strict=True))
    for line, base, dimension in zip(units.lines, column["base_symbol"], column["dimension"], strict=True):
        if base in known and known[base] != (dimension, 1):
            told = f"is not of dimension {dimension} with factor 1; give the base unit of the dimension"
            yield f"{units.file}:{line}: base_symbol {base} {told}"


def _ambiguous_names(indicators: Table, aliases: Table) -> Iterator[str]:
    """Names that mean two indicators once brackets, quotes and dashes are evened out, as parsing does."""
    owners: dict[str, tuple[str, str]] = {}
    for table, column in ((indicators, "name"), (aliases, "alias")):
        for line, name, code in zip(table.lines, table.columns[column], table.columns["code"], strict=True):
            place = f"{table.file}:{line}"
            owner, owned_at = owners.setdefault(_evened(name or ""), (code, place))
            if owner != code:
                yield f"{place}: {column} {name} means {owner} in {owned_at} already; remove it there or here"


def _bad_patterns(patterns: Table) -> Iterator[str]:
    """Patterns that are no regular expression, or whose example lacks the words that every name must hold."""
    column = patterns.columns
    for line, holds, pattern, example in zip(
        patterns.lines, column["holds"], column["pattern"], column["example"], strict=True
    ):
        place = f"{patterns.file}:{line}"
        try:
            re.compile(pattern or "")
        except re.error as error:
            yield f"{place}: pattern {pattern} is no regular expression ({error}); correct it"
        if (holds or "") not in key(example or ""):
            yield f"{place}: example {example} does not hold {holds}; correct one of them"


def _evened(name: str) -> str:
    return re.sub(r"[\s“”‘’\"'「」]", "", name).translate(str.maketrans("（）～~—－–", "()-----"))


def _rows(table: Table) -> Iterator[dict[str, Any]]:
    for values in zip(*table.columns.values(), strict=True):
        yield dict(zip(table.columns, values, strict=True))


def _reference(tables: Mapping[str, Table]) -> Reference:
    aliases: dict[str, list[str]] = {}
    for row in _rows(tables["indicator_aliases"]):
        aliases.setdefault(row["code"], []).append(row["alias"])
    return Reference(
        regions=tuple(Region(**row) for row in _rows(tables["regions"])),
        domains=tuple(Domain(**row) for row in _rows(tables["domains"])),
        units=tuple(Unit(**row) for row in _rows(tables["units"])),
        indicators=tuple(
            Indicator(**row, aliases=tuple(aliases.get(row["code"], ()))) for row in _rows(tables["indicators"])
        ),
        standards=tuple(Standard(**row) for row in _rows(tables["standards"])),
        parts=tuple(Part(**row) for row in _rows(tables["indicator_parts"])),
        patterns=tuple(NamePattern(**row) for row in _rows(tables["name_patterns"])),
    )
