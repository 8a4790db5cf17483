"""What makes a found observation right: its slots against gold's, and which gold it is paired with."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from etl.parse.records import Observation
from etl.quality.gold import Gold

OBSERVATION_SLOTS = ("value", "unit", "comparator", "kind", "measure", "year", "place", "name")
"""An observation is right where all of these are."""

CATALOGUED_SLOTS = ("value", "kind", "measure", "year", "place")
"""A catalogued one, where these and its code are."""

_NAME_FLOOR = 0.75  # shared characters (F1) from which two names mean the same indicator
_SAME_UNIT = ({"人", "名", "位"}, {"个", "家", "所", "处", "座"}, {"人次", "人次数"})
_NO_PART = re.compile(r"[\W的了]")


@dataclass(frozen=True, slots=True)
class Found:
    """A found observation, as far as it is scored."""

    start: int
    end: int
    name: str = ""
    value: float | None = None
    upper: float | None = None
    unit: str = ""
    comparator: str = ""
    kind: str = ""
    measure: str = ""
    year: int | None = None
    place: str = ""
    domain: str = ""
    code: str | None = None

    @classmethod
    def of(cls, observation: Observation) -> "Found":
        """What was read by the project itself."""
        return cls(**{name: getattr(observation, name) for name in cls.__slots__})


def similarity(a: str, b: str) -> float:
    """F1 of the characters that two names share, from 0 to 1."""
    first, second = _characters(a), _characters(b)
    return 2 * (first & second).total() / ((first + second).total() or 1)


@lru_cache(maxsize=4096)
def _characters(name: str) -> Counter[str]:
    return Counter(_NO_PART.sub("", name))


def slots(found: Found, gold: Gold) -> dict[str, bool]:
    """Whether each slot of ``found`` is right."""
    return {
        "value": _same_number(found.value, gold.value) and _same_number(found.upper, gold.upper),
        "unit": _same_unit(found.unit, gold.unit),
        "comparator": found.comparator == gold.comparator,
        "kind": found.kind == gold.kind,
        "measure": found.measure == gold.measure,
        "year": found.year == gold.year,
        "place": found.place == gold.place,
        "name": _name_match(found, gold) >= _NAME_FLOOR,
        "domain": found.domain in gold.domains,
    }


def pair(found: Sequence[Found], golds: Sequence[Gold]) -> Mapping[int, int]:
    """Which gold each found observation is, by position: one-to-one, mentions overlap, the best agreeing first."""
    candidates = [
        (sum(slots(f, g).values()) + _name_match(f, g), i, j)
        for i, f in enumerate(found)
        for j, g in enumerate(golds)
        if f.start < g.end and g.start < f.end
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _name_match(found: Found, gold: Gold) -> float:
    return max(similarity(found.name, name) for name in gold.names)


def _same_number(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(b))


def _same_unit(found: str, gold: str) -> bool:
    if gold in ("", found) or any({found, gold} <= group for group in _SAME_UNIT):
        return True
    return found.split("/")[0] == gold.split("/")[0] and "/" in found  # 个/千人 for 个
