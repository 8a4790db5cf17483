"""Figures that have a line to themselves, as briefs set them, and the line above or below that says what they measure.

居民人均预期寿命          82.5岁
82.5岁                   居民人均预期寿命
"""

import re
from collections.abc import Iterator

from etl.parse.outline import Outline, Paragraph

_NUMBER = re.compile(
    r"[(+≥≤>约近超达]*\s*\d[\d.,]*\s*[余多]?\s*(?:万亿|万|亿|千)?[^\d\s,。;:、()]{0,5}(?:/10?万)?[+余)]*"
)
_LABEL = re.compile(r"[^\d\n,。;:、!?]{2,20}(?:\([^()\n]{1,10}\))?")
_NUMBERED = re.compile(
    r"\W*(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十]{1,3}\)|【|第[一二三四五六七八九十])"
)
# 比上年提高0.3岁: of the figure above it
_CHANGE = re.compile(r"\(?(?:比|较|同比|环比|增长|增加|提高|下降|减少)[^\n。;]{1,20}")
_FEWEST = 2  # a single such line may be anything


def labels(page: Outline, title: str) -> dict[Paragraph, str]:
    """What each figure on a line of its own measures: the line above it where its run of lines begins with one, else that below."""
    found: dict[Paragraph, str] = {}
    for run in _runs(page, title):
        names = [_words(page, p) for p, is_figure in run if is_figure is False]
        figures = [i for i, (_, is_figure) in enumerate(run) if is_figure]
        if len(figures) < _FEWEST or len(figures) != len(names):
            continue
        for at, end, name in zip(figures, [*figures[1:], len(run)], names, strict=True):
            found |= {p: name for p, is_figure in run[at:end] if is_figure is not False}
    return found


def _words(page: Outline, paragraph: Paragraph) -> str:
    return page.text[paragraph.start : paragraph.end].strip()


def _runs(page: Outline, title: str) -> Iterator[list[tuple[Paragraph, bool | None]]]:
    """The runs of paragraphs that are labels and figures in turn, each with whether it is a figure; None for a change of one."""
    run: list[tuple[Paragraph, bool | None]] = []
    last = None
    for paragraph in page.paragraphs:
        is_card = _is_figure(_words(page, paragraph), title)
        if run and is_card is None and _CHANGE.fullmatch(_words(page, paragraph)):
            run.append((paragraph, None))
            continue
        if run and (is_card is None or is_card == last):
            yield run
            run = []
        if is_card is not None:
            run.append((paragraph, is_card))
        last = is_card
    yield run


def _is_figure(words: str, title: str) -> bool | None:
    """Whether a line is a figure or the name of one; None where it is neither."""
    if _NUMBER.fullmatch(words):
        return True
    named = words != title and _LABEL.fullmatch(words) and not _NUMBERED.match(words)
    return False if named else None
