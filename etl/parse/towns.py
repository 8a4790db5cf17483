"""Figures of towns, streets and zones, which are no divisions of their own: 宫颈癌筛查:高河镇812人,月山镇433人."""

import re

from etl.parse.figures import Mention
from etl.parse.scene import LISTED, RATES, Scene
from etl.parse.state import Head

_AREA = re.compile(r"[\u4e00-\u9fff、和]{1,8}(?:区|岛|岸|园|新城|农场|林场)|市直(?:单位|医疗机构|机构)?|市本级")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,5}(?:(?<!乡)(?<!城)(?<!村)镇|(?<!城)乡|街道|苏木)")
_TOWN_DEED = re.compile(
    rf"(?P<town>{_TOWN.pattern})(?P<deed>[\u4e00-\u9fff“”]{{0,8}}(?:筛查|体检|接种|签约|检查|随访|建档))"
)
_TOWN_NEXT = re.compile(rf"\s*{_TOWN.pattern}\d")
_LABEL_DEED = re.compile(r"[\u4e00-\u9fff“”]{0,10}(?:筛查|体检|接种|签约|检查|随访|建档)$")


def told(head: str, scene: Scene, mention: Mention) -> Head | None:
    """The measure that a part of the place has, where ``head`` is one; None where it is none."""
    return _of_area(head, scene, mention) or _of_town(head, scene, mention) or _first_town(head, scene, mention)


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
    told = state.recent or [h for h in state.before if h.whose]
    label = told[0].name if told else state.topic
    if not all(h.whose for h in told) or not _LABEL_DEED.search(label.removesuffix("完成率")):
        return None
    same = next((h.name for h in reversed(told) if h.unit == mention.unit), "")
    measure = same or label + ("完成率" if mention.unit in RATES else "")
    return scene.head(measure, mention.unit, own)._replace(whose=head)


def _first_town(head: str, scene: Scene, mention: Mention) -> Head | None:
    """What one town did, where others follow: 连然街道接种21.6万剂次,金方街道18.3万剂次."""
    told = _TOWN_DEED.fullmatch(head)
    after = scene.around.after
    if not told or scene.around.is_change or scene.left.flow or not _TOWN_NEXT.match(after):
        return None
    return scene.head(told.group("deed"), mention.unit, scene.family.own.code)._replace(whose=told.group("town"))
