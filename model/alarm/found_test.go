package alarm_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/alarm"
)

const sickness, measles = "covid", "soi"

// followed is somebody under isolation at home for a disease, of whom nobody has said how it ended.
func followed(id model.IsolationID, disease, from, to string) model.Isolation {
	return model.Isolation{ID: id, PersonID: 4, Disease: disease, Place: model.PlaceHome, CheckIns: 2, StartsOn: on(from), EndsOn: on(to), Days: 14}
}

// What a round found of somebody followed for two diseases is an alarm of both while both count, and of the one it was recorded of first.
func TestWhatIsFoundIsOfAllTheDiseases(t *testing.T) {
	t.Parallel()
	covid, soi := followed(1, sickness, "2021-08-01", "2021-08-15"), followed(2, measles, "2021-08-05", "2021-08-12")
	ending := func(i model.Isolation, o model.Outcome, day string) model.Isolation {
		i.Outcome, i.EndedOn = o, on(day)
		return i
	}
	monitored := func(i model.Isolation) model.Isolation {
		i.MonitorDays = 14
		return i
	}
	fever := func(of model.IsolationID, day string) model.CheckIn {
		return model.CheckIn{ID: 1, IsolationID: of, Day: on(day), Session: model.Morning, Result: model.CheckInNormal, Temperature: model.FeverFrom}
	}
	for name, c := range map[string]struct {
		own   []model.Isolation
		found model.CheckIn
		of    []model.IsolationID // nil: no alarm
	}{
		"of the first, while both run":            {[]model.Isolation{covid, soi}, fever(1, "2021-08-06"), []model.IsolationID{1, 2}},
		"of the second, while both run":           {[]model.Isolation{covid, soi}, fever(2, "2021-08-06"), []model.IsolationID{2, 1}},
		"on the day the other begins":             {[]model.Isolation{covid, soi}, fever(1, "2021-08-05"), []model.IsolationID{1, 2}},
		"on the day before the other begins":      {[]model.Isolation{covid, soi}, fever(1, "2021-08-04"), []model.IsolationID{1}},
		"past the planned end of the other":       {[]model.Isolation{covid, soi}, fever(1, "2021-08-14"), []model.IsolationID{1, 2}},
		"the day before the other was completed":  {[]model.Isolation{covid, ending(soi, model.OutcomeCompleted, "2021-08-09")}, fever(1, "2021-08-08"), []model.IsolationID{1, 2}},
		"on the day the other was completed":      {[]model.Isolation{covid, ending(soi, model.OutcomeCompleted, "2021-08-09")}, fever(1, "2021-08-09"), []model.IsolationID{1}},
		"while the other is only monitored":       {[]model.Isolation{covid, monitored(ending(soi, model.OutcomeCompleted, "2021-08-09"))}, fever(1, "2021-08-10"), []model.IsolationID{1}},
		"the other was cancelled":                 {[]model.Isolation{covid, ending(soi, model.OutcomeCancelled, "2021-08-09")}, fever(1, "2021-08-06"), []model.IsolationID{1}},
		"its own was cancelled":                   {[]model.Isolation{ending(covid, model.OutcomeCancelled, "2021-08-09"), soi}, fever(1, "2021-08-06"), nil},
		"its own had ended":                       {[]model.Isolation{ending(covid, model.OutcomeCompleted, "2021-08-05"), soi}, fever(1, "2021-08-06"), []model.IsolationID{1, 2}},
		"another for the same disease":            {[]model.Isolation{covid, followed(2, sickness, "2021-08-06", "2021-08-20")}, fever(1, "2021-08-06"), []model.IsolationID{1}},
		"the other was taken the place of":        {[]model.Isolation{covid, soi, followed(3, measles, "2021-08-06", "2021-08-20")}, fever(1, "2021-08-06"), []model.IsolationID{1, 3}},
		"nothing was found":                       {[]model.Isolation{covid, soi}, model.CheckIn{ID: 1, IsolationID: 1, Day: on("2021-08-06"), Session: model.Morning, Result: model.CheckInNormal}, nil},
		"of an isolation that is not among these": {[]model.Isolation{covid, soi}, fever(7, "2021-08-06"), nil},
	} {
		found := alarm.Found(c.own, []model.CheckIn{c.found})
		if c.of == nil {
			if len(found) != 0 {
				t.Errorf("%s: %+v", name, found)
			}
			continue
		}
		if len(found) != 1 || found[0].Kind != model.AlarmFever || found[0].CheckIn != c.found || !slices.Equal(alarm.Owners(found[0]), c.of) {
			t.Errorf("%s: %+v, want it of %v", name, found, c.of)
		}
	}
}

// ago is a check-in recorded before another: the sessions of 06/8 and 07/8, numbered.
func ago(id model.CheckInID, of model.IsolationID, session int, result model.CheckInResult) model.CheckIn {
	return model.CheckIn{ID: id, IsolationID: of, Day: on("2021-08-06") + model.Date(session/2), Session: []model.Session{model.Morning, model.Afternoon}[session%2], Result: result}
}

// Nobody at home for the second time running: by the session recorded before it, of whichever disease, the last that was recorded where both were. What
// was recorded for two diseases in one session is one visit, and no second time.
func TestAbsentForTheSecondTimeRunning(t *testing.T) {
	t.Parallel()
	const absent, well = model.CheckInAbsent, model.CheckInNormal
	both := []model.Isolation{followed(1, sickness, "2021-08-01", "2021-08-15"), followed(2, measles, "2021-08-05", "2021-08-12")}
	next := []model.Isolation{both[0], followed(2, sickness, "2021-08-07", "2021-08-20")}
	for name, c := range map[string]struct {
		own   []model.Isolation
		made  []model.CheckIn
		found []model.CheckInID
	}{
		"of the same":                          {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 1, 1, absent)}, []model.CheckInID{2}},
		"of the one, then of the other":        {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 2, 1, absent)}, []model.CheckInID{2}},
		"recorded the other way round":         {both, []model.CheckIn{ago(2, 2, 1, absent), ago(1, 1, 0, absent)}, []model.CheckInID{2}},
		"a session nobody recorded between":    {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 1, 3, absent)}, []model.CheckInID{2}},
		"met for the other between":            {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 2, 1, well), ago(3, 1, 2, absent)}, nil},
		"for both in one session":              {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 2, 0, absent)}, nil},
		"before, for both, the last was met":   {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 2, 0, well), ago(3, 1, 1, absent)}, nil},
		"before, for both, the last was not":   {both, []model.CheckIn{ago(1, 1, 0, well), ago(2, 2, 0, absent), ago(3, 1, 1, absent)}, []model.CheckInID{3}},
		"three times":                          {both, []model.CheckIn{ago(1, 1, 0, absent), ago(2, 1, 1, absent), ago(3, 2, 2, absent)}, []model.CheckInID{2, 3}},
		"the one before was of what it was of": {next, []model.CheckIn{ago(1, 1, 1, absent), ago(2, 2, 2, absent)}, nil},
	} {
		var got []model.CheckInID
		for _, one := range alarm.Found(c.own, c.made) {
			got = append(got, one.ID)
			if one.Kind != model.AlarmAbsent {
				t.Errorf("%s: %+v", name, one)
			}
		}
		if !slices.Equal(got, c.found) {
			t.Errorf("%s: alarms of %v, want %v", name, got, c.found)
		}
	}
}

// asks tells what a check-in has somebody do, by what the one before found.
func asks(c model.CheckIn, before model.CheckInResult) model.AlarmKind {
	switch {
	case c.Temperature > 374:
		return model.AlarmFever
	case c.Result == model.CheckInSymptoms:
		return model.AlarmSymptoms
	case c.Result == model.CheckInRefused:
		return model.AlarmRefused
	case c.Result == model.CheckInAbsent && before == model.CheckInAbsent:
		return model.AlarmAbsent
	}
	return model.AlarmNone
}

// aboutBy are the isolations that what a check-in found is about, asked of each.
func aboutBy(own []model.Isolation, c model.CheckIn) []model.IsolationID {
	var ids []model.IsolationID
	for _, of := range own {
		if of.ID != c.IsolationID || of.Outcome == model.OutcomeCancelled {
			continue
		}
		ids = append(ids, of.ID)
		for _, i := range own {
			left := slices.ContainsFunc(own, func(later model.Isolation) bool {
				after := later.StartsOn > i.StartsOn || later.StartsOn == i.StartsOn && later.ID > i.ID
				return after && later.Disease == i.Disease && later.StartsOn <= c.Day && later.Outcome != model.OutcomeCancelled
			})
			if i.Disease != of.Disease && i.Outcome != model.OutcomeCancelled && i.StartsOn <= c.Day && !left && (i.Outcome == model.OutcomeNone || c.Day < i.EndedOn) {
				ids = append(ids, i.ID)
			}
		}
	}
	return ids
}

// What is an alarm, and of which isolations, is what one finds by asking of each check-in all the others and all isolations.
func TestFoundIsWhatAskingEachCheckInFinds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var own []model.Isolation
		for k := range rapid.IntRange(1, 4).Draw(t, "isolations") {
			i := followed(model.IsolationID(k+1), rapid.SampledFrom([]string{sickness, measles, "cum"}).Draw(t, "disease"), "2021-08-01", "2021-08-03")
			i.StartsOn += model.Date(rapid.IntRange(0, 4).Draw(t, "starts"))
			i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, 3).Draw(t, "days"))
			if i.Outcome = rapid.SampledFrom([]model.Outcome{"", "", model.OutcomeCompleted, model.OutcomeLeft, model.OutcomeCancelled}).Draw(t, "outcome"); i.Outcome != "" {
				i.EndedOn = i.StartsOn + model.Date(rapid.IntRange(0, 3).Draw(t, "ended"))
			}
			own = append(own, i)
		}
		var made []model.CheckIn
		for k := range rapid.IntRange(0, 8).Draw(t, "check-ins") {
			made = append(made, model.CheckIn{
				ID: model.CheckInID(k + 1), IsolationID: model.IsolationID(rapid.IntRange(1, len(own)).Draw(t, "of")), Day: on("2021-08-01") + model.Date(rapid.IntRange(0, 6).Draw(t, "day")),
				Session: rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(t, "session"), Temperature: rapid.SampledFrom([]int{0, 0, 0, 0, 374, 375}).Draw(t, "temperature"),
				Result: rapid.SampledFrom([]model.CheckInResult{model.CheckInNormal, model.CheckInSymptoms, model.CheckInRefused, model.CheckInAbsent, model.CheckInAbsent, model.CheckInAbsent}).Draw(t, "found"),
			})
		}
		found := alarm.Found(own, rapid.Permutation(made).Draw(t, "as read"))
		if !slices.IsSortedFunc(found, func(a, b model.Alarm) int { return int(a.Session.Ends(a.Day) - b.Session.Ends(b.Day)) }) {
			t.Fatalf("the oldest does not stand first: %+v", found)
		}
		for _, c := range made {
			of, last, before := aboutBy(own, c), model.CheckIn{}, model.CheckInResult("")
			for _, b := range made {
				ends, latest := b.Session.Ends(b.Day), last.Session.Ends(last.Day)
				if ends < c.Session.Ends(c.Day) && slices.Contains(of, b.IsolationID) && (last.ID == 0 || ends > latest || ends == latest && b.ID > last.ID) {
					last, before = b, b.Result
				}
			}
			var got model.Alarm
			for _, one := range found {
				if one.ID == c.ID {
					got = one
				}
			}
			want := asks(c, before)
			if len(of) == 0 {
				want = model.AlarmNone
			}
			if got.Kind != want {
				t.Fatalf("%+v: %q, want %q", c, got.Kind, want)
			}
			if owners := alarm.Owners(got); want != model.AlarmNone && (owners[0] != c.IsolationID || !slices.Equal(slices.Sorted(slices.Values(owners)), slices.Sorted(slices.Values(of)))) {
				t.Fatalf("%+v is of %v, want %v", c, owners, of)
			}
		}
	})
}

// An alarm stays with those of its isolations that run; one of none is gone.
func TestWhatIsLeftOfAlarms(t *testing.T) {
	t.Parallel()
	of := func(first model.IsolationID, also ...model.IsolationID) model.Alarm {
		return model.Alarm{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: first}, Also: also}
	}
	var got [][]model.IsolationID
	for _, one := range alarm.Left([]model.Alarm{of(1), of(2), of(3, 1), of(4, 5, 2), of(2, 9), of(9, 8)}, []model.IsolationID{2, 3, 5}) {
		got = append(got, alarm.Owners(one))
	}
	if want := [][]model.IsolationID{{2}, {3}, {5, 2}, {2}}; !slices.EqualFunc(got, want, slices.Equal[[]model.IsolationID]) {
		t.Errorf("%v, want %v", got, want)
	}
}
