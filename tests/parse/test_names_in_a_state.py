"""The name of those who came up to something, told before, behind or on both sides of their number, and of their share."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

STATES = [
    named(
        "36家医院开出夜间门诊、58家实行周末不停诊。",
        ("36家", "开出夜间门诊的医院"),
        ("58家", "实行周末不停诊的医院"),
        id="others of whom something else is said",
    ),
    named(
        "27家卫生院中有11家没有专职会计。",
        ("27家", "卫生院"),
        ("11家", "没有专职会计的卫生院"),
        id="what some of them lack",
    ),
    named("卫生院有9家收不抵支。", ("9家", "收不抵支的卫生院"), id="some of whom something is said"),
    named(
        "镇卫生院运行吃力，有8家收支出现亏损。",
        ("8家", "收支出现亏损的镇卫生院"),
        id="some of those that the clause before spoke of",
    ),
    named("镇卫生院建设提速，有8家药店停业。", ("8家", "药店"), id="others than those before"),
    named("医疗机构有12家公立医院。", ("12家", "公立医院"), id="some that are named"),
    named("梅毒感染产妇3例全程规范治疗。", ("3例", "梅毒感染产妇"), id="how all of them were treated"),
    named("产前筛查高风险31人悉数转诊。", ("31人", "产前筛查高风险"), id="what all of them did"),
    named(
        "新技术23项，其中7项填补县内空白。",
        ("23项", "新技术"),
        ("7项", "填补县内空白的新技术"),
        id="what some of them do",
    ),
    named(
        "全市8家二级以上公立综合医院中已有5家设置老年医学科，占62.5%。",
        ("8家", "二级以上公立综合医院"),
        ("5家", "设置老年医学科的二级以上公立综合医院"),
        ("62.5%", "设置老年医学科的二级以上公立综合医院占比"),
        id="so many of those",
    ),
    named(
        "16家镇卫生院中能开展眼底照相的仅5家、能做肺功能检查的7家。",
        ("16家", "镇卫生院"),
        ("5家", "能开展眼底照相的镇卫生院"),
        ("7家", "能做肺功能检查的镇卫生院"),
        id="no more than so many",
    ),
    named(
        "1386所村卫生室中公有产权的占95.3%。",
        ("1386所", "村卫生室"),
        ("95.3%", "公有产权村卫生室占比"),
        id="a share of those counted",
    ),
    named(
        "10家社区卫生服务中心均达到推荐标准，其中3家建成社区医院。",
        ("10家", "达到推荐标准的社区卫生服务中心"),
        ("3家", "社区医院"),
        id="what some have become, which is catalogued",
    ),
    named(
        "乡镇卫生院达到“优质服务基层行”基本标准的有47家（占85.5%）、推荐标准13家。",
        ("47家", "达到“优质服务基层行”基本标准的乡镇卫生院"),
        ("85.5%", "达到“优质服务基层行”基本标准的乡镇卫生院占比"),
        ("13家", "达到推荐标准的乡镇卫生院"),
        id="another mark behind a bracket",
    ),
    named(
        "深入开展“优质服务基层行”活动，达到国家推荐标准31家、基本标准158家，达标率75%。",
        ("31家", "达到国家推荐标准的机构"),
        ("158家", "达到基本标准的机构"),
        ("75%", "“优质服务基层行”达标率"),
        id="marks of nobody named",
    ),
    named(
        "乡镇卫生院全部达标，其中达到推荐标准12家。",
        ("12家", "达到推荐标准的乡镇卫生院"),
        id="those of the clause before",
    ),
    named("碧湖、大港头等卫生院3家达到推荐标准。", ("3家", "达到推荐标准的卫生院"), id="who before and what behind"),
    named(
        "二级以上公立综合医院100%设置老年医学科。",
        ("100%", "二级以上公立综合医院设置老年医学科比例"),
        id="a share between who and what",
    ),
    named(
        "社区卫生服务中心中医馆100%设置。", ("100%", "社区卫生服务中心中医馆设置率"), id="a share before a bare verb"
    ),
    named(
        "全市4家紧密型县域医共体实行人财物一体化管理。",
        ("4家", "紧密型县域医共体"),
        id="how all there are is run",
    ),
    named(
        "5家互联网医院提供线上诊疗6.87万人次。",
        ("5家", "互联网医院"),
        ("6.87万人次", "线上诊疗"),
        id="what is said of the next number",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), STATES)
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("孕产妇死亡率从17.9/10万降到去年的10.64/10万。", "孕产妇死亡率"),
        ("今年前9个月下转患者1.26万人次。", "下转患者"),
        ("前三季度医疗救助41.7万人次。", "医疗救助"),
        ("省重点民生实事——适龄妇女“两癌”免费检查98340人。", "适龄妇女“两癌”免费检查"),
        ("集采药品落地338种。", "集采药品"),
        ("修缮村卫生室23间。", "修缮村卫生室"),
    ],
)
def test_words_of_time_and_of_the_programme_are_no_name(sentence: str, name: str, tell: Tell) -> None:
    assert {*tell(sentence, "name")} == {name}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("村卫生室283个，产权公有的241个，占85.2%。", ["村卫生室", "产权公有的村卫生室", "产权公有的村卫生室占比"]),
        ("公立医院12家，其中设有老年医学科的有9家。", ["公立医院", "设有老年医学科的公立医院"]),
        ("床位由4800张增加到现在的5120张。", ["床位", "床位"]),
        ("乡镇卫生院（含街道中心，下同）14处，业务用房不达标的8处。", ["乡镇卫生院", "业务用房不达标的乡镇卫生院"]),
    ],
)
def test_what_a_clause_says_of_some_names_them_with_what_was_counted(
    sentence: str, names: list[str], tell: Tell
) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("紧密型医共体2个实体化运作。", "紧密型医共体"),
        ("残疾儿童146人按类别建立档案。", "残疾儿童"),
        ("脱贫人口1.83万人应签尽签。", "脱贫人口"),
        ("41条审计问题逐条销号。", "审计问题"),
        ("2个紧密型县域医共体实行人财物统管。", "紧密型县域医共体"),
        ("后备医院50间集中隔离房间。", "集中隔离房间"),
    ],
)
def test_what_is_said_behind_a_counted_thing_names_nothing(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name") == [name]
