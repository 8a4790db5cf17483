"""What a sum is spent on where several things or a deed tell it: 投入2860万元改造乡镇卫生院8家、村卫生室52所."""

import re

from etl.parse.sentence.state import Around
from etl.parse.text.fold import squeeze

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
    r"(?:左右|以上|用于|,|计划|分批)*(?P<deed>新建|建设|建成|实施|完成|打造|改造|改扩建|扩建|购置|采购|添置|更新|更换|配备|维修)(?:了)?(?:[\u4e00-\u9fff]{1,6}(?:、[\u4e00-\u9fff]{1,6})+等?)?"
    r"\d+(?:\.\d+)?万?(?:余|多)?(?:个|家|所|处|间|座|台|辆|套|条|项|公里|张|平方米|台套)"
    r"(?P<what>[\u4e00-\u9fff()“”]{2,16}?)[和及]?(?=[、,。;]|$|\d|(?:建设|改造)?(?:项目|工程))"
)
_NO_PART_OF_NAME = frozenset("新建 建成 实施 完成 打造 配备".split())
_BEHIND_SUM = re.compile(r"元(?:以上|左右)?(?P<rest>.*)$")

# 每家拿出300万元|用于引才, 统筹资金1268万元|推进卫生院改造: a sum that is given, and its use
_GIVEN = re.compile(
    r"(?:花|挤出|统筹|整合|拿出|安排|列支|筹措|筹集|划拨|落实|争取|投入|使用|(?:^|[,、])[将把])"
    r"(?:了|各级|各类|财政|社会|专项|资金|经费)*$"
)
_USED_FOR = re.compile(r"\s*(?:资金)?(?:专项|全部|主要)?(?:用于|支持|扶持)(?P<what>[\u4e00-\u9fff“”]{2,16})")
_GATHERED = re.compile("(?:统筹|整合|筹措|筹集)(?:了|各级|各类|财政|社会|资金|经费)*$")
_DONE_WITH = re.compile(r"\s*(?:推进|推动|实施|开展)(?P<what>[\u4e00-\u9fff“”]{2,16})")
_SPENDS = re.compile("(?:花|挤出|拿出|掏出)了?$")  # 花3600万元改造11所学校


def use_of(around: Around) -> str:
    """The name of a sum that is given, by the use that stands behind it; empty where it is not given, or none stands there."""
    if _SPENDS.search(around.left) and (spent := spent_on(around)):
        return spent + "投入"
    use = _USED_FOR.match(around.right) if _GIVEN.search(around.left) else None
    use = use or (_DONE_WITH.match(around.right) if _GATHERED.search(around.left) else None)
    return squeeze(use.group("what")) + "资金" if use else ""


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
