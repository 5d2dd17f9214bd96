# Everything that a developer or a server needs. `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Python keeps the bytecode of what it imports, whatever the shell around says: later starts are quick.
unexport PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH

HOST ?= 127.0.0.1
PORT ?= 8080
VENV ?= .venv
PYTHONS ?= python3.11 python3.12 python3
PYTHON := $(VENV)/bin/python
DONE := $(VENV)/done
MODEL := models/waymark.tar.gz
MODEL_INPUTS := $(wildcard config.yml domain.yml) $(shell find data bot/nlu ! -name '__pycache__' ! -name '*.pyc')

# The lock is complete, and Rasa's own bound on Python is wrong: see docs/setup.md. A source build started by pip
# must not take this make's variables for its own.
INSTALL := env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL $(PYTHON) -m pip --disable-pip-version-check install \
	--no-compile --no-deps --ignore-requires-python --require-hashes --progress-bar on
UV_COMPILE := var/uv/bin/uv --quiet pip compile --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

.PHONY: help run chat test check format train bench evaluate conversations shell setup setup-dev diet lock clean

help: ## list what can be asked for
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

run: $(MODEL) ## set up what is missing, then serve on HOST=127.0.0.1 PORT=8080
	@exec $(PYTHON) -m bot serve --host $(HOST) --port $(PORT)

chat: $(MODEL) ## talk to the assistant in the terminal
	@exec $(PYTHON) -m bot chat

test: setup-dev $(MODEL) ## set up what is missing, then run all tests; ARGS='-k places' chooses
	@$(PYTHON) -m pytest $(ARGS)

check: setup-dev ## format, lint and types
	@$(VENV)/bin/ruff format --check . && $(VENV)/bin/ruff check . && $(VENV)/bin/mypy

format: setup-dev ## put format and imports right
	@$(VENV)/bin/ruff check --fix-only --quiet . && $(VENV)/bin/ruff format .

train: setup ## train the dialogue model if its inputs changed
	@$(PYTHON) -m bot train && touch $(MODEL)

bench: $(MODEL) ## the benchmarks; writes bench/results/
	@for each in places questions parsing scale web turns; do $(PYTHON) -m bench.$$each; done

evaluate: $(MODEL) ## how well messages are understood; writes docs/evaluation/. With DIET beside it after make diet
	@$(PYTHON) -m tests.evaluation

conversations: setup-dev $(MODEL) ## run the conversations of docs/conversations.md again and write them down
	@$(PYTHON) -m tests.personas --page > docs/conversations.md

shell: $(MODEL) ## Rasa's own shell, with our actions served beside it
	@$(VENV)/bin/rasa run actions --quiet & trap "kill $$!" EXIT; $(VENV)/bin/rasa shell --model $(MODEL)

setup: $(DONE)/standin ## the virtual environment alone

setup-dev: $(DONE)/dev $(DONE)/standin ## the virtual environment with what tests and checks need

diet: ## a second environment, .venv-diet, with the real TensorFlow (CPython 3.11)
	@$(MAKE) --no-print-directory VENV=.venv-diet PYTHONS=python3.11 LOCK=requirements-diet.lock setup

lock: ## refresh the three locks from pyproject.toml
	@$(call make_venv,var/uv) && var/uv/bin/python -m pip --quiet install uv
	$(UV_COMPILE) pyproject.toml -o requirements.lock
	$(UV_COMPILE) --group dev -c requirements.lock -o requirements-dev.lock
	$(UV_COMPILE) pyproject.toml --group diet -o requirements-diet.lock

clean: ## remove all that make has made, except the database in var/
	rm -rf .venv .venv-diet models .rasa var/uv .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(MODEL): $(MODEL_INPUTS) | $(DONE)/standin
	@$(PYTHON) -m bot train && touch $@

LOCK ?= requirements.lock
$(DONE)/runtime: $(LOCK)
	@$(call make_venv,$(VENV)) && echo "Installing $$(grep -c '==' $<) locked packages; the first time takes a minute or two."
	@$(INSTALL) -r $< && mkdir -p $(DONE) && touch $@

$(DONE)/dev: requirements-dev.lock $(DONE)/runtime
	@$(INSTALL) -r $< && touch $@

$(DONE)/standin: $(wildcard standin/*) $(DONE)/runtime
	@cp standin/* "$$($(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" && touch $@

# Makes the virtual environment $(1) with the first of PYTHONS that will do.
define make_venv
for python in $(PYTHONS) none; do "$$python" -c 'import ensurepip, sys, venv; \
	sys.exit(sys.implementation.name != "cpython" or sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && break; done; \
if [ "$$python" = none ]; then echo "Waymark needs CPython 3.11 or 3.12 with its venv module; none of these has it: $(PYTHONS)." \
	"On Debian or Ubuntu: apt-get install python3-venv. Elsewhere: make PYTHONS=/path/to/python3.11" >&2; exit 1; fi; \
"$$python" -m venv $(1)
endef
