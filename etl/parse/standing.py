"""Names for those of what was counted that came up to something: 达到推荐标准的31家, 8项符合进度要求."""

import re

from etl.parse import behind, naming
from etl.parse.fold import squeeze
from etl.parse.scene import RATES, Names, Scene

# How something stands: it came up to a mark, has a degree, lags behind.
_STATE = r"(?:达到|实现|完成|符合|通过|取得|具有|具备|持有|滞后|未达到?|未完成|未开工|未实现)"
_BEFORE = re.compile(
    rf"(?:^|[,、;(\s]|(?P<of>[\u4e00-\u9fff]{{2,14}})中,?|中)(?:其中|已经?|均|仍|尚|还)*(?P<state>(?:提前|率先|全面|进度|如期)?{_STATE}(?:[^,。;、]{{0,24}}?))的(?:共?有|共|为|达|已达)?\s*$"
)
# 达到基本标准的109家、推荐标准的41家: another mark of the same.
_OTHER_MARK = re.compile(r"[、,和]\s*(?P<mark>[^,。;、]{2,8}标准)(?:的(?:有)?)?$")
_MARK = re.compile(r"(?P<verb>.*?(?:达到|符合))[^的]*标准(?P<who>的.+)$")
_SHARE = re.compile(_BEFORE.pattern.replace("(?:共?有|共|为|达|已达)?", "约?占"))
_BEHIND = re.compile(
    r"\s*(?:已经?|均|仍|尚|还)*(?P<state>(?:提前|率先|全面|进度|如期)?(?:达到|实现|符合|滞后|未达到?|未完成|未实现)[^,。;、]*)"
)
_OF = re.compile(rf"^(?:提前|率先|全面|进度|如期)?{_STATE}[^的]*的")


def standing(scene: Scene) -> Names | None:
    """Those in a state that the words before or behind their number tell, of what was counted before."""
    around = scene.around
    if around.is_change or around.is_goal or len(around.run) > 1:
        return None
    said = (_SHARE if around.unit in RATES else _BEFORE).search(around.left) if "的" in around.left else None
    counted = said and around.unit not in RATES and behind.opens_noun(around.right, scene.words)
    if counted:  # 达到标准的3家医院: the noun behind says of what
        return None
    if not said and around.unit not in RATES:
        told = _BEHIND.fullmatch(around.right.rstrip(" ,。;、"))
        said = told if told and not naming.strip_opening(squeeze(around.tail.rest)) else None
    if not said and (other := _OTHER_MARK.match(around.left)) and (one := _MARK.match(scene.state.previous)):
        return [[scene.level(one.group("verb") + other.group("mark") + one.group("who"), around.unit)]]
    if not said:
        return None
    named = naming.strip_opening(said.groupdict().get("of") or "")
    subject = named or _OF.sub("", scene.state.subject() or scene.state.topic)
    if not subject:
        return None
    name = f"{squeeze(said.group('state'))}的{subject}"
    return [[scene.level(name + "占比" if around.unit in RATES else name, around.unit)]]
