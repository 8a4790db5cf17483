"""Splits a report into paragraphs, sentences and clauses, each with its offsets, and finds its page furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from etl.parse.text import edges, run_together
from etl.parse.text.fold import hide_quoted
from etl.parse.text.lines import HEADING_NUMBER, is_brief, is_group, is_noise, page_width, runs_on

_LINE = re.compile(r"[^\n]*")
_NOTE_MARK = re.compile(r"\[(?<=[\u4e00-\u9fff)”》]\[)\d{1,2}\]")  # 常住人口[4]312.67万人
_TOP_NUMBER = re.compile(r"\s*(?:第[一二三四五六七八九十]+[部章节编]分?|[一二三四五六七八九十]{1,3}\s?[、.])")
_LONGEST = 1000  # characters, twice the longest seen: a sentence that never ends is cut, as reading takes its square
_SENTENCE = re.compile(
    rf"[^。!?;\n]{{1,{_LONGEST}}}(?:[。!?;]”?|(?=\n|\Z))|[^。!?;\n]{{1,{_LONGEST}}}(?<=[,、])|[^。!?;\n]{{1,{_LONGEST}}}|\n"
)
# 6.基本公卫 人均经费115元: a label that a blank parts from what is told of it
_BLANK_LABEL = re.compile(
    r"\s*(?:\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)[\u4e00-\u9fff“”]{2,10} +(?=[\u4e00-\u9fff“])"
)
# 托育服务扩容 9月新备案托育机构2家: the title of an item, with all that is told of it in the same line
_ITEM_TITLE = re.compile(r"[\u4e00-\u9fff“”]{4,26} (?=[\u4e00-\u9fff“\d])(?=[^\n ]{12,}。)")
# 人均体育场地面积2.74平方米(目标:2.6平方米): what stands in the bracket is one clause.
_LABELS = "目标 目标值 年度目标 计划 任务 标准 上年 去年 上年同期 去年同期".split()
_IN_BRACKET = "".join(rf"(?<!\({label}:)" for label in _LABELS)
_CLAUSE_END = re.compile(rf"(?:[,;。!?|丨]|:{_IN_BRACKET})(?!下同\))")  # (含街道社区卫生服务中心,下同) is one aside
_HEAD = 3  # the first paragraphs, one of which may begin with the title
_HEADING_LENGTH = 46  # the longest unnumbered line without an end that is still a heading, in characters


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """Lines that belong together. ``rank`` is 0 for text, 1 for a heading of the first order, 2 for a lower one."""

    start: int
    end: int
    rank: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A report's parts, and its text of the same length: folded, with no line break inside a paragraph and no mark of
    a note (``text``), and with the punctuation inside quotes hidden too (``clear``)."""

    text: str
    clear: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[tuple[Span, ...], ...]
    noise: tuple[tuple[int, int], ...]
    note_marks: tuple[tuple[int, int], ...]

    def lined(self) -> str:
        """The text, with a line break too wherever a page ran two paragraphs together."""
        starts = [p.start for p in self.paragraphs if p.start and self.text[p.start - 1] != "\n"]
        return "\n".join(self.text[a:b] for a, b in pairwise([0, *starts, len(self.text)]))


def outline(folded: str) -> Outline:
    """The parts of ``folded``, a text after ``fold``; tables are runs of lines with tabs, a span a line."""
    paragraphs: list[Paragraph] = []
    tables: list[tuple[Span, ...]] = []
    noise: list[tuple[int, int]] = []
    rows: list[Span] = []
    width = page_width(folded)
    brief = width is None and is_brief(folded)
    open_start = -1  # where a paragraph began that is not ended yet
    last_start = last_end = 0  # the last line of that paragraph

    def close() -> None:
        nonlocal open_start
        if open_start >= 0:
            paragraphs.append(Paragraph(open_start, last_end, _rank(folded[open_start:last_end])))
            open_start = -1

    for line in _lines(folded):
        words = folded[line.start : line.end]
        is_row = "\t" in words and (bool(rows) or bool(words.strip()))
        if rows and not is_row and is_group(words, folded, line.end):
            continue
        if rows and not is_row:
            tables.append(tuple(rows))
            rows = []
        if is_row:
            close()
            rows.append(line)
        elif not words.strip():
            close()
        elif is_noise(words):
            close()
            noise.append((line.start, line.end))
        else:
            if open_start >= 0 and not runs_on(folded[last_start:last_end], words, width, brief):
                close()
            if open_start < 0:
                open_start = line.start
            last_start, last_end = line
    close()
    if rows:
        tables.append(tuple(rows))
    whole = [t for t in tables if len(t) >= 2]
    paragraphs += [Paragraph(r.start, r.end, 0) for t in tables if len(t) < 2 for r in t]
    paragraphs = list(_parted(folded, paragraphs))
    paragraphs.sort(key=lambda p: p.start)
    text = _flowing(folded, paragraphs)
    notes = tuple(m.span() for m in _NOTE_MARK.finditer(text))
    text = _NOTE_MARK.sub(lambda mark: " " * len(mark.group()), text)
    return Outline(text, hide_quoted(text), tuple(paragraphs), tuple(whole), tuple(noise), notes)


def sentences(page: Outline, paragraph: Paragraph) -> Iterator[Span]:
    """The sentences of a paragraph: what 。 ! ? or ; ends. A sentence may run over a line break."""
    clear = page.clear[paragraph.start : paragraph.end]
    label = _BLANK_LABEL.match(clear) or _ITEM_TITLE.match(clear)
    start = label.end() if label else 0
    if label:
        yield Span(paragraph.start, paragraph.start + start)
    for match in _SENTENCE.finditer(clear, start):
        if match.group().strip():
            yield Span(paragraph.start + match.start(), paragraph.start + match.end())


def clauses(page: Outline, sentence: Span) -> list[Span]:
    """The clauses of a sentence: what , : or the end parts, outside quotes; together they cover the sentence."""
    found, start = [], sentence.start
    for match in _CLAUSE_END.finditer(page.clear, sentence.start, sentence.end):
        if match.group() in ",:" and _inside_number(page.text, match.start()):
            continue
        found.append(Span(start, match.start()))
        start = match.end()
    if start < sentence.end:
        found.append(Span(start, sentence.end))
    return found


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        if match.end() > match.start() or match.start() == 0 or text[match.start() - 1] == "\n":
            yield Span(match.start(), match.end())


def _flowing(folded: str, paragraphs: Sequence[Paragraph]) -> str:
    """``folded`` with a blank for each line break inside a paragraph: a page's width parts no number from its unit."""
    pieces, position = [], 0
    for p in paragraphs:
        pieces += [folded[position : p.start], folded[p.start : p.end].replace("\n", " ")]
        position = p.end
    return "".join([*pieces, folded[position:]])


def _rank(words: str) -> int:
    if len(words.strip()) > _HEADING_LENGTH or re.search(r"[。;!?]\s*.", words):
        return 0
    if _TOP_NUMBER.match(words):
        return 1
    if HEADING_NUMBER.match(words):
        return 2
    return 0 if re.search(r"[。;,]\s*$", words) else 1


def _inside_number(text: str, at: int) -> bool:
    return (
        0 < at < len(text) - 1
        and text[at - 1].isdigit()
        and text[at + 1].isdigit()
        and (text[at] == ":" or bool(re.match(r"\d{3}(?!\d)", text[at + 1 : at + 5])))
    )


def _parted(folded: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs, each in which a page has run the title, the headings and the text together in its parts."""
    for i, paragraph in enumerate(paragraphs):
        above = edges.head(folded, paragraph.start, paragraph.end) if i < _HEAD else []
        inner = above + run_together.headings(folded, paragraph.start, paragraph.end, above)
        if i == len(paragraphs) - 1:
            inner += edges.foot(folded, paragraph.start, paragraph.end)
        if not inner:
            yield paragraph
            continue
        for start, end in pairwise(sorted({paragraph.start, *inner, paragraph.end})):
            yield Paragraph(start, end, _rank(folded[start:end]))
