"""What the command says of itself."""

from importlib.metadata import version

import pytest

from etl.cli import main
from etl.store import views

VERBS = sorted(main.commands)


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_command_has_an_example_that_parses(zhibiao, verb: str) -> None:
    result = zhibiao(verb, "--help")
    assert result.exit_code == 0
    (example,) = [line.split() for line in result.stdout.splitlines() if line.startswith("    zhibiao ")]
    assert example[:2] == ["zhibiao", verb]
    main.commands[verb].make_context(verb, example[2:])


def test_the_help_lists_commands_exit_codes_and_the_database(zhibiao) -> None:
    text = zhibiao("--help").stdout
    for words in (*VERBS, "130", "ZHIBIAO_DATABASE_URL"):
        assert words in text


def test_no_words_at_all_give_the_help(zhibiao) -> None:
    result = zhibiao()
    assert result.exit_code == 2
    assert result.stderr == zhibiao("--help").stdout


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_takes_a_database_but_those_that_only_read_a_file(verb: str) -> None:
    names = {parameter.name for parameter in main.commands[verb].params}
    assert ("database" in names) != bool({"file", "gold", "sources"} & names)


def test_the_help_of_export_lists_every_view(zhibiao) -> None:
    text = zhibiao("export", "--help").stdout
    for name in views.names():
        assert name in text


def test_the_version_is_said(zhibiao) -> None:
    assert zhibiao("--version").stdout == f"zhibiao {version('zhibiao')}\n"
