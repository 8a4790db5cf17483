"""Whether a heading says that what stands under it reviews or plans."""

import re

from etl.parse.records import Kind, Profile
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.report.heading_words import PLAN, REVIEW
from etl.parse.report.titles import five_years, term_of

_MEANS = re.compile("主要措施|工作举措|重点工作")
_LAST_YEARS = re.compile("上年|去年|上一年|执行情况|决算")
_AGAINST = re.compile(r"(?:比|较|同|与)20\d\d年")  # 基层诊疗量占比,比2023年多了1.8个百分点
_OF_TASKS = re.compile("(?:目标|责任)[\u4e00-\u9fff]{0,6}(?:完成|落实|执行)情况")
_OF_ITS_YEAR = re.compile("绩效目标|年初|年底前")  # 二、年度绩效目标, in what says how they were met
_PLANS_TOO = re.compile("计划|打算|思路|安排|谋划|展望|要点")
_YEAR_ALONE = re.compile(r"\W*(20\d\d)[,:!](?![\d,])")
_OF_TERM = re.compile("(?:规划|发展|具体|主要)(?:目标|指标)$")
_REST_OF_IT = re.compile("[二三四]季度")  # 二、四季度打算
_TASKS = frozenset({"重点任务", "主要任务", "重点工作", "目标任务"})
YEAR = re.compile(r"(20\d\d)\s?年(?!\s?\d{1,2}\s?月|以来|至今|\s?第?\s?\d+\s?期)")


def by_heading(words: str, frame: Frame, profile: Profile, plan_follows: bool) -> Frame:
    """The frame under a heading; ``plan_follows`` where a later heading of its rank says that it plans."""
    compact = words.replace(" ", "")
    years = [int(y) for y in YEAR.findall(_AGAINST.sub("", compact))]
    if alone := _YEAR_ALONE.match(compact):  # 2023,我们交出亮丽答卷
        years = [int(alone.group(1))]
    plan, review = PLAN.search(compact), REVIEW.search(compact)
    if (
        plan
        and plan.group() == "重点工作"
        and profile.kind == "工作总结"
        and not (years or _PLANS_TOO.search(profile.title))
    ):
        return frame
    if plan and plan_follows and not (years or review) and _MEANS.fullmatch(plan.group()):
        return frame  # 二、主要措施, before 四、下一步打算: what was done
    if "预算" in profile.title and profile.actual_year is None and not _LAST_YEARS.search(compact):
        return frame._replace(kind="target", year=planned_year(profile))
    if plan and planned_year(profile) not in years and _is_reviewed(plan.group(), profile.title):
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if plan and not (review and review.start() > plan.start()):
        term = five_years(compact)
        if (
            term
            and not years
            and "明年" not in compact
            and (profile.kind != "规划评估" or term != term_of(profile.title))
        ):
            return frame._replace(kind="target", year=term[1])
        its_own = profile.actual_year is not None and (_OF_ITS_YEAR.search(compact) or _REST_OF_IT.search(compact))
        year = reviewed_year(profile) if its_own else planned_year(profile)
        if frame.kind == "target" and _OF_TERM.search(compact):  # 二、规划指标, below “十四五”规划
            year = max(year, frame.year)
        return frame._replace(kind="target", year=years[0] if years else year)
    if review and not (len(years) == 1 and years[0] > reviewed_year(profile)):  # 二、2024年主要工作
        term = five_years(compact)
        year = min(reviewed_year(profile), term[1]) if term else reviewed_year(profile)
        return frame._replace(kind="actual", year=years[0] if len(years) == 1 and years[0] <= year else year)
    if (
        ("今年" in compact or "新的一年" in compact) and not years and profile.last_year is not None
    ):  # 三、今年的工作, told when the year reviewed was over
        return frame._replace(kind="target", year=planned_year(profile))
    if len(years) == 1 and not five_years(compact):
        kind: Kind = "target" if years[0] > (profile.actual_year or years[0] - 1) else "actual"
        return frame._replace(kind=kind, year=years[0])
    return frame


def _is_reviewed(planned: str, title: str) -> bool:
    """Whether a title says that it tells how what a heading names went: 重点任务 in 民生实事和重点任务完成情况."""
    if _OF_TASKS.search(title) and planned in _TASKS:  # 二、重点任务, in 年度目标责任落实情况的自查报告
        return True
    return re.search(re.escape(planned) + r".{0,6}(?:完成|落实|执行|推进|进展)情况", title) is not None
