"""``zhibiao review`` and its verbs: what reviewers decide on names and numbers."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import Connection

from etl.cli.options import database_option
from etl.cli.output import number, print_table
from etl.cli.warehouse import opened
from etl.export import FORMS, write_csv
from etl.seeds import load_reference
from etl.store import StoreError, reading, views, writing
from etl.store import review as store
from etl.store.decision_file import COLUMNS, as_row, read_decisions
from etl.store.decisions import Decision, all_decisions
from etl.store.review import Effect

_SHOWN = 40


@click.group(invoke_without_command=True)
@click.option("--all", "show_all", is_flag=True, help=f"All names, not just the {_SHOWN} most frequent.")
@database_option
@click.pass_context
def review(context: click.Context, show_all: bool, database: str) -> None:
    """List the names that no indicator claims, and decide what they mean.

    Without a verb: the names, by how often they stand, each with its first sentence. Decisions apply at once to all
    that is loaded, hold for all that will be, and can be taken back with undo. See docs/review.md.

    \b
    Example:
      zhibiao review --all
    """
    if context.invoked_subcommand is None:
        _list_names(database, show_all)


def _list_names(database: str, show_all: bool) -> None:
    with opened(database) as engine, reading(engine) as connection:
        columns, rows = views.read(connection, "review_queue", {})
        names = [dict(zip(columns, row, strict=True)) for row in rows]
    shown = names if show_all else names[:_SHOWN]
    print_table(
        ("name", "unit", "mentions", "reports", "domain", "first mention"),
        [
            (n["name"], n["unit"], number(n["mentions"]), number(n["reports"]), n["domain_code"], _short(n["quote"]))
            for n in shown
        ],
        right=("mentions", "reports"),
    )
    more = f"; the first {len(shown)} are shown, --all shows them all" if len(shown) < len(names) else ""
    click.echo(f"{len(names):,} names that no indicator claims{more}")


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _where(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--database``, which may also stand before the verb."""
    return click.option("--database", metavar="URL", help="The warehouse, as of zhibiao review.")(command)


def _where_and_who(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--database`` and ``--author``."""
    author = click.option(
        "--author",
        envvar="ZHIBIAO_AUTHOR",
        show_envvar=True,
        metavar="NAME",
        default=getpass.getuser,
        show_default="your user name",
        help="Who decides.",
    )
    return author(_where(command))


def _why(default: str | None = None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """``--why``, required where there is no default."""
    if default is None:
        return click.option("--why", metavar="WORDS", required=True, help="The reason.")
    return click.option("--why", metavar="WORDS", default=default, show_default=True, help="The reason.")


@contextmanager
def _writing(database: str | None) -> Iterator[Connection]:
    with opened(database or _database_before_verb()) as engine, writing(engine) as connection:
        yield connection


def _all_decisions(database: str | None) -> list[Decision]:
    with opened(database or _database_before_verb()) as engine, reading(engine) as connection:
        return all_decisions(connection)


def _database_before_verb() -> str:
    parent = click.get_current_context().parent
    assert parent is not None
    return str(parent.params["database"])


def _told(effect: Effect) -> None:
    click.echo(f"decision {effect.last_id}: {effect.observations:,} observations changed")


@review.command()
@click.argument("name")
@click.option("--as", "code", required=True, metavar="CODE", help="The code of the indicator that NAME means.")
@_why("another name of it")
@_where_and_who
def accept(name: str, code: str, why: str, database: str | None, author: str) -> None:
    """Say that NAME is another name of an indicator.

    \b
    Example:
      zhibiao review accept 群众健康素养达标率 --as HP01
    """
    with _writing(database) as connection:
        alias = Decision("alias", why, author, datetime.now(UTC), name=name, indicator_code=code)
        effect = store.accept(connection, load_reference(), alias)
    _told(effect)


@review.command()
@click.argument("code")
@click.option("--name", required=True, help="Its name, as reports write it.")
@click.option("--unit", required=True, help="The unit in which its values are compared.")
@click.option("--domain", required=True, metavar="DOMAIN", help="The code of its field of health work.")
@click.option("--direction", type=click.Choice(["higher", "lower", "neutral"]), required=True, help="Which is better.")
@click.option("--definition", required=True, help="What it measures, in a sentence.")
@_why("an indicator that the catalogue lacks")
@_where_and_who
def new(
    code: str,
    name: str,
    unit: str,
    domain: str,
    direction: str,
    definition: str,
    why: str,
    database: str | None,
    author: str,
) -> None:
    """Make an indicator that the catalogue lacks. CODE is X, a letter and two digits: no code of the catalogue begins so.

    \b
    Example:
      zhibiao review new XM01 --name 120急救站点 --unit 个 --domain medical_services --direction higher --definition 急救站点的个数。
    """
    made = Decision(
        "new",
        why,
        author,
        datetime.now(UTC),
        name=name,
        indicator_code=code,
        unit=unit,
        domain_code=domain,
        direction=direction,
        definition=definition,
    )
    with _writing(database) as connection:
        effect = store.decide(connection, load_reference(), [made])
    _told(effect)


@review.command()
@click.argument("name")
@_why()
@_where_and_who
def ignore(name: str, why: str, database: str | None, author: str) -> None:
    """Set NAME aside: it stays in the warehouse, and is not asked for again.

    \b
    Example:
      zhibiao review ignore 报送信息 --why 与卫生健康无关
    """
    with _writing(database) as connection:
        aside = Decision("ignore", why, author, datetime.now(UTC), name=name)
        effect = store.decide(connection, load_reference(), [aside])
    click.echo(f"decision {effect.last_id}: {name} is set aside")


@review.command()
@click.argument("observation", type=int)
@click.option("--value", type=float, required=True, help="The value that holds.")
@click.option("--expect", "expected", type=float, required=True, help="The value that was read, as a guard.")
@_why()
@_where_and_who
def correct(observation: int, value: float, expected: float, why: str, database: str | None, author: str) -> None:
    """Correct the number of an observation, in the unit as written.

    What was read stays in read_value. If another value than --expect is ever read there, the correction is not
    applied, and zhibiao check fails.

    \b
    Example:
      zhibiao review correct 17 --value 26.33 --expect 263.3 --why 小数点错位
    """
    with _writing(database) as connection:
        decision = store.correction(connection, observation, value, expected, why, author)
        effect = store.decide(connection, load_reference(), [decision])
    _told(effect)


@review.command()
@click.argument("decision", type=int)
@_where_and_who
def undo(decision: int, database: str | None, author: str) -> None:
    """Take a decision back, and undo what it did. Its row stays, with who took it back and when.

    \b
    Example:
      zhibiao review undo 3
    """
    with _writing(database) as connection:
        effect = store.withdraw(connection, load_reference(), decision, author)
    click.echo(f"decision {decision} is taken back: {effect.observations:,} observations changed")


@review.command("decisions")
@click.option("--all", "show_all", is_flag=True, help="Those that were taken back too.")
@_where
def list_decisions(show_all: bool, database: str | None) -> None:
    """List the decisions that hold, with their numbers.

    \b
    Example:
      zhibiao review decisions --all
    """
    listed = [d for d in _all_decisions(database) if show_all or d.withdrawn_at is None]
    print_table(
        ("decision", "action", "says", "reason", "by", "on", "taken back"),
        [
            (
                str(d.decision_id),
                d.action,
                d.told,
                d.reason,
                d.author,
                f"{d.decided_at:%Y-%m-%d}",
                f"{d.withdrawn_at:%Y-%m-%d} by {d.withdrawn_by}" if d.withdrawn_at else "",
            )
            for d in listed
        ],
        right=("decision",),
    )


@review.command("export")
@click.argument("file")
@_where
def export_decisions(file: str, database: str | None) -> None:
    """Write all decisions to a CSV file; - for standard output.

    \b
    Example:
      zhibiao review export decisions.csv
    """
    rows = [as_row(decision) for decision in _all_decisions(database)]
    count = write_csv(COLUMNS, rows, FORMS["machine"], file)
    if file != "-":
        click.echo(f"{file}: {count:,} decisions")


@review.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@_where
def import_decisions(file: Path, database: str | None) -> None:
    """Read decisions from a CSV file: all of them or, where one cannot hold, none. Those that are there are left out.

    \b
    Example:
      zhibiao review import decisions.csv
    """
    decisions = read_decisions(file)
    with _writing(database) as connection:
        try:
            effect = store.decide(connection, load_reference(), decisions)
        except StoreError as error:
            raise StoreError(f"{file}: {error}") from None
    click.echo(f"{file}: {effect.decisions:,} new decisions, {effect.observations:,} observations changed")
