"""Names for those of what was counted that came up to something: 达到推荐标准的31家, 8项符合进度要求."""

import re

from etl.parse import behind, naming
from etl.parse.fold import squeeze
from etl.parse.scene import RATES, Names, Scene
from etl.parse.state import Around

# How something stands: it came up to a mark, has a degree, lags behind.
_AHEAD = r"(?:提前|率先|全面|进度|如期)?"
_STATE = r"(?:达到|实现|完成|符合|通过|取得|具有|具备|持有|滞后|未达到?|未完成|未开工|未实现)"


def _before(ending: str) -> re.Pattern[str]:
    """Finds a state before a number, of the things that 中 ends if it does: 乡镇卫生院中,达到推荐标准的."""
    among = r"(?:^|[,、;(\s]|(?P<of>[\u4e00-\u9fff]{2,14})中,?|中)"
    state = rf"(?P<state>{_AHEAD}{_STATE}(?:[^,。;、由从]{{0,24}}?))"
    return re.compile(
        rf"{among}(?:其中|截[至止]?(?:20\d\d年|今年)?(?:\d{{1,2}}月)?[底末]?|已经?|均|仍|尚|还)*{state}的{ending}\s*$"
    )


_COUNT = _before("(?:共?有|共|为|达|已达)?")
_SHARE = _before("约?占")
_BEHIND = re.compile(
    rf"\s*(?:已经?|均|仍|尚|还)*(?P<state>{_AHEAD}(?:达到|实现|符合|滞后|未达到?|未完成|未实现)[^,。;、]*)"
)
_STATE_OF = re.compile(rf"^{_AHEAD}{_STATE}[^的]*的")
_OTHER_MARK = re.compile(r"[、,和]\s*(?P<mark>[^,。;、]{2,8}标准)(?:的(?:有)?)?$")
_MARK = re.compile(r"(?P<verb>.*?(?:达到|符合))[^的]*标准(?P<who>的.+)$")


def standing(scene: Scene) -> Names | None:
    """Those in a state that the words before or behind their number tell, of what was counted before."""
    around = scene.around
    if around.is_change or around.is_goal or len(around.run) > 1:
        return None
    said = _said_before(around)
    if said and around.unit not in RATES and behind.opens_noun(around.right, scene.words):
        return None  # 达到标准的3家医院: the noun behind says of what
    said = said or _said_behind(around)
    return _in_state(said, scene) if said else _of_other_mark(scene)


def _said_before(around: Around) -> re.Match[str] | None:
    if "的" not in around.left:
        return None
    return (_SHARE if around.unit in RATES else _COUNT).search(around.left)


def _said_behind(around: Around) -> re.Match[str] | None:
    """20项主要指标中,12项已达到目标值."""
    said = None if around.unit in RATES else _BEHIND.fullmatch(around.right.rstrip(" ,。;、"))
    return said if said and not naming.strip_opening(squeeze(around.tail.rest)) else None


def _in_state(said: re.Match[str], scene: Scene) -> Names | None:
    named = naming.strip_opening(said.groupdict().get("of") or "")
    shared = scene.state.sharer if scene.around.unit in RATES else ""
    subject = named or shared or _STATE_OF.sub("", scene.state.subject() or scene.state.topic)
    if not subject:
        return None
    unit = scene.around.unit
    name = f"{squeeze(said.group('state'))}的{subject}"
    return [[scene.level(name + "占比" if unit in RATES else name, unit)]]


def _of_other_mark(scene: Scene) -> Names | None:
    """达到基本标准的109家、推荐标准的41家: another mark of the same."""
    other = _OTHER_MARK.match(scene.around.left)
    one = _MARK.match(scene.state.previous) if other else None
    if not other or not one:
        return None
    return [[scene.level(one.group("verb") + other.group("mark") + one.group("who"), scene.around.unit)]]
