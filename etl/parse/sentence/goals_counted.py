"""Figures that count tasks, goals and standards, or things that are called after them, and stand for no goal themselves."""

import re

from etl.parse.sentence.authorities import GOAL
from etl.parse.words.forms import HAN

_KINDS = "(?:主要|重点|重大|核心|关键|年度|考核|约束性|预期性|民生|改革|医改|健康|监测|评价|评估|运行|具体|工作|建设|硬|难点|量化|省定|市定)"
_GOALS = re.compile(rf"{_KINDS}*{GOAL}")
# 70%标准尚未达到, 1800个任务的119.4%: what is said of a goal. 标准急救站, 目标人群, 任务区 are no goals.
_SAID = re.compile(
    r"[数值量]?(?:[^\u4e00-\u9fff]|$|[以的中要尚还仍已未均全超提差基相有进完达高低多一推执下而但也都更就并来持之或及和与])"
)
# 完成省下达的1800个任务, 距年初确定的2.6个目标尚有差距
_HELD = re.compile(
    rf"(?:完成|实现|达到?|超过|超出|超|[高低多少]于|不及|不足|距离?|离|对照|按照?|以|的|定|下达|提出|规划|年底?|[为是≥≤]|{HAN}人口|每[十百千万]?名?(?:常住)?人)(?:约|近)?$"
)
# 省定6项、市定4项民生实事: who set them, and not what they were to reach
_SET_BY = re.compile("(?:国|省|市|县|区)定$")
# 年初确定的12项重点工作
_WORKS = re.compile(rf"{_KINDS}*(?:工作|实事|举措|事项|措施)(?!量|任务)")
_ONE_OF_SETS = re.compile(rf"[、和](?:国|省|市|县|区)定|{_KINDS}*(?:为民)?(?:实事|项目|工程|事项)")
_ALWAYS = frozenset({"项", "条", "类"})  # 完成12项任务: twelve tasks
_THINGS = frozenset("个 件 名 人 户 所 家 处 张 对 例 间 套 台 辆 支 座 种 份".split())


def counts_goals(left: str, unit: str, right: str) -> bool:
    """Whether a figure counts goals or what is called after them: 落实12项任务, 5个标准急救站, 2.6万名目标人群.

    ``left`` and ``right`` are the words around it, ``unit`` is its unit as written.
    """
    if unit in _ALWAYS and _SET_BY.search(left) and _ONE_OF_SETS.match(right):
        return True
    if unit in _ALWAYS and _WORKS.match(right):
        return True
    goals = _GOALS.match(right) if unit in _ALWAYS or unit in _THINGS else None
    if goals is None:
        return False
    return unit in _ALWAYS or not _SAID.match(right, goals.end()) or not _HELD.search(left)
