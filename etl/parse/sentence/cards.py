"""Figures that have a line to themselves, as briefs set them, and the line above or below that says what they measure.

居民人均预期寿命          82.5岁
82.5岁                   居民人均预期寿命,较上年提高0.3岁
                         2.26‰ | 3.58‰
                         婴儿死亡率 | 5岁以下儿童死亡率
"""

import re
from collections.abc import Sequence

from etl.parse.text.outline import Outline, Paragraph

_ONE = r"[(+≥≤>约近超达]*\s*\d[\d.,]*\s*[余多]?\s*(?:万亿|万|亿|千)?[^\d\s,。;:、()|丨]{0,5}(?:/10?万)?(?:以上)?[+余)]*"
_FIGURES = re.compile(rf"{_ONE}(?:\s*[|丨]\s*{_ONE})*")
_PARTED = re.compile(r"\s*[|丨]\s*")
# What a line names before it tells more of it.
_LEAD = re.compile(r"[^,。;:!?(↑↓▲▼\n]{2,40}(?=[,;(↑↓▲▼]|$)")
_LABEL = re.compile(r"[^\d\n,。;:、!?]{2,20}(?:\([^()\n]{1,10}\))?")
_NUMBERED = re.compile(
    r"\W*(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十])|【|PART|Part"
)
# 比上年提高0.3岁: of the figure above it
_CHANGE = re.compile(r"\(?(?:比|较|同比|环比|增长|增加|提高|下降|减少)[^\n。;]{1,20}")
_FEWEST = 2  # a single such line may be anything
_NEAR = 3  # lines from one figure to the next within a run

Names = tuple[str, ...]


def labels(page: Outline, title: str) -> dict[Paragraph, Names]:
    """What the figures of each line that holds nothing else measure, and a change below them with them."""
    lines = [page.text[p.start : p.end].strip() for p in page.paragraphs]
    found: dict[Paragraph, Names] = {}
    for run in _runs(lines):
        if len(run) < _FEWEST:
            continue
        step = _side(page, lines, run, title)
        for i in run if step else ():
            names = _names(lines, i, step)
            found |= {page.paragraphs[j]: names for j in (i, i + 1, i + 2) if names and _goes_with(lines, i, j)}
    return found


def _goes_with(lines: Sequence[str], at: int, line: int) -> bool:
    """Whether ``line`` is the figure at ``at``, or a change of it below."""
    return line == at or (line < len(lines) and _CHANGE.fullmatch(lines[line]) is not None)


def _runs(lines: Sequence[str]) -> list[list[int]]:
    """The places of lines that hold figures alone, in runs of which each is near the next."""
    runs: list[list[int]] = []
    for i, line in enumerate(lines):
        if not _FIGURES.fullmatch(line):
            continue
        if runs and i - runs[-1][-1] <= _NEAR:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _side(page: Outline, lines: Sequence[str], run: Sequence[int], title: str) -> int:
    """Where the names of a run of figures stand: 1 below, -1 above, 0 where neither is sure.

    The line below the last figure is its name unless it is a sentence, a heading or set apart; the line above the first
    then tells of them all.
    """
    first, last = run[0], run[-1]
    below = last + 1 < len(lines) and _names_one(lines[last + 1]) and _is_next(page, last)
    if below:
        return 1
    above = first > 0 and lines[first - 1] != title and _LABEL.fullmatch(lines[first - 1]) is not None
    return -1 if above and not _NUMBERED.match(lines[first - 1]) else 0


def _is_next(page: Outline, at: int) -> bool:
    """Whether no empty line parts a paragraph from the one behind it."""
    one, other = page.paragraphs[at : at + 2]
    return page.text.count("\n", one.end, other.start) < 2


def _names_one(line: str) -> bool:
    named = _LEAD.match(line) is not None and not _FIGURES.fullmatch(line) and not _NUMBERED.match(line)
    return named and not line.endswith("。") and _CHANGE.fullmatch(line) is None


def _names(lines: Sequence[str], at: int, step: int) -> Names:
    """The names of the figures in a line, as many as they are; none where the line beside it does not tell them."""
    beside = at + step
    while step > 0 and beside < len(lines) and _CHANGE.fullmatch(lines[beside]):
        beside += 1
    lead = _LEAD.match(lines[beside]) if 0 <= beside < len(lines) else None
    names = tuple(_PARTED.split(lead.group().strip())) if lead else ()
    return names if len(names) == len(_PARTED.split(lines[at])) else ()
