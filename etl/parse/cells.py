"""Tables whose cells a page or a conversion has left on lines of their own, or parted by bars, given the tabs of other plain tables."""

import re
from collections.abc import Iterator, Sequence

_BARS = re.compile(r"^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$", re.MULTILINE)
_OPENS = re.compile(r"(?:主要|核心)?指标(?:名称)?|序号|类别|项目|名称")
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
    found = [m.start() for m in re.finditer(rf"(?m)^[ ]*(?:{_OPENS.pattern})[ ]*$", folded)]
    for start in reversed(found):
        for end in _breaks(folded, start):
            folded = folded[:end] + "\t" + folded[end + 1 :]
    return folded


def _tabbed(row: str) -> str:
    if not row.strip("|-: \t"):  # the line under the heading
        return " " * len(row)
    first, last = row.index("|"), row.rindex("|")
    return row[:first] + " " + row[first + 1 : last].replace("|", "\t") + " " + row[last + 1 :]


def _breaks(folded: str, start: int) -> list[int]:
    """The line ends between the cells of a table that begins at ``start``, those between its rows left out."""
    lines = list(_cells(folded, start))
    columns, rows = max(((n, _rows(folded, lines, n)) for n in _COLUMNS), key=lambda found: found[1])
    if rows < _FEWEST:
        return []
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
