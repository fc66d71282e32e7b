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
	if i.Days == 0 && i.RegimeID != "" && i.EndsOn <= i.StartsOn {
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

// What was recorded is never more than what was due, and both are what counting session by session gives.
func TestCheckInFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := model.Facts{}
		tally := map[model.CheckInTally]int{}
		p := anyPeriod(t)
		due, done, absent, refused := 0, 0, 0, 0
		for n := range rapid.IntRange(0, 4).Draw(t, "isolations") {
			i := anyIsolation(t, model.PersonID(n+1))
			i.ID, i.CreatedAt = model.IsolationID(n+1), factInstant(t, "entered")
			made := anyCheckIns(t, i)
			f.Isolations, f.Unusual = append(f.Isolations, i), append(f.Unusual, made...)
			found := map[string]model.CheckInResult{}
			for _, c := range made {
				tally[model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result}]++
				found[c.Day.String()+string(c.Session)] = c.Result
			}
			walked(i, func(day model.Date, s model.Session, over model.Instant) {
				result := found[day.String()+string(s)]
				if over <= p.Opens() || over > p.Closes() || over <= i.CreatedAt && result == "" {
					return
				}
				due++
				switch result {
				case model.CheckInNormal, model.CheckInSymptoms:
					done++
				case model.CheckInAbsent:
					absent++
				case model.CheckInRefused:
					absent++
					refused++
				}
			})
		}
		for c, count := range tally {
			c.Count = count
			f.CheckIns = append(f.CheckIns, c)
		}
		figures := figure.Count(f, p, model.Calendar{})
		var got [4]int
		for n, code := range []string{"checkin.expected", "checkin.done", "checkin.absent", "checkin.refused"} {
			got[n] = row(t, figures, code).Up
		}
		if want := [4]int{due, done, absent, refused}; got != want {
			t.Fatalf("%v, want %v", got, want)
		}
		for _, code := range []string{"checkin.expected", "checkin.done", "checkin.absent", "checkin.refused", "checkin.symptoms"} {
			if r := row(t, figures, code); r.Up < 0 || r.Total < r.Up {
				t.Fatalf("%+v", r)
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
