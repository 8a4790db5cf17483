"""What every format writes: the rows of a view, its columns with type and meaning, and the labels of its codes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from etl.export.columns import ColumnType


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view and what it means."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class IndicatorLabel:
    """What is said of an indicator beside its code."""

    name: str
    domain_code: str
    unit: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report that values come from; ``published_on`` is an ISO day."""

    region_name: str
    title: str
    publisher: str | None
    url: str | None
    published_on: str | None
    file_name: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The names behind the codes of a warehouse, and the dimension of each unit (``%`` is a ``share``)."""

    regions: Mapping[str, str] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, IndicatorLabel] = field(default_factory=dict)
    dimensions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a view, read once; ``filters`` says in words which they are, ``sources`` which reports stand behind."""

    view: str
    meaning: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Any, ...]]
    labels: Labels = Labels()
    sources: tuple[Report, ...] = ()
    filters: str = ""

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    def position(self, *names: str) -> int | None:
        """The place of the first of these columns that the view has."""
        return next((self.names.index(name) for name in names if name in self.names), None)

    def typed(self) -> Iterator[tuple[Any, ...]]:
        """The rows with days as ``date``, counts as ``int`` and values as ``float``, whatever the database gave."""
        casts = [(place, _CASTS[c.type]) for place, c in enumerate(self.columns) if c.type != "text"]
        for row in self.rows:
            cells = list(row)
            for place, cast in casts:
                if cells[place] is not None:
                    cells[place] = cast(cells[place])
            yield tuple(cells)


_CASTS: Mapping[str, Callable[[Any], Any]] = {"integer": int, "number": float, "date": date.fromisoformat}
