"""Names for sums of money: what they are for stands behind, before or in the next clause."""

import re

from etl.parse.left_out import spending
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, naming, phrases
from etl.parse.words.lexicon import BELONGING, MONEY, SOURCE
from etl.parse.words.verbs import DOING, DOING_FIRST, FLOW

_OF_MONEY = ("投资", "投入", "筹资", "资金")
_UP_TO_FIGURE = re.compile(r"[^\d,。;]*")
_SAVED = re.compile(
    r"(?:(?:为|替|给|帮)(?P<whom>[\u4e00-\u9fff]{2,6}?)|(?:^|[,、]|全年|累计|共)(?=省下|少花|(?<!减)少支出|节约|节省)|(?<=互认)(?=节约|节省))(?P<verb>节省|节约|减负|让利|省下|少花|(?<!减)少支出|省)(?:了|冤枉钱|费用|资金|钱)*(?P<what>[\u4e00-\u9fff]?[查药]费|开支|支出|成本|)$"
)
_BURDEN = frozenset({"减负", "让利"})
_LESS = frozenset({"省下", "省", "少花", "少支出"})  # in plain words, what reports call 节省
# By what it is saved: 检查检验结果互认, 药品集采.
_MUTUAL = re.compile(
    r"(?:检查检验|检验检查|检验|检查)(?:结果)?互认|互认(?=检查检验|检验检查|检查|检验|项目|$)|集采(?=药品|耗材|中选|$)"
)
_BY_HEAD = re.compile("^(?:[年月]?人均|每人(?:每[年月])?)")
_PAID = re.compile(r"^(?:全年)?(?:发放|兑现|兑付)")
_AIDED = re.compile("^确认|政策$|(?<=扶助)标准$|(?<=扶助)对象$|(?<=特扶)对象$|(?<=奖扶)对象$")
_WORKS = re.compile(r"(?:项目|工程|院区|大楼|综合楼|迁建|扩建|(?:中心|医院)建设)")
_SITE = re.compile(rf"{_WORKS.pattern}|新院|楼|病区|改造")  # what may be under way, and paid in part
# 市医院新院区、市中医院二期等重点项目克服困难: what a clause tells of, whatever it tells.
_ALL_WORKS = re.compile(r"、[^,。;、]{2,24}等(?P<all>(?:重点|重大|建设)?(?:项目|工程))")
_ABOUT = re.compile(r"^\s*(?:左右|以[上下内])")
_COMPARING = re.compile(r"\s*(?:同比|较|比|占|超|其中|增长|下降)")
_IMPROVED = re.compile(
    r"\s*(?:用于)?对(?:全[市县区州盟旗])?(?:\d+|[两三四五六七八九十]+)[个家所处条栋]\s*(?P<whom>[\u4e00-\u9fff()]{2,14}?)"
    r"(?:全部|分批|陆续)*(?:进行|实施|开展)(?:了)?(?P<what>[\u4e00-\u9fff]{2,14})(?=[,。;、]|$)"
)
_OF_YEAR = re.compile(r"(?:年度计划|当年计划|年度(?<!完成年度))投资$")
_DONE = "完成投资"
# 完成投资5.42亿元,占总投资7.6亿元的71.3%
_OF_TOTAL = re.compile(
    r"[,、;\s(]*占(?:项目)?(?P<what>(?:规划|概算|计划|年度|计划年度|年度计划)?总?投资额?)(?:\(|约|的)*"
)
_OF_IT = frozenset({"的", ")的"})
_ALL_OF_WORKS = re.compile(r"[\u4e00-\u9fff“”()]{4,16}(?:工程|项目)(?:[和及、][\u4e00-\u9fff“”()]{4,16}(?:工程|项目))*")
_GENERAL = re.compile(
    "(?:措施|成效|实效|成绩|管理|力度|工作|水平|能力|意识|机制|体系|医改|责任|保障|领导|监管|发展|突破|进展)$"
)
_DEED = re.compile(rf"(?:再|又|拟|计划)?(?:建|{DOING_FIRST.pattern}|{FLOW.pattern}|[对为将把给]|用于)")
_LONGEST = 16  # what money is spent on, in characters


def money(scene: Scene) -> Names | None:
    """投资620万元,改造卫生院9所: a sum with the name of what it is for."""
    found = _saved(scene) or _used(scene)
    if found is not None:
        return found
    around = scene.around
    # 按每人960元的标准发放资金2976万元
    rest = squeeze(scene.without_place(around.tail.rest)).removeprefix("的").removeprefix("标准")
    if not rest.endswith(_OF_MONEY) or not MONEY.fullmatch(phrases.strip_opening(rest)):
        return None
    own = squeeze(scene.left.flow + scene.left.head).removeprefix("标准") if "、" in rest else rest
    verb = phrases.strip_opening(own) or "投资"
    done = rest.endswith(_DONE)
    spent = spending.spent_on(around) if around.unit == "元" and not done else ""
    thing = (
        spent
        or _behind(scene)
        or scene.state.works
        or (_under_way(scene) if done else _paid_to(scene, verb) or _before(scene) or _ahead(scene))
    )
    if thing:  # 计划生育奖励扶助38万人、发放资金4亿元: the money of those counted
        thing, verb = _AIDED.sub("", thing), _PAID.sub("", verb)
        thing = thing if "均" in rest else _BY_HEAD.sub("", thing)  # 奖励扶助对象人均960元,全年发放资金2060万元
    if done:
        verb = _DONE
    elif year := _OF_YEAR.search(rest):  # 重点项目14个,年度计划投资4.6亿元
        verb = year.group()
    verb = verb.removeprefix(thing[-2:])  # 运营补助, 补助资金
    return [[scene.level(thing + verb, m.unit)._replace(is_aside=bool(scene.state.recent))] for m in around.run]


def of_total(scene: Scene) -> Names | None:
    """完成投资5.42亿元,占总投资7.6亿元的71.3%: what all of it will cost, and how much of that is done."""
    recent, around = scene.state.recent, scene.around
    if not recent or recent[-1].unit != "元":
        return None
    if around.unit == "元" and (said := _OF_TOTAL.fullmatch(around.left)):
        thing = measures.without_worth(recent[-1].name).removesuffix("累计")
        return [[scene.level(thing + said.group("what"), m.unit)] for m in around.run]
    whole, part = recent[-1].name, recent[-2].name if len(recent) > 1 else ""
    if (
        around.unit in RATES
        and squeeze(around.left) in _OF_IT
        and part.endswith(_DONE)
        and whole.endswith(("总投资", "计划投资"))
    ):
        own = whole.removeprefix(measures.without_worth(part))
        return [[scene.level(f"{part}占{own}比例", m.unit)] for m in around.run]
    return None


def _saved(scene: Scene) -> Names | None:
    """为患者节省1920余万元: what is saved, and for whom."""
    around = scene.around
    if around.unit != "元" or around.is_change or not (said := _SAVED.search(around.tail.rest)):
        return None
    verb = "节省" if said.group("verb") in _LESS else said.group("verb")
    what = said.group("what") or ("金额" if verb in _BURDEN else "费用")
    before = around.tail.rest[: said.start()]
    names = [before, *(h.name for h in reversed(scene.state.recent)), scene.state.topic]
    mutual = next(filter(None, map(_MUTUAL.search, names)), None)  # 检查检验结果互认项目118项,为群众节省费用1860万元
    whom = f"为{said.group('whom')}" if said.group("whom") else ""
    if not (mutual or whom or said.group("verb") in _LESS):  # 节省费用 of another deed
        return None
    name = f"{mutual.group()}{verb}{what}" if mutual else f"{whom}{verb}{what}"
    return [[scene.level(name, m.unit)] for m in around.run]


def _used(scene: Scene) -> Names | None:
    """每家拿出300万元用于引才: a sum that is given, with its use behind it."""
    around = scene.around
    name = spending.use_of(around) if around.unit == "元" else ""
    return [[scene.level(name, m.unit)] for m in around.run] if name else None


def _behind(scene: Scene) -> str:
    """What the sum is spent on, in the words behind it."""
    right = scene.around.right
    if right.startswith("(") or not _ABOUT.sub("", right).strip(" ,。;、)") or _COMPARING.match(right.lstrip("、,")):
        return ""
    of = right.startswith("的")
    noun, predicate = behind.counted_name(right, scene.words, not of)
    return noun if of else _object_of(noun + predicate, scene)


def _object_of(words: str, scene: Scene) -> str:
    """实施市妇幼保健院改造装修 → 市妇幼保健院改造装修, where a verb in the middle is part of the name."""
    opened = phrases.strip_opening(words)
    opened = opened[said.end() :] if (said := DOING_FIRST.match(opened) or DOING.match(opened)) else opened
    head = naming.read_left(words, scene.words).head
    cut_short = 2 * len(head) < len(opened)
    of_works = _ALL_OF_WORKS.fullmatch(opened)  # 医疗卫生补短板工程和安居工程
    return (
        phrases.tidy(opened)
        if cut_short and (of_works or (FLOW.search(opened, 3) and len(opened) <= _LONGEST))
        else head
    )


def _before(scene: Scene) -> str:
    """What the sentence counted before the sum, or the works that the clause before spoke of."""
    state = scene.state
    told = bool(state.recent) and state.recent[-1].unit not in RATES
    named = measures.without_worth(state.subject()) if told else ""
    # 按常住人口42.86万人测算,安排补助资金4028.8万元
    named = "" if named.endswith(("人口", "单位", "部门", *_OF_MONEY)) else named
    return named or (_project(state.topic) if _WORKS.search(state.topic) else "")


def _paid_to(scene: Scene, verb: str) -> str:
    """All who are paid, where the clause before counts several: 奖励扶助6218人、特别扶助412人,兑现资金936万元."""
    recent = scene.state.recent
    if not _PAID.match(verb) or len(recent) < 2 or any(h.unit != "人" or h.is_change for h in recent):
        return ""
    names = [_AIDED.sub("", measures.without_worth(h.name)) for h in recent]
    wholes = [name for i, name in enumerate(names) if not any(whole in name for whole in names[:i])]
    return "、".join(wholes)  # 扶助对象386人,其中伤残扶助对象112人: a part is paid with its whole


def _under_way(scene: Scene) -> str:
    """The works of which a part is paid, of those that ``_before`` finds; not the next clause's (完成投资2.4亿元,县疾控中心投用)."""
    previous = scene.state.previous
    named = measures.without_worth(previous) if previous.endswith("总投资") else _before(scene)
    named = named or (_project(scene.state.topic) if _SITE.search(scene.state.topic) else "")
    return named if _SITE.search(named) and "、" not in named else ""


def _ahead(scene: Scene) -> str:
    """What the next clause counts, else what the clause before spoke of."""
    after = scene.around.after
    if improved := _IMPROVED.match(after):  # 投入360万元,对40个村卫生室进行提质改造
        return improved.group("whom") + improved.group("what")
    words = "" if _COMPARING.match(after) else _UP_TO_FIGURE.match(after).group()  # type: ignore[union-attr]
    head = naming.read_left(words, scene.words).head if _is_deed(words.lstrip(" ,、"), scene) else ""
    says_nothing = not head or BELONGING.match(head) or SOURCE.fullmatch(head) or _GENERAL.search(head)
    return _project(scene.state.topic) if says_nothing else head


def _is_deed(words: str, scene: Scene) -> bool:
    """Whether a clause says what is done, and with that what a sum is for: 改造村卫生室, 为卫生院配备; not 全市中医馆, 签约率."""
    return bool(_DEED.match(words)) or scene.words.opens_with_verb(words)


def _project(topic: str) -> str:
    """The works of which a topic tells; empty where it tells of none or of much else."""
    if all_ := _ALL_WORKS.search(topic):
        return all_.group("all")
    if _WORKS.search(topic):
        return topic
    return "" if "、" in topic or len(topic) > _LONGEST or _GENERAL.search(topic) else topic
