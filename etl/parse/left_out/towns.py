"""Figures of towns, streets and zones, which are no divisions of their own: 宫颈癌筛查:高河镇812人,月山镇433人."""

import re

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.sentence.state import Head
from etl.parse.words.lexicon import SHARE_NOUN

_AREA = re.compile(r"[\u4e00-\u9fff、和]{1,8}(?:区|岛|岸|园|新城|农场|林场)|市直(?:单位|医疗机构|机构)?|市本级")
# What the name of a town ends in; 城乡, 下乡 and 集镇 name none.
TOWN_END = r"(?:(?<![乡城村集])镇(?!村)|(?<![城下返])乡(?![村镇])|街道|苏木)"
_TOWN = re.compile(rf"[\u4e00-\u9fff]{{1,5}}{TOWN_END}")
_TOWN_FIRST = re.compile(rf"[\u4e00-\u9fff]{{1,5}}?{TOWN_END}")
_AND = re.compile("[、和]")
_ONE_OF = r"[\u4e00-\u9fff]{1,4}(?:镇|乡|街道|苏木)"
_RANKED = re.compile(
    rf"(?P<towns>{_ONE_OF}(?:{_AND.pattern}{_ONE_OF})+)(?!的|等|卫生|中心|社区|人民|医院|中学|小学|[两三四五])[^,。;\d]{{2,16}}"
)
_HOUSE = r"[\u4e00-\u9fff]{2,14}?(?:卫生院|医院|服务中心|保健院)"
_HOUSES_RANKED = re.compile(rf"(?P<towns>{_HOUSE}(?:{_AND.pattern}{_HOUSE})+)(?!的|等|[两三四五])[^,。;、\d]{{2,16}}")
_ANY_HOUSE = re.compile(
    r"(?:所有|各|全[部市县区]|以|基层|公立|民营|综合|二级|三级|[市县]级|以上|乡镇|镇街?|中心|社区|卫生|专科)*(?:卫生院|医院|服务中心|保健院)"
)
_LABEL_DEED = re.compile(r"[\u4e00-\u9fff“”]{0,10}(?:筛查|体检|接种|签约|检查|随访|建档|改造|培训|安装)$")


def ranked(words: str) -> tuple[str, ...]:
    """The towns of which a clause says how they rank, two at least: 高河镇、月山镇位列前两位."""
    said = _RANKED.fullmatch(words.strip(" ,、"))
    return tuple(_AND.split(said.group("towns"))) if said else ()


def judged(words: str) -> tuple[str, ...]:
    """The houses, each by its name, of which a clause says how they did: 高河镇卫生院、月山镇卫生院评为优秀."""
    said = _HOUSES_RANKED.fullmatch(words.strip(" ,、")) if "院" in words or "中心" in words else None
    houses = _AND.split(said.group("towns")) if said else []
    return () if any(map(_ANY_HOUSE.fullmatch, houses)) else tuple(houses)


def told(head: str, scene: Scene, mention: Mention) -> Head | None:
    """The measure that a part of the place has, where ``head`` is one; None where it is none."""
    for rule in (_of_area, _of_town, _rate_of_town, _of_next_town):
        if found := rule(head, scene, mention):
            return found
    return None


def _of_area(head: str, scene: Scene, mention: Mention) -> Head | None:
    """The measure of the divisions before, for a part of the place that is none: 遂昌县38个、高新区6个."""
    around, own = scene.around, scene.family.own.code
    recent = scene.state.recent or [h for h in scene.state.before if h.place_code != own or h.whose]
    if not recent or around.is_change or not (LISTED.match(around.left) or around.opens) or not _AREA.fullmatch(head):
        return None
    last = recent[-1]
    if (last.place_code == own and not last.whose) or last.unit != mention.unit or scene.left.flow:
        return None
    return scene.head(last.name, mention.unit, own)._replace(whose=head)


def _of_town(head: str, scene: Scene, mention: Mention) -> Head | None:
    """What was told of the town before or what the label says, for a town: 宫颈癌筛查:高河镇812人,月山镇433人.

    A share beside a town's count is how much of its task is done: 高河镇812人/90.2%.
    """
    state, own = scene.state, scene.family.own.code
    if not _TOWN.fullmatch(head) or scene.around.is_change or scene.left.flow:
        return None
    told = state.recent or ([] if _LABEL_DEED.search(state.topic) else [h for h in state.before if h.whose])
    label = told[0].name if told else state.topic
    if not all(h.whose for h in told) or not _LABEL_DEED.search(label.removesuffix("完成率")):
        return None
    same = next((h.name for h in reversed(told) if h.unit == mention.unit), "")
    measure = same or label + ("完成率" if mention.unit in RATES else "")
    return scene.head(measure, mention.unit, own)._replace(whose=head)


def _rate_of_town(head: str, scene: Scene, mention: Mention) -> Head | None:
    """The whole rate of the place, for a town: 老年人健康管理服务率76.3%,其中高河镇81.2%."""
    last = scene.state.recent[-1] if scene.state.recent else None
    is_rate = last is not None and last.unit in RATES and not last.is_change and SHARE_NOUN.search(last.name)
    if not last or not is_rate or mention.unit not in RATES or scene.around.is_change or scene.left.flow:
        return None
    return last._replace(whose=head) if _TOWN.fullmatch(head) else None


def _of_next_town(head: str, scene: Scene, mention: Mention) -> Head | None:
    """What the town before is told to have, for the next one: 高河镇管理4862人,月山镇4795人."""
    last = scene.state.recent[-1] if scene.state.recent else None
    if not last or last.unit != mention.unit or last.is_change or scene.around.is_change or scene.left.flow:
        return None
    if not _TOWN.fullmatch(head):
        return None
    named = _TOWN_FIRST.match(last.whose + last.name)
    measure = (last.whose + last.name)[named.end() :] if named else ""
    return last._replace(name=measure, whose=head) if measure else None
