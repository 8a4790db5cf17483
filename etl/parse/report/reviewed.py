"""The years that a report reviews and plans: by its title, its headings, its date or its text."""

import re
from collections import Counter

from etl.parse.report import dated, titles
from etl.parse.report.as_at import as_at
from etl.parse.report.last_year import LAST_TELLS
from etl.parse.report.title_words import PLAN
from etl.parse.report.titles import PART, SPEECH, YEAR, western
from etl.parse.text.outline import Outline

_AIM = re.compile(r"(20\d\d)年的?(?:规划|预期|行动|总体|阶段性?)*(?:目标|指标)")
_CUT = re.compile(r"截[至止]到?(20\d\d)年(?:底|末|12月)")
_COUNTS_TO = re.compile(
    r"截[至止]到?(20[012]\d)年\s?(?:\d{1,2}\s?月|底|末)"
)  # 截至2024年9月底, whatever year it aims at
_ISSUED = re.compile(r"[〔\[(](20\d\d)[〕\])]\s?\d+号")  # 珠府〔2020〕57号
_HELD = re.compile(r"(?:时间|日期)\s?:\s?(20\d\d)[年.-](\d{1,2})[月.-]\d{1,2}")  # a press conference
_LOOKS_BACK = re.compile(r"(20\d\d)年(?:政府)?工作(?:的)?回顾")
# 民生实事进展情况的通报: 截至9月底,…
_PROGRESS = re.compile(r"进展情况|推进情况|落实情况|督[查导]|通报")
_SO_FAR = re.compile(
    r"截[至止]到?(?:目前|今年|本年|20\d\d年)?(?:[1-9]|10)月(?:底|末|份|\d)|前三季度|上半年|1[-至—~](?:[2-9]|10)月"
)
_NUMBER = r"\W*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|核心提示:)?"  # what stands before a year that opens a paragraph
_FINAL = re.compile("终期评估|末期评估|期末评估")
_IS_OVER = re.compile("(?:实施)?期满|圆满收官|如期收官")
_PLANS_NEXT_YEAR = re.compile("今年[^。,;]{0,8}总结[^。,;]{0,4}明年|明年(?:工作)?(?:计划|打算|安排|思路)的报告")
_NEAR = 2  # years between what an undated report looks back at and the day that it counts to
_NEW = 2  # the month until which a press conference looks back at the year before
_SUMS_UP = re.compile("总结|小结|述职|回顾|自查|汇报|工作情况|开展情况")
_SEVERAL = 3  # years, at least, that a report tells in turn
_OPENING = 600  # where the number of a document stands, in characters

Years = tuple[int | None, int | None]
"""The year that a report reviews and the one that it plans; None for what it does not do."""


def years(page: Outline, title: str, kind: str, given: dated.Given | None) -> Years:
    """The years that a report of ``kind`` with ``title``, given at ``given``, reviews and plans."""
    actual, target = _of_title(page, title, kind, given)
    if actual is None and target is None:
        actual, target = _untold(page, title, kind, given)
    if kind == "规划评估" and actual is None and target is not None:  # “健康丽水2030”行动中期评估
        actual = _untold(page, title, kind, given)[0]
    if given and (span := titles.span_of(title)) and span[0] <= given.year < span[1] == actual:
        actual, target = given.year, span[1]  # 三年行动计划(2022—2024年)进展情况, given in 2023
    if _plans_the_rest(title, actual, target, given):
        target = actual
    looked_back = _LOOKS_BACK.search(page.text) if kind == "政府工作报告" and target else None
    if (
        looked_back and int(looked_back.group(1)) == target
    ):  # called after the year it reviews, not the one it is given in
        actual, target = target, target + 1
    if (
        kind == "规划评估"
        and target is None
        and (aims := [int(y) for y in _AIM.findall(page.text) if int(y) > (actual or 0)])
    ):
        target = max(set(aims), key=aims.count)  # held against the goals of a year that no title names
    if kind == "规划评估" and target and titles.term_of(title) and _FINAL.search(page.text, 0, dated.TITLE):
        return min(as_at(page.text) or target, target), target
    if kind == "规划评估" and actual and _IS_OVER.search(page.text, 0, _OPENING):
        return actual, actual  # 三年行动方案已实施期满: what it aimed at was for the year assessed
    if kind == "规划评估" and (told := _counted_to(page.text)):
        actual = min(told, target or told)
    elif kind == "规划评估" and given and actual == given.year and _tells_of(page.text, actual - 1, actual):
        actual -= 1  # dated in the middle of the year after the one that it counts up to
    return actual, target


def _counted_to(text: str) -> int | None:
    """The year to which an assessment says that its figures count."""
    if told := as_at(text):
        return told
    cut = _CUT.search(text)
    return int(cut.group(1)) if cut else None


def _tells_of(text: str, year: int, other: int) -> bool:
    """Whether a text names ``year`` for its figures more often than ``other``, the year of its own date, of which it has no part."""
    if re.search(
        rf"(?:截[至止]到?|[至到])(?:{other}年|今年)?\s?\d{{1,2}}月|(?:{other}|今)年(?:上半年|前|第?[一二三]季度|以来)",
        text,
    ):
        return False
    return len(re.findall(rf"{year}年(?!以来|起)", text)) > len(
        re.findall(rf"{other}年(?!\s?\d{{1,2}}月(?:\s?\d|[)）]?\s*$))", text, re.M)
    )


def is_progress(page: Outline, title: str) -> bool:
    """Whether a notice tells how far the tasks of its year have come: what it plans is the rest of it."""
    return bool(_PROGRESS.search(title) and _SO_FAR.search(page.text[:_OPENING]))


def _of_title(page: Outline, title: str, kind: str, given: dated.Given | None) -> Years:
    """The years that a title tells, or what it says to look at: the number of a reply, the day of a press conference or a speech."""
    actual, target = titles.years_of(title, kind)
    if actual is None and target is None and (issued := _ISSUED.search(page.text, 0, _OPENING)):
        year, is_letter = int(issued.group(1)), titles.is_letter(title)
        if kind == "总结与计划" and _PLANS_NEXT_YEAR.search(page.text, 0, _OPENING):  # 今年工作总结及明年工作计划
            return year, year + 1
        actual = year if is_letter else None
        target = year if is_letter or kind == "工作计划" else None
    if actual is None and target is None and "发布会" in title and (held := _HELD.search(page.text, 0, _OPENING)):
        held_at = dated.Given(int(held.group(1)), int(held.group(2)))
        actual, target = _of_conference(held_at, page.text)
    return dated.of_meeting(given) if SPEECH.search(title) and given and given.month else (actual, target)


def _of_conference(held: dated.Given, text: str) -> Years:
    """The years of a press conference: at the turn of the year of the last, in spring if it speaks of that, else of its own."""
    if held.month <= _NEW:
        return dated.of_meeting(held)
    years = dated.years(held, text)
    return years if years[0] < held.year else (held.year, None)


def _plans_the_rest(title: str, actual: int | None, target: int | None, given: dated.Given | None) -> bool:
    """Whether what a report plans is the rest of the year that it reviews: 上半年总结和下半年计划."""
    is_part = PART.search(title) is not None
    if actual and is_part and not re.search(YEAR, title):
        return True
    return dated.is_midyear(given, actual) and (target is None or is_part)


def _untold(page: Outline, title: str, kind: str, given: dated.Given | None) -> Years:
    """The years of a report whose title tells none: by its date, else by its text."""
    if given is None:
        return _of_text(page, kind)
    if kind in {"工作要点", "工作计划"}:
        return None, given.year
    if titles.is_letter(title) and given.month > _NEW:  # what there is when it is written
        return given.year, given.year
    if given.month and given.month <= _NEW and _SUMS_UP.search(title) and not dated.OF_THIS_YEAR.search(page.text):
        return given.year - 1, given.year  # 工作总结 of January, whatever years it names
    return dated.years(given, page.text)


def _of_text(page: Outline, kind: str) -> Years:
    """Years that paragraphs begin with (2024年,… or 一、2024年…): the first reviews, a later one plans."""
    text = western(page.text)
    opening = dated.in_digits(text[:_OPENING])
    spoken = re.search(r"(20[012]\d)年\s?\d{1,2}月\s?\d{1,2}日[^\n]{0,30}人民代表大会", opening)
    if spoken and "工作报告" in re.sub(r"\s", "", text[:200]):
        return int(spoken.group(1)) - 1, int(spoken.group(1))
    years: list[int] = []
    plans = False
    for paragraph in page.paragraphs:
        words = text[paragraph.start : min(paragraph.end, paragraph.start + 60)]
        match = re.match(rf"{_NUMBER}\s*{YEAR}[^\d]", words)
        if match:
            years.append(int(match.group(1)))
            future = bool(re.search(rf"{PLAN}|将(?!近)|力争", words))
            if future and len(years) == 1 and paragraph.start > len(text) // 3:
                return years[0] - 1, years[0]  # the only dated paragraph plans: what stands before it reviews
            plans = plans or future
    if kind != "规划评估" and (counted_to := _COUNTS_TO.search(text)):
        told = int(counted_to.group(1))
        is_near = bool(years) and told - years[0] <= _NEAR  # what it looks back at, or plans
        years = years if years and not is_near else [told, *(y for y in years if y > told)]
    if not years:
        named = Counter(
            int(y) for y in re.findall(r"(?<![较比到至同与])(20[012]\d)年(?!\s?\d{1,2}\s?月\s?\d{1,2}\s?日)", text)
        )
        years = [y for y, times in named.most_common(1) if times > 1]
    if not years and (first_named := [int(y) for y in re.findall(r"(20[012]\d)年", text[:_OPENING])]):
        last = max(first_named)  # news of what is planned and was done: 2024年托育服务工作推进会
        return (last - 1, last) if LAST_TELLS.search(text) else (last, None)
    if not years:
        return None, None
    first = years[0]
    if kind == "工作总结" and not plans and len(set(years)) >= _SEVERAL and years == sorted(years):
        return years[-1], None  # 2021年:固本强基, 2022年:提质增效, …: the last of several that it tells in turn
    later = [y for y in years if y == first + 1]
    return first, later[0] if later else (first + 1 if plans else None)
