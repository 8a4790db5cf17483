"""Names for the parts of what was counted before: 处置聚集性疫情14起,其中诺如病毒9起、水痘5起."""

import re

from etl.parse.left_out import among
from etl.parse.left_out.degrees import DEGREE, is_degree
from etl.parse.sentence.scene import NO_MEASURE_BY_HEAD, RATES, Scene
from etl.parse.sentence.state import ALIKE, Around, Head, State
from etl.parse.text.fold import squeeze
from etl.parse.words import measures
from etl.parse.words.lexicon import KIND_NOUN, PER_CAPITA, RATE, SOURCE

_OPENS = re.compile(r"^[,、;\s(]*(?:这?其中|[内包]含|内有|这?里面|这?当中)|^\(")
_CLAUSE_PART = re.compile(
    r"[,、;\s(]*其中(?P<what>(?!达到|通过|完成|实现|符合|[^的]*[由从率占较比为])[\u4e00-\u9fff“”\d]{2,14})的(?:有|为|共|达|约)?"
)
# 招聘大学生村医48人,其中纳入编制管理31人
_ENTERED = re.compile(
    r"[,、;\s(]*其中(?P<what>(?:已?纳入|取得|考取|具有|具备|享受|充实到|分配到|下沉到|派往)[\u4e00-\u9fff“”()]{2,14})(?:有|共)?"
)
_JOINED = re.compile(r"^\)?\s*(?:、|和|及|,)")
_REPORTED = re.compile(r"^(?:报告|累计|完成|开展)")
_MEASURED = re.compile(r"(?:诊疗|入院|出院|住院|门诊|门急诊|急诊|人次|人数|床位|床日)数?$")
_LEVEL = re.compile(r"^(?:国家级|省级|市级|县级|法定|[甲乙丙]+类|[一二三]级(?=医院))")
_INSTITUTION = re.compile(r"(?:医院|卫生院|卫生室|机构|服务中心|服务站|诊所|门诊部)$")
# Units of what an institution has or does, never of itself.
_OF_THINGS = frozenset({"张", "人次", "床日", "元", "剂次", "份", "台次"})
_OF_INSTITUTIONS = frozenset({"张", "人次", "床日"})
_IN_PERSONS = re.compile("(?:入院|出院|住院|诊疗|分娩|签约|参保|手术)人数$")
_CANCERS = frozenset({"宫颈癌", "乳腺癌"})
_TWO_CANCERS = re.compile("“?两癌”?")
_BY_DIVISION = re.compile(r"(?:区(?<![城市农牧地病社]区)|镇|街道|乡|苏木)(?:各|分别为?)?\d")
_ILLNESS = re.compile(r"(?<!传染)病$|炎$|热$|疹$|结核$|梅毒$|淋病$|流感$|登革热$|麻疹$|痢疾$")
_PEOPLE = re.compile(
    "(?:\\d+周?岁及?以[上下])?(?:老年人|老人|儿童|妇女|学生|孕产妇|青少年|职工|残疾人|重点人群|脱贫人口|低收入人口|农民)"
)
_DEED_FOR = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}(?:居民|群众|人群|人员|人口|市民|对象))?(?P<deed>(?:免费|健康|全民)*(?:体检|检查|筛查|接种|义诊|培训|随访))"
)
_ILL = re.compile("(?:病|血压|障碍|结核|癌|炎|慢阻肺|脑卒中)$")
_ILL_PEOPLE = ("患者", "病人")
_ANY_ILLNESS = re.compile("(?:慢性病|慢病|“两病”|大病|重点疾病|传染病)(?:等)?$")
# What tells one part of a whole from the others: 公办, 本科, 副高级.
_QUALITY = re.compile(
    rf"[公民国私][办营立有]|{DEGREE}"
    r"|非?普惠|租[用借]|自[有建]|公有产权|[本外][地土市县]|(?:境外)?输入|男性?|女性?|农村|城[镇市区]|[\u4e00-\u9fff]{1,3}[级类型性]"
)
_DIVISION = 6  # the longest name of a division, in characters
_MAKES_NEW = frozenset({"新增", "新设", "新建", "新获", "新认定"})
_SUM = re.compile(r"(?:补助|经费|资金|投入|拨款|投资)$")
_BY_ITSELF = re.compile(
    r"(?:费|支出|收入|债务|负债|贷款|欠款|用车|救护车)$"
)  # “三公”经费支出118万元,其中公务接待费15万元; 车辆34辆,其中应急保障用车2辆
_STANDARD = re.compile("(?:基本|推荐)标准(?:及?以上)?(?:评审|认定|评估)?$")
_HOUSES = re.compile("(?:医疗|医疗卫生)?(?:机构|单位)")
_ALL_ARE = frozenset({"登记在册", "在册", "登记", "注册"})  # of every institution, so that its parts do not say it
_TO_EACH = ("每人每月", "每人每年")
_NOT_COUNTED = RATES | {"元"}  # units of shares and sums, of which a count is no part
_OF_LEVELS = ("级", "类", "型")  # what a level ends with
_LONGEST_THING = 12  # characters; a longer one holds a clause
_HAS_BEDS = re.compile("(?:设置?|实有|开放|实际开放|编制|核定|规划)?床位$")
_LONGEST = 8  # a longer head says itself what is counted, in characters
_MONEY_ALONE = re.compile("(?:资金|债券?|补助|拨款|财政|自筹|投资|贷款|资本|国债)$")


def part_of(head: str, scene: Scene) -> str:
    """The name of a part, empty where the head names no part or says by itself what is counted."""
    around, state, left = scene.around, scene.state, scene.left
    opens = bool(_OPENS.match(around.left))
    joined = state.in_part and (state.in_bracket or bool(_JOINED.match(around.left)) or goes_on(around, state))
    whole = _whole(scene)
    if whole and around.run[0].value >= NO_MEASURE_BY_HEAD:  # 医师1642人,每千人口0.65人,其中高级职称386人
        whole = whole._replace(name=PER_CAPITA.sub("", whole.name) or whole.name)
    state.in_part = (opens or joined) and whole is not None
    if state.in_part and whole and around.unit == whole.unit and (clause := _of_clause(around, whole)):
        return clause
    if state.in_part and whole and whole.name.startswith("接种") and head.endswith("疫苗"):
        return "接种" + head  # 接种疫苗126万剂次,其中免疫规划疫苗62万剂次
    if not state.in_part or whole is None or left.had_verb or left.flow or len(head) > _LONGEST:
        return ""
    if around.unit == "元" and state.recent and state.recent[-1].name.endswith("投资"):
        return "" if _MONEY_ALONE.search(head) else head + "投资"  # 总投资18.6亿元,其中市医院新院区9.8亿元
    if head in measures.GROUPS and around.unit == whole.unit and RATE.search(whole.name):
        return measures.of_group(head, whole.name)  # 孕产妇死亡率8.2/10万,其中城市6.1/10万
    if whole.unit == "元" and around.unit not in _NOT_COUNTED:  # 设备总值8620万元,其中CT12台
        return ""
    if "编制范围" in whole.name:  # 纳入预算编制范围的单位25个,其中公立医院5个
        return head
    if head in _CANCERS and "两癌" in whole.name:  # “两癌”筛查15.6万人(其中宫颈癌8.1万人)
        return _TWO_CANCERS.sub(head, whole.name)
    if around.unit == whole.unit and _PEOPLE.fullmatch(head) and (deed := _DEED_FOR.fullmatch(whole.name)):
        return head + deed.group("deed")  # 城乡居民健康体检11.6万人、其中老年人5.8万人
    if RATE.search(whole.name) and around.unit == "例" and _ILLNESS.search(head):  # 发病率343/10万,其中流感5126例
        return head
    flow = measures.flow_of(whole.name)
    if flow and around.unit == whole.unit and scene.catalogue.known(flow + head):  # 新增托位2150个,其中普惠托位1380个
        return flow + head
    if around.unit == whole.unit and (qualified := _of_qualified(head, whole)):
        return qualified
    if around.unit == "元" and SOURCE.fullmatch(head):
        return ""
    if head.endswith(_TO_EACH):  # 高龄津贴960万元,其中百岁以上每人每月600元: a rate of it, and no part
        return ""
    if around.unit == whole.unit == "人" and _INSTITUTION.search(head) and not _INSTITUTION.search(whole.name):
        return head + whole.name  # 招聘卫技人员65名,其中乡镇卫生院38名
    if around.unit == whole.unit == "人" and (narrow := among.of_whom(head, whole.name)):
        return narrow
    if around.unit in RATES or RATE.search(head) or _SUM.search(head) or scene.catalogue.known(head):
        return ""
    if around.unit == whole.unit and around.unit not in _OF_THINGS and _is_holder(head, whole, around):
        return head + whole.name
    if flow in _MAKES_NEW and around.unit == whole.unit and opens and KIND_NOUN.search(head):
        return flow + head  # 新设市场主体12万户,其中企业3.1万户
    if KIND_NOUN.search(head) or (around.unit != whole.unit and not opens):
        return ""
    return _of_whole(head, whole)


def _of_clause(around: Around, whole: Head) -> str:
    """Those of a whole of whom a clause tells: 派驻骨干医师126人,其中派驻满一年的58人."""
    said = _CLAUSE_PART.fullmatch(around.left) or _ENTERED.fullmatch(around.left)
    thing = whole.name[len(measures.flow_of(whole.name)) :]
    return f"{said.group('what')}的{thing}" if said and 1 < len(thing) <= _LONGEST_THING and "的" not in thing else ""


def _of_qualified(head: str, whole: Head) -> str:
    """Of a whole that a quality tells from others: 具备检测能力的机构30家(其中医院17家); 乡镇卫生院16所,其中推荐标准5所.

    Empty where the whole is none of these.
    """
    quality, of, thing = whole.name.rpartition("的")
    if of and quality not in _ALL_ARE and _HOUSES.fullmatch(thing) and _INSTITUTION.search(head):
        return f"{quality}的{head}"
    return f"达到{head}的{whole.name}" if _STANDARD.fullmatch(head) and _INSTITUTION.search(whole.name) else ""


def goes_on(around: Around, state: State) -> bool:
    """Whether a clause goes on with the parts or divisions that the one before began to tell of: 高新区8个,张浦镇、周市镇各3个."""
    return around.opens and (bool(_BY_DIVISION.search(around.clause)) or _is_next_part(around, state))


def _is_next_part(around: Around, state: State) -> bool:
    """Whether a clause tells the next part of a whole: by its quality (硕士12名,本科86名), or by what is left (公立32家,其他254家)."""
    whole = state.whole
    if not state.in_part or whole is None or around.unit != whole.unit or whole.unit in RATES or len(around.run) > 1:
        return False
    left, value = squeeze(around.left), around.run[0].value
    if value > state.left_over + ALIKE or around.is_change or around.is_goal:
        return False
    return _QUALITY.fullmatch(left) is not None or (len(left) <= _DIVISION and value >= state.left_over - ALIKE)


def _is_holder(head: str, whole: Head, around: Around) -> bool:
    """Whether the head of a part is a division or an institution that has of the whole: 工作室86个(市一院32个), 其中高新区8个."""
    if _INSTITUTION.search(whole.name):
        return False
    if _INSTITUTION.search(head):
        return True
    return len(head) <= _DIVISION and bool(_BY_DIVISION.search(around.clause))


def _whole(scene: Scene) -> Head | None:
    """The last thing of the same unit that is no part itself; of another unit where there is none."""
    unit, state = scene.around.unit, scene.state
    last = state.recent[-1] if state.recent and not state.in_part else None
    if (
        last
        and last.is_aside
        and last.unit == unit not in _NOT_COUNTED
        and not (state.whole and state.whole.unit == unit)
    ):
        return last  # 新增托育机构32家、托位1860个,其中普惠托位1520个
    if (
        state.whole and state.whole.unit in _NOT_COUNTED and unit not in RATES and unit != state.whole.unit
    ):  # 签约152万人,签约率48.6%,其中重点人群62万人
        same = [h for h in state.recent[: state.wholes] if h.unit == unit and not h.is_change and not h.is_aside]
        return same[-1] if same else state.whole
    return state.whole


def of_institution(head: str, scene: Scene) -> str:
    """Of what an institution has or does where its unit alone says so: 总诊疗人次中,医院512.4万人次; 实有床位800张,其中医院600张.

    Empty where the head is no institution, or nothing says what it has or does.
    """
    around, state, left = scene.around, scene.state, scene.left
    persons = around.unit == "人" and _IN_PERSONS.search(state.topic)  # 入院人数中,医院11.8万人: of those who came
    if around.is_change or left.flow or (around.unit and around.unit not in _OF_INSTITUTIONS and not persons):
        return ""
    if not _INSTITUTION.search(head):
        return ""
    if not around.unit and state.in_part and state.whole and _MEASURED.search(state.whole.name):
        return head + state.whole.name.removeprefix("总")  # 总诊疗人次2136.8万,其中医院896.5万
    if persons:
        return head + state.topic
    if not around.unit:
        return ""
    said = [h.name for h in (*state.before, *state.recent) if h.unit == around.unit and not h.is_change]
    name = state.topic if _MEASURED.search(state.topic) else said[-1] if said else ""
    if not name:
        return ""
    cut = scene.words.cut(measures.without_measure(name)) or ("",)
    thing = "".join(cut[-2:]) if len(cut[-1]) < 2 else cut[-1]  # the last word, which says what is counted
    by_head = PER_CAPITA.match(name)  # 每千人口床位6.82张,其中医院5.31张
    head = by_head.group() + head if by_head and around.run[0].value < NO_MEASURE_BY_HEAD else head
    made = measures.flow_of(name)  # 新增床位800张,其中公立医院650张
    return head + made + thing + ("人次" if around.unit == "人次" and not thing.endswith("人次") else "")


def _of_whole(head: str, whole: Head) -> str:
    if whole.unit == "例" and _ILLNESS.search(head):  # 报告传染病6218例,其中布病47例
        return head
    if _BY_ITSELF.search(head):
        return head
    name = _REPORTED.sub("", whole.name)
    flow = measures.flow_of(name)
    base = name[len(flow) :]
    if whole.unit == "人" and _ILL.search(head) and base.endswith(_ILL_PEOPLE):  # 纳入保障患者21万人,其中高血压15万人
        return flow + _ANY_ILLNESS.sub("", base[:-2]) + head + base[-2:]
    if flow and head.endswith(_OF_LEVELS) and not base.startswith(head):  # 新增健康企业6家,其中省级2家
        return flow + head + _LEVEL.sub("", base)
    if head.endswith("病床") and base.endswith("床位"):  # 新院区床位600张,其中负压病床60张
        return flow + _HAS_BEDS.sub("", base) + head
    if flow:
        if is_degree(head):  # 公开招聘医学类毕业生126人,其中本科以上78人
            return name.removesuffix(base) + head + base
        return flow + head if len(base) > 2 else flow + head + base
    shared = base.find(head[-2:])  # 基本医保参保48.6万人,其中职工医保15.4万人
    if shared >= 0 and len(head) > 2:
        return head + base[shared + 2 :]
    return head if base.endswith(head[-2:]) else head + _LEVEL.sub("", measures.without_measure(base))
