"""Names of results that stand behind the goals of an item and say only what was done: 目标:新增托位120个。结果:新增98个。"""

import re

from etl.parse.report.by_opening import LABEL
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze

_FILL = "(?:其中|实际|已|共|累计|全年|年内|全部|目前|分别|依次|约|近|仅|只|为|是|达到?|至|、|和|及|,|;)*"
_NOTHING = re.compile(_FILL)
_DEED = re.compile(rf"{_FILL}(?P<deed>[\u4e00-\u9fff]{{2,4}}?){_FILL}")
_DONE = frozenset("完成 实现 达到 办结 建成".split())  # whatever the goal was


class Goals:
    """The goals of an item, from the sentence that sets them (目标:…) to the last that tells what became of them (结果:…)."""

    def __init__(self) -> None:
        self._heads: list[Head] = []
        self._stage = ""

    def enter(self, words: str, is_clause: bool) -> list[Head]:
        """The goals whose results a sentence tells; none where it tells of something else.

        ``is_clause`` where a semicolon parts it from the one before.
        """
        label = LABEL.match(words)
        if label or not is_clause:
            self._stage = ("goal" if label.group("goal") else "done" if label.group("done") else "") if label else ""
            if self._stage != "done":
                self._heads = []
        return self._heads if self._stage == "done" else []

    def leave(self, heads: list[Head]) -> None:
        """Keeps what a sentence named, where it sets goals."""
        if self._stage == "goal":
            self._heads = [*self._heads, *heads]


def of_goals(scene: Scene) -> Names | None:
    """The names of the goals that the figures were set for; None where their own words name them, or no goals stand before."""
    around, goals = scene.around, scene.state.goals
    if not goals or around.is_goal or around.gap or around.right.startswith("的"):
        return None
    label = LABEL.match(around.left)
    start = label.end() if label else 0
    if _NOTHING.fullmatch(around.tail.rest[start:]) and (found := _in_turn(goals, scene)):
        return found
    said = _DEED.fullmatch(squeeze(around.left[start:]))
    if not said:
        return None
    deed = said.group("deed")
    if around.unit in RATES:  # 目标:适龄儿童疫苗接种率95%。结果:接种率98.3%
        rates = [h for h in goals if h.unit in RATES and h.name.endswith(deed)]
        return scene.each(rates) if len(rates) == len(around.run) == 1 and deed.endswith("率") else None
    alike = [h for h in goals if h.unit == around.unit and not h.is_change]
    told = [h for h in alike if deed in h.name]
    of = told if len(told) == 1 else alike if deed in _DONE and len(alike) == 1 else []
    return [[h._replace(is_change=around.is_change) for h in of] for _ in around.run] if of else None


def _in_turn(goals: list[Head], scene: Scene) -> Names | None:
    """The goals one after another, where there are as many as figures, or as many of the unit."""
    run = scene.around.run
    for of in (goals, [h for h in goals if h.unit == run[0].unit]):
        if len(of) == len(run) and all(_alike(h.unit, m.unit) for h, m in zip(of, run, strict=True)):
            return scene.each(of)
    return None


def _alike(goal: str, result: str) -> bool:
    return goal == result or (goal in RATES and result in RATES)
