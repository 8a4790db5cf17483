"""Which addresses are asked and which are not, who is said to ask, and what robots.txt and the distance ask for."""

import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from misbehaving import PAGE, Site, answer

from etl.config import Fetch
from etl.fetch import FetchError, guard
from etl.work import Stop

HERE = Path(__file__).as_uri()  # a file that is there, and is read by nobody


@pytest.mark.parametrize(
    ("target", "piece"),
    [
        (HERE, f"'{HERE}', which is no address of the web"),
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


def test_the_client_says_who_asks(site: Site, rules: Fetch, fetch) -> None:
    site.pages["/a.html"] = PAGE.encode()
    fetch("/a.html", rules)
    (agent,) = site.agents
    assert agent.startswith("zhibiao/")
    assert "(+tests@example.org)" in agent
    with pytest.raises(FetchError, match="contact"):
        fetch("/a.html", replace(rules, contact=" "))


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
