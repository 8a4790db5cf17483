"""The table that says which numbers are no figures. Each row has its example beside it, and a test tries it."""

import re
from typing import NamedTuple


class NotFigure(NamedTuple):
    """A number is no figure where ``at`` matches from its first digit and ``before`` ends just before it.

    So that most rows need no try at most numbers, a row says what stands near a number for which it holds: one of the
    ``marks`` within three characters behind its digits (or as its decimal point), or one of the ``heralds`` right before
    it. A row that says neither is tried at each.
    """

    reason: str
    at: re.Pattern[str]
    before: re.Pattern[str] | None
    example: str
    marks: str
    heralds: str


def _rule(
    reason: str, at: str, example: str, before: str | None = None, marks: str = "", heralds: str = ""
) -> NotFigure:
    return NotFigure(
        reason, re.compile(at), re.compile(rf"(?:{before})\Z") if before else None, example, marks, heralds
    )


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
# 人均预期寿命达到81岁以上 is a level, and no age of those counted.
_NO_LIFETIME = "".join(
    rf"(?<!寿命{verb})"
    for verb in (
        "",
        *"达 为 超 至 到 在 达到 超过 保持在 稳定在 维持在 提高到 提高至 提升到 提升至 增加到 增至 不低于 力争达到 要达到".split(),
    )
)
_LINE = r"(?:^|[\n。;:,!?》”])[ \t]*"

# The first row that matches decides.
NOT_FIGURES: tuple[NotFigure, ...] = (
    # Dates and times
    _rule(
        "date",
        rf"{_YEAR}\s?(?:年\s?{_MONTH}\s?月|(?P<sign>[-./])\s?{_MONTH}\s?(?P=sign))\s?{_DAY}日?(?!\d|\s?[%‰]|/10万)(?:\s?\d{{1,2}}:\d\d(?::\d\d)?)?",
        "2023-12-25 10:18发布",
        marks="-./年",
    ),
    _rule("date", r"(?:[01]?\d|2[0-4])时(?![间段期效])", "夜诊开到22时", before="[到至]", marks="时"),
    _rule("date", rf"{_YEAR}\s?[-–—~至到]\s?{_YEAR}\s?(?:年|学年)?", "2020-2025年", marks="-~–—到至"),
    _rule(
        "date",
        rf"{_YEAR}\d?\s?年(?!级)(?:\s?{_MONTH}\s?(?:[-–—~至到]\s?{_MONTH}\s?)?月)?",
        "2022年12月",
        marks="年",
    ),
    _rule("date", rf"{_YEAR}\d?{_MONTH}月", "20222月20日", marks="月"),
    _rule(
        "date",
        r"20[0-3]\d(?=县域|国际|全国|世界|中国|年度|新版|版|赛季|“|《)",
        "2024国际体育赛事",
        marks="“《世中全国年新版赛县",
    ),
    _rule("date", rf"{_MONTH}\s?月?\s?[-–—~至到]\s?{_MONTH}\s?月(?:份)?", "1至10月", marks="月-–—~～至到"),
    _rule("date", rf"{_MONTH}(?=[、和及]\s?{_MONTH}\s?月(?:份|底)?(?!\d))", "10、11月份", marks="、和及"),
    _rule("date", rf"{_MONTH}\s?月(?:份)?(?:\s?{_DAY}\s?[日号])?", "10月24日", marks="月"),
    _rule("date", rf"{_DAY}\s?[日号](?!均|间)", "15日", before=r"[月至、和到-]\s?", marks="号日"),
    _rule("date", r"\d{1,2}\s?个月", "10个月", before="前|近|首|头", marks="个"),
    _rule("date", r"\d{1,2}:\d\d(?::\d\d)?", "10:18", marks=":"),
    _rule(
        "date",
        r"\d{1,2}[时点](?:\d{1,2}分)?",
        "清晨7时30分",
        before="清晨|凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|今天|[日天晚早]",
        marks="时点",
    ),
    _rule(
        "date",
        rf"{_MONTH}[.·]{_DAY}(?![万亿])(?=[^\d%‰]{{0,6}}(?:事故|事件|地震))",
        "9.5地震",
        marks=".·",
    ),
    _rule("date", r"\d{2,4}年代", "90年代", marks="年"),
    _rule("date", r"\d{1,3}\s?周年", "100周年", marks="周"),
    # Numbering
    _rule("numbering", r"\d{1,2}[.、](?=20\d\d年)", "1.2023年主要工作", before=rf"{_LINE}", marks=".、"),
    _rule("numbering", r"\d{1,3}\s?[.、.)](?!\d)", "1.深化改革", before=rf"{_LINE}|{_LINE}\(", marks=".、)"),
    _rule(
        "numbering",
        r"\d{1,3}(?:\.\d{1,3}){1,3}\s?(?=[\u4e00-\u9fff])(?![万亿])(?!(?:岁|张|人|个|家|元|倍|天|分|项|间|人次|平方米)(?:[\s,。;、]|(?<!岁)以[上下]|$))",
        "3.2 能力建设",
        before=r"(?:^|\n)[ \t]*",
        marks=".",
    ),
    _rule("numbering", r"\d{1,3}(?=\t)", "12\t床位使用率\t%", before=r"(?:^|\n) *", marks="\t"),
    _rule("numbering", r"\d{1,3}\)", "(1)加强领导", before=r"\(", marks=")"),
    _rule("numbering", r"\d{1,2}\]", "[4]按常住地分", before=r"(?:^|\n) *\[", marks="]"),
    _rule(
        "numbering",
        r"\d{1,2}(?:[-.]\d{1,2})?(?=[\s:,。所)、]|$)",
        "表1 主要指标",
        before="(?<!电)[表图注]|附件|附表|专栏",
        heralds="表图注件栏",
    ),
    _rule(
        "numbering",
        r"\d{1,2}(?=[\u4e00-\u9fff])",
        "表1主要发展指标",
        before=r"(?:^|\n)[ \t]*(?:附?表|图)",
        heralds="表图",
    ),
    # Identifiers
    _rule("identifier", r"\d{4}\s?[〕\]】)]\s?\d{1,5}\s?号?", "湖卫〔2024〕3号", before=r"[〔\[【(]", marks=")]】〕"),
    _rule(
        "identifier",
        r"\d{1,5}\s?号(?!召|称|码|源|线|文明)",
        "第3号文",
        before=r"第|〕|\]|[路街巷道院]|文件|公告|令",
        marks="号",
    ),
    _rule(
        "identifier",
        r"1[23]\d{3}(?=[”“\u4e00-\u9fff]{0,3}(?:热线|平台|要情|市民|便民|政务|投诉|工单|诉求|电话|心理|反映|等渠道|渠道|转办|交办))",
        "12345热线",
    ),
    _rule(
        "identifier",
        r"1(?:20|10|19|22|2320|2356|2345)(?=[”\u4e00-\u9fff]{0,3}(?:急救|调度|指挥|热线|电话|呼救|中心|平台|院前|联动|智慧|报警|接警|警情|呼入|来电|受理|接听|出车|派车|调派|平均))",
        "120急救调度指挥中心",
    ),
    _rule(
        "identifier",
        r"12(?:345|320|356|328|348)(?!\s?[\d.,%‰]|\s?[余多]?(?:人|例|件|元|份|张|次|台|家|户|个|名|支|场|万|亿|万?吨|公里|平方米|亩|千瓦))",
        "12345转来投诉1386件",
    ),
    _rule("identifier", r"0\d{2,3}-\d{7,8}|1[3-9]\d{9}|\d{3,4}-\d{7,8}", "029-86519800"),
    _rule(
        "identifier", r"\d{5,}(?!\s?(?:[余多]|[\u4e00-\u9fff%‰.,]))", "030600", before=r"(?:编|号|码|话|线|真|Q)[::\s]*"
    ),
    # Grades, editions, types and names
    _rule("grade", r"\d{1,2}(?:\.\d)?\s?版", "2.0版", marks="版"),
    _rule("grade", r"\d{1,2}\s?价(?![格位])", "23价肺炎疫苗", marks="价"),
    _rule("grade", r"\d(?=型(?!单位))", "2型糖尿病", marks="型"),
    _rule("grade", r"\d\s?级", "4级", marks="级"),
    _rule(
        "grade",
        r"\d+(?:\.\d+)?\s?(?:[百千万亿]+|[百千万亿兆]*(?:吨|瓦|元|平方米))级(?=[\u4e00-\u9fff、])",
        "26兆瓦级风电机组",
        marks="百千万亿兆吨瓦元平",
    ),
    _rule("grade", r"\d+\s?千伏", "220千伏变电站", marks="千"),
    _rule("grade", r"\d+(?:\.\d+)?\s?(?:英寸|纳米|微米)(?=[\u4e00-\u9fff])", "12英寸晶圆", marks="英纳微"),
    _rule("grade", r"\d(?:\.\d)?(?=类|期临床|号染色体|线城市)", "1类新药", marks="号期类线"),
    _rule(
        "name",
        r"\d+(?:\.\d+)?(?=[A-Za-z](?![A-Za-z]*[²³]))(?!\s?(?:PF|km|kg|mg|ml|mm|cm|m[²³2]|g/|kW|MW|GW|DDD|L\b))",
        "5G网络",
        marks=_LETTERS,
    ),
    _rule(
        "name",
        r"\d+(?:\.\d+)?(?![\d.]|\s?(?:台|个|名|张|家|人|例|辆|套|次|间|所|条|支|份|篇))",
        "U19锦标赛",
        before=r"[A-Za-z][-–—.]?",
        heralds=_LETTERS + "-–—.",
    ),
    _rule("slogan", r"\d+(?:\s?\+\s?(?:\d+|[A-Za-zNXn]))+", "1+3+N布局", marks="+"),
    _rule(
        "slogan",
        r"\d{2,4}(?=(?:工程|攻坚|行动|战略|计划|模式|工作法|机制|体系|布局|工作思路|人才))",
        "553工程",
        before=r"[\u4e00-\u9fff“]",
        marks="工攻行战计模机体布人",
    ),
    _rule("slogan", r"\d{1,2}大(?![型中小])", "6大理念", marks="大"),
    # Qualifiers: an age, a time, a distance inside the name of what is counted
    _rule(
        "qualifier",
        r"\d{1,3}\s?(?:周岁|岁|月龄|个月龄|周)?\s?[-–—~至到]\s?\d{1,3}\s?(?:周岁|岁|月龄|个月龄|个月(?=[儿婴幼孩]))",
        "0-3岁婴幼儿",
        marks="个周岁月-–—~～至到",
    ),
    _rule(
        "qualifier",
        r"\d{1,3}\s?(?:周岁|岁)\s?(?:\([^()]{1,6}\))?(?:及|或)?(?:以上|以下|以内|之内|居民|村民|市民|[\u4e00-\u9fff]{1,2}(?:阿姨|大爷|大妈|奶奶|爷爷|先生|女士|婆婆)|儿童|组|人群|妇女|女|老|的(?!目标|标准|要求|水平)|年龄)",
        "65岁以上老年人",
        before=_NO_LIFETIME,
        marks="周岁",
    ),
    _rule("qualifier", r"\d{1,3}\s?(?:周岁|岁)", "年满60岁离岗的村医", before="年满|未满|不满|年过|年逾", marks="周岁"),
    _rule("qualifier", r"\d{1,3}\s?(?:秒|分钟)(?=[\u4e00-\u9fff]{2,4}率)", "急救电话10秒接听率", marks="秒分"),
    _rule("qualifier", r"\d{1,2}\s?个月(?:以上|以下|以内|龄|内婴)", "6个月以内婴儿", marks="个"),
    _rule(
        "qualifier",
        r"\d+(?:\.\d+)?\s?(?:公里|千米|米|平方米|小时|分钟)(?=(?:以内|内|之内|以上|以下)?[^,。;、]{0,8}(?:圈|半径范围|生活圈))",
        "15分钟服务圈",
        marks="公千米平小分",
    ),
    _rule(
        "qualifier",
        r"\d{1,2}类(?=\d{1,2}项以上)|\d{1,2}项(?=以上[^,。;\d]{0,16}的[^,。;\d]{0,10}(?:机构|卫生院|卫生室|中心|服务站))",
        "开展6类10项以上中医适宜技术的卫生院",
        marks="类项",
    ),
    _rule("qualifier", r"\d{1,2}\s?种(?=大病(?:专项)?救治(?:覆盖)?率)", "30种大病救治率", marks="种"),
    _rule("qualifier", r"[1-4]00\s?毫升(?=献血|全血|血液|者)", "400毫升献血者比例", marks="毫"),
    _rule(
        "qualifier",
        r"\d{2,4}(?:\s?[-–—~至到]\s?\d{2,4})?\s?张(?:床位?)?(?:(?:及?以[上下])?的?(?=(?:医院|机构|卫生院)\s?\d)|及?以[上下](?=\d+[个家所]))|\d{2,4}\s?[-–—~至到]\s?\d{2,4}\s?张(?=\s?\d+[个家所])",
        "100-499张医院19个",
        marks="张-–—~至到",
    ),
    _rule("qualifier", r"24\s?小时(?!内)", "24小时自助服务", marks="小"),
    _rule("qualifier", r"\d{3,4}[×xX*]\d{3,4}", "1366×768", marks="*Xx×"),
    _rule("qualifier", r"\d{1,2}(?=\s?×\s?\d)", "2×66万千瓦机组", marks="×"),
    _rule("qualifier", r"1(?=\s?:\s?\d)", "医护比1:1.2", marks=":"),
    _rule(
        "name",
        r"\d{1,3}(?:\s?[-–—~、]\s?\d{1,3})?\s?号(?=线|机组|泊位|楼|院区|风景道|公路|航站楼|地块|井)",
        "地铁4号线",
        marks="号-–—~、",
    ),
    _rule("name", r"\d(?:\.\d)?[%‰](?=[\u4e00-\u9fff]{0,4}抽样)", "1%人口抽样调查", marks="%‰"),
    _rule("name", r"2\.5|10", "PM2.5平均浓度", before="PM_?", heralds="M_"),
    _rule("date", r"\d{1,2}\s?世纪", "21世纪", marks="世"),
    _rule(
        "frequency",
        r"\d{1,2}\s?(?:届|年|次|季度|个季度|个月|天|轮)",
        "连续12届",
        before="连续|蝉联",
        marks="个天季届年次轮",
    ),
    _rule(
        "qualifier",
        r"\d+\s?[百千万亿]?\s?(?:常住人口|人口|老年人|名|人(?!次)|户|诊疗人次|例|张)",
        "每10万人口精神科医师",
        before="每",
        marks="百千万亿常人老名户诊例张",
    ),
    _rule("qualifier", r"\d{1,2}\s?年(?=行动|计划|攻坚|规划|生存|存活|制|期)", "5年生存率", marks="年"),
    _rule(
        "qualifier",
        r"\d{2,3}\s?/\s?\d{2,3}(?![\d万])\s?(?:毫米汞柱|mmHg)?",
        "180/110毫米汞柱",
        before="血压|从|到|至|了|为",
        marks="/",
    ),
    _rule("qualifier", r"\d+\s?[百千万]?人口(?:以上|以下)", "覆盖20万人口以上的县", marks="百千万人"),
    # Thresholds that filter what is counted
    _rule(
        "threshold",
        r"\d+(?:\.\d+)?\s?[万亿]?(?:层|米|平方米|张|元|吨|亩)(?=(?:\(含\))?以上的?[\u4e00-\u9fff]{2,6}\d)",
        "投资1亿元以上项目32个",
        marks="万亿层米平张元吨亩",
    ),
    _rule(
        "threshold",
        r"\d+(?:\.\d+)?\s?[万亿]?(?:元|岁|平方米)(?=的[^,。;\d]{0,12}(?:人员|患者|家庭|对象|项目|机构|单位|信息|村卫生室))",
        "费用超过1万元的患者",
        before="超过?|高于|低于|不足|达到|大于|小于",
        marks="万亿元岁平",
    ),
    _rule(
        "threshold",
        r"\d+(?:\.\d+)?(?=的(?:约?占|比例|占比|[\u4e00-\u9fff]{1,6}(?:占比|比例|占)))",
        "蚊虫密度指数小于5的占79%",
        before="大于|小于|高于|低于|超过?|不足|≥|≤",
        marks="的",
    ),
    _rule(
        "threshold",
        r"\d+(?:\.\d+)?/10万",
        "50%的乡镇将肺结核发病率降到10/10万",
        before=r"%的[^,。;\d%]{4,26}(?:降到|降至|控制在|达到)",
        marks="/",
    ),
    _rule(
        "threshold",
        r"\d+(?:\.\d+)?\s?[万亿]?(?:%|元|张|种|年|人|平方米)(?=(?:以[上下])?的(?:[\u4e00-\u9fff]{0,8})(?:有|[减增压][到至])\d)",
        "床位使用率不到40%的还有11所",
        before="不到|不足|[低高少多]于|超过?|未满|不满|满",
        marks="%万亿元张种年人平.",
    ),
    # Frequencies and time limits
    _rule(
        "frequency",
        r"\d+(?:\.\d+)?\s?(?:个)?(?:小时|分钟|天|日|工作日|个工作日|秒|周|个月|年)(?:之?内|以内|前)(?!的?(?:要求|标准|目标|规定))",
        "1小时内",
        before=r"(?:[^为在至到短约于时间长均是、\t]|(?<![时期])间|(?<!时)长|(?<!平)均)(?<!时间往)(?<!时间[\u4e00-\u9fff]{2})|^|(?<!控制)(?<!稳定)(?<!保持)(?<!缩短)(?<!平均)(?<!压)(?<!维持)(?<!锁定)(?<!压缩)在",
        marks="个小分天日工秒周年",
    ),
    _rule(
        "frequency",
        r"\d{1,2}\s?(?:次|场|轮|期)",
        "每周2次",
        before=r"每(?:周|月|年|季度?|天|日|半年|两周|人|家)(?:度|至少|不少于|开展|组织|举办|召开|[\u4e00-\u9fff]{0,4})?",
        marks="场期次轮",
    ),
    # Orders
    _rule(
        "ordinal", r"\d{5,8}号|\d{1,4}\s?(?:批|届|次|名|位|轮|个|期|号|家|季度)?", "第3名", before="第", heralds="第"
    ),
    _rule(
        "ordinal",
        r"\d{1,3}\s?(?:名|位|强)",
        "百强榜前10名",
        before=r"前|[和及、对]后|列[\u4e00-\u9fff]{0,4}第|排名|TOP",
        marks="位名强",
    ),
    _rule("ordinal", r"\d{1,4}\s?强", "500强", marks="强"),
    _rule("ordinal", r"\d{1,2}(?:\.\d)?[%‰]", "全球前1%", before="(?<![底末日月年提之以目])前", marks="%‰"),
    _rule(
        "ordinal",
        r"\d{1,2}[ \t]+(?=[\u4e00-\u9fff、“”]{2,16}[ \t]*(?:\n|$))",
        "1 出生与人口",
        before=_LINE,
        marks=" \t",
    ),
    _rule("identifier", r"\d{1,5}份", "共印120份", before="共印|印数", marks="份"),
)
