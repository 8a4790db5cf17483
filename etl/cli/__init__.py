"""The ``zhibiao`` command: a verb a module, no logic."""

import click

from etl.cli.group import LateCommands, OneLineErrors

VERBS = (
    "init",
    "load",
    "fetch",
    "nightly",
    "extract",
    "explain",
    "compare",
    "export",
    "report",
    "browse",
    "status",
    "review",
    "check",
    "score",
)
"""Each the name of a module of this package and of the command in it."""


@click.group(
    "zhibiao",
    cls=OneLineErrors,
    commands=LateCommands(__name__, VERBS),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="zhibiao", message="%(prog)s %(version)s")
def main() -> None:
    """指标: what Chinese cities' health reports promised, and what they delivered.

    \b
    Begin with:
      zhibiao init
      zhibiao load reports/
      zhibiao compare 居民健康素养水平

    \b
    Exit codes:
      0    done
      1    done, but something needs a person: a report needs metadata or failed while others went well, or a check
           fails
      2    not done: wrong usage, or a failure; what was loaded before it stays
      130  interrupted with Ctrl-C; what was loaded before stays
      143  the same, by SIGTERM
      141  the program that read the output stopped reading

    Every command takes --database URL, or the variable ZHIBIAO_DATABASE_URL: sqlite:///FILE or
    postgresql://USER@HOST/NAME. Without it, the warehouse is zhibiao.db in the working folder.
    """
