"""The warehouse in Datasette, asked as a browser asks."""

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from builders import make_extraction

from etl.browse import BrowseError, serve, site
from etl.browse.metadata import queries
from etl.store import ReportSource, StoreError, create_engine_for, load_report, start_run, views


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A warehouse of one report whose target is missed, by the name that files have where nobody names one."""
    path = shutil.copy(sqlite_template, tmp_path_factory.mktemp("browse") / "zhibiao.db")
    engine = create_engine_for(f"sqlite:///{path}")
    extraction = make_extraction(
        {"start": 10, "end": 16, "sentence_end": 20},
        {"start": 10, "end": 16, "sentence_end": 20, "value": 28000.0, "kind": "target", "name": "居民健康素养水平"},
    )
    source = ReportSource("a.txt", "居民健康素养水平达到26.33%<b>左右" * 2)
    assert load_report(engine, start_run(engine), source, extraction).status == "loaded"
    engine.dispose()
    return f"sqlite:///{path}"


@pytest.fixture(scope="module")
def datasette(url: str) -> Any:
    """The site of that warehouse, which no request changes."""
    return site(url)


def get(datasette: Any, path: str) -> Any:
    # In a thread of its own: the browser of other tests has a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, datasette.client.get(path)).result()


@pytest.mark.parametrize("view", views.names())
def test_every_view_can_be_looked_at_with_its_meaning_and_facets(datasette: Any, view: str) -> None:
    answer = get(datasette, f"/zhibiao/{view}")
    assert answer.status_code == 200
    (meaning,) = (v.meaning for v in views.all_views() if v.name == view)
    assert meaning.split("'")[0].split("<")[0][:40] in answer.text


def test_a_value_leads_to_its_sentence_with_the_mention_marked(datasette: Any) -> None:
    page = get(datasette, "/zhibiao/target_vs_actual?status=missed").text
    link = '<a href="/zhibiao/sentence?observation_id={}" title="the sentence it was read from">{}</a>'
    for id_, shown in ((1, "1"), (1, "26.33"), (2, "2"), (2, "28,000")):
        assert link.format(id_, shown) in page
    sentence = get(datasette, "/zhibiao/sentence?observation_id=1").text
    assert "居民健康素养水平达到<mark>26.33%</mark>&lt;b&gt;" in sentence


@pytest.mark.parametrize("name", [name for name, _ in queries()])
def test_every_canned_query_runs(datasette: Any, name: str) -> None:
    path = f"/zhibiao/{name}.json?_shape=array&observation_id=1&indicator_name=居民健康素养水平&words=居民健康素养"
    answer = get(datasette, path)
    assert answer.status_code == 200, answer.text
    assert len(answer.json()) == (2 if name == "find_figures" else 1)


def test_the_style_of_the_site_is_its_own(datasette: Any) -> None:
    assert '<link rel="stylesheet" href="/-/zhibiao/browse.css"' in get(datasette, "/zhibiao/target_vs_actual").text
    assert "column-descriptions" in get(datasette, "/-/zhibiao/browse.css").text


def test_the_first_page_of_the_warehouse_tells_what_every_view_shows(datasette: Any) -> None:
    page = get(datasette, "/zhibiao").text
    places = [page.index(f'<dt><a href="/zhibiao/{view}">{view}</a></dt>') for view in views.names()]
    assert min(places) == page.index('<dt><a href="/zhibiao/target_vs_actual">')


def test_a_code_has_its_name_beside_it(datasette: Any) -> None:
    row = get(datasette, "/zhibiao/observation").text
    for told in (">商洛市</a>&nbsp;<em>611000</em>", ">居民健康素养水平</a>&nbsp;<em>HP01</em>"):
        assert told in row


def test_columns_are_explained_and_facets_count(datasette: Any) -> None:
    page = get(datasette, "/zhibiao/target_vs_actual").text
    assert "actual less target" in page
    facets = get(datasette, "/zhibiao/target_vs_actual.json?_facet=status").json()["facet_results"]
    assert [(each["value"], each["count"]) for each in facets["status"]["results"]] == [("missed", 1)]


@pytest.mark.parametrize("statement", ["DELETE FROM observation", "DROP VIEW conflicts", "PRAGMA writable_schema=1"])
def test_nothing_can_be_changed_and_the_terminal_stays_quiet(datasette: Any, statement: str, capfd) -> None:
    answer = get(datasette, f"/zhibiao.json?sql={statement.replace(' ', '+')}")
    assert answer.status_code == 400
    assert "Statement must be a SELECT" in answer.text or "PRAGMA" in answer.text
    assert "".join(capfd.readouterr()) == ""
    assert get(datasette, "/zhibiao/observation.json?_shape=array").json()


def test_what_cannot_be_shown_is_said(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BrowseError, match=r"for PostgreSQL see docs/tour\.md"):
        site("postgresql://nobody@nowhere/none")
    with pytest.raises(StoreError, match="run `zhibiao init`"):
        site(f"sqlite:///{tmp_path}/absent.db")
    monkeypatch.setitem(sys.modules, "datasette.app", None)
    with pytest.raises(BrowseError, match=r'pip install "zhibiao\[browse\]"'):
        site(url)


def test_the_command_serves_until_interrupted(url: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = "from etl.cli import main; main()"
    words = [sys.executable, "-c", code, "browse", "--port", str(port), "--database", url]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    served = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        page = ""
        while not page and served.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                    page = answer.read().decode()
            except OSError:
                time.sleep(0.2)
        assert "zhibiao 指标" in page, served.stderr.read() if served.stderr else ""
        with pytest.raises(BrowseError, match=f"cannot listen on 127.0.0.1:{port} .*; name another --port"):
            serve(None, "127.0.0.1", port)
        served.send_signal(signal.SIGINT)
        assert "Traceback" not in served.communicate(timeout=60)[1]
    finally:
        served.kill()
