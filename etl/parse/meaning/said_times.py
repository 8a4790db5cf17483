"""The classes of words that tell of which year a figure is, each with the frame that it gives."""

import re
from collections.abc import Callable

from etl.parse.meaning.aims import AIMED
from etl.parse.meaning.said import Said, Told
from etl.parse.meaning.this_year import before_month, now_in_plan, this_year_after, this_year_of_plan
from etl.parse.records import Profile
from etl.parse.report.frame import planned_year, reviewed_year
from etl.parse.report.titles import five_years, term_of
from etl.parse.sentence.framing import at_year
from etl.parse.words.times import NOT_COMPARED

_TERM_END = re.compile(
    rf"{NOT_COMPARED}(?<![较比同与]“)十[二三四五]五”?(?:时期|规划)?的?(?:期?末|结束|收官(?:之?年|之时|时)|最后一年)"
)
_PLAN_END = re.compile(
    r"(?:行动|方案|计划)收官(?:之?年|之时|时)|规划(?:期[末满]|末期)|(?:^|[,;、到])期末(?=的$|达|控制|提高|降|实现|为|[\u4e00-\u9fff]{2,12}(?:达|控制|提高|降))"
)
_PAST_YEAR = re.compile("过去的?一年(?=[,全我]|$)")
_DURING = re.compile(r"(?<![较比同与于])(?<![较比同与于]“)十[二三四五]五”?(?:期间|时期)(?!末)")
# …三级医院4家,而2015年仅有1家;编制床位6894张
_ASIDE = re.compile(r"而20\d\d年[^,。;\d]{0,6}(?:仅|只|才)[^,。;\d]{0,3}$|(?:提出|确定|规定|要求|设定|明确)的20\d\d年$")
_EXPECTED = re.compile(r"\W*预计(?:全年|到?年底)(?!可|[^,]*已)")
_BEFORE_LAST = re.compile(r"前(?<![较比同与提目以之]前)年(?!度)")
_COMING_YEAR = re.compile("明年|翌年|下一年|来年")
_NEXT = re.compile(f"{_COMING_YEAR.pattern}|下一步")
_SECOND_HALF = re.compile(r"[,;、\s]*下半年(?!以来|度)")  # 下半年再组织检查4次, in a summary of the first half
_LAST = re.compile(
    r"(?:去(?<![较同与于出]去)(?<![^占]比去)(?<!^比去)年|上(?<![较同与于出]上)(?<![^占]比上)(?<!^比上)一?年)"
    r"(?!度?(?:结转|结余资金)|(?:同期|度)?相?比(?!例|重)|同期(?:下降|增长|减少|增加|提高)|度?(?:工作)?(?:基础|底数|家底))"
)
_SINCE = re.compile(r"(?:\d{1,2}月)?[^,。;\d]{0,6}以来")  # 自去年10月启动以来: up to now
_OF_LATE = re.compile(
    r"\W*(?:近|过去)?(?:[一二两三四五]|\d)年来|\W*(?:近|过去)(?:[一二两三四五]|\d)年(?!内)|\W*“?十[二三四五]五”?以来|\W*(?:去年|上年)以来|\W*过去的?一年"
)
_NOW = re.compile(r"今年|本年|现有|现在|至今|眼下|如今|目前|截至|上半年")
_UNTIL = re.compile(r"到(20\d\d)年(?![上第一\d]|前)")
_FIRST_VALUE = re.compile("现状值?(?:为|是|:)?$")


def _at_first(said: Said) -> Told:
    """现状5.38张,规划值6.8张: what there was when the plan began."""
    if said.years or not _FIRST_VALUE.search(said.words):
        return None
    return said.frame._replace(kind="actual", year=reviewed_year(said.profile)), False


def _named(said: Said) -> Told:
    """到2025年, 2023年上半年."""
    if not said.years:
        return None
    frame, year = at_year(said.years[-1], said.frame, said.profile), said.years[-1]
    until = _UNTIL.search(said.words) if year > reviewed_year(said.profile) else None
    if until and int(until.group(1)) == year:
        frame = frame._replace(kind="target")  # 到2025年, in what assesses 2024 and is given in 2025
    return frame, _ASIDE.search(said.words) is None


def _end_of_term(said: Said) -> Told:
    """到“十四五”末, 到规划期末."""
    term = five_years(said.words) if _TERM_END.search(said.words) else None
    if term is None and _PLAN_END.search(said.words):
        term = term_of(said.profile.title)
    return (at_year(term[1], said.frame, said.profile), True) if term else None


def _during_term(said: Said) -> Told:
    """“十二五”期间招录1560人, told when that was over; “十五五”期间新增2000个, in a plan of its first year."""
    term = five_years(said.words) if _DURING.search(said.words) else None
    if term and term[1] <= reviewed_year(said.profile):
        return at_year(term[1], said.frame, said.profile), True
    if term and said.frame.kind == "target" and term[1] > said.frame.year:
        return said.frame._replace(year=term[1]), True
    return None


def _next(said: Said) -> Told:
    """明年, 下一步."""
    halves = said.profile.actual_year == said.profile.target_year and _SECOND_HALF.match(said.words)
    if not (halves or _NEXT.search(said.words)):
        return None
    is_rest = said.profile.actual_year == said.profile.target_year and not _COMING_YEAR.search(said.words)
    year = (
        planned_year(said.profile) if is_rest else _next_year(said.profile)
    )  # 下一步, of what plans the rest of its year
    return said.frame._replace(kind="target", year=year), True


def _past_year(said: Said) -> Told:
    """过去一年,全市住院分娩率99.4%, in a plan: the year before it."""
    is_plan = said.profile.actual_year is None and said.default.kind == "target"
    if not is_plan or not _PAST_YEAR.search(said.words):
        return None
    return said.frame._replace(kind="actual", year=reviewed_year(said.profile)), True


def _year_before_last(said: Said) -> Told:
    """而前年只有82.9%."""
    if not _BEFORE_LAST.search(said.words):
        return None
    last = said.profile.last_year if said.profile.last_year is not None else said.default.year - 1
    return said.frame._replace(kind="actual", year=last - 1), False


def _last(said: Said) -> Told:
    """去年婚检率83.7%,筛查率97.9%: of both; 现有3.0个,去年为2.5个,与标准3.5个相比: of one."""
    last = _LAST.search(said.words)
    if not last:
        return None
    # 2018年救治,由上一年的81%: of the year before that which the sentence tells of
    if _SINCE.match(said.words, last.end()):
        return None
    year = (said.frame if last.group().startswith("上") and said.frame.kind == "actual" else said.default).year - 1
    in_plan = said.profile.actual_year is None and said.default.kind == said.frame.kind == "target"
    if said.profile.last_year is not None and (last.group() == "去年" or in_plan):
        year = said.profile.last_year
    elif last.group() == "去年" and said.default.year > planned_year(said.profile):  # asked of 明年, one answers today
        year = reviewed_year(said.profile) - 1
    opens = not said.words[: last.start()].strip(" ,、(截至止到在")
    goes_on = not said.words[last.end() :].startswith(("为", "是", "的", "同期"))
    if (
        opens
        and goes_on
        and last.group() == "上年"
        and said.profile.actual_year is None
        and said.default.kind == "actual"
    ):
        year = reviewed_year(said.profile)  # 上年办结案件412件, of what a plan looks back at
    return said.frame._replace(kind="actual", year=year), opens and goes_on


def _of_late(said: Said) -> Told:
    """近三年建成托位320个, “十四五”以来, 去年以来, on the ground of a plan: what there was by the end of the year before."""
    if said.profile.actual_year is not None or said.years or said.frame.kind != "target":
        return None
    if not _OF_LATE.match(said.words) or AIMED.search(said.words):
        return None
    return said.frame._replace(kind="actual", year=reviewed_year(said.profile)), True


def _now(said: Said) -> Told:
    """今年, 目前 and 截至 behind another year: that of the paragraph."""
    if said.frame.year == said.default.year or not _NOW.search(said.words):
        return None
    return said.default.at(said.frame.place_code), True


def _expected(said: Said) -> Told:
    """预计全年总诊疗126万人次,同比增长5.4%;出院4.1万人次: of all that the sentence tells."""
    return (said.frame._replace(kind="target"), True) if _EXPECTED.match(said.words) else None


# In the order in which they are asked.
TIMES: tuple[Callable[[Said], Told], ...] = (
    _at_first,
    _named,
    _end_of_term,
    _during_term,
    _next,
    before_month,
    now_in_plan,
    this_year_after,
    this_year_of_plan,
    _past_year,
    _year_before_last,
    _last,
    _of_late,
    _now,
    _expected,
)


def _next_year(profile: Profile) -> int:
    """The year to come, seen from the one that a report is written in: it may review and plan the same (2024年上半年总结)."""
    if profile.last_year is not None:
        return profile.last_year + 2
    planned = planned_year(profile)
    return planned + 1 if planned == profile.actual_year else planned
