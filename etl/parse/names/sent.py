"""Names for those who are sent away: to learn (选送到上海进修27人), or to work in another house (县医院派驻卫生院284人)."""

import re

from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze

_PEOPLE = frozenset({"人", "人次"})
_HOUSE = "医院|卫生院|卫生室|中心|医共体|保健院"
_LEARNS = re.compile(
    r"(?P<flow>选送|选派|派出|外派|送)(?P<who>[^,。;、\d的]{0,6}?(?:骨干|人员|医师|医生|护士|村医|医护))?(?:出去|(?:到|赴|去|往)[^,。;\d的]{2,10}、[^,。;\d的]{2,14}?)(?P<how>进修|跟班学习|规培|研修)(?:学习)?(?:的|有|共|了)*$"
)
_POSTED = re.compile(
    rf"[,、;]?(?P<who>[^,。;、\d]{{0,8}}(?:{_HOUSE}))(?:对口)?(?P<verb>派驻|下派|支援|帮扶)(?:到)?(?P<to>[^,。;、\d]{{0,8}}(?:{_HOUSE}))(?:的|有|共|了)*$"
)
_AWAY = {"送": "外出"}
# Those who are sent, so that any words behind their number say what for: 抽调医护人员612人次|支援上海.
_SENDABLE = re.compile("(?:人员|专家|医师|医生|村医|护士|队员|志愿者|骨干|监督员|民警|党员|干部|职工|力量|车)$")
_SENDS = re.compile("选派|选送|派出|派驻|下派|抽调|抽派|调派|调集|调配|组织|安排|出动|抽组|集结|派|下沉")
_GOES = re.compile(
    "(?:赴|到|去|往|奔赴|前往|下沉|深入|驻|进驻|入驻|参加|参与|投入|支援|驰援|增援|援|帮扶|对口|开展|执行)"
)
# Of whom anything else may be said than what they lack or break: 护士120人|未取得资格证书.
_OF_HEALTH = re.compile("(?:医[护务疗]人员|技术人员|专家|医师|医生|村医|护士|队员|志愿者|骨干|监督员|力量|车)$")
_FAULT = re.compile(
    "[未没无不超违]|尚未|仍未|涉嫌|取得|考取|通过|达到|具有|具备|合格|离[岗职]|退休|晋升|获|参保|流失|持证"
)
_SENT_IN = frozenset({"人", "人次", "台次", "车次"})
_WHAT_FOR = re.compile(r"[\u4e00-\u9fff、“”]{4,}")
# Who are counted themselves: 抽调60人|组成督导组, 320人|组成的队员
_COUNTED = re.compile(
    "(?:人员|专家|医师|医生|村医|护士|患者|病人|老人|老年人|妇女|儿童|人口|对象|队员|群众|志愿者|骨干|[员组队班团会])$"
)
_TO_HELP = re.compile("(?:(?:对口)?(?:支援|驰援|援助|帮扶)|驻[点县村镇]帮扶).{0,6}")


def away(scene: Scene) -> Names | None:
    """Who was sent where by whom; None where a figure counts nobody who was."""
    around = scene.around
    if around.unit not in _PEOPLE or around.is_change:
        return None
    left = squeeze(around.left)
    if learns := _LEARNS.search(left):
        flow, who, how = learns.group("flow", "who", "how")
        name = flow + who + how if who else f"{_AWAY.get(flow, flow)}{how}人员"
    elif posted := _POSTED.fullmatch(left):
        name = f"{scene.without_place(posted.group('who'))}{posted.group('verb')}{posted.group('to')}人员"
    elif are_sent(scene) and _TO_HELP.fullmatch(what := squeeze(around.right.rstrip(" ,。;、"))):
        name = scene.left.flow + scene.left.head + what
    else:
        return None
    return [[scene.level(name, m.unit)] for m in around.run]


def are_sent(scene: Scene) -> bool:
    """Whether the head before a number names those who are sent and the words behind it say what for: 医护人员612人次支援上海."""
    around = scene.around
    if around.unit not in _SENT_IN or around.follows or not _SENDABLE.search(scene.left.head):
        return False
    what = squeeze(around.right.rstrip(" ,。;、"))
    of_health = _OF_HEALTH.search(scene.left.head) and not _FAULT.match(what)
    sent = of_health or _SENDS.search(squeeze(around.left)) or _GOES.match(what)
    return bool(sent) and bool(_WHAT_FOR.fullmatch(what)) and not _COUNTED.search(what)
