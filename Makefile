# `make run` builds and serves; `make test` is what CI runs. Both install what they need.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test targets bench load screenshot references clean

run: $(VENV)/.run
	$(BIN)/python -m dashboard.javascript
	$(BIN)/python -m data
	$(BIN)/python -m dashboard

test: $(VENV)/.test
	tests/check

# The browser tests once more, where the published folder stands: on a web host, on a disk.
targets: $(VENV)/.test
	$(BIN)/python -m data
	failed=0; for target in host disk; do \
	  ATLAS_TARGET=$$target $(BIN)/python -m pytest -q -rs -n auto --maxprocesses 4 --dist loadscope tests/browser \
	    || failed=1; \
	done; exit $$failed

bench: $(VENV)/.test
	$(BIN)/python -m data
	$(BIN)/python -m tests.bench

load: $(VENV)/.test
	$(BIN)/python -m data
	$(BIN)/python -m tests.load

screenshot: $(VENV)/.test
	$(BIN)/python -m data
	$(BIN)/python -m tests.screenshot

references: $(VENV)/.test
	$(BIN)/python -m data
	$(BIN)/python -m tests.browser.references

clean:
	rm -rf $(VENV) data/derived dashboard/bundle dashboard/browser/dist dashboard/browser/node_modules

# Node comes from PyPI where the machine has none that is new enough.
node := $(BIN)/python -m dashboard.javascript --check-node || \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r dashboard/browser/requirements.txt

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(node)
	touch $@

$(VENV)/.test: requirements.txt tests/requirements.txt tests/install dashboard/browser/package-lock.json | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	tests/install & debian=$$!; { $(node); } && $(BIN)/python -m dashboard.javascript --with-tools && wait $$debian
	touch $@ $(VENV)/.run
