"""Gold: observations as a careful reader annotated them, a JSON object a line (docs/annotating.md)."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from etl.parse.records import Comparator, Kind, Measure
from etl.parse.reference import Reference

OPEN, CLOSE = "⟦", "⟧"
FIRST_YEAR, LAST_YEAR = 1949, 2100

Row = Mapping[str, Any]
Check = Callable[[Row], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated observation, its mention at ``text[start:end]``; ``line`` is its line in the gold file."""

    line: int
    start: int
    end: int
    names: tuple[str, ...]
    value: float
    upper: float | None
    unit: str
    comparator: str
    kind: str
    measure: str
    year: int
    place: str
    domains: tuple[str, ...]
    code: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a line of a gold file, and what would mend it."""

    line: int
    message: str


_FIELDS: Mapping[str, tuple[type, ...]] = {
    "at": (str,),
    "start": (int,),
    "end": (int,),
    "names": (list,),
    "value": (int, float),
    "upper": (int, float),
    "unit": (str,),
    "comparator": (str,),
    "kind": (str,),
    "measure": (str,),
    "year": (int,),
    "base_year": (int,),
    "place": (str,),
    "domains": (list,),
    "code": (str,),
    "optional": (bool,),
}
_REQUIRED = ("names", "value", "unit", "comparator", "kind", "measure", "year", "place", "domains")
_WORDS = {"comparator": get_args(Comparator), "kind": get_args(Kind), "measure": get_args(Measure)}
_TYPE_NAMES = {str: "text", list: "a list", int: "a whole number", float: "a number", bool: "true or false"}


def read_gold(content: str, text: str, reference: Reference) -> tuple[list[Gold], list[Mistake]]:
    """Every sound observation of a gold file, and every mistake in the others.

    Args:
        content: The gold file's.
        text: The report's; mentions are located in it.
        reference: The places, domains and codes that there are.
    """
    checks = _checks(text, reference)
    golds: list[Gold] = []
    mistakes: list[Mistake] = []
    seen: dict[tuple[object, ...], int] = {}
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            mistakes.append(Mistake(number, f"is no JSON: {error.msg} at character {error.colno}"))
            continue
        wrong = _wrong(row, checks)
        mistakes += (Mistake(number, message) for message in wrong)
        if wrong:
            continue
        gold = _gold(number, row, text)
        golds.append(gold)
        # One number may tell of two years, or of two places: 两年各新增托位900个.
        told = (gold.start, gold.end, gold.names[0], gold.kind, gold.measure, gold.year, gold.place)
        first = seen.setdefault(told, number)
        if first != number:
            mistakes.append(Mistake(number, f"says the same as line {first}; remove one"))
    return golds, mistakes


def locate(text: str, at: str) -> tuple[int, int]:
    """Where the ⟦mention⟧ of ``at`` stands in ``text``; ValueError unless ``at`` occurs exactly once."""
    if at.count(OPEN) != 1 or at.count(CLOSE) != 1 or at.index(OPEN) > at.index(CLOSE):
        raise ValueError(f"at needs one {OPEN}mention{CLOSE}: {at}")
    before, rest = at.split(OPEN)
    mention, after = rest.split(CLOSE)
    if not mention:
        raise ValueError(f"at has nothing between {OPEN} and {CLOSE}: {at}")
    words = before + mention + after
    times = text.count(words)
    if times != 1:
        advice = "copy it from the text again" if not times else "take in more of the words around it"
        raise ValueError(f"at occurs {times} times in the text; {advice}: {at}")
    start = text.index(words) + len(before)
    return start, start + len(mention)


def _gold(number: int, row: Row, text: str) -> Gold:
    start, end = locate(text, row["at"]) if "at" in row else (row["start"], row["end"])
    return Gold(
        line=number,
        start=start,
        end=end,
        names=tuple(row["names"]),
        value=float(row["value"]),
        upper=row.get("upper"),
        unit=row["unit"],
        comparator=row["comparator"],
        kind=row["kind"],
        measure=row["measure"],
        year=row["year"],
        place=row["place"],
        domains=tuple(row["domains"]),
        code=row.get("code"),
        optional=row.get("optional", False),
    )


def _wrong(row: object, checks: tuple[Check, ...]) -> list[str]:
    if not isinstance(row, dict):
        return ["is no JSON object; write {…}"]
    # Values are looked at only once their types are right: one slip is one message.
    return [*_form(row)] or [message for check in checks for message in check(row)]


def _form(row: Row) -> Iterator[str]:
    for name in row.keys() - _FIELDS.keys():
        yield f"{name} is no field; the fields are {', '.join(_FIELDS)}"
    for name in _REQUIRED:
        if name not in row:
            yield f"{name} is missing"
    if "at" not in row and not {"start", "end"} <= row.keys():
        yield f"at is missing: words of the text with the {OPEN}mention{CLOSE} in them"
    for name, types in _FIELDS.items():
        # A JSON true is an int to Python.
        if name in row and (not isinstance(row[name], types) or (isinstance(row[name], bool) and bool not in types)):
            yield f"{name} must be {_TYPE_NAMES[types[-1]]}, not {json.dumps(row[name], ensure_ascii=False)}"
    for name in ("names", "domains"):
        listed = row.get(name)
        if isinstance(listed, list) and not (listed and all(isinstance(n, str) and n.strip() for n in listed)):
            yield f"{name} must hold one text at least, and nothing else"


def _checks(text: str, reference: Reference) -> tuple[Check, ...]:
    domains = {d.code for d in reference.domains}
    codes = {i.code for i in reference.indicators}
    places = {r.name for r in reference.regions}

    def mention(row: Row) -> Iterator[str]:
        if "at" in row:
            try:
                locate(text, row["at"])
            except ValueError as error:
                yield str(error)
        elif not 0 <= row["start"] < row["end"] <= len(text):
            yield f"start and end {row['start']}, {row['end']} are no span of the text ({len(text)} characters)"

    def words(row: Row) -> Iterator[str]:
        for name, allowed in _WORDS.items():
            if row[name] not in allowed:
                yield f"{name} {row[name]} is none of {' '.join(allowed)}"

    def numbers(row: Row) -> Iterator[str]:
        if (row["comparator"] == "range") != ("upper" in row):
            yield "a range, and only a range, has an upper"
        elif "upper" in row and row["upper"] <= row["value"]:
            yield f"upper {row['upper']} is not above value {row['value']}"
        for name in ("year", "base_year"):
            if name in row and not FIRST_YEAR <= row[name] <= LAST_YEAR:
                yield f"{name} {row[name]} is no year of a report"
        if "base_year" in row and row["measure"] != "change":
            yield "base_year is for a change only"

    def known(row: Row) -> Iterator[str]:
        if row["place"] not in places:
            yield f"place {row['place']} is no division of GB/T 2260; write its full official name, like 商洛市"
        for domain in row["domains"]:
            if domain not in domains:
                yield f"{domain} is no domain; the domains are {', '.join(sorted(domains))}"
        if "code" in row and row["code"] not in codes:
            yield f"code {row['code']} is not in the catalogue (seeds/indicators.csv)"

    return mention, words, numbers, known
