"""Reviewers' own indicators whose name the catalogue came to hold: they give way to it when the warehouse is upgraded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.reference import Indicator, Reference
from etl.parse.text.spelling import key
from etl.store import derive, unclaimed
from etl.store.decisions import Decision, merged, standing
from etl.store.recode import recode
from etl.store.reference import load_reference
from etl.store.review import decide, withdraw

_AUTHOR = "zhibiao init"


def load_superseding(connection: Connection, reference: Reference) -> list[str]:
    """Loads reference data; an indicator of a reviewer that bears the name of one of theirs is taken back before.

    What it claimed goes to the catalogue's indicator where the unit fits, and so do the names that were accepted for it, as
    decisions of their own. The decisions taken back stay as rows.

    Returns:
        What was taken back, a line each.
    """
    own = {key(indicator.name): indicator for indicator in reference.indicators}
    held = standing(connection)
    pairs = [
        (decision, heir)
        for decision in held
        if decision.action == "new"
        and (heir := own.get(key(str(decision.name))))
        and heir.code != decision.indicator_code
    ]
    if not pairs:
        load_reference(connection, reference)
        return []
    heirs = {heir.code for _, heir in pairs}
    # As the catalogue was when the decisions were made.
    before = replace(reference, indicators=tuple(i for i in reference.indicators if i.code not in heirs))
    aliases = [alias for decision, heir in pairs for alias in _take_back(connection, before, held, decision, heir)]
    load_reference(connection, reference)
    moved = recode(
        connection,
        Catalogue(merged(before, standing(connection))),
        Catalogue(merged(reference, standing(connection))),
        heirs,
    )
    derive.recompute(connection, moved.keys)
    unclaimed.count_again(connection, moved.names)
    decide(connection, reference, aliases)
    return [
        f"Decision {d.decision_id} ({d.told}) is taken back: the catalogue has it as {h.code} now." for d, h in pairs
    ]


def _take_back(
    connection: Connection, before: Reference, held: Sequence[Decision], own: Decision, heir: Indicator
) -> list[Decision]:
    """Takes an indicator back with the names that were accepted for it; gives the decisions that these mean the heir."""
    accepted = [d for d in held if d.action == "alias" and d.indicator_code == own.indicator_code]
    for decision in (*accepted, own):
        withdraw(connection, before, int(decision.decision_id or 0), _AUTHOR)
    known = {key(name) for name in (heir.name, *heir.aliases)}
    now = datetime.now(UTC)
    return [
        replace(alias, indicator_code=heir.code, decided_at=now, decision_id=None)
        for alias in accepted
        if key(str(alias.name)) not in known
    ]
