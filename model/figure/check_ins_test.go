package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// anyCheckIns draws what was recorded of an isolation, each session once, also outside its days.
func anyCheckIns(t *rapid.T, i model.Isolation) []model.CheckIn {
	made := []model.CheckIn{}
	for d := i.StartsOn - 2; d <= i.LastDay()+2; d++ {
		for _, s := range []model.Session{model.Morning, model.Afternoon} {
			if rapid.Bool().Draw(t, "recorded") {
				made = append(made, model.CheckIn{IsolationID: i.ID, Day: d, Session: s, Result: rapid.SampledFrom([]model.CheckInResult{
					model.CheckInNormal, model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused,
				}).Draw(t, "found")})
			}
		}
	}
	return made
}

// walked says of every session of an isolation by the hour it is over whether it was due: 24 hours at a time, by hand.
func walked(i model.Isolation, visit func(day model.Date, s model.Session, over model.Instant)) {
	if i.Place != model.PlaceHome || i.Outcome == model.OutcomeCancelled {
		return
	}
	last := i.EndsOn
	switch i.Outcome {
	case model.OutcomeNone:
	case model.OutcomeCompleted:
		last = i.EndedOn
	default:
		last = i.EndedOn - 1
	}
	if i.Follow != model.FollowIsolation || i.Days == 0 && i.RegimeID != "" && i.EndsOn <= i.StartsOn {
		return
	}
	for day := i.StartsOn; day <= last; day++ {
		if i.CheckIns >= 1 && day != i.StartsOn {
			visit(day, model.Morning, day.At("00:00")+12*3600)
		}
		if i.CheckIns == 2 {
			visit(day, model.Afternoon, day.At("00:00")+24*3600)
		}
	}
}

func TestMissedIsWhatNobodyRecorded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := anyIsolation(t, 1)
		i.CreatedAt = factInstant(t, "entered")
		made, by := anyCheckIns(t, i), factInstant(t, "by")
		recorded := map[string]bool{}
		for _, c := range made {
			recorded[c.Day.String()+string(c.Session)] = true
		}
		want := 0
		walked(i, func(day model.Date, s model.Session, over model.Instant) {
			due := over > i.CreatedAt
			if i.IsDue(day, s) != due {
				t.Fatalf("%v %s due: %t", day, s, !due)
			}
			if due && over <= by && !recorded[day.String()+string(s)] {
				want++
			}
		})
		if got := i.Missed(by, made); got != want {
			t.Fatalf("%d, want %d", got, want)
		}
	})
}

// lastMet walks the sessions of an isolation up to the day it was ended on, that day with it, and no further than the day next on which another
// of all begins, of that day those which no such other has; 0 where none begins. Those that walked has not count only where they were recorded.
func lastMet(i model.Isolation, all []model.Isolation, next model.Date, visit func(day model.Date, s model.Session, over model.Instant, asked bool)) {
	asked := map[model.Instant]bool{}
	walked(i, func(day model.Date, _ model.Session, over model.Instant) { asked[over] = next == 0 || day < next })
	if i.Outcome != model.OutcomeNone && i.Outcome != model.OutcomeCancelled {
		i.Outcome = model.OutcomeCompleted
	}
	walked(i, func(day model.Date, s model.Session, over model.Instant) {
		other := false
		for _, o := range all {
			if o.PersonID == i.PersonID && o.Disease == i.Disease && o.ID != i.ID && o.StartsOn == next {
				if o.Outcome != model.OutcomeNone && o.Outcome != model.OutcomeCancelled {
					o.Outcome = model.OutcomeCompleted // it may have been recorded on the day it ended
				}
				walked(o, func(_ model.Date, _ model.Session, its model.Instant) { other = other || its == over })
			}
		}
		if next == 0 || day < next || day == next && !other {
			visit(day, s, over, asked[over])
		}
	})
}

// anyRounds draws people with up to three isolations each, for one disease after the other or for two at once, and what was recorded of each
// session, also twice: the isolations, the check-ins, and for each isolation the day from which a later one for its disease counts, 0 for none.
func anyRounds(t *rapid.T) (isolations []model.Isolation, made []model.CheckIn, next map[model.IsolationID]model.Date) {
	next = map[model.IsolationID]model.Date{}
	for n := range rapid.IntRange(0, 3).Draw(t, "people") {
		var own []model.Isolation
		for range rapid.IntRange(1, 3).Draw(t, "isolations") {
			i := anyIsolation(t, model.PersonID(n+1))
			if last := len(own) - 1; last >= 0 && rapid.Bool().Draw(t, "close by") {
				i = handover(t, model.Isolation{PersonID: i.PersonID, Place: own[last].Place, EndedOn: own[last].StartsOn + model.Date(rapid.IntRange(0, 9).Draw(t, "later"))})
			}
			i.ID, i.Disease, i.CreatedAt = model.IsolationID(10*n+len(own)+1), anyDisease(t), factInstant(t, "entered")
			own = append(own, i)
		}
		replaces(own, next)
		for k := range own {
			own[k].Before = anyAsked(t, own[k])
		}
		for _, i := range own {
			made = append(made, anyCheckIns(t, i)...)
		}
		isolations = append(isolations, own...)
	}
	for n := range made {
		made[n].ID = model.CheckInID(n + 1)
	}
	return isolations, made, next
}

// anyAsked draws the sessions asked for before an isolation was entered, on account of others.
func anyAsked(t *rapid.T, of model.Isolation) (before []model.Asked) {
	for range rapid.SampledFrom([]int{0, 0, 1, 2}).Draw(t, "others") {
		from := model.SlotOf(of.StartsOn, model.Morning) + model.Slot(rapid.IntRange(-3, 12).Draw(t, "asked from"))
		before = append(before, model.Asked{From: from, To: from + model.Slot(rapid.IntRange(0, 9).Draw(t, "asked to")), CheckIns: rapid.IntRange(1, 2).Draw(t, "asked a day")})
	}
	return before
}

// replaces notes of the isolations of a person the day from which a later one for the same disease counts.
func replaces(own []model.Isolation, next map[model.IsolationID]model.Date) {
	for _, i := range own {
		for _, later := range own {
			after := later.StartsOn > i.StartsOn || later.StartsOn == i.StartsOn && later.ID > i.ID
			if after && later.Disease == i.Disease && later.Outcome != model.OutcomeCancelled && (next[i.ID] == 0 || later.StartsOn < next[i.ID]) {
				next[i.ID] = later.StartsOn
			}
		}
	}
}

// tallied are facts of isolations and of what was recorded of them, counted as the book counts it.
func tallied(isolations []model.Isolation, made []model.CheckIn) model.Facts {
	f, tally := model.Facts{Isolations: isolations, Unusual: made}, map[model.CheckInTally]int{}
	for _, c := range made {
		for _, i := range isolations {
			if i.ID == c.IsolationID {
				tally[model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result, Disease: i.Disease}]++
			}
		}
	}
	for c, count := range tally {
		c.Count = count
		f.CheckIns = append(f.CheckIns, c)
	}
	return f
}

// What was recorded is never more than what was due, and both are what counting session by session gives, in all and of each disease: a
// visit on account of two diseases is one, and one for each. Of one recorded twice the last counts.
func TestCheckInFigures(t *testing.T) {
	for name, draw := range map[string]func(*rapid.T) ([]model.Isolation, []model.CheckIn, map[model.IsolationID]model.Date){"any": anyRounds, "for two diseases": anyVisits} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				isolations, made, next := draw(t)
				p := anyPeriod(t)
				if name != "any" {
					p.From = on("2021-08-04") + model.Date(rapid.IntRange(0, 7).Draw(t, "opens"))
					p.To = p.From + model.Date(rapid.IntRange(0, 4).Draw(t, "closes"))
				}
				checkVisits(t, tallied(isolations, made), p, next)
			})
		})
	}
}

// checkVisits counts session by session.
func checkVisits(t *rapid.T, f model.Facts, p model.Period, next map[model.IsolationID]model.Date) {
	type visit struct {
		person model.PersonID
		over   model.Instant
	}
	found, due := map[visit]model.CheckIn{}, map[string]map[visit]bool{"": {}}
	for _, disease := range factDiseases() {
		due[disease] = map[visit]bool{}
	}
	each := func(do func(i model.Isolation, day model.Date, s model.Session, at visit, asked bool)) {
		for _, i := range f.Isolations {
			lastMet(i, f.Isolations, next[i.ID], func(day model.Date, s model.Session, over model.Instant, asked bool) {
				do(i, day, s, visit{i.PersonID, over}, asked)
			})
		}
	}
	each(func(i model.Isolation, day model.Date, s model.Session, at visit, _ bool) {
		for _, c := range f.Unusual {
			if c.IsolationID == i.ID && c.Day == day && c.Session == s && c.ID > found[at].ID {
				found[at] = c
			}
		}
	})
	each(func(i model.Isolation, day model.Date, s model.Session, at visit, asked bool) { // a visit is of the person, for whatever it was recorded
		before := false
		for _, b := range i.Before {
			n := 2*int64(day) + map[model.Session]int64{model.Afternoon: 1}[s]
			before = before || n >= int64(b.From) && n <= int64(b.To) && (b.CheckIns == 2 || s == model.Morning)
		}
		if at.over <= p.Closes() && (found[at].ID != 0 || asked && (before || at.over > i.CreatedAt)) {
			due[""][at], due[i.Disease][at] = true, true
		}
	})
	codes := []string{"checkin.expected", "checkin.done", "checkin.absent", "checkin.refused", "checkin.symptoms"}
	for disease, visits := range due {
		var want, total [5]int
		for at := range visits {
			counts := [5]int{0: 1}
			switch found[at].Result {
			case model.CheckInNormal:
				counts[1] = 1
			case model.CheckInSymptoms:
				counts[1], counts[4] = 1, 1
			case model.CheckInAbsent:
				counts[2] = 1
			case model.CheckInRefused:
				counts[2], counts[3] = 1, 1
			}
			for k, n := range counts {
				if total[k] += n; at.over > p.Opens() {
					want[k] += n
				}
			}
		}
		figures := figure.Count(f.Of(disease), p, model.Calendar{})
		for k, code := range codes {
			got := row(t, figures, code)
			if got != (model.Figure{Code: code, Up: want[k], Now: want[k], Total: total[k]}) || want[k] < 0 {
				t.Fatalf("%q: %+v, want %d and %d in all\n%+v\n%+v", disease, got, want[k], total[k], f.Isolations, f.Unusual)
			}
		}
	}
}

// The morning round found somebody with a fever, who became a case on that day: what was recorded then was due and done. Nobody came in the
// afternoon, and nobody had to.
func TestTheSessionThatFoundACase(t *testing.T) {
	contact := with(ended(model.OutcomeBecameCase, "2021-08-12"), func(i *model.Isolation) { i.ID, i.CheckIns = 1, 2 })
	stay := with(contact, func(i *model.Isolation) {
		i.ID, i.Category, i.Place, i.Outcome, i.EndedOn = 2, model.CategoryF0, model.PlaceHospital, model.OutcomeNone, 0
		i.StartsOn, i.EndsOn = on("2021-08-12"), on("2021-08-26")
	})
	fever := model.CheckIn{IsolationID: 1, Day: on("2021-08-12"), Session: model.Morning, Result: model.CheckInSymptoms}
	day := model.Period{From: on("2021-08-12"), To: on("2021-08-12")}
	for _, isolations := range [][]model.Isolation{{contact}, {contact, stay}} {
		for _, made := range [][]model.CheckIn{nil, {fever}} {
			f := model.Facts{Isolations: isolations, Unusual: made}
			for _, c := range made {
				f.CheckIns = append(f.CheckIns, model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result, Count: 1})
			}
			figures := figure.Count(f, day, model.Calendar{})
			for _, code := range []string{"checkin.expected", "checkin.done", "checkin.symptoms"} {
				if got := row(t, figures, code); got.Up != len(made) {
					t.Errorf("%d isolations, %d recorded: %+v", len(isolations), len(made), got)
				}
			}
		}
	}
}

// However the end of a watch is moved, nobody is held by it, looked in on, or has had an isolation extended.
func TestAWatchStaysAWatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := anyIsolation(t, 1)
		i.ID, i.Place, i.CheckIns = 1, model.PlaceHome, 2
		i.Follow = rapid.SampledFrom([]model.Follow{model.FollowWatch, model.FollowHousehold}).Draw(t, "followed")
		i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, 40).Draw(t, "moved to"))
		for n := range i.Changes {
			i.Changes[n].At = i.StartsOn.At("09:00")
		}
		f := model.Facts{Isolations: []model.Isolation{i}, Unusual: anyCheckIns(t, i)}
		for _, c := range f.Unusual {
			f.CheckIns = append(f.CheckIns, model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result, Count: 1})
		}
		figures := figure.Count(f, model.Period{From: i.StartsOn, To: i.StartsOn + model.Date(rapid.IntRange(0, 60).Draw(t, "to"))}, model.Calendar{})
		for _, code := range []string{"home.people", "home.households", "home.unconfirmed", "home.completed", "home.extended", "home.shortened", "checkin.expected", "checkin.done"} {
			if r := row(t, figures, code); r.Up != 0 || r.Now != 0 || r.Total != 0 {
				t.Fatalf("%+v of %+v", r, i)
			}
		}
		if i.Outcome == model.OutcomeNone && i.MonitorDays > 0 && i.EndsOn > i.StartsOn {
			if got := i.StateOn(i.EndsOn); got != model.StateMonitoring || i.StateOn(i.EndsOn+1) != model.StateEnded || i.LastDay() != i.EndsOn {
				t.Fatalf("on its last day %q: %+v", got, i)
			}
		}
	})
}

// The last day counts in full, whether the end was confirmed or not; who left is gone that day.
func TestEndedToday(t *testing.T) {
	day := model.Period{From: on("2021-08-12"), To: on("2021-08-12")}
	next := model.Period{From: on("2021-08-13"), To: on("2021-08-13")}
	planned := with(f1(), func(i *model.Isolation) { i.EndsOn = on("2021-08-12") })
	for _, tt := range []struct {
		name                   string
		i                      model.Isolation
		there, gone, completed int
	}{
		{"planned", planned, 1, 0, 0},
		{"completed", ended(model.OutcomeCompleted, "2021-08-12"), 1, 0, 1},
		{"left", ended(model.OutcomeLeft, "2021-08-12"), 0, 1, 0},
	} {
		f := model.Facts{Isolations: []model.Isolation{tt.i}}
		figures, after := figure.Count(f, day, model.Calendar{}), figure.Count(f, next, model.Calendar{})
		people, completed := row(t, figures, "home.people"), row(t, figures, "home.completed")
		if people.Now != tt.there || people.Down != tt.gone || completed.Up != tt.completed || row(t, after, "home.people").Now != 0 {
			t.Errorf("%s: %+v, %+v", tt.name, people, completed)
		}
	}
}
