"""People told by their age alone: 在岗乡村医生283人。从年龄看,35岁以下38人、60岁以上75人."""

import re

from etl.parse.sentence.scene import Scene
from etl.parse.words.lexicon import PER_CAPITA
from etl.parse.words.verbs import FLOW

AGE = r"\d+(?:[-至—~]\d+)?周?岁(?:及?以[上下])?"
OF_AGE = re.compile(f"^{AGE}的?")
_AGE_ALONE = re.compile(AGE)
_AGE_SHARE = re.compile(rf"(?P<age>{AGE})的?(?:人员|者)?(?:占比|比例|比重)")
_AGED_PEOPLE = re.compile(rf"(?P<age>{AGE})(?:的?(?:人员|者))?")
_TRADES = "医生|医师|村医(?!生)|护士|职工|队员|干部|人才"
WORKERS = f"{_TRADES}|技术人员|卫技人员|医务人员|医护人员"
_OF_TRADE = re.compile(f"(?:{WORKERS})$")
_TRADE_SPOKEN_OF = re.compile(
    f"(?:部分|一些|不少|基层)?(?P<who>[\u4e00-\u9fff]{{0,6}}?(?:{WORKERS}))(?:队伍)?(?:平均)?(?:年龄|学历|职称)?(?:结构)?"
)
_AMONG_TRADE = re.compile(
    rf"(?P<who>[^,。;]{{0,6}}?(?:{WORKERS}))(?:中[^,。;]+|[^,。;]*?(?:\d岁|本科|大专|学历|职称|资格)[^,。;]*)(?:占比|比例|比重)$"
)
_OF_STATE = re.compile(f"[^,。;]+的(?P<who>[^,。;的]{{0,6}}(?:{WORKERS}))(?:占比|比例|比重)$")
_PEOPLE = re.compile(f"(?:{_TRADES}|人员|人口|老年人|老人|患者|居民|学生|妇女|儿童)$")


def aged(head: str, scene: Scene) -> str:
    """An age with the people who have it; empty where the head is more than an age, or nobody was counted before."""
    if scene.around.unit == "%" and (share := _AGE_SHARE.fullmatch(head)):
        who = workers_before(scene)  # 乡村医生平均年龄54.8岁,60岁以上占比34.6%
        return f"{who}{share.group('age')}占比" if who else ""
    told = _AGED_PEOPLE.fullmatch(head) if scene.around.unit == "人" else None
    who = people_before(scene) if told else ""
    return told.group("age") + who if told and who else ""


def is_age(head: str) -> bool:
    """Whether a head is an age and nothing more: 60岁以上."""
    return _AGE_ALONE.fullmatch(head) is not None


def workers_before(scene: Scene) -> str:
    """People of a trade that a sentence has just counted, or told the mean age of: 60岁以上占38% of them, not of all people."""
    told = [h for h in scene.state.recent if not h.is_change]
    if told and (among := _AMONG_TRADE.match(told[-1].name)):  # 乡村医生中执业医师占比不到四成,50岁以上的占六成
        return among.group("who")
    if told and (of_state := _OF_STATE.match(told[-1].name)):  # 具备执业医师资格的乡村医生占比45%,60岁以上的比例20%
        return of_state.group("who")
    if told and told[-1].name.endswith("平均年龄"):
        mean = told.pop().name
        if not told and (spoken_of := _TRADE_SPOKEN_OF.fullmatch(mean)):  # 村医队伍平均年龄55岁、60岁以上的占41%
            return spoken_of.group("who")
    who = told[-1].name if told and told[-1].unit == "人" else ""
    if not told and (spoken_of := _TRADE_SPOKEN_OF.fullmatch(scene.state.topic)):  # 村医队伍老化,60岁以上的占38%
        return spoken_of.group("who")
    counted = _OF_TRADE.search(who) and not PER_CAPITA.match(who) and not FLOW.match(who)
    return who if counted else ""


def people_before(scene: Scene) -> str:
    """The people that were counted last, of whatever age; empty where others were."""
    state = scene.state
    told = [h.name for h in (*state.before, *state.recent) if h.unit == "人" and not h.is_change]
    name = told[-1] if told else state.counted.get("人", "")
    who = OF_AGE.sub("", name).rpartition("的")[2]  # 具有执业医师资格的在岗乡村医生412人: of all of these
    return who if _PEOPLE.search(who) else ""
