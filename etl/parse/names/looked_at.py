"""Houses that somebody went to see, and divisions that lack something: 抽查45个村卫生室, 3个县配套资金尚未到位."""

import re

from etl.parse.sentence.scene import Scene
from etl.parse.sentence.state import Around
from etl.parse.words.forms import any_of
from etl.parse.words.verbs import LOOKS

# 随机抽查45个村卫生室; 深入21个村卫生室实地查看
_DEEDS = any_of([*LOOKS, *"检查 复查 慰问 约谈 回访".split()])
_LOOKED_AT = re.compile(
    rf"(?P<deed>{_DEEDS}|(?:先后)?(?:深入|走进|前往)(?:到|至)?)(?:了|过)?(?:全[市县区])?(?:的)?\s*$"
)
_LOOKED_AT_BEHIND = re.compile(rf"(?:进行|开展)?(?:实地|现场|随机|集中)*(?P<deed>{_DEEDS})$")
_GOES_TO = re.compile(r"(?:先后)?(?:深入|走进|前往)(?:到|至)?")
_A_HOUSE = re.compile(
    "(?:医院|卫生院|卫生室|卫生站|机构|中心|服务站|诊所|学校|幼儿园|企业|单位|场所|乡镇|街道|社区|村|县|区)$"
)
# 3个县配套资金尚未到位: what they lack tells which.
_LACKING = re.compile(
    r"(?P<of>县(?:区|市)?|县\([区市、]+\)|乡镇|镇街?|街道|区|村|单位|部门)(?![级域直乡镇城区]|人民|中医|妇|疾控|卫|医|政府|财政)"
    r"(?P<what>[\u4e00-\u9fff]{2,10}?)(?P<state>(?:尚未|仍未|还未|未能?|没有)[\u4e00-\u9fff]{2,8}|不到位|不足|偏低|滞后|较低)"
)


def houses(noun: str, predicate: str, scene: Scene) -> str:
    """Houses that somebody went to see, with the deed, which holds for those listed behind them (检查12个乡镇、36个村).

    They are no more than those that were seen. Empty for anything else.
    """
    if not _A_HOUSE.search(noun) or scene.left.flow:
        return ""
    said = _LOOKED_AT.search(scene.around.left) or _LOOKED_AT_BEHIND.match(predicate)
    if not said:
        return ""
    scene.state.flow = _GOES_TO.sub("走访", said.group("deed"))
    return scene.state.flow + noun


def lacking(around: Around) -> str:
    """Divisions that lack something, with what they lack; empty where another number stands behind, or nothing is lacking."""
    said = None if around.follows else _LACKING.fullmatch(around.right.strip(" ,。;、"))
    return f"{said.group('what')}{said.group('state')}的{said.group('of')}" if said else ""
