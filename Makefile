# The steps of .ci/run, one by one, and what else is made here.
.PHONY: build fmt all tidy vet lint test race cross nonet bench pictures mutate tools dist

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o sotruc .

vet:
	go vet ./...

all tools fmt tidy lint test race cross nonet:
	.ci/run $@

bench:
	scripts/bench

# Changes the rules of duties one condition at a time and tells which change no test notices. Takes an hour.
mutate:
	go run github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0 unleash ./model --timeout-coefficient 20 \
		--exclude-files '^(viet|chain|regime)/' --exclude-files '^figure/(code|figure|people)\.go' \
		--exclude-files '^(calendar|change|citation|date|directive|errors|household|ids|instant|isolating|isolation|lists|member|period|person|regime|register|report|roster|text|unit_name|task_tree)\.go'

pictures:
	scripts/pictures

# What is given to those who use the program, as dist/*.zip and *.tar.gz with their sums.
dist:
	go run ./scripts/dist -out dist
