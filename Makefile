# demo and test set up all they need in .venv: no root, no database server, nothing outside this folder.
.PHONY: help demo test kills compiled lint bench clean
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin

# What several of the sample cities aim at and report.
DEMO_INDICATORS := 居民健康素养水平 基层就诊率 重点人群家庭医生签约率

# The first interpreter that runs and is new enough: a name on the PATH may be a version manager's that does not run.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)

# uv where it is installed, else venv and pip; both hold to the versions that the tests ran on.
define install
	@test -n '$(PYTHON)' || { echo 'zhibiao needs Python 3.11, 3.12 or 3.13; install one, or say make PYTHON=/path/to/python3' >&2; exit 2; }
	@echo 'Setting up $(VENV) for $(1) ...'
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python '$(PYTHON)' $(VENV) && \
		uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '$(1)'; \
	else \
		'$(PYTHON)' -m venv $(VENV) && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '$(1)'; \
	fi
	@touch $@
endef

help:
	@echo 'make demo    a warehouse of the sample reports in demo/, and what to ask it'
	@echo 'make test    all tests, on SQLite and on a PostgreSQL of their own'
	@echo 'make kills   a hundred nightly runs killed at random moments, and what the next ones make of it'
	@echo 'make compiled  a wheel whose reader is compiled (needs a C compiler and four minutes), tested, in dist/'
	@echo 'make lint    style, types and layers'
	@echo 'make bench   the speed of extraction beside that of jieba'
	@echo 'make clean   remove what these made'

# A stamp stands for an environment; it is made anew when what belongs into it changes.
$(VENV)/for-use: pyproject.toml constraints.txt
	$(call install,.)

$(VENV)/for-tests: pyproject.toml constraints.txt
	$(call install,.[dev])
	@touch $(VENV)/for-use

demo: export ZHIBIAO_DATABASE_URL = sqlite:///demo/zhibiao.db
demo: $(VENV)/for-use
	@mkdir -p demo
	@$(BIN)/zhibiao init
	@$(BIN)/zhibiao load seeds/reports || test $$? -eq 1
	@for indicator in $(DEMO_INDICATORS); do echo; $(BIN)/zhibiao compare $$indicator || exit; done
	@echo
	@$(BIN)/zhibiao export target_vs_actual -o demo/target_vs_actual.csv
	@echo
	@echo 'The database is demo/zhibiao.db. All targets and actuals, for Excel: demo/target_vs_actual.csv'
	@echo 'Next, type for instance:'
	@echo '  export ZHIBIAO_DATABASE_URL=$(ZHIBIAO_DATABASE_URL)'
	@echo '  $(BIN)/zhibiao status'
	@echo '  $(BIN)/zhibiao compare 孕产妇死亡率 --city 商洛市'
	@echo '  $(BIN)/zhibiao load /path/to/your/reports'
	@echo 'or open the database with any SQLite program; README.md has ten questions to begin with.'

test: $(VENV)/for-tests
	$(BIN)/python -m pytest -n 2

kills: $(VENV)/for-tests
	$(BIN)/python -m pytest -m kills tests/nightly

# The wheel is made from the source archive, so that no compiled module is left beside its source and read in its place.
compiled: $(VENV)/for-tests
	rm -rf dist
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m build --outdir dist
	$(BIN)/python -m pytest -m compiled tests/test_compiled.py
	@echo 'Install it with the extras you want: pip install "'dist/zhibiao-*.whl'[fast,documents]"'

lint: $(VENV)/for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/for-tests
	$(BIN)/python benchmarks/extract_speed.py

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
