package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// anyAlarms draws what was found and what was done about it.
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
		answered := id("answered")
		f.Answers = append(f.Answers, model.AlarmAnswer{
			IsolationID: answered, Disease: f.Isolations[answered-1].Disease, Day: factDay(t, "answers"), Session: rapid.SampledFrom(sessions).Draw(t, "up to"), At: factInstant(t, "answer"),
		})
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
		if i.PersonID == person && day >= known && !acted {
			return true
		}
	}
	return false
}

// alarmed tells whether somebody has an open alarm at the end of a day of the report, by the instants of what was written.
func alarmed(f model.Facts, person model.PersonID, day model.Date, closes model.Instant) bool {
	for _, a := range f.Alarms {
		i := f.Isolations[a.IsolationID-1]
		gone := i.Outcome == model.OutcomeCancelled || i.Outcome != model.OutcomeNone && day >= i.EndedOn
		if i.PersonID != person || a.At > closes || a.Day > day || gone {
			continue
		}
		met := false
		for _, w := range f.Answers {
			later := w.Day > a.Day || w.Day == a.Day && (w.Session == model.Afternoon || a.Session == model.Morning)
			met = met || w.TestID == 0 && w.IsolationID == a.IsolationID && later && w.At >= a.At && w.At <= closes
		}
		if !met {
			return true
		}
	}
	return positive(f, person, day, closes)
}

// Who has an open alarm is what one finds by asking of everybody on every evening; each answer is counted once.
func TestAlarmsAreWhatAskingEveryEveningFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
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
		figures := figure.Count(f, p, model.Calendar{})
		got := row(t, figures, "alarm.open")
		if got.Opening != want.Opening || got.Up != want.Up || got.Down != want.Down || got.Now != want.Now {
			t.Fatalf("%+v, want %+v", got, want)
		}
		answered := 0
		for _, a := range f.Answers {
			answered += count(a.At > evening(p.From-1) && a.At <= evening(p.To))
		}
		if got := row(t, figures, "alarm.answered"); got.Up != answered {
			t.Fatalf("%+v, want %d", got, answered)
		}
	})
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
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
