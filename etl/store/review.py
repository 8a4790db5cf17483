"""Reviewers' decisions at work: written, taken back, and applied to all that is loaded, in the caller's transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select

import models
from etl.parse.indicators.catalogue import Catalogue
from etl.parse.reference import Reference
from etl.store import decisions, derive, unclaimed
from etl.store.decisions import Decision, merged, standing
from etl.store.docket import Docket
from etl.store.errors import StoreError
from etl.store.locks import lock_facts
from etl.store.recode import Moved, recode
from etl.store.reference import indicator_rows
from etl.store.settle import settled


@dataclass(frozen=True, slots=True)
class Effect:
    """What decisions did: how many were written, the number of the last, and how many observations they changed."""

    decisions: int
    last_id: int | None
    observations: int


def decide(connection: Connection, reference: Reference, wanted: Iterable[Decision]) -> Effect:
    """Writes decisions and applies them; those that are there already, down to the moment, are left out.

    Args:
        connection: one that may write.
        reference: the program's reference data, without any decision.
        wanted: the decisions; one that was taken back elsewhere comes as taken back.

    Raises:
        StoreError: a decision names what is not there, or contradicts one that holds.
    """
    known = {_identity(d) for d in decisions.all_decisions(connection)}
    new = [d for d in wanted if _identity(d) not in known]
    docket = Docket(merged(reference, standing(connection)), standing(connection))
    for decision in new:
        docket.admit(decision)
    with _applied(connection, reference, new) as counted:
        decisions.write(connection, new)
    last_id = connection.scalar(select(func.max(models.decision.c.decision_id)))
    return Effect(len(new), last_id, counted[0])


def accept(connection: Connection, reference: Reference, alias: Decision) -> Effect:
    """Writes the decision that a name means an indicator, where a report has the name.

    Raises:
        StoreError: what ``decide`` raises; or no observation gets the indicator.
    """
    effect = decide(connection, reference, [alias])
    if effect.observations == 0:
        raise StoreError(_why_nothing(connection, alias))
    return effect


def _why_nothing(connection: Connection, alias: Decision) -> str:
    """Why an accepted name claims no observation, and what would."""
    o, own = models.observation.c, models.indicator.c
    units = connection.scalars(select(o.unit).where(o.name == alias.name, o.indicator_code.is_(None)).distinct()).all()
    unit = connection.scalar(select(own.unit).where(own.indicator_code == alias.indicator_code))
    if not units:
        return f"no report has an unclaimed {alias.name}; `zhibiao review` lists what there is"
    if unit in units:
        return f"{alias.name} opens with places, which are no part of a name; accept what is left of it without them"
    listed = ", ".join(sorted(unit or "none" for unit in units))
    return f"the units of {alias.name} ({listed}) are not that of {alias.indicator_code} ({unit})"


def withdraw(connection: Connection, reference: Reference, decision_id: int, author: str) -> Effect:
    """Takes a decision back and undoes what it did.

    Raises:
        StoreError: there is no such decision that holds, or another one stands on it.
    """
    held = {d.decision_id: d for d in standing(connection)}
    if decision_id not in held:
        raise StoreError(f"no decision {decision_id} holds; `zhibiao review decisions` lists those that do")
    gone = held[decision_id]
    for other in held.values():
        if gone.action == "new" and other.action == "alias" and other.indicator_code == gone.indicator_code:
            number = other.decision_id
            raise StoreError(f"decision {number} ({other.told}) stands on it; take back {number} first")
    with _applied(connection, reference, [gone]) as counted:
        decisions.mark_withdrawn(connection, decision_id, author)
    return Effect(1, decision_id, counted[0])


def correction(
    connection: Connection, observation_id: int, value: float, expected: float, reason: str, author: str
) -> Decision:
    """The decision that an observation's number is ``value`` and not ``expected``, as it was read.

    Raises:
        StoreError: there is no such observation, or another value was read.
    """
    o, r = models.observation.c, models.report.c
    of_text = models.observation.join(models.report, r.report_id == o.report_id)
    query = select(o.span_start, o.span_end, o.value, o.read_value, r.text_sha256).select_from(of_text)
    row = connection.execute(query.where(o.observation_id == observation_id)).first()
    if row is None:
        raise StoreError(f"there is no observation {observation_id}; the view observation_detail lists them")
    read = row.value if row.read_value is None else row.read_value
    if read != expected:
        raise StoreError(f"observation {observation_id} was read as {read:.12g}, not {expected:.12g}; look at it again")
    return Decision(
        "correct",
        reason,
        author,
        datetime.now(UTC),
        text_sha256=row.text_sha256,
        span_start=row.span_start,
        span_end=row.span_end,
        expected_value=expected,
        corrected_value=value,
    )


def _identity(decision: Decision) -> tuple[object, ...]:
    return (decision.action, *decision.subject, decision.author, decision.decided_at)


@contextmanager
def _applied(connection: Connection, reference: Reference, changed: Sequence[Decision]) -> Iterator[list[int]]:
    """Around a change of the decisions: brings names, observations and derived values in line with it.

    Gives a list that will hold how many observations changed.
    """
    lock_facts(connection)
    before = merged(reference, standing(connection))
    corrected = _corrected_reports(connection, changed)
    counted = [0]
    with ExitStack() as stack:
        for report_id in corrected:
            stack.enter_context(settled(connection, report_id))
        yield counted
    counted[0] = _corrected_observations(connection, changed)
    codes = {d.indicator_code for d in changed if d.indicator_code}
    if codes:
        counted[0] += _renamed(connection, reference, before, codes).observations


def _renamed(connection: Connection, reference: Reference, before: Reference, codes: set[str]) -> Moved:
    """Indicators, aliases and observations after a change of the names of ``codes``."""
    after = merged(reference, standing(connection))
    had, has = ({i.code for i in r.indicators} for r in (before, after))
    if rows := indicator_rows([i for i in after.indicators if i.code not in had]):
        connection.execute(insert(models.indicator), rows)
    _renew_aliases(connection, reference, before, after)
    moved = recode(connection, Catalogue(before), Catalogue(after), codes)
    derive.recompute(connection, moved.keys)
    unclaimed.count_again(connection, moved.names)
    # Only now, when nothing stands on them any more.
    connection.execute(delete(models.indicator).where(models.indicator.c.indicator_code.in_(had - has)))
    return moved


def _renew_aliases(connection: Connection, reference: Reference, before: Reference, after: Reference) -> None:
    seeds, old, new = map(_aliases, (reference, before, after))
    alias = models.indicator_alias
    connection.execute(delete(alias).where(alias.c.alias.in_([name for name, _ in old ^ new])))
    rows = [
        {"alias": name, "indicator_code": code, "origin": "seed" if (name, code) in seeds else "review"}
        for name, code in sorted(new - old)
    ]
    if rows:
        connection.execute(insert(alias), rows)


def _aliases(reference: Reference) -> set[tuple[str, str]]:
    return {(alias, indicator.code) for indicator in reference.indicators for alias in indicator.aliases}


def _corrected_reports(connection: Connection, changed: Sequence[Decision]) -> list[int]:
    texts = [d.text_sha256 for d in changed if d.action == "correct"]
    r = models.report.c
    return list(connection.scalars(select(r.report_id).where(r.text_sha256.in_(texts)).order_by(r.report_id)))


def _corrected_observations(connection: Connection, changed: Sequence[Decision]) -> int:
    o, r = models.observation.c, models.report.c
    of_text = models.observation.join(models.report, r.report_id == o.report_id)
    count = 0
    for d in changed:
        if d.action == "correct":
            at = (r.text_sha256 == d.text_sha256, o.span_start == d.span_start, o.span_end == d.span_end)
            count += connection.scalar(select(func.count()).select_from(of_text).where(*at)) or 0
    return count
