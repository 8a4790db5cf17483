"""Web pages of government sites."""

import documents
import pytest

from etl.read import ReadError

BODY = "<p>全市居民健康素养水平达到26.8%。</p><p>新建村卫生室12所，<b>床位3120张</b>，群众就医更加方便，服务能力不断提高，全市卫生健康事业高质量发展。</p>"
FRAMES = {
    "a known frame": '<div class="TRS_Editor">{}</div>',
    "a known frame by its id": '<table><tr><td id="zoom">{}</td></tr></table>',
    "a frame of its own": '<div class="main-of-this-site">{}</div>',
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_the_body_is_read_under_its_title_and_the_sites_frame_is_not(read_as, frame: str) -> None:
    text = read_as("a.html", documents.html(frame.format(BODY))).text
    assert text.splitlines()[0] == documents.TITLE
    assert "全市居民健康素养水平达到26.8%。\n新建村卫生室12所，床位3120张，群众" in text
    for word in ("首页", "政务公开", "分享到", "版权所有", "ICP备"):
        assert word not in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_page_is_decoded_by_its_bytes_and_not_by_what_it_declares(read_as, encoding: str) -> None:
    page = documents.html(f'<div id="zoom">{BODY}</div>').decode().encode(encoding)
    assert "健康素养水平达到26.8%" in read_as("a.htm", page).text


def test_meta_tags_tell_title_day_source_and_address(read_as) -> None:
    head = """<meta name="ArticleTitle" content="商洛市2024年工作总结"><META NAME="PubDate" CONTENT="2025-01-09 10:30">
    <meta name="ContentSource" content="商洛市卫健委"><meta name="Url" content="https://example.org/a.html">"""
    body = f'<p>索 引 号：<span>11611000/2025-00012</span></p><div id="zoom">{BODY}</div>'
    assert read_as("a.html", documents.html(body, head)).metadata == {
        "title": "商洛市2024年工作总结",
        "published_on": "2025-01-09",
        "publisher": "商洛市卫健委",
        "url": "https://example.org/a.html",
        "index_number": "11611000/2025-00012",
    }


def test_tags_that_make_no_sense_are_left_out(read_as) -> None:
    head = """<meta name="PubDate" content="2025-02-31"><meta name="Url" content="javascript:alert(1)">
    <meta name="ContentSource" content=" ">"""
    assert read_as("a.html", documents.html(f'<div id="zoom">{BODY}</div>', head)).metadata == {
        "title": documents.TITLE
    }


MERGED = """<table><tr><th rowspan="2">类别</th><th rowspan="2">指标</th><th colspan="2">完成情况</th></tr>
<tr><th>2023年</th><th>2024年</th></tr>
<tr><td rowspan="2">健康</td><td>居民健康<br>素养水平</td><td>25.4%</td><td>26.8%</td></tr>
<tr><td>孕产妇死亡率</td><td></td><td>8.5/10万</td></tr></table>"""


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_a_merged_cell_stands_in_every_place_that_it_covers(read_as, cells, frame: str) -> None:
    document = read_as("a.html", documents.html(frame.format(BODY + MERGED + BODY)))
    assert cells(document)[-1] == [
        ["类别", "指标", "完成情况", "完成情况"],
        ["类别", "指标", "2023年", "2024年"],
        ["健康", "居民健康素养水平", "25.4%", "26.8%"],
        ["健康", "孕产妇死亡率", "", "8.5/10万"],
    ]
    assert document.text.count("完成情况") == 1


def test_hidden_parts_scripts_and_comments_are_no_text(read_as) -> None:
    hidden = (
        '<p style="display: none">隐藏1</p><script>var a = "隐藏2"</script><!-- 隐藏3 --><noscript>隐藏4</noscript>'
    )
    assert "隐藏" not in read_as("a.html", documents.html(f'<div id="zoom">{hidden}{BODY}</div>')).text


def test_what_follows_a_dropped_part_is_kept(read_as) -> None:
    text = read_as("a.html", documents.html(f'<div id="zoom">{BODY}<p>甲<script>x</script>乙<!--x-->丙</p></div>')).text
    assert "甲乙丙" in text


def test_a_page_that_is_only_frame_is_refused(read_as) -> None:
    with pytest.raises(ReadError, match="without a report's text"):
        read_as("a.html", b"<html><body><script>location.href='/login'</script></body></html>")
