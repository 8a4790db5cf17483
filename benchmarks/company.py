"""Whether what is read right alone is read right in company: clauses drawn at random, put behind one another.

    PYTHONPATH=. python benchmarks/company.py [--sentences 4000] [--clauses 2] [--seed 1] [--errors 20]

Prints how many of the clauses are read right alone, how many sentences of such clauses are, and the first sentences that are not.
A clause that is read wrong alone is not put into a sentence.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from etl.parse import Catalogue, extract
from etl.parse.records import Observation
from etl.seeds import load_reference

TITLE = "丽水市卫生健康委员会2024年工作总结\n"
RATES = (
    "居民健康素养水平 县域内就诊率 家庭医生签约率 重点人群签约率 孕产妇系统管理率 3岁以下儿童系统管理率 高血压患者规范管理率 65岁及以上老年人健康管理率"
    " 电子健康档案建档率 适龄儿童免疫规划疫苗接种率 HPV疫苗接种率 普惠托位占比 基层诊疗量占比 三四级手术占比 病床使用率 新生儿疾病筛查率 婚前医学检查率"
    " 住院分娩率 中医药健康管理率 肺结核患者治疗成功率 生活饮用水水质合格率 卫生厕所普及率 抗菌药物使用率 村卫生室公有产权比例 二级以上医院老年医学科设置率"
    " 出生缺陷产前筛查率 梅毒母婴阻断率 从业人员健康体检率 医疗责任险参保率 院内感染发生率"
).split()
THINGS = dict(
    word.split("/")
    for word in (
        "托位/个 普惠托位/个 社区医院/家 村卫生室/所 家庭医生团队/个 医养结合机构/家 卫生技术人员/人 执业医师/人 注册护士/人 全科医生/名 乡村医生/名"
        " 医疗卫生机构/个 实有床位/张 门诊人次/人次 住院人次/人次 发热门诊/个 胸痛中心/个 健康小屋/个 名中医工作室/个 中医馆/个 救护车/辆 DR设备/台"
        " 献血屋/座 健康步道/条 无烟单位/家 健康讲座/场 志愿者/名 远程会诊/例次 三四级手术/台次 核酸检测/人次 执法检查/户次 行政处罚案件/件 培训班/期"
        " 护理型床位/张 安宁疗护床位/张 疫苗接种/剂次 传染病病例/例 信访件/件 优质服务示范中心/家"
    ).split()
)
TASKS = "适龄妇女宫颈癌筛查/人 老年人健康体检/人 白内障复明手术/例".split()
HOUSES = "二级以上医院/家 乡镇卫生院/所 社区卫生服务中心/家 村卫生室/所 基层医疗卫生机构/家".split()
WARDS = "老年医学科 中医馆 发热门诊 儿科门诊".split()
TRAINED = "乡村医生 全科医生 托育从业人员 急救人员 基层医务人员".split()


class Clause(NamedTuple):
    """A clause, and for each figure in turn its names (|), then its kind, year and measure where they are not actual, 2024 and level.

    Slots: n/u, m/v things and their units; r, q rates; t/w tasks; h/k houses; d wards; e people; A, B, C counts and
    D, E lesser ones; P, Q shares; X, Y small numbers.
    """

    words: str
    names: tuple[str, ...]


CLAUSES = (
    Clause("全市有{n}{A}{u}", ("{n}",)),
    Clause("现有{n}{A}{u}", ("{n}",)),
    Clause("{n}{A}{u}", ("{n}",)),
    Clause("新增{n}{A}{u}", ("新增{n}",)),
    Clause("新增{A}{u}{n}", ("新增{n}",)),
    Clause("累计建成{n}{A}{u}", ("{n}|建成{n}|累计建成{n}",)),
    Clause("{n}{A}{u}、{m}{B}{v}", ("{n}", "{m}")),
    Clause("{n}、{m}分别为{A}{u}、{B}{v}", ("{n}", "{m}")),
    Clause("{n}达到{A}{u},同比增长{X}%", ("{n}", "{n} change")),
    Clause("{n}{A}{u},比上年增加{D}{u}", ("{n}", "{n}|新增{n} change")),
    Clause("{n}达到{A}{u},较2020年增加{D}{u}", ("{n}", "{n}|新增{n} change")),
    Clause("公立医院{A}家(三级{D}家、二级{E}家)", ("公立医院", "三级公立医院", "二级公立医院")),
    Clause("全市共有托育机构{A}家,其中公办{D}家、民办{E}家", ("托育机构", "公办托育机构", "民办托育机构")),
    Clause("累计建成{n}{A}{u},今年新增{D}{u}", ("{n}|建成{n}|累计建成{n}", "新增{n}")),
    Clause("{r}达到{P}%", ("{r}",)),
    Clause("{r}{P}%", ("{r}",)),
    Clause("{r}由{P}%提高到{Q}%", ("{r} 2023", "{r}")),
    Clause("{r}由2023年的{P}%提高到{Q}%", ("{r} 2023", "{r}")),
    Clause("{r}{P}%,较上年提高{X}个百分点", ("{r}", "{r} change")),
    Clause("{r}、{q}分别达到{P}%和{Q}%", ("{r}", "{q}")),
    Clause("{r}达到{P}%,高于国家标准", ("{r}",)),
    Clause("{r}{P}%(全省{Q}%)", ("{r}", "{r}")),
    Clause("{r}达{P}%,位居全省第二位", ("{r}",)),
    Clause("{r}目标值{P}%,实际完成{Q}%", ("{r} target", "{r}")),
    Clause("到2027年,{r}达到{P}%以上", ("{r} target 2027",)),
    Clause("婴儿死亡率降至{X}‰", ("婴儿死亡率",)),
    Clause("孕产妇死亡率、婴儿死亡率分别为{X}/10万、{Y}‰", ("孕产妇死亡率", "婴儿死亡率")),
    Clause("每千人口床位数达到{X}张", ("每千人口床位|每千人口床位数",)),
    Clause("每千人口床位、注册护士分别达到{X}张、{Y}人", ("每千人口床位|每千人口床位数", "每千人口注册护士")),
    Clause("平均住院日降至{X}天", ("平均住院日",)),
    Clause("门诊次均费用{A}.6元", ("门诊次均费用|次均门诊费用",)),
    Clause("{A}{k}{h}通过省级验收", ("通过省级验收的{h}|{h}通过省级验收|通过省级验收{h}",)),
    Clause(
        "{P}%的{h}设置{d}",
        ("{h}设置{d}占比|设置{d}的{h}占比|设置{d}{h}占比|{h}设置{d}比例|设置{d}的{h}比例|设置{d}{h}比例",),
    ),
    Clause("{t}任务数{A}{w},完成{B}{w},完成率{P}%", ("{t}|{t}任务 target", "{t}|{t}完成", "{t}完成率|{t}任务完成率")),
    Clause("培训{e}{A}人次", ("培训{e}|{e}培训",)),
    Clause("发放健康手册{A}份", ("健康手册|发放健康手册",)),
    Clause("查处违法案件{A}件,罚款{B}万元", ("查处违法案件|违法案件", "罚款|违法案件罚款")),
    Clause("招聘卫生专业技术人员{A}名,引进高层次人才{B}名", ("招聘卫生专业技术人员", "引进高层次人才")),
    Clause("落实集采药品{A}种,平均降价{P}%", ("集采药品|落实集采药品", "集采药品价格|集采药品|集采药品降价 change")),
    Clause("家庭医生签约服务扎实推进,签约率达到{P}%", ("家庭医生签约率|家庭医生签约服务签约率",)),
    Clause("重大传染病疫情零发生", ()),
    Clause("群众获得感明显增强", ()),
)
JOINTS = (*",,,", ";", "。", ",全市", ",同时,", ",目前", ";同时,", "。全市", "。一是", "。截至目前,", "。\n", ";二是")
OPENINGS = (
    "",
    "一是加强管理,",
    "全市",
    "扎实推进基层能力建设。",
    "持续深化医改,",
    "全年",
    "截至年底,",
    "今年以来,",
    "1—11月,",
    "(二)基层服务能力不断增强。\n",
)
# What is no Chinese: 全市全市有, 目前到2027年; and what would be of another year.
ODD = re.compile(
    r"(?:全市|全年|目前|同时,|以来,|月,|年底,|目前,)(?:全市|到2027|\d|重大|群众)|2027年[^。]*[,;。\n].*[\d]"
)


class Figure(NamedTuple):
    """A figure that a clause holds: its digits, the names that it may get, kind, year and measure."""

    digits: str
    names: frozenset[str]
    kind: str
    year: int
    measure: str


def drawn(clause: Clause, chance: random.Random, used: set[str]) -> tuple[str, list[Figure]]:
    """The clause with things and numbers in its slots, no number of which was used before."""
    (n, u), (m, v) = chance.sample(sorted(THINGS.items()), 2)
    r, q = chance.sample(RATES, 2)
    (t, w), (h, k) = chance.choice(TASKS).split("/"), chance.choice(HOUSES).split("/")
    slots = {"n": n, "u": u, "m": m, "v": v, "r": r, "q": q, "t": t, "w": w, "h": h, "k": k}
    slots |= {"d": chance.choice(WARDS), "e": chance.choice(TRAINED)}
    slots |= {c: _number(chance, used, f"{chance.randint(111, 989)}") for c in "ABC"}
    slots |= {c: _number(chance, used, f"{chance.randint(11, 48)}") for c in "DE"}
    slots |= {c: _number(chance, used, f"{chance.uniform(31, 98):.1f}") for c in "PQ"}
    slots |= {c: _number(chance, used, f"{chance.uniform(2, 9):.2f}") for c in "XY"}
    order = [
        slots[c] + (".6" if clause.words.endswith(".6元") else "") for c in re.findall("{([A-EPQXY])}", clause.words)
    ]
    figures = []
    for digits, told in zip(order, clause.names, strict=True):
        names, *own = told.format(**slots).split(" ")
        kind = "target" if "target" in own else "actual"
        year = next((int(o) for o in own if o.isdigit()), 2024)
        figures.append(
            Figure(
                digits, frozenset(map(plain, names.split("|"))), kind, year, "change" if "change" in own else "level"
            )
        )
    return clause.words.format(**slots), figures


def _number(chance: random.Random, used: set[str], digits: str) -> str:
    while digits in used or digits.endswith("0"):
        digits = (
            digits[:-1] + str(chance.randint(1, 9))
            if digits.endswith("0")
            else str(int(float(digits)) + 1) + digits[3:]
        )
    used.add(digits)
    return digits


def plain(name: str) -> str:
    """A name less what scoring passes over."""
    return re.sub(r"[()]|数$|人数$", "", name)


def wrong(sentence: str, figures: list[Figure], catalogue: Catalogue) -> list[str]:
    """What is read otherwise than ``figures`` say: digits with what was read, or nothing."""
    text = f"{TITLE}{sentence}。\n"
    read: dict[str, Observation] = {}
    for found in extract(text, (), catalogue).observations:
        digits = re.search(r"\d[\d.]*", text[found.start : found.end])
        if digits:
            read.setdefault(digits.group(), found)
    return [f"{f.digits}: {_told(read.get(f.digits))}" for f in figures if not _fits(f, read.get(f.digits))]


def _fits(figure: Figure, found: Observation | None) -> bool:
    if found is None or plain(found.name) not in figure.names:
        return False
    return (found.kind, found.year, found.measure) == (figure.kind, figure.year, figure.measure)


def _told(found: Observation | None) -> str:
    return f"{found.name} {found.kind} {found.year} {found.measure}" if found else "nothing"


def sentences(
    count: int, clauses: int, chance: random.Random, catalogue: Catalogue, alone: Counter[str]
) -> Iterator[tuple[str, list[Figure]]]:
    """Sentences of clauses that are read right alone; ``alone`` counts those drawn, and those read wrong."""
    made = 0
    while made < count:
        used: set[str] = set()
        chosen: list[tuple[str, list[Figure]]] = []
        while len(chosen) < clauses:
            clause = chance.choice(CLAUSES)
            words, figures = drawn(clause, chance, used)
            alone["drawn"] += 1
            if wrong(words, figures, catalogue):
                alone["wrong"] += 1
                alone[clause.words] += 1
            else:
                chosen.append((words, figures))
        sentence = (
            chance.choice(OPENINGS) + chosen[0][0] + "".join(chance.choice(JOINTS) + words for words, _ in chosen[1:])
        )
        if not ODD.search(sentence):
            made += 1
            yield sentence, [figure for _, figures in chosen for figure in figures]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sentences", type=int, default=4000)
    arguments.add_argument("--clauses", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--errors", type=int, default=20)
    asked = arguments.parse_args()
    catalogue, alone, failed = Catalogue.build(load_reference()), Counter[str](), []
    for sentence, figures in sentences(asked.sentences, asked.clauses, random.Random(asked.seed), catalogue, alone):
        if told := wrong(sentence, figures, catalogue):
            failed.append((sentence, told))
    print(f"alone       {alone['drawn'] - alone['wrong']:>6} of {alone['drawn']:>6}")
    print(f"in company  {asked.sentences - len(failed):>6} of {asked.sentences:>6}")
    for clause, count in Counter({k: n for k, n in alone.items() if k not in {"drawn", "wrong"}}).most_common(5):
        print(f"wrong alone {count:>6} {clause}")
    for sentence, told in failed[: asked.errors]:
        print(repr(sentence), *told, sep="\n    ")


if __name__ == "__main__":
    main()
