"""The verbs of ``zhibiao review`` that decide: on a name, on a number, to take a decision back, or as a file says."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from etl.cli.review_options import database_before_verb, where, where_and_who, with_why
from etl.cli.warehouse import opened
from etl.seeds import load_reference
from etl.store import StoreError, writing
from etl.store import review as store
from etl.store.decision_file import read_decisions
from etl.store.decisions import Decision
from etl.store.review import Effect


@contextmanager
def _writing(database: str | None) -> Iterator[Connection]:
    with opened(database or database_before_verb()) as engine, writing(engine) as connection:
        yield connection


def _told(effect: Effect) -> None:
    click.echo(f"decision {effect.last_id}: {effect.observations:,} observations changed")


@click.command()
@click.argument("name")
@click.option("--as", "code", required=True, metavar="CODE", help="The code of the indicator that NAME means.")
@with_why("another name of it")
@where_and_who
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


@click.command()
@click.argument("code")
@click.option("--name", required=True, help="Its name, as reports write it.")
@click.option("--unit", required=True, help="The unit in which its values are compared.")
@click.option("--domain", required=True, metavar="DOMAIN", help="The code of its field of health work.")
@click.option("--direction", type=click.Choice(["higher", "lower", "neutral"]), required=True, help="Which is better.")
@click.option("--definition", required=True, help="What it measures, in a sentence.")
@with_why("an indicator that the catalogue lacks")
@where_and_who
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


@click.command()
@click.argument("name")
@with_why()
@where_and_who
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


@click.command()
@click.argument("observation", type=int)
@click.option("--value", type=float, required=True, help="The value that holds.")
@click.option("--expect", "expected", type=float, required=True, help="The value that was read, as a guard.")
@with_why()
@where_and_who
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


@click.command()
@click.argument("decision", type=int)
@where_and_who
def undo(decision: int, database: str | None, author: str) -> None:
    """Take a decision back, and undo what it did. Its row stays, with who took it back and when.

    \b
    Example:
      zhibiao review undo 3
    """
    with _writing(database) as connection:
        effect = store.withdraw(connection, load_reference(), decision, author)
    click.echo(f"decision {decision} is taken back: {effect.observations:,} observations changed")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@where
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
