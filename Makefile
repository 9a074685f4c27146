# Everything runs in .venv, which `make setup` makes, completes and repairs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
CODE   := generator tests docs

.DEFAULT_GOAL := help
.PHONY: help setup lint generate check golden docs test demo bench format types clean

help:  ## Show the targets
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:  ## Make .venv with both packages installed; repairs a broken one
	@PYTHON=$(PYTHON) .ci/setup

lint: setup  ## Lint the code and the document
	$(BIN)/ruff check $(CODE)
	$(BIN)/specloom lint

generate: setup  ## Write generated/ from spec/ and templates/
	$(BIN)/specloom generate

check: lint types  ## Everything that must hold beside the tests
	$(BIN)/black --check --quiet $(CODE)
	$(BIN)/black --check --quiet --line-length 88 templates/python
	$(BIN)/specloom generate --check

golden: setup  ## Write the golden files of the tests anew; look at the diff
	$(BIN)/pytest tests/generate tests/diff --update-golden

docs: setup  ## Write docs/rules.md from the rules of the linter
	$(BIN)/specloom rules --format markdown > docs/rules.md

test: setup  ## Run the whole test suite
	$(BIN)/pytest -n 2 --cov=specloom --cov-report=term:skip-covered --cov-fail-under=90 $(ARGS)

demo: setup  ## Lint, generate, start the emulator, drive it with the SDK
	@$(BIN)/python docs/demo.py

bench: setup  ## Compare speed with peers in one run
	$(BIN)/python -m tests.bench.run --update

format: setup  ## Format the code
	$(BIN)/ruff check --fix --quiet $(CODE)
	$(BIN)/black --quiet $(CODE)
	$(BIN)/black --quiet --line-length 88 templates/python

types: setup  ## Check types, strictly
	$(BIN)/mypy generator/specloom generated/realtimekit

clean:  ## Remove the environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
