package alarm_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/alarm"
)

// A test whose result was known on 10/8 of somebody isolated since 1/8, and what else the book says of her.
func TestAPositiveTestIsAnAlarmUntilSomebodyActs(t *testing.T) {
	contact := model.Isolation{ID: 1, PersonID: 4, Disease: "covid", Category: model.CategoryF1, StartsOn: on("2021-08-01"), EndsOn: on("2021-08-15")}
	as := func(change func(i *model.Isolation)) model.Isolation {
		i := contact
		change(&i)
		return i
	}
	ended := func(o model.Outcome, day string) model.Isolation {
		return as(func(i *model.Isolation) { i.Outcome, i.EndedOn = o, on(day) })
	}
	case0 := func(disease, day string) model.Isolation {
		return model.Isolation{ID: 2, PersonID: 4, Disease: disease, Category: model.CategoryF0, StartsOn: on(day)}
	}
	positive := model.Test{ID: 9, IsolationID: 1, TakenOn: on("2021-08-08"), Result: model.TestPositive, ResultOn: on("2021-08-10")}
	negative := model.Test{ID: 10, IsolationID: 1, TakenOn: on("2021-08-12"), Result: model.TestNegative, ResultOn: on("2021-08-12")}
	for _, tt := range []struct {
		name string
		all  []model.Isolation
		to   string // the last day it is open; "" for ever, "never"
	}{
		{"nobody acted", []model.Isolation{contact}, ""},
		{"followed as a case", []model.Isolation{as(func(i *model.Isolation) { i.Category = model.CategoryF0 })}, "never"},
		{"a carrier", []model.Isolation{as(func(i *model.Isolation) { i.Category = model.CategoryCarrier })}, "never"},
		{"became a case later", []model.Isolation{ended(model.OutcomeBecameCase, "2021-08-12")}, "2021-08-11"},
		{"became a case with the result", []model.Isolation{ended(model.OutcomeBecameCase, "2021-08-10")}, "2021-08-09"},
		{"became a case before the result", []model.Isolation{ended(model.OutcomeBecameCase, "2021-08-09")}, "2021-08-08"},
		{"isolated as a case", []model.Isolation{contact, case0("covid", "2021-08-11")}, "2021-08-10"},
		{"isolated as a case when it began", []model.Isolation{contact, case0("covid", "2021-08-01")}, "2021-07-31"},
		{"isolated as a case before", []model.Isolation{contact, case0("covid", "2021-07-30")}, ""},
		{"as a case of another disease", []model.Isolation{contact, case0("soi", "2021-08-11")}, ""},
		{"as a case, which was cancelled", []model.Isolation{contact, func() model.Isolation {
			i := case0("covid", "2021-08-11")
			i.Outcome, i.EndedOn = model.OutcomeCancelled, on("2021-08-11")
			return i
		}()}, ""},
		{"somebody else is a case", []model.Isolation{contact, func() model.Isolation {
			i := case0("covid", "2021-08-11")
			i.PersonID = 5
			return i
		}()}, ""},
		{"ended all the same", []model.Isolation{ended(model.OutcomeCompleted, "2021-08-15")}, "2021-08-14"},
		{"ended with the result", []model.Isolation{ended(model.OutcomeCompleted, "2021-08-10")}, "2021-08-09"},
		{"ended before the result came", []model.Isolation{ended(model.OutcomeCompleted, "2021-08-09")}, ""},
		{"written down wrongly", []model.Isolation{ended(model.OutcomeCancelled, "2021-08-09")}, "never"},
	} {
		found := alarm.Positives(tt.all, []model.Test{negative, positive})
		if tt.to == "never" {
			if len(found) != 0 {
				t.Errorf("%s: %+v", tt.name, found)
			}
			continue
		}
		want := model.Span{From: on("2021-08-10"), To: model.Forever}
		if tt.to != "" {
			want.To = on(tt.to)
		}
		if len(found) != 1 || found[0].Days != want || found[0].TestID != 9 || found[0].IsolationID != 1 || found[0].Day != want.From {
			t.Errorf("%s: %+v, want %+v", tt.name, found, want)
		}
	}
	positive.ResultOn = 0
	if found := alarm.Positives([]model.Isolation{contact}, []model.Test{positive}); len(found) != 1 || found[0].Day != positive.TakenOn {
		t.Errorf("nobody said when the result came: %+v", found)
	}
}

func TestAgainstAnEnd(t *testing.T) {
	of := model.CheckIn{IsolationID: 1}
	open := []model.Alarm{
		{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: 2}, Also: []model.IsolationID{1}},
		{Kind: model.AlarmPositive, TestID: 1, CheckIn: of},
		{Kind: model.AlarmAbsent, CheckIn: of},
		{Kind: model.AlarmRefused, CheckIn: model.CheckIn{IsolationID: 2}},
	}
	for outcome, want := range map[model.Outcome]int{model.OutcomeBecameCase: 2, model.OutcomeCompleted: 3, model.OutcomeLeft: 3} {
		if got := alarm.Against(outcome, 1, open); got != want {
			t.Errorf("%s: %d, want %d", outcome, got, want)
		}
	}
}
