"""Splits the heads that stand before one verb or behind one number: 高血压、2型糖尿病患者规范管理率."""

import re
from collections.abc import Callable, Sequence

from etl.parse.words.lexicon import BARE_PLACE, OF_KIND, PER_CAPITA, RATE, is_bare_rate
from etl.parse.words.rates import rate_of
from etl.parse.words.tokens import Words
from etl.parse.words.verbs import VICTIMS

_COMMA = r"、(?:(?<![一二三四]、)|(?![一二三四]级))"
# 云和县, 和静县: in the name of a division.
_IN_NAMES = (
    "(?<=[云永兴太平政泰仁西共新南]和)[县区](?![医级乡域区人中疾])|(?<=民和)回族|(?<=呼和)浩特|(?<=共和)国"
    "|顺县|田|静|龙市|硕|林格尔|康县|安县|布克赛尔|政县"
)
_AND = rf"以及|及(?<![普涉危波顾兼以]及)(?!时|以上|其|格|早)|和(?<![总饱温调缓]和)(?<!社会保障和)(?!社会工作|谐|平|美|睦|{_IN_NAMES})"
_WITH = r"与(?<![参给]与)(?!会|否)"
_JOINT = re.compile(f"{_COMMA}|{_AND}|{_WITH}")
_SHARING = re.compile(f"{_COMMA}|{_AND}")
# In a list with both kinds of joint, one parts the members and the other stands in a name.
_ONE_KIND = (re.compile(_COMMA), re.compile(f"{_AND}|{_WITH}"))
# A scope that the first of a list names for all: 基层门急诊、住院人次.
_SCOPE = re.compile(r"基层|公立医院|农村|城市|三级医院|二级医院|社区(?!医院|卫生)|民营医院|县级医院|医疗机构")
_LEVELS = re.compile(r"([一二三])、([一二三])级([\u4e00-\u9fff]{2,6}?)(?=$|、|和|及)")  # 二、三级医院
# 严重精神障碍患者规范管理率、规律服药率: both of the same people.
_PEOPLE = re.compile(
    r"(?:.{2,14}?(?:患者|病人|感染者|老年人|儿童|孕产妇|新生儿|居民|人群)|老年人|儿童|孕产妇|新生儿|居民)(?=.{2,8}率$)"
)
_ILL = re.compile(r"[病压]患者$")  # 在管高血压、糖尿病患者
# 无烟党政机关、无烟医疗机构建成率: a house of its own each.
_HOUSES = ("机构", "机关", "单位", "医院", "学校", "中心", "卫生院", "卫生室")
_HOUSE = re.compile("|".join(_HOUSES))
_TWIN = re.compile(r"宫颈癌|乳腺癌")
_WHOM = re.compile(r"(?:产妇|新生儿|儿童|患者|病人|老人|老年人)$")
_COUNTED_ALONE = re.compile("(?:游客|旅客|[起件例]数)$")  # 接待游客、旅游收入: people come, and spend
_KIND_OF = re.compile("(?:案件|事件|事故)$")
# 石化、装备制造产业增加值; 石化产业、装备制造业增加值
_ADDED_BY_TRADE = re.compile("(?:产业|行业)?(?P<added>增加值)$")
_MADE_RATE = re.compile("(?:建成|创建|覆盖|达标)率$")  # 无烟医疗机构、学校建成率
_SHORT = 7
_MEASURE = 2  # characters of the shortest measure that longer names share: 建议、提案办结率, but 出生、死亡率
_TYPE = re.compile(r"\d型|[ⅠⅡ一二]型")
# What one word says of two where two figures follow: 存贷款余额分别增长8.2%、9.6%.
_TWO_IN_ONE = {
    "存贷款": ("存款", "贷款"),
    "内外资": ("内资", "外资"),
    "进出口": ("进口", "出口"),
    "城乡居民": ("城镇居民", "农村居民"),
    "收支": ("收入", "支出"),
    "门急诊": ("门诊", "急诊"),
    "上下转": ("上转", "下转"),
    "男女婴": ("男婴", "女婴"),
    "伤残死亡": ("伤残", "死亡"),
}
_MAIMED, _DEAD = "伤残", "死亡"  # what became of the only child of those who are aided
_BOTH = re.compile("|".join(_TWO_IN_ONE))
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|\([^()]*\)")


def parts(head: str, joint: re.Pattern[str] = _JOINT) -> list[str]:
    """The members of ``head`` between 、 和 及 与, outside quotes and brackets."""
    if "级" in head:
        head = _LEVELS.sub(r"\1级\3、\2级\3", head)
    if not joint.search(head):
        return [head.strip()] if head.strip() else []
    kept = [m.span() for m in _QUOTED.finditer(head)]
    found, start = [], 0
    for match in joint.finditer(head):
        if any(a <= match.start() < b for a, b in kept):
            continue
        found.append(head[start : match.start()])
        start = match.end()
    found.append(head[start:])
    return _whole([p.strip() for p in found if p.strip()])


def as_many(head: str, count: int) -> list[str]:
    """The members of ``head`` for ``count`` figures: 金融业、软件和信息服务业增加值 are two where two figures follow, else three."""
    members = parts(head)
    if count > len(members) == 1 and "”“" in head:  # “县属乡用”“乡属村用”人员分别为28人和19人
        members = parts(head.replace("”“", "”、“"))
    if count == 2 > len(members) and (both := _BOTH.search(head)):
        return [head[: both.start()] + one + head[both.end() :] for one in _TWO_IN_ONE[both.group()]]
    if len(members) > count > 1:
        fewer = (parts(head, joint) for joint in _ONE_KIND)
        members = next((m for m in fewer if len(m) == count), members)
    return members


def _whole(members: list[str]) -> list[str]:
    """Members less those cut in two: 市、县公立医院 and 甲、乙类传染病 are one scope."""
    if len(members) > 1 and len(members[0]) == 1 and members[0] in "省市县区乡镇村甲乙丙":
        return [f"{members[0]}、{members[1]}", *members[2:]]
    return members


def sharers(head: str) -> list[str]:
    """The members of ``head`` that one number may hold for: those between 、 和 及 (与 joins the two ends of one thing)."""
    return parts(head, _SHARING)


def share_out(members: list[str], words: Words, known: Callable[[str], bool]) -> list[str]:
    """Each of ``members`` with what it shares with the others: the tail of the last, the opening of the first.

    Args:
        members: What stood between the joints: 高血压 | 2型糖尿病患者规范管理率.
        words: The word cutter.
        known: Whether a name is catalogued; a catalogued name decides where to cut.
    """
    if len(members) < 2:
        return members
    if members[-2].endswith(_MAIMED) and members[-1].startswith(_DEAD):  # 独生子女伤残、死亡家庭扶助标准
        who, what = members[-2].removesuffix(_MAIMED), members[-1].removeprefix(_DEAD)
        return [*members[:-2], who + _MAIMED + what, who + _DEAD + what]
    return _share_opening(_share_tail(members, words, known), words, known)


def _share_tail(members: list[str], words: Words, known: Callable[[str], bool]) -> list[str]:
    *first, last = members
    if trade := _ADDED_BY_TRADE.search(last):
        return [*(m + _added(m, trade) for m in first), last]
    bare = [m for m in first if not RATE.search(m) and not _COUNTED_ALONE.search(m)]
    for_people = last.endswith(_HOUSES) and all(map(_WHOM.search, bare))  # 危重孕产妇、危重新生儿救治中心
    are_twins = bool(_TWIN.match(last)) and all(map(_TWIN.search, bare))  # 宫颈癌、乳腺癌免费检查
    shares = for_people or are_twins or RATE.search(last) or _ILL.search(last) or all(len(m) <= 3 for m in bare)
    if not bare or not shares:
        return members
    tail = _best_tail(bare, last, words, known)
    if not RATE.search(last) and all(known(m) and not known(m + tail) for m in bare):  # 托位、发热门诊
        return members
    return [m + tail if m in bare and not m.endswith(tail) else m for m in first] + [last]


def _added(member: str, trade: re.Match[str]) -> str:
    """What a trade lacks of the last one's added value: 石化 lacks 产业增加值, 制造业 only 增加值."""
    if RATE.search(member) or _ADDED_BY_TRADE.search(member):
        return ""
    return trade.group("added" if member.endswith("业") else 0)


def _best_tail(bare: list[str], last: str, words: Words, known: Callable[[str], bool]) -> str:
    cuts, position = [], 0
    for word in words.cut(last)[:-1]:
        position += len(word)
        cuts.append(position)
    if not cuts:  # 刑事、治安案件
        kind_of = _KIND_OF.search(last)
        return kind_of.group() if kind_of and kind_of.start() else ""

    kind = _TYPE.match(last)  # 高血压、2型糖尿病患者: 2型 is no word of its own
    shift = kind.end() if kind else 0

    def cost(cut: int) -> tuple[int, bool, bool, bool, int]:
        hits = sum(known(m + last[cut:]) for m in bare)
        twice = bool(_HOUSE.match(last, cut)) and any(m.endswith(_HOUSES) for m in bare)
        unlike = not all(last.endswith(m[-1], 0, cut) for m in bare)  # 批发业、住宿和餐饮业销售额
        apart = sum(abs(cut - shift - len(m)) for m in bare)
        torn = len(last) - cut < _MEASURE < min(map(len, bare))
        return -hits, twice, torn, unlike, apart

    return last[min(cuts, key=cost) :]


def _share_opening(members: list[str], words: Words, known: Callable[[str], bool]) -> list[str]:
    first, *rest = members
    if (happened := first.removesuffix("起数")) != first and set(rest) <= VICTIMS:
        return [first, *(happened + m for m in rest)]  # 生产安全事故起数和死亡人数
    per_capita = PER_CAPITA.match(first)
    if per_capita:
        return [first] + [m if PER_CAPITA.match(m) else per_capita.group() + m for m in rest]
    if not is_bare_rate(first) and RATE.search(first) and all(map(is_bare_rate, rest)):
        return [first] + [rate_of(first, m) for m in rest]
    people = _PEOPLE.match(first)
    if people and all(RATE.search(m) and len(m) <= _SHORT and not _PEOPLE.match(m) and not known(m) for m in rest):
        return [first] + [people.group() + m for m in rest]
    kind = OF_KIND.match(first)
    if kind and all(BARE_PLACE.match(_MADE_RATE.sub("", m)) for m in rest):
        return [first] + [kind.group() + m for m in rest]
    scope = _SCOPE.match(first)
    if scope and not any(_SCOPE.match(m) or (m.endswith(("率", "占比")) and known(m)) for m in rest):
        return [first] + [scope.group() + m for m in rest]
    cut = words.cut(first)
    if (opened := [_opened(m, cut, known) for m in rest]) != rest:
        return [first, *opened]
    opening = ""
    for i in range(len(cut) - 1, 0, -1):
        if len("".join(cut[i:])) >= max(len(m) for m in rest):
            opening = "".join(cut[:i])
            break
    if len(opening) < _MEASURE or (known(first) and any(map(known, rest))):
        return members
    return [first] + [opening + m if len(words.cut(m)) == 1 and not known(m) else m for m in rest]


def _opened(member: str, first: Sequence[str], known: Callable[[str], bool]) -> str:
    """A member that is catalogued only with what opens the first: 艾滋病抗病毒治疗比例、治疗成功率."""
    if known(member) or _HOUSE.search(member) or not RATE.search(member):
        return member
    openings = ("".join(first[:i]) for i in range(len(first) - 1, 0, -1))
    return next((o + member for o in openings if len(o) > 1 and known(o + member)), member)
