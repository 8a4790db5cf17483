"""Which addresses may be asked: those of the internet, and of private networks only those that are allowed by name.

A report's address comes from a file, and where it leads from whoever runs the site: neither may reach the services that
trust this machine because it stands in their network. The address that was judged is the one that is connected to, so
that a name which answers otherwise the second time gains nothing.
"""

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from etl.config import Network
from etl.fetch.records import FetchError, Unreachable

# Addresses of the old protocol within the new one: what they stand for is judged.
_NAT64 = IPv6Network("64:ff9b::/96")


def address_of(host: str, port: int, allowed: Collection[Network]) -> str:
    """The address to connect to for a host.

    Raises:
        FetchError: one of its addresses is of a private network that is not allowed.
        Unreachable: no such host.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"{host} is not found ({error}); check the address") from None
    addresses = [str(each[4][0]) for each in found]
    for address in addresses:
        if not _may_be_asked(address, allowed):
            raise FetchError(
                f"{host} is {address}, in a private network; if it is to be asked, put it under allow_networks"
            )
    return addresses[0]


def _may_be_asked(address: str, allowed: Collection[Network]) -> bool:
    meant = _meant(address)
    if any(meant in network for network in allowed if network.version == meant.version):
        return True
    return meant.is_global and not (meant.is_multicast or meant.is_reserved or meant.is_unspecified)


def _meant(address: str) -> IPv4Address | IPv6Address:
    plain = ip_address(address.partition("%")[0])
    if isinstance(plain, IPv4Address):
        return plain
    if plain in _NAT64:
        return IPv4Address(int(plain) & 0xFFFF_FFFF)
    return plain.ipv4_mapped or plain.sixtofour or (plain.teredo[1] if plain.teredo else plain)
