"""Cuts a report's text where what was read from it begins and ends."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from etl.parse.text.fold import fold
from etl.parse.text.outline import Outline, outline

_LINE = re.compile(r"[^\n]+")


class Reading(NamedTuple):
    """Something read at ``text[start:end]``; ``row`` is the id of its row in the side list."""

    start: int
    end: int
    row: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters under the same readings.

    ``rows`` are the ids of the rows that tell of it, ``begun`` those whose words begin here, ``ended`` those whose end.
    """

    text: str
    rows: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the report, in cells where tabs part it; ``style`` is text, heading, subheading, noise or row."""

    style: str
    cells: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one style that follow each other: the rows of a table, or a single line of any other style."""

    style: str
    lines: tuple[Line, ...]


def blocks(text: str, readings: Iterable[Reading]) -> list[Block]:
    """The whole of ``text`` but its blank lines, in order; readings may overlap, and share their words."""
    cuts = _Cuts(text, readings)
    found: list[Block] = []
    for style, lines in groupby(_lines(text, cuts), key=lambda line: line.style):
        if style == "row":
            found.append(Block(style, tuple(lines)))
        else:
            found += (Block(style, (line,)) for line in lines)
    return found


class _Cuts:
    """Where readings begin and end in a text."""

    def __init__(self, text: str, readings: Iterable[Reading]) -> None:
        self._text = text
        self._readings = sorted(r for r in readings if r.start < r.end)
        self._starts = [r.start for r in self._readings]
        self._longest = max((r.end - r.start for r in self._readings), default=0)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """``text[start:end]``, cut; nothing where it is empty."""
        first = bisect_left(self._starts, start - self._longest)
        here = [r for r in self._readings[first : bisect_left(self._starts, end)] if r.end > start]
        edges = sorted({start, end, *(min(max(edge, start), end) for r in here for edge in (r.start, r.end))})
        for a, b in pairwise(edges):
            inside = [r for r in here if r.start <= a and b <= r.end]
            yield Piece(
                self._text[a:b],
                rows=tuple(r.row for r in inside),
                begun=tuple(r.row for r in inside if r.start == a),
                ended=tuple(r.row for r in inside if r.end == b),
            )


def _lines(text: str, cuts: _Cuts) -> Iterator[Line]:
    styles = _styles(outline(fold(text)))
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        tabs = (match.start() + at for at, character in enumerate(match.group()) if character == "\t")
        edges = [match.start() - 1, *tabs, match.end()]
        cells = tuple(tuple(cuts.pieces(a + 1, b)) for a, b in pairwise(edges))
        yield Line("row" if len(cells) > 1 else styles.get(match.start(), "text"), cells)


def _styles(page: Outline) -> Mapping[int, str]:
    """The style of each line that is no plain text, by the offset at which it begins."""
    headings = {p.start: "heading" if p.rank == 1 else "subheading" for p in page.paragraphs if p.rank}
    return headings | {start: "noise" for start, _ in page.noise}
