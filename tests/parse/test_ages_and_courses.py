"""People told by age alone, shots and courses in few words, and what plans ask in the middle of what was reached."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "在岗乡村医生312人。从年龄看，35岁以下41人；60岁以上仍在坚守的82人，平均年龄51.3岁。",
            ["在岗乡村医生", "35岁以下在岗乡村医生", "60岁以上在岗乡村医生", "在岗乡村医生平均年龄"],
            id="by age",
        ),
        pytest.param(
            "在岗乡村医生312人。60岁以上82人。取得执业医师资格的26人。",
            ["在岗乡村医生", "60岁以上在岗乡村医生", "取得执业医师资格的在岗乡村医生"],
            id="of all again",
        ),
        pytest.param(
            "适龄女生HPV疫苗接种扎实推进，首剂已接种486人，接种率92.1%。",
            ["适龄女生HPV疫苗首剂接种", "适龄女生HPV疫苗首剂接种率"],
            id="the first shot",
        ),
        pytest.param("65岁及以上老年人免费体检进入扫尾阶段，已检1.16万人。", ["65岁及以上老年人免费体检"], id="so far"),
        pytest.param("对其中6名困难妇女按每人1万元给予救助。", ["困难妇女", "困难妇女标准"], id="so much for each"),
        pytest.param("举办村医轮训班3期，培训286人次。", ["村医轮训班", "村医轮训人次"], id="a course and who came"),
        pytest.param("通过校园招聘、定向考录招聘医学生28名。", ["招聘医学生"], id="how they were found"),
        pytest.param(
            "65岁以上常住老年人5.8万人，为其中4.1万人做了免费体检。",
            ["65岁以上常住老年人", "65岁以上常住老年人免费体检"],
            id="for some of them",
        ),
        pytest.param("南部5个乡镇尚为空白。", ["南部乡镇"], id="an adverb behind"),
        pytest.param(
            "3岁以上人群新冠病毒疫苗全程接种率95%，60岁以上老年人加强免疫接种率92%，累计接种712万剂次。",
            ["3岁以上人群新冠病毒疫苗全程接种率", "60岁以上老年人加强免疫接种率", "新冠病毒疫苗接种"],
            id="shots of all",
        ),
        pytest.param("含麻疹成分疫苗2剂次接种率98%。", ["含麻疹成分疫苗2剂次接种率"], id="two shots are no figure"),
        pytest.param("全科医生数达到每万人4人。", ["每万人全科医生"], id="by head behind"),
        pytest.param(
            "补助标准提高到94元，电子健康档案建档率94%，动态使用率66%。",
            ["补助标准", "电子健康档案建档率", "电子健康档案动态使用率"],
            id="no rate of a sum",
        ),
        pytest.param(
            "高血压、糖尿病患者规范管理率分别为79%、78%，分别高于省定目标15.2和14.6个百分点。",
            [
                "高血压患者规范管理率",
                "糖尿病患者规范管理率",
                "高血压患者规范管理率高于省定目标",
                "糖尿病患者规范管理率高于省定目标",
            ],
            id="a distance of each",
        ),
        pytest.param(
            "完成HPV疫苗接种2.6万剂次，适龄女生接种率93%。",
            ["HPV疫苗接种", "适龄女生HPV疫苗接种率"],
            id="of the vaccine before",
        ),
        pytest.param(
            "新增综合医院设置老年医学科3家，设置比例达86%。",
            ["新增综合医院设置老年医学科", "综合医院老年医学科设置比例"],
            id="set up once",
        ),
        pytest.param("疫苗接种率以乡镇为单位保持在95%以上。", ["疫苗接种率"], id="town by town"),
        pytest.param("订单定向免费培养农村医学生42名。", ["订单定向免费培养农村医学生"], id="trained to order"),
    ],
)
def test_a_short_form_has_its_whole_name(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_what_a_plan_asks_for_is_of_its_clause_alone(tell: Tell) -> None:
    text = "2022年，人均预期寿命79.2岁，《规划》要求2025年达到80岁；婴儿死亡率2.4‰。"
    assert tell(text, "kind year") == [("actual", 2022), ("target", 2025), ("actual", 2022)]


def test_an_assessment_tells_results_of_the_year_in_which_it_is_given(told: Tell) -> None:
    text = (
        "丽水市卫生健康委员会“十四五”规划中期评估报告\n2022年末床位1.2万张。\n2023年上半年，签约率达到61%。\n"
        "丽水市卫生健康委员会\n2023年9月12日\n"
    )
    assert [(kind, year) for _, _, kind, year in told(text)] == [("actual", 2022), ("actual", 2023)]


def test_a_place_called_the_home_of_a_herb_is_no_town(told: Tell) -> None:
    text = "丽水市卫生健康工作简报（2023年第8期）\n【亮点】黄精之乡做活中医药\n新增中医阁12个。\n"
    assert [name for name, *_ in told(text)] == ["新增中医阁"]
