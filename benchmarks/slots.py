"""Words tried one at a time in the same place of the same sentences: which of them get into a name, or take it away.

    PYTHONPATH=. python benchmarks/slots.py [--errors 5]

Prints for each place how many sentences are read otherwise than they say, and the words in whose sentences most are.
Some pairs make no sense (大约跃升至): a word that fails in most of its sentences is a fault, one that fails in one is none.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from etl.parse import Catalogue, extract
from etl.seeds import load_reference

TITLE = "丽水市卫生健康委员会2024年工作总结\n"
# 县域内就诊率…,达到68.4%: what is said of a rate
SAID_OF_RATES = (
    "稳步提升 持续提升 进一步提升 不断提高 明显提高 显著提升 大幅提升 逐年提高 逐步提高 有所提高 有了较大提高 有了明显提升 得到提升 得到有效提升 实现提升 实现新突破 再上新台阶 再创新高 创历史新高 创新高 居全省前列 位居全省前列 位列全省第一 "
    "排名全省第二 走在全省前列 跻身全省第一方阵 高于全省平均水平 超过全省平均水平 好于全省平均水平 优于全国平均水平 高于上年同期 高于国家标准 超过年度目标 达到省定目标 提前完成目标 完成年度目标任务 保持较高水平 保持高位 保持稳定 保持全省领先 "
    "总体稳定 平稳运行 基本稳定 稳中有升 稳中有进 稳步上升 连续三年提升 连续五年位居全省第一 实现连续增长 快速增长 同比提高 均有提升 双双提升 继续保持全省领先 首次突破 突破六成 超六成 过半 接近七成 再提升 再提高 提升明显 提升显著 增幅明显 "
    "改善明显 有较大幅度提升 呈上升趋势 呈现上升态势 处于全省领先水平 处于较高水平 全省领先 全省第一 达到历史最好水平 达到历史最高 进入全省前三 跃居全省第三 由全省第八升至第三 较快增长 有效提升 全面提升 全面达标 全部达标 超额完成 圆满完成 "
    "如期实现 稳定在高位 不断攀升 节节攀升 逐月提升 逐季提升"
).split()
# 孕产妇死亡率…,为8.4/10万
SAID_OF_LOW = (
    "持续下降 稳步下降 逐年下降 明显下降 显著降低 大幅下降 稳中有降 进一步下降 持续降低 有所下降 控制在较低水平 保持较低水平 处于较低水平 低于全省平均水平 低于全国平均水平 降至历史最低 降到历史最低 创历史新低 持续走低 不断缩短 持续缩短 "
    "进一步缩短 有所缩短 得到有效控制 控制在合理范围 降幅明显 连续三年下降 呈下降趋势 远低于控制目标 优于省定目标"
).split()
# 中医馆…,达到684个
SAID_OF_THINGS = (
    "稳步增加 持续增加 不断增加 稳步增长 持续增长 不断壮大 逐年增加 逐步增加 大幅增加 快速增长 进一步扩大 稳步扩大 不断扩大 明显增加 有所增加 有较大增长 数量增加 数量稳步增长 总量稳步增长 规模不断扩大 规模持续扩大 队伍不断壮大 建设稳步推进 "
    "建设加快推进 建设成效明显 建设取得新进展 建设走在全省前列 建设全面铺开 布局更加合理 布局不断优化 数量居全省第二 供给持续扩大 供给不断增加 实现全覆盖 实现县县全覆盖 全面推开 加快发展 蓬勃发展 健康发展 快速发展 提质扩容 扩容提质 提质增效 "
    "增量明显 增幅居全省前列 持续减少 逐年减少 总数再创新高"
).split()
# 县域内就诊率…达到90.3%: what may stand before the verb
MANNERS = (
    "稳步 持续 进一步 不断 首次 历史性 一举 再次 逐年 明显 显著 大幅 迅速 快速 稳定 全面 始终 一直 连续三年 已连续五年 整体 总体 平均 全部 均 也 仍 已 现已 目前已 有效 成功 提前一年 率先 逐步 继续 由此 进而 最终 实际 基本 "
    "大体 年均 大约 将近 已经 得以 顺利"
).split()
# the verb that leads to the number
LEADS = (
    "提升至 提高到 提高至 上升到 上升至 增至 增加到 增长到 增长至 扩大到 突破 超过 达到 达 达到了 达成 保持在 维持在 稳定在 稳定于 跃升至 跃升到 攀升至 攀升到 回升至 升至 升到 站上 迈上 逼近 接近 高达 多达 实现 完成 为 是 在 "
    "位于 处于 定格在 停留在 徘徊在 拉升至 推高到 恢复到 恢复至 已达 已达到 已超 已超过 已突破 超 突破了 超过了 提到 涨到 涨至 冲上 跨过 迈过 越过 增加至 拓展到 扩展至"
).split()
# the same, where less is better
LEADS_DOWN = (
    "下降到 下降至 降至 降到 降低到 降低至 减少到 减少至 控制在 压减到 压缩到 压降至 缩短到 缩短至 回落到 回落至 低至 跌至 低于 不足 不到 仅 仅为 只有 仅有 仅占 保持在 稳定在 为 是 降为 减至 压缩至 压到 下滑到 走低到 收窄到 "
    "收窄至 优化到"
).split()
# …县域内就诊率达到90.3%: what opens a sentence, with a comma or without
OPENINGS = (
    "截至目前 截至11月底 截止12月31日 到2024年底 2024年底 2024年末 今年以来 今年前三季度 1—11月 1至11月份 上半年 全年 年内 年底 目前 至今 迄今 至年底 自开展以来 自活动开展以来 自项目实施以来 近年来 近两年 近三年来 "
    "十四五以来 “十四五”期间 五年来 三年来 一年来 过去一年 2023年以来 自2021年起 在此期间 期间 同期 当年 本年度 年度内 现阶段 现如今 时至今日 通过努力 经过努力 通过一系列措施 经过一年努力 在全市上下共同努力下 在市委市政府领导下 "
    "在各级各部门支持下 截至报告期末 报告期内 其中 另外 此外 同时 与此同时 同步 并 还 也 又 再 累计 总计 合计 共计 一共 已 已经 现 现已 目前已 先后 陆续 相继 分批 分期 全部 均 全面 基本 初步 率先 首批 首次 再次 连续三年 "
    "连续多年 全市 全市各级 全市上下 全市共 我市 我局 我委 本市 各县区 各县(市、区) 各级各类医疗机构 辖区内 辖区 全域 全行业 全系统 市县两级 县乡村三级 据统计 据初步统计 经统计 统计显示 数据显示 监测显示 监测结果显示 调查显示 "
    "调查结果表明 评估显示 初步核算 经测算 总的来看 总体看 从总体上看 具体来看 分区域看 从结构看 从全市情况看 通过改革 通过创建 依托医联体 以医共体为抓手 围绕目标 聚焦短板 坚持问题导向 为此 因此 由此 受此影响 得益于此 特别是 尤其是 如 "
    "例如 比如 包括 即 具体为 主要有 主要指标 主要指标方面 指标方面 医改方面 在医改方面 在基层医疗方面 基层医疗方面 从医改看 医疗服务上 管理上 在基层"
).split()
# 68家乡镇卫生院…: what is said of those that a number counts
SAID_OF_THOSE = (
    "通过省级验收 通过等级评审 获评全国示范 被评为先进单位 入选国家试点 入选省级名单 获省级表彰 达到国家标准 达到推荐标准 达到二级医院水平 建成投用 投入使用 正式运营 挂牌成立 完成改造 完成标准化建设 实现达标 实现信息互联 接入省级平台 "
    "接入全民健康信息平台 纳入医保定点 纳入医共体管理 开展中医药服务 开设夜间门诊 设置老年医学科 设立发热门诊 配备救护车 配齐专职医生 具备手术能力 能够开展手术 能提供中医药服务 实行一体化管理 推行预约诊疗 启动建设 开工建设 主体封顶 竣工验收 "
    "被暂停执业 被立案查处 受到行政处罚 存在安全隐患 整改到位 尚未达标 未配备医生 缺少专职医生 与三级医院结对 由县医院托管 加入专科联盟 成为医联体成员 签订合作协议 荣获省级称号 创成国家级 晋升三级医院 转型为护理院 参加义诊 参与试点 落实零差率 "
    "执行药品目录 使用基本药物"
).split()
# verb, what it is done to, and its unit
DEEDS = (
    "新购/救护车/辆 采购/救护车/辆 添置/救护车/辆 购置/救护车/辆 配齐/救护车/辆 更新/救护车/辆 新增配备/救护车/辆 投入使用/救护车/辆 调配/救护车/辆 捐赠/救护车/辆 推出/便民举措/项 推行/便民举措/项 出台/惠民政策/项 "
    "印发/政策文件/个 制定/管理制度/项 修订/管理制度/项 签订/合作协议/份 签署/合作协议/份 引进/新技术/项 开展/新技术/项 推广/适宜技术/项 应用/适宜技术/项 立项/科研课题/项 承担/科研课题/项 申报/科研课题/项 获批/科研课题/项 "
    "结题/科研课题/项 发表/论文/篇 出版/专著/部 获得/专利/项 获/省级奖项/个 荣获/省级奖项/个 斩获/省级奖项/个 夺得/省级奖项/个 摘得/省级奖项/个 举办/培训班/期 组织/培训班/期 承办/培训班/期 召开/调度会/次 召开/现场会/次 "
    "开展/专项督查/次 组织/专项督查/次 开展/应急演练/场 组织/应急演练/场 举行/应急演练/场 检查/医疗机构/家 巡查/医疗机构/家 督导/医疗机构/家 抽检/医疗机构/家 监测/医疗机构/家 评审/医疗机构/家 关停/诊所/家 取缔/黑诊所/家 "
    "注销/诊所/家 整改/问题/个 发现/问题/个 排查/问题/个 销号/问题/个 化解/信访积案/件 办结/信访积案/件 受理/信访件/件 办理/信访件/件 处理/投诉/件 查办/案件/件 立案/案件/件 移送/案件/件 审结/案件/件 办理/建议提案/件 "
    "答复/建议提案/件 发放/宣传单/份 印发/宣传册/份 张贴/海报/张 播放/宣传片/次 推送/科普文章/篇 发布/科普视频/条 制作/科普视频/条 悬挂/横幅/条 设置/宣传栏/个 更新/宣传栏/期 救治/危重患者/例 收治/危重患者/例 "
    "转运/危重患者/例 抢救/危重患者/例 接诊/危重患者/例 会诊/疑难病例/例 完成/手术/台次 实施/手术/台次 开展/手术/台次 施行/手术/台次 筛查/适龄妇女/人 体检/老年人/人 随访/慢病患者/人次 管理/慢病患者/人 建档/居民/人 "
    "签约/居民/人 服务/群众/人次 惠及/群众/人次 覆盖/居民/人 培训/村医/人次 培养/全科医生/人 招聘/医务人员/人 招录/医务人员/人 引进/硕士研究生/人 选派/骨干医师/人 派出/医疗队员/人 下派/医务人员/人 轮岗/医务人员/人 "
    "调整/班子成员/人 提拔/中层干部/人 发展/党员/名 表彰/先进个人/名 评选/名中医/名 遴选/学科带头人/名 聘请/专家/名 柔性引进/专家/名 建成/国医堂/个 建设/国医堂/个 打造/国医堂/个 改造/国医堂/个 新建/国医堂/个 "
    "改扩建/卫生院/所 迁建/卫生院/所 新改建/卫生院/所 提升/卫生院/所 创建/社区医院/家 创成/社区医院/家 建成/社区医院/家 培育/社区医院/家 认定/社区医院/家 命名/社区医院/家 挂牌/社区医院/家 授牌/社区医院/家 设立/专家工作室/个 "
    "成立/专家工作室/个 组建/家庭医生团队/个 建立/家庭医生团队/个 成立/质控中心/个 设置/发热门诊/个 开设/夜间门诊/个 开通/绿色通道/条 搭建/信息平台/个 接入/医疗机构/家 联通/医疗机构/家 上传/检查报告/份 共享/检查报告/份 "
    "出具/诊断报告/份 开具/电子处方/张 流转/电子处方/张 审核/电子处方/张 储备/急救药品/种 配备/基本药物/种 采购/集采药品/种 落实/集采药品/种 争取/资金/万元 投入/资金/万元 拨付/资金/万元 下达/资金/万元 安排/资金/万元 "
    "落实/资金/万元 筹措/资金/万元 整合/资金/万元 撬动/资金/万元 节约/资金/万元 追回/医保基金/万元 追缴/医保基金/万元 募集/善款/万元 减免/费用/万元 报销/费用/万元 兑付/奖励扶助金/万元 发放/奖励扶助金/万元 采集/血液/单位 "
    "供应/血液/单位 处置/医疗废物/吨 采样/样本/份 检测/样本/份 报告/传染病/例 处置/聚集性疫情/起 接种/新冠疫苗/剂次 补种/新冠疫苗/剂次 回收/过期药品/公斤 植树/苗木/株 慰问/困难家庭/户 走访/困难家庭/户 帮扶/困难家庭/户 "
    "结对/贫困户/户 资助/困难学生/名 解决/实际困难/件 征集/意见建议/条 采纳/意见建议/条 收集/意见建议/条 开展/谈心谈话/人次 约谈/责任人/人次 处分/违纪人员/人 通报/典型案例/起"
).split()
BEFORE = ("", "婴儿死亡率3.2‰,", "建成发热门诊72个;", "一是深化改革。")


class Case(NamedTuple):
    """A sentence, the word it tries, the figure that is looked for, and the names that it may get."""

    word: str
    sentence: str
    figure: str
    names: frozenset[str]


def said_of_rates() -> Iterator[Case]:
    for before in BEFORE:
        for word in SAID_OF_RATES:
            for name in ("县域内就诊率", "居民健康素养水平", "分娩镇痛率", "基层诊疗量占比"):
                yield _case(word, f"{before}全市{name}{word},达到68.4%", "68.4%", name)
        for word in SAID_OF_LOW:
            for name, figure in (("孕产妇死亡率", "8.4/10万"), ("平均住院日", "7.6天"), ("门诊次均费用", "268.4元")):
                yield _case(word, f"{before}全市{name}{word},为{figure}", figure, name)


def said_of_things() -> Iterator[Case]:
    for before in BEFORE:
        for word in SAID_OF_THINGS:
            for name, unit in (("中医馆", "个"), ("托位", "个"), ("执业医师", "人"), ("医养结合机构", "家")):
                yield _case(word, f"{before}全市{name}{word},达到684{unit}", "684" + unit, name)


def leads() -> Iterator[Case]:
    for manner in ("", *MANNERS):
        for lead in LEADS:
            yield _case(manner or lead, f"全市县域内就诊率{manner}{lead}90.3%", "90.3%", "县域内就诊率")
            yield _case(manner or lead, f"全市中医馆{manner}{lead}684个", "684个", "中医馆")
        for lead in LEADS_DOWN:
            yield _case(manner or lead, f"全市平均住院日{manner}{lead}7.3天", "7.3天", "平均住院日")


def openings() -> Iterator[Case]:
    for word in OPENINGS:
        for comma in ("", ","):
            yield _case(word, f"{word}{comma}县域内就诊率达到90.3%", "90.3%", "县域内就诊率")
            yield _case(word, f"{word}{comma}建成中医馆684个", "684个", "中医馆", "建成中医馆", "累计建成中医馆")


def those() -> Iterator[Case]:
    for word in SAID_OF_THOSE:
        for unit, noun in (("家", "乡镇卫生院"), ("所", "村卫生室"), ("家", "公立医院")):
            for before in BEFORE:
                told = (f"{word}的{noun}", noun + word, f"{word.removeprefix('被')}的{noun}")
                yield _case(word, f"{before}全市68{unit}{noun}{word}", "68" + unit, *told)


def deeds() -> Iterator[Case]:
    for deed in DEEDS:
        verb, noun, unit = deed.split("/")
        for before in BEFORE:
            for sentence in (f"{verb}{noun}684{unit}", f"{verb}684{unit}{noun}", f"全年{verb}{noun}684{unit}"):
                yield _case(verb + noun, before + sentence, "684" + unit, noun, verb + noun, noun + verb)


SLOTS: dict[str, Callable[[], Iterator[Case]]] = {
    "said of a rate": said_of_rates,
    "said of a thing": said_of_things,
    "before a number": leads,
    "before a name": openings,
    "said of those counted": those,
    "deeds": deeds,
}


def _case(word: str, sentence: str, figure: str, *names: str) -> Case:
    return Case(word, sentence, figure, frozenset(names))


def _plain(name: str) -> str:
    for end in ("人次", "人数", "件数", "份数", "金额", "数量", "总量", "总数", "人员", "数"):
        name = name.removesuffix(end)
    return name


def read(case: Case, catalogue: Catalogue) -> str:
    """The name that the figure gets; empty where it is not read."""
    text = f"{TITLE}{case.sentence}。\n"
    told = (o for o in extract(text, (), catalogue).observations if text.startswith(case.figure, o.start))
    return next((o.name for o in told), "")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--errors", type=int, default=3)
    asked = arguments.parse_args()
    catalogue = Catalogue.build(load_reference())
    for slot, cases in SLOTS.items():
        wrong, told, tried = Counter[str](), dict[str, str](), list(cases())
        for case in tried:
            name = read(case, catalogue)
            if name not in case.names and _plain(name) not in set(map(_plain, case.names)):
                wrong[case.word] += 1
                told[case.word] = f"{case.sentence} → {name or 'nothing'}"
        print(f"{slot:<22}{wrong.total():>6} of {len(tried):>6}")
        for word, times in wrong.most_common(asked.errors):
            print(f"    {times:>4} {word}: {told[word]}")


if __name__ == "__main__":
    main()
