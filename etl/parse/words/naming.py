"""The noun phrase that a figure measures, from the words before it or carried over; `behind` has the words after it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from etl.parse.text.fold import squeeze
from etl.parse.words.circumstances import without_circumstances
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import BELONGING, GROWTH, PER_CAPITA, RATE, SHARE_NOUN
from etl.parse.words.phrases import after_list, strip_opening, tidy
from etl.parse.words.tokens import Words
from etl.parse.words.verbs import DOING, DOING_FIRST, EVENT, FLOW
from etl.parse.words.whose import done_to, kind_of_house, owner

_INVESTED = re.compile(r"(.{3,}?)((?:累计|年度|计划|完成|总|全年)*投资)$")
# 镇卫生院达到国家推荐标准18家: those that came up to it.
_STANDING = re.compile(
    r"(?P<who>[^,。;达]{2,16}?)(?:均|已|全部|累计|共)*(?P<what>达到[^,。;率占]{0,12}(?:标准|水平|等级|要求)(?:以上)?)$"
)
# 开设夜间门诊的二级以上医院: what is said of those counted tells which.
_SAYS_WHICH = any_of(
    "开设 开展 能开展 能够开展 设立 挂牌设立 设置 设有 通过 创成 配备 提供 能提供 能够提供 具备 取得 获得 接受 纳入 参加 拥有 没有 未 实施 实行 享受 患有 持有 愿意 不能 可以".split()
)
_THOSE = any_of(
    "医院 卫生院 卫生室 卫生所 中心 机构 学校 幼儿园 单位 企业 乡镇 社区 县 村 医师 医生 护士 人员 患者 病人 居民 老年人 老人 儿童 妇女 夫妇"
    " 孕产妇 学生 家庭 人口 对象".split()
)
_SAID_FIRST = re.compile(f"(?:{_SAYS_WHICH})(?=.{{4}})")
_OF_WHICH = re.compile(f"(?:{_SAYS_WHICH})[^,。;的]{{2,20}}的[^,。;的]{{0,12}}(?:{_THOSE})$")
# 为适龄妇女免费开展“两癌”筛查: whom it is for frames what is done.
SERVED = re.compile(
    r"(?:免费|全部)?(?:为|对|给|面向)(?P<whom>[^,。;、为对]{2,12}?)"
    r"(?:免费|统一|集中|全部|及时)*(?:开展|提供|进行|实施|办理|发放|作|做)(?:了|的)?(?:免费)?(?P<what>[^,。;]{2,})"
)
# 服务山区群众3.6万人次, 参与居民860人
_SERVES = re.compile(
    r"(?:(?:服务|接待|惠及)[\u4e00-\u9fff]{0,6}群众|(?:参与|参加|受益)[\u4e00-\u9fff]{0,4}(?:群众|居民|市民|职工))"
)
_SERVED_ENDS = ("群众", "居民", "市民", "职工")
_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,3}是?")  # 七是在500个行政村…: numbering, and no name
# 新冠病毒疫苗累计接种402.7万剂次: no verb of doing, but what happened so often.
_SUM_OF_EVENTS = re.compile(
    rf"(?:累计(?<=[\u4e00-\u9fff”]{{5}})|总计(?<=[\u4e00-\u9fff”]{{5}})|共(?<=[\u4e00-\u9fff”]{{4}}))({EVENT})$"
)
_TIME_TAKEN = re.compile(r"平均[\u4e00-\u9fff]{2,8}(?:时长|时间|天数|用时)$")
_DEED = frozenset({"受理", "接待", "收到"})  # which a short object needs: 受理呼救
_HAVING = re.compile(r"(?<=[口人民童生工])(?:拥有(?![量率])|共有|配备)")
_EACH_HAS = re.compile(r"(?!每)[\u4e00-\u9fff()、]{2,14}(?<!全)平均(?:拥有|配有|配备)[\u4e00-\u9fff()]{2,}")
# 新建、改扩建托育机构30家: so many of both.
_ALSO_BUILT = re.compile("(?P<first>新建|改建|扩建|改扩建|迁建|续建|翻建|新增)(?:、|和|及|与|或)?$")
_BUILT_OR = re.compile(r"(?<=建)[((](含?(?:[改扩迁]建?|改造)+)[))](?=[\u4e00-\u9fff])")
_FLOW_NOUN = re.compile(
    r"学员|班|结业|在培|讲座|人数$|等(?:项目|工程)|率|机构|服务|学校|基地|指导|中心|对象|项目|计划|工作|情况|团队|机制"
)
# 妇幼保健院迁建支出: the works, and not what they make
_WORKS = ("建", "改造", "修缮")
_OF_WORKS = re.compile(
    "(?:共|累计|获得|争取|完成|到位|已|使用|上级|中央|省级|自治区|专项|尚无|着落)*(?:支出|经费|资金|投资|投入|预算|补助)"
)
_HIDDEN = re.compile(r"\([^()]*\)|“[^”]*”")
_DOSE = re.compile(r"首[针剂]|第[一二三][剂针]|加强针|全程")
_VACCINE = re.compile(r".+?疫苗")
_DEVICES = ("AED", "自动体外除颤", "除颤仪")
# 发放叶酸1.96万份, 采集水样216份: so short a noun is named with what was done to it.
_YEARLY = re.compile("(?:年均|年平均)$")  # 次均门诊费用年均增幅
_BARE = 2
_TOLD_FIRST = re.compile("(?:实施|采集|发现|采购|接受|接待|涉及|争取|解决)(?=..$)")
_TELLING = frozenset("发放 采集 抽取 处置 开展 开设 举办 发现 印发 制作 安装 出动 核查".split())


class Left(NamedTuple):
    """What the words before a figure give: the head, and the verb that makes a flow of it."""

    head: str
    flow: str
    had_verb: bool


def read_left(rest: str, words: Words) -> Left:
    """The head in ``rest``, the words before a figure less those that lead to the number."""
    is_where = strip_opening(rest).startswith("在")  # 今年在车站、学校新增AED60台: where they are, and not whose
    rest = without_circumstances(rest)
    if "建(" in rest:
        rest = _BUILT_OR.sub(r"\1", rest)
    if _NUMERAL.fullmatch(rest):
        return Left("", "", False)
    if SHARE_NOUN.search(rest) or (rest.startswith("平均") and _TIME_TAKEN.match(rest)):
        return Left(after_list(rest), "", False)
    if "平均" in rest and _EACH_HAS.fullmatch(rest):  # 乡镇卫生院平均拥有中医师
        return Left(tidy(rest), "", False)
    if PER_CAPITA.match(rest):
        return Left(tidy(_HAVING.sub("", rest)), "", False)
    standing = _STANDING.match(rest) if "达到" in rest else None
    if standing:
        return Left(tidy(standing.group("what") + "的" + tidy(standing.group("who"))), "", True)
    if "的" in rest and _OF_WHICH.match(rest):
        return Left(tidy(rest), "", True)
    served = SERVED.match(rest)
    if served:
        return Left(tidy(served.group("whom") + served.group("what")), "", True)
    if rest.endswith(_SERVED_ENDS) and (served := _SERVES.fullmatch(rest)):
        return Left(served.group(), "", True)
    had_verb, whole = False, rest
    while (match := DOING_FIRST.match(rest)) and len(rest) - match.end() >= (3 if match.group() in _DEED else 2):
        if rest[match.end() :] == "项目":  # 争取项目16个
            break
        rest, had_verb = strip_opening(rest[match.end() :]), True
    invested = _INVESTED.match(rest) if rest.endswith("投资") else None
    if invested:
        return Left(tidy(strip_opening(invested.group(1))) + invested.group(2), "", False)
    events = _SUM_OF_EVENTS.search(rest)
    if events:
        rest = rest[: events.start()] + events.group(1)
    if had_verb and len(squeeze(rest)) == _BARE and (told := _TOLD_FIRST.search(whole)) and not BELONGING.match(rest):
        return Left(told.group() + squeeze(rest), "", True)
    flow = _last_flow(rest)
    growth = GROWTH.search(rest)
    if growth and growth.start() not in (1, 2):
        return Left(tidy(after_list(_YEARLY.sub("", rest[: growth.start()]))), "", False)
    if flow is not None:
        return _of_flow(rest, flow, is_where)
    if doing := list(DOING.finditer(_hide(rest))):
        return _of_doing(rest, _last_with_head(doing, rest) or doing[-1], words)
    head = tidy(after_list(rest))
    opens_with_verb = len(head) > 4 and not RATE.search(head) and words.opens_with_verb(head)
    return Left(head, "", opens_with_verb or had_verb)


def says_which(words: str) -> bool:
    """Whether ``words`` open with what is said of those that a share or a count is of: 提供安宁疗护服务的机构占比."""
    return _OF_WHICH.match(words) is not None or (
        SHARE_NOUN.search(words) is not None and _SAID_FIRST.match(words) is not None
    )


def _of_flow(rest: str, flow: re.Match[str], is_where: bool) -> Left:
    """What stands behind the verb ``flow``, with whose it is where that tells it: 江东院区新增床位800张."""
    verb = "新增" if flow.group() == "添" else flow.group()  # 添床位600张
    if joined := _ALSO_BUILT.search(rest, 0, flow.start()):
        verb = joined.group("first") + verb
    head = tidy(after_list(rest[flow.end() :]))
    if head.startswith(_DEVICES) and "公共场所" in rest[: flow.start()]:  # 公共场所新增AED402台
        return Left("公共场所" + head, verb, True)
    whose = "" if is_where else owner(rest[: flow.start()], head) or kind_of_house(rest[: flow.start()], head)
    return Left(whose + verb + head, "", True) if whose else Left(head, verb, True)


def _of_doing(rest: str, doing: re.Match[str], words: Words) -> Left:
    """What stands behind the verb ``doing``, with whose it is or with the verb where it says too little alone."""
    before, verb = rest[: doing.start()], doing.group()
    head = tidy(after_list(strip_opening(rest[doing.end() :])))
    if _DOSE.fullmatch(head) and (vaccine := _VACCINE.match(before)):  # HPV疫苗完成首针3.12万人
        return Left(vaccine.group() + head + "接种", "", False)
    if doing.end() == len(rest) and verb == "上报":  # 丙类传染病病例上报1.97万例
        return Left(tidy(after_list(rest)), "", False)
    if len(head) == _BARE and verb in _TELLING and not BELONGING.match(head):
        head = verb + head
    head = (done_to(before, head, words) or owner(before, head)) + head
    return Left(head.removesuffix("建设") if verb == "完成" and not head.endswith("化建设") else head, "", True)


def _last_flow(rest: str) -> re.Match[str] | None:
    found = [m for m in FLOW.finditer(rest) if not _is_noun(m, rest)]
    alone = found[-1] if found and found[-1].start() == 0 else None  # 急救培训 is a noun, 新增 alone a verb
    return _last_with_head(found, rest) or alone


def _is_noun(verb: re.Match[str], rest: str) -> bool:
    """Whether a verb names a thing with the words behind it: 培训基地, 市妇幼保健院迁建资金."""
    behind = rest[verb.end() :]
    works = verb.start() > 1 and verb.group().endswith(_WORKS) and _OF_WORKS.match(behind)
    return bool(_FLOW_NOUN.match(behind) or works)


def _last_with_head(verbs: Sequence[re.Match[str]], rest: str) -> re.Match[str] | None:
    """The last of the verbs behind which words enough for a head stand."""
    return next((m for m in reversed(verbs) if len(squeeze(rest[m.end() :])) >= _BARE), None)


def _hide(rest: str) -> str:
    """``rest`` with quotes and brackets blotted out: a verb in them governs nothing outside."""
    if "(" not in rest and "“" not in rest:
        return rest
    return _HIDDEN.sub(lambda m: "\ue000" * len(m.group()), rest)
