"""What the house before is told to have or to have done, for the next one: 县人民医院完成手术3200台,县中医院1800台."""

import re

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.sentence.state import Head
from etl.parse.words.lexicon import RATE

_NEXT_HOUSE = re.compile(
    r"[\u4e00-\u9fff]{1,10}?(?:医院|卫生院|中心(?!医院|卫生院|血站|院区)|保健院|妇保院|总院|院区|血站|医共体)(?:\([^()]*\))?"
)
_DEED_OF_HOUSE = re.compile(rf"{_NEXT_HOUSE.pattern}(?P<deed>(?![、和及与的列居排位]|医共体|院区|集团)[^、的]{{2,}})")
_HOUSES_COUNTED = frozenset("家 所 个 座 处 间 支".split())


def of_next_house(head: str, scene: Scene, mention: Mention) -> Head | None:
    """What the house before is told to have or to have done, for the next one: 县人民医院完成手术3200台,县中医院1800台."""
    last = scene.state.recent[-1] if scene.state.recent else None
    if last and last.is_change and _NEXT_HOUSE.fullmatch(head) and _level_of(last, scene, mention):
        return scene.head(head + last.name, mention.unit)  # 次均费用上涨2.2%,其中市中医院达4870元
    if not last or last.unit != mention.unit or last.is_change or scene.around.is_change or scene.left.flow:
        return None
    if mention.unit in _HOUSES_COUNTED or not (LISTED.match(scene.around.left) or scene.around.opens):
        return None
    deed = _DEED_OF_HOUSE.fullmatch(last.name) if _NEXT_HOUSE.fullmatch(head) else None
    return scene.head(head + deed.group("deed"), mention.unit) if deed else None


def _level_of(last: Head, scene: Scene, mention: Mention) -> bool:
    """Whether a figure can be the level, or the growth, of what the one before told the growth of, for one of its houses."""
    if scene.left.flow or "机构" in last.name or _NEXT_HOUSE.search(last.name):
        return False
    if scene.around.is_change:
        return last.unit == mention.unit  # 门诊量增长5%,其中县医院增长8%
    return (
        last.name.endswith("费用") if mention.unit == "元" else mention.unit in RATES and bool(RATE.search(last.name))
    )
