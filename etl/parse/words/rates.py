"""A bare rate with its subject: what of the subject goes, and which rates are of a whole group whatever was said of it."""

import re

from etl.parse.words.lexicon import PER_CAPITA
from etl.parse.words.measures import without_measure

# What a subject loses when a rate is put to it: the rates for which it does, the words, and an example.
NOT_OF_RATE: tuple[tuple[re.Pattern[str], re.Pattern[str], tuple[str, str, str]], ...] = tuple(
    (re.compile(rates), re.compile(words), example)
    for rates, words, example in (
        (
            "率$",
            "^[^,。;]*\\d%(?:以[上下])?的(?:目标的|要求的)?[\u4e00-\u9fff()、]{1,6}$",
            ("签约率超过60%的县区", "失访率", "失访率"),
        ),
        ("率$", "^(?:完成|开展|实施|推进)(?=..$)", ("完成整改", "整改率", "整改率")),
        ("率$", "(?<=..)满意度$", ("托育服务满意度", "知晓率", "托育服务知晓率")),
        ("率$", "(?<=..)缺口$", ("护理员缺口", "持证率", "护理员持证率")),
        ("^持证|上岗率$", "^培训(?=.*[师员生士]$)", ("培训护理员", "持证上岗率", "护理员持证上岗率")),
        ("率$", "(?<=..)金额$", ("血费直免金额", "直免率", "血费直免率")),
        ("", "(?:能力|分别|涉及)$", ("核酸检测能力", "达标率", "核酸检测达标率")),
        ("检率$", "[参受]检$", ("全民健康体检参检", "体检率", "全民健康体检率")),
        ("[检种]率$", "[应实已][检种]$", ("全民健康体检实检", "体检率", "全民健康体检率")),
        (
            "管理",
            r"^(?:现|现有)?(?:在管|登记管理|登记在册|在册管理|登记)|(?<=[者人压病])(?:在管|登记|在册)$",
            ("在管高血压患者", "规范管理率", "高血压患者规范管理率"),
        ),
        (
            "管理率$",
            "^(?:管理|建档管理)(?=.+(?:患者|病人|老年人|儿童|孕产妇|血压|病|障碍)$)",
            ("管理糖尿病患者", "规范管理率", "糖尿病患者规范管理率"),
        ),
        (
            "^规范管理",
            "(?<=[者人病压])健康管理$",
            ("高血压患者健康管理", "规范管理率", "高血压患者规范管理率"),
        ),
        (
            "管理",
            "(?<=人)(?:免费)?(?:健康)?(?:体检|查体|检查)$",
            ("老年人体检", "健康管理率", "老年人健康管理率"),
        ),
        (
            "管理率$",
            "^(?:享受|接受|参加|完成)[^,。;的]{2,14}的(?=.*(?:人|儿童|妇女?|患者)$)",
            ("享受免费体检的老年人", "健康管理率", "老年人健康管理率"),
        ),
        (
            "(?:发病|死亡|患病)率$",
            r"^(?:新?登记(?:管理)?|新?报告|新发现?|发现|确诊|活动性|在管|在册)+|(?:感染者和病人|患者|病例|病人|防治|防控|普查)$",
            ("登记活动性肺结核患者", "报告发病率", "肺结核报告发病率"),
        ),
        (
            "^(?:设置|设立|开设|配备|建设)(?:比例|率)$",
            "^新增|(?:设置|设立|开设|配备)(?=..)",
            ("新增综合医院设置老年医学科", "设置比例", "综合医院老年医学科设置比例"),
        ),
        (
            "接种率$",
            "接种(?=[^,。;]{0,10}疫苗$)",
            ("女学生接种HPV疫苗", "接种率", "女学生HPV疫苗接种率"),
        ),
        ("标准化率|服用率", "^(?:新建|改造提升|改造|发放)", ("改造村卫生室", "标准化率", "村卫生室标准化率")),
        (
            "^(?:到位|执行|支付|拨付|支出)率$",
            "^.*?(?:财政|上级|中央)(?:累计|共|已)*(?:安排|下达|拨付|投入)(?=.*(?:资金|经费|补助))",
            ("财政共安排补助资金", "到位率", "补助资金到位率"),
        ),
        ("^完成", "完成(?=投资)", ("完成投资", "完成率", "投资完成率")),
        ("^有效率$", "^(?:回收)?有效", ("回收有效问卷", "有效率", "问卷有效率")),
        ("^亏损面$", "(?:收支)?结余$|总?收入$", ("公立医院收支结余", "亏损面", "公立医院亏损面")),
        ("^不?合格率$", "(?<=抽[检查])任务$", ("“双随机”抽检任务", "不合格率", "“双随机”抽检不合格率")),
        ("[办结]率$|^按[时期]", "^办结", ("办结行政许可事项", "按时办结率", "行政许可事项按时办结率")),
        ("^(?:合格|通过|优秀)率$", "(?:参考|参训|参评)$", ("执法人员考试参考", "合格率", "执法人员考试合格率")),
        (
            "^(?:达标|完成)率$",
            "^(?:达到|超过|或|完成)+[^的]*(?:目标|要求|任务)值?的",
            ("达到目标值的主要指标", "达标率", "主要指标达标率"),
        ),
        ("^不合格率$", "(?:检出)?不合格$", ("检出不合格", "不合格率", "不合格率")),
    )
)
# Rates of whole groups, whatever of them was counted before: the rate, its subject, what opens its name, an example.
RATES_OF_ALL: tuple[tuple[re.Pattern[str], re.Pattern[str], str, tuple[str, str, str]], ...] = tuple(
    (re.compile(rates), re.compile(subjects), opens, example)
    for rates, subjects, opens, example in (
        (
            "签约率",
            "县域|.*(?:托位|床位|资金|投入|投资|经费|罚款|医保|设备|死亡|[车馆])$",
            "",
            ("县域内就诊率", "签约率", "签约率"),
        ),
        (
            "死亡率",
            "(?:人口)?出生(?:人口|人数|率)|活产|常住人口|户籍人口",
            "人口",
            ("出生人口", "死亡率", "人口死亡率"),
        ),
        (
            "总?签约率",
            "签约(?:居民|群众|(?:常住)?人口)(?:人数)?$",
            "家庭医生",
            ("签约居民", "签约率", "家庭医生签约率"),
        ),
        (
            "签约率",
            "(?:签约)?重点人群(?:家庭医生)?(?:签约)?(?:居民|人数|服务)*$",
            "重点人群家庭医生",
            ("重点人群家庭医生签约居民", "签约率", "重点人群家庭医生签约率"),
        ),
        ("签约率", "家庭医生", "家庭医生", ("家庭医生团队签约居民", "签约率", "家庭医生签约率")),
        (
            "续约率|续签率|履约率",
            "(?:全人群|重点人群|常住人口)$",
            "家庭医生签约",
            ("重点人群签约率", "续约率", "家庭医生签约续约率"),
        ),
    )
)
_AS_PART = re.compile(r"^所?占(?:比[重例]|的比[重例])$")


def rate_of(subject: str, rate: str) -> str:
    """A bare rate with its subject, no word of which is said twice: 高血压患者管理, 规范管理率 → 高血压患者规范管理率."""
    subject = without_measure(subject)
    subject = PER_CAPITA.sub("", subject) or subject  # 每千人口托位3.52个,使用率46%: of the places, not of the people
    for rates, words, _ in NOT_OF_RATE:
        if rates.search(rate):
            subject = words.sub("", subject)
    for rates, subjects, opens, _ in RATES_OF_ALL:
        if rates.fullmatch(rate) and subjects.match(subject):
            return opens + rate
    rate = _AS_PART.sub("占比", rate)
    if subject.endswith(rate):  # 资金支出进度偏慢,支出进度仅38%
        return subject
    overlap = next((n for n in range(len(rate) - 1, 1, -1) if subject.endswith(rate[:n])), 0)
    if overlap:  # 患者规范管理1961人,规范管理率97%
        subject = subject[:-overlap]
    elif len(rate) > 2 and subject[-2:] in rate:
        subject = subject[:-2]
    return subject.removeprefix(rate[:-1]) + rate
