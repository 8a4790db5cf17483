"""Whether a number is told of each of the heads before it, or of all of them as one."""

import re

from etl.parse.sentence.gaps import POINTS
from etl.parse.sentence.scene import Scene
from etl.parse.words.lexicon import RATE, SHARE_NOUN

_HOUSE = re.compile(r"(?:中心|医院|卫生院|机构)$")
_OF_WHOLE = re.compile("占比$|比重$")
# 甲、乙、丙三个乡镇签约率50%: one share of all of them, whatever else stands there.
_COUNTED_UP = re.compile(r"[两三四五六七八九十]个(?:乡镇|镇|乡|街道|社区|村|县市?区?|市|区)")
_WHOLE = re.compile(
    r"(?:人口|对象|感染者|群众|居民|人群|家庭|住户|孕妇|妇女|医院|卫生院|卫生室|中心|服务站|机构|学校)$"
)


def is_joint(members: list[str], scene: Scene) -> bool:
    """Whether what 和 joins is one whole that the share is of: 脱贫人口和监测对象签约率, 接受治疗和管理的比例."""
    if _COUNTED_UP.search(members[-1]):
        return True
    if {"all", "spread"} & scene.around.tail.classes:
        return False
    if scene.catalogue.known(scene.left.head) or not all(map(scene.less_places, members[:-1])):
        return True  # 郧阳区、郧西县乡村医生55岁以上占比: one share of both
    if _OF_WHOLE.search(members[-1]) and not any(map(RATE.search, members[:-1])):
        return True  # 新能源和清洁能源装机占比: both together
    # 乡镇卫生院和社区卫生服务中心达到基本标准的比例: one share of both
    return all(map(_WHOLE.search, members[:-1]))


def holds_for_all(members: list[str], each: list[str], scene: Scene) -> bool:
    """Whether one number is told of each of the heads before it: A率和B率均达到100%.

    ``each`` are those that have to be measures: 仪器及检验设备投资 is one where nothing says that it holds for each of two.
    """
    around = scene.around
    if "各" in around.tail.words:
        return not scene.family.narrowed(members[0])
    is_nil_rate = not around.unit and SHARE_NOUN.search(members[-1])  # 人群和家畜感染率均为0
    if (
        not is_nil_rate and not around.run[0].is_share and around.unit not in POINTS
    ):  # 危重孕产妇和危重新生儿救治中心均达12个
        return "all" in around.tail.classes and not around.is_change and all(map(_HOUSE.search, members))
    if around.is_change and ({"all", "spread"} & around.tail.classes or all(map(RATE.search, each))):
        return True
    if not all(SHARE_NOUN.search(m) for m in members):
        return False
    said = bool({"all", "spread"} & around.tail.classes)
    return (
        said
        or any(map(scene.catalogue.known, members))
        or (all(map(SHARE_NOUN.search, each)) and all(len(m) > 3 for m in members))
    )
