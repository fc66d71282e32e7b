package against_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/against"
)

func TestWhatSpeaksAgainstACompletion(t *testing.T) {
	t.Parallel()
	base := model.Isolation{
		AnchorOn: on("2021-08-02"), StartsOn: on("2021-08-02"), EndsOn: on("2021-08-16"), Days: 14, TestDays: model.Days{1, 7, 14},
	}
	taken := func(days ...string) []model.Test {
		var tests []model.Test
		for _, day := range days {
			tests = append(tests, model.Test{Kind: model.TestPCR, TakenOn: on(day), Result: model.TestNegative})
		}
		return tests
	}
	all := taken("2021-08-02", "2021-08-08", "2021-08-15")
	pending := slices.Clone(all)
	pending[2].Result = model.TestPending
	for _, tt := range []struct {
		name   string
		tests  []model.Test
		last   string
		missed int
		want   []against.Objection
	}{
		{"all as the rule asks", all, "2021-08-16", 0, nil},
		{"later than planned", all, "2021-08-18", 0, nil},
		{"a day early", all, "2021-08-15", 0, []against.Objection{{Code: against.ObjectionEarly, N: 1}}},
		{"a test never taken", all[:2], "2021-08-16", 0, []against.Objection{{Code: against.ObjectionUntaken, On: on("2021-08-15")}}},
		{"tests never taken", all[1:2], "2021-08-16", 0, []against.Objection{
			{Code: against.ObjectionUntaken, On: on("2021-08-02")}, {Code: against.ObjectionUntaken, On: on("2021-08-15")},
		}},
		{"a test due on the last day", all[:2], "2021-08-15", 0, []against.Objection{{Code: against.ObjectionEarly, N: 1}, {Code: against.ObjectionUntaken, On: on("2021-08-15")}}},
		{"a test due after it", all[:2], "2021-08-14", 0, []against.Objection{{Code: against.ObjectionEarly, N: 2}}},
		{"a result not known", pending, "2021-08-16", 0, []against.Objection{{Code: against.ObjectionPending, N: 1}}},
		{"sessions missed", all, "2021-08-16", 3, []against.Objection{{Code: against.ObjectionMissed, N: 3}}},
		{"everything", pending[2:], "2021-08-09", 2, []against.Objection{
			{Code: against.ObjectionEarly, N: 7}, {Code: against.ObjectionUntaken, On: on("2021-08-02")}, {Code: against.ObjectionUntaken, On: on("2021-08-08")}, {Code: against.ObjectionPending, N: 1}, {Code: against.ObjectionMissed, N: 2},
		}},
	} {
		i := base
		i.Tests = tt.tests
		alarm := against.Objection{Code: against.ObjectionAlarm, N: 2}
		if got := against.Completion(i, on(tt.last), tt.missed, 2); !slices.Equal(got, append([]against.Objection{alarm}, tt.want...)) {
			t.Errorf("%s, with two alarms: %+v", tt.name, got)
		}
		if got := against.Completion(i, on(tt.last), tt.missed, 0); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// A condition that ends an isolation speaks against its end until the book knows that it is met, which it can of a test alone.
func TestAConditionSpeaksAgainstACompletion(t *testing.T) {
	t.Parallel()
	tested := func(results ...model.TestResult) []model.Test {
		var tests []model.Test
		for n, r := range results {
			tests = append(tests, model.Test{Kind: model.TestPCR, TakenOn: on("2021-08-02") + model.Date(n), Result: r})
		}
		return tests
	}
	for _, tt := range []struct {
		name     string
		until    model.Until
		category model.Category
		tests    []model.Test
		want     model.Until
	}{
		{"no condition", model.UntilDay, model.CategoryF1, nil, ""},
		{"never tested", model.UntilNegative, model.CategoryF1, nil, model.UntilNegative},
		{"negative", model.UntilNegative, model.CategoryF1, tested(model.TestPositive, model.TestNegative), ""},
		{"positive at last", model.UntilNegative, model.CategoryF0, tested(model.TestNegative, model.TestPositive), model.UntilNegative},
		{"a contact found positive", model.UntilDay, model.CategoryF1, tested(model.TestPositive), model.UntilNegative},
		{"a case once positive", model.UntilDay, model.CategoryF0, tested(model.TestPositive), ""},
		{"crusts", model.UntilCrusts, model.CategoryF0, tested(model.TestNegative), model.UntilCrusts},
		{"the health station", model.UntilStation, model.CategoryF1, nil, model.UntilStation},
	} {
		i := model.Isolation{StartsOn: on("2021-08-02"), EndsOn: on("2021-08-16"), Days: 14, Until: tt.until, Category: tt.category, Tests: tt.tests}
		var want []against.Objection
		if tt.want != "" {
			want = []against.Objection{{Code: against.ObjectionUnmet, Need: tt.want}}
		}
		if got := against.Completion(i, on("2021-08-16"), 0, 0); !slices.Equal(got, want) {
			t.Errorf("%s: %+v, want %+v", tt.name, got, want)
		}
	}
}

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
