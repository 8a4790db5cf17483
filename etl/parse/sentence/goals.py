"""Figures that stand for what was to be reached, and what became of it."""

import re
from typing import NamedTuple

from etl.parse.records import Kind
from etl.parse.report.titles import five_years
from etl.parse.sentence.authorities import AUTHORITY, GOAL
from etl.parse.sentence.goal_rules import (
    GOAL_RULES,
    GOAL_SAID,
    PAID_AT,
    PART_OF_PLAN,
    PAYS_BEHIND,
    RATIO_TO_GOAL,
    GoalRule,
)

_FROM_ABOVE = re.compile(AUTHORITY)
_LIMIT = re.compile("(?:以[上下内])?的?(?:考核线|安全线|警戒线)")  # 低于5的安全线
# 两项指标均低于省级下达的35/10万: the results, and no goal
_TOLD_BEFORE = re.compile("^[,、]?(?:这|上述|以上)?[两三四几]项(?:主要)?(?:指标|任务|数据)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
# 优于2030年3.5‰的目标, 与2030年达70%的目标尚有距离.
_HELD_AGAINST = re.compile(r"(?:优于|好于|高于|低于|较|比|与|距离?|离|对照)[^,。;\d]{0,12}(20\d\d)年[^,。;\d]{0,8}$")
_PLAN = re.compile(r"十[二三四五]五”?[^,。;\d]{0,8}规划[^,。;\d]{0,12}$")
_OPEN_STANDARDS = re.compile(rf"{AUTHORITY}(?:{GOAL})(?:值|分别为)?\([^()]*$")
_ACTUAL_BEHIND = re.compile(
    r"\s*(?:(?:全年|年末|年底|截至[^,。;\d]{0,6})?实际(?!工作|困难|需[要求]|问题)"
    r"|(?:[截至]*(?:目前|\d{1,2}月[底末份]?|[上下]?半年|[一二三四]季度末?),?)?[现目前]*已(?!经是)"
    r"|[^,。;\d]{0,10}只(?:查|做|建|办|筛|种|招|完成)了?"
    r"|到现在|(?:截至)?目前(?:新增|完成|建成|筛查|安装|接种|培训))"
)
# What was reached of the same thing; 就诊率达到90.2%,目前已建成医共体3个 tells of another.
_OF_THE_SAME = re.compile(
    r"(?:[达建完升增提][到成至为升高]?|[到成至为]|实现|新增|有|仅|只|的?是|数|人数|[约近超])*\d[\d.,]*[^\d,。;]{1,3}(?:[,。;]|$)"
)
_BARE_PLAN = re.compile(r"(?:^|[:,;、(\s])(?:年度|全年|原)?计划$")
_DONE_BEHIND = re.compile(r"\W*(?:已|实际)?(?:完成|竣工|建成|实[查种发建招检])")
_BOUND_ONLY = re.compile(r"\s*(?:以[上内下]|左右)?[,;\s]*")
_DEMANDED = re.compile(
    r"(?:计划|目标|任务)(?:数|值|量|为|是)*$"
    r"|(?<!年度)(?<!专项)计划(?!生育|免疫|怀孕|妊娠|投资)(?:[^,。;\d]{0,16}|[为对给向][^,。;]{2,30})$"
    r"|(?:(?:全年|年度|年内|按)(?:计划(?!投资)|应|拟)|年初(?:向社会)?(?:计划|承诺|定)"
    r"|原定|原计划|下达|实事(?:项目)?安排)[^,。;]{0,24}$"
    r"|(?:不低于|不少于|不超过|不高于|控制在|力争|达到|[≥≤])$"
)
_IS_RATIO = re.compile(RATIO_TO_GOAL)
_TELLS_HOW_MUCH = re.compile(f"{RATIO_TO_GOAL}|{PART_OF_PLAN}")
_PAID_AT, _PAYS_BEHIND = re.compile(PAID_AT), re.compile(PAYS_BEHIND)


class Goal(NamedTuple):
    """A figure that stands for what was to be reached: of whom, and the year that its words name for it."""

    kind: Kind
    year: int | None = None


def goal(left: str, right: str) -> Goal | None:
    """Whether the words around a figure make it a target or a standard that results are held against."""
    if not (GOAL_SAID.search(left) or GOAL_SAID.search(right)):
        return None
    left = _TOLD_BEFORE.sub("", left)
    for rule in GOAL_RULES:
        before = rule.left.search(left)
        behind = rule.right.match(right) if before else None
        if before and behind:
            return _as_told(rule, left, behind.group(), right)
    return None


def _as_told(rule: GoalRule, left: str, behind: str, right: str) -> Goal | None:
    if rule.of == "none":
        return None
    from_above = rule.of == "standard" or (
        rule.of == "whose" and (_FROM_ABOVE.search(left + behind) is not None or _LIMIT.match(right) is not None)
    )
    return Goal("standard" if from_above else "target", _year(left, behind))


def _year(left: str, behind: str) -> int | None:
    """The year that a goal is for: 2030年3.5‰的目标, 与国家2025年3.93人的要求差距不小, 省“十四五”规划要求4.5个 (its last)."""
    if said := _HELD_AGAINST.search(left) or _YEAR.search(behind):
        return int(said.group(1))
    plan = _PLAN.search(left)
    return (five_years(plan.group()) or (None, None))[1] if plan else None


def is_paid_at(left: str, right: str) -> bool:
    """Whether a sum is what each is paid, and asked of nobody: 按每人每年960元的标准发放."""
    return _PAID_AT.search(left) is not None and _PAYS_BEHIND.match(right) is not None


def in_open_bracket(clause: str, left: str) -> bool:
    """Whether a figure, behind ``left`` in ``clause``, stands in a bracket that lists standards: 优于省控目标(婴儿5‰、5岁以下7‰)."""
    return _OPEN_STANDARDS.search(clause[: clause.find(left) + len(left)]) is not None


def is_met_behind(left: str, right: str, after: str) -> bool:
    """Whether the clause ``after`` tells what was reached of a figure: 宫颈癌检查计划8000人,实际8213人."""
    if left.endswith("计划") and _BARE_PLAN.search(left) and _DONE_BEHIND.match(after):  # 计划1800人,完成1874人
        return True
    told = _ACTUAL_BEHIND.match(after)
    if not (told and _BOUND_ONLY.fullmatch(right) and _DEMANDED.search(left)):
        return False
    if left.endswith("达到") and not _OF_THE_SAME.match(after, told.end()):
        return False
    return not _IS_RATIO.search(left)


def is_completion(left: str) -> bool:
    """Whether a share tells how much of a task is done (为年度任务700台的102.9%)."""
    return _TELLS_HOW_MUCH.search(left) is not None
