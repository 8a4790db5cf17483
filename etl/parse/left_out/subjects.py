"""The subject that a head leaves out: 规范管理率 of whom, 床位 of which houses."""

import re

from etl.parse.left_out import completing, short_houses, short_verbs
from etl.parse.left_out.short import Short
from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, RATES, Scene
from etl.parse.sentence.state import Head, State
from etl.parse.words import behind, measures, phrases
from etl.parse.words.lexicon import SHARE_NOUN, is_bare_rate
from etl.parse.words.rates import rate_of
from etl.parse.words.topics import OFFICE_DEEDS
from etl.parse.words.verbs import EVENTS

_RESULTS = frozenset("优秀 良好 合格 不合格 一般 较差".split())
_RESULT = re.compile("优秀|良好|不?合格")
_SHORT = 4  # a share of so few characters says nothing without its subject
_OF_ALL = frozenset({"耗占比", "药耗比", "入园率", "入托率", "城镇化率", "城市化率", "失业率"})
_TURNED = frozenset({"上转", "下转"})
_DEEDS = frozenset("救治 接种 筛查 签约 随访 治疗 检测 培训 体检 发放 兑现 整改 处置 报告".split())
_ONLY_DONE = frozenset({"", "完成", "开展", "实施", "推进"})
_OF_PEOPLE = frozenset("流失率 离职率 持证率 持证上岗率 上岗率 在岗率 到岗率 参训率 参保率".split())
_PEOPLE = frozenset({"人", "名", "人次"})
_RATE_OF = re.compile(r"(?P<who>.{2,}?)[\u4e00-\u9fff]{2}率")
_OF_MONEY = re.compile(
    "到位|执行|支[出付]|拨付|兑现|结[余转]|报销|补偿|发放|完成|^使用|占|审计|绩效|落实|还款|利用|增长"
)
_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{0,10}?疫苗")
_HAVE_IT = frozenset({"患病率", "发病率"})
_OF_DEEDS = frozenset("合格率 参训率 通过率 优秀率".split())  # which what offices do may have
_ILLNESS = re.compile(
    r"(?!疾病|慢性病|传染病|大病)[\u4e00-\u9fff]{1,7}?(?:病(?!人(?!群)|例|床|房)|结核|癌|热|炎|血压|梅毒|艾滋)"
)
_OF_ANSWERS = frozenset("办复率 办结率 满意率 满意度 见面率 面商率 答复率".split())


def is_short_rate(head: str, scene: Scene) -> bool:
    """Whether a share says nothing without its subject."""
    return (
        len(head) <= _SHORT
        and head not in _OF_ALL
        and not head.endswith(("强度", "浓度", "密度"))
        and bool(SHARE_NOUN.search(head))
        and not scene.catalogue.known(head)
    )


def with_subject(head: str, owned: bool, scene: Scene, mention: Mention) -> str:
    """A head with its subject; ``owned`` heads belong to whatever has them (床位, 医师)."""
    bare = is_bare_rate(head) or head in EVENTS or owned
    if scene.left.flow and not bare and not head.endswith("级"):  # 新增市级5个
        return head
    state = scene.state
    topic = "" if state.topic in OFFICE_DEEDS and is_bare_rate(head) and head not in _OF_DEEDS else state.topic
    if head in _RESULTS and (result := _RESULT.search(state.previous)):  # 评定优秀3家、良好9家、合格7家
        return state.previous[: result.start()] + head + state.previous[result.end() :]
    unit = "" if scene.around.is_change else mention.unit
    if state.is_clause and not state.recent and (served := _served_before(head, unit, state.before)):
        return served
    if head in _OF_ANSWERS and (both := _answered(state.recent)):
        return both + head
    if ill := _of_illness(head, state.recent):
        return ill
    if not bare and is_short_rate(head, scene) and (base := _whose(head, state) or topic):  # 服药率 of whom
        return rate_of(base, head)
    if head in measures.GROUPS and not state.recent and not state.topic and (whole := scene.before_of(mention.unit)):
        return measures.of_group(head, whole)  # 期望寿命82.6岁;男性80.4岁
    if is_bare_rate(head) and LISTED.match(scene.around.left) and _is_rate_of(state.recent):
        return rate_of(state.previous, head)  # 严重精神障碍患者报告患病率4.87‰、规范管理率94.3%
    if is_bare_rate(head) and (of_topic := _of_deed(head, topic, state.subject())):
        return of_topic
    beside = state.in_bracket or bool(LISTED.match(scene.around.left))  # 新院区(总投资6.8亿元,设置床位800张)
    aside = bool(state.recent) and state.recent[-1].is_aside and beside
    # 项目(投资1.9亿元、建筑面积2万平方米)
    said = _whose(head, state) if bare and not (owned and aside) and head not in _TURNED else state.previous
    name = completing.complete(head, unit, said, topic)
    if name == head and _is_bare_verb(head, mention.unit, scene):
        return short_verbs.done_to(head, said, behind.counted_name(state.topic, scene.words, False)[0])
    return name


def _whose(rate: str, state: State) -> str:
    """What a short rate is of: for one that only people have those counted last (从业人员2140人,月工资3200元,流失率20%)."""
    people = [h for h in state.recent if h.unit in _PEOPLE and not h.is_change] if rate in _OF_PEOPLE else []
    if people:
        return people[-1].name
    last = state.recent[-1] if state.recent else None
    before = _RATE_OF.fullmatch(last.name) if last and last.unit in RATES and not last.is_change else None
    if before and rate.endswith("率") and not _OF_MONEY.search(rate) and _tells_a_sum(state):
        return before.group("who")  # 补助标准94元,电子健康档案建档率95%,动态使用率68%: not of the money
    return state.subject()


def _tells_a_sum(state: State) -> bool:
    """Whether the last that is no rate is a sum of money."""
    counted = next((h for h in reversed(state.recent) if h.unit not in RATES and not h.is_change), None)
    return counted is not None and counted.unit == "元"


def _of_illness(rate: str, recent: list[Head]) -> str | None:
    """How many have an illness, where it was named before those who were treated: 包虫病筛查21万人,手术63例,患病率0.21%."""
    if rate not in _HAVE_IT or not recent or _ILLNESS.search(recent[-1].name):
        return None
    named = next(filter(None, (_ILLNESS.search(h.name) for h in reversed(recent))), None)
    return named.group() + rate if named else None


def _served_before(head: str, unit: str, before: list[Head]) -> str | None:
    """镇卫生院门急诊148万人次;住院2.9万人次: of the houses that the clause before a semicolon opened with."""
    opened = next((h.name for h in before if not h.is_change), "")
    return short_houses.of_house_before(Short(head, unit, "", "", opened))


def _answered(recent: list[Head]) -> str:
    """Both of what deputies and members of the conference have asked, where both were counted: 人大代表建议48件、政协提案73件."""
    asked = [next((h.name for h in recent if h.name.endswith(end)), "") for end in ("建议", "提案")]
    return "、".join(asked) if all(asked) else ""


def _of_deed(rate: str, topic: str, before: str) -> str:
    """A rate of what the clause before says was done, where what it counts last is another: 大病救治应治尽治,救治率99%."""
    deed = rate.removesuffix("率")
    at = topic.rfind(deed) if deed in _DEEDS and deed not in before else -1
    if topic[: max(at, 0)] in _ONLY_DONE:  # 完成整改,整改率达到100%
        return rate if at > 0 else ""
    if at > 1 and (vaccine := _VACCINE.match(topic, at + len(deed))):  # 为初中女生免费接种HPV疫苗,接种率达90%
        return phrases.strip_opening(topic[:at]).removeprefix("为").removesuffix("免费") + vaccine.group() + rate
    return phrases.strip_opening(topic[:at]).removeprefix("为") + rate if at > 1 else ""


def _is_bare_verb(head: str, unit: str, scene: Scene) -> bool:
    """Whether a head is a verb and says nothing of what it was done to: 投放, 拨付."""
    if len(head) != 2 or (head, unit) in measures.COUNTED:
        return False
    return scene.words.is_verb(head) and not scene.catalogue.known(head)


def _is_rate_of(recent: list[Head]) -> bool:
    """Whether the last figure is a rate whose name says of whom."""
    last = recent[-1] if recent else None
    return last is not None and last.unit in RATES and len(measures.without_measure(last.name)) >= _SHORT
