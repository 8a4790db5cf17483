"""Names for those of what was counted that came up to something: 达到推荐标准的31家, 8项符合进度要求."""

import re

from etl.parse.left_out.ages import OF_AGE, WORKERS, workers_before
from etl.parse.names.done_for import is_for
from etl.parse.names.those import (
    ABOUT,
    AHEAD,
    HOUSES,
    STATE,
    STATE_OF,
    UNITS_OF_HOUSES_ONLY,
    all_of,
    houses_of,
    houses_spoken_of,
    of_which,
    past_a_mark,
    which_behind,
)
from etl.parse.names.those_are import what_they_are
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.sentence.state import Around
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, naming, phrases
from etl.parse.words.coordination import parts
from etl.parse.words.lexicon import KIND_NOUN


def _before(ending: str) -> re.Pattern[str]:
    """Finds a state before a number, of the things that 中 ends if it does: 乡镇卫生院中,达到推荐标准的."""
    among = r"(?:^|[,、;(\s]|(?:年(?!龄)[底末]?)?(?P<of>(?!年(?!龄))[\u4e00-\u9fff]{2,14})中,?|中)"
    state = rf"(?P<state>{AHEAD}{STATE}(?:[^,。;、由从]{{0,24}}?))"
    return re.compile(
        rf"{among}(?:其中|截[至止]?(?:20\d\d年|今年)?(?:\d{{1,2}}月)?[底末]?|已经?|均|仍|尚|还)*{state}的{ending}\s*$"
    )


_COUNT = _before(f"(?:仅|只|还)?(?:共?有|剩下?|共|为|达|已达)?{ABOUT}")
_SHARE = _before(
    "(?:(?:仅|只|还)?(?:约?占(?:比|到)?|达到?|[为有]|(?<=[仅只还]))|(?:提高|上升|下降|提升|增加|[升降增])[到至])"
    + ABOUT
)
_BEHIND = re.compile(
    rf"\s*(?:已经?|均|仍|尚|还|全部|也)*(?P<state>{AHEAD}(?:达到|达(?=国家|推荐|基本|省)|实现|符合|滞后|未达到?|未完成|未实现|设置|设立|开设|建成|配备|通过|具备|取得|获(?:得|评)?|荣获|入选|开展|毕业(?!生)|结业|到岗|返岗|履约)[^,。;、]*)"
)
_THE_REST = re.compile("其余|余下|剩余|剩下")  # 其余13家全部达到基本标准
_HOW_FAR = re.compile(
    r"[,、;\s]*(?:其中|有|已(?!经?完成))*(?P<state>(?:已经?|提前|超额|如期|按期|未)完成|(?:符合|达到)(?:时序|序时)?进度|进度滞后|滞后)(?:的)?(?:有)?"
)
_BOUND = re.compile(r"^\s*(?:以[上下内]|左右)")
_DONE = re.compile(r"(?:设置|覆盖|配备|达标|接入|建成|上云|开放|签约)")
_RATE_SAID = re.compile(r"率|占比|比例|比重")
_BECOME = re.compile(r"(?:建成|创成|创建为)(?P<what>[\u4e00-\u9fff]{3,12})")
_UP_TO_MARK = re.compile(r"[,、;\s]*(?:其中|累计|已|共|均|有)*(?P<mark>达到[^,。;、的]{2,16}标准)(?:以上)?(?:有|共)?")
_OTHER_MARK = re.compile(r"[()]?\s*[、,和]?\s*(?:其中)?(?:已?达到)?(?P<mark>[^,。;、]{2,8}标准)(?:的(?:有)?)?$")
_MEASURED = re.compile("年龄|收入|费用|时间|标准|补助$")
_HELD_BY_WORKERS = re.compile("资格|职称|学历")
_WORKERS = re.compile(f"(?:{WORKERS}|人员|队伍)(?:总量|总数)?$")
_PIECES = frozenset({"件", "项", "个"})
_IN_THEM = re.compile("(?:当?中|里头?)$")
_THINGS = frozenset({"台", "辆", "套", "张", "元"})
_STANDS_IN = re.compile("(?:设|建|开)在|没有|未|不")
_SAID_OF = re.compile(r"[\u4e00-\u9fff]{2,10}")
_MARK = re.compile(r"(?P<verb>.*?(?:达到|符合))[^的]*标准(?:及?以上)?(?P<who>的.+)$")


def standing(scene: Scene) -> Names | None:
    """Those in a state that the words before or behind their number tell, of what was counted before."""
    around = scene.around
    if around.is_change or around.is_goal or len(around.run) > 1:
        return None
    if past := past_a_mark(scene):
        return past
    said = _said_before(around)
    if said and around.unit not in RATES and behind.opens_noun(around.right, scene.words):
        return None  # 达到标准的3家医院: the noun behind says of what
    said = said or (None if is_for(around.left) else _said_behind(around))  # 为6.7万人开展筛查: they do nothing
    if not said and around.unit in {"项", "个", "件"} and (bare := _HOW_FAR.fullmatch(around.left)):
        said = bare  # 提前完成3项,符合进度11项
    if said:
        return _in_state(said, scene)
    return (
        _on_both_sides(scene)
        or _have(scene)
        or _of_other_mark(scene)
        or _up_to_mark(scene)
        or what_they_are(scene)
        or of_which(scene)
        or which_behind(scene)
    )


def _said_before(around: Around) -> re.Match[str] | None:
    if "的" not in around.left:
        return None
    return (_SHARE if around.unit in RATES else _COUNT).search(around.left)


def _said_behind(around: Around) -> re.Match[str] | None:
    """20项主要指标中,12项已达到目标值."""
    said = None if around.unit in RATES else _BEHIND.fullmatch(around.right.rstrip(" ,。;、"))
    rest = phrases.strip_opening(squeeze(around.tail.rest))
    return said if said and (not rest or _THE_REST.fullmatch(rest)) else None


def _on_both_sides(scene: Scene) -> Names | None:
    """多文、博厚等卫生院3家达到推荐标准, 二级以上医院100%设置老年医学科: the number stands between who and what."""
    around = scene.around
    right = _BOUND.sub("", around.right).rstrip(" ,。;、")
    if around.unit in RATES and _DONE.fullmatch(right) and not _RATE_SAID.search(around.tail.rest):
        head = phrases.noun_phrase(scene.without_place(around.tail.rest))  # 卫生院中医馆100%设置
        return [[scene.level(f"{head}{right}率", around.unit)]] if len(head) > 2 else None
    said = _BEHIND.fullmatch(right)
    if not said or around.follows or _RATE_SAID.search(around.tail.rest):
        return None
    left = naming.read_left(scene.without_place(around.tail.rest), scene.words)
    # 星村、兴田、五夫3家达到推荐标准; 星村、兴田等5家
    named = len(parts(left.head)) == around.run[0].value > 1 or around.tail.rest.rstrip().endswith("等")
    who = STATE_OF.sub("", scene.state.subject()) if named and not HOUSES.fullmatch(left.head) else left.head
    if left.flow or left.had_verb or not HOUSES.fullmatch(who):
        return None
    if around.unit in RATES:
        return [[scene.level(f"{who}{squeeze(said.group('state'))}比例", around.unit)]]
    return [[scene.level(f"{squeeze(said.group('state'))}的{who}", around.unit)]]


def _have(scene: Scene) -> Names | None:
    """卫生院有9家收不抵支: the number of those of which something is said, whatever it is."""
    around = scene.around
    right = squeeze(around.right.rstrip(" ,。;、"))
    if around.follows or not around.tail.words.endswith("有") or not _SAID_OF.fullmatch(right):
        return None
    among = _IN_THEM.search(around.tail.rest)  # 医养结合机构里有4家设在镇卫生院
    rest = around.tail.rest[: among.start()] if among else around.tail.rest
    who = naming.read_left(scene.without_place(rest), scene.words).head
    is_house = KIND_NOUN.search(right) and not (among and _STANDS_IN.match(right))  # 医疗机构有12家公立医院
    if not HOUSES.fullmatch(who) or is_house:
        return None
    return [[scene.level(f"{right}的{who}", around.unit)]]


def _in_state(said: re.Match[str], scene: Scene) -> Names | None:
    named = phrases.strip_opening(said.groupdict().get("of") or "")
    shared = scene.state.sharer if scene.around.unit in RATES else ""
    unit = scene.around.unit
    become = _BECOME.match(said.group("state"))
    if become and scene.catalogue.indicator(become.group("what"), unit, False):  # 其中3家建成社区医院
        return [[scene.level(become.group("what"), unit)]]
    alike = _of_counted(scene) if unit in _PIECES else ""
    subject = (
        named or shared or alike or all_of(_told_before(scene) or _spoken_of(scene) or _counted_before(scene), scene)
    )
    if _HELD_BY_WORKERS.search(said.group("state")) and not _WORKERS.search(subject):
        subject = workers_before(scene)  # 60岁以上的占34.8%,具有执业医师资格的只占41.2%: whose they are was told before
    if not subject:
        return None
    name = f"{squeeze(said.group('state'))}的{subject}"
    return [[scene.level(name + "占比" if unit in RATES else name, unit)]]


def _told_before(scene: Scene) -> str:
    """What the sentence told last, but no people where houses are counted: 安排35名医生参加培训,11家开设夜间门诊."""
    said = scene.state.subject()
    if scene.around.unit in UNITS_OF_HOUSES_ONLY and any(h.name == said and h.unit == "人" for h in scene.state.recent):
        return ""
    if scene.around.unit == "人" and any(h.name == said and h.unit in _THINGS for h in scene.state.recent):
        return ""  # 新配除颤仪650台,2.6万人拿到救护员证
    return said


def _spoken_of(scene: Scene) -> str:
    """What the clause before spoke of, by its houses alone where houses are counted: 综合医院全部开设了儿科门诊."""
    topic = houses_spoken_of(scene)
    return houses_of(topic) or topic if scene.around.unit in UNITS_OF_HOUSES_ONLY else topic


def _of_counted(scene: Scene) -> str:
    """What was counted in the pieces of the figure, where a sum stands between: 实事20件。完成投资5亿元,达到序时进度的13件."""
    told = [h for h in scene.state.recent or scene.state.before if not h.is_change and h.unit not in RATES]
    counted = scene.state.counted.get(scene.around.unit, "") if told and told[-1].unit == "元" else ""
    return STATE_OF.sub("", phrases.strip_opening(counted).removeprefix("承担"))


def _counted_before(scene: Scene) -> str:
    """What the sentence before counted last: 卫生技术人员1.2万人。具有本科以上学历的占41%."""
    told = [h for h in scene.state.before if h.unit not in RATES and not h.is_change]
    alike = [h for h in told if h.unit == scene.around.unit] or [h for h in told if not _MEASURED.search(h.name)]
    return OF_AGE.sub("", alike[-1].name) if alike else ""


def _of_other_mark(scene: Scene) -> Names | None:
    """达到基本标准的109家、推荐标准的41家, 达到基本标准的有47家(占85.5%)、推荐标准13家: another mark of the same."""
    other = _OTHER_MARK.match(scene.around.left) if "标准" in scene.around.left else None
    marks = (_MARK.match(h.name) for h in reversed(scene.state.recent) if h.unit not in RATES)
    one = next((mark for mark in marks if mark), None) if other else None
    if not other or not one:
        return None
    return [[scene.level(one.group("verb") + other.group("mark") + one.group("who"), scene.around.unit)]]


def _up_to_mark(scene: Scene) -> Names | None:
    """卫生院全部达标,其中达到推荐标准12家: those who came up to it, of those that the clause before spoke of."""
    around, state = scene.around, scene.state
    said = _UP_TO_MARK.fullmatch(around.left) if around.unit not in RATES and "标准" in around.left else None
    if not said or behind.opens_noun(around.right, scene.words):
        return None
    subject = houses_of(STATE_OF.sub("", state.subject())) or houses_of(STATE_OF.sub("", state.topic)) or "机构"
    return [[scene.level(f"{squeeze(said.group('mark'))}的{subject}", around.unit)]]
