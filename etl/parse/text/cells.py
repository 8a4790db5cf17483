"""Tables whose cells a page or a conversion has left on lines of their own, or parted by bars, given the tabs of other plain tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

_BARS = re.compile(r"^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$", re.MULTILINE)
_OPENS = re.compile(r"^[ ]*(?:(?:主要|核心)?指标(?:名称)?|序号|类别|项目|名称)[ ]*$", re.MULTILINE)
_YEAR = re.compile(r"(?:19|20)\d\d年?[^\d\n]{0,6}|[^\d\n]{0,6}(?:19|20)\d\d年?[^\d\n]{0,4}")
_VALUE = re.compile(r"[≥≤><=±约\s]{0,3}-?\d[\d.,]*[^\d\n]{0,6}|[—/-]+|无")
_LONGEST = 30  # characters of a cell
_COLUMNS = range(3, 9)
_FEWEST = 3  # rows

Line = tuple[int, int]


def with_rows(folded: str) -> str:
    """``folded`` with tabs between the cells of such tables: same length."""
    if "|" in folded:
        folded = _BARS.sub(lambda row: _tabbed(row.group()), folded)
    breaks, position = [], 0
    for opens in _OPENS.finditer(folded):
        if opens.start() >= position:
            breaks += _breaks(folded, opens.start())
            position = breaks[-1] if breaks else 0
    edges = [0, *(edge for end in breaks for edge in (end, end + 1)), len(folded)]
    return (
        "\t".join(folded[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)) if breaks else folded
    )


def _tabbed(row: str) -> str:
    if not row.strip("|-: \t"):  # the line under the heading
        return " " * len(row)
    first, last = row.index("|"), row.rindex("|")
    return row[:first] + " " + row[first + 1 : last].replace("|", "\t") + " " + row[last + 1 :]


def _breaks(folded: str, start: int) -> list[int]:
    """The line ends between the cells of a table that begins at ``start``, those between its rows left out."""
    few = list(islice(_cells(folded, start), _COLUMNS.stop * (_FEWEST + 1)))  # enough to tell a table by
    columns, rows = max(((n, _rows(folded, few, n)) for n in _COLUMNS), key=lambda found: found[1])
    if rows < _FEWEST:
        return []
    lines = list(_cells(folded, start))
    rows = _rows(folded, lines, columns)
    return [end for i, (_, end) in enumerate(lines[: columns * (rows + 1)]) if (i + 1) % columns]


def _cells(folded: str, start: int) -> Iterator[Line]:
    """The short lines from ``start`` on, up to one that is none."""
    while start < len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        words = folded[start:end].strip()
        if not words or len(words) > _LONGEST or re.search(r"[。;\t]", words):
            return
        yield start, end
        start = end + 1


def _rows(folded: str, lines: Sequence[Line], columns: int) -> int:
    """How many rows of ``columns`` cells follow a heading of so many, each with a value under every year of the heading."""
    cells = [folded[start:end].strip() for start, end in lines]
    years = [i for i, title in enumerate(cells[:columns]) if _YEAR.fullmatch(title)]
    if not years or any(_VALUE.fullmatch(title) and not _YEAR.fullmatch(title) for title in cells[:columns]):
        return 0
    rows = 0
    for at in range(columns, len(cells) - columns + 1, columns):
        row = cells[at : at + columns]
        if not all(_VALUE.fullmatch(row[i]) for i in years) or all(map(_VALUE.fullmatch, row[:2])):
            break
        rows += 1
    return rows
