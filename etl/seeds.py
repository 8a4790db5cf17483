"""Reads the reference data in ``seeds/``.

Every mistake in the files is told at once, each with its line, so that one round of mending is enough.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from etl import resources
from etl.parse.records import Domain, Indicator, Reference, Region, Unit
from etl.seed_tables import Column, Description, Row, SeedError, read_description, read_rows

__all__ = ["TABLES", "Column", "Description", "SeedError", "describe", "load_reference"]

TABLES = ("regions", "domains", "units", "indicators", "indicator_aliases")


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
    folder = folder or resources.folder("seeds")
    mistakes: list[str] = []
    descriptions = describe(folder)
    tables = {d.table: read_rows(folder, d, mistakes) for d in descriptions}
    for description in descriptions:
        mistakes += _repeated(description, tables[description.table])
        mistakes += _dangling(description, tables)
    mistakes += _no_bases(tables["units"])
    mistakes += _ambiguous_names(tables["indicators"], tables["indicator_aliases"])
    if mistakes:
        raise SeedError("\n".join(mistakes))
    return _reference(tables)


def _repeated(description: Description, rows: list[Row]) -> Iterator[str]:
    """Values that must be unique and are not."""
    for names in (description.key, *((c.name,) for c in description.columns if c.unique)):
        first: dict[tuple[Any, ...], int] = {}
        for row in rows:
            value = tuple(row.values[n] for n in names)
            if first.setdefault(value, row.line) != row.line:
                place = f"{description.table}.csv:{row.line}: {', '.join(names)} {', '.join(map(str, value))}"
                yield f"{place} stands in line {first[value]} already; remove or rename one"


def _dangling(description: Description, tables: Mapping[str, list[Row]]) -> Iterator[str]:
    """References to what is not there."""
    for column in description.columns:
        if not column.references:
            continue
        table, name = column.references.split(".")
        known = {row.values[name] for row in tables[table]}
        # A table that could not be read has its own message; one for each row here would bury it.
        for row in tables[description.table] if known else ():
            value = row.values[column.name]
            if value is not None and value not in known:
                place = f"{description.table}.csv:{row.line}: {column.name} {value}"
                yield f"{place} is no {name} in {table}.csv; correct it or add that row"


def _no_bases(units: list[Row]) -> Iterator[str]:
    """Units whose base is no base: of another dimension, or with a factor of its own."""
    by_symbol = {row.values["symbol"]: row.values for row in units}
    for row in units:
        base = by_symbol.get(row.values["base_symbol"])
        if base and (base["dimension"] != row.values["dimension"] or base["factor"] != 1):
            told = f"is not of dimension {row.values['dimension']} with factor 1"
            yield f"units.csv:{row.line}: base_symbol {base['symbol']} {told}; give the base unit of the dimension"


def _ambiguous_names(indicators: list[Row], aliases: list[Row]) -> Iterator[str]:
    """Names that mean two indicators once brackets, quotes and dashes are evened out, as parsing does."""
    owners: dict[str, tuple[str, str]] = {}
    for file, column, rows in (("indicators", "name", indicators), ("indicator_aliases", "alias", aliases)):
        for row in rows:
            name, code, place = row.values[column] or "", row.values["code"], f"{file}.csv:{row.line}"
            owner, owned_at = owners.setdefault(_evened(name), (code, place))
            if owner != code:
                yield f"{place}: {column} {name} means {owner} in {owned_at} already; remove it there or here"


def _evened(name: str) -> str:
    return re.sub(r"[\s“”‘’\"'「」]", "", name).translate(str.maketrans("（）～~—－–", "()-----"))


def _reference(tables: Mapping[str, list[Row]]) -> Reference:
    aliases: dict[str, list[str]] = {}
    for row in tables["indicator_aliases"]:
        aliases.setdefault(row.values["code"], []).append(row.values["alias"])
    return Reference(
        regions=tuple(Region(**row.values) for row in tables["regions"]),
        domains=tuple(Domain(**row.values) for row in tables["domains"]),
        units=tuple(Unit(**row.values) for row in tables["units"]),
        indicators=tuple(
            Indicator(**row.values, aliases=tuple(aliases.get(row.values["code"], ()))) for row in tables["indicators"]
        ),
    )
