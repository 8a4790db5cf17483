"""The command that fetches what sources.csv lists, and refuses what makes no sense there."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from misbehaving import PAGE, Site

from etl.cli import main

HERE = Path(__file__).as_uri()  # a file that is there, and is read by nobody


def test_the_command_fetches_what_a_csv_lists(site: Site, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    site.pages["/a.html"] = PAGE.encode()
    (tmp_path / "zhibiao.toml").write_text(
        '[fetch]\ncontact = "a@example.org"\ndelay_seconds = 0\nallow_networks = ["127.0.0.0/8"]\n', encoding="utf-8"
    )
    (tmp_path / "sources.csv").write_text(
        f"place,year,url\n商洛市,2024,{site.address}/a.html\n,,{site.address}/b.html\n", encoding="utf-8-sig"
    )
    result = CliRunner().invoke(main, ["fetch"])
    assert result.exit_code == 1
    assert "1 new, 0 changed, 0 unchanged, 1 failed" in result.stdout
    assert "b.html is not there any more (404)" in result.stderr


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("place,year\n商洛市,2024\n", "has no column url"),
        (f"url\n{HERE}\n", f"line 2: '{HERE}' is no address of the web"),
        ("url\nhttp://me:word@a.cn/\n", "with a password in it is not fetched"),
        ("url,year\nhttp://a.cn/,24\n", "'24' is no year"),
        ("url\nhttp://a.cn/\n\nhttp://a.cn/\n", "line 4: http://a.cn/ is there twice"),
        ("", "sources.csv is empty"),
        ("\0\1\2", "sources.csv is not text"),
        ("url\n" + "a" * 200_000, "sources.csv line 2: field larger than field limit"),
        (None, "does not exist"),
    ],
)
def test_sources_that_make_no_sense_are_refused_in_one_line(
    tmp_path, monkeypatch: pytest.MonkeyPatch, text: str | None, piece: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if text is not None:
        (tmp_path / "sources.csv").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["fetch", "--contact", "a@example.org"])
    assert result.exit_code == 2
    assert piece in result.stderr
    assert result.stderr.count("\n") == 1
