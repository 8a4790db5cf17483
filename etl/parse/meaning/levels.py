"""The years of two levels that a figure went from and to: 由2015年的75.6岁提高到2020年的76.9岁."""

import re

from etl.parse.records import Profile
from etl.parse.report.frame import Frame, reviewed_year
from etl.parse.report.titles import five_years, term_of
from etl.parse.sentence import framing
from etl.parse.sentence.state import Around, State

_FROM_NOW = re.compile("目前|现在|现有|眼下|当前|今年(?:监测|评估|调查|抽查)?的$")  # 由目前的63%提升至明年末的68%
_AT_FIRST = re.compile(r"\d{1,2}月|最初|起初|初期|年初|上半年|[一二三]季度")  # 由疫情初期的200份提升到4.3万份
_YEAR_FROM = re.compile(r"(20\d\d)年")
_YEAR_TO = re.compile(r"[至到为](20\d\d)年|[至到]去年")
_GOES_TO = re.compile(
    "[到至为成](?:了|目前|现在|今年|去年|年底|20|[约近超]?[\\d一二两三四五六七八九十])|[增减升降缩扩]"
)
YEAR_SAID = re.compile(r"上一?年|去年|前年|20\d\d年")


def is_by(around: Around) -> bool:
    """Whether 由 names who does something and no first level: 由6辆巡诊车轮流跑."""
    behind = around.clause[around.clause.find(around.right) :]
    return around.tail.words == "由" and not around.run[0].is_share and _GOES_TO.search(behind) is None


def opens_at(words: str) -> int:
    """Where in ``words``, those that lead to a first level, 由 or 从 stands; 0 where neither does."""
    return max(0, *map(words.rfind, "由从自"))


def first(around: Around, state: State, frame: Frame, profile: Profile, ground: int | None) -> Frame | None:
    """The frame of the first of two levels, of the year ``ground`` where the words look back on several; None where they name its year."""
    words = around.tail.words
    if _FROM_NOW.search(words):
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if YEAR_SAID.search(words, opens_at(words)):  # 由去年的1680元; not 去年由1680元降到1280元
        return None
    if state.since and state.since[1] == frame.year:  # …提高到2020年的76.9岁,死亡率由5.1‰下降到4.1‰
        return frame._replace(kind="actual", year=state.since[0])
    base = framing.base_year(state.compared, frame.year)  # 与2010年相比,人均期望寿命由74.1岁提高到76.3岁
    if not base and ground and frame.kind == "actual" and ground < frame.year:  # “十四五”以来由63%提高到71%
        return frame._replace(year=ground)
    return frame._replace(kind="actual", year=base or _year_before(words, frame.year, profile))


def since(around: Around, state: State, frame: Frame, before: Frame, profile: Profile) -> Frame:
    """The frame of a first level whose words name its year, from which the levels behind it may go on."""
    if named := _YEAR_FROM.search(around.tail.words):
        if frame.year == int(named.group(1)) <= reviewed_year(profile):
            frame = frame._replace(kind="actual")  # 力争从2021年的1.9个提高至2.6个
        to = _YEAR_TO.search(around.right)
        state.since = int(named.group(1)), int(to.group(1)) if to and to.group(1) else before.year
    return frame


def _year_before(words: str, year: int, profile: Profile) -> int:
    """The year of the first of two levels (由…提高到…): the one named, the base of the plan assessed, or the one before."""
    term = five_years(words)
    if term:
        return term[1] if "末" in words else term[0]
    if _AT_FIRST.search(words):
        return year
    if profile.actual_year is None and year == profile.target_year:
        return reviewed_year(profile)
    assessed = term_of(profile.title) if profile.kind in {"规划评估", "工作总结"} else None
    return assessed[0] - 1 if assessed else year - 1
