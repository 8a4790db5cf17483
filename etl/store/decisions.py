"""What reviewers decided: the rows, and the reference data as they stand with them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

import models
from etl.parse.reference import Indicator, Reference
from etl.parse.text.spelling import key


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of a reviewer; which fields an action has is told by the table ``decision``.

    ``decision_id`` is None until it is written, ``withdrawn_at`` while it holds.
    """

    action: str
    reason: str
    author: str
    decided_at: datetime
    name: str | None = None
    indicator_code: str | None = None
    unit: str | None = None
    domain_code: str | None = None
    direction: str | None = None
    definition: str | None = None
    text_sha256: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    expected_value: float | None = None
    corrected_value: float | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    decision_id: int | None = None

    @property
    def subject(self) -> tuple[object, ...]:
        """What is decided on; two decisions that hold never share it."""
        match self.action:
            case "correct":
                return (self.text_sha256, self.span_start, self.span_end)
            case "new":
                return (self.indicator_code,)
            case _:
                return (self.name, None)

    @property
    def told(self) -> str:
        """The decision in a few words."""
        match self.action:
            case "alias":
                return f"{self.name} means {self.indicator_code}"
            case "new":
                return f"{self.indicator_code} {self.name} ({self.unit}, {self.domain_code}, {self.direction})"
            case "ignore":
                return f"{self.name} is set aside"
            case _:
                return f"{self.corrected_value:.12g} instead of {self.expected_value:.12g}"


def all_decisions(connection: Connection) -> list[Decision]:
    """Every decision ever made, oldest first."""
    rows = connection.execute(select(models.decision).order_by(models.decision.c.decision_id))
    return [_decision(row._asdict()) for row in rows]


def standing(connection: Connection) -> list[Decision]:
    """The decisions that hold, oldest first."""
    return [decision for decision in all_decisions(connection) if decision.withdrawn_at is None]


def write(connection: Connection, decisions: Sequence[Decision]) -> None:
    """Adds decisions.

    Raises:
        sqlalchemy.exc.IntegrityError: one lacks a field that its action needs, or contradicts one that holds.
    """
    rows = [asdict(decision) for decision in decisions]
    for row in rows:
        del row["decision_id"]
    if rows:
        connection.execute(insert(models.decision).inline(), rows)


def mark_withdrawn(connection: Connection, decision_id: int, author: str) -> None:
    """Takes a decision back; its row stays."""
    d = models.decision
    values = {"withdrawn_at": datetime.now(UTC), "withdrawn_by": author}
    connection.execute(update(d).where(d.c.decision_id == decision_id).values(values))


def merged(reference: Reference, decisions: Iterable[Decision]) -> Reference:
    """The reference data with the indicators and aliases of decisions; those whose indicator is not there are left out.

    An alias of a decision is taken from the indicator that had it. Where the seeds came to hold an indicator of a
    reviewer's code, theirs stands.
    """
    indicators = {indicator.code: indicator for indicator in reference.indicators}
    own_codes = frozenset(indicators)
    listed = list(decisions)
    for made in listed:
        if made.action == "new":
            indicators.setdefault(str(made.indicator_code), _indicator(made))
    aliases = {
        str(alias.name): alias.indicator_code
        for alias in listed
        if alias.action == "alias" and alias.indicator_code in indicators
    }
    taken = {key(alias) for alias in aliases}
    for code, indicator in indicators.items():
        own = tuple(alias for alias, owner in aliases.items() if owner == code)
        kept = tuple(alias for alias in indicator.aliases if key(alias) not in taken) if taken else indicator.aliases
        indicators[code] = replace(indicator, aliases=kept + own)
    new = frozenset(indicator.name for code, indicator in indicators.items() if code not in own_codes)
    return replace(reference, indicators=tuple(indicators.values()), decided=new | frozenset(aliases))


def decided_reference(connection: Connection, reference: Reference) -> Reference:
    """The reference data that reports are read with: the program's, with what reviewers decided."""
    return merged(reference, standing(connection))


def _indicator(new: Decision) -> Indicator:
    return Indicator(
        code=str(new.indicator_code),
        name=str(new.name),
        domain=str(new.domain_code),
        unit=str(new.unit),
        direction=str(new.direction),
        definition=str(new.definition),
        source=f"review: {new.reason}",
    )


def _decision(row: dict[str, object]) -> Decision:
    values = {field.name: row[field.name] for field in fields(Decision)}
    for name in ("decided_at", "withdrawn_at"):
        moment = values[name]
        # SQLite keeps no time zone; all that is written is UTC.
        if isinstance(moment, datetime):
            values[name] = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return Decision(**values)  # type: ignore[arg-type]
