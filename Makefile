# Every check of CI is a target here, so a green `make` at home is a green CI.
GO          ?= go
FUZZTIME    ?= 20s
STATICCHECK ?= $(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: all build test race lint generate fuzz fuzz-long engines bench bench-10k bench-morfeusz cover \
	dictionary dictionary-verify dist html-report man completions picture

all: build lint test

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o zwrot ./cmd/zwrot

test:
	$(GO) test ./...

race:
	$(GO) test -race -timeout 15m ./...

# Formatting, vet and staticcheck; prints nothing when all is well.
lint:
	@out=$$(gofmt -s -l .); test -z "$$out" || { echo "gofmt -s: $$out"; exit 1; }
	$(GO) vet ./...
	$(STATICCHECK) ./...

# Each fuzz target for FUZZTIME, one after the other. Inputs are made smaller by a
# few tries only: the fixtures that they begin with are long, and with the default
# of a minute most of the time goes into that.
fuzz:
	@for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$p || exit 1; \
		done; \
	done

# Each fuzz target for ten minutes on one core at low priority.
fuzz-long:
	GOMAXPROCS=1 nice -n 19 $(MAKE) fuzz FUZZTIME=10m

# Templates and catalogues before and after fixes, by the engines of npm and the
# tools of their formats (needs Node.js).
engines:
	testdata/engines/run

# The compiled supplement, after a change of dictionaries/supplement.tsv.
generate:
	$(GO) run ./dictionaries/build supplement

# Lists SGJP and PoliMorf (Python and a JVM are needed) and compiles them.
dictionary:
	sh dictionaries/build/dictionary.sh

# Compares the compiled dictionary with the whole listing, and PoliMorf with it.
dictionary-verify:
	$(GO) run ./dictionaries/build verify "$${XDG_CACHE_HOME:-$$HOME/.cache}/zwrot-dictionary"

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# The full check and Morfeusz 2 on the same text (needs Python with morfeusz2).
bench-morfeusz:
	python3 dictionaries/build/morfeusz_bench.py testdata/letters/*.*
	$(GO) test ./rules -run '^$$' -bench CheckAll -cpu 1

cover:
	$(GO) test -coverprofile=cover.prof ./... && $(GO) tool cover -func=cover.prof | tail -n 1

# 10,000 templates made of those in testdata: time, peak memory, a cached run.
bench-10k:
	bash .ci/bench-10k

# Release archives in dist/, the same bytes for the same commit.
dist:
	bash .ci/dist

# The HTML report of the sample letters and a hostile text in headless Chromium
# (needs Node, npm and Chromium): filters, axe-core, pictures in dist/html-report.
html-report:
	mkdir -p dist/html-report
	$(GO) run ./cmd/zwrot check --fail-on never --format html=dist/html-report/report.html testdata/letters testdata/report/hostile.html
	bash .ci/html-report dist/html-report/report.html dist/html-report

# The manual page and the completions of shells, in dist/.
man:
	mkdir -p dist
	$(GO) run ./cmd/zwrot man > dist/zwrot.1

completions:
	mkdir -p dist
	@for s in bash zsh fish powershell; do $(GO) run ./cmd/zwrot completion $$s > dist/zwrot.$$s || exit 1; done

# The picture in the README, of real output.
LETTER = testdata/letters/pierwszy.txt
picture:
	$(GO) run ./cmd/zwrot check --fail-on never --color=always $(LETTER) | \
		$(GO) run ./cmd/internal/picture -lines 28 'zwrot check $(LETTER)' > testdata/report/letter.svg
