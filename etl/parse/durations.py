"""Names for how long something takes on average, told by where it begins and ends: 从进门到血管开通平均71分钟."""

import re

from etl.parse import naming
from etl.parse.fold import squeeze
from etl.parse.scene import Names, Scene

UNITS = frozenset({"分钟", "小时", "天"})
_SPAN = re.compile(
    r"(?P<span>从[^,。;从\d]{1,12}?[到至](?!位)[^,。;\d]{1,12}?|D[-—]?to[-—]?[A-Z])(?:的|所需|所用)*"
    r"(?:平均(?P<said>时间|时长|用时|耗时)?|(?P<time>时间|时长|用时|耗时)平均)"
    r"(?:已)?(?:(?:控制|缩短|压缩|压减|降|减少?)(?:在|到|至)?|为|是|仅|只有|只需|需要?|达到?|约|由)*$"
)


def duration(scene: Scene) -> Names | None:
    """急性心梗患者从进门到开通血管的平均时间缩短至62分钟: the name is the whole way from its begin to its end."""
    around = scene.around
    if around.unit not in UNITS or not (said := _SPAN.search(around.left)):
        return None
    whose = naming.noun_phrase(scene.without_place(around.left[: said.start()]))
    time = said.group("said") or said.group("time") or "时间"
    name = squeeze(f"{whose}{said.group('span')}平均{time}")
    return [[scene.level(name, m.unit)] for m in around.run]
