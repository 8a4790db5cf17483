"""The title of a report: which of its first lines it is, and the kind and the years that it names."""

import re

from etl.parse.numbers.numerals import DIGITS
from etl.parse.report.title_words import PLAN, REVIEW

YEAR = r"(?<!\d)((?:19|20)\d\d)(?!\d)\s?年?"
_CHINESE_YEAR = re.compile(r"[二][〇○零O0]([〇○零O0一二三四五六七八九])([〇○零O0一二三四五六七八九])年")
_TITLE_WORDS = re.compile(
    rf"{REVIEW}|{PLAN}|规划(?!与|和?信息|发展处)|一图读懂|工作报告|白皮书|年鉴|任务的?通知|会议?(?:上的?)?(?:讲话|报告|工作报告|发言)"
)
_BEGINS_TITLE = re.compile(
    r"[^,。;:!?()]{2,40}(?:委员会|[委局办]|人民政府|中心|医院|关于(?:印发|报送|呈报|上报)?|“[^”]{2,6}”|\d年)$"
)
_GOES_ON = re.compile(
    r"(?!.*(?:委员会|卫生健康[委局]|卫健[委局]))(?:[^一二三四五六七八九十(\d【]|(?:19|20)\d\d|二[〇○零O])"
)
# 某市2023年部门决算: a first line with a year and nothing that ends or parts a sentence, whatever it names.
_DATED = re.compile(r"[^。,;!?()\d]{0,24}(?:19|20)\d\d年[^。,;!?\d]{2,30}")
_FIRST_LINES = 2
_LONG_LINE = 30  # characters: the rest of a title is shorter
_NUMBERED = re.compile(
    r"[【(]?(?:第?[一二三四五六七八九十]{1,3}(?:[、)]|部分)|表\s?[\d一二])"
)  # a heading, which tells of a part
_ENDS_TITLE = re.compile(r"(?:和|及|暨|与)(?:20\d\d|下[半一]?)[^。,;:]{2,24}$")
# At the year's first meeting: of the last year and of this.
SPEECH = re.compile(r"在.{0,30}(?:会议?|大会)上的?(?:讲话|报告|工作报告|发言)")
_PLANS_ONE = re.compile(rf"(?:评估|总结|小结|回顾|情况|盘点|汇报)[^\d]{{1,14}}(?:19|20)\d\d年?[^\d]{{0,6}}{PLAN}")
# What becomes of the tasks that the report to the congress set: 2023年政府工作报告主要目标任务上半年完成情况通报.
_TASKS_OF_REPORT = re.compile(
    "政府工作报告》?[^,。]{0,10}(?:任务|重点工作|目标|事项|分工|分解|责任|落实|完成情况|进展)"
)
# 2023年重点民生实事和目标任务完成情况: the tasks of which it tells what was done, no plan.
_TASKS_DONE = re.compile(rf"{PLAN}(?:[和及与、]{PLAN})*(?:完成|落实|办理|推进|进展)情况")
_AT_LAST = re.compile("(?<!中期)总结|终期|末期|终评")  # an assessment of the whole plan
_YEARBOOK = re.compile(r"年鉴\W{0,2}(20\d\d)|(20\d\d)年?(?:卷)?[\u4e00-\u9fff]{0,10}年鉴")  # of the year before
_OF_PLAN = re.compile(r"规划》?.{0,8}(?:自查|中期|(?:实施|执行|落实|完成)情况)")
_NEWS = re.compile("(?:召开|举行)[^,。]{2,24}(?:会|会议|仪式|活动)$")  # of what was done, whatever was planned there
_SELF_ASSESSED = re.compile("(?:规划|方案|行动)[^,。]{0,4}(?:中期|终期|末期)自评")  # 整体解决方案中期自评
PART = re.compile(r"上半年|前三季度|第?[一二三]季度|1\s?[-–—~～至到]\s?\d+月")
# “健康丽水2030”行动中期评估: the year that what is assessed aims at, of itself no year of the report.
_AIMS_AT = re.compile(
    r"(?:(?<=健康[\u4e00-\u9fff]{2})|(?<=健康[\u4e00-\u9fff]{3}))(20[2-5][05])(?=[”》]|规划|行动|纲要)|(?<=[\u4e00-\u9fff])(20(?:30|35|40|50))(?=[”》]|规划|行动|纲要|战略|愿景)"
)
_GIVEN_AT = re.compile(r"\(20\d\d年\d{1,2}月(?:\d{1,2}日)?\)")  # the day of the report, and no year that it tells of
# 第十四个五年规划
_IN_FULL = re.compile("第十([一二三四五])个五年")
_FIVE_YEARS = {
    "十一五": (2006, 2010),
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
}
_SENTENCE = re.compile(
    r"[^。]*[,;][^。]*。|[^。]*。.|.*:$"
)  # 13项指标已达到2025年目标值,3项滞后。: no title, whatever it names
_SPAN = re.compile(r"(20\d\d)年?\s?[-–—~～至到]+\s?(20\d\d)年?")
_NAMED = re.compile(r"^(?:信息名称|名\s*称|标\s*题|公文标题)\s*:\s*")
# What is no title, whatever it names: a label with what it says, the way to a page, a date, a sentence.
_NO_TITLE = re.compile(
    r"^\W*(?:目标任务|预期目标|完成情况|进展情况|评估期|附件?\d?|(?:信息)?来源|索引号|发布机构|公文种类|主题分类|所属)\s*:"
    r"|【[^】]{2,14}】$|[◆◇●▲▶■★▍▎]|[^>]*>[^>]*>|.*20\d\d年\s?\d{1,2}月\s?\d{1,2}日.*"
    r"|【[^】]{2,12}】|(?:记者|主持人|观众|网友|问|答)\s*:|.*(?<!总结)(?<!计划)(?<!要点)(?<!报告)(?<!打算)(?<!思路)(?<!安排)。$"
)
_BRACKETED = re.compile(
    r"\W*\((?:[^()]{0,16}20\d\d年?(?:度|\d{1,2}[—~-]+\d{1,2}月|[—~-]+20\d\d年?)[^()]{0,14}|[\u4e00-\u9fff]{2}年度:20\d\d年?)\)"
    r"(?:\([^()]{0,6}稿\))?\W*$"
)  # (2019年度), (2017—2019年)(征求意见稿), (评价年度:2018年)
_OPEN_END = re.compile(r"(?:的|和|与|及|暨|、|20\d\d年|关于[^,。]{0,20}(?:下达|报送|印发))$")
_REST = re.compile(r"\s*(?:安排|工作|情况|实施)?的?(?:报\s*告|通\s*知|汇\s*报|函)\s*$")
# A line that goes on with what the one above it names: 某市“十四五”规划 | 实施情况中期评估报告.
_SECOND = re.compile(
    r"工作(?:总结|计划|要点|思路|安排|情况)|实施情况|(?:上|下)半年|今年|年度|(?:中期|终期|末期)评估|(?:执行|落实|完成|推进)情况|情况的?(?:报告|汇报|通报)|安排的?报告"
)
_HEADLINE = re.compile(r"(?=.*(?:(?:19|20)\d\d|十[一二三四五]五|[市县区州旗盟]))[^,。;:!?>]{4,40}")


def five_years(words: str) -> tuple[int, int] | None:
    """First and last year of the five-year plan that ``words`` names (“十四五” → 2021, 2025), or None."""
    if "十" not in words:
        return None
    if "个五年" in words:
        words = _IN_FULL.sub(r"十\1五", words)
    return next((years for name, years in _FIVE_YEARS.items() if name in words), None)


def term_of(title: str) -> tuple[int, int] | None:
    """First and last year that a title is of, by its five-year plan or its own words (2017—2021年); None for one year."""
    return five_years(title) or span_of(title)


def span_of(title: str) -> tuple[int, int] | None:
    """First and last year that a title gives by their numbers: 三年行动计划(2022—2024年)."""
    span = _SPAN.search(title)
    return (int(span.group(1)), int(span.group(2))) if span else None


def title_of(heads: list[str]) -> str:
    """The title among the first paragraphs of a report: one with a year before one without; empty where none is like a title."""
    lines = [re.sub(r"\s*\n\s*", "", h) for h in heads]
    lines = [_NAMED.sub("", line) for line in lines]
    candidates = [_whole_title(lines, i) for i, line in enumerate(lines) if _may_be_title(line)]
    for candidate in candidates:
        if re.search(YEAR, western(candidate)):
            return candidate
    if candidates:
        return candidates[0]
    return next((x for x in lines[:_FIRST_LINES] if _DATED.fullmatch(x) and not _NUMBERED.match(x)), "")


def _may_be_title(line: str) -> bool:
    if len(line) > 90 or _SENTENCE.match(line) or _NUMBERED.match(line) or _NO_TITLE.match(line):
        return False
    return _TITLE_WORDS.search(re.sub(r"\s", "", line)) is not None


def _whole_title(lines: list[str], at: int) -> str:
    """A title without the quotes around it, with the lines before and after that are of it: 某市卫生健康委员会关于 | 2023年总结 | 和2024年计划."""
    before = lines[at - 1] if at else ""
    after = lines[at + 1] if at + 1 < len(lines) else ""
    title = lines[at].strip("《》“” ")
    if _ENDS_TITLE.match(western(after)) or _REST.match(after) or (_OPEN_END.search(title) and len(after) < _LONG_LINE):
        title += re.sub(r"\s", "", after)
    elif _SECOND.match(after) and _HEADLINE.fullmatch(title) and not re.search(REVIEW, title) and _may_be_title(after):
        title += after
    elif _BRACKETED.match(after) and not re.search(YEAR, title):
        title += after.strip()
    if _NO_TITLE.match(before):
        return title
    if (_BEGINS_TITLE.match(before) or _OPEN_END.search(before)) and _GOES_ON.match(title):
        return before + title
    if (_HEADLINE.fullmatch(before) and _SECOND.match(title)) or (title.startswith("—") and re.search(YEAR, before)):
        return before + title
    return title


def without_label(line: str) -> str:
    """A line less the label of a page before a title: 信息名称:…"""
    return _NAMED.sub("", line)


def kind_of(title: str) -> str:
    """The kind of a report by its title, in the words of the genre (工作总结, 总结与计划, 规划评估); empty where it tells none."""
    title = re.sub(r"\s", "", title)
    if "政府工作报告" in title and not _TASKS_OF_REPORT.search(title):
        return "政府工作报告"
    if SPEECH.search(title):
        return "总结与计划"
    if _NEWS.search(title):
        return "工作总结"
    if "评估" in title or _OF_PLAN.search(title) or _SELF_ASSESSED.search(title):
        return "规划评估"
    if _YEARBOOK.search(title):
        return "工作总结"
    if "规划" in title and not re.search(REVIEW, title):
        return "规划"
    review, plan = re.search(REVIEW, title), re.search(PLAN, _TASKS_DONE.sub("", title))
    if review and plan:
        return "总结与计划"
    if plan:
        return "工作要点" if "要点" in title else "工作计划"
    return "工作总结" if review else ""


def years_of(title: str, kind: str) -> tuple[int | None, int | None]:
    """The years that a report of ``kind`` reviews and plans by its title; None for one that the title does not tell."""
    title = _GIVEN_AT.sub("", western(title))
    if yearbook := _YEARBOOK.search(title):
        return int(yearbook.group(1) or yearbook.group(2)) - 1, None
    plan = term_of(title)
    aim = None if plan else _AIMS_AT.search(title)
    title = _AIMS_AT.sub("", title) if aim else title
    years = [int(y) for y in re.findall(YEAR, _SPAN.sub(r"\2年", title))]  # 2017—2021年: told at its end
    if aim and kind in {"规划", "规划评估"}:
        return (years[0] if years and kind == "规划评估" else None), int(aim.group(1) or aim.group(2))
    if kind == "规划评估" and plan and years and _PLANS_ONE.search(title):
        return plan[1], years[-1]  # “十二五”规划执行情况及2016年工作安排
    if kind in {"规划", "规划评估"} and plan:
        middle = plan[1] if _AT_LAST.search(title) else plan[0] + 2
        mid = (years[0] if years else middle) if kind == "规划评估" else None
        return mid, plan[1]
    if kind == "规划" and years:  # “健康丽水2030”规划纲要
        return None, years[-1]
    if not years:
        return (plan[1] if plan and kind == "工作总结" and "开局" not in title else None), None
    if kind == "政府工作报告" or SPEECH.search(title):
        return years[0] - 1, years[0]
    if kind == "总结与计划":
        later = [y for y in years if y > years[0]]
        if not later and (told := _PLANS_ONE.search(title)):  # 工作总结及2025年工作打算
            return (plan[1] if plan and "十" in title[: told.start()] else years[0] - 1), years[0]
        half = PART.search(title)
        return years[0], later[0] if later else years[0] + (0 if half else 1)
    if kind in {"工作要点", "工作计划"}:
        return None, years[0]
    plans_rest = "答复" in title or PART.search(title)  # of the same year
    return years[0], years[0] if plans_rest else None


def is_letter(title: str) -> bool:
    """Whether a title is that of a letter on one matter, which tells of it as it is when it is written."""
    return title.endswith("请示") or "答复" in title or "办意见" in title


def western(text: str) -> str:
    """``text`` with years in Chinese numerals (二〇二四年) in digits, shorter by no character."""
    numerals = DIGITS | {"0": 0}
    return _CHINESE_YEAR.sub(lambda m: f"20{numerals[m.group(1)]}{numerals[m.group(2)]}年", text)
