# Every check of CI is a target here, so a green `make` at home is a green CI.
GO          ?= go
FUZZTIME    ?= 20s
STATICCHECK ?= $(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: all build test race lint generate fuzz bench bench-morfeusz cover dictionary dictionary-verify

all: build lint test

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o zwrot ./cmd/zwrot

test:
	$(GO) test ./...

race:
	$(GO) test -race -timeout 5m $$($(GO) list ./... | grep -v /lsp)

# Formatting, vet and staticcheck; prints nothing when all is well.
lint:
	@out=$$(gofmt -s -l .); test -z "$$out" || { echo "gofmt -s: $$out"; exit 1; }
	$(GO) vet ./...
	$(STATICCHECK) ./...

# Each fuzz target for FUZZTIME, one after the other.
fuzz:
	@for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
		done; \
	done

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
