"""Tables of the folder ``seeds/``: a CSV of rows, and beside it a YAML of what its columns mean and must hold."""

import csv
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from etl.errors import UserError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class SeedError(UserError, ValueError):
    """The reference data are wrong. The text has a line a mistake: ``file:line: what is wrong; how to mend it``."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a seed table: its meaning, and what its cells must hold.

    ``type`` is text, integer, number or boolean; ``references`` names a ``table.column`` that must hold the value too.
    """

    name: str
    type: str
    meaning: str
    required: bool = False
    unique: bool = False
    positive: bool = False
    one_of: tuple[str, ...] = ()
    pattern: str = ""
    references: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What a seed table is: its meaning, where and when its facts come from, their licence, its key and columns."""

    table: str
    meaning: str
    source: str
    date: str
    licence: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a seed table, by column, as the reference data are read on every start.

    ``lines`` are the lines of the file on which the rows end; in ``columns`` nothing written is None.
    """

    file: str
    lines: list[int]
    columns: dict[str, list[Any]]


def _number(cell: str) -> float:
    value = float(cell)
    if not math.isfinite(value):
        raise ValueError(cell)
    return value


_TYPES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "text": ("text", str),
    "integer": ("a whole number", int),
    "number": ("a number", _number),
    "boolean": ("true or false", {"true": True, "false": False}.__getitem__),
}


def read_description(file: Path) -> Description:
    """The description of a table in a YAML file; SeedError where it is missing or malformed."""
    try:
        raw: Any = yaml.load(file.read_text("utf-8-sig"), Loader=_Loader)
        texts = {field: str(raw[field]) for field in ("meaning", "source", "date", "licence")}
        columns = tuple(_column(name, told) for name, told in raw["columns"].items())
        return Description(table=file.stem, key=tuple(raw["key"]), columns=columns, **texts)
    except FileNotFoundError:
        raise SeedError(f"{file.name}: missing; put back the description that belongs beside {file.stem}.csv") from None
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        told = " ".join(str(error).split())
        raise SeedError(f"{file.name}: not a description ({told}); follow the form of units.yaml") from None


def _column(name: str, told: dict[str, Any]) -> Column:
    column = Column(name=name, **{**told, "one_of": tuple(told.get("one_of", ()))})
    if column.type not in _TYPES:
        raise ValueError(f"type {column.type!r} of {name} is none of {', '.join(_TYPES)}")
    return column


def read_table(folder: Path, description: Description, mistakes: list[str]) -> Table:
    """The typed rows of a table; what is wrong with its file or with single cells goes to ``mistakes``."""
    file = folder / f"{description.table}.csv"
    names = [c.name for c in description.columns]
    header, lines, rows = names, [], []
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = next(reader, [])
            if sorted(header) != sorted(names):
                mistakes.append(_wrong_header(file.name, header, names))
                return Table(file.name, [], {name: [] for name in names})
            for cells in reader:
                if len(cells) == len(header):
                    lines.append(reader.line_num)
                    rows.append(cells)
                elif cells:
                    told = f"{len(cells)} cells under {len(header)} columns; mend its commas"
                    mistakes.append(f"{file.name}:{reader.line_num}: {told}")
    except FileNotFoundError:
        mistakes.append(f"{file.name}: missing; put it back with the columns {', '.join(names)}")
    except UnicodeDecodeError:
        mistakes.append(f"{file.name}: not UTF-8; save it as UTF-8")
    except csv.Error as error:
        mistakes.append(f"{file.name}:{reader.line_num}: {error}; quote cells that hold commas, quotes or line breaks")
    table = Table(file.name, lines, {name: [row[n] for row in rows] for n, name in enumerate(header)})
    for column in description.columns:
        mistakes += _type_cells(table, column)
    return table


def _wrong_header(file: str, header: list[str], names: list[str]) -> str:
    missing = [n for n in names if n not in header]
    unknown = [h for h in header if h not in names]
    told = [f"lacks {', '.join(missing)}"] if missing else []
    told += [f"has the unknown {', '.join(map(repr, unknown))}"] if unknown else []
    return f"{file}:1: the header {' and '.join(told) or 'repeats a column'}; it must be {','.join(names)}"


def _type_cells(table: Table, column: Column) -> Iterator[str]:
    """Turns the cells of a column into values, in place; yields what is wrong with them."""
    cells: list[str] = table.columns[column.name]
    wrong: dict[str, str] = {}
    read = {cell: _read_cell(column, cell, wrong) for cell in set(cells)}
    table.columns[column.name] = [read[cell] for cell in cells]
    if wrong:
        for line, cell in zip(table.lines, cells, strict=True):
            if cell in wrong:
                yield f"{table.file}:{line}: {column.name} {wrong[cell]}"


def _read_cell(column: Column, cell: str, wrong: dict[str, str]) -> Any:
    """The value of a cell; what is wrong with it goes to ``wrong``."""
    if not cell:
        if column.required:
            wrong[cell] = "is empty; fill it in"
        return None
    if cell != cell.strip():
        wrong[cell] = f"{cell!r} has white space around it; take it away"
    elif column.one_of and cell not in column.one_of:
        wrong[cell] = f"{cell!r} is none of {', '.join(column.one_of)}; choose one"
    elif column.pattern and not re.fullmatch(column.pattern, cell):
        wrong[cell] = f"{cell!r} does not have the form {column.pattern}; correct it"
    if column.type == "text":
        return cell
    type_name, convert = _TYPES[column.type]
    try:
        value = convert(cell)
    except (ValueError, KeyError):
        wrong.setdefault(cell, f"{cell!r} is not {type_name}; correct it")
        return None
    if column.positive and value <= 0:
        wrong[cell] = f"{cell} is not above 0; correct it"
    return value
