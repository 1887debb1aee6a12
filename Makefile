# Each target does what it needs of the others first, and nothing the second time.
.PHONY: help setup briefs test accessible pictures check bench pins clean

BIN := .venv/bin

help: ## show these lines
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

setup: ## prepare .venv/: system libraries where missing, pinned packages, briefgen
	@scripts/setup

briefs: setup ## render the whole catalogue into output/
	$(BIN)/briefgen build

test: check ## run every check and test, the quick ones first
	@scripts/setup office
	$(BIN)/pytest

accessible: setup ## read the catalogue with a second accessibility checker
	@scripts/setup accessibility
	$(BIN)/pytest tests/test_accessible.py

pictures: setup ## take the pictures of pages anew that tests compare with
	PICTURES=write $(BIN)/pytest tests/test_pictures.py

check: setup ## lint, formatting, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup ## print the benchmarks' ratios
	$(BIN)/python -m benchmarks.run

# The newest of everything that pyproject.toml admits, tried out in an environment of its own.
pins: setup ## resolve constraints.txt anew
	$(BIN)/python -m venv --clear .venv/pins
	.venv/pins/bin/python -m pip --quiet install --upgrade pip hatchling editables
	.venv/pins/bin/python -m pip --quiet install --no-build-isolation --group dev --group accessibility .
	(sed -n '/^#/p' constraints.txt; .venv/pins/bin/python -m pip freeze --all \
		| grep -v -e '^setuptools=' -e '^briefgen ' | LC_ALL=C sort --ignore-case) > .venv/pins/constraints.txt
	mv .venv/pins/constraints.txt constraints.txt
	rm -r .venv/pins

clean: ## remove what is made: .venv/, output/, caches
	rm -rf .venv output build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .grimp_cache .hypothesis
