"""Splits a report into paragraphs, sentences and clauses, each with its offsets, and finds its page furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.parse.fold import hide_quoted

_LINE = re.compile(r"[^\n]*")
_NOTE_MARK = re.compile(r"(?<=[\u4e00-\u9fff)”》])\[\d{1,2}\]")  # 常住人口[4]312.67万人
_ENDED = tuple("。!?;:”)…")
_CONTINUES = tuple(",、")
_HEADING_NUMBER = re.compile(
    r"\s*(?:第[一二三四五六七八九十]+[部章节编]分?|[一二三四五六七八九十]{1,3}\s?[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\s?[.、](?!\d)|\(\d{1,2}\)|[①-⑳]|——)"
)
_TOP_NUMBER = re.compile(r"\s*(?:第[一二三四五六七八九十]+[部章节编]分?|[一二三四五六七八九十]{1,3}\s?[、.])")
_LONGEST = 1000  # characters, twice the longest seen: a sentence that never ends is cut, as reading takes its square
_SENTENCE = re.compile(
    rf"[^。!?;\n]{{1,{_LONGEST}}}(?:[。!?;]”?|(?=\n|\Z))|[^。!?;\n]{{1,{_LONGEST}}}(?<=[,、])|[^。!?;\n]{{1,{_LONGEST}}}|\n"
)
_CLAUSE_END = re.compile(r"[,;:。!?]")
_HEADING_LENGTH = 46  # the longest unnumbered line without an end that is still a heading, in characters
# A line that ends like a title runs on in no other, however long it is.
_TITLE_ENDS = re.compile(
    r"\s*[^。,;:!?]*(?:19|20)\d\d[^。,;:!?]*(?:总结|计划|要点|打算|思路|安排|报告|公报|评估|综述|回顾|谋划|展望)\s*$"
)
_BROKEN_LENGTH = 30  # a line of at least so many characters without an end runs on in the next line

# What a page adds to a report; each pattern with a line that it is for.
_NOISE: tuple[tuple[str, str], ...] = (
    (r"^\s*(?:首页|当前位置|您(?:现在)?(?:所在)?的?位置|位置)\s*[>:»/]", "首页 > 政府信息公开 > 市卫健委"),
    (r"^\s*索\s?引\s?号|^\s*信息索引", "索引号:AB-0001 发布机构:"),
    (r"(?:发布|发表|发文|成文|公开|生效|废止|更新|印发|生成)(?:时间|日期)\s*[::\s\d]", "发布时间:2024-01-18 来源:"),
    (r"(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[::]", "浏览次数:1362次"),
    (r"字\s?[体号]\s*[::]|【打印|打印(?:本页|正文)|关闭窗口|分享到", "【字体:大 中 小】 打印"),
    (
        r"^\s*(?:文\s*号|主题分类|主题词|发文字号|发布机构|信息来源|来\s*源|时\s*间|责任编辑|编辑|作者)\s*[::]",
        "文 号:无 主题分类:计划总结",
    ),
    (
        r"版权|免责声明|ICP备|公网安备|网站标识码|主办单?位?\s*[::]|承办单?位?\s*[::]|技术支持",
        "版权所有 未经许可不得转载",
    ),
    (r"^\s*(?:地址|邮编|邮政编码|电话|传真|联系电话|联系方式|热线)\s*[::]?", "地址:某区 邮编:030600"),
    (r"^\s*\(?联系(?:科室|人|单位|方式|电话)", "(联系科室:规划信息科 联系电话:0354-0000000)"),
    (r"^\s*(?:上一篇|下一篇|相关推荐|相关链接|热门文档|扫一扫|附件下载)", "上一篇:关于某年度的报告"),
    (r"^\s*[\d\s/|·.-]+$", "48 2918076"),
    (r"^\s*[②③④⑤]|^\s*如因作品内容", "② 部分内容转载自其他媒体"),
)
# Apart, as a search for one of them passes over all characters but those that it may begin with.
_OPENING_NOISE = re.compile("|".join(pattern for pattern, _ in _NOISE if pattern.startswith("^")))
_INNER_NOISE = tuple(re.compile(pattern) for pattern, _ in _NOISE if not pattern.startswith("^"))
_NOISE_LENGTH = 160
_GROUP_LINE = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?[^\d\s。,;:、!?]{2,14}\s*$"
)


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


def outline(folded: str) -> Outline:
    """The parts of ``folded``, a text after ``fold``; tables are runs of lines with tabs, a span a line."""
    paragraphs: list[Paragraph] = []
    tables: list[tuple[Span, ...]] = []
    noise: list[tuple[int, int]] = []
    rows: list[Span] = []
    open_start = -1  # where a paragraph began that is not ended yet
    last_end = 0

    def close() -> None:
        nonlocal open_start
        if open_start >= 0:
            paragraphs.append(Paragraph(open_start, last_end, _rank(folded[open_start:last_end])))
            open_start = -1

    for line in _lines(folded):
        words = folded[line.start : line.end]
        is_row = words.count("\t") >= 1
        if rows and not is_row and _is_group(words, folded, line.end):
            continue
        if rows and not is_row:
            tables.append(tuple(rows))
            rows = []
        if is_row:
            close()
            rows.append(line)
        elif not words.strip():
            close()
        elif _is_noise(words):
            close()
            noise.append((line.start, line.end))
        else:
            if open_start >= 0 and not _runs_on(folded[open_start:last_end], words):
                close()
            if open_start < 0:
                open_start = line.start
            last_end = line.end
    close()
    if rows:
        tables.append(tuple(rows))
    whole = [t for t in tables if len(t) >= 2]
    paragraphs += [Paragraph(r.start, r.end, 0) for t in tables if len(t) < 2 for r in t]
    paragraphs.sort(key=lambda p: p.start)
    text = _flowing(folded, paragraphs)
    notes = tuple(m.span() for m in _NOTE_MARK.finditer(text))
    text = _NOTE_MARK.sub(lambda mark: " " * len(mark.group()), text)
    return Outline(text, hide_quoted(text), tuple(paragraphs), tuple(whole), tuple(noise), notes)


def sentences(page: Outline, paragraph: Paragraph) -> Iterator[Span]:
    """The sentences of a paragraph: what 。 ! ? or ; ends. A sentence may run over a line break."""
    clear = page.clear[paragraph.start : paragraph.end]
    for match in _SENTENCE.finditer(clear):
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


def _is_group(words: str, folded: str, end: int) -> bool:
    """Whether a line between two rows of a table names the rows below it: 健康服务."""
    following = folded[end + 1 : folded.find("\n", end + 1)] if "\n" in folded[end + 1 :] else folded[end + 1 :]
    return "\t" in following and bool(_GROUP_LINE.match(words))


def _is_noise(line: str) -> bool:
    if len(line) > _NOISE_LENGTH or line.rstrip().endswith("。"):
        return False
    return bool(_OPENING_NOISE.match(line)) or any(pattern.search(line) for pattern in _INNER_NOISE)


def _flowing(folded: str, paragraphs: Sequence[Paragraph]) -> str:
    """``folded`` with a blank for each line break inside a paragraph: a page's width parts no number from its unit."""
    pieces, position = [], 0
    for p in paragraphs:
        pieces += [folded[position : p.start], folded[p.start : p.end].replace("\n", " ")]
        position = p.end
    return "".join([*pieces, folded[position:]])


def _runs_on(before: str, line: str) -> bool:
    if _HEADING_NUMBER.match(line):
        return False
    if before.rstrip().endswith(_CONTINUES):
        return True
    last = before.rsplit("\n", 1)[-1]
    if _TITLE_ENDS.match(last):
        return False
    return (
        len(last.strip()) >= _BROKEN_LENGTH and not last.rstrip().endswith(_ENDED) and not _HEADING_NUMBER.match(last)
    )


def _rank(words: str) -> int:
    if len(words.strip()) > _HEADING_LENGTH or re.search(r"[。;!?]\s*.", words):
        return 0
    if _TOP_NUMBER.match(words):
        return 1
    if _HEADING_NUMBER.match(words):
        return 2
    return 0 if re.search(r"[。;,]\s*$", words) else 1


def _inside_number(text: str, at: int) -> bool:
    return (
        0 < at < len(text) - 1
        and text[at - 1].isdigit()
        and text[at + 1].isdigit()
        and (text[at] == ":" or bool(re.match(r"\d{3}(?!\d)", text[at + 1 : at + 5])))
    )
