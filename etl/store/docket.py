"""Whether a decision can hold beside those that do."""

import re
from collections.abc import Iterable

from etl.parse.reference import Reference
from etl.parse.text.spelling import key
from etl.store.decisions import Decision
from etl.store.errors import StoreError

# The catalogue's own codes never begin with X, so that an indicator of a reviewer's meets none of a later version.
_OWN_CODE = re.compile(r"X[A-Z]\d\d")
_DIRECTIONS = ("higher", "lower", "neutral")


class Docket:
    """The decisions that hold, and the catalogue as it stands with them; takes more one by one."""

    def __init__(self, reference: Reference, held: Iterable[Decision]):
        self._codes = {indicator.code for indicator in reference.indicators}
        self._units = {unit.symbol for unit in reference.units}
        self._domains = {domain.code for domain in reference.domains}
        self._owners = {key(alias): i.code for i in reference.indicators for alias in (i.name, *i.aliases)}
        self._held = {decision.subject: decision for decision in held}

    def admit(self, decision: Decision) -> None:
        """Takes a decision.

        Raises:
            StoreError: it names what is not there, or contradicts one that holds.
        """
        if decision.withdrawn_at is not None:
            return
        if (other := self._held.get(decision.subject)) is not None:
            number = f"decision {other.decision_id}" if other.decision_id else "another decision"
            raise StoreError(f"{number} by {other.author} holds already: {other.told}; take it back first")
        if decision.action == "new":
            self._check_new(decision)
        elif decision.action == "alias" and decision.indicator_code not in self._codes:
            raise StoreError(
                f"there is no indicator {decision.indicator_code}; look in the table indicator, or make it with"
                " `zhibiao review new`"
            )
        if decision.action in ("alias", "new"):
            self._claim(str(decision.name), str(decision.indicator_code))
        self._held[decision.subject] = decision

    def _check_new(self, new: Decision) -> None:
        code = str(new.indicator_code)
        if not _OWN_CODE.fullmatch(code):
            raise StoreError(
                f"{code} is no code for an indicator of your own; write X, a letter and two digits, like XH01"
            )
        if new.unit not in self._units:
            raise StoreError(f"there is no unit {new.unit}; the table unit lists them")
        if new.domain_code not in self._domains:
            raise StoreError(
                f"there is no domain {new.domain_code}; the domains are {', '.join(sorted(self._domains))}"
            )
        if new.direction not in _DIRECTIONS:
            raise StoreError(f"the direction {new.direction} is none of {', '.join(_DIRECTIONS)}")
        self._codes.add(code)

    def _claim(self, name: str, code: str) -> None:
        owner = self._owners.setdefault(key(name), code)
        # The same name again is told by the decision that holds; here the seeds have it.
        if owner != code:
            raise StoreError(f"{name} means {owner} in the catalogue; what it lacks there is not a name but a unit")
