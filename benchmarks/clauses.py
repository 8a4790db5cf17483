"""Clauses in the wordings that offices have for them: changes, levels that moved, parts, tasks, subsidies, labels above a bare name.

    PYTHONPATH=. python benchmarks/clauses.py [--errors 5]

Prints for each kind how many sentences are read otherwise than they say, and the words in whose sentences most are.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from etl.parse import Catalogue, Observation, extract
from etl.seeds import load_reference

TITLE = "丽水市卫生健康委员会2024年工作总结\n"
AGAINST = (
    "比上年 较上年 比去年 较去年 同比 比2023年 比前一年 与上年相比 与去年相比 比上年同期 较年初 比年初 比十年前 比三年前 比2020年底 比“十三五”末 比改革前 环比 比上个月"
    " 比上季度 比前年 同去年相比 相比上年 较前一年 比往年 比疫情前 比试点前 较上一年 比上一年度 比上年度 较去年同期 比年前 比去年底 较上年末 比2019年 与2023年相比"
    " 比去年全年 比创建前 比医共体组建前 相比去年 较同期 比去年同期"
).split()
HOW = (
    "还 又 反而 反倒 也 均 都 分别 略 略有 有所 大幅 明显 显著 仅 只 小幅 再 再次 继续 持续 进一步 累计 净 平均 总体 实际 逆势 一下子 整整 足足 几乎 将近 接近 约 近 超过"
    " 已 已经 共 约为 仍 却 则 不升反 不降反 稳步 快速 同步 整体 相应 合计 稍 稍有 微 略微 大约 平均每年 逐年 首次 双双 全面 依然 同样 各"
).split()
MOVED = (
    "提高 提升 上升 增长 增加 下降 降低 减少 掉了 降了 少了 多了 涨了 高了 低了 上涨 回落 回升 下滑 下跌 攀升 提高了 提升了 增加了 减少了 下降了 上升了 收窄 扩大 增 减 升 降 涨 跌"
    " 高出 高 低 提了 跌了 升了 减了 增了 上浮 下浮 拉高 拉低 压降 压减 改善 缩小 上扬 走高 走低 滑落 跃升 递增 掉 滑坡 抬升 提 升高 降下来 涨上来 往上走了 往下走了"
).split()
CHANGED = (
    ("县域内就诊率为91.4%,", "1.4个百分点", "县域内就诊率"),
    ("县域内就诊率", "1.4个百分点", "县域内就诊率"),
    ("全市总诊疗326.5万人次,", "12.6万人次", "总诊疗人次"),
    ("全市总诊疗人次", "12.6%", "总诊疗人次"),
    ("医疗卫生机构床位达1.2万张,", "320张", "医疗卫生机构床位"),
)
FROM = (
    "由 从 由上年的 从上年的 由2023年的 从2020年的 由原来的 从原先的 由去年同期的 从年初的 由2023年底的 从“十三五”末的 由建院时的 从五年前的 由改革前的 从最初的 由2020年 由过去的"
    " 从当初的 由上年末 由上年 从去年 自2020年的 从不足 由不到 由年初 由刚启动时的 从试点前的 从前年的"
).split()
TO = (
    "提高到 提升到 增加到 上升到 增至 升至 提高至 提升至 增长到 上升为 提高为 扩大到 扩至 发展到 攀升至 跃升到 达到 增加到现在的 提高到目前的 提升至2024年的 提高到今年的 提高到年底的"
    " 增加到了 提到 涨到 上涨到 提升到了 增长为 变为 变成 调整为 稳步提升到 一举提升到 逐步提高到 一下子提高到 大幅提升至 快速增长到 增加至如今的"
).split()
WHOLES = (
    ("全市卫生技术人员1.26万人", "人", "执业医师", "注册护士"),
    ("全市有医疗卫生机构1260家", "家", "医院", "乡镇卫生院"),
    ("法定传染病报告发病4260例", "例", "乙类传染病", "丙类传染病"),
    ("门诊患者12.6万人次", "人次", "中医门诊患者", "儿科门诊患者"),
)
JOINTS = (
    ",其中 ,其中: (其中 ,包括 ,含 ,其中, ,当中 ,这其中 ,里面 ,其中有 ,其中仅 ,含有 ,包含 ,分别是 (含 ,包括:".split()
)
SHARES = "占{} 占比{} 占总数的{} 占比为{} 占全市的{} 占比达到{} 占到{} 占全部的{} 约占{} 比例达{} 占比已达{} 占到总数的{} 所占比重为{} 占总量{} 占了{} 占比重{}".split()
TASKS = (
    "{o}任务{t},完成{d},完成率104.8%",
    "{o}目标{t},实际完成{d},完成率104.8%",
    "{o}完成{d},完成目标任务{t}的104.8%",
    "{o}任务数{t},完成数{d},完成比例104.8%",
    "{o}计划{t},实际完成{d},占计划的104.8%",
    "{o}应完成{t},已完成{d},完成率为104.8%",
    "{o}完成{d}(任务{t}),完成率104.8%",
    "{o}:目标值{t},完成值{d},完成率104.8%",
    "下达{o}任务{t},完成{d},完成率104.8%",
    "省下达{o}任务{t},我市完成{d},完成率104.8%",
    "计划完成{o}{t},实际完成{d},完成率达104.8%",
    "{o}完成{d},占全年任务{t}的104.8%",
    "{o}任务{t},超额完成{d},完成率104.8%",
)
DONE = (
    ("老年人健康体检", "6.2万人", "6.5万人"),
    ("“两癌”筛查", "1.2万人", "1.26万人"),
    ("村卫生室标准化建设", "60个", "63个"),
    ("无偿献血采集", "3.1万人次", "3.2万人次"),
)
PAID = (("村卫生室", "个"), ("普惠托位", "个"), ("乡村医生", "名"), ("家庭病床", "张"), ("国医堂", "家"))
PAYS = (
    "对{t}按每{u}2400元给予补助 {t}每{u}补助2400元 每{u}{t}补助2400元 对每{u}{t}给予2400元补助 按照每{u}{t}2400元的标准给予补助 {t}补助标准为每{u}2400元 为{t}每{u}每年发放补助2400元"
    " 给予{t}每{u}2400元补助 每{u}{t}一次性奖补2400元 市财政对{t}每{u}补助2400元 {t}每{u}每月补贴2400元 对{t}给予每{u}2400元的补贴 {t}每{u}每年可获补助2400元"
    " 将{t}补助标准提高到每{u}每年2400元 每{u}{t}每年给予运营补贴2400元 {t}由市财政每{u}补助2400元 落实{t}每{u}每年2400元补助政策"
).split()
ABOVE = (
    "(一){t}。{h}。|{t}:{h}。|【{t}】{h}。|——{t}。{h}。|一、{t}\n{h}。|(一){t}\n全市{h}。|{t}方面,{h}。|{t}工作扎实推进,{h}。|抓好{t},{h}。|持续推进{t},{h}。|一是{t}。{h}。"
    "|{t}有力有效。{h}。|二是抓实{t}。全市{h}。|3.推进{t}。目前,{h}。|(三)持续深化{t}。全市{h}。|{t}提质扩面,{h}。|(一){t}。加强培训,落实责任,{h}。"
    "|(一){t}。按照市委、市政府部署,{h}。|{t}:一是强化宣传;二是加强督导,{h}。|(一){t}\n一是强化培训。{h}。"
).split("|")
THEMES = (
    ("家庭医生签约服务", "签约率42.6%", "家庭医生签约率"),
    ("老年人健康管理", "管理率72.6%", "老年人健康管理率"),
    ("高血压患者管理", "规范管理率72.6%", "高血压患者.*管理率"),
    ("肺结核防治", "患者治疗成功率95.6%", "肺结核患者治疗成功率"),
    ("HPV疫苗接种", "接种人数3200人", "HPV疫苗接种.*"),
    ("“两癌”筛查", "完成率104%", "“两癌”筛查.*完成率"),
    ("“两癌”筛查", "阳性126例", "“两癌”筛查阳性.*"),
    ("健康档案", "动态使用率62.4%", "健康档案动态使用率"),
    ("托育服务", "备案机构36家", "备案托育机构"),
    ("医养结合", "机构12家", "医养结合机构"),
    ("健康素养", "素养水平32%", "健康素养水平"),
    ("村卫生室建设", "新建12所", "新建村卫生室"),
    ("信访工作", "办结率100%", "信访办结率"),
    ("医疗废物处置", "集中处置率100%", "医疗废物.*集中处置率"),
)


class Case(NamedTuple):
    """A sentence, the words that it tries, and what each figure must be: its name as a pattern, its kind and its measure."""

    tried: tuple[str, ...]
    sentence: str
    figures: dict[str, tuple[str, str, str]]


def changes() -> Iterator[Case]:
    tried = [(a, "", m) for a in AGAINST for m in ("提高", "减少", "下降了", "高")]
    tried += [(a, h, m) for h in HOW for a in ("比上年", "同比") for m in ("提高", "减少", "下降了")]
    tried += [(a, "", m) for m in MOVED for a in ("比上年", "同比", "较2023年")]
    for against, how, moved in tried:
        for before, figure, name in CHANGED:
            figures = {figure: (name, "actual", "change")}
            yield Case((against, how, moved), f"{before}{against}{how}{moved}{figure}。", figures)


def moves() -> Iterator[Case]:
    for start in FROM:
        for to in TO:
            for thing, one, two in (("县域内就诊率", "86.2%", "91.4%"), ("护理型床位", "320张", "560张")):
                figures = dict.fromkeys((one, two), (thing, "actual", "level"))
                yield Case((start, to), f"{thing}{start}{one}{to}{two}。", figures)


def parts() -> Iterator[Case]:
    for whole, unit, one, two in WHOLES:
        for joint in JOINTS:
            for share in SHARES:
                close = ")" if "(" in joint else ""
                sentence = f"{whole}{joint}{one}320{unit},{share.format('25.4%')}、{two}140{unit}{close}。"
                figures = {f"320{unit}": one, "25.4%": f"{one}(?:占.*|比例)", f"140{unit}": two}
                yield Case((joint, share), sentence, {f: (n, "actual", "level") for f, n in figures.items()})


def tasks() -> Iterator[Case]:
    for task in TASKS:
        for thing, asked, done in DONE:
            figures = {
                asked: (f".*{thing}.*", "target|standard", "level"),
                done: (f".*{thing}.*", "actual", "level"),
                "104.8%": (f".*{thing}.*完成(?:率|比例)", "actual", "level"),
            }
            yield Case((task,), task.format(o=thing, t=asked, d=done) + "。", figures)


def subsidies() -> Iterator[Case]:
    for pays in PAYS:
        for thing, unit in PAID:
            junk = "(?!按|给予|对|为|.*财政对|.*可获|.*提高|落实)"
            name = f"{junk}.*{thing}.*(?:补助|补贴|奖补)(?:标准)?|{junk}.*每{unit}.*{thing}.*(?:补助|补贴|奖补).*"
            yield Case((pays,), pays.format(t=thing, u=unit) + "。", {"2400元": (name, "actual", "level")})


def labels() -> Iterator[Case]:
    for above in ABOVE:
        for theme, figure, name in THEMES:
            number = figure[re.search(r"\d", figure).start() :]  # type: ignore[union-attr]
            yield Case((above, theme), above.format(t=theme, h=figure), {number: (name, "actual", "level")})


KINDS: dict[str, Callable[[], Iterator[Case]]] = {
    "changes": changes,
    "levels that moved": moves,
    "parts and shares": parts,
    "tasks": tasks,
    "subsidies": subsidies,
    "labels above": labels,
}


def is_right(case: Case, found: dict[str, Observation]) -> bool:
    """Whether each figure of a case is what it must be."""
    for figure, (name, kind, measure) in case.figures.items():
        told = found.get(figure)
        if told is None or not re.fullmatch(f"(?:{name})(?:数量?|人次)?", told.name):
            return False
        if not re.fullmatch(kind, told.kind) or told.measure != measure:
            return False
    return True


def read(case: Case, catalogue: Catalogue) -> dict[str, Observation]:
    """The observations of a sentence by the words of their figures."""
    text = f"{TITLE}{case.sentence}\n"
    return {text[o.start : o.end]: o for o in extract(text, (), catalogue).observations}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--errors", type=int, default=3)
    asked = arguments.parse_args()
    catalogue = Catalogue.build(load_reference())
    for kind, cases in KINDS.items():
        wrong, told, count, tried = Counter[str](), dict[str, str](), 0, list(cases())
        for case in tried:
            found = read(case, catalogue)
            if not is_right(case, found):
                count += 1
                wrong.update(filter(None, case.tried))
                names = ", ".join(f"{figure}: {o.name}" for figure, o in found.items())
                told |= dict.fromkeys(case.tried, f"{case.sentence} → {names or 'nothing'}".replace("\n", "⏎"))
        print(f"{kind:<22}{count:>6} of {len(tried):>6}")
        for word, times in wrong.most_common(asked.errors):
            print(f"    {times:>4} {word}: {told[word]}")


if __name__ == "__main__":
    main()
