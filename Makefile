# make run      the service, or the demonstration where .env has no credentials
# make test     linters, types and tests
# make bench    the table of speeds and sizes
# make install  .venv alone
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test bench install lint types unit lock places

run: install
	@$(BIN)/python -m bot start

install: $(STAMP)

$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dronewatch needs Python 3.11 or newer: make PYTHON=python3.11 …"; exit 1; }
	@echo "Installing into $(VENV) (once; about a minute):"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements.lock
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib || true
	@touch $(STAMP)

test: install lint types unit

lint:
	@echo "ruff:"
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types:
	@echo "mypy:"
	@$(BIN)/mypy

unit:
	@echo "pytest:"
	@$(BIN)/python -m pytest -q -n auto --dist worksteal

bench: install
	@$(BIN)/python -m tests.bench

# Needs uv. The lock holds hashes and no address, so any index that has the packages serves.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --extra dev pyproject.toml -o requirements.lock

# Makes the gazetteer's tables anew; needs npm and the "places" extra.
places: install
	@$(BIN)/python -m claims.places.build
