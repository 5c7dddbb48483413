# The few verbs. Everything is set up in $(VENV) from the package registry; nothing else is fetched.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
REPORTS := $(wildcard examples/[0-9]*.txt examples/[0-9]*.html)

.PHONY: help demo test check bench train picture clean

help:
	@echo "make demo     set up, read the example reports, end on a desk of them and what it found"
	@echo "make test     set up, run the tests"
	@echo "make check    lint and types"
	@echo "make bench    quality on the example reports, speed; DATA=folder adds the corpora"
	@echo "make train    train the model: DATA=folder (see training/README.md)"

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
# The export to FollowTheMoney is tested with its own library, which needs ICU to build: where that is missing, it is not.
	if pkg-config --exists icu-i18n 2>/dev/null; then $(BIN)/python -m pip install --quiet --editable '.[ftm]'; fi
	touch $@

demo: $(VENV)/.ready
	$(BIN)/onrecord read $(REPORTS) --page out
	$(BIN)/onrecord read examples/02-envoy.txt
	$(BIN)/onrecord brief $(REPORTS) > out/briefs.txt
	$(BIN)/onrecord brief examples/02-envoy.txt --published 2024-03-26 --outlet Transmarine
	rm -f out/desk.db out/desk.db-wal out/desk.db-shm
	$(BIN)/onrecord add out/desk.db examples/01-strike.txt --published 2024-03-07 --outlet Transmarine
	$(BIN)/onrecord add out/desk.db examples/02-envoy.txt --published 2024-03-26 --outlet Transmarine
	$(BIN)/onrecord add out/desk.db examples/04-envoy-spun.txt --published 2024-03-28 --outlet "Lirune Today"
	$(BIN)/onrecord add out/desk.db examples/07-denial.txt --published 2024-03-27 --outlet Northwire
	$(BIN)/onrecord add out/desk.db examples/09-interview.txt --published 2024-04-04 --outlet "Lirune Today"
	$(BIN)/onrecord add out/desk.db examples/12-confirm.txt --published 2024-03-29 --outlet Northwire
	$(BIN)/onrecord add out/desk.db $(REPORTS)
	$(BIN)/onrecord overview out/desk.db
	@echo
	@echo "The same, beside the text of each of the $(words $(REPORTS)) example reports: open the pages in out/;"
	@echo "the brief of each: out/briefs.txt; all of them together: out/desk.db"

test: $(VENV)/.ready
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.ready
	$(BIN)/python -m bench.sources
	$(BIN)/python -m bench.readings
	-$(BIN)/python -m bench.actors
	-$(BIN)/python -m bench.claims
	$(BIN)/python -m bench.accounts
	$(BIN)/python -m bench.speed
	$(BIN)/python -m bench.stages
	$(BIN)/python -m bench.desk
	$(BIN)/python -m bench.soak
ifdef DATA
	$(BIN)/python -m bench.attribution $(DATA)
	$(BIN)/python -m bench.entities $(DATA)
	$(BIN)/python -m bench.re3d $(DATA)
	$(BIN)/python -m bench.parsing $(DATA)
	$(BIN)/python -m bench.coreference $(DATA) --actors
	$(BIN)/python -m bench.names $(DATA)
	$(BIN)/python -m bench.dates $(DATA)
endif

train: $(VENV)/.ready
	$(if $(DATA),,$(error give the folder that holds the corpora: make train DATA=folder))
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	$(BIN)/python -m training.train --data $(DATA) --out training/runs/main
	$(BIN)/python -m training.export training/runs/main/checkpoint.pt --out src/onrecord/encoder/model_files
	$(BIN)/python -m training.calibrate $(DATA)

picture: $(VENV)/.ready
	$(BIN)/python -m docs.picture

clean:
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache
