"""``zhibiao review``: the names that no indicator claims, the decisions of reviewers, and the verbs that decide."""

import click

from etl.cli.options import database_option
from etl.cli.output import number, print_table
from etl.cli.review_deciding import accept, correct, ignore, import_decisions, new, undo
from etl.cli.review_options import database_before_verb, where
from etl.cli.warehouse import opened
from etl.export import FORMS, write_csv
from etl.store import reading, views
from etl.store.decision_file import COLUMNS, as_row
from etl.store.decisions import Decision, all_decisions

_SHOWN = 40


@click.group(invoke_without_command=True, commands=(accept, new, ignore, correct, undo, import_decisions))
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


def _all_decisions(database: str | None) -> list[Decision]:
    with opened(database or database_before_verb()) as engine, reading(engine) as connection:
        return all_decisions(connection)


@review.command("decisions")
@click.option("--all", "show_all", is_flag=True, help="Those that were taken back too.")
@where
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
@where
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
