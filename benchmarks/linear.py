"""Whether reading takes time in proportion to the text, however odd it is:
PYTHONPATH=tests python benchmarks/linear.py [NAME…].

Texts and files that are one thing over and over, at 1, 10 and 100 times a length: processor seconds of each, and how often
the last took as long as the one before. 10 is linear; 100 would be the square. Readers run in this process, without
their limits of time. Each is measured after a text of its kind, so that no dictionary is loaded meanwhile.
"""

import sys
import time
from collections.abc import Callable, Iterator

import documents

from etl.parse import Catalogue, Hints, extract
from etl.read import ReadError
from etl.read.formats import FORMATS
from etl.read.guard import guarded
from etl.seeds import load_reference

CHARACTERS = 2_000
TEXTS = {
    "digits": "9", "commas": "，", "points": "1.", "numerals": "一", "multipliers": "万亿", "percents": "5%", "ranges": "1-2", "brackets": "（",
    "bracketed": "（1）", "quotes": "“1", "quoted": "“1”", "titles": "《1》", "clauses": "健康素养水平达到26.8%，", "sentences": "健康素养水平达到26.8%。",
    "lines": "健康素养水平达到26.8%\n", "names": "健康素养水平、", "places": "商洛市", "counts of places": "商州区12个、", "parts": "占5%，其中",
    "changes": "较上年提高5个百分点，", "former and latter": "前者5%，后者6%，", "from and to": "从1到2", "headings": "一、\n", "numbering": "1.\n",
    "rows": "商州区\t5\t6\n", "cells": "5\t", "dates": "2024年1月2日", "blanks": " ", "line ends": "\n", "page numbers": "第1页\n", "rates": "1/10万",
    "blank lines": "  \n", "wide letters": "丽 ", "columns": "床位 5 6\n", "a page": "全市卫生健康系统扎实推进各项工作\n", "run together": "。一、", "titles of cells": "指标\n", "cells alone": "指标\n2020年\n2025年\n床位\n5\n6\n", "bars": "|床位|5|6|\n",
    "cards": "82.5岁\n人均预期寿命(较上年+0.2岁)\n", "changes of cards": "2.1‰\n比上年提高0.1个百分点\n", "nested brackets": "人员(执业(助理)医师3人", "towns": "筛查:甲镇81人/9%,",
    "accounts": "项目\t数\t项目\t数\n收入\t5\t支出\t6\n", "holders": "单位\t率\n甲镇\t5\n", "classes": "病种\t例\n乙类合计\t5\n　梅毒\t6\n",
    "allowances": "按每个托位每月2元给予补贴,", "sums of both": "收、支总计各增加3元,增长6%,", "far from goals": "距4个的目标还差1个,", "items": "甲镇:签约\n签约5人。\n",
    "authorities": "按国家规划,签约率应达到75%,", "past a mark": "使用率不到40%的还有11所、", "by order": "前两项分别为3.1%、2.1%,",
    "towns in turn": "大唐31.6%、陶朱30.2%、安华", "scores": "得分95分,扣5分,得", "captions": "学段|招生|在校生\n小学|3|4\n",
}  # fmt: skip

BYTES = 10_000


def many(words: str, size: int) -> str:
    return (words * (size // len(words) + 1))[:size]


def page(body: str) -> bytes:
    return documents.html(f'<div id="zoom">{"健康" * 40}{body}</div>')


def word(tag: str, around: tuple[str, str] = ("", "")) -> Callable[[int], bytes]:
    """A Word document whose body is one element over and over."""
    start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    empty = documents.word_of(())

    def make(size: int) -> bytes:
        body = around[0] + tag * (size // len(tag)) + around[1]
        return documents.with_part(empty, "word/document.xml", f"{start}{body}</w:body></w:document>".encode())

    return make


FILES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "txt: GB18030": ("txt", lambda size: many("健康", size).encode("gb18030")),
    "csv: short rows": ("csv", lambda size: many("5,6\n", size // 4).encode()),
    "csv: one row": ("csv", lambda size: b"x," * (size // 100)),
    "csv: quotes": ("csv", lambda size: b'"' + b'""' * (size // 20) + b'"\n'),
    "html: nesting": ("html", lambda size: page("<div>" * (size // 5))),
    "html: scripts": ("html", lambda size: page("<script>x</script>" * (size // 18))),
    "html: comments": ("html", lambda size: page("<!-- x -->" * (size // 10))),
    "html: open tags": ("html", lambda size: page("<" * size)),
    "html: rows": ("html", lambda size: page(f"<table>{'<tr><td>5<td>6' * (size // 14)}</table>")),
    "html: merged cells": ("html", lambda size: page(f"<table>{'<tr><td rowspan=9>5<td colspan=9>6' * (size // 32)}</table>")),
    "html: tables in tables": ("html", lambda size: page("<table><tr><td>" * (size // 15))),
    "html: shares": ("html", lambda size: page("<div class=share>x</div>" * (size // 24))),
    "docx: paragraphs": ("docx", word("<w:p><w:r><w:t>健康</w:t></w:r></w:p>")),
    "docx: rows": ("docx", word("<w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>", ("<w:tbl>", "</w:tbl>"))),
    "xlsx: rows": ("xlsx", lambda size: documents.workbook_of([["健康", "5"]] * (size // 20))),
    "pdf: lines": ("pdf", lambda size: documents.drawn_pdf(lambda canvas: [canvas.drawString(9, 9 + n % 800, "9") for n in range(size // 20)])),
}  # fmt: skip


def texts() -> Iterator[tuple[str, Callable[[int], object]]]:
    catalogue = Catalogue.build(load_reference())
    hints = Hints(place="商洛市", year=2024)
    for name, words in TEXTS.items():
        yield name, lambda times, words=words: extract(many(words, times * CHARACTERS), (), catalogue, hints)


def files() -> Iterator[tuple[str, Callable[[int], object]]]:
    made: dict[tuple[str, int], bytes] = {}

    def read(name: str, times: int) -> object:
        form, make = FORMATS[FILES[name][0]], FILES[name][1]
        if (name, times) not in made:
            made[name, times] = make(times * BYTES)
            return None
        try:
            return guarded(form, made.pop((name, times)), name)
        except ReadError as error:
            return error

    for name in FILES:
        yield name, lambda times, name=name: read(name, times)


def seconds(do: Callable[[int], object], times: int) -> float:
    began = time.process_time()
    do(times)
    return time.process_time() - began


def measure(name: str, do: Callable[[int], object], prepare: bool) -> None:
    taken = []
    for times in (1, 1, 10, 100):
        if prepare:
            do(times)
        taken.append(seconds(do, times))
    _, one, ten, hundred = taken
    print(
        f"{name:22} {one:8.3f} {ten:8.3f} {hundred:8.3f}   x{ten / max(one, 1e-4):.1f} x{hundred / max(ten, 1e-4):.1f}",
        flush=True,
    )


def main() -> None:
    chosen = sys.argv[1:]
    print(f"{'':22} {'1 x':>8} {'10 x':>8} {'100 x':>8}")
    for made, prepare in ((texts(), False), (files(), True)):
        for name, do in made:
            if not chosen or any(word in name for word in chosen):
                measure(name, do, prepare)


if __name__ == "__main__":
    main()
