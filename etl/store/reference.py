"""Reference data into the database: written where it differs, so that it can be loaded again without harm."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, Table, and_, delete, select

import models
from etl.parse.reference import Indicator, Reference
from etl.store import bulk
from etl.store.rows import Row


def load_reference(connection: Connection, reference: Reference) -> None:
    """Writes regions, domains, units, indicators with their aliases and parts, and standards.

    Rows that the reference no longer has stay, since facts may stand on them; only aliases of the seeds go, as one that
    moved to another indicator must not stay behind. What a reviewer added is left alone.

    Raises:
        sqlalchemy.exc.IntegrityError: the reference contradicts itself (an unknown unit, a name used twice).
    """
    for table, rows in _tables(reference):
        bulk.upsert(connection, table, rows, [column.name for column in table.primary_key])
    _replace_seed_aliases(connection, reference.indicators)


def _tables(reference: Reference) -> Iterator[tuple[Table, list[Row]]]:
    yield (
        models.region,
        [
            {
                "region_code": r.code,
                "region_name": r.name,
                "short_name": r.short_name,
                "level": r.level,
                "parent_code": r.parent_code,
                "from_year": r.from_year,
                "until_year": r.until_year,
                "successor_code": r.successor_code,
            }
            for r in reference.regions
        ],
    )
    yield (
        models.domain,
        [{"domain_code": d.code, "domain_name": d.name, "holds": d.holds} for d in reference.domains],
    )
    yield (
        models.unit,
        [
            {"symbol": u.symbol, "dimension": u.dimension, "base_symbol": u.base_symbol, "factor": u.factor}
            for u in reference.units
        ],
    )
    yield models.indicator, indicator_rows(reference.indicators)
    yield (
        models.standard,
        [
            {
                "indicator_code": s.code,
                "region_code": s.region,
                "year": s.year,
                "comparator": s.comparator,
                "value": s.value,
                "document": s.document,
            }
            for s in reference.standards
        ],
    )
    yield models.indicator_part, [{"indicator_code": p.code, "whole_code": p.whole} for p in reference.parts]


def indicator_rows(indicators: Iterable[Indicator]) -> list[Row]:
    """A row of the table ``indicator`` for each indicator."""
    return [
        {
            "indicator_code": i.code,
            "indicator_name": i.name,
            "domain_code": i.domain,
            "unit": i.unit,
            "direction": i.direction,
            "definition": i.definition,
            "source": i.source,
            "core": i.core,
        }
        for i in indicators
    ]


def _replace_seed_aliases(connection: Connection, indicators: Sequence[Indicator]) -> None:
    alias = models.indicator_alias
    wanted = {name: i.code for i in indicators for name in i.aliases}
    held = connection.execute(select(alias.c.alias, alias.c.indicator_code).where(alias.c.origin == "seed"))
    for name, code in held.all():
        if wanted.get(name) == code:
            del wanted[name]
        else:
            connection.execute(delete(alias).where(and_(alias.c.alias == name, alias.c.origin == "seed")))
    # What is still there is a reviewer's, who knows better than the seeds.
    reviewed = set(connection.scalars(select(alias.c.alias).where(alias.c.origin == "review")))
    rows = [
        {"alias": name, "indicator_code": code, "origin": "seed"}
        for name, code in wanted.items()
        if name not in reviewed
    ]
    bulk.upsert(connection, alias, rows, ["alias"])
