"""The ways of writing one name: evened out by ``key``, less neutral words, with other endings, in another order."""

import re
from collections.abc import Iterator, Mapping

from etl.parse.text.fold import fold

_NOISE = re.compile(r"[\s“”\"'‘’《》()的]")
_DASHES = re.compile(r"[-–—~～至][-–—~～至]*")
_DO = re.compile(
    r"^(?:建成|建设|组建|完成(?!投资)|开展|现有|共有|推动|打造|评选|设立|办理|办结|全年|累计|执行|实施|提供|报告|共|查办|立案查处|查处|处理|验收|上报|受理|立案|下达|落实|评出|"
    r"招收|参加|接受|获批|申报获批|落地|立项|发放|作出|给予|举办|办|安排)"
)
_TAILS = ("数", "存量", "保有量", "创建数", "建成数", "总数", "人数", "人次", "人次数", "数量", "个数", "例数", "家数")
# A word in front that leaves the quantity what it is, in this city's report.
_NEUTRAL = re.compile(
    r"^(?:全省|全国|优质服务基层行(?:活动)?(?=达到|服务能力)|医疗卫生机构(?=总诊疗|实有床位|入院|出院|床位(?!使用))"
    r"|(?:市级|县级|区级|市属|区属|三级|二级(?:及?以上)?)?公立医院(?:平均)?"
    r"(?!实?有?床位|病床|开放|编制|核定|总?诊疗|门急诊|出院|入院|住院人|日)"
    r"|平均|居民|全市|全县|全区|市域|城乡居民|城乡|常住居民|辖区|原发性|登记在册|在册|在管|适龄|基层(?=中医馆|胸痛|卒中"
    r"|医疗卫生机构(?!编制|核定|床位|病床|实有|开放|总?诊疗|门急诊|入院|出院|卫生技术|卫技|执业|注册|在岗))"
    r"|常住|全人群|普通|人群|农村(?!孕产妇|婴儿|儿童|新生儿|5岁|(?!适龄妇女|妇女|贫困)[^,]*(?:率|水平|时间|时长|费用)$|[每千万居]|人均)|重点人群(?=肺|结直肠)|总(?!医院)|医疗卫生|卫生健康"
    r"|医疗机构(?!母婴室)|免费|主要|患者(?=满意)|家庭医生(?=团队)|户籍|当地|年度|全系统(?=卫生)|\d+-\d+岁(?=[妇女儿适老幼婴青农居]|孩|城镇)|国家和省级"
    r"|各类|各级|卫生|区域内(?!就诊率)|区内|规划内|医院(?=次均|病床(?=.*率)|出院者|平均住院日)|实有|活动性|国家(?=基本公共)"
    r"|妇女(?=宫颈癌|乳腺癌|两癌)|适龄妇女(?=宫颈癌|乳腺癌|两癌)|省级复核"
    r"|二级(?:及)?以上(?:公立)?(?:医院|医疗机构)(?=检查|检验)|市级医院(?=国考)|自治区认证的?|已)"
)
_NEUTRAL_END = re.compile(
    r"(?:(?:省|国|自治区|全省|全国|国家|规划|年度|预期|十四五规划)(?:定|控|级)?(?:控制)?(?:标准|目标值?|控制线|控制值|要求|下达任务|任务)|以[县乡镇街道村()]+为单位|最低|总体|平均|完成|免费|总量|总数|服务|情况)$"
)
_NEUTRAL_ENDS = tuple("标准 目标 值 线 要求 任务 为单位 最低 总体 平均 完成 免费 总量 总数 服务 情况".split())
_SHARES = (("比例", "占比"), ("比重", "占比"), ("比率", "占比"), ("率", "占比"))
_FRESH = re.compile(r"^(?:新配置|新配备|新购置|新建成|新建|新创建|新创|新增|新培育|新命名)")


def variants(name: str) -> Iterator[str]:
    """``name``, then ``name`` less one neutral word after the other: a verb in front, a scope, an end."""
    tried, waiting = set(), [name]
    if match := _FRESH.match(name):
        waiting += [new + name[match.end() :] for new in ("新增", "新建", "新创")]
    while waiting:
        candidate = waiting.pop(0)
        if len(candidate) < 2 or candidate in tried:
            continue
        tried.add(candidate)
        yield candidate
        waiting += [candidate[m.end() :] for m in (_DO.match(candidate), _NEUTRAL.match(candidate)) if m]
        if candidate.endswith(_NEUTRAL_ENDS):
            waiting.append(_NEUTRAL_END.sub("", candidate))


def shuffle(name: str) -> str:
    """The letters of ``name`` in order, two words for a share being one: names that say the same in another order."""
    return "".join(
        sorted(
            re.sub(
                r"占比$|比重$|以上|开展|能够|[和、]", lambda m: "比例" if m.group() in ("占比", "比重") else "", name
            )
        )
    )


# Two ways of writing the same, one after the other: what stands before the arrow becomes what stands behind it.
_WRITTEN_ALIKE = (
    "旗域→县域 自治区级→省级 地区级→市级 州级→市级 盟级→市级 蒙医馆→中医馆 中医馆、中医馆→中医馆"
    " 中医馆中医馆→中医馆 嘎查村→村 乡镇苏木→乡镇 苏木乡镇→乡镇 蒙医药、中医药→中医药 蒙医药中医药→中医药"
    " 及以上→以上 综合性医院→综合医院 规范化管理率→规范管理率 规范管理服务率→规范管理率 基层规范管理→规范管理"
    " 健康管理服务率→健康管理率 五岁→5岁 免费→ 国产→ 大肠癌→结直肠癌 项目人均→人均 0-3岁→3岁以下"
    " 村级卫生室→村卫生室 实现标准化→标准化 能够提供→提供 集采药品→集中带量采购药品 遗传代谢性疾病→遗传代谢病"
    " 蒙中医→中医 蒙医中医馆→中医馆 宫颈癌和乳腺癌→两癌 宫颈癌、乳腺癌→两癌 三级甲等→三甲 千常住人口→千人口"
    " 千名常住人口→千人口"
)
_SAME = [(old, new) for old, _, new in (same.partition("→") for same in _WRITTEN_ALIKE.split())]
_ANY_OF_SAME = re.compile("|".join(old for old, _ in _SAME))


def key(name: str) -> str:
    """The form of a name in which two ways of writing it are the same."""
    whole = _DASHES.sub("-", _NOISE.sub("", fold(name)))
    if _ANY_OF_SAME.search(whole):
        for old, new in _SAME:
            whole = whole.replace(old, new)
    return whole


def by_every_form(codes: Mapping[str, str]) -> dict[str, str]:
    """``codes`` by every name that means what one of its keys means; the nearest key decides."""
    found: dict[str, tuple[int, str]] = {}
    for alias, code in codes.items():
        for distance, name in _other_forms(alias):
            if name not in found or distance < found[name][0]:
                found[name] = distance, code
    return {name: code for name, (_, code) in found.items()}


def _other_forms(alias: str) -> Iterator[tuple[int, str]]:
    """The names that mean what ``alias`` means, each with the number of the row by which they do."""
    yield 0, alias
    for row, tail in enumerate(_TAILS, 1):
        if len(alias) > 1:
            yield row, alias + tail
        bare = alias.removesuffix(tail)
        if bare != alias and not (bare.endswith(tail) and len(bare) > len(tail) + 1):
            yield row, bare
    for row, (old, new) in enumerate(_SHARES, len(_TAILS) + 1):
        for ending, other in ((old, new), (new, old)):
            if alias.endswith(ending):
                yield row, alias.removesuffix(ending) + other
