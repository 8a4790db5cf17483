"""The codes behind the words that a user has for a place, an indicator or a domain."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from sqlalchemy import Connection, select

from etl.errors import UserError
from models import domain, indicator, indicator_alias, region


class UnknownName(UserError):
    """A name that nothing in the warehouse bears; the text says what comes near."""


def indicator_code(connection: Connection, words: str) -> str:
    """The code of the indicator with this code, name or alias.

    Raises:
        UnknownName: no indicator is called so.
    """
    codes = connection.execute(select(indicator.c.indicator_code, indicator.c.indicator_code))
    names = connection.execute(select(indicator.c.indicator_name, indicator.c.indicator_code))
    aliases = connection.execute(select(indicator_alias.c.alias, indicator_alias.c.indicator_code))
    # In this order, since a name wins over another indicator's alias.
    return _find(words, _grouped([*codes, *names, *aliases]), "indicator")[0]


def region_codes(connection: Connection, words: str) -> list[str]:
    """The codes of the places with this code, full name or short name; several may share one (朝阳).

    Raises:
        UnknownName: no place is called so.
    """
    rows = connection.execute(select(region.c.region_code, region.c.region_name, region.c.short_name)).all()
    pairs = [(word, code) for code, name, short in rows for word in dict.fromkeys((code, name, short)) if word]
    return _find(words, _grouped(pairs), "place")


def domain_code(connection: Connection, words: str) -> str:
    """The code of the domain with this code or name.

    Raises:
        UnknownName: no domain is called so.
    """
    rows = connection.execute(select(domain.c.domain_code, domain.c.domain_name)).all()
    return _find(words, _grouped([(word, row[0]) for row in rows for word in row]), "domain")[0]


def _find(words: str, codes_of: Mapping[str, list[str]], what: str) -> list[str]:
    key = _key(words)
    if key in codes_of:
        return codes_of[key]
    near = [name for name in codes_of if key and (key in name or name in key) and not name.isdecimal()]
    near = near or get_close_matches(key, codes_of, n=5, cutoff=0.5)
    hint = f"did you mean {', '.join(near[:5])}?" if near else "zhibiao export observation_detail lists what there is"
    raise UnknownName(f"no {what} is called {words!r}; {hint}")


def _key(words: str) -> str:
    return words.strip().upper()


def _grouped(pairs: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for word, code in pairs:
        grouped.setdefault(_key(word), []).append(code)
    return grouped
