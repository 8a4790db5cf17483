"""A server on this machine that misbehaves as it is told, started and stopped by the tests."""

import ssl
import threading
from collections import defaultdict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = "<html><body><p>商洛市卫生健康委员会2024年工作总结。全市居民健康素养水平达到26.8%。</p></body></html>"


class Site:
    """Pages by path: bytes, or what is done with a request; and the requests that came.

    With a file that holds a certificate and its key it speaks https.
    """

    def __init__(self, certificate: Path | None = None) -> None:
        self.pages: dict[str, bytes | Callable[[BaseHTTPRequestHandler], None]] = {}
        self.headers: dict[str, dict[str, str]] = defaultdict(dict)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.agents.add(self.headers["User-Agent"])
                page = site.pages.get(self.path)
                try:
                    if page is None:
                        self.send_error(404)
                    elif callable(page):
                        page(self)
                    else:
                        answer(self, 200, page, **site.headers[self.path])
                except ConnectionError:
                    pass  # the client has had enough

            def log_message(self, *words: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            # The handshake is made by the thread of each request, so that one that fails costs the others nothing.
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
            self.address = self.address.replace("http:", "https:")

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    handler.send_response(status)
    for name, value in (
        {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body))} | headers
    ).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)
