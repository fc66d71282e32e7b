# The steps of .ci/run, one by one, and what else is made here.
.PHONY: build fmt all tidy vet lint test race cross nonet bench pictures tools

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o sotruc .

vet:
	go vet ./...

all tools fmt tidy lint test race cross nonet:
	.ci/run $@

bench:
	scripts/bench

pictures:
	scripts/pictures
