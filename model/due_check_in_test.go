package model_test

import (
	"testing"

	"sotruc/model"
)

func TestDueCheckIns(t *testing.T) {
	once := with(f1(), func(i *model.Isolation) { i.CheckIns = 1 })
	entered := func(at model.Instant) model.Isolation {
		return with(f1(), func(i *model.Isolation) { i.CreatedAt = at })
	}
	tests := []struct {
		name string
		i    model.Isolation
		by   string
		want int
	}{
		{"before", f1(), "2021-07-31 12:00", 0},
		{"first evening", f1(), "2021-08-01 23:59", 0},
		{"first midnight", f1(), "2021-08-02 00:00", 1},
		{"second noon", f1(), "2021-08-02 12:00", 2},
		{"15 days twice without the first morning", f1(), "2021-08-16 00:00", 29},
		{"long after, unconfirmed", f1(), "2021-09-16 00:00", 29},
		{"confirmed for the last day", ended(model.OutcomeCompleted, "2021-08-15"), "2021-09-16 00:00", 29},
		{"completed early: that day counts", ended(model.OutcomeCompleted, "2021-08-05"), "2021-09-16 00:00", 9},
		{"left: that day does not", ended(model.OutcomeLeft, "2021-08-05"), "2021-09-16 00:00", 7},
		{"once a day", once, "2021-08-16 00:00", 14},
		{"once a day, before noon", once, "2021-08-02 11:59", 0},
		{"once a day, from noon", once, "2021-08-02 12:00", 1},
		{"entered in the morning of the fifth", entered(at("2021-08-05 11:59")), "2021-08-16 00:00", 22},
		{"entered at noon of the fifth", entered(at("2021-08-05 12:00")), "2021-08-16 00:00", 21},
		{"entered when it was over", entered(at("2021-08-20 08:00")), "2021-09-16 00:00", 0},
		{"cancelled", ended(model.OutcomeCancelled, "2021-08-05"), "2021-09-16 00:00", 0},
		{"monitoring only", vaccinated(), "2021-09-16 00:00", 0},
	}
	for _, tt := range tests {
		if got := tt.i.Missed(at(tt.by), nil); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}
