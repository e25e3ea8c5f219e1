# Every command here sets up what it needs; a clean clone needs only Python 3.11+, make and git.
PYTHON ?= python3
PORT ?= 8501
ENVIRONMENT := .venv
RUN := $(ENVIRONMENT)/bin
READY := $(ENVIRONMENT)/.ready
DEMONSTRATION := data/built/demonstration
PEERS := benchmarks/peers/environment
TOOLS := build/tools

.DEFAULT_GOAL := help
.PHONY: help dashboard build demo test everything torture properties lint bench lock sbom audit

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

dashboard: build demo ## build the shipped figures and the demonstration, then serve on 127.0.0.1:8501 (PORT=)
	@$(RUN)/legal-aid serve --port $(PORT)

build: $(READY) ## check the reports in data/ and publish a snapshot
	@$(RUN)/legal-aid build || test $$? -eq 3

demo: $(READY) ## write and build the demonstration province (invented figures)
	@$(RUN)/legal-aid demo --out $(DEMONSTRATION)
	@$(RUN)/legal-aid build --data $(DEMONSTRATION) || test $$? -eq 3

test: $(READY) ## run every test, the browser journeys included
	@$(RUN)/python -m tests.prepare
	@$(MAKE) --no-print-directory --jobs=2 build demo
	@$(MAKE) --no-print-directory --jobs=2 --keep-going lint everything

# Beside the checks of style and types, which use one core and leave the other.
everything: $(READY)
	@$(RUN)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder

torture: $(READY) ## as test, but every combination, moment and question instead of a choice of them
	@TORTURE=1 $(MAKE) --no-print-directory test

properties: $(READY) ## hold bounds, sums, order and sentences against 10,000 draws each
	@DRAWS=10000 $(RUN)/python -m pytest --numprocesses=auto --dist=load \
		tests/dashboard/gate tests/dashboard/statistics tests/dashboard/test_changes.py tests/dashboard/test_totals.py

lint: $(READY) ## check format, style and types
	@$(RUN)/ruff format --check .
	@$(RUN)/ruff check .
	@$(RUN)/mypy

bench: $(READY) $(PEERS)/.ready ## measure the build and the dashboard (see benchmarks/)
	@$(RUN)/python -m benchmarks

lock: $(READY) ## renew requirements.lock from pyproject.toml
	@$(RUN)/uv pip compile pyproject.toml --extra development --universal --generate-hashes \
		--no-emit-index-url --no-header --output-file requirements.lock
	@$(RUN)/python -m deployment.tools | $(RUN)/uv pip compile - --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --output-file deployment/tools.lock
	@$(RUN)/python -m deployment.dependencies

sbom: $(READY) $(TOOLS)/.ready ## list what is inside as CycloneDX, into build/
	@$(RUN)/python -m deployment.sbom

audit: $(READY) $(TOOLS)/.ready ## ask what is known to be wrong with what is inside
	@$(RUN)/python -m deployment.audit

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	@test -x $(RUN)/python || $(PYTHON) -m venv $(ENVIRONMENT)
	@echo "Setting up the environment (once) ..."
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 --require-hashes -r requirements.lock
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(RUN)/python -m compileall -q dashboard etl
	@touch $@

# Apart from the program's own environment, which stays as small as the program needs it.
$(TOOLS)/.ready: deployment/tools.lock
	@test -x $(TOOLS)/bin/python || $(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Dash and its server, apart from the program's own environment, which they then look into.
$(PEERS)/.ready: benchmarks/peers/requirements.lock $(READY)
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@$(RUN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))' \
		> $$($(PEERS)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/program.pth
	@touch $@
