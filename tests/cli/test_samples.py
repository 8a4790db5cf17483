"""The sample reports, as ``make demo`` shows them."""

from etl.resources import folder


def test_every_sample_report_loads_and_promises_of_all_outcomes_can_be_seen(zhibiao) -> None:
    zhibiao("init")
    loaded = zhibiao("load", folder("seeds") / "reports")
    assert (loaded.exit_code, loaded.stderr) == (0, "")
    compared = "".join(zhibiao("compare", name).stdout for name in ("居民健康素养水平", "基层就诊率"))
    for status in ("met", "missed", "pending"):
        assert f" {status} " in compared
