# The steps of .ci/run, one by one.
GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
LINT     := $(or $(shell command -v golangci-lint 2>/dev/null),$(shell go env GOPATH)/bin/golangci-lint)
TARGETS  := linux/amd64 linux/386 linux/arm64 windows/amd64 windows/386 darwin/arm64

.PHONY: build fmt tidy vet lint test race cross nonet bench pictures tools

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o sotruc .

tools:
	command -v golangci-lint >/dev/null || test -x "$(LINT)" || go install $(GOLANGCI)

fmt: tools
	$(LINT) fmt

tidy:
	go mod tidy -diff

vet:
	go vet ./...

lint: tools
	$(LINT) fmt --diff
	$(LINT) run

test:
	go test ./...

race:
	go test -race -shuffle=on -timeout 40m ./...

cross:
	for target in $(TARGETS); do \
		echo "$$target"; \
		CGO_ENABLED=0 GOOS=$${target%/*} GOARCH=$${target#*/} go build -trimpath -ldflags '-s -w' -o /dev/null . || exit 1; \
	done

nonet:
	! go list -deps . | grep -xE 'net/http|crypto/tls'

bench:
	scripts/bench

pictures:
	scripts/pictures
