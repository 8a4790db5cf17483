"""The words by which a clause says what a figure measures. Each form has its example, and a test tries it.

A search passes quickly over a text where every alternative of its pattern begins with a character: so a look behind
stands after the first character of its words, here and in the other tables: 组(?<!党组)建 instead of (?<!党)组建.
"""

import re

from etl.parse.words.forms import HAN, Class, Form, any_of

_BRACKETS = r"(?:\([^()]{1,8}\))?"  # 签约率(重点人群)
# Of words of which one ends in another there is the other alone: 占比 and 满意度 are shares by 比 and 度.
_SHARES = "率 比例 比 比重 水平"
_MEASURES = (
    "寿命 覆盖面 满意度 知晓度 密度 浓度 强度 拥有量 指数 面积 时间 住院日 半径 费用 收入 支出 人次 投资 投资额 总额 金额 总量 总数 数量"
    " 吞吐量 营收 增幅 降幅 差额 GDP 标准 价格 产值 规模 人数"
)
RATE = re.compile(f"(?:{any_of(f'{_SHARES} {_MEASURES}'.split())}){_BRACKETS}$")
SHARE_NOUN = re.compile(f"(?:{any_of(f'{_SHARES} 度'.split(), ['面(?<![断方平地路水立界桌]面)'])}){_BRACKETS}$")
# A share that says nothing without its subject: whose it is or when, what was done or found, and that it is a share.
_BARE_WHOSE = "所占 患者 病人 任务 目标 年度任务 报告 病例 按期 按时 及时 规律 乡镇 镇街 村级 县域 专案"
_BARE_DEEDS = (
    "患病 发病 死亡 阳性 检出 抽检 抽取 检测 筛查 诊断 首针接种 接种 治疗 救治 治愈 好转 服药 完结 转化 报告 报告发生 发生 上报 处置 规范处置 及时处置 集中处置 有效处置 查处"
    " 立案 结案 办结 建档 规范化建档 签约 建卡 建册 随访 面访 访视 见面 管理 规范管理 规范管理服务 规范健康管理服务 管理服务 检测覆盖 筛查覆盖 规范化管理 健康管理 救治管理 系统管理 知晓 满意 使用"
    " 动态使用 利用 应用 参与 参合 参保 普及 入住 开放 向个人开放 开设 设置 配备 发放 兑现 落实 执行 到位 资金到位 建设 创建 建成 完成"
    " 达产 达标 合格 有效 回收 通过 调解 调解成功 推介到位 持证上岗 持证 整改 及时 规范 覆盖 规范化覆盖 接入 互认"
)
_BARE_SHARES = ("率", "占比", "比例", "比重")
BARE_RATE = re.compile(
    f"^(?:{any_of(_BARE_WHOSE.split())})?(?:{any_of(_BARE_DEEDS.split())})?(?:{any_of(_BARE_SHARES)})$"
)


def is_bare_rate(name: str) -> bool:
    """Whether ``name`` is a share that says nothing without its subject: 完成率."""
    return name.endswith(_BARE_SHARES) and BARE_RATE.match(name) is not None


# What says of which houses or people, and not what they are.
LEVELS = Class(
    "level",
    "公立 民营 公办 民办 社会办 政府办 国家 省 市 县 省定 市定 县定 区定 一级甲等 二级甲等 三级甲等 一级乙等 二级乙等 三级乙等 二乙 三乙 二甲 三甲 城市 农村 城区 城镇 男性 女性 重点人群 全系统 全行业 全院",
    (
        Form(rf"{HAN}{{1,3}}[级类型化]", "自治区级"),
        Form(rf"{HAN}{{1,4}}及?以上(?:学历|职称)?", "本科及以上学历"),
    ),
)
LEVEL_WORD = re.compile(f"^(?:{LEVELS.pattern})$")
_RESIDENT = r"(?:常住|户籍|农村|城乡|城镇|服务|\d+(?:-\d+)?岁(?:以[上下])?)*"
_PEOPLE = any_of(
    "人口 老年人口 老年人 老人 居民 儿童 婴幼儿 新生儿 妇女 学生 职工 诊疗人次 医务人员".split(), ["人(?!次)"]
)
# Looking for the multiple first spares most heads the rest.
PER_CAPITA = re.compile(
    rf"^(?=[^百千万]{{0,9}}[百千万]){HAN}{{0,6}}?每?(?:\d{{1,2}}|十)?[百千万][名位]?{_RESIDENT}(?:{_PEOPLE})(?:拥有|配备)?"
)
_PLACES = any_of("单位 乡镇 社区 村 街道 家庭 学校 企业 医院 机关 党政机关 城市".split())
# A list that says its kind once: 新建健康单位8家、健康镇6个、健康村30个.
OF_KIND = re.compile(
    rf"^(?:新建|新增|创建|建成)?(?:{HAN}{{2,8}}型|无烟|健康|卫生|绿色|平安)(?={_PLACES}|县城|乡村|医疗(?:卫生)?机构)"
)
BARE_PLACE = re.compile(rf"^(?:{_PLACES}|医疗机构|医疗卫生机构)(?:\([^()]*\))?$")
# An illness that is managed for years, or those who have it.
ILLNESS = "(?:高血压|2?型?糖尿病|慢阻肺|肺结核|严重精神障碍|冠心病|脑卒中|高血脂|艾滋病)(?:患者)?"
# A quantity of which a share is told: 中医药服务量达35%.
QUANTITY = re.compile(r"(?:量|人次|收入|支出|床位)$")
# A head that says by itself what is counted, even as a part of something (其中医院118个).
_KINDS = (
    "院 卫生室 机构 中心 站 点 馆 阁 所 学校 企业 单位 人员 医师 医生 护士 人才 患者 病人 老人 老年人 儿童 床位 托位 病例 疫情 大案 要案 案件"
    " 专科 项目 公卫 卫生员"
)
KIND_NOUN = re.compile(f"(?:{any_of(_KINDS.split())})$")
# What stands for a name said before.
PRONOUNS = Class(
    "pronoun",
    "该指标 该比例 该数字 该项",
    (
        Form("这[一两三]?个?(?:数字|指标|比例|比率)", "这一比例已升至"),
        Form("这个数(?=[要已能达是为]|$)", "这个数要"),
        Form("这[几两三四五]项", "这两项分别"),
        Form("上述[两三四]项", "上述三项均"),
        *(Form(f"{which}[两三四][项者]", f"{which}两项分别") for which in "前后"),
        *(Form(f"{count}项(?:指标|(?=分别|依次|较|比|同比|均|都|$))", f"{count}项指标") for count in "两三四"),
    ),
)
PRONOUN = re.compile(PRONOUNS.pattern)
# A sum that says what it is for behind it, in the next clause or before.
_PLANNED = any_of("计划 概算 估算 预算 总概算 总 共 累计 完成 年度 项目 全年".split())
_RAISED = any_of("争取 安排 筹集 下达 落实 到位 拨付 投入".split())
MONEY = re.compile(f"(?:{_PLANNED})*(?:投资|投入|筹资|(?:{_RAISED})?资金|(?:发放|兑现|兑付)(?:补助)?资金)")
# Where money comes from is a name of its own: 中央预算内资金6200万元、省级专项1840万元、本级财政5560万元.
_PAYER = "(?:国家|中央|(?:[省市县区州盟旗]级?、?){1,2}|本级|地方|上级|自治区|其他)"
_PURSE = any_of("财政 专项 专项债券 地方债 预算内 配套 自筹 转移支付".split())
SOURCE = re.compile(f"{_PAYER}?(?:{_PURSE})(?:资金|经费)?|{_PAYER}资金|社会资本")
# The name of a change rather than of what changes.
GROWTHS = Class("growth", "增幅 降幅 涨幅 升幅 跌幅 增速 下降率", (Form("增长率(?<!自然增长率)", "增长率"),))
GROWTH = re.compile(f"(?:{GROWTHS.pattern})[^,。;]{{0,8}}$")
# A thing that belongs to what was named before it: 医养结合机构23家、床位5860张.
BELONGINGS = Class(
    "belonging",
    "总量 总数 总人数 人数 人次 床位 设置床位 开放床位 核定床位 设计床位 首期床位 编制床位 规划床位 投用床位 内设床位 成员单位 托位 房间 建筑面积 总规模"
    " 在校生 在校学生 毕业生 招生 专任教师 教职工 总投资 总投资额 完成投资 投资 成交价 成交额 成交金额 资金 补助资金 补助经费 奖补资金 经费"
    " 资金总额 总额 总价值 涉及金额 涉案金额",
    (Form(rf"人均(?!预期|期望|健康|可支配|地区|体育|住房|公园|居住|公共){HAN}{{1,7}}", "人均门诊费用"),),
)
BELONGING = re.compile(f"^(?:{BELONGINGS.pattern})$")
# What may end a name and says nothing of it.
_WHEN = "今年 明年 当年 去年 去年末 去年底 上年 上年末 上年底 年初 目前 年底"
ENDS = Class(
    "end",
    "建设工作 建设进度 扶持力度 工作 作用 力度 进度 的任务 任务落实 等 情况 方面 居前 居前列 位居前 位居前列 均居前 均居前列 靠前 领先 靠后 垫底"
    f" 连续 {_WHEN}",
    (
        Form("最[高低多少]的[是为]?", "医院门诊人次最高的是", "的是为"),
        Form(f"在(?:{any_of(_WHEN.split())})", "全县床位使用率在去年底", "年末底初前"),
        Form(r"到(?<=[率比例重平]到)(?:20\d\d年|\d{1,2}月底?)?", "家庭医生签约率到2024年", "到年月底"),
        *(Form(f"{is_now}(?<=[率比例重平]{is_now})", f"家庭医生签约率{is_now}", is_now) for is_now in "是已现"),
        Form("连续[多两三四五六七八九十]年", "家庭医生签约率连续五年", "年"),
    ),
)
GENERIC_TAIL = re.compile(f"(?:{ENDS.pattern})$")
_GENERIC_ENDS = frozenset(word[-1] for word in ENDS.words.split()).union(*(form.at for form in ENDS.forms))


def without_generic(name: str) -> str:
    """``name`` less the word that ends it and says nothing of it: 家庭医生签约工作 → 家庭医生签约."""
    return GENERIC_TAIL.sub("", name) if name[-1:] in _GENERIC_ENDS else name


_ADDS = any_of("即 含 重点 包括 其中 不含 简称 以下简称 占 较 比 同比 详见 见 指".split())
ASIDE = re.compile(rf"\((?:{_ADDS})(?<!含(?=助理))[^()]*\)")  # but 医师(含助理) are of two kinds


def without_aside(words: str) -> str:
    """``words`` less what brackets add to them: 医疗卫生机构(含村卫生室) → 医疗卫生机构."""
    return ASIDE.sub("", words) if "(" in words else words
