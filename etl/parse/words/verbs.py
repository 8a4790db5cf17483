"""The verbs by which a clause says what was done, and what they make of what they govern.

Each form has its example, and a test tries it. As in the other tables, every word begins with a character and a look
behind stands after the first of it, so that a search passes quickly over a text.
"""

import re

from etl.parse.words.forms import Class, Form, any_of

# A verb of doing: what stands before it is no part of the name, and neither is the verb.
DOINGS = Class(
    "doing",
    "完成 开展 举办 召开 举行 实现 落实 下达 提供 制定 出台 印发 制作 梳理 完善 健全 明确 摸清 核查 处置 办结 办理 兑现 推出"
    " 建成 建立 建好 建有 成立 设立 设有 开设 开办 开通 开工 打通 打造 安装 布设 补设 配备 配置 培育 创成 争创"
    " 签订 签定 评选 评出 推选 遴选 评审确定 评选确定 遴选确定 选取 选树 命名 授予 认定 聘任 聘请 邀请 出动 抽调"
    " 获得 荣获 取得 现有 共有 已有 尚有 仍有 处以 增开 加开 累计 总计",
    (
        Form(r"组(?<!党组)建", "组建巡诊队"),
        Form(r"组(?<![党会]组)织(?!处理)", "组织义诊"),
        Form(r"构(?<!机构)建", "构建急救圈"),
        Form(r"设(?<!科室设)置", "设置发热诊室"),
        Form(r"下辖(?![区内市县])", "下辖分院"),
        Form(r"辖(?![区内市县])", "辖分院"),
        Form(r"拥有(?![量率])", "拥有床位"),
        Form(r"上报(?![数率例])", "上报病例"),
        Form(r"储备(?![量率])", "储备血液"),
        Form(r"发放(?![量率额])", "发放手册"),
        Form(r"发生(?![率地源数件起量])", "发生食物中毒"),
        Form(r"选择(?<!情选择)(?![性权])", "选择乡镇"),
        Form(r"达到(?![^,。;]{0,12}标准)", "达到三级"),
        Form(r"启动(?!资金|基金|仪式)", "启动筛查"),
        Form(r"布(?<!新布)局(?=[\u4e00-\u9fff]{3})", "布局急救站"),
        Form(
            r"设(?<![建开增新添加重假预附施陈装摆布创分下常水]设)"
            r"(?=[\u4e00-\u9fff]{2,8}(?:点|站|室|岗|基地|床位|门诊)$)",
            "设流动接种点",
        ),
    ),
)
# With one of these behind it such a verb names a thing, or says how much of it there is: 完成率, 开展情况.
NAMING = Class(
    "naming",
    "率 规模 情况 能力 参数 工程项目 机构 单位 人数 中心 经费 资金 项目 达标 的 区域 等级 时限 时间 环节",
    (Form(r"标准(?!化)", "标准"),),
)
# The same, but only where the clause opens with it: elsewhere it names a thing (采购药品, 服务能力).
DOINGS_FIRST = Class(
    "opening",
    "实施 提供 支持 引导 推广 推开 推行 建设 改善 安排 接待 解决 化解 答复 承办 受理 收到 收集 征集 表彰 接受 参加 参与"
    " 免费为 免费给 覆盖 涉及 吸引 依托 发现 争取 做好 做到 抓好 用好 发挥 加大 扩大 增强 提高 提升 降低 设有 为 由",
    (
        Form(r"执行(?!院长|主任)", "执行编制"),
        Form(r"普及(?![率性型])", "普及急救"),
        Form(r"服务(?!人口|贸易|业|外包|预算|支出|采购)", "服务老人"),
        Form(r"生产(?!总值|安全|经营|企业)", "生产口罩"),
        Form(r"采集(?!全血|血液|血小板|标本|样本)", "采集水样"),
        Form(r"采购(?!预算|支出|金额)", "采购药品"),
        Form(r"带动(?!消费|就业|投资|销售)", "带动农户"),
        Form(r"规范(?!化|管理|档案|处方|病历|文书)", "规范诊所"),
        Form(r"设(?=托位|床位)", "设托位"),
        Form(r"投入(?:使用)?了?(?!$)", "投入使用救护车"),
        Form(r"有(?!机|序|力|效|关|偿|色)", "有床位"),
        Form(r"对(?!口|象)", "对老人"),
        Form(r"给(?!予|养|水|药|排|付|氧|料|力)", "给老人"),
        Form(r"把(?!关)", "把药费"),
        Form(r"向(?!日葵|阳|[上下]转诊)", "向居民"),
        Form(r"在(?!聘|管|册|用|岗|园|校|建|院|读|职|编|汉|线)", "在乡镇"),
        Form(r"以(?!上|下|县为|乡镇为)", "以医院"),
    ),
)
NAMING_FIRST = Class("naming", "化疗 率 能力 机构 水平 金额 总额 数量 人数 标准")
# A verb that makes a flow of what it governs: it stays in the name, and holds for the list it opens.
FLOWS = Class(
    "flow",
    "新增 新添 再添 新建成 新投用 新投放 新启动 新开工 新开业 新开办 新开通 新开设 新开辟 新设 新创 新成立 新组建 新补充"
    " 新备案 新批准 新认定 新命名 新培育 新评 新获 新购置 新安装 新装 新聘 新招 增加 减少 节省 节约 惠及"
    " 改建 扩建 改扩建 迁建 续建 翻建 改造 修缮 引育 招聘 招引 招录 招收 选派 选送 选拔 下派 派驻 派出 外派 输送"
    " 引进培养 培养 培训 轮训 申报创建 清退 追缴 查处 立案查处 处理 回收 淘汰 取缔",
    (
        Form(r"添(?<![增平]添)(?=[\u4e00-\u9fffA-Z])(?![置加丁乱堵建设了])", "添床位"),
        Form(r"净增(?!长|加)", "净增床位"),
        Form(r"[再又增多](?<![不])建(?![成筑议设制起])|[再又]增(?![长加强设补速幅])", "再建社区医院"),
        Form(r"增设(?![备施计])", "增设床位"),
        Form(r"新布(?![设局])", "新布急救站"),
        Form(r"新建(?!区(?!域))", "新建区域中心"),
        Form(r"新配(?:置|备)?(?!套)", "新配救护车"),
        Form(r"申报(?!企业|单位|用人单位|率|表)", "申报课题"),
        Form(r"创建(?!率|成功)", "创建无烟单位"),
        Form(r"(?:定向)?委培(?!生|协议)", "定向委培医学生"),
        Form(r"招(?=大学生)", "招大学生村医"),
        Form(r"采集(?=全血|血液|血小板|标本|样本)", "采集血液"),
        Form(r"少(?<=^少)花?", "少花药费"),
        Form(r"引进(?!安家|专项|计划)", "引进博士"),
    ),
)
MANNERS = tuple("公开 柔性 定向 定向免费 订单定向 订单定向免费 农村订单定向 免费定向 委托 本土化 新".split())
# How somebody goes to see a house.
LOOKS = tuple("走访 调研 抽查 抽检 抽取 督导 督查 暗访 核查 巡查 查看".split())
# A flow whose verb holds for the rest of its list even across a comma.
INHERITED = re.compile(
    f"^(?:{any_of('新 净增 再添 增 引进 引育 招引 柔性 申报'.split())})(?!.*(?:[改扩迁续翻]建|改造))"
)
# What is said of things and frames them, so that only those of which it is true are counted: 86家医院开设夜间门诊.
CONDITIONS = Class(
    "condition",
    "达 到 创成 争创 创建 结对 对口 建了 建起 建有 建立 建成 建设 组建 设了 设置 设立 开了 开设 开出 开通 挂上 挂牌 用上 使用 租用"
    " 保住 守住 拿下 停留在 处在 跻身 迈入 位列 列入 纳入 加入 搬入 入住 入选 入围 上榜 上线 上云 上报 获 荣获 集中获批"
    " 领取 脱帽 摘帽 超编 亏损 收不抵支 接通 连通 接入 下沉 落户 评为 成为 晋升 升格 通过 具备 拥有 配备 提供 接受 享受 受到 被"
    " 参加 参与 退出 取消 消除 远离 签约 实施 实行 试行 推行 开展 安装 免费 发行 按期 如期 正在 启动 投用 投入使用 完工 竣工"
    " 存在 缺少 缺乏 签订 签署 执行 开工 动工 配齐 转型 没 未 尚未 尚不 能 可 治愈 确诊 出现",
    (
        Form(r"进入(?!实[体质]化|运行|试运行|常态)", "进入名单"),
        Form(r"完成(?!投资|产值)", "完成改造"),
        Form(r"实现(?![^,。;]*提升)", "实现远程会诊"),
        Form(r"提升了?(?!到|至)", "提升了等级"),
        Form(r"有(?![序力效])", "有中医馆"),
        Form(r"无(?![偿创痛线障烟害纸废症牙菌缝形]|人机|接触)(?=.)", "无村医在岗"),
        Form(r"得到(?=改善|提高|提升|保障|缓解|解决|救治|治疗)", "得到改善"),
        Form(r"(?:位|稳)?居(?=全[省国市区州]|前列|首位|第)", "居全省前列"),
        Form(r"[好优]于(?=全[省国市区州]|国家|省|上年)", "好于全省平均水平"),
        Form(r"共享(?=.)", "共享病历"),
        Form(r"由(?=[^,。;]{2,12}(?:托管|代管|举办|承办|运营))", "由县医院托管"),
        Form(r"与(?=[^,。;]{2,12}(?:结对|合作|签约|建立|组建|共建|联网|对接|互认))", "与三级医院结对"),
    ),
)
# One of these, at most: 均已启动 frames nothing.
_ADVERBS = "也 均 也均 都 也都 已 已经 全部 已全部 顺利 成功 全面 率先 累计 共 年内 当年 今年 去年 至今 至今仍 至今还 至今尚 目前"
VICTIMS = frozenset("死亡 受伤 死亡人数 受伤人数 伤亡人数".split())
# What was done to the things named before, or happened to them: 大病确诊6892人,救治6885人.
EVENTS = frozenset(
    "出生 死亡 报告死亡 发病 报告发病 罹患 确诊 治疗 在治 救治 治愈 治愈出院 康复 阳性 异常 检出 检出阳性 少生 多生"
    " 筛查 检查 检测 采样 体检 接种 补种 实种 已种 未种 接诊 坐诊 送药 下乡 下转 上转 转出 外转 互认 签约 建档 随访 管理 服务"
    " 覆盖 惠及 受益 受众 接待 开工 完工 竣工 投用 验收 通过 获批 落实 完成整改 整改 销号 排查 复核 合格 不合格 达标"
    " 备案 注册 发证 办证 取证 持证 注销 取缔 关停 到岗 入职 落聘 补充 退出 流失 培训 参训 受训 毕业 结业 参加 参与"
    " 解决 答复 回复 捐献 支出 报销 理赔 赔付 减负".split()
)
EVENT = any_of(sorted(EVENTS))


def _done(verbs: Class, naming: Class) -> re.Pattern[str]:
    """The pattern of verbs of doing where nothing behind them makes a name of them."""
    return re.compile(f"(?:{verbs.pattern})(?!{naming.pattern})(?:了|好)?")


DOING = _done(DOINGS, NAMING)
DOING_FIRST = _done(DOINGS_FIRST, NAMING_FIRST)
# Each manner before all verbs, instead of all manners before them: as every alternative begins with a character, a
# search passes over the places where none of these stands.
FLOW = re.compile("|".join([*(f"{manner}(?:{FLOWS.pattern})" for manner in MANNERS), FLOWS.pattern]))
CONDITION = re.compile(f"(?:{any_of(_ADVERBS.split())})?(?:{CONDITIONS.pattern})")
