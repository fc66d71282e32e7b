# The steps of .ci/run, one by one, and what else is made here.
.PHONY: build fmt all tidy vet lint test race cross nonet bench pictures mutate tools harness fuzz dist

build:
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o sotruc .

vet:
	go vet ./...

all tools fmt tidy lint test race cross nonet:
	.ci/run $@

bench:
	scripts/bench

# Kills the program at any instant and at each call that changes a file, damages its books, fills and breaks its disks and presses any keys,
# each so many times: what `go test` does a few times. SOTRUC_SEED draws other lots.
ROUNDS ?= 300
harness:
	SOTRUC_HARNESS=$(ROUNDS) go test . ./ui/shell -run 'Harness|AnyKeys' -count=1 -timeout 6h -v

# Every fuzz target for SECONDS each.
SECONDS ?= 10
fuzz:
	scripts/fuzz $(SECONDS)

# Changes the rules of duties, figures and isolation one condition at a time and tells which change no test of their package notices. Takes some
# hours; of one file alone, make mutate RULES=round.go, some minutes.
DUTIES = agenda.go assignment.go deadline.go fate.go heading.go period_due.go period_key.go round.go rule_change.go segment.go settled.go \
	share.go status.go task.go $(addprefix handed/,day.go duties.go gone.go handed.go leaving.go left.go owed_by.go pass.go roll.go) \
	holiday/holiday.go owed/owed.go owed/withdrawn.go reply/reply.go waiting/waiting.go
FIGURES = $(addprefix figure/,alarms.go before.go behind.go central.go check_ins.go code.go figure.go life.go people.go told.go work.go)
ISOLATION = alarm.go due_check_in.go household.go isolating.go isolation.go $(addprefix alarm/,answer.go found.go positive.go) beside/beside.go
RULES ?= $(DUTIES) $(FIGURES) $(ISOLATION)
mutate:
	cd model && ls $(RULES) >/dev/null # a name of a file that is no more ends it here
	go run github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0 unleash ./model --timeout-coefficient 20 \
		$$(cd model && find * -name '*.go' ! -name '*_test.go' | grep -vxF "$$(printf '%s\n' $(RULES))" | sed 's/.*/--exclude-files ^&$$/')

pictures:
	scripts/pictures

# What is given to those who use the program, as dist/*.zip and *.tar.gz with their sums.
dist:
	go run ./scripts/dist -out dist
