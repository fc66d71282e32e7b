package store_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// positiveAnyhow lists who has a positive test for a disease, "" being any, that nobody acted on, a test at a time.
func (d *desk) positiveAnyhow(disease string) []int64 {
	type followed struct {
		ID, Person                                 int64
		Disease, Category, Outcome, Started, Ended string
	}
	type test struct {
		ID, Isolation, Answers int64
		Known                  string
	}
	all := must(store.Ask[followed](d.ctx, d.Book, `select id, person_id as person, disease, category, outcome, starts_on as started, ended_on as ended
		from isolation where deleted_at = '' and outcome <> 'cancelled'`))(d.t)
	tests := must(store.Ask[test](d.ctx, d.Book, `select t.id, t.isolation_id as isolation, iif(t.result_on = '', t.taken_on, t.result_on) as known,
		(select count(*) from alarm_answer a where a.test_id = t.id and a.deleted_at = '') as answers from test t where t.result = 'positive' and t.deleted_at = ''`))(d.t)
	var people []int64
	for _, x := range tests {
		at := slices.IndexFunc(all, func(i followed) bool { return i.ID == x.Isolation })
		if at < 0 || x.Answers > 0 || all[at].Category == "f0" || all[at].Category == "carrier" || all[at].Outcome != "" && all[at].Ended >= x.Known {
			continue
		}
		of := all[at]
		acted := slices.ContainsFunc(all, func(i followed) bool {
			same := i.Person == of.Person && i.Disease == of.Disease
			return same && (i.Category == "f0" && i.Started >= of.Started || i.Category != "f0" && i.Outcome == "became-case" && i.Ended >= of.Started)
		})
		if !acted && (disease == "" || of.Disease == disease) {
			people = append(people, of.Person)
		}
	}
	return people
}

// positive records a positive test, known on its day.
func (d *desk) positive(i model.Isolation, on model.Date) model.Test {
	d.t.Helper()
	return must(d.RecordTests(d.ctx, []model.Test{{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: on, ResultOn: on, Result: model.TestPositive}}))(d.t)[0]
}

func TestAPositiveTestStaysUntilSomebodyActsOrWroteWhatWasDone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	on := i.StartsOn
	d.later(48 * time.Hour)
	test, alarm := d.positive(i, on+1), []model.AlarmKind{model.AlarmPositive}
	same(t, "positive", d.alarms(), alarm)
	stop := must(d.Round(d.ctx, on+2, model.Morning, model.PersonFilter{}))(t)[0]
	same(t, "in the round", []any{len(stop.Alarms), stop.Alarms[0].TestID, stop.Alarms[0].Day}, []any{1, test.ID, on + 1})
	must(d.RecordTests(d.ctx, []model.Test{{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: on + 2, ResultOn: on + 2, Result: model.TestNegative}}))(t)
	same(t, "negative since", d.alarms(), alarm)
	d.ill(i, on+2, model.Morning, model.CheckInRefused, 0)
	same(t, "and a refusal", len(d.alarms()), 2)
	same(t, "an answer each", len(d.answer()), 2)
	if got := d.alarms(); got != nil {
		t.Errorf("answered, and still %v", got)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", len(d.alarms()), 2)
	must(d.Redo(d.ctx))(t)
	d.later(time.Hour)
	again := d.positive(i, on+2)
	same(t, "another test", d.alarms(), alarm)

	check(t, d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, model.OutcomeBecameCase, on+2, model.SourceCommunity, ""))
	if got := d.alarms(); got != nil {
		t.Errorf("a case, and still %v", got)
	}
	must(d.Reopen(d.ctx, i.ID))(t)
	same(t, "no case after all", d.alarms(), alarm)
	check(t, d.DeleteTest(d.ctx, again.ID))
	if got := d.alarms(); got != nil {
		t.Errorf("the test is in the bin, and still %v", got)
	}
	check(t, d.restore("test", int64(again.ID)))
	same(t, "restored", d.alarms(), alarm)
	path := d.Path()
	check(t, d.Close())
	d = openDesk(t, path)
	d.later(49 * time.Hour)
	same(t, "the next start", d.alarms(), alarm)
	check(t, d.DeletePeople(d.ctx, []model.PersonID{i.PersonID}))
	if got := d.alarms(); got != nil {
		t.Errorf("in the bin, and still %v", got)
	}
}

func TestAResultThatComesAfterTheEndIsAnAlarm(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	on := i.StartsOn
	d.later(5 * 24 * time.Hour)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, model.OutcomeCompleted, on+2, "", "về sớm"))
	d.positive(i, on+4)
	same(t, "after the end", d.alarms(), []model.AlarmKind{model.AlarmPositive})
	ill := must(d.StartIsolation(d.ctx, model.Isolation{
		PersonID: i.PersonID, Category: model.CategoryF0, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: on + 4, StartsOn: on + 4, EndsOn: on + 11, Days: 7,
	}))(t)
	if got := d.alarms(); got != nil {
		t.Errorf("isolated as a case, and still %v", got)
	}
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{ill.ID}, model.OutcomeCancelled, on+5, "", ""))
	same(t, "which was a mistake", d.alarms(), []model.AlarmKind{model.AlarmPositive})
	d.answer()
	if got := d.alarms(); got != nil {
		t.Errorf("answered, and still %v", got)
	}
}

// aboutRounds records, answers, waives or takes back.
func (d *desk) aboutRounds(rt *rapid.T, i model.Isolation, on model.Date) error {
	s := rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(rt, "session")
	switch rapid.IntRange(0, 6).Draw(rt, "about rounds") {
	case 6:
		_, err := d.RecordTests(d.ctx, []model.Test{{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: on, ResultOn: on, Result: model.TestPositive}})
		return err
	case 0:
		d.answer()
		return nil
	case 1:
		return d.WaiveRounds(d.ctx, []model.RoundWaiver{{Day: on, Session: s}})
	case 2:
		return d.ClearCheckIns(d.ctx, []model.CheckIn{{IsolationID: i.ID, Day: on, Session: s}})
	}
	return d.aboutVisit(rt, i, on, s)
}

// aboutVisit records something of somebody in a session.
func (d *desk) aboutVisit(rt *rapid.T, i model.Isolation, on model.Date, s model.Session) error {
	return d.RecordCheckIns(d.ctx, []model.CheckIn{{
		IsolationID: i.ID, Day: on, Session: s, Symptoms: "ho", Temperature: rapid.SampledFrom([]int{0, 366, 374, 375}).Draw(rt, "degrees"),
		Result: rapid.SampledFrom([]model.CheckInResult{
			model.CheckInNormal, model.CheckInAbsent, model.CheckInAbsent, model.CheckInRefused, model.CheckInSymptoms,
		}).Draw(rt, "result"),
	}})
}
