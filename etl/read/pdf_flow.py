"""Joins the lines of pages into paragraphs, and drops what stands on every page."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.read.layout import Layout
from etl.read.pdf_page import Grid, Line, Page

_MARGIN = 0.12
"""The part of a page's height, at top and foot, in which running heads and page numbers stand."""

_RUNNING_SHARE = 0.5
"""The part of the pages on which a line in the margin must stand to be a running head."""

_PAGE_NUMBER = re.compile(
    r"[-—–―·\s]*\d{1,4}[-—–―·\s]*|第?\s*\d{1,4}\s*页?\s*[/,，]?\s*共?\s*\d{1,4}\s*页?|第\s*\d{1,4}\s*页|Page\s*\d+.*",
    re.I,
)
_PAGE_NUMBER_LENGTH = 24
_LATIN = re.compile("[A-Za-z]")
_NUMBERS = re.compile(r"\d+")
_HEADING = re.compile(r"\s*(?:第?[一二三四五六七八九十]{1,3}[、章节]|[(（][一二三四五六七八九十]{1,3}[)）])")

_SHORT = 2.5
"""Characters that a line must end before the right edge to end its paragraph."""

_COLUMN = 15
"""Characters of the narrowest column that text is set in: a line of fewer ends its paragraph."""

_INDENT = 1.0
"""Characters that a line must begin after the left edge to begin a paragraph."""

_APART = 1.6
"""The usual distance of lines by which paragraphs are further apart."""

_OTHER_SIZE = 1.25


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the lines of a document usually begin and end, and how far they are apart."""

    left: float
    right: float
    step: float


def flow(pages: Sequence[Page], layout: Layout) -> None:
    """Lays the pages' paragraphs and tables; both go on over page breaks."""
    kept = _without_running(pages)
    frame = _frame(kept)
    paragraph: list[Line] = []
    table: list[list[str]] = []

    def end_paragraph() -> None:
        layout.paragraph(_joined([line.words for line in paragraph]))
        paragraph.clear()

    def end_table() -> None:
        if table:
            layout.table(_equal(table))
            table.clear()

    for parts in kept:
        for at, part in enumerate(parts):
            if isinstance(part, Grid):
                end_paragraph()
                if not (table and at == 0 and len(table[0]) == len(part.rows[0])):
                    end_table()
                table.extend(part.rows[1:] if table and part.rows[0] == table[0] else part.rows)
                continue
            end_table()
            if paragraph and _begins(paragraph[-1], part, frame, at == 0):
                end_paragraph()
            paragraph.append(part)
    end_paragraph()
    end_table()


def _without_running(pages: Sequence[Page]) -> list[list[Line | Grid]]:
    marginal = Counter(key for page in pages for key in {_key(line) for line in _in_margin(page)})
    often = max(2, _RUNNING_SHARE * len(pages))
    running = {key for key, times in marginal.items() if times >= often}
    kept = []
    for page in pages:
        dropped = {
            id(line) for line in _in_margin(page) if _key(line) in running or _is_page_number(line.words.strip())
        }
        kept.append([part for part in page.parts if id(part) not in dropped])
    return kept


def _is_page_number(words: str) -> bool:
    return len(words) <= _PAGE_NUMBER_LENGTH and bool(_PAGE_NUMBER.fullmatch(words))


def _in_margin(page: Page) -> Iterator[Line]:
    for line in page.parts:
        at_edge = line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height
        if isinstance(line, Line) and at_edge:
            yield line


def _key(line: Line) -> str:
    """A line by what it has in common with that of the next page: all but its page number."""
    return _NUMBERS.sub("#", line.words.strip())


def _frame(pages: Sequence[Sequence[Line | Grid]]) -> _Frame:
    lines = [[part for part in parts if isinstance(part, Line)] for parts in pages]
    every = [line for page in lines for line in page]
    if not every:
        return _Frame(0, 0, 0)
    steps = sorted(after.top - before.top for page in lines for before, after in itertools.pairwise(page))
    return _Frame(
        _usual(line.left for line in every), sorted(line.right for line in every)[int(0.9 * (len(every) - 1))],
        steps[len(steps) // 2] if steps else every[0].height,
    )  # fmt: skip


def _usual(lefts: Iterator[float]) -> float:
    """The smallest of the left edges that a good part of the lines share; a paragraph's first line is indented."""
    count = Counter(round(left / 2) * 2 for left in lefts)
    return float(min(left for left, times in count.items() if 5 * times >= max(count.values())))


def _begins(before: Line, line: Line, frame: _Frame, is_next_page: bool) -> bool:
    """Whether a line begins a new paragraph after the line ``before``."""
    is_short = before.right < frame.right - _SHORT * before.height
    if is_short or before.right - before.left < _COLUMN * before.height or _HEADING.match(line.words):
        return True
    if line.left > frame.left + _INDENT * line.height:
        return True
    if max(line.height, before.height) > _OTHER_SIZE * min(line.height, before.height):
        return True
    return not is_next_page and line.top - before.top > _APART * frame.step


def _joined(lines: Sequence[str]) -> str:
    """Full lines as one: only Latin words need a space; a number broken at the edge of the page needs none."""
    pieces = list(lines[:1])
    for before, after in itertools.pairwise(lines):
        pieces.append(" " if _LATIN.match(before[-1:]) and _LATIN.match(after) else "")
        pieces.append(after)
    return "".join(pieces)


def _equal(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]
