"""One request, bounded in time and size, to an address that may be asked."""

import socket
import threading
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util.connection import create_connection

from etl.config import Network
from etl.fetch.guard import address_of
from etl.fetch.records import Answer, FetchError, Unreachable

_CONNECT_SECONDS = 15
_READ_SECONDS = 30
_PIECE = 65_536


def request(url: str, headers: Mapping[str, str], seconds: float, size: int, allowed: Collection[Network]) -> Answer:
    """The answer to GET ``url``; a redirect is an answer, and not followed.

    Args:
        url: an address of http or https.
        headers: what is sent with it.
        seconds: after which the request is broken off, however little at a time the server sends.
        size: bytes of the body beyond which it is broken off.
        allowed: private networks that may be asked.

    Raises:
        FetchError: an answer without end, or a certificate that is not valid.
        Unreachable: no answer.
    """
    watch = _Watch(seconds)
    try:
        with watch, _manager(watch, allowed) as manager:
            response = manager.request(
                "GET", _ascii(url), headers=headers, redirect=False, retries=False, preload_content=False,
                timeout=urllib3.Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS),
            )  # fmt: skip
            body = _body(response, url, size)
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        if watch.is_over:
            raise Unreachable(f"{url} takes longer than {seconds:g} s") from None
        if isinstance(error, urllib3.exceptions.SSLError):
            raise FetchError(f"{url} has no valid certificate ({_words(error)}); check the address") from None
        raise Unreachable(f"{url} does not answer as it should: {_words(error)}") from None
    if watch.is_over:
        # A body without a length ends where the connection does.
        raise Unreachable(f"{url} takes longer than {seconds:g} s")
    return Answer(url, response.status, {name.lower(): value for name, value in response.headers.items()}, body)


def _ascii(url: str) -> str:
    """The address with its host as the network knows it: urllib3 asks for another library to read 卫健委.中国."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.isascii():
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.lower().replace(host, host.encode("idna").decode())))


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _body(response: urllib3.BaseHTTPResponse, url: str, size: int) -> bytes:
    pieces, left = [], size
    # Unpacked where the server packs it though it was not asked to; what counts is the size unpacked.
    for piece in response.stream(_PIECE, decode_content=True):
        left -= len(piece)
        if left < 0:
            raise FetchError(f"{url} is larger than {size / 1_000_000:g} MB, too large for a report; check the address")
        pieces.append(piece)
    return b"".join(pieces)


class _Watch:
    """Ends the connections of a request when its time is over: timeouts of the library count from piece to piece."""

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> "_Watch":
        self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()

    def over(self, opened: socket.socket) -> socket.socket:
        self._sockets.append(opened)
        return opened

    def _end(self) -> None:
        self.is_over = True
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


def _manager(watch: _Watch, allowed: Collection[Network]) -> urllib3.PoolManager:
    """A manager whose connections go to judged addresses only, under the eyes of ``watch``."""

    def connect(connection: HTTPConnection) -> socket.socket:
        address = address_of(connection.host, connection.port, allowed)
        try:
            return watch.over(
                create_connection(
                    (address, connection.port), cast(Any, connection.timeout), socket_options=connection.socket_options
                )
            )
        except OSError as error:
            raise urllib3.exceptions.NewConnectionError(connection, str(error)) from error

    class Plain(HTTPConnection):
        _new_conn = connect

    class Secure(HTTPSConnection):
        _new_conn = connect

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = cast(Any, Plain)

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = cast(Any, Secure)

    manager = urllib3.PoolManager()
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager


def host_of(url: str) -> str:
    """Host and port of an address, by which delays and robots.txt hold."""
    return urlsplit(url).netloc.lower()
