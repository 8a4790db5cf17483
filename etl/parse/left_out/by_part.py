"""Measures that are told part by part: 床位使用率市级医院92%、县级医院81%. The part belongs before its measure."""

import re

from etl.parse.left_out.ages import AGE
from etl.parse.sentence.scene import LISTED, Scene

_PARTS = (
    rf"{AGE}"  # 65岁以上
    r"|(?:城镇|农村|城市|乡村|城乡|牧区)居民|男性?|女性?|男生|女生|(?:小学|初中|高中|大学|中学|中小学)生"
    r"|(?:主|中心|建成)?城区|市区|农村(?:地区)?|乡村|城市|城镇|县城|山区|牧区|农区|平原|海岛"
    r"|(?:[一二三]级|[省市县区乡镇村]级|公立|民营|社会办|基层|乡镇|社区)*(?:甲等|乙等|公立|民营|综合|中医|专科)*(?:医院|医疗卫生机构|医疗机构)"
    r"|(?:中心|建制|乡?镇|一般)*卫生院|社区卫生服务(?:中心|站)|村卫生[室站]|[\u4e00-\u9fff]{1,2}院区"
)
# What a figure can measure of a part: no count of things (医院120家), which is named by the part alone.
_MEASURE = "率|水平|时间|时长|住院日|天数|费用|药费|比例|比重|占比|满意度|收入|支出|寿命|(?<!多)(?<!少)(?<!个)(?<!总)数"
_MEASURE_THEN_PART = re.compile(rf"(?P<measure>[^,。;的]{{2,}}(?:{_MEASURE}))(?P<part>{_PARTS})")
_PART_THEN_MEASURE = re.compile(rf"(?P<part>{_PARTS})的?(?P<measure>[^,。;]*(?:{_MEASURE}))")
_PART = re.compile(_PARTS)
_PEOPLE = "居民"
_OF_HOUSES = frozenset({"家", "所"})


def told_by_part(head: str, scene: Scene) -> str:
    """The name of a measure of a part, where the measure stands before the part or was told of another before.

    Empty where the head is neither.
    """
    if turned := _MEASURE_THEN_PART.fullmatch(head):
        return _named(turned.group("part"), turned.group("measure"))
    around, recent = scene.around, scene.state.recent
    if around.unit in _OF_HOUSES:  # 推荐标准比例达81%,社区医院2家
        return ""
    goes_on = LISTED.match(around.left) or around.opens
    if not (recent and goes_on and recent[-1].unit == around.unit) or recent[-1].is_change != around.is_change:
        return ""
    other = _PART_THEN_MEASURE.fullmatch(recent[-1].name)
    if other is None or not _PART.fullmatch(head):
        return ""
    if other.group("part")[0].isdigit() and not head[0].isdigit():  # 5岁以下儿童死亡率4.2‰,其中城市2.8‰: of that age
        return head + recent[-1].name
    return _named(head, other.group("measure"))


def _named(part: str, measure: str) -> str:
    """The part and what is measured of it: 城镇居民 and 居民健康素养水平 are 城镇居民健康素养水平."""
    return part + (measure.removeprefix(_PEOPLE) if part.endswith(_PEOPLE) else measure)
