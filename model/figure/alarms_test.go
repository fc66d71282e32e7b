package figure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// anyAlarms draws what was found and what was done about it, mostly soon after.
func anyAlarms(t *rapid.T, f *model.Facts) {
	if len(f.Isolations) == 0 {
		return
	}
	sessions := []model.Session{model.Morning, model.Afternoon}
	id := func(what string) model.IsolationID { return rapid.SampledFrom(f.Isolations).Draw(t, what).ID }
	for range rapid.IntRange(0, 5).Draw(t, "alarms") {
		c := model.CheckIn{IsolationID: id("alarmed"), Day: factDay(t, "alarm"), Session: rapid.SampledFrom(sessions).Draw(t, "session")}
		c.At = c.Day.At("09:00") + model.Instant(rapid.IntRange(0, 4*24).Draw(t, "recorded after"))*3600
		f.Alarms = append(f.Alarms, model.Alarm{Kind: model.AlarmFever, CheckIn: c})
	}
	for range rapid.IntRange(0, 4).Draw(t, "answers") {
		a := model.AlarmAnswer{IsolationID: id("answered"), Day: factDay(t, "answers"), Session: rapid.SampledFrom(sessions).Draw(t, "up to"), At: factInstant(t, "answer")}
		if len(f.Alarms) > 0 && rapid.Bool().Draw(t, "to an alarm") {
			to := rapid.SampledFrom(f.Alarms).Draw(t, "to")
			a.IsolationID, a.Day, a.At = to.IsolationID, to.Day+model.Date(rapid.IntRange(-1, 1).Draw(t, "day")), to.At+model.Instant(rapid.IntRange(-24, 96).Draw(t, "later"))*3600
		}
		a.Disease = f.Isolations[a.IsolationID-1].Disease
		f.Answers = append(f.Answers, a)
	}
}

// anyShared makes some alarms those of other isolations of the person as well, for other diseases, and has some answered of these.
func anyShared(t *rapid.T, f *model.Facts) {
	for n, one := range f.Alarms {
		of := f.Isolations[one.IsolationID-1]
		taken := map[string]bool{of.Disease: true}
		for _, i := range f.Isolations {
			if i.PersonID == of.PersonID && !taken[i.Disease] && rapid.Bool().Draw(t, "also") {
				f.Alarms[n].Also, taken[i.Disease] = append(f.Alarms[n].Also, i.ID), true
			}
		}
		if also := f.Alarms[n].Also; len(also) > 0 && rapid.Bool().Draw(t, "answered of the other") {
			f.Answers = append(f.Answers, model.AlarmAnswer{
				IsolationID: also[0], Disease: f.Isolations[also[0]-1].Disease, Day: one.Day, Session: rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(t, "answered up to"),
				At: one.At + model.Instant(rapid.IntRange(-1, 48).Draw(t, "answered later"))*3600,
			})
		}
	}
}

// anyTestAnswers draws what was done about tests, whatever their results.
func anyTestAnswers(t *rapid.T, f *model.Facts) {
	for range rapid.IntRange(0, 2).Draw(t, "answers to tests") {
		if len(f.Tests) == 0 || len(f.Isolations) == 0 {
			return
		}
		x := rapid.SampledFrom(f.Tests).Draw(t, "answered test")
		f.Answers = append(f.Answers, model.AlarmAnswer{IsolationID: x.IsolationID, TestID: x.ID, Disease: x.Disease, Day: x.TakenOn, Session: model.Morning, At: factInstant(t, "test answered")})
	}
}

// positive tells whether somebody has a positive test at the end of a day that nobody acted on.
func positive(f model.Facts, person model.PersonID, day model.Date, closes model.Instant) bool {
	for _, x := range f.Tests {
		if len(f.Isolations) == 0 || x.Result != model.TestPositive {
			continue
		}
		i, known := f.Isolations[x.IsolationID-1], x.ResultOn
		if known == 0 {
			known = x.TakenOn
		}
		acted := i.Category == model.CategoryF0 || i.Outcome == model.OutcomeCancelled || i.Outcome != model.OutcomeNone && day >= i.EndedOn && i.EndedOn >= known
		for _, j := range f.Isolations {
			if j.PersonID != i.PersonID || j.Disease != i.Disease || j.Outcome == model.OutcomeCancelled {
				continue
			}
			acted = acted || j.Category == model.CategoryF0 && j.StartsOn >= i.StartsOn && day >= j.StartsOn ||
				j.Category != model.CategoryF0 && j.Outcome == model.OutcomeBecameCase && j.EndedOn >= i.StartsOn && day >= j.EndedOn
		}
		for _, w := range f.Answers {
			acted = acted || w.TestID == x.ID && w.At <= closes
		}
		if f.About(i) && i.PersonID == person && day >= known && !acted {
			return true
		}
	}
	return false
}

// meets tells whether an answer is about an alarm of rounds, of whichever of its isolations.
func meets(w model.AlarmAnswer, a model.Alarm) bool {
	later := w.Day > a.Day || w.Day == a.Day && (w.Session == model.Afternoon || a.Session == model.Morning)
	return w.TestID == 0 && slices.Contains(append([]model.IsolationID{a.IsolationID}, a.Also...), w.IsolationID) && later && w.At >= a.At
}

// alarmed tells whether somebody has an open alarm at the end of a day of the report, by the instants of what was written: of an isolation the report
// is about, that has not ended.
func alarmed(f model.Facts, person model.PersonID, day model.Date, closes model.Instant) bool {
	for _, a := range f.Alarms {
		met, there := a.At > closes || a.Day > day, false
		for _, w := range f.Answers {
			met = met || meets(w, a) && w.At <= closes
		}
		for _, id := range append([]model.IsolationID{a.IsolationID}, a.Also...) {
			i := f.Isolations[id-1]
			gone := i.Outcome == model.OutcomeCancelled || i.Outcome != model.OutcomeNone && day >= i.EndedOn
			there = there || i.PersonID == person && f.About(i) && !gone
		}
		if there && !met {
			return true
		}
	}
	return positive(f, person, day, closes)
}

// Who has an open alarm is what one finds by asking of everybody on every evening; each answer is counted once. Of a disease these are the alarms of
// its isolations, whichever they were recorded of, and the answers to them.
func TestAlarmsAreWhatAskingEveryEveningFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		if rapid.Bool().Draw(t, "shared") {
			anyShared(t, &f)
		}
		f.Disease = rapid.SampledFrom(append(factDiseases(), "")).Draw(t, "about")
		evening := func(day model.Date) model.Instant { return model.Period{From: day, To: day, Cut: p.Cut}.Closes() }
		var want model.Figure
		for person := model.PersonID(1); person <= factPeople; person++ {
			before := alarmed(f, person, p.From-1, evening(p.From-1))
			want.Opening += count(before)
			for day := p.From; day <= p.To; day++ {
				now := alarmed(f, person, day, evening(day))
				want.Up += count(now && !before)
				want.Down += count(before && !now)
				before = now
			}
			want.Now += count(before)
		}
		figures := figure.Count(f.Of(f.Disease), p, model.Calendar{})
		got := row(t, figures, "alarm.open")
		if got.Opening != want.Opening || got.Up != want.Up || got.Down != want.Down || got.Now != want.Now {
			t.Fatalf("%+v, want %+v", got, want)
		}
		answered := 0
		for _, w := range f.Answers {
			about := f.Disease == "" || w.Disease == f.Disease || slices.ContainsFunc(f.Alarms, func(a model.Alarm) bool {
				return meets(w, a) && slices.ContainsFunc(append([]model.IsolationID{a.IsolationID}, a.Also...), func(id model.IsolationID) bool { return f.Isolations[id-1].Disease == f.Disease })
			})
			answered += count(about && w.At > evening(p.From-1) && w.At <= evening(p.To))
		}
		if got := row(t, figures, "alarm.answered"); got.Up != answered {
			t.Fatalf("%+v, want %d", got, answered)
		}
	})
}

// An alarm of two diseases that was answered of the one is open of neither from that day on; the day before it is open of both, and the answer is one of each.
func TestAnAnswerIsOfEachDisease(t *testing.T) {
	t.Parallel()
	covid := with(f1(), func(i *model.Isolation) { i.ID, i.Disease = 1, "covid" })
	soi := with(f1(), func(i *model.Isolation) { i.ID, i.Disease = 2, "soi" })
	other := with(f1(), func(i *model.Isolation) { i.ID, i.PersonID, i.Disease = 3, 3, "cum" })
	f := model.Facts{
		Isolations: []model.Isolation{covid, soi, other},
		Alarms: []model.Alarm{
			{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning, At: at("2021-08-05 09:00")}, Also: []model.IsolationID{2}},
			{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: 3, Day: on("2021-08-05"), Session: model.Morning}}, // recorded by a program that said not when
		},
		Answers: []model.AlarmAnswer{
			{IsolationID: 2, Disease: "soi", Day: on("2021-08-05"), Session: model.Morning, At: at("2021-08-07 09:00")},
			{IsolationID: 2, Disease: "soi", Day: on("2021-08-04"), Session: model.Afternoon, At: at("2021-08-07 09:10")}, // of before it, when she had the one alone
			{IsolationID: 3, Disease: "cum", Day: on("2021-08-04"), Session: model.Afternoon, At: at("2021-08-07 09:20")},
			{IsolationID: 3, Disease: "cum", Day: on("2021-08-06"), Session: model.Morning, At: at("2021-08-08 09:00")}, // somebody else
		},
	}
	for day, want := range map[string]map[string][2]int{ // of each disease: open, answered
		"2021-08-04": {"": {0, 0}, "covid": {0, 0}, "soi": {0, 0}, "cum": {0, 0}},
		"2021-08-05": {"": {2, 0}, "covid": {1, 0}, "soi": {1, 0}, "cum": {1, 0}},
		"2021-08-06": {"": {2, 0}, "covid": {1, 0}, "soi": {1, 0}, "cum": {1, 0}},
		"2021-08-07": {"": {1, 3}, "covid": {0, 1}, "soi": {0, 2}, "cum": {1, 1}},
		"2021-08-08": {"": {0, 1}, "covid": {0, 0}, "soi": {0, 0}, "cum": {0, 1}},
	} {
		for disease, want := range want {
			figures := figure.Count(f.Of(disease), model.Period{From: on(day), To: on(day)}, model.Calendar{})
			if got := [2]int{row(t, figures, "alarm.open").Now, row(t, figures, "alarm.answered").Up}; got != want {
				t.Errorf("%s, %q: %v, want %v", day, disease, got, want)
			}
		}
	}
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// An alarm is open in the evenings from the day it was found on to the day before it was answered or the isolation ended, which may be one, or none.
func TestTheEveningsAnAlarmIsOpen(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		answered, ended string // "": never
		open            int
	}{
		"nobody acted": {"", "", 4}, "answered on its day": {"2021-08-05", "", 0}, "answered the day after": {"2021-08-06", "", 1}, "answered later": {"2021-08-07", "", 2},
		"ended on its day": {"", "2021-08-05", 0}, "ended the day after": {"", "2021-08-06", 1}, "ended later": {"", "2021-08-07", 2},
		"answered, then ended": {"2021-08-06", "2021-08-08", 1}, "ended, then answered": {"2021-08-08", "2021-08-06", 1},
	} {
		i := with(f1(), func(i *model.Isolation) { i.ID = 1 })
		if c.ended != "" {
			i.Outcome, i.EndedOn = model.OutcomeCompleted, on(c.ended)
		}
		f := model.Facts{Isolations: []model.Isolation{i}, Alarms: []model.Alarm{
			{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning, At: at("2021-08-05 09:00")}},
		}}
		if c.answered != "" {
			f.Answers = []model.AlarmAnswer{{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning, At: at(c.answered + " 10:00")}}
		}
		open := 0
		for day := on("2021-08-03"); day <= on("2021-08-08"); day++ {
			open += row(t, figure.Count(f, model.Period{From: day, To: day}, model.Calendar{}), "alarm.open").Now
		}
		if open != c.open {
			t.Errorf("%s: open on %d evenings, want %d", name, open, c.open)
		}
	}
}

// A test of an isolation that was cancelled, as one written down wrongly, is no test of anybody's.
func TestTestsOfACancelledIsolation(t *testing.T) {
	i := with(ended(model.OutcomeCancelled, "2021-08-12"), func(i *model.Isolation) { i.ID = 1 })
	f := model.Facts{Isolations: []model.Isolation{i}, Tests: []model.Test{
		{IsolationID: 1, Kind: model.TestPCR, TakenOn: on("2021-08-10"), Result: model.TestPending},
		{IsolationID: 1, Kind: model.TestPCR, TakenOn: on("2021-08-10"), Result: model.TestNegative, ResultOn: on("2021-08-11")},
	}}
	figures := figure.Count(f, week(), model.Calendar{})
	for _, code := range []string{"test.taken", "test.pending", "test.negative"} {
		checkRow(t, figures, model.Figure{Code: code})
	}
}
