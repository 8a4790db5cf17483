"""What a sum is spent on where several things or a deed tell it: 投入2860万元改造乡镇卫生院8家、村卫生室52所."""

import re

from etl.parse.sentence.state import Around

_HOUSE = "卫生院|卫生室|卫生站|医院|中心|机构|乡镇|服务站"
# 为全县58所乡镇卫生院更新彩超、DR等设备
_EQUIPS = re.compile(
    rf"[,、]?(?:为|给|对)(?:全[市县区州盟旗])?(?:\d+[余多]?[家所个处])?(?P<whom>[\u4e00-\u9fff]{{0,8}}(?:{_HOUSE}))(?:统一|集中|陆续)?(?P<deed>更新|配备|配置|购置|添置|配齐)[^,。;]{{0,24}}?(?:设备|DR|CT|彩超)"
)
_REBUILDS = re.compile(
    r"[,、]?(?:完成|实施)?(?P<deed>改造提升|升级改造|新改扩建|改扩建|改造|提升)(?P<one>[\u4e00-\u9fff“”]{2,12}?)\d+[余多]?[家所个处][,、和](?P<two>[\u4e00-\u9fff“”]{2,12}?)\d+[余多]?[家所个处]"
)
# 投资1200万元新建5个村卫生室: the deed, so many, and of what.
_MAKES = re.compile(
    r"(?:左右|以上|用于|,|计划|分批)*(?P<deed>新建|建设|建成|实施|完成|打造|改造|改扩建|扩建|购置|采购|添置|更新|更换|配备|维修)(?:了)?"
    r"\d+(?:\.\d+)?万?(?:余|多)?(?:个|家|所|处|间|座|台|辆|套|条|项|公里|张|平方米|台套)"
    r"(?P<what>[\u4e00-\u9fff()“”]{2,16}?)[和及]?(?=[、,。;]|$|\d|(?:建设|改造)?(?:项目|工程))"
)
_NO_PART_OF_NAME = frozenset("新建 建成 实施 完成 打造 配备".split())
_BEHIND_SUM = re.compile(r"元(?:以上|左右)?(?P<rest>.*)$")


def spent_on(around: Around) -> str:
    """The deed that a sum pays for, with what it is done to; empty where the words behind the sum tell no such thing."""
    if not around.opens:
        return ""
    behind = _BEHIND_SUM.search(around.clause)
    words = (behind.group("rest") if behind else "") or around.after
    if equips := _EQUIPS.match(words):
        return f"{equips.group('whom')}设备{equips.group('deed')}"
    if rebuilds := _REBUILDS.match(words):
        return f"{rebuilds.group('one')}、{rebuilds.group('two')}{rebuilds.group('deed')}"
    if makes := _MAKES.match(words):
        what, deed = makes.group("what").rpartition("的")[2], makes.group("deed")  # 建成520张床位的方舱医院
        return what + ("" if deed in _NO_PART_OF_NAME or deed in what else deed)
    return ""
