"""Words of a clause, by jieba, and whether a word is a verb, by the tags of jieba's dictionary.

Where rjieba is installed (the extra ``fast``), it cuts in jieba's place, in a tenth of the time and to the same words.
Either is loaded at the first call; jieba takes a second for it, and its cache gets a folder of its own.
"""

import logging
import os
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

# Words of this field that jieba's dictionary lacks or cuts apart.
_OWN_WORDS = (
    "创成 防返贫 逐人 逐一 逐户 逐个 因病致贫 因病返贫 致贫返贫 因病致贫返贫 进村入户 走村串户 医养结合 安宁疗护"
    " 慢病管理 托育服务 医疗服务 互联网医院 远程诊断 诊断中心 中西医结合 医防融合 预约诊疗 远程心电 远程影像"
    " 医共体 健共体 健联体 医联体 托位 托育 奖励扶助 特别扶助 扶助对象 普惠性 卫生室 卫生院 中医馆 中医阁 签约"
    " 村医 疾控 卫健 妇幼 家庭医生 慢病 两癌 精神障碍 健康素养 救治 救治单元 急救站 急救点 康复 管理率 建档率"
    " 签约率 就诊率 死亡率 接种率 筛查率 覆盖率 完成率 达标率 规范管理率 占比 门急诊 次均 集聚区 在岗 在册 在编"
    " 在园 在校 在管 县级 市级 省级 国家级 区县级 三甲 二甲 肺结核 流感疫苗 糖尿病 营收 抽水蓄能 储能 蓄能 高血压"
    " 脑卒中 创伤 孕产妇 新生儿 老年人 未成年人 双随机 育龄妇女 适龄妇女 补短板 碘缺乏 转移人口 用能 新改扩建"
    " 办结率 测评点"
).split()
# What jieba's dictionary tags as a verb but names a thing in this field.
_NOUNS = frozenset(
    "服务 申请 管理 监测 筛查 检查 培训 建设 治疗 诊疗 救治 接种 签约 指导 防治 防控 保障 改革 发展 监管 监督"
    " 护理 康复 教育 宣传 活动 研究 检测 检验 手术 门诊 住院 急救 体检 献血 托育 养老 保健 预防 控制 就诊 转诊"
    " 会诊 报告 登记 备案 许可 审批 投诉 评估 评价 考核 补助 救助 帮扶 对口 支援 巡诊 义诊 进修 规培 演练 调查"
    " 随访 试点 示范 创建 复审 改造 供应 登革热 死亡 分娩 出生 出院 疫苗 互认 互联网 编制 就业 投资 收入 支出 消费"
    " 设计 规划 组织 领导 代表 负责人 选手 单位 计划 行动 工作 项目 任务 病例 患者 居民 贷款 保险 交通 运输 生产"
    " 增加值 贸易 进出口 出口 进口 借阅 流动 流调 溯源 督导 执法 处罚 检疫 消毒 灭鼠 采样 隔离 疫情 接诊 抢救 危急"
    " 危重 干预 咨询 知名 流行 创新 心理 校验 学习 实践 志愿 竞赛 比赛 讲座 巡讲 论坛 会议 牵头 公立 公办 民办"
    " 民营 私立 预算 诊所 透析 扶贫 脱贫 提案 产能 种植 养殖 绿化 造林 做法 举措 为民".split()
)
# What begins a predicate although it is tagged otherwise or is no word of its own.
_PREDICATES = frozenset(
    "尚 尚需 尚未 仍 仍需 亟需 亟待 有待 全面推行 全面推开 全面实施 全面启动 全面完成 全面建成 全面落实 均 都 也"
    " 已 被 将 可 全部 全面 率先 顺利 成功 正 正在 得到 予以 给予 进行 到 赴 来 以 为 在 与 由 使 从 向 已经 共"
    " 累计 先后 陆续 实现 完成 达到 通过 开展 参加 接受 进村入户 走村串户 实施 推行 创成 建立 建成 设立 设置 开设"
    " 配备 具备 提供 获得 获评 荣获 入选 列入 纳入 成为 晋升 享受 覆盖 上线 投入 投用 启动 开工 竣工 获 晋级 考取"
    " 取得 转为 返回 离开 签订 组建 应开 能够 能 可以 需 需要 须 应 必须 要 倍感 圆满 下沉 下派 活跃 入驻 落户"
    " 落地 建起 挂上 用上 打下 打下基础 下基层 深入基层 深入 打好 奠定 驻点 蹲点 有序 稳步 扎实 加快 如期 按期"
    " 相应 加速 常驻 逐人 逐一 逐户 逐个 定期 轮流 长期 常年 全年 年内 当年 每年 计算 用于 全线贯通 按时 新改扩建"
    " 统一 至今 去年 今年 上年 明年 本年 目前 把 没有 没 仅 只 还 就 扎根 不断 实行 差距 悉数 尽数 足额 全额 无一"
    " 满编 一头 平均 投入使用 就地 当场 一并".split()
)

_PREDICATE_LENGTHS = sorted(set(map(len, _PREDICATES)))
_OF_TWO = 4  # characters: 如期完成
_REMEMBERED = 2048  # clauses: those of one report come again within it

Cutter = Callable[[str], Iterable[str]]
"""Gives the words of a clause, in order; together they are the clause."""


class Words:
    """Words of clauses, this field's own among them. Loaded late; picklable, since a copy loads its own."""

    def __init__(self) -> None:
        self._cutter: Cutter | None = None
        self._verbs: frozenset[str] = frozenset()
        self._predicates: frozenset[str] = frozenset()
        self._cuts: dict[str, tuple[str, ...]] = {}

    def __getstate__(self) -> dict[str, object]:
        return {"_cutter": None, "_verbs": frozenset(), "_predicates": frozenset(), "_cuts": {}}

    def load(self) -> Cutter:
        """Load the dictionaries now instead of at the first clause."""
        if self._cutter is None:
            self._verbs = _dictionary_verbs()
            # Words of more than four characters are names or sayings, and none of them says anything of a number's noun.
            self._predicates = _PREDICATES | {v for v in self._verbs if 1 < len(v) < 5 and v not in _NOUNS}
            self._cutter = by_rjieba() if find_spec("rjieba") else by_jieba()
        return self._cutter

    def cut(self, clause: str) -> tuple[str, ...]:
        """The words of ``clause``, in order; together they are the clause."""
        found = self._cuts.get(clause)
        if found is None:
            cutter = self.load()
            if len(self._cuts) >= _REMEMBERED:
                self._cuts.clear()
            found = self._cuts[clause] = tuple(cutter(clause))
        return found

    def forget(self) -> None:
        """Drop what is remembered of clauses; nothing but speed depends on it."""
        self._cuts.clear()

    def may_say(self, clause: str) -> bool:
        """Whether anything behind the first character of ``clause`` could begin a predicate, however it is cut.

        Where nothing could, which is often, the clause needs no cut: that takes a fiftieth of the time.
        """
        self.load()
        predicates, size = self._predicates, len(clause)
        return any(clause[i:end] in predicates for i in range(1, size) for end in range(i + 1, min(i + 5, size + 1)))

    def begins_predicate(self, word: str) -> bool:
        """Whether ``word``, behind a noun, says something of it."""
        self.load()
        # 如期完成, 推广应用: a word of two that say something
        return word in self._predicates or (
            len(word) == _OF_TWO and word[:2] in self._predicates and word[2:] in self._predicates
        )

    def may_modify(self, word: str) -> bool:
        """Whether ``word`` is a verb that may stand in a noun as well as say something of one: 提升 in 提升试点."""
        return self.is_verb(word) and word not in _PREDICATES

    def opens_predicate(self, clause: str) -> bool:
        """Whether ``clause``, right behind a number, begins with what is said and not with what is counted."""
        if not any(clause[:length] in _PREDICATES for length in _PREDICATE_LENGTHS):
            return False  # most clauses, without a cut
        return self.cut(clause)[0] in _PREDICATES

    def opens_with_verb(self, clause: str) -> bool:
        """Whether the first word of ``clause`` is a verb of two characters."""
        self.load()
        verb = clause[:2]
        return self.is_verb(verb) and self.cut(clause)[0] == verb  # most clauses need no cut

    def may_end_in_verb(self, words: str) -> bool:
        """Whether the last word of ``words`` could be a verb, however they are cut."""
        self.load()
        return any(self.is_verb(words[-size:]) for size in range(1, 5))

    def is_verb(self, word: str) -> bool:
        """Whether ``word`` is a verb and does not name a thing in this field."""
        return word in self._verbs and word not in _NOUNS


def by_jieba() -> Cutter:
    """jieba with this field's words."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(_cache_folder())
    tokenizer.initialize()
    for word in _OWN_WORDS:
        tokenizer.add_word(word)
    return lambda clause: tokenizer.cut(clause, HMM=False)


def by_rjieba() -> Cutter:
    """rjieba with this field's words; ImportError where it is not installed."""
    import rjieba

    tokenizer = rjieba.Jieba()
    for word in _OWN_WORDS:
        tokenizer.add_word(word, None, None)
    return lambda clause: tokenizer.cut(clause, hmm=False)


def _dictionary_verbs() -> frozenset[str]:
    import jieba

    with jieba.get_dict_file() as lines:
        rows = (line.decode("utf-8").split() for line in lines)
        return frozenset(row[0] for row in rows if len(row) == 3 and row[2] in {"v", "vd", "vi", "p", "d", "vg"})


def _cache_folder() -> Path:
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "zhibiao"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        import tempfile

        folder = Path(tempfile.mkdtemp(prefix="zhibiao-"))
    return folder
