"""How many of the things planned are built, being built or not begun: 计划建设急救站42个,建成35个,在建7个."""

import re

from etl.parse.sentence.scene import Names, Scene
from etl.parse.sentence.state import Around

_STATE = re.compile(
    r"[,、;:\s(]*(?:其中|目前|现|还有|尚有|仍有|有|已|年内|[今明]年|20\d\d年|截?[至到止]?\d{1,2}月[底末份]?|[至到截])*(?P<state>在建|(?:未|尚未)?(?:完工|竣工|[开动]工|投用|启用))(?:的有?|了|有|仅|只)*"
)
_LEFT = re.compile(r"[,、;\s]*(?:其中|目前|还|尚|仍|另)*有?")
_STATE_BEHIND = re.compile(
    r"\s*(?:已|尚|还|仍)?(?P<state>在建|(?:未|尚未)(?:完工|竣工|开工|投用|启用))\s*(?=$|[,。;、)])"
)
_LEFT_OVER = ("其余", "余下", "剩余", "剩下")
# 其余3家年底前完工, 余下的6所明年5月交付, 剩余60个顺延至2024年投放
_TO_COME = re.compile(
    r"(?:[^,。;的\d]{0,8}?(?:年底前|年内|预计|计划|确保|力争|拟|将|顺延至|延至)+)?(?:(?P<year>20\d\d)年|(?P<next>明年|次年))?"
)
_BUILT = frozenset({"个", "所", "家", "间", "座", "处"})
_PLANNED = re.compile(
    "^(?:纳入|列入)[^的]{2,12}的|^(?:计划|年内|已|未|尚未|累计|续建|在建|开工|完工|竣工|新建|改扩建|新改扩建|改建|扩建|建设|建成|投用|启用|、)+"
)
_STATE_LAST = re.compile("(?:计划|已|未|尚未|主体)*(?:完工|竣工|开工|启用|投用|封顶|在建|建设|新建|改造|提升|投入)+$")
_OF_SUM = re.compile("(?:规划|计划|概算|估算)*总投资$")
_SHORT = 3  # what so many characters name needs no more


def still_to_come(around: Around) -> re.Match[str] | None:
    """The words behind what is left of a task that say when it will be done; None where they do not."""
    if not around.left.rstrip("约的").endswith(_LEFT_OVER):
        return None
    said = _TO_COME.match(around.right.lstrip() + "," + around.after if around.right.strip() else around.after)
    return said if said and said.group() else None


def rest(scene: Scene) -> Names | None:
    """已完工25家,其余3家年底前完工: what is left has the name of the task."""
    around = scene.around
    if not still_to_come(around) or not (previous := scene.state.previous):
        return None
    if scene.state.recent and scene.state.recent[-1].unit != around.unit:  # 床位2000张,其余9个方舱医院预计…
        return None
    return [[scene.level(previous, m.unit)] for m in around.run]


def state(scene: Scene) -> Names | None:
    """县域医疗次中心计划建设9个,建成5个、在建3个、还有1个未开工: the things named before, with their state."""
    around = scene.around
    if around.unit not in _BUILT:
        return None
    said = _STATE.fullmatch(around.left) or (_LEFT.fullmatch(around.left) and _STATE_BEHIND.match(around.right))
    if not said:
        return None
    base = scene.state.previous or scene.state.topic
    if base.endswith("投资"):  # 储备项目46个,总投资38.7亿元,年内开工28个
        base = next((h.name for h in reversed(scene.state.recent) if h.unit == around.unit), _OF_SUM.sub("", base))
    thing = _STATE_LAST.sub("", _PLANNED.sub("", base))
    if len(thing) < _SHORT:
        return None
    return [[scene.level(thing + said.group("state"), m.unit)] for m in around.run]
