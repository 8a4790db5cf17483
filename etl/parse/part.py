"""Names for the parts of what was counted before: 处置聚集性疫情14起,其中诺如病毒9起、水痘5起."""

import re

from etl.parse import naming
from etl.parse.lexicon import KIND_NOUN, RATE
from etl.parse.scene import RATES, Scene
from etl.parse.state import Head

_OPENS = re.compile(r"^[,、;\s(]*其中|^\(")
_JOINED = re.compile(r"^\s*(?:、|和|及|,)")
_REPORTED = re.compile(r"^(?:报告|累计|完成|开展)")
_LEVEL = re.compile(r"^(?:国家级|省级|市级|县级|法定|[甲乙丙]+类)")
# Units of what an institution has or does, never of itself.
_OF_THINGS = frozenset({"张", "人次", "床日", "元", "剂次", "份", "台次"})
_LONGEST = 8  # a longer head says itself what is counted, in characters


def part_of(head: str, scene: Scene) -> str:
    """The name of a part, empty where the head names no part or says by itself what is counted."""
    around, state, left = scene.around, scene.state, scene.left
    opens = bool(_OPENS.match(around.left))
    joined = bool(_JOINED.match(around.left)) and state.in_part
    whole = state.whole
    state.in_part = (opens or joined) and whole is not None
    if not state.in_part or whole is None or left.had_verb or left.flow or len(head) > _LONGEST:
        return ""
    if around.unit in RATES or RATE.search(head) or scene.catalogue.known(head):
        return ""
    if KIND_NOUN.search(head):
        return _of_kind(head, whole, scene)
    if around.unit != whole.unit and not opens:
        return ""
    return _of_whole(head, whole)


def _of_kind(head: str, whole: Head, scene: Scene) -> str:
    """实有床位11286张,其中医院8942张: the beds of hospitals, not hospitals."""
    if scene.around.unit != whole.unit or whole.unit not in _OF_THINGS:
        return ""
    cut = scene.words.cut(naming.without_measure(whole.name)) or ("",)
    return head + ("".join(cut[-2:]) if len(cut[-1]) < 2 else cut[-1])


def _of_whole(head: str, whole: Head) -> str:
    name = _REPORTED.sub("", whole.name)
    flow = naming.flow_of(name)
    base = name[len(flow) :]
    if flow and len(base) > 2:
        return flow + head
    return head if base.endswith(head[-2:]) else head + _LEVEL.sub("", naming.without_measure(base))
