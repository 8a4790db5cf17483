"""Which cues tell a document's place: each alone in an otherwise neutral document, for divisions drawn at random.

    PYTHONPATH=. python benchmarks/place_cues.py [--divisions 260] [--seed 5]

Prints for each cue how many of the divisions are found, not found, and taken for another.
"""

import argparse
import random
from collections import Counter

from etl.parse import Catalogue, extract
from etl.parse.reference import Region
from etl.parse.report.places import Places
from etl.seeds import load_reference

TITLE = "2024年工作总结\n"
BODY = "一、工作情况\n门诊12.3万人次,签约居民4.6万人。\n二、下一步打算\n签约率达到75%以上。\n"
# {0} the division, {1} the one above it, {2} how its name ends, {3} its short name
CUES = {
    "office that signs": TITLE + BODY + "{0}卫生健康局\n2024年12月20日\n",
    "office that signs, behind its city": TITLE + BODY + "{1}{0}卫生健康委员会\n2024年12月20日\n",
    "party group that signs": TITLE + BODY + "中共{0}卫生健康委员会党组\n",
    "government office that signs": TITLE + BODY + "{0}人民政府办公室\n",
    "hospital that signs": TITLE + BODY + "{0}人民医院\n2024年12月20日\n",
    "centre for disease control that signs": TITLE + BODY + "{0}疾病预防控制中心\n",
    "centre for mothers and children that signs": TITLE + BODY + "{0}妇幼保健计划生育服务中心\n",
    "society that signs": TITLE + BODY + "{0}计划生育协会\n",
    "blood station that signs": TITLE + BODY + "{0}中心血站\n",
    "insurance office that signs": TITLE + BODY + "{0}医疗保障局\n",
    "town that signs": TITLE + BODY + "{0}石桥镇人民政府\n",
    "town hospital that signs": TITLE + BODY + "{0}石桥镇中心卫生院\n",
    "who reports on his office": TITLE + BODY + "述职人:{0}人民医院 王某某\n",
    "who wrote it": TITLE + "作者:{0}人民医院 2024-12-20\n" + BODY,
    "who contributed it": "基层看病更方便\n2024年12月20日\n" + BODY + "(供稿:{0}卫健局)\n",
    "who fills in the form": "2024年工作自评表\n填报单位(盖章):{0}卫生健康局\n" + BODY,
    "who gets a copy": TITLE + BODY + "抄送:{0}人民政府办公室\n",
    "rights of the page": TITLE + BODY + "Copyright {0}人民医院 All Rights Reserved\n",
    "address": TITLE + BODY + "联系地址:{0}城关镇人民路12号\n",
    "red head": "{0}人民医院文件\n" + TITLE + BODY,
    "title": "{0}人民医院2024年工作总结\n" + BODY,
    "title, short name": "{3}人民医院2024年工作总结\n" + BODY,
    "title, office by short name": "{3}卫健局2024年工作总结\n" + BODY,
    "speaker": "在全{2}卫生健康工作会议上的讲话\n{0}卫生健康局局长 王某某\n(2024年2月20日)\n" + BODY,
    "congress": "工作情况报告\n——2024年9月28日在{0}第十八届人民代表大会常务委员会第二十次会议上\n" + BODY,
    "breadcrumb": "您当前的位置:首页 > {0}人民政府 > 部门信息公开\n" + TITLE + BODY,
    "first sentence": TITLE + "2024年,{0}卫生健康系统扎实工作。\n" + BODY,
    "first sentence, short name": TITLE + "2024年,{3}卫健系统扎实工作。\n" + BODY,
    "addressee": TITLE + "{0}卫生健康局:\n现将我院2024年工作总结如下。\n" + BODY,
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--divisions", type=int, default=260)
    arguments.add_argument("--seed", type=int, default=5)
    asked = arguments.parse_args()
    catalogue = Catalogue.build(load_reference())
    places = catalogue.places
    today = [r for r in places.by_code.values() if r.until_year is None and r.level in {"prefecture", "county"}]
    drawn = random.Random(asked.seed).sample(today, asked.divisions)
    print("| cue | found | not found | taken for another |\n| --- | ---: | ---: | ---: |")
    for cue, text in CUES.items():
        told: Counter[str] = Counter()
        for region in drawn:
            if "{3}" in text and len(region.short_name) < 2:
                continue
            words = text.format(region.name, _above(region, places), region.name[-1], region.short_name)
            code = extract(words, (), catalogue).profile.place_code
            told["none" if code is None else "found" if code == region.code else "other"] += 1
        print(f"| {cue} | {told['found']} | {told['none']} | {told['other']} |")


def _above(region: Region, places: Places) -> str:
    above = places.by_code.get(region.parent_code or "")
    return above.name if above and above.level != "country" else ""


if __name__ == "__main__":
    main()
