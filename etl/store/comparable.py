"""Values in the unit of their indicator, so that what reports write in different units can be compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, null, select, union_all

import models
from etl.parse.records import Observation

# A change of a share is given in points, a level of it in per cent: 1 point is what 1 % is.
POINTS = {"百分点": "%", "个百分点": "%", "千分点": "‰", "个千分点": "‰"}

# Twelve digits hold every figure that a report writes, and drop what multiplying by factors adds.
_DIGITS = 12

# Both in one answer: every load asks for them.
SCALES = union_all(
    select(models.unit.c.symbol, models.unit.c.dimension, models.unit.c.factor),
    select(models.indicator.c.indicator_code, models.indicator.c.unit, null()),
)


@dataclass(frozen=True, slots=True)
class Scales:
    """The units and the units of the indicators, as the database holds them.

    ``units`` maps a symbol to its dimension and factor, ``indicator_units`` an indicator's code to a symbol.
    """

    units: Mapping[str, tuple[str, float]]
    indicator_units: Mapping[str, str]

    def factor(self, observation: Observation) -> float | None:
        """What a value as written is multiplied by to be in the indicator's unit; None where that has no meaning.

        None for an observation without indicator, for a unit of another dimension, and for relative growth (a
        change in per cent), which is no amount of the indicator.
        """
        return self.factor_of(observation.code, observation.unit, observation.measure)

    def factor_of(self, code: str | None, written: str, measure: str) -> float | None:
        """The same of an observation's indicator, unit as written and measure."""
        if code is None or code not in self.indicator_units:
            return None
        if measure == "change":
            if written in ("%", "‰"):
                return None
            written = POINTS.get(written, written)
        own = self.indicator_units[code]
        if written == own:
            return 1.0
        if written not in self.units or own not in self.units:
            return None
        (dimension, factor), (own_dimension, own_factor) = self.units[written], self.units[own]
        return factor / own_factor if dimension == own_dimension else None


def load_scales(connection: Connection) -> Scales:
    """Reads units and indicators from the database."""
    return scales_of(connection.execute(SCALES).all())


def scales_of(answer: Sequence[Any]) -> Scales:
    """The scales from what the database answers to ``SCALES``."""
    return Scales(
        {symbol: (dimension, factor) for symbol, dimension, factor in answer if factor is not None},
        {code: unit for code, unit, factor in answer if factor is None},
    )


def convert(value: float | None, factor: float | None) -> float | None:
    """``value * factor`` without the noise of binary fractions; None where either is None."""
    if value is None or factor is None:
        return None
    return value if factor == 1.0 else plain(value * factor)


def plain(value: float) -> float:
    """The value without the noise of binary fractions."""
    return float(f"{value:.{_DIGITS}g}")
