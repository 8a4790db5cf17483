"""The page: what the report is, its text, and a row for each number of it."""

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from etl.export.explain.pieces import Block, Piece, Reading, blocks
from etl.parse.records import FIGURE_REASONS, Extraction, Figure, Observation, Profile
from etl.parse.reference import Reference

_HERE = Path(__file__).parent
_CONTEXT = 14
"""Characters shown on either side of a number that is no observation."""

_BOUNDS = {"≥": "≥ ", "≤": "≤ ", "≈": "≈ "}


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A row of the side list; ``look`` is how its words are marked, ``details`` what is told of it by label."""

    id: str
    number: int
    name: str
    amount: str
    mention: str
    look: str
    kind: str
    measure: str
    year: str
    place: str
    domain: str
    code: str
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number that is no observation: its words with what stands around them, and the reason."""

    id: str
    before: str
    mention: str
    after: str
    reason: str
    meaning: str


def explain_page(text: str, extraction: Extraction, reference: Reference, file_name: str) -> str:
    """One HTML page, complete in itself, that shows every number of a report and what it was read as.

    It loads nothing and runs no script but its own, whatever the report holds.

    Args:
        text: The report's text, in which the spans of ``extraction`` are offsets.
        extraction: What was read from it.
        reference: Names of places, domains and indicators.
        file_name: The report's file, for the page's head.
    """
    observations = _observation_rows(text, extraction.observations, reference)
    figures = _figure_rows(text, extraction.figures)
    readings = [Reading(o.start, o.end, r.id) for o, r in zip(extraction.observations, observations, strict=True)]
    readings += [Reading(f.start, f.end, r.id) for f, r in zip(extraction.figures, figures, strict=True)]
    css, script = _asset("page.css"), _asset("page.js")
    looks = {r.id: r.look for r in observations} | {r.id: f"figure {r.reason}" for r in figures}
    page = _environment().get_template("page.html.j2")
    return page.render(
        css=css,
        script=script,
        css_hash=_hash(css),
        script_hash=_hash(script),
        title=extraction.profile.title or file_name,
        profile=_profile(extraction.profile, reference, file_name),
        missing=extraction.profile.missing,
        counts=_counts(extraction),
        blocks=blocks(text, readings),
        looks=looks,
        observations=observations,
        filters=_filters(observations),
        figures=figures,
        reasons=_options(r.reason for r in figures),
        meanings=FIGURE_REASONS,
    )


def _observation_rows(text: str, found: Iterable[Observation], reference: Reference) -> list[ObservationRow]:
    domains = {d.code: d.name for d in reference.domains}
    indicators = {i.code: i.name for i in reference.indicators}
    return [
        ObservationRow(
            id=f"o{number}",
            number=number,
            name=o.name,
            amount=_amount(o),
            mention=text[o.start : o.end],
            look=f"observation {o.kind} {o.measure}",
            kind=o.kind,
            measure=o.measure,
            year=str(o.year),
            place=o.place,
            domain=domains.get(o.domain, o.domain),
            code=o.code or "",
            details=_details(o, domains, indicators),
        )
        for number, o in enumerate(found, 1)
    ]


def _details(o: Observation, domains: Mapping[str, str], indicators: Mapping[str, str]) -> dict[str, str]:
    change = "" if o.measure == "level" else f", a change against {o.base_year or 'an earlier period'}"
    details = {
        "kind": o.kind + change,
        "year": f"{o.year} ({o.period})" if o.period else str(o.year),
        "place": f"{o.place} {o.place_code}",
        "domain": domains.get(o.domain, o.domain),
        "indicator": f"{o.code} {indicators.get(o.code, '')}" if o.code else "not in the catalogue",
        "read by": o.derivation,
    }
    return {label: told for label, told in details.items() if told}


def _figure_rows(text: str, figures: Iterable[Figure]) -> list[FigureRow]:
    return [
        FigureRow(
            id=f"f{number}",
            before=text[max(0, f.start - _CONTEXT) : f.start].rpartition("\n")[2],
            mention=text[f.start : f.end],
            after=text[f.end : f.end + _CONTEXT].partition("\n")[0],
            reason=f.reason,
            meaning=FIGURE_REASONS.get(f.reason, ""),
        )
        for number, f in enumerate(figures, 1)
    ]


def _amount(o: Observation) -> str:
    upper = "" if o.upper is None else f" – {_number(o.upper)}"
    sign = "+" if o.measure == "change" and o.value > 0 else ""
    return f"{_BOUNDS.get(o.comparator, '')}{sign}{_number(o.value)}{upper} {o.unit}".rstrip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.10g}"


def _profile(profile: Profile, reference: Reference, file_name: str) -> dict[str, str]:
    places = {r.code: r.name for r in reference.regions}
    told = {
        "File": file_name,
        "Place": f"{places.get(profile.place_code, '')} {profile.place_code}" if profile.place_code else "",
        "Kind": profile.kind,
        "Publisher": profile.publisher,
        "Results of": str(profile.actual_year or ""),
        "Plans for": str(profile.target_year or ""),
    }
    return {label: value for label, value in told.items() if value}


def _counts(extraction: Extraction) -> dict[str, int | str]:
    found = extraction.observations
    numbers = len({(o.start, o.end) for o in found}) + len(extraction.figures)
    return {
        "observations": len(found),
        **{kind: sum(o.kind == kind for o in found) for kind in ("actual", "target", "standard")},
        "change": sum(o.measure == "change" for o in found),
        "catalogued": sum(o.code is not None for o in found),
        "figures": len(extraction.figures),
        "unexplained": extraction.unexplained,
        "unexplained_share": f"{100 * extraction.unexplained / numbers:.1f} %" if numbers else "",
    }


def _filters(rows: Iterable[ObservationRow]) -> dict[str, dict[str, int]]:
    """The values to choose from in each filter, with how many rows have them."""
    rows = list(rows)
    return {
        "kind": _options(r.kind for r in rows),
        "measure": _options(r.measure for r in rows),
        "year": dict(sorted(_options(r.year for r in rows).items(), reverse=True)),
        "domain": _options(r.domain for r in rows),
        "catalogue": _options("catalogued" if r.code else "not catalogued" for r in rows),
    }


def _options(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values).most_common())


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"look": _look, "note": _note}
    return environment


def _look(piece: Piece, looks: Mapping[str, str]) -> str:
    """How a piece is marked: as an observation, where it is one and a figure as well."""
    return looks[min(piece.rows, key=lambda row: not row.startswith("o"))]


def _note(piece: Piece) -> str:
    """The numbers of the observations whose words end with a piece: on paper, where nothing can be clicked, they lead on."""
    return ",".join(row[1:] for row in piece.ended if row.startswith("o"))


def _asset(name: str) -> Markup:
    # Our own files, the only text of the page that is not escaped.
    return Markup((_HERE / name).read_text("utf-8"))


def _hash(inline: str) -> str:
    """The source expression by which a content security policy allows this inline text and no other."""
    return "sha256-" + b64encode(hashlib.sha256(inline.encode()).digest()).decode()


__all__ = ["Block", "FigureRow", "ObservationRow", "explain_page"]
