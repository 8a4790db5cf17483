"""The blanks that typing and page width leave inside words taken out, so that rules meet each word in one form."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from etl.parse.records import Cell, Table
from etl.parse.text.cells import with_rows
from etl.parse.text.columns import with_tabs
from etl.parse.text.lines import page_width
from etl.parse.text.outline import Outline, Paragraph, Span

_HAN = r"\u4e00-\u9fff"
# Each begins with its blank, and looks behind from there: a search passes quickly over all other characters.
_BLANKS = re.compile(
    rf" (?<=[{_HAN},、。;:(为达] )[ ]?(?=[\d≥≤<>])"  # 建成 12家
    rf"| (?<=\d )[ ]?(?=[{_HAN}%‰])"  # 12 家
    r"| (?<=[%‰] )[ ]?(?=[以左,、。;:)])"  # 95% 以上
)
# 工 作 总 结: letters set wide, of which there must be three, as two may be words.
_LETTER = rf"(?:[{_HAN}](?![{_HAN}])|\d+)"
_SPACED = re.compile(rf" (?<=[{_HAN}] )(?<![{_HAN}\d][{_HAN}] )[ ]{{0,3}}{_LETTER}(?:[ ]{{1,4}}{_LETTER})+")
_BLANK = re.compile(" +")
# No words are so far apart: patterns that begin with blanks try each of a run again.
_FAR_APART = re.compile(" {40} {24,}")
_AS_FAR = 40
# With the end of the line before them. Taken wherever they stand, and judged afterwards: a condition that fails behind
# them would be tried again at each line.
_EMPTY_LINES = re.compile(r"\n(?:[ ]*\n)++")
_ROW = re.compile(r"[^\n\t]+\t")
_BROKEN = re.compile(r" *\n *")

Gap = tuple[int, int]


class Kept:
    """``text`` is what is left of a text without its ``gaps``; places are told from one to the other."""

    def __init__(self, text: str, gaps: Iterable[Gap]):
        self._gaps = sorted(gaps)
        self._removed = [0, *accumulate(end - start for start, end in self._gaps)]
        self._starts = [start for start, _ in self._gaps]
        self._cuts = [start - before for start, before in zip(self._starts, self._removed, strict=False)]
        edges = [0, *(edge for gap in self._gaps for edge in gap), len(text)]
        self.text = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))

    @property
    def is_whole(self) -> bool:
        """Whether the text has no gaps, so that every place in it is what it was."""
        return not self._gaps

    def before(self, position: int) -> int:
        """Where the character at ``position`` of what is left stood before."""
        return position + self._removed[bisect_right(self._cuts, position)] if self._gaps else position

    def span_before(self, start: int, end: int) -> Span:
        """What ``text[start:end]`` of what is left was before, without blanks at its ends."""
        return Span(self.before(start), self.before(end - 1) + 1 if end > start else self.before(start))

    def now(self, position: int) -> int:
        """Where the character at ``position`` stands in what is left; the next one, for a character that is not."""
        index = bisect_right(self._starts, position)
        if not index:
            return position
        _, end = self._gaps[index - 1]
        return max(position, end) - self._removed[index]

    def table_now(self, table: Table) -> Table:
        """A table of the text before, in what is left."""
        return Table(tuple(tuple(Cell(self.now(c.start), self.now(c.end)) for c in row) for row in table.rows))


def without_blanks(folded: str) -> Kept:
    """A text after ``fold`` without blanks between a number and its words, wide-set titles, or lines between rows."""
    folded = with_tabs(with_rows(folded))
    gaps = {m.span() for m in _BLANKS.finditer(folded)}
    for wide in _SPACED.finditer(folded):
        gaps |= {(wide.start() + m.start(), wide.start() + m.end()) for m in _BLANK.finditer(wide.group())}
    gaps |= {(m.start() + _AS_FAR, m.end()) for m in _FAR_APART.finditer(folded)}
    empty = ((m.start() + 1, m.end()) for m in _EMPTY_LINES.finditer(folded))
    gaps |= {lines for lines in empty if _between_rows(folded, *lines)}
    return Kept(folded, gaps)


def without_breaks(folded: str, page: Outline) -> tuple[Outline, Kept]:
    """``page``, the outline of ``folded``, without the line breaks inside its paragraphs."""
    broken = [p for p in page.paragraphs if "\n" in folded[p.start : p.end]]
    # On a page of one width a break may part the digits of a number; elsewhere it parts two numbers.
    parts_numbers = bool(broken) and page_width(folded) is None
    gaps = [
        m.span()
        for p in broken
        for m in _BROKEN.finditer(folded, p.start, p.end)
        if not (parts_numbers and _parts_digits(folded, m))
    ]
    kept = Kept(page.text, gaps)
    return (_moved(page, kept, Kept(page.clear, gaps).text) if gaps else page), kept


def _moved(page: Outline, kept: Kept, clear: str) -> Outline:
    def span(start: int, end: int) -> tuple[int, int]:
        return kept.now(start), kept.now(end)

    return Outline(
        kept.text,
        clear,
        tuple(Paragraph(*span(p.start, p.end), p.rank) for p in page.paragraphs),
        tuple(tuple(Span(*span(r.start, r.end)) for r in table) for table in page.tables),
        tuple(span(*noise) for noise in page.noise),
        tuple(span(*mark) for mark in page.note_marks),
    )


def _between_rows(folded: str, start: int, end: int) -> bool:
    """Whether ``folded[start:end]`` stands between two lines that are rows of a table."""
    return "\t" in folded[folded.rfind("\n", 0, start - 1) + 1 : start] and _ROW.match(folded, end) is not None


def _parts_digits(folded: str, gap: re.Match[str]) -> bool:
    return folded[gap.start() - 1].isascii() and folded[gap.end() : gap.end() + 1].isascii()
