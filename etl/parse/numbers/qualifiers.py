"""Ages, times and sizes inside the name of what is counted, and thresholds that choose what is counted: no figures."""

from etl.parse.numbers.rule import NotFigure, either, not_behind, row

_AGE = "(?:周岁|岁)"
# 人均预期寿命达到81岁以上 is a level, and no age of those counted.
_RISEN = (
    "达 为 超 至 到 在 达到 超过 保持在 稳定在 维持在 提高到 提高至 提升到 提升至 增加到 增至 不低于 力争达到 要达到"
)
_NO_LIFETIME = not_behind(["寿命", *(f"寿命{verb}" for verb in _RISEN.split())])
_OF_AGE = either(
    r"以上 以下 以内 之内 居民 村民 市民 [\u4e00-\u9fff]{1,2}(?:阿姨|大爷|大妈|奶奶|爷爷|先生|女士|婆婆)"
    " 儿童 组 人群 妇女 女 老 的(?!目标|标准|要求|水平) 年龄"
)
_HOUSES = either("机构 卫生院 卫生室 中心 服务站")
_BEDS = r"\d{2,4}(?:\s?[-–—~至到]\s?\d{2,4})?\s?张"

QUALIFIERS: tuple[NotFigure, ...] = (
    row(
        "qualifier",
        r"\d{1,3}\s?(?:周岁|岁|月龄|个月龄|周)?\s?[-–—~至到]\s?\d{1,3}\s?(?:周岁|岁|月龄|个月龄|个月(?=[儿婴幼孩]))",
        "0-3岁婴幼儿",
        marks="个周岁月-–—~至到",
    ),
    row(
        "qualifier",
        rf"\d{{1,3}}\s?{_AGE}\s?(?:\([^()]{{1,6}}\))?(?:及|或)?{_OF_AGE}",
        "65岁以上老年人",
        before=_NO_LIFETIME,
        marks="周岁",
    ),
    row("qualifier", rf"\d{{1,3}}\s?{_AGE}", "年满60岁离岗的村医", before="年满|未满|不满|年过|年逾", marks="周岁"),
    row("qualifier", r"\d{1,3}\s?(?:秒|分钟)(?=[\u4e00-\u9fff]{2,4}率)", "急救电话10秒接听率", marks="秒分"),
    row("qualifier", r"\d{1,2}\s?个月(?:以上|以下|以内|龄|内婴)", "6个月以内婴儿", marks="个"),
    row(
        "qualifier",
        r"\d+(?:\.\d+)?\s?(?:公里|千米|米|平方米|小时|分钟)"
        r"(?=(?:以内|内|之内|以上|以下)?[^,。;、]{0,8}(?:圈|半径范围|生活圈))",
        "15分钟服务圈",
        marks="公千米平小分",
    ),
    row(
        "qualifier",
        rf"\d{{1,2}}类(?=\d{{1,2}}项以上)|\d{{1,2}}项(?=以上[^,。;\d]{{0,16}}的[^,。;\d]{{0,10}}{_HOUSES})",
        "开展6类10项以上中医适宜技术的卫生院",
        marks="类项",
    ),
    row("qualifier", r"\d{1,2}\s?种(?=大病(?:专项)?救治(?:覆盖)?率)", "30种大病救治率", marks="种"),
    row("qualifier", r"[1-4]00\s?毫升(?=献血|全血|血液|者)", "400毫升献血者比例", marks="毫"),
    row(
        "qualifier",
        rf"{_BEDS}(?:床位?)?(?:(?:及?以[上下])?的?(?=(?:医院|机构|卫生院)\s?\d)|及?以[上下](?=\d+[个家所]))"
        r"|\d{2,4}\s?[-–—~至到]\s?\d{2,4}\s?张(?=\s?\d+[个家所])",
        "100-499张医院19个",
        marks="张-–—~至到",
    ),
    row("qualifier", r"24\s?小时(?!内)", "24小时自助服务", marks="小"),
    row("qualifier", r"\d{3,4}[×xX*]\d{3,4}", "1366×768", marks="*Xx×"),
    row("qualifier", r"\d{1,2}(?=\s?×\s?\d)", "2×66万千瓦机组", marks="×"),
    row("qualifier", r"1(?=\s?:\s?\d)", "医护比1:1.2", marks=":"),
    row(
        "qualifier",
        r"\d+\s?[百千万亿]?\s?(?:常住人口|人口|老年人|名|人(?!次)|户|诊疗人次|例|张)",
        "每10万人口精神科医师",
        before="每",
        marks="百千万亿常人老名户诊例张",
    ),
    row(
        "qualifier",
        r"\d{2,3}\s?/\s?\d{2,3}(?![\d万])\s?(?:毫米汞柱|mmHg)?",
        "180/110毫米汞柱",
        before="血压|从|到|至|了|为",
        marks="/",
    ),
    row("qualifier", r"\d+\s?[百千万]?人口(?:以上|以下)", "覆盖20万人口以上的县", marks="百千万人"),
)

_CHOSEN = either("人员 患者 家庭 对象 项目 机构 单位 信息 村卫生室")

THRESHOLDS: tuple[NotFigure, ...] = (
    row(
        "threshold",
        r"\d+(?:\.\d+)?\s?[万亿]?(?:层|米|平方米|张|元|吨|亩)(?=(?:\(含\))?以上的?[\u4e00-\u9fff]{2,6}\d)",
        "投资1亿元以上项目32个",
        marks="万亿层米平张元吨亩",
    ),
    row(
        "threshold",
        rf"\d+(?:\.\d+)?\s?[万亿]?(?:元|岁|平方米)(?=的[^,。;\d]{{0,12}}{_CHOSEN})",
        "费用超过1万元的患者",
        before="超过?|高于|低于|不足|达到|大于|小于",
        marks="万亿元岁平",
    ),
    row(
        "threshold",
        r"\d+(?:\.\d+)?(?=的[\u4e00-\u9fff]{0,6}(?:占|比例))",
        "蚊虫密度指数小于5的占79%",
        before="大于|小于|高于|低于|超过?|不足|≥|≤",
        marks="的",
    ),
    row(
        "threshold",
        r"\d+(?:\.\d+)?/10万",
        "50%的乡镇将肺结核发病率降到10/10万",
        before=r"%的[^,。;\d%]{4,26}(?:降到|降至|控制在|达到)",
        marks="/",
    ),
    row(
        "threshold",
        r"\d+(?:\.\d+)?\s?[万亿]?(?:%|元|张|种|年|人|平方米)(?=(?:以[上下])?的[\u4e00-\u9fff]{0,8}(?:有|[减增压][到至])\d)",
        "床位使用率不到40%的还有11所",
        before="不到|不足|[低高少多]于|超过?|未满|不满|满|在|达到?",
        marks="%万亿元张种年人平.",
    ),
    row(
        "threshold",
        r"\d+(?:\.\d+)?%?(?:至|到|-|—|~)\d+(?:\.\d+)?%(?=(?:之间)?的[\u4e00-\u9fff]{0,8}有\d)",
        "90%至95%的有4个",
        marks="%至到-—~",
    ),
    row(
        "threshold",
        r"(?:\d+(?:\.\d+)?(?:至|到|-|—|~))?\d+(?:\.\d+)?分(?:以[上下])?(?=的[\u4e00-\u9fff]{0,6}有?\d)",
        "90分以上的3家",
        marks="分至到-—~",
    ),
)
