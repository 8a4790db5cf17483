"""A view as SDMX-CSV 2.0, and beside it the definition of its structure in SDMX-ML 3.0.

Statistical offices exchange data so: codes for place and indicator, one row an observation, and a file that says what
each column and code means.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.export import sdmx_structure
from etl.export.errors import ExportError
from etl.export.table import Table
from etl.export.whole_file import STANDARD_OUTPUT, whole_file

AGENCY, VERSION = "ZHIBIAO", "1.0.0"

KEYS: Mapping[str, tuple[str, ...]] = {
    "comparable_level": ("region_code", "indicator_code", "kind"),
    "target_vs_actual": ("region_code", "indicator_code"),
    "target_ambition": ("region_code", "indicator_code"),
    "city_comparison": ("region_code", "indicator_code"),
    "indicator_trend": ("region_code", "indicator_code"),
    "national_context": ("region_code", "indicator_code", "authority_code"),
}
"""The views in which, with the year, these columns name a row: SDMX knows data by its key."""

CONCEPTS: Mapping[str, str] = {
    "region_code": "REF_AREA",
    "indicator_code": "INDICATOR",
    "year": "TIME_PERIOD",
    "value": "OBS_VALUE",
    "unit": "UNIT_MEASURE",
    "authority_code": "AUTHORITY",
    "domain_code": "DOMAIN",
}
"""What SDMX calls a column; others keep their name, in capitals."""

# The lists of codes carry the names.
_IN_CODE_LISTS = frozenset(("region_name", "indicator_name", "domain_name", "authority_name"))


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the file; ``source`` is its column in the view, None for what the view leaves unsaid."""

    concept: str
    source: str | None
    role: str
    type: str
    meaning: str


def write(table: Table, target: str | Path) -> int:
    """Write ``target`` and beside it ``NAME.structure.xml``; gives the count of rows.

    The structure lists the codes that occur. Memory does not grow with the rows.

    Raises:
        ExportError: the view has no key that SDMX could use, a file cannot be written, or pysdmx is not installed.
    """
    if table.view not in KEYS:
        raise ExportError(f"SDMX needs a place, a year and an indicator a row; it takes the views {', '.join(KEYS)}")
    if target == STANDARD_OUTPUT:
        raise ExportError("SDMX-CSV comes with a second file that defines it; name a file, as in -o out.csv")
    fields = fields_of(table)
    used: dict[str, set[str]] = {f.concept: set() for f in fields if f.concept in sdmx_structure.CODED}
    path = Path(target)
    with whole_file(path.with_name(f"{path.stem}.structure.xml")) as structure, whole_file(path) as data:
        with data.open("w", encoding="utf-8", newline="") as file:
            count = _write_rows(table, fields, used, csv.writer(file, lineterminator="\n"))
        structure.write_text(sdmx_structure.define(table, fields, used, AGENCY, VERSION), encoding="utf-8")
    return count


def fields_of(table: Table) -> list[Field]:
    """The fields in the order of SDMX: dimensions, measures, attributes."""
    key = KEYS[table.view]
    dimensions = [Field("FREQ", None, "dimension", "text", "how often: A, once a year")]
    others = []
    for column in table.columns:
        name = CONCEPTS.get(column.name, column.name.upper())
        if column.name == "year" or column.name in key:
            dimensions.append(Field(name, column.name, "dimension", column.type, column.meaning))
        elif column.name not in _IN_CODE_LISTS:
            role = "measure" if column.type == "number" else "attribute"
            others.append(Field(name, column.name, role, column.type, column.meaning))
    if "unit" not in table.names:
        others.append(Field("UNIT_MEASURE", None, "attribute", "text", "unit of the values"))
    # Time comes last among the dimensions.
    dimensions.sort(key=lambda f: f.concept == "TIME_PERIOD")
    return dimensions + sorted(others, key=lambda f: f.role != "measure")


def _write_rows(table: Table, fields: Sequence[Field], used: Mapping[str, set[str]], writer: Any) -> int:
    flow = f"{AGENCY}:{table.view.upper()}({VERSION})"
    writer.writerow(["STRUCTURE", "STRUCTURE_ID", "ACTION", *(f.concept for f in fields)])
    readers = [_reader(table, field) for field in fields]
    coded = [(place, used[f.concept]) for place, f in enumerate(fields) if f.concept in used]
    count = 0
    for row in table.typed():
        cells = [read(row) for read in readers]
        for place, codes in coded:
            codes.add(cells[place])
        writer.writerow(["dataflow", flow, "I", *map(_cell, cells)])
        count += 1
    return count


def _reader(table: Table, field: Field) -> Callable[[Sequence[Any]], Any]:
    if field.source is not None:
        place = table.names.index(field.source)
        return lambda row: row[place]
    if field.concept == "FREQ":
        return lambda row: "A"
    units = {code: label.unit for code, label in table.labels.indicators.items()}
    indicator = table.names.index("indicator_code")
    return lambda row: units.get(row[indicator], "")


def _cell(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return "" if value is None else value
