"""A report with its gold, and what may be found in it."""

import json
from pathlib import Path

TEXT = "全市居民健康素养率达到26.33%,较2023年提高3个百分点。A率、B率均达100%。培训两批1-3名医师,床位120张。"

LITERACY = {
    "at": "素养率达到⟦26.33%⟧",
    "names": ["居民健康素养率", "居民健康素养水平"],
    "value": 26.33,
    "unit": "%",
    "comparator": "=",
    "kind": "actual",
    "measure": "level",
    "year": 2024,
    "place": "商洛市",
    "domains": ["health_promotion"],
    "code": "HP01",
}
GOLD = [
    LITERACY,
    LITERACY
    | {"at": "提高⟦3个百分点⟧", "value": 3, "unit": "百分点", "measure": "change", "base_year": 2023},
    {k: v for k, v in LITERACY.items() if k != "code"} | {"at": "均达⟦100%⟧", "names": ["A率"], "value": 100},
    {k: v for k, v in LITERACY.items() if k != "code"} | {"at": "均达⟦100%⟧", "names": ["B率"], "value": 100},
    {k: v for k, v in LITERACY.items() if k != "code"}
    | {"at": "⟦两批⟧", "names": ["培训"], "value": 2, "unit": "批", "optional": True},
    {k: v for k, v in LITERACY.items() if k != "code"}
    | {"at": "⟦1-3名⟧", "names": ["培训医师"], "value": 1, "upper": 3, "unit": "人", "comparator": "range"},
]  # fmt: skip


def lines(rows: list[dict]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def found(row: dict, **changes: object) -> dict:
    """What is found where all of a gold row is found, with changes."""
    before, mention = row["at"].split("⟧")[0].split("⟦")
    start = TEXT.index(before + mention) + len(before)
    record = {k: v for k, v in row.items() if k not in ("at", "names", "domains", "optional")}
    named = {"name": row["names"][0], "domain": row["domains"][0], "start": start, "end": start + len(mention)}
    return record | named | changes


def make_folder(folder: Path) -> Path:
    """``gold`` and ``texts`` in a folder, with one report, s."""
    for part, name, content in [("gold", "s.jsonl", lines(GOLD)), ("texts", "s.txt", TEXT)]:
        (folder / part).mkdir(parents=True)
        (folder / part / name).write_text(content, encoding="utf-8")
    return folder
