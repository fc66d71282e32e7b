# The steps of .ci/run, one by one, and what else is made here.
GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
LINT     := $(or $(shell command -v golangci-lint 2>/dev/null),$(shell go env GOPATH)/bin/golangci-lint)

.PHONY: build fmt all tidy vet lint test race cross nonet bench pictures tools

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o sotruc .

tools:
	command -v golangci-lint >/dev/null || test -x "$(LINT)" || go install $(GOLANGCI)

fmt: tools
	$(LINT) fmt

vet:
	go vet ./...

all tidy lint test race cross nonet:
	.ci/run $@

bench:
	scripts/bench

pictures:
	scripts/pictures
