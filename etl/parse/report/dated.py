"""When a document was given: the date in its head or at its end, and the years that it tells by that."""

import re
from typing import NamedTuple

from etl.parse.report.titles import western

_DAY = r"(20[012]\d)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?\d{1,2}(?!\d)"
_IN_HEAD = re.compile(_DAY)
# 2022-01-18 来源:…, before what the page joins to it
_DATELINE = re.compile(rf"\W*{_DAY}日?\s*(?:\d{{1,2}}:\d\d(?::\d\d)?)?\s*(?:(?:信息|文章)?来源|作者|发布|编辑|浏览)")
_MONTH = re.compile(r"\W*(20[012]\d)年\s?(\d{1,2})月(?:发布|印发|编印)?\W*$")
_MONTH_OF_TITLE = re.compile(r"[^,。;]{6,60}\((20[012]\d)年\s?(\d{1,2})月\)\W*")
_MONTH_AT_END = re.compile(r"\W*(?:[\u4e00-\u9fff]{4,24}\s*)?(20[012]\d)年\s?(\d{1,2})月\W*")
_AT_END = re.compile(rf"\W*(?:[\u4e00-\u9fff]{{4,24}}\s*)?{_DAY}日?(?:印发)?\W*$")
# 2025年第2期, 〔2023〕第2期, 永卫健〔2025〕9号
_ISSUE = re.compile(
    r"(20[012]\d)年?[〕\])]?\s?(?:年?第)\s?\d+\s?[期号]|[〔\[(](20[012]\d)[〕\])]\s?(?:第\s?)?\d+\s?[期号]"
)
_NEWS = re.compile(r"(\d{1,2})月\d{1,2}日讯[^\n]*")  # 本报2月26日讯 …从2024年全市托育服务工作推进会上了解到
# 2025年1月20日上午,市政府新闻办召开新闻发布会
_HELD = re.compile(
    r"\W*(20[012]\d)年\s?(\d{1,2})月\s?\d{1,2}日(?:上午|下午|晚)?[,、]?[^。]{2,40}?(?:召开|举行|举办)[^。]{0,40}?(?:发布会|通气会|吹风会)"
)
_LEADS = 3  # lines, at most, before the one that tells when a meeting was held
_NO_DATE = re.compile(r"[,;。]")  # a sentence, which names days of what it tells
_NOTED = re.compile(rf"\W*\({_DAY}日?,")  # (2015年12月24日,根据录音整理)
_AT_CONGRESS = re.compile(
    rf"\W*(?:[^。]*——)?{_DAY}日在[^。]{{4,60}}(?:会议|大会)上"
)  # however long the name of its division
_HEAD_LINE = 70  # characters, at most, of a line that tells a date and nothing else
_LINES, _LAST_LINES = 16, 4
_BY_NOW = re.compile("[,。;\\n]\\s*(?:目前|截[至止]目前)")
_SPRINGS = (4, 5)  # months in which what there is 目前 is no more that of the year before
_SPRING, _AUTUMN = 5, 10  # the months until and from which a document is one of the turn of the year
_CHINESE = {c: i for i, c in enumerate("一二三四五六七八九", 1)}
_CHINESE_DAY = re.compile(r"(?<=年)(十?[一二三四五六七八九]|十)月(?:([一二三]?十?[一二三四五六七八九]|[一二三]?十)日)?")
_LAST_YEAR = re.compile(r"去年(?!同期|相比|年?[末底])|年度(?:工作)?总结|上一?年度?工作|过去的?一年|新的一年")
_AT_YEARS_END = re.compile("本年度[^,。;]{0,8}总结|下年度?[^,。;]{0,4}(?:计划|打算|安排)")  # 年度工作总结及下年工作计划
_HEAD = 400  # the characters among which a report says what it is
_PART = re.compile("[一二三]季度(?!末?前)|上半年")
_EARLIEST = {"一季度": 3, "二季度": 6, "三季度": 9, "上半年": 6}  # months in which one can tell of them
TITLE = 120  # the characters among which a title stands
# What only this year can have had when it was told.
OF_THIS_YEAR = re.compile(
    "今年以来|截[至止][3-5]月\\d|1[至到-][3-5]月,|[至到][2-5]月[底末]|一季度(?!末?前)[^,。;]{0,12}\\d"
)


class Given(NamedTuple):
    """The year and the month in which a document was given; month 0 where only its number tells the year."""

    year: int
    month: int


def given(lines: list[str], ending: list[str]) -> Given | None:
    """When a document was given, by the first of its lines that is a date or holds one beside labels, else by the last."""
    head = [in_digits(western(line)) for line in lines[:_LINES]]
    for line in head:
        if day := _DATELINE.match(line):
            return Given(int(day.group(1)), int(day.group(2)))
        if day := _AT_CONGRESS.match(line):
            return Given(int(day.group(1)), int(day.group(2)))
        if len(line) <= _HEAD_LINE and (not _NO_DATE.search(line) or _NOTED.match(line)):
            if day := _IN_HEAD.search(line):
                return Given(int(day.group(1)), int(day.group(2)))
            if month := _MONTH.search(line) or _MONTH_OF_TITLE.fullmatch(line):
                return Given(int(month.group(1)), int(month.group(2)))
    if held := next(filter(None, map(_HELD.match, head[:_LEADS])), None):
        return Given(int(held.group(1)), int(held.group(2)))
    if (news := _NEWS.search("\n".join(head))) and (year := re.search(r"(20[012]\d)年", news.group())):
        return Given(int(year.group(1)), int(news.group(1)))
    for line in map(in_digits, map(western, reversed(ending[-_LAST_LINES:]))):
        if day := _AT_END.match(line) or _MONTH_AT_END.fullmatch(line):
            return Given(int(day.group(1)), int(day.group(2)))
    for line in head:
        if (issue := _ISSUE.search(line)) and len(line) <= _HEAD_LINE:
            return Given(int(issue.group(1) or issue.group(2)), 0)
    return None


def years(when: Given, text: str) -> tuple[int, int]:
    """The years that a document reviews and plans by its date: in February the last and this, in July this year's both."""
    year, month = when
    if not month and _AT_YEARS_END.search(text, 0, _HEAD):
        return year, year + 1
    called = bool(_LAST_YEAR.search(text))
    if month in _SPRINGS and not called and _BY_NOW.search(text):  # 目前建成健康步道126公里, told in May
        return year, year
    looks_back = called or f"{year - 1}年" in text
    if (part := _PART.search(text, 0, TITLE)) and (not month or month >= _EARLIEST[part.group()]):
        return year, year  # 关于一季度考核结果的通报, of April
    if month <= _SPRING and not OF_THIS_YEAR.search(text) and (month or _LAST_YEAR.search(text)) and looks_back:
        return year - 1, year
    return of_meeting(when) if month > _SPRING else (year, year)


def of_meeting(when: Given) -> tuple[int, int]:
    """The years of a speech at a meeting that looks back at a year and plans the next."""
    year, month = when
    if month <= _SPRING:
        return year - 1, year
    return (year, year + 1) if month >= _AUTUMN else (year, year)


def is_midyear(when: Given | None, year: int | None) -> bool:
    """Whether a document was given in the middle of ``year``: what it plans is the rest of it."""
    return when is not None and when.year == year and _SPRING < when.month < _AUTUMN


def in_digits(line: str) -> str:
    """A line with its Chinese month and day in digits: 2015年十一月十三日 → 2015年11月13日."""
    return _CHINESE_DAY.sub(
        lambda m: f"{_number(m.group(1))}月" + (f"{_number(m.group(2))}日" if m.group(2) else ""), line
    )


def _number(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    return (_CHINESE.get(tens, 1) * 10 if ten else 0) + _CHINESE.get(ones, 0)
