"""The measure of the first and the last of several: 建档率最高的是城关镇,达98.2%,最低的是李家乡,仅72.4%."""

import re

from etl.parse.names.those import HOUSES
from etl.parse.sentence.scene import Names, Scene
from etl.parse.words.phrases import strip_opening

_RANK = r"(?:最[高低好差多少快慢长短]|(?:排名|排在|位列|位居)?(?:前[两二三四五十\d]位?|靠前|靠后|末位|垫底))"
_ANY_RANK = re.compile("最|前|靠|末位|垫底")
_PART = "(?:院|中心|机构|卫生室|服务站|镇|乡|街道|县|区|市)"
_ONE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,12}}(?<!集)中,?)?(?P<what>[^,。;、]*?){_RANK}的"
    rf"(?:(?:[\u4e00-\u9fff]{{0,6}}?(?:依次|分别)?[是为])(?P<whose>[\u4e00-\u9fff]{{2,14}}?)|(?!一)(?P<part>[\u4e00-\u9fff]{{2,14}}{_PART}))"
)
_REACH_END = re.compile(r"[,;、(\s]*(?:仅|只|也|均|都|已|约|达到?|有|为|至|到)*$")
_OPENS = ",;、() "


def extreme(scene: Scene) -> Names | None:
    """What the first or the last of several has, whom the words or the clause before name."""
    around, state = scene.around, scene.state
    if around.is_change or around.is_goal or len(around.run) > 1:
        return None
    if "的" not in around.left and "的" not in state.topic:
        return None
    words = _REACH_END.sub("", around.left).strip(_OPENS) or state.topic
    said = _ONE.fullmatch(words) if _ANY_RANK.search(words) else None
    if not said:
        return None
    what = scene.without_place(strip_opening(said.group("what"))) or _of_all(scene)
    if len(what) < 2:
        return None
    whose = said.group("whose") or said.group("part")
    code = scene.family.code_of(whose)
    head = scene.head(what, around.unit, code)
    return [[head if code else head._replace(whose=whose)]]


def _of_all(scene: Scene) -> str:
    """The measure told before, without the houses whose average it is: 二级医院平均药占比 → 药占比."""
    unit = scene.around.unit
    name = next((h.name for h in reversed(scene.state.recent) if h.unit == unit), "") or scene.before_of(unit)
    houses = HOUSES.match(name)
    return (name[houses.end() :] or name if houses else name).removeprefix("平均")
