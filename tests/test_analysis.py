"""Views as DataFrames, on both databases."""

from datetime import date

import pandas as pd
import pytest
from builders import make_extraction
from sqlalchemy import Engine

from etl.analysis import load_view
from etl.errors import UserError
from etl.store import ReportSource, StoreError, load_report, start_run, views


@pytest.fixture
def url(engine: Engine) -> str:
    """A warehouse of one report with a target kept, one pending and a figure that no indicator claims."""
    extraction = make_extraction(
        {"value": 26.33},
        {"value": 26.0, "kind": "target", "comparator": "≥"},
        {"value": 28.0, "kind": "target", "year": 2025},
        {"value": 3.0, "name": "试点", "unit": "个", "code": None, "domain": "other"},
    )
    source = ReportSource("a.txt", "居民健康素养水平达到26%以上" * 9, published_on=date(2025, 1, 9))
    assert load_report(engine, start_run(engine), source, extraction).status == "loaded"
    return engine.url.render_as_string(hide_password=False)


def test_columns_have_the_types_of_the_view(url: str) -> None:
    frame = load_view("observation_detail", url)
    kinds = {"region_code": "str", "year": "Int64", "base_year": "Int64", "value": "float64", "upper_value": "float64"}
    kinds |= {"published_on": "datetime64[s]", "indicator_code": "str", "observation_id": "Int64"}
    assert {name: str(frame[name].dtype) for name in kinds} == kinds
    assert frame["published_on"].unique().tolist() == [pd.Timestamp(2025, 1, 9)]
    assert frame["indicator_code"].isna().sum() == 1


def test_rows_are_those_that_are_asked_for_and_come_with_their_meanings(url: str) -> None:
    frame = load_view("target_vs_actual", url, cities=["商洛"], years=[2024], indicators=["居民健康素养率"])
    assert frame[["region_name", "year", "target_value", "actual_value", "gap", "status"]].values.tolist() == [
        ["商洛市", 2024, 26.0, 26.33, 0.33, "met"]
    ]
    assert frame.attrs["meanings"]["gap"].startswith("actual less target")
    assert load_view("target_vs_actual", url, domains=["医疗服务"]).empty


def test_every_view_loads_without_rows_too(engine: Engine) -> None:
    for view in views.names():
        frame = load_view(view, engine.url.render_as_string(hide_password=False))
        assert frame.empty
        assert "object" not in set(map(str, frame.dtypes)), view


def test_what_is_wrong_is_said_in_one_line(url: str) -> None:
    with pytest.raises(StoreError, match="there is no view targets"):
        load_view("targets", url)
    with pytest.raises(UserError, match="no place is called"):
        load_view("target_vs_actual", url, cities=["无此地"])
