"""The domain of a name that no indicator claims, by the words in it."""

import re

from etl.parse.records import Observation
from etl.parse.text.literals import Literals
from etl.parse.words.forms import any_of

# Where no indicator claims a name, the first row with a word in it gives the domain.
DOMAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "tcm",
        "中医 中药 蒙医 蒙药 藏医 藏药 彝医 彝药 傣医 壮医 瑶医 苗医 畲医 民族医 民族药 医馆 国医堂 针灸 热敏灸"
        " 中草药 中成药 药材 药膳 验方 西学中 师带徒",
        "中医阁",
    ),
    ("public_health", "疫苗 接种 免疫规划 老年人健康管理 老年人规范健康管理", "老年人流感疫苗接种率"),
    (
        "maternal_child",
        "托育 托位 婴幼儿 产妇 妇幼 新生儿 儿童 婚检 婚前 孕前 产前 出生缺陷 母婴 生育友好 助产 分娩 剖宫产"
        " 辅助生殖 入托 托班 母乳 二孩 三孩 普惠性",
        "婴幼儿照护机构",
    ),
    (
        "elderly_care",
        "老年 医养 养老 安宁疗护 长者 失能 护理型床位 康养 百岁 高龄 老龄 助餐 家庭病床 认知障碍",
        "老年友善医疗机构",
    ),
    ("health_status", "预期寿命 死亡率 生存率 过早死亡", "婴儿死亡率"),
    (
        "health_promotion",
        "健康素养 爱国卫生 爱卫 无烟 控烟 吸烟 卫生县 卫生城市 卫生乡镇 卫生村 卫生镇 卫生先进 健康村 健康镇"
        " 健康企业 健康细胞 健康社区 健康家庭 健康达人 健康讲座 健康知识 健康教育 科普 病媒 四害 宣传折页 健康县区"
        " 健康促进 巡讲 食盐 体质 体重管理 营养健康 卫生嘎查 推文 公众号",
        "无烟单位",
    ),
    (
        "digital_health",
        "互联网 信息化 信息平台 智慧 数字 电子病历 远程 云 电子健康卡 健康码 数据 线上 小程序 辅助诊断 影像诊断"
        " 心电诊断",
        "远程心电",
    ),
    (
        "medical_reform",
        "医共体 健共体 医联体 医疗集团 医改 县域内就诊 双向转诊 上转 下转 集采 带量采购 药占比 耗占比 次均费用"
        " 薪酬 DRG DIP 互认 医疗服务价格 对口支援 组团式 下派 下沉 派驻 业务院长 执行院长 共享中心 住院量 结余"
        " 牵头医院 资产负债 平均住院日",
        "医共体成员单位",
    ),
    (
        "primary_care",
        "基层 卫生院 卫生室 社区卫生 家庭医生 签约 村医 社区医院 次中心 巡诊 巡回医疗 巡回诊疗 诊疗车 流动医院"
        " 医务室 大病救治 大病专项救治",
        "卫生院",
    ),
    (
        "supervision",
        "职业病 尘肺 接尘 放射工作 放射诊疗 池水 量化分级 课桌椅 黑板 责令 抽查任务 依法执业 医疗废物 医疗美容"
        " 综合查一次",
        "尘肺病随访",
    ),
    (
        "public_health",
        "查螺 灭螺 布病 登革热 疟疾 鼠疫 灭鼠 包虫 狂犬 手足口 梅毒 感染者 HIV 哨点 流感 布雷图 蚊媒 大骨节 查病"
        " 全民健康体检 疾控 传染病 疫情 核酸 隔离 流调 免疫 结核 艾滋 慢性病 慢病 高血压 糖尿病 精神障碍 精神卫生"
        " 心理 筛查 公共卫生 公卫 地方病 碘 健康档案 应急 食源性 监测 采样 消毒 近视 癌 肺功能 水质 方舱 发热",
        "结核病筛查",
    ),
    (
        "supervision",
        "执法 监督 立案 处罚 罚款 罚没 案件 许可 审批 双随机 投诉 纠纷 职业健康 粉尘 安全生产 隐患 违法 取缔 整改"
        " 非法行医 校验",
        "立案",
    ),
    (
        "workforce",
        "人才 招聘 引进 培训 进修 医师 护士 医生 专家 博士 硕士 职称 学科 科研 课题 论文 专利 规培 带头人 名医"
        " 人员 员工 教授 编制 职工 在编 在岗 本科 正高 副高 学历",
        "学科带头人",
    ),
    ("population", "计划生育 计生 奖励扶助 特别扶助 独生子女 失独 人口 出生率 性别比", "计生家庭"),
    (
        "governance",
        "党 支部 廉 信访 提案 建议 文明 志愿 宣讲 巡察 行风 主题教育 纪律 约谈 警示 普法 宣传 新闻 稿件 精神 表彰"
        " 荣誉 干部",
        "党员",
    ),
    (
        "finance",
        "投资 资金 补助 经费 费用 投入 债券 项目 贷款 价格 支出 收入 救助 保险 医保 参保 报销 预算 决算 执行率"
        " 执行进度 配套 拨款 采购 公务用车 津贴",
        "到位资金",
    ),
    (
        "medical_services",
        "医院 床位 专科 诊疗 门诊 住院 急诊 急救 手术 血 护理 中心 医疗 患者 病人 救护车 设备 CT 核磁 体检 卒中"
        " 胸痛 医学 AED 除颤 新技术 病案 抢救 院感 感染发生率 DNT D-to",
        "床位",
    ),
)

_WORDS = Literals((word, row) for row, (_, words, _) in enumerate(DOMAIN_WORDS) for word in words.split())


def domain_of(words: str) -> str:
    """The domain of the first row of ``DOMAIN_WORDS`` with a word that stands in ``words``; empty where none does."""
    rows = _WORDS.found(words)
    return DOMAIN_WORDS[min(rows)][0] if rows else ""


# Reports of all that a government does: what is not health there has the words of health's money, staff and platforms too.
_GENERAL = re.compile("政府工作报告|国民经济|社会发展(?!.*卫生)")
# Without one of these nothing there is of health.
_HEALTH = re.compile(
    any_of(
        "卫生 卫技 健康 健身 医 药 病 疾 疫 癌 诊 血 急救 急危重症 临床 住院 体检 护士 护理 照护 康复 托育 托位"
        " 婴幼儿 儿童 孕 产妇 妇幼 生育 分娩 老年 养老 失能 长者 控烟 寿命 死亡 心理 除颤 计生".split()
    )
)
# The same signs in words of other things.
_NO_HEALTH = re.compile("养老(?:医疗)?(?:保险|金)|中药材|农药|病险水库|农医类")

# What every office has: money, staff, cases. An indicator of these means those of health.
_OF_ANY_OFFICE = frozenset({"finance", "workforce", "supervision", "governance", "digital_health"})


def is_general(title: str) -> bool:
    """Whether a report tells of all that a government does, of which health is a part."""
    return _GENERAL.search(title) is not None


def in_general(observation: Observation, text: str) -> Observation:
    """An observation of a general report, of the domain ``other`` and no indicator where neither its name nor its clause speaks of health."""
    if observation.domain == "other" or (observation.code and observation.domain not in _OF_ANY_OFFICE):
        return observation
    if _speaks_of_health(observation.name) or (
        observation.domain != "finance" and _speaks_of_health(_clause(observation, text))
    ):
        return observation
    return observation._replace(domain="other", code=None)


def _speaks_of_health(words: str) -> bool:
    return _HEALTH.search(_NO_HEALTH.sub("", words)) is not None


def _clause(observation: Observation, text: str) -> str:
    before = re.split("[,;。、\n]", text[observation.sentence_start : observation.start])[-1]
    return before + re.split("[,;。、\n]", text[observation.end : observation.sentence_end])[0]
