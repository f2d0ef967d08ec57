# `make run` builds and serves; `make test` is what CI runs. Both install what they need.
VENV := .venv
BIN := $(VENV)/bin

# The Python of .venv if that is new enough, else the first that can make one; PYTHON=... names another.
is_new = $(shell $(1) -c 'import sys$(2); sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(1))
can_make = $(call is_new,$(1),$(comma) ensurepip)
comma := ,
ifndef PYTHON
PYTHON := $(or $(call is_new,$(BIN)/python),$(call can_make,python3.11),$(call can_make,python3.12),$(call can_make,python3.13),$(call can_make,python3),python3)
endif
ifneq ($(MAKECMDGOALS),clean)
ifeq ($(call is_new,$(PYTHON)),)
$(error The atlas needs Python 3.11, 3.12 or 3.13, and $(PYTHON) is $(or $(shell $(PYTHON) --version 2>/dev/null),missing). Install one, and name it if it is not on the PATH: make run PYTHON=/path/to/python3.12)
endif
endif
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run test targets engines bench load screenshot references lock sbom clean

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

# The page in Debian's Firefox ESR and WebKitGTK; pictures for a person to look at go to tests/output/engines.
engines: $(VENV)/.test
	tests/install --with-engines
	$(BIN)/python -m data
	ATLAS_ENGINES=all $(BIN)/python -m pytest -q -rs tests/engines

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

# Resolve the requirements anew and write them with hashes: after a change of a requirements.txt.
lock: $(VENV)/.test
	PATH="$(CURDIR)/$(BIN):$$PATH" tests/lock

# Bills of material (CycloneDX): Python packages that run the atlas, npm packages that make and check the page.
SBOM := sbom
sbom: $(VENV)/.test
	mkdir -p $(SBOM)
	$(BIN)/cyclonedx-py requirements requirements.lock --output-reproducible -o $(SBOM)/python.cdx.json
	PATH="$(CURDIR)/$(BIN):$$PATH" npm sbom --prefix dashboard/browser --package-lock-only \
	  --sbom-format cyclonedx --sbom-type application > $(SBOM)/javascript.cdx.json

clean:
	rm -rf $(VENV) data/derived dashboard/bundle dashboard/browser/dist dashboard/browser/node_modules sbom

# Node comes from PyPI where the machine has none that is new enough.
node := $(BIN)/python -m dashboard.javascript --check-node 2>/dev/null || \
	$(PIP) -r dashboard/browser/requirements.lock

# A .venv of another version is made anew.
$(VENV)/python-$(VERSION):
	[ $(PYTHON) = $(BIN)/python ] || { rm -rf $(VENV) && $(PYTHON) -m venv $(VENV); }
	touch $@

$(VENV)/.run: requirements.lock $(VENV)/python-$(VERSION)
	$(PIP) -r requirements.lock
	$(node)
	touch $@

# Debian's packages come beside Python's; bytecode, which pip makes on one core, beside npm's packages.
$(VENV)/.test: tests/requirements.lock tests/install dashboard/browser/package-lock.json $(VENV)/python-$(VERSION)
	tests/install & debian=$$!; \
	$(PIP) -r tests/requirements.lock --no-compile && { $(node); } \
	  && { $(BIN)/python -m compileall -qq -j 0 $(VENV)/lib & } \
	  && $(BIN)/python -m dashboard.javascript --with-tools && wait $$debian; \
	status=$$?; wait; exit $$status
	touch $@ $(VENV)/.run
