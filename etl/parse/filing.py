"""Files what was read under the catalogue's indicators: each name's domain and code, a code once where several claim it."""

import re
from collections.abc import Sequence

from etl.parse.catalogue import Catalogue
from etl.parse.family import Family
from etl.parse.records import Observation
from etl.parse.state import Head

_TWINS = re.compile("“?两癌”?|宫颈癌|乳腺癌")
_UNNAMED = "未名"

Told = tuple[Observation, Head]
"""An observation with the head that named it."""


class Filing:
    """The catalogue as it is asked for one report."""

    def __init__(self, catalogue: Catalogue, family: Family):
        self.catalogue, self.family = catalogue, family

    def filed(self, name: str, unit: str, is_change: bool, heading: str) -> tuple[str, str | None]:
        """The domain of a name and the code of its indicator, if it has one."""
        found = self.catalogue.indicator(self.family.without_places(name), unit, is_change)
        return (found.domain, found.code) if found else (self.catalogue.domain(name, heading), None)

    def coded_once(self, observations: list[Observation], heading: str) -> list[Observation]:
        """Two names that mean one indicator, side by side with a value each, are two scopes of it: one keeps it.

        That is the first, or the one with the indicator's own name. What a reviewer said of a name stands.
        """
        names: dict[tuple[object, ...], str] = {}
        for o in observations:
            if o.code and o.name == self.catalogue.name_of(o.code):
                names[o.code, o.kind, o.measure, o.year, o.place_code] = o.name
        told = []
        for o in observations:
            if o.code and self.catalogue.is_decided(self.family.without_places(o.name)):
                told.append(o)
                continue
            first = names.setdefault((o.code, o.kind, o.measure, o.year, o.place_code), o.name) if o.code else o.name
            if first != o.name and not _are_twins(first, o.name):
                o = o._replace(code=None, domain=self.catalogue.domain(o.name, heading))
            told.append(o)
        return told

    def named(self, observation: Observation, rest: Sequence[Told], heading: str) -> Observation:
        """An observation that waited for its name gets that of the next one."""
        if observation.name:
            return observation
        name = next((h.name for _, h in rest if h.name), _UNNAMED)
        domain, code = self.filed(name, observation.unit, observation.measure == "change", heading)
        return observation._replace(name=name, domain=domain, code=code)


def _are_twins(one: str, other: str) -> bool:
    """Whether two names differ in nothing but which of twins they name (“两癌”: 宫颈癌, 乳腺癌): each has the indicator."""
    return _TWINS.sub("", one) == _TWINS.sub("", other)
