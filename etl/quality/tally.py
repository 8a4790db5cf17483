"""Counts what is right over reports: precision, recall and F1 on three levels, and how often each slot is right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from etl.quality import errors
from etl.quality.errors import Slip
from etl.quality.gold import Gold
from etl.quality.measure import CATALOGUED_SLOTS, OBSERVATION_SLOTS, Found, pair, slots

LEVELS = ("mention", "observation", "catalogued")
"""Found where gold has one; all its slots right; its code right, and value, kind, measure, year and place."""

_SLOTS = (*OBSERVATION_SLOTS, "domain")


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and F1, each from 0 to 1, to four places."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, found: int, gold: int) -> "Measure":
        """The measure of ``right`` out of what was found and what there is; 0 where there is nothing."""
        p, r = right / found if found else 0.0, right / gold if gold else 0.0
        return cls(round(p, 4), round(r, 4), round(2 * p * r / (p + r), 4) if p + r else 0.0)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over one report or many; tallies add up."""

    count: Counter[str] = field(default_factory=Counter)
    slots_right: Counter[str] = field(default_factory=Counter)
    slips: tuple[Slip, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.count + other.count, self.slots_right + other.slots_right, (*self.slips, *other.slips))

    @property
    def gold(self) -> int:
        """How many observations gold asks for."""
        return self.count["gold"]

    @property
    def found(self) -> int:
        """How many were found, those apart that gold leaves open."""
        return self.count["found"]

    def measure(self, level: str) -> Measure:
        """The measure on one of ``LEVELS``."""
        apart = "_coded" if level == "catalogued" else ""
        return Measure.of(self.count[level], self.count[f"found{apart}"], self.count[f"gold{apart}"])

    def slot_shares(self) -> dict[str, float]:
        """How often each slot is right among the mentions found; ``code`` among those of gold with a code."""
        shares = {slot: self.slots_right[slot] / (self.count["mention"] or 1) for slot in _SLOTS}
        shares["code"] = self.slots_right["code"] / (self.count["code_pairs"] or 1)
        return {slot: round(share, 4) for slot, share in shares.items()}


def score(
    report: str,
    text: str,
    golds: Sequence[Gold],
    found: Iterable[Found],
    windows: Sequence[tuple[int, int]] | None,
    codes: frozenset[str],
) -> Tally:
    """Scores what was found in a report.

    Optional gold is neither missed nor wrong.

    Args:
        report: Its name.
        text: Its text.
        golds: What was annotated in it.
        found: What was found in it.
        windows: The spans [start, end) that were annotated: what begins elsewhere is not scored. None: all of the text.
        codes: The codes that the annotator could choose from: what bears another is not scored on the catalogued level.
    """
    golds = [g if g.code in codes else replace(g, code=None) for g in golds]
    if windows is not None:
        found = [f for f in found if any(start <= f.start < end for start, end in windows)]
    found = list(found)
    pairs = pair(found, golds)
    count: Counter[str] = Counter()
    slots_right: Counter[str] = Counter()
    slips: list[Slip] = []
    count["gold"] = sum(not g.optional for g in golds)
    count["gold_coded"] = sum(g.code is not None and not g.optional for g in golds)
    for i, f in enumerate(found):
        gold = golds[pairs[i]] if i in pairs else None
        if gold is not None and gold.optional:
            continue
        count["found"] += 1
        count["found_coded"] += f.code in codes
        if gold is None:
            slips.append(errors.extra(report, text, f))
            continue
        right = slots(f, gold)
        count["mention"] += 1
        count["observation"] += all(right[slot] for slot in OBSERVATION_SLOTS)
        slots_right.update(slot for slot, ok in right.items() if ok)
        if gold.code is not None:
            right["code"] = f.code == gold.code
            count["code_pairs"] += 1
            slots_right["code"] += right["code"]
            count["catalogued"] += right["code"] and all(right[slot] for slot in CATALOGUED_SLOTS)
        slips += (errors.wrong(report, text, s, f, gold) for s in errors.GROUPS if not right.get(s, True))
    paired = set(pairs.values())
    slips += (errors.missed(report, text, g) for j, g in enumerate(golds) if j not in paired and not g.optional)
    return Tally(count, slots_right, tuple(slips))
