"""The catalogued indicator that a name means, and the domain of a name that means none."""

import re
from collections.abc import Iterator, Mapping

from etl.parse.fold import fold
from etl.parse.lexicon import SHARE_NOUN
from etl.parse.literals import Literals
from etl.parse.places import Places
from etl.parse.records import Indicator, Reference
from etl.parse.tokens import Words

_NOISE = re.compile(r"[\s“”\"'‘’《》()的]")
_DASHES = re.compile(r"[-–—~～至][-–—~～至]*")
_DO = re.compile(
    r"^(?:建成|建设|组建|完成|开展|现有|共有|推动|打造|评选|设立|办理|办结|全年|累计|执行|实施|提供|报告|共|查办|立案查处|查处|处理|验收|上报|受理|立案|下达|落实|评出|"
    r"招收|参加|接受|获批|市急救中心受理|申报获批|落地|立项|发放|作出|给予|举办|办|安排)"
)
_TAILS = ("数", "总数", "人数", "人次", "人次数", "数量", "个数", "例数", "家数")
# A word in front that leaves the quantity what it is, in this city's report.
_NEUTRAL = re.compile(
    r"^(?:全省|全国|医疗卫生机构(?=总诊疗|实有床位|入院|出院|床位(?!使用))|公立医院(?:平均)?(?!实?有?床位|病床|开放|总?诊疗|门急诊|出院|入院|住院人|日)|平均|居民|全市|全县|全区|市域|城乡居民|城乡|常住居民|辖区|原发性|登记在册|在册|在管|适龄|基层(?=中医馆|胸痛|卒中|医疗卫生机构(?!编制|床位|病床|实有|开放|总?诊疗|门急诊|入院|出院|卫生技术|卫技|执业|注册|在岗))|常住|全人群|普通|人群|农村(?!孕产妇|婴儿|儿童|新生儿|5岁)|"
    r"重点人群(?=肺|结直肠)|总|医疗卫生|卫生健康|医疗机构(?!母婴室)|免费|主要|患者(?=满意)|家庭医生(?=团队)|户籍|当地|年度|全系统(?=卫生)|\d+-\d+岁|国家和省级|各类|各级|卫生|"
    r"区域内(?!就诊率)|区内|规划内|医院(?=次均|病床(?=.*率)|出院者|平均住院日)|实有|活动性|国家(?=基本公共)|妇女(?=宫颈癌|乳腺癌|两癌)|适龄妇女(?=宫颈癌|乳腺癌|两癌)|省级复核|二级(?:及)?以上(?:公立)?(?:医院|医疗机构)(?=检查|检验)|市级医院(?=国考)|自治区认证的?|已)"
)
_NEUTRAL_END = re.compile(
    r"(?:(?:省|国|自治区|全省|全国|国家|规划|年度|预期|十四五规划)(?:定|控|级)?(?:控制)?(?:标准|目标值?|控制线|控制值|要求|下达任务|任务)|以[县乡镇]+为单位|最低|总体|平均|完成|免费|总量|总数|服务|情况)$"
)
_NEUTRAL_ENDS = (
    "标准",
    "目标",
    "值",
    "线",
    "要求",
    "任务",
    "为单位",
    "最低",
    "总体",
    "平均",
    "完成",
    "免费",
    "总量",
    "总数",
    "服务",
    "情况",
)
_SHARES = (("比例", "占比"), ("比重", "占比"), ("比率", "占比"), ("率", "占比"))
_FRESH = re.compile(r"^(?:新配置|新配备|新购置|新建成|新建|新创建|新创|新增|新培育|新命名)")
_MORE = re.compile(r"^(?:增加|再添|新添|增设|年内新增|计划新增|实际新增)")
# A count of those that have set up a thing is the count of the thing: 开设中医馆的卫生院.
_SET_UP = re.compile(
    r"^(?:均)?(?:开设|设立|设置|建起|建有|设有|挂上)(?:了)?(?P<what>中医馆|中医阁|母婴室|发热门诊)(?:牌子)?(?:乡镇|镇|村|社区|基层|医疗)"
)
_REMEMBERED = 4096  # names
_LONG = 9  # from so many letters on a name with the same letters in another order means the same
# Units in which the same quantity is reported now one way, now the other.
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"人", "人次", "例", "人(户)", "户", "剂次", "剂", "针", "针次", "人份"}),
    frozenset({"个", "家", "所", "处", "座", "支", "间", "套", "台"}),
    frozenset({"个", "项", "件"}),
    frozenset({"管", "管/日", "管/天", "份", "人份"}),
    frozenset({"件", "起", "例", "宗", "次", "项", "个"}),
    frozenset({"场", "次", "场次", "期"}),
    frozenset({"张", "个"}),
    frozenset({"对", "人", "例"}),
    frozenset({"人次", "次", "单", "例次"}),
    frozenset({"种", "个"}),
    frozenset({"家", "户", "户次", "家次", "次"}),
    frozenset({"岁", "年"}),
)
_CHANGE_UNITS = {"%", "百分点", "‰", "千分点"}
# Where no indicator claims a name, the first row with a word in it gives the domain.
DOMAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    ("tcm", "中医|中药|蒙医|蒙药|藏医|民族医|针灸|名老中医|中草药|中成药|西学中|师带徒", "中医阁"),
    (
        "maternal_child",
        "托育|托位|婴幼儿|孕产妇|产妇|妇幼|新生儿|儿童|婚检|婚前|孕前|产前|出生缺陷|母婴|生育友好|助产|分娩|剖宫产|辅助生殖",
        "婴幼儿照护机构",
    ),
    ("elderly_care", "老年|医养|养老|安宁疗护|长者|失能|护理型床位|康养", "老年友善医疗机构"),
    ("health_status", "预期寿命|死亡率|生存率|过早死亡", "婴儿死亡率"),
    (
        "health_promotion",
        "健康素养|爱国卫生|爱卫|无烟|控烟|吸烟|卫生县|卫生城市|卫生乡镇|卫生村|卫生镇|卫生先进|健康村|健康镇|健康企业|健康细胞|健康社区|健康家庭|健康达人|健康讲座|健康知识|健康教育|科普|病媒|四害|宣传折页|健康县区|健康促进",
        "无烟单位",
    ),
    ("digital_health", "互联网|信息化|信息平台|智慧|数字|电子病历|远程|云|电子健康卡|健康码|数据", "远程心电"),
    (
        "medical_reform",
        "医共体|健共体|医联体|医疗集团|医改|县域内就诊|双向转诊|上转|下转|集采|带量采购|药占比|耗占比|次均费用|薪酬|DRG|DIP|互认|医疗服务价格|对口支援|组团式",
        "医共体成员单位",
    ),
    (
        "primary_care",
        "基层|乡镇卫生院|卫生院|卫生室|社区卫生|家庭医生|签约|村医|乡村医生|优质服务基层行|社区医院",
        "卫生院",
    ),
    (
        "public_health",
        "疾控|传染病|疫情|核酸|隔离|流调|疫苗|接种|免疫|结核|艾滋|慢性病|慢病|高血压|糖尿病|精神障碍|精神卫生|心理|筛查|公共卫生|公卫|地方病|碘|健康档案|应急|食源性|监测|采样|消毒|近视|癌|肺功能|职业病|水质|方舱|发热",
        "结核病筛查",
    ),
    (
        "supervision",
        "执法|监督|立案|处罚|罚款|罚没|案件|许可|审批|双随机|投诉|纠纷|职业健康|粉尘|安全生产|隐患|违法|取缔|整改|非法行医|卫生许可|校验",
        "立案",
    ),
    (
        "workforce",
        "人才|招聘|引进|培训|进修|医师|护士|医生|技术人员|专家|博士|硕士|职称|学科|科研|课题|论文|专利|规培|带头人|名医|人员|员工|教授",
        "学科带头人",
    ),
    ("population", "计划生育|计生|奖励扶助|特别扶助|独生子女|失独|人口|流动人口|出生率|性别比", "计生家庭"),
    (
        "governance",
        "党|支部|廉|信访|提案|建议|文明|志愿|宣讲|巡察|行风|主题教育|纪律|约谈|警示|普法|宣传|新闻|稿件|精神|表彰|荣誉|干部",
        "党员",
    ),
    ("finance", "投资|资金|补助|经费|费用|投入|债券|项目|贷款|价格|支出|收入|救助|保险|医保|参保|报销", "到位资金"),
    (
        "medical_services",
        "医院|床位|专科|诊疗|门诊|住院|急诊|急救|手术|献血|血|护理|中心|医疗|患者|病人|救护车|设备|CT|核磁|体检|卒中|胸痛|医学",
        "床位",
    ),
)


class Catalogue:
    """What parsing knows of the world, made ready for it. Picklable."""

    def __init__(self, reference: Reference):
        self.reference = reference
        self.places = Places(reference.regions)
        self.units = tuple(u.symbol for u in reference.units)
        self._dimension = {u.symbol: u.dimension for u in reference.units}
        self._indicators = {i.code: i for i in reference.indicators}
        codes: dict[str, str] = {}
        for indicator in reference.indicators:
            for alias in indicator.aliases:
                codes.setdefault(key(alias), indicator.code)
        for indicator in reference.indicators:
            codes[key(indicator.name)] = indicator.code
        self._names = frozenset(codes)
        self._codes = _by_every_form(codes)
        # A * in an alias stands for any words: *建成老年友善医疗机构比例.
        globs = [(alias.split("*"), code) for alias, code in codes.items() if "*" in alias]
        self._globs = [(re.compile(".*".join(map(re.escape, pieces))), code) for pieces, code in globs]
        self._glob_words = Literals((max(pieces, key=len), i) for i, (pieces, _) in enumerate(globs))
        self._patterns = [(re.compile(p.pattern), p.code) for p in reference.patterns]
        self._pattern_words = Literals((p.holds, i) for i, p in enumerate(reference.patterns))
        # By the letters of long names: 设置老年医学科的医院比例 is 医院设置老年医学科比例.
        self._shuffled = {_shuffle(name): code for name, code in codes.items() if len(name) >= _LONG}
        self._decided = frozenset(_by_every_form(dict.fromkeys(map(key, reference.decided), "")))
        self.words = Words()
        self._found: dict[str, str | None] = {}
        self._told: dict[str, str] = {}
        self._domain_words = Literals(
            (word, row) for row, (_, words, _) in enumerate(DOMAIN_WORDS) for word in words.split("|")
        )

    @classmethod
    def build(cls, reference: Reference) -> "Catalogue":
        """A catalogue of ``reference``."""
        return cls(reference)

    def known(self, name: str) -> bool:
        """Whether ``name`` is the name or an alias of an indicator."""
        return self._find(name) is not None

    def is_alias(self, name: str) -> bool:
        """Whether ``name`` stands in the catalogue as it is, no word of it left out."""
        return key(name) in self._names

    def indicator(self, name: str, unit: str, is_change: bool) -> Indicator | None:
        """The indicator that ``name`` means, if scope and unit fit.

        ``unit`` is the unit as written, empty where none is. A change may be in per cent or points whatever the unit.
        """
        code = self._find(name)
        if code is None:
            return None
        found = self._indicators[code]
        if is_change and unit in _CHANGE_UNITS:
            return found
        return found if self._fits(unit, found.unit) else None

    def is_decided(self, name: str) -> bool:
        """Whether a reviewer said what ``name`` means."""
        return bool(self._decided) and any(variant in self._decided for variant in _variants(key(name)))

    def domain(self, name: str, context: str = "") -> str:
        """The domain of a name that no indicator claims, by its words, else by the words of its heading."""
        return self._domain_of(name) or self._domain_of(context) or "other"

    def _domain_of(self, words: str) -> str:
        found = self._told.get(words)
        if found is None:
            if len(self._told) >= _REMEMBERED:
                self._told.clear()
            rows = self._domain_words.found(words)
            found = self._told[words] = DOMAIN_WORDS[min(rows)][0] if rows else ""
        return found

    def _fits(self, unit: str, wanted: str) -> bool:
        unit = unit.removeprefix("万")  # 万人次, as tables have it
        if not unit or unit == wanted:
            return True
        a, b = self._dimension.get(unit), self._dimension.get(wanted)
        if a == b:
            return True
        return any({unit, wanted} <= group for group in _ALIKE)

    def forget(self) -> None:
        """Drop what is remembered of names and clauses; nothing but speed depends on it."""
        self._found.clear()
        self._told.clear()
        self.words.forget()

    def _find(self, name: str) -> str | None:
        if name not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> str | None:
        whole = key(name)
        if more := _MORE.match(whole):
            whole = "新增" + whole[more.end() :]
        stands_for = None if SHARE_NOUN.search(whole) else _SET_UP.match(whole)
        candidates = []
        for candidate in _variants(stands_for.group("what") if stands_for else whole):
            if candidate in self._codes:
                return self._codes[candidate]
            candidates.append(candidate)
        for shape, code in (self._globs[i] for i in sorted(self._glob_words.found(whole))):
            if shape.fullmatch(whole):
                return code
        for shape, code in (self._patterns[i] for i in sorted(self._pattern_words.found(whole))):
            if any(map(shape.fullmatch, candidates)):
                return code
        return self._shuffled.get(_shuffle(whole)) if len(whole) >= _LONG else None


def _variants(name: str) -> Iterator[str]:
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


def _shuffle(name: str) -> str:
    return "".join(
        sorted(
            re.sub(
                r"占比$|比重$|以上|开展|能够|[和、]", lambda m: "比例" if m.group() in ("占比", "比重") else "", name
            )
        )
    )


# Two ways of writing the same: the first becomes the second.
_SAME = (
    ("及以上", "以上"), ("综合性医院", "综合医院"), ("规范化管理率", "规范管理率"), ("规范管理服务率", "规范管理率"), ("基层规范管理", "规范管理"), ("健康管理服务率", "健康管理率"),
    ("五岁", "5岁"), ("免费", ""), ("国产", ""), ("大肠癌", "结直肠癌"), ("项目人均", "人均"), ("0-3岁", "3岁以下"), ("村级卫生室", "村卫生室"), ("实现标准化", "标准化"), ("能够提供", "提供"), ("集采药品", "集中带量采购药品"), ("遗传代谢性疾病", "遗传代谢病"), ("蒙中医", "中医"), ("蒙医中医馆", "中医馆"),
    ("宫颈癌和乳腺癌", "两癌"), ("宫颈癌、乳腺癌", "两癌"), ("三级甲等", "三甲"), ("千常住人口", "千人口"), ("千名常住人口", "千人口"),
)  # fmt: skip
_ANY_OF_SAME = re.compile("|".join(old for old, _ in _SAME))


def key(name: str) -> str:
    """The form of a name in which two ways of writing it are the same."""
    whole = _DASHES.sub("-", _NOISE.sub("", fold(name)))
    if _ANY_OF_SAME.search(whole):
        for old, new in _SAME:
            whole = whole.replace(old, new)
    return whole


def _by_every_form(codes: Mapping[str, str]) -> dict[str, str]:
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
