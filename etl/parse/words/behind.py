"""The noun behind a number and what is said of it: 86家医疗机构开展互联网诊疗, 65%的卫生院达到推荐标准."""

import re

from etl.parse.text.fold import squeeze
from etl.parse.words.not_nouns import NOT_NOUN
from etl.parse.words.phrases import tidy
from etl.parse.words.tokens import Words

_COUNTED_NOUN = re.compile(
    r"^\s*(?:的|以上的|以下的|左右的|多?的)?\s*(?=[\u4e00-\u9fffA-Za-z“《]|\dA级|\d+(?:-\d+)?周?岁|\d型|\d+价)"
)
# 15%的增速: what the share itself is, and not what it is a share of.
NO_SHARER = "基础|台阶|关口|大关|低位|低水平|较低|幅度|比例[递奖]|目标|年|水平|平均|总体|均值|高位|速度|增速|增长|增幅|标准|要求|任务"
_MADE_UP_OF = re.compile(r"^\s*由[^,。;]*?(?:组成|构成|(?:分别)?(?:牵头|领办|主导))的")
_BASIS = re.compile(r"^的?(?:基础(?=上|[,。;、]|$)|平均(?:水平|数|线)|总体水平)|^的水平(?=[,。;]|[仍还尚]?[有高低])")
_WHEN = re.compile(
    r"[自于从到]?(?:第?[一二三四]季度|[上下]半年|年底前?|国庆节?前?|春节前?|(?:20\d\d年)?\d{1,2}月(?:底|初|份|\d{1,2}日)?前?)"
    r"[起就即]?(?![\u4e00-\u9fff]{0,3}的)(?=[\u4e00-\u9fff])"
)
# 127个村卫生室逐个摸排, 2个医共体把卫生院纳了进来, 65个中医馆建在镇卫生院
_SAID = re.compile(
    r"按每[人户家](?![均口])|“?(?:组团|柔性|一对一|点对点|师带徒)式?”?(?=帮扶|支援|援助|带教|对口|驻)|逐[个一村户人院件条项家]|面对面|挂图作战|挂牌督办|集中攻坚|悉数|成建制|(?:总体|整体)?进展(?=顺利|良好|平稳|缓慢|较)|因(?=[^,。;]{2,14}原因)|实行(?=[\u4e00-\u9fff、]{4})|把(?<![手门]把)(?![关握控手])"
    r"|占(?=[\u4e00-\u9fff]{2,14}$)(?![地用])|每(?<![人户名个家位]每)[年月周天日季](?=[\u4e00-\u9fff]{2})|(?:建|开|设|设置|分布|坐落|落户|布设|安装|稳定|保持)在|达$"
    r"|(?:位|稳)?居(?=全[省国市区州]|前列|首位|第)|[好优高低]于(?=全[省国市区州]|国家|省|上年)|[同环]比(?!例)"
)
_LED_BY = re.compile(r"\([^()]*(?:牵头|领办|主管)\)")  # 3家医共体(甲医院、乙医院牵头)
# 未开工项目: the verb behind belongs to the noun.
_ATTRIBUTE = frozenset({("未",), ("尚未",), ("已",), ("新",), ("拟",), ("在建",), ("在",)})
_AND = frozenset("和 及 与 以及 并".split())
_EVERY = ("各", "其他", "其它", "每")
# What ends even the object of a verb: other verbs may belong to it (推进22项必须完成任务).
_STRONG = frozenset(
    "下降 提高 增长 降价 涨价 上涨 减少 增加 下 下基层 下乡 深入 深入基层 进社区 创成 获评 入选 荣获 奔赴 前往"
    " 驻村 进驻 进行 开展 到 给予 予以 实施 实现 参加 赴 来 为 在 达到 通过 均 全部 已 并 使 用于 列入 作为 成为 得到"
    " 获得 提供 按期 如期 顺利 进展 核准 驻点 蹲点 常驻 下沉 坐诊 落户 落地".split()
)
# What a verb names the kind of: 服务提升试点, 特困供养机构.
_OF_DEEDS = re.compile(r"试点|示范[区县市点]|集聚区|先行区|园区?$|基地|平台|机构|站点|场所|技术|项目|中心")
_LONGEST_MODIFIER = 4  # words
_BECAUSE = re.compile("^因[^,。;]{2,14}原因")  # 3个项目因资金、用地等原因尚未开工
_NOT_BEFORE = re.compile("(?:仍|还|尚)?(?:没有?|未能?|不能)$")
_NOT = frozenset("未 尚未 仍未 还未 未能 没 没有 没能 不能 均未 无法".split())  # 3个乡镇未完成任务
_HELD = re.compile(r"“[^”]*”|\([^()]*\)")
_OF_HOUSE = re.compile(
    r"[\u4e00-\u9fff]*?(?:卫生院|卫生室|服务站|医院|学校|福利院|机构)"
    r"(?=的(?:人员|药品|账务|财务|食堂|医生|医师|护士|床位|设备|业务|人财物|房屋|污水))"
)
_ENDS = re.compile(r"[,。;:!?、)]")
# 200名以上业务骨干, 20个左右攻关项目
_AND_MORE = re.compile(rf"^\s*(?:以上|左右(?:的(?!{NO_SHARER}))?)(?=[\u4e00-\u9fff]{{2}})(?!的)")
_JOINED = re.compile(r"(?:[、和及]|(?<!参)与)+$")
# 集群、居中部第1; 集群、若干产业园
_RANKED = re.compile(r"、(?:若干|一批|多个|(?:数量|总数|规模|总量)?(?:均?居|位居|位列|稳居|排))")
_LISTING = re.compile("、")
# 3个实验室新建成, 12个事项加快落地: how it is done
_MANNER = re.compile(
    "(?:新(?<![创更革翻全刷]新)|尚(?<!高尚)|仍|预计|有望|力争|加快|陆续|相继|全部|有序|顺利|稳步|实地)+$"
)
_LONG_ENDS = re.compile(r"[,。;:!?)]")


def first_of(right: str) -> str:
    """What stands before the first 、 outside brackets and quotes."""
    return _clause(right, _LISTING)


def opens_noun(right: str, words: Words) -> bool:
    """Whether what follows a number is the noun that it counts."""
    right = _AND_MORE.sub("", right)
    if NOT_NOUN.match(right) or _BASIS.match(right) or not _COUNTED_NOUN.match(right):
        return False
    if right.lstrip().startswith("的") or _MADE_UP_OF.match(right):
        return True
    clause = _clause(right)
    return bool(clause) and not words.opens_predicate(clause)


def long_clause(right: str) -> str:
    """What stands before the end of its clause, lists and all, less a joint that ends it."""
    return _JOINED.sub("", _clause(right, _LONG_ENDS))


def counted_name(right: str, words: Words, governed: bool) -> tuple[str, str]:
    """The noun behind a number and what is said of it.

    Args:
        right: What follows the number, up to the next number or the end of the clause.
        words: The word cutter.
        governed: Whether a verb before the number governs the noun (推动41个中医馆标准化建设).

    Returns:
        The noun phrase, and its predicate, empty where there is none.
    """
    right = _AND_MORE.sub("", right)
    clause = _JOINED.sub("", _MADE_UP_OF.sub("", _clause(right, _LONG_ENDS).strip()).removeprefix("的"))
    clause = _LED_BY.sub("", clause) if "(" in clause else clause
    if ranked := _RANKED.search(clause):
        clause = clause[: ranked.start()]
    if "(" in clause and ")" not in clause:  # 6个卫生院(中心卫生院3个): the next number is in the bracket
        clause = clause.partition("(")[0]
    when, said = _WHEN.search(clause, 2), _SAID.search(clause, 2)
    if when and not (said and said.start() < when.start()):  # 200张床位国庆节前启用
        return tidy(squeeze(_MANNER.sub("", clause[: when.start()]))), squeeze(clause[when.end() :])
    if said:
        at = not_before.start() if (not_before := _NOT_BEFORE.search(clause, 2, said.start())) else said.start()
        return tidy(squeeze(clause[:at])), squeeze(_BECAUSE.sub("", clause[at:]))
    if not words.may_say(clause):
        return tidy(squeeze(clause)), ""
    cut = words.cut(clause)
    position, after_of = 0, False
    held = _held(clause)
    for i, word in enumerate(cut):
        if position in held:  # “高效办成一件事”事项: a verb in quotes says nothing of the noun
            position += len(word)
            continue
        says = i and not after_of and cut[:i] not in _ATTRIBUTE and words.begins_predicate(word)
        if says and i + 1 < len(cut) and all(map(words.is_verb, cut[:i])):
            says = False  # 征收安置问题项目, 相对集中居住农户: no noun is made of verbs alone
        if says and (word in _STRONG or not (governed or _modifies(cut[i:], words))):
            if negated := next((k for k in range(1, i) if cut[k] in _NOT), 0):  # 单位未按季度拨付
                position = sum(map(len, cut[:negated]))
            break
        rest = cut[i + 1 :]
        if i and word in _AND and rest[:1] != ("以上",) and (_others_follow(rest) or _begins_predicate(rest, words)):
            break
        after_of = word == "的"
        position += len(word)
    if house := _OF_HOUSE.match(clause[:position]):  # 98个村卫生室的人员、药品统一调配
        return tidy(squeeze(house.group())), ""
    noun, predicate = clause[:position], clause[position:]
    return tidy(squeeze(_MANNER.sub("", noun) if predicate else noun)), squeeze(predicate)


def _others_follow(cut: tuple[str, ...]) -> bool:
    """Whether others than those counted stand behind the joint: 219名在职党员和各退休支部结对."""
    return bool(cut) and cut[0].startswith(_EVERY)


def _begins_predicate(cut: tuple[str, ...], words: Words) -> bool:
    return bool(cut) and words.begins_predicate(cut[0]) and not _modifies(cut, words)


def _modifies(cut: tuple[str, ...], words: Words) -> bool:
    """Whether the verbs that open ``cut`` are part of a noun: 提升试点, 集聚区, 供养机构."""
    for word in cut[1:_LONGEST_MODIFIER]:
        if _OF_DEEDS.match(word):
            return True
        if not words.may_modify(word):
            return False
    return False


def _held(clause: str) -> frozenset[int]:
    """The positions of ``clause`` inside quotes or brackets."""
    if "“" not in clause and "(" not in clause:
        return frozenset()
    return frozenset(i for m in _HELD.finditer(clause) for i in range(m.start() + 1, m.end()))


def _clause(right: str, ends: re.Pattern[str] = _ENDS) -> str:
    clear = _HELD.sub(lambda m: "x" * len(m.group()), right) if "“" in right or "(" in right else right
    end = ends.search(clear)
    return right[: end.start()] if end else right
