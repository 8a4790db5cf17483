"""Fetching from a server that behaves, and from one that does not."""

import hashlib
import json
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from click.testing import CliRunner
from misbehaving import PAGE, Site, answer

from etl.cli import main
from etl.config import Fetch
from etl.fetch import FetchError, Journal, WebSource, guard
from etl.fetch import fetch as fetch_all
from etl.jobs import gather
from etl.read import read
from etl.read.manifest import Entry
from etl.work import Stop


def lines(rules: Fetch) -> list[dict]:
    return [json.loads(line) for line in (rules.folder / "journal.jsonl").read_text("utf-8").splitlines()]


def test_what_is_fetched_is_kept_unaltered_with_address_time_and_headers(site: Site, rules: Fetch, fetch) -> None:
    raw = PAGE.encode("gb18030") + b"\r\n\0"
    site.pages["/a.html"] = raw
    site.headers["/a.html"] = {"ETag": '"1"', "X_Odd": "yes"}
    assert fetch("/a.html", rules).status == "new"
    (line,) = lines(rules)
    assert line["file"] == f"raw/{hashlib.sha256(raw).hexdigest()}.html"
    assert (rules.folder / line["file"]).read_bytes() == raw
    assert line["url"] == f"{site.address}/a.html"
    assert line["at"].endswith("+00:00")
    assert (line["headers"]["etag"], line["headers"]["x-odd"]) == ('"1"', "yes")


def test_the_client_says_who_asks(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules)
    (agent,) = site.agents
    assert agent.startswith("zhibiao/")
    assert "(+tests@example.org)" in agent
    with pytest.raises(FetchError, match="contact"):
        fetch("/a.html", replace(rules, contact=" "))


@pytest.mark.parametrize("validator", ["ETag", "Last_Modified"])
def test_what_the_server_says_is_unchanged_is_not_sent_again(site: Site, rules: Fetch, fetch, validator: str) -> None:
    told = {"ETag": '"1"', "Last_Modified": "Tue, 03 Mar 2026 10:00:00 GMT"}[validator]
    asked = {"ETag": "If-None-Match", "Last_Modified": "If-Modified-Since"}[validator]

    def page(handler) -> None:
        if handler.headers[asked] == told:
            handler.send_response(304)
            handler.end_headers()
        else:
            answer(handler, 200, PAGE.encode(), **{validator: told})

    site.pages["/a.html"] = page
    assert [fetch("/a.html", rules).status for _ in range(3)] == ["new", "unchanged", "unchanged"]
    assert len(lines(rules)) == 1


def test_the_same_bytes_are_unchanged_and_others_changed_without_any_validator(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    assert [fetch("/a.html", rules).status for _ in range(2)] == ["new", "unchanged"]
    site.pages["/a.html"] = PAGE.replace("26.8", "27.1").encode()
    assert fetch("/a.html", rules).status == "changed"
    assert len(list((rules.folder / "raw").glob("*.html"))) == 2


def test_errors_of_the_server_are_tried_again(site: Site, rules: Fetch, fetch) -> None:
    def failing(handler) -> None:
        if site.pages_asked().count("/a.html") < 3:
            answer(handler, 503, Retry_After="0")
        else:
            answer(handler, 200, PAGE.encode())

    site.pages["/a.html"] = failing
    assert fetch("/a.html", rules).status == "new"
    assert site.pages_asked() == ["/a.html"] * 3


def test_an_error_that_stays_is_told_after_the_last_try_and_counted(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 500)
    for failures in (1, 2):
        result = fetch("/a.html", rules)
        assert (result.status, result.may_pass, result.failures) == ("failed", True, failures)
        assert result.reason.endswith("/a.html answers 500")
    assert len(site.pages_asked()) == 6
    site.pages["/a.html"] = PAGE.encode()
    assert fetch("/a.html", rules).status == "new"
    site.pages["/a.html"] = lambda handler: answer(handler, 500)
    assert fetch("/a.html", rules).failures == 1


@pytest.mark.parametrize(
    ("status", "piece"), [(404, "is not there any more"), (410, "not there"), (403, "answers 403")]
)
def test_a_refusal_is_not_tried_again(site: Site, rules: Fetch, fetch, status: int, piece: str) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, status)
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", False)
    assert piece in result.reason
    assert site.pages_asked() == ["/a.html"]


def test_redirects_are_followed_and_the_last_address_kept(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/old"] = lambda handler: answer(handler, 301, Location="new.html")
    site.pages["/new.html"] = PAGE.encode()
    assert fetch("/old", rules).status == "new"
    assert lines(rules)[0]["final_url"] == f"{site.address}/new.html"


@pytest.mark.parametrize(
    ("target", "piece"),
    [
        ("file:///etc/passwd", "'file:///etc/passwd', which is no address of the web"),
        ("ftp://127.0.0.1/a", "no address of the web"),
        ("http://user:word@127.0.0.1/", "no address of the web"),
        ("http://[::1", "no address of the web"),
        ("http://10.1.2.3/a", "10.1.2.3 is 10.1.2.3, in a private network"),
        ("http://169.254.169.254/latest/meta-data/", "in a private network"),
        ("http://[::1]/a", "::1 is ::1, in a private network"),
        ("http://[::ffff:192.168.0.1]/a", "in a private network"),
        ("http://[64:ff9b::c0a8:1]/a", "in a private network"),
        ("http://0.0.0.0/a", "in a private network"),
        ("/loop", "from address to address without end"),
    ],
)
def test_redirects_to_where_nobody_should_go_are_refused(
    site: Site, rules: Fetch, fetch, target: str, piece: str
) -> None:
    site.pages["/loop"] = lambda handler: answer(handler, 302, Location=target)
    result = fetch("/loop", rules)
    assert (result.status, result.may_pass) == ("failed", False)
    assert piece in result.reason
    assert not list((rules.folder / "raw").glob("*.html"))


def test_private_networks_are_not_asked_unless_they_are_allowed(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    result = fetch("/a.html", replace(rules, allow_networks=()))
    assert "127.0.0.1 is 127.0.0.1, in a private network" in result.reason
    assert site.asked == []


def test_a_name_is_judged_by_every_address_that_it_stands_for(rules: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    def both(host: str, port: int, **_: object) -> list:
        return [(socket.AF_INET, 1, 6, "", (address, port)) for address in ("93.184.215.14", "192.168.1.1")]

    monkeypatch.setattr(guard.socket, "getaddrinfo", both)
    with pytest.raises(FetchError, match=r"reports\.example is 192\.168\.1\.1, in a private network"):
        guard.address_of("reports.example", 80, ())


def test_the_address_that_was_judged_is_the_one_that_is_asked(
    site: Site, rules: Fetch, fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    resolve = socket.getaddrinfo

    def once(host: str, port: int, *more: object, **named: object) -> list:
        asked.append(host)
        # A name that answers otherwise the second time: here it is the address that must be asked for.
        return resolve("127.0.0.1" if host == "reports.example" else host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    site.pages["/a.html"] = PAGE.encode()
    url = site.address.replace("127.0.0.1", "reports.example") + "/a.html"
    assert fetch(url, rules).status == "new"
    assert asked.count("reports.example") == len(site.asked)


def test_an_address_in_chinese_is_asked_for_as_the_network_knows_it(
    site: Site, rules: Fetch, fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve, asked = socket.getaddrinfo, []

    def ours(host: str, *more: object, **named: object) -> list:
        asked.append(host)
        return resolve("127.0.0.1", *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", ours)
    monkeypatch.setitem(sys.modules, "idna", None)  # where nothing else has brought it along
    site.pages["/%E6%8A%A5%E5%91%8A/a.html"] = PAGE.encode()
    assert fetch(site.address.replace("127.0.0.1", "卫健委.中国") + "/报告/a.html", rules).status == "new"
    assert "xn--nyq96ey2h.xn--fiqs8s" in asked


def test_a_body_without_end_is_broken_off(site: Site, rules: Fetch, fetch) -> None:
    def endless(handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"<p>" * 20_000)

    site.pages["/a.html"] = endless
    result = fetch("/a.html", replace(rules, megabytes=0.5))
    assert result.reason.endswith("/a.html is larger than 0.5 MB, too large for a report; check the address")
    assert not list((rules.folder / "raw").glob("*.html"))


@pytest.mark.parametrize("part", ["headers", "body"])
def test_an_answer_that_drips_is_broken_off(site: Site, rules: Fetch, fetch, part: str) -> None:
    def dripping(handler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"\r\n" * (part == "body"))
        for _ in range(600):
            handler.wfile.write(b"X")
            handler.wfile.flush()
            time.sleep(0.05)

    site.pages["/a.html"] = dripping
    result = fetch("/a.html", replace(rules, request_seconds=0.4, tries=1))
    assert (result.status, result.may_pass) == ("failed", True)
    assert result.reason.endswith("/a.html takes longer than 0.4 s")


def test_a_body_that_is_cut_off_is_not_taken_for_a_report(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 200, PAGE.encode(), Content_Length="5000")
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", True)
    assert len(site.pages_asked()) == 3


def test_a_host_that_gives_no_answer_is_told_for_each_address_and_soon_left_alone(rules: Fetch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        urls = [f"http://127.0.0.1:{taken.getsockname()[1]}/{number}.html" for number in range(5)]
        results = list(fetch_all([WebSource(url, Entry("")) for url in urls], Journal(rules.folder), rules, Stop()))
    assert [(each.status, each.may_pass, each.failures) for each in results] == [("failed", True, 1)] * 5
    silent = [f"{url} is not asked, since its host gives no answer; the next run asks again" for url in urls[2:]]
    assert [each.reason for each in results[2:]] == silent
    assert "does not answer as it should" in results[1].reason


def test_a_server_that_says_unchanged_unasked_is_told(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = lambda handler: answer(handler, 304)
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", False)
    assert result.reason.endswith("/a.html says that it has not changed since never; look at it in a browser")


def test_what_was_removed_by_hand_is_fetched_anew_and_no_report_till_then(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    site.headers["/a.html"] = {"ETag": '"1"'}
    fetch("/a.html", rules)
    (path,) = (rules.folder / "raw").glob("*.html")
    path.unlink()
    assert list(Journal(rules.folder).reports({})) == []
    assert fetch("/a.html", rules).status == "new"
    assert [found for found, _ in Journal(rules.folder).reports({})] == [path]


def test_a_proxy_of_the_environment_is_not_asked(
    site: Site, rules: Fetch, fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/a.html"] = PAGE.encode()
    assert fetch("/a.html", rules).status == "new"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_must_be_vouched_for(rules: Fetch, fetch, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=t -addext subjectAltName=IP:127.0.0.1"
    made = tmp_path / "both.pem"
    subprocess.run(["openssl", *words.split(), "-keyout", made, "-out", made], check=True, capture_output=True)
    certificate = subprocess.run(["openssl", "x509", "-in", made], check=True, capture_output=True).stdout
    site = Site(made)
    site.pages["/a.html"] = PAGE.encode()
    site.start()
    try:
        result = fetch(f"{site.address}/a.html", rules)
        assert (result.status, result.may_pass) == ("failed", False)
        assert "has no valid certificate" in result.reason
        (tmp_path / "ours.pem").write_bytes(certificate)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ours.pem"))
        assert fetch(f"{site.address}/a.html", rules).status == "new"
    finally:
        site.stop()


def test_a_wrong_charset_of_the_server_does_not_matter(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode("gb18030")
    site.headers["/a.html"] = {"Content_Type": "text/html; charset=iso-8859-1"}
    fetch("/a.html", rules)
    assert "居民健康素养水平" in read(rules.folder / lines(rules)[0]["file"]).text


@pytest.mark.parametrize(
    ("path", "content_type", "body", "suffix"),
    [
        ("/a?id=3", "text/plain", PAGE[15:40].encode(), ".txt"),
        ("/report.txt", "text/html", "总结".encode(), ".txt"),
        ("/a", "application/octet-stream", b"%PDF-1.7\n", ".pdf"),
        ("/report.html", "text/html", b"%PDF-1.7\n", ".pdf"),
        ("/a.jpg", "image/jpeg", b"\xff\xd8\xff", ".html"),
    ],
)
def test_content_gets_the_suffix_by_which_it_is_read(
    site: Site, rules: Fetch, fetch, path: str, content_type: str, body: bytes, suffix: str
) -> None:
    site.pages[path] = body
    site.headers[path] = {"Content_Type": content_type}
    fetch(path, rules)
    assert lines(rules)[0]["file"].endswith(suffix)


def test_robots_txt_is_heeded(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/robots.txt"] = b"User-agent: *\nDisallow: /private/\n"
    site.pages["/private/a.html"] = site.pages["/a.html"] = PAGE.encode()
    assert "is not to be fetched by programs" in fetch("/private/a.html", rules).reason
    assert fetch("/a.html", rules).status == "new"
    assert site.pages_asked() == ["/a.html"]


def test_a_site_whose_robots_txt_cannot_be_had_is_not_asked(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/robots.txt"] = lambda handler: answer(handler, 503)
    site.pages["/a.html"] = PAGE.encode()
    result = fetch("/a.html", rules)
    assert (result.status, result.may_pass) == ("failed", True)
    assert site.pages_asked() == []


@pytest.mark.parametrize("said", [b"", b"User-agent: *\nCrawl-delay: 50\n"])
def test_requests_to_a_host_keep_their_distance(
    site: Site, rules: Fetch, fetch, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    site.pages["/robots.txt"] = said
    site.pages["/old"] = lambda handler: answer(handler, 301, Location="/a.html")
    site.pages["/a.html"] = PAGE.encode()
    waits = []
    monkeypatch.setattr(Stop, "sleep", lambda stop, seconds: waits.append(seconds))
    fetch("/old", replace(rules, delay_seconds=0 if said else 50))
    if said:
        # The request for robots.txt says how far apart those after it are.
        assert waits[1] <= 0
    else:
        assert 0 < waits[1] <= 50
    assert 0 < waits[2] <= 100


def test_what_is_fetched_can_be_loaded_as_a_folder_with_what_sources_csv_says(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules, place="商洛市", year=2024)
    batch = gather([rules.folder / "raw"])
    (source,) = batch.sources
    assert source.entry == Entry(source.path.name, "商洛市", 2024, f"{site.address}/a.html")
    assert batch.remarks == ()


def test_a_line_cut_off_by_a_kill_is_passed_over(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules)
    journal = rules.folder / "journal.jsonl"
    journal.write_text(journal.read_text("utf-8") + '{"url": "http://x', encoding="utf-8")
    site.pages["/a.html"] = PAGE.replace("26.8", "27.1").encode()
    assert fetch("/a.html", rules).status == "changed"
    assert [path.suffix for path, _ in Journal(rules.folder).reports({})] == [".html", ".html"]


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
        ("url\nfile:///etc/passwd\n", "line 2: 'file:///etc/passwd' is no address of the web"),
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
