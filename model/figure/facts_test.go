package figure_test

import (
	"pgregory.net/rapid"

	"sotruc/model"
)

// The random facts lie around these days.
const (
	factDays   = 60
	factPeople = 12
)

// factDiseases are those people of the random facts are followed for.
func factDiseases() []string { return []string{model.DiseaseCovid, "soi"} }

func anyDisease(t *rapid.T) string { return rapid.SampledFrom(factDiseases()).Draw(t, "disease") }

func factDay(t *rapid.T, label string) model.Date {
	return on("2021-08-01") + model.Date(rapid.IntRange(0, factDays).Draw(t, label))
}

func factInstant(t *rapid.T, label string) model.Instant {
	seconds := rapid.OneOf(
		rapid.SampledFrom([]int{0, 1, 15 * 3600, 15*3600 + 1, 24*3600 - 1}), // the borders of a day
		rapid.IntRange(0, 24*3600-1),
	).Draw(t, label+" second")
	return factDay(t, label).At("") + model.Instant(seconds)
}

// anyIsolation draws an isolation that the book accepts.
func anyIsolation(t *rapid.T, person model.PersonID) model.Isolation {
	i := model.Isolation{
		PersonID: person, HouseholdID: model.HouseholdID(person/3 + 1),
		Category: rapid.SampledFrom([]model.Category{
			model.CategoryF0, model.CategoryF1, model.CategoryF1, model.CategoryF2, model.CategoryOutbreakArea, model.CategoryAfterCentral, model.CategoryOther,
		}).Draw(t, "category"),
		Place:       rapid.SampledFrom([]model.Place{model.PlaceHome, model.PlaceHome, model.PlaceCentral, model.PlaceHospital}).Draw(t, "place"),
		Site:        rapid.SampledFrom([]string{"", "Trường Quân sự", "KTX phía Tây"}).Draw(t, "site"),
		StartsOn:    factDay(t, "starts"),
		Days:        rapid.SampledFrom([]int{0, 1, 7, 14, 28}).Draw(t, "days"),
		MonitorDays: rapid.SampledFrom([]int{0, 3, 14}).Draw(t, "monitor"),
		CheckIns:    rapid.IntRange(0, 2).Draw(t, "check-ins"),
		RegimeID:    rapid.SampledFrom([]string{"", "r"}).Draw(t, "regime"),
		Follow: rapid.SampledFrom([]model.Follow{
			model.FollowIsolation, model.FollowIsolation, model.FollowIsolation, model.FollowWatch, model.FollowHousehold,
		}).Draw(t, "follow"),
		CaseSource: rapid.SampledFrom([]model.CaseSource{model.SourceNone, model.SourceCommunity, model.SourceCross, model.SourceCentral, model.SourceReturned}).Draw(t, "source"),
	}
	i.AnchorOn = i.StartsOn - model.Date(rapid.IntRange(0, 5).Draw(t, "anchor"))
	i.EndsOn = max(i.StartsOn, i.AnchorOn+model.Date(i.Days))
	if i.Follow != model.FollowIsolation {
		i.Days, i.EndsOn = 0, i.StartsOn+model.Date(rapid.SampledFrom([]int{0, 0, 9}).Draw(t, "watched until"))
	}
	i.Outcome = rapid.SampledFrom([]model.Outcome{
		model.OutcomeNone, model.OutcomeNone, model.OutcomeCompleted, model.OutcomeBecameCase, model.OutcomeMoved, model.OutcomeLeft,
		model.OutcomeDied, model.OutcomeCancelled,
	}).Draw(t, "outcome")
	if i.Outcome != model.OutcomeNone {
		i.EndedOn = i.StartsOn + model.Date(rapid.IntRange(0, 30).Draw(t, "ended"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "changes") {
		i.Changes = append(i.Changes, model.EndChange{
			At: factInstant(t, "changed"), PreviousEnd: i.StartsOn + model.Date(rapid.IntRange(0, 30).Draw(t, "previous end")),
		})
	}
	if err := i.Validate(); err != nil {
		t.Fatalf("the generator made %+v: %v", i, err)
	}
	return i
}

// handover draws the isolation that begins on the last day of another one of the same person.
func handover(t *rapid.T, before model.Isolation) model.Isolation {
	i := anyIsolation(t, before.PersonID)
	shift := before.EndedOn - i.StartsOn
	i.AnchorOn, i.StartsOn, i.EndsOn = i.AnchorOn+shift, i.StartsOn+shift, i.EndsOn+shift
	if i.EndedOn != 0 {
		i.EndedOn += shift
	}
	if rapid.Bool().Draw(t, "the same place") {
		i.Place, i.Site = before.Place, before.Site
	}
	return i
}

// turningDay draws a day of the facts, half the time one an isolation ended on, where the next may have begun.
func turningDay(t *rapid.T, f model.Facts) model.Date {
	var ends []model.Date
	for _, i := range f.Isolations {
		if i.EndedOn != 0 {
			ends = append(ends, i.EndedOn)
		}
	}
	if len(ends) > 0 && rapid.Bool().Draw(t, "turning") {
		return rapid.SampledFrom(ends).Draw(t, "end")
	}
	return factDay(t, "day")
}

func anyTest(t *rapid.T) model.Test {
	x := model.Test{
		IsolationID: 1, Disease: anyDisease(t), Kind: model.TestPCR, DueOn: factDay(t, "test due"),
		Result: rapid.SampledFrom([]model.TestResult{model.TestPending, model.TestNegative, model.TestPositive}).Draw(t, "result"),
	}
	if x.Result != model.TestPending || rapid.Bool().Draw(t, "taken") {
		x.TakenOn = factDay(t, "test taken")
	}
	if x.Result != model.TestPending && rapid.Bool().Draw(t, "known later") {
		x.ResultOn = x.TakenOn + model.Date(rapid.IntRange(0, 5).Draw(t, "result after"))
	}
	return x
}

// anyTask draws a leaf or heading and what was said of it, unique for period and unit as in the book.
func anyTask(t *rapid.T, id model.TaskID) (model.Task, []model.Completion) {
	task := model.Task{ID: id, Text: "việc", CreatedAt: factInstant(t, "created")}
	if id > 2 && rapid.IntRange(0, 3).Draw(t, "child") == 0 {
		task.ParentID = model.TaskID(rapid.IntRange(1, 2).Draw(t, "parent"))
	}
	switch rapid.IntRange(0, 3).Draw(t, "deadline") {
	case 1:
		task.Deadline = model.Deadline{Every: model.EveryOnce, Due: factDay(t, "due")}
	case 2, 3:
		task.Deadline = anyRecurrence(t)
		if rapid.Bool().Draw(t, "bounded") {
			task.Deadline.StartsOn = factDay(t, "starts on")
		}
	}
	units := []model.UnitID{0}
	if task.RollCall = rapid.Bool().Draw(t, "roll call"); task.RollCall {
		units = []model.UnitID{1, 2}
		task.Units = []model.TaskUnit{{UnitID: 1, Role: model.RoleRoll}, {UnitID: 2, Role: model.RoleRoll}}
	}
	type place struct {
		period string
		unit   model.UnitID
	}
	said := map[place]bool{}
	var done []model.Completion
	for range rapid.IntRange(0, 4).Draw(t, "completions") {
		when := max(task.CreatedAt, factInstant(t, "ticked"))
		p := place{task.StatusAt(when, done, model.Calendar{}).Period, rapid.SampledFrom(units).Draw(t, "unit")}
		if said[p] {
			continue
		}
		said[p] = true
		doneAt := model.Instant(0)
		if rapid.Bool().Draw(t, "recorded later") {
			doneAt = min(factInstant(t, "done"), when)
		}
		done = append(done, model.Completion{
			TaskID: id, Period: p.period, DoneAt: doneAt, UnitID: p.unit, At: when,
			State: rapid.SampledFrom([]model.CompletionState{
				model.CompletionDone, model.CompletionDone, model.CompletionDoing, model.CompletionNotExecutable, model.CompletionWaived,
			}).Draw(t, "state"),
		})
	}
	return task, done
}

// anyFacts draws a small ward.
func anyFacts(t *rapid.T) model.Facts {
	var f model.Facts
	some := func(what string, most int, add func(k int)) {
		for k := range rapid.IntRange(0, most).Draw(t, what) {
			add(k + 1)
		}
	}
	some("isolations", 8, func(int) {
		i := anyIsolation(t, model.PersonID(rapid.IntRange(1, factPeople).Draw(t, "person")))
		if i.Outcome != model.OutcomeNone && rapid.Bool().Draw(t, "on the day it began") {
			i.EndedOn = i.StartsOn
		}
		f.Isolations = append(f.Isolations, i)
		if i.Outcome != model.OutcomeNone && i.Outcome != model.OutcomeCancelled && rapid.Bool().Draw(t, "handed over") {
			f.Isolations = append(f.Isolations, handover(t, i))
		}
	})
	for k := range f.Isolations {
		f.Isolations[k].ID, f.Isolations[k].Disease = model.IsolationID(k+1), anyDisease(t)
	}
	anyAlarms(t, &f)
	some("check-ins", 4, func(int) {
		f.CheckIns = append(f.CheckIns, model.CheckInTally{
			Day: factDay(t, "checked in"), Disease: anyDisease(t), Count: rapid.IntRange(1, 40).Draw(t, "count"),
			Result: rapid.SampledFrom([]model.CheckInResult{model.CheckInNormal, model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused}).Draw(t, "found"),
		})
	})
	some("tests", 4, func(k int) {
		x := anyTest(t)
		x.ID = model.TestID(k)
		if len(f.Isolations) > 0 {
			i := rapid.SampledFrom(f.Isolations).Draw(t, "of")
			x.IsolationID, x.Disease = i.ID, i.Disease
		}
		f.Tests = append(f.Tests, x)
	})
	anyTestAnswers(t, &f)
	some("violations", 3, func(int) {
		f.Violations = append(f.Violations, model.Violation{
			At: factInstant(t, "violated"), Amount: rapid.IntRange(0, 9_000_000).Draw(t, "amount"),
			Action: rapid.SampledFrom([]model.ViolationAction{model.ActionReminder, model.ActionRecord, model.ActionFine}).Draw(t, "action"),
		})
	})
	some("movements", 3, func(int) {
		f.Movements = append(f.Movements, model.Movement{
			On: factDay(t, "moved"), Out: rapid.Bool().Draw(t, "out"), OutbreakArea: rapid.Bool().Draw(t, "outbreak"), Declared: rapid.Bool().Draw(t, "declared"),
			Disease: rapid.SampledFrom(append(factDiseases(), "")).Draw(t, "for a disease"),
		})
	})
	some("activities", 3, func(int) {
		f.Activities = append(f.Activities, model.Activity{
			Kind: rapid.SampledFrom(model.ActivityKinds[:]).Draw(t, "activity"), On: factDay(t, "done on"), Count: rapid.IntRange(1, 9).Draw(t, "times"),
			HouseholdID: model.HouseholdID(rapid.IntRange(0, 2).Draw(t, "for a household")),
		})
	})
	some("units", 5, func(k int) {
		f.Units = append(f.Units, model.Unit{
			ID: model.UnitID(k), Kind: rapid.SampledFrom([]model.UnitKind{model.UnitArea, model.UnitTeam, model.UnitBody}).Draw(t, "unit kind"),
			ParentID: model.UnitID(rapid.IntRange(0, 5).Draw(t, "unit parent")), CreatedAt: factInstant(t, "unit made"),
		})
	})
	some("households", 4, func(k int) {
		f.Households = append(f.Households, model.Household{
			ID: model.HouseholdID(k), AreaID: model.UnitID(rapid.IntRange(0, 5).Draw(t, "lives in")), TeamID: model.UnitID(rapid.IntRange(0, 5).Draw(t, "team")),
			CreatedAt: factInstant(t, "household made"),
		})
	})
	some("members", 3, func(int) {
		m := model.Member{CreatedAt: factInstant(t, "member made")}
		some("memberships", 2, func(int) {
			m.Memberships = append(m.Memberships, model.Membership{UnitID: model.UnitID(rapid.IntRange(1, 5).Draw(t, "serves in"))})
		})
		f.Members = append(f.Members, m)
	})
	some("tasks", 6, func(k int) {
		task, done := anyTask(t, model.TaskID(k))
		f.Tasks = append(f.Tasks, task)
		f.Completions = append(f.Completions, done...)
	})
	f.Received, f.OwnPapers = map[model.DirectiveID]model.Instant{}, map[int64]model.Date{}
	some("directives", 3, func(i int) { f.Received[model.DirectiveID(i+1)] = factInstant(t, "received") })
	some("own papers", 3, func(i int) { f.OwnPapers[int64(i+1)] = factInstant(t, "on").Date() })
	f.Issued = map[model.ReportID]model.Instant{}
	some("reports issued", 3, func(i int) { f.Issued[model.ReportID(i+1)] = factInstant(t, "issued") })
	return f
}

// anyPeriod draws a period among the days of the facts.
func anyPeriod(t *rapid.T) model.Period {
	from := factDay(t, "from")
	return model.Period{
		From: from, To: from + model.Date(rapid.IntRange(0, 31).Draw(t, "length")),
		Cut: model.Clock(rapid.SampledFrom([]string{"", "00:00", "15:00", "24:00"}).Draw(t, "cut")),
	}
}
