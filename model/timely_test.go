package model_test

import (
	"slices"
	"testing"

	"sotruc/model"
)

func faultsOf(err error) []string {
	var found []string
	for _, e := range model.FieldErrors(err) {
		found = append(found, e.Field+" "+string(e.Code))
	}
	return found
}

func TestTimely(t *testing.T) {
	t.Parallel()
	today := on("2021-08-16")
	isolation := func(change func(*model.Isolation)) model.Isolation {
		i := model.Isolation{PersonID: 1, StartsOn: today, AnchorOn: today, EndsOn: today + 14, Days: 14}
		change(&i)
		return i
	}
	for _, tt := range []struct {
		name   string
		change func(*model.Isolation)
		want   []string
	}{
		{"as it should be", func(*model.Isolation) {}, nil},
		{"from next month on", func(i *model.Isolation) { i.StartsOn, i.AnchorOn, i.EndsOn = today+31, today+31, today+45 }, nil},
		{"a day later", func(i *model.Isolation) { i.StartsOn, i.AnchorOn, i.EndsOn = today+32, today+32, today+45 }, []string{"starts_on future-date"}},
		{"in ten years", func(i *model.Isolation) { i.StartsOn, i.EndsOn = on("2031-08-16"), on("2031-08-30") }, []string{"starts_on future-date"}},
		{"since the last century", func(i *model.Isolation) {
			i.StartsOn, i.AnchorOn, i.EndsOn = on("1999-12-31"), on("1999-12-31"), on("2000-01-14")
		}, []string{"starts_on far-date"}},
		{"since the first day there is", func(i *model.Isolation) {
			i.StartsOn, i.AnchorOn, i.EndsOn = on("2000-01-01"), on("2000-01-01"), on("2000-01-15")
		}, nil},
		{"met in the last century", func(i *model.Isolation) { i.AnchorOn = on("1999-12-31") }, []string{"anchor_on far-date"}},
		{"met in ten years", func(i *model.Isolation) { i.AnchorOn = on("2031-08-16") }, []string{"anchor_on future-date"}},
		{"decided in ten years", func(i *model.Isolation) { i.OrderOn = on("2031-08-16") }, []string{"order_on future-date"}},
		{"ended today", func(i *model.Isolation) { i.Outcome, i.EndedOn, i.CertificateOn = model.OutcomeLeft, today, today }, nil},
		{
			"ended tomorrow", func(i *model.Isolation) { i.Outcome, i.EndedOn, i.CertificateOn = model.OutcomeLeft, today+1, today+1 },
			[]string{"ended_on future-date", "certificate_on future-date"},
		},
		{"a year", func(i *model.Isolation) { i.EndsOn = today + model.MaxIsolationDays }, nil},
		{"longer", func(i *model.Isolation) { i.EndsOn = today + model.MaxIsolationDays + 1 }, []string{"ends_on out-of-range"}},
		{"found, proposed and told today", func(i *model.Isolation) {
			at := today.At("23:00")
			i.FoundAt, i.ProposedAt, i.PoliceToldAt, i.FamilyToldAt = at, at, at, at
		}, nil},
		{"found tomorrow", func(i *model.Isolation) { i.FoundAt = (today + 1).At("00:00") }, []string{"found_at future-date"}},
		{"proposed tomorrow", func(i *model.Isolation) { i.ProposedAt = (today + 1).At("00:00") }, []string{"proposed_at future-date"}},
		{"the police told tomorrow", func(i *model.Isolation) { i.PoliceToldAt = (today + 1).At("00:00") }, []string{"police_told_at future-date"}},
		{"the family told tomorrow", func(i *model.Isolation) { i.FamilyToldAt = (today + 1).At("00:00") }, []string{"family_told_at future-date"}},
		{"a watch of no day", func(i *model.Isolation) { i.Follow, i.Days, i.EndsOn = model.FollowWatch, 0, today }, []string{"days no-days"}},
		{"a watch of a day", func(i *model.Isolation) { i.Follow, i.Days, i.EndsOn, i.MonitorDays = model.FollowWatch, 0, today, 1 }, nil},
	} {
		i := isolation(tt.change)
		if got := faultsOf(i.Timely(today)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
		if got := faultsOf(i.TimelyFrom(isolation(func(i *model.Isolation) { i.CertificateOn = 1 }), today)); !slices.Equal(got, tt.want) {
			t.Errorf("%s, of what was right: %v, want %v", tt.name, got, tt.want)
		}
		if err := i.TimelyFrom(i, today); err != nil {
			t.Errorf("%s, as it was: %v", tt.name, err)
		}
	}
	for birth, want := range map[string][]string{
		"": nil, "2021": nil, "2021-08-16": nil, "1950-02-03": nil,
		"2022": {"birth future-date"}, "2021-08-17": {"birth future-date"}, "2090": {"birth future-date"},
	} {
		if got := faultsOf(model.Person{Birth: birth}.Timely(today)); !slices.Equal(got, want) {
			t.Errorf("born %q: %v, want %v", birth, got, want)
		}
	}
	if got := isolation(func(i *model.Isolation) { i.EndsOn = today + 60 }).Doubts(); len(got) != 0 {
		t.Errorf("sixty days: %v", got)
	}
	if got := isolation(func(i *model.Isolation) { i.EndsOn = today + 61 }).Doubts(); len(got) != 1 || got[0].Code != model.CodeLong {
		t.Errorf("sixty-one days: %v", got)
	}
}

// What was done has a day that has come: a sample, a result, an activity. On the day itself it may be.
func TestWhatWasDoneHasADayThatHasCome(t *testing.T) {
	t.Parallel()
	today := on("2021-08-16")
	for _, c := range []struct {
		taken, known model.Date
		want         []string
	}{
		{today, today, nil},
		{today - 1, 0, nil},
		{today, today + 1, []string{"result_on future-date"}},
		{today + 1, today + 1, []string{"taken_on future-date", "result_on future-date"}},
	} {
		x := model.Test{IsolationID: 1, Kind: model.TestPCR, TakenOn: c.taken, Result: model.TestNegative, ResultOn: c.known}
		if got := faultsOf(x.ValidOn(today)); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v", c, got)
		}
	}
	a := model.Activity{Kind: model.ActivityMeeting, Text: "Họp", Count: 1, On: today + 1}
	if got := faultsOf(a.ValidOn(today)); !slices.Equal(got, []string{"on future-date"}) || a.ValidOn(today+1) != nil {
		t.Errorf("an activity: %v", got)
	}
}
