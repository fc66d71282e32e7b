package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/store"
)

// ill records what was found of somebody in a session.
func (d *desk) ill(i model.Isolation, on model.Date, s model.Session, result model.CheckInResult, tenths int) {
	d.t.Helper()
	c := model.CheckIn{IsolationID: i.ID, Day: on, Session: s, Result: result, Temperature: tenths, Note: "đã gọi điện"}
	if result == model.CheckInSymptoms {
		c.Symptoms = "ho"
	}
	check(d.t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
}

// alarms are the kinds of the open alarms of everybody, as the list, the round and the first screen have them.
func (d *desk) alarms() []model.AlarmKind {
	d.t.Helper()
	now := d.instant()
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen}))(d.t)
	var kinds []model.AlarmKind
	for _, line := range must(d.PersonLines(d.ctx, keys, now))(d.t) {
		for _, a := range line.Alarms {
			kinds = append(kinds, a.Kind)
		}
	}
	today := must(d.Today(d.ctx, now))(d.t)
	same(d.t, "people on the first screen", today.Alarmed.People, len(keys))
	return kinds
}

// answer writes down what was done about all that is open.
func (d *desk) answer() []model.AlarmAnswer {
	d.t.Helper()
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen}))(d.t)
	var open []model.Alarm
	for _, line := range must(d.PersonLines(d.ctx, keys, d.instant()))(d.t) {
		open = append(open, line.Alarms...)
	}
	answers := alarm.Answers(open)
	for i := range answers {
		answers[i].ToldWhom, answers[i].Done, answers[i].DoneAt = "Trạm y tế", "đã đến nhà lấy mẫu", d.instant()
	}
	check(d.t, d.AnswerAlarms(d.ctx, answers))
	return answers
}

func TestAnAlarmStaysUntilSomebodyWroteWhatWasDone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	on := i.StartsOn
	d.later(4 * time.Hour)
	d.ill(i, on, model.Afternoon, model.CheckInSymptoms, 381)
	fever := []model.AlarmKind{model.AlarmFever}
	same(t, "a fever", d.alarms(), fever)
	same(t, "counted by kind", must(d.Today(d.ctx, d.instant()))(t).Alarmed.Of, map[model.AlarmKind]int{model.AlarmFever: 1})
	d.later(40 * time.Hour)
	d.ill(i, on+1, model.Morning, model.CheckInNormal, 366)
	same(t, "well since", d.alarms(), fever)
	stop := must(d.Round(d.ctx, on+2, model.Morning, model.PersonFilter{}))(t)[0]
	same(t, "in the round", []any{len(stop.Alarms), stop.Alarms[0].Temperature, stop.Alarms[0].Note}, []any{1, 381, "đã gọi điện"})

	answers := d.answer()
	if got := d.alarms(); got != nil {
		t.Errorf("answered, and still %v", got)
	}
	kept := must(d.AlarmAnswers(d.ctx, []model.IsolationID{i.ID}))(t)
	want := answers[0]
	want.ID, want.Rev, want.By, want.At = kept[0].ID, 1, "Lan", d.instant()
	same(t, "the answer", kept, []model.AlarmAnswer{want})
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", d.alarms(), fever)
	must(d.Redo(d.ctx))(t)
	if got := d.alarms(); got != nil {
		t.Errorf("done again, and still %v", got)
	}
	check(t, d.DeleteAlarmAnswer(d.ctx, kept[0].ID))
	same(t, "in the bin", d.alarms(), fever)
	same(t, "called", must(d.Bin(d.ctx))(t)[0].What, "Võ An")
	check(t, d.restore("alarm_answer", int64(kept[0].ID)))

	d.later(time.Hour)
	d.ill(i, on, model.Afternoon, model.CheckInSymptoms, 391) // corrected: nobody had that in mind
	same(t, "corrected", d.alarms(), fever)
	d.answer()
	d.ill(i, on+2, model.Morning, model.CheckInRefused, 0)
	same(t, "the next", d.alarms(), []model.AlarmKind{model.AlarmRefused})
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, model.OutcomeLeft, on+2, "", "về quê"))
	if got := d.alarms(); got != nil {
		t.Errorf("it is said how it ended, and still %v", got)
	}
	must(d.Reopen(d.ctx, i.ID))(t)
	same(t, "opened again", d.alarms(), []model.AlarmKind{model.AlarmRefused})
	check(t, d.DeletePeople(d.ctx, []model.PersonID{i.PersonID}))
	if got := d.alarms(); got != nil {
		t.Errorf("in the bin, and still %v", got)
	}
}

func TestTwoAbsencesRunning(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	on := i.StartsOn
	d.later(10 * 24 * time.Hour)
	d.ill(i, on, model.Afternoon, model.CheckInAbsent, 0)
	d.ill(i, on+1, model.Morning, model.CheckInNormal, 0)
	d.ill(i, on+1, model.Afternoon, model.CheckInAbsent, 0)
	if got := d.alarms(); got != nil {
		t.Errorf("met in between, and %v", got)
	}
	d.ill(i, on+3, model.Morning, model.CheckInAbsent, 0) // a day nobody recorded does not come between
	same(t, "twice", d.alarms(), []model.AlarmKind{model.AlarmAbsent})
	check(t, d.ClearCheckIns(d.ctx, []model.CheckIn{{IsolationID: i.ID, Day: on + 1, Session: model.Morning}}))
	same(t, "and before", d.alarms(), []model.AlarmKind{model.AlarmAbsent, model.AlarmAbsent})
}

func TestAlarmAnswerRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	a := model.AlarmAnswer{IsolationID: i.ID, Day: i.StartsOn, Session: model.Morning, DoneAt: d.instant()}
	field(t, d.AnswerAlarms(d.ctx, []model.AlarmAnswer{a}), "done", model.CodeRequired)
	a.IsolationID, a.Done = i.ID+1, "báo trạm"
	if err := d.AnswerAlarms(d.ctx, []model.AlarmAnswer{a}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of nobody: %v", err)
	}
	if err := d.DeleteAlarmAnswer(d.ctx, 7); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of nothing: %v", err)
	}
}

func TestAMissedRoundStaysUntilFilledInOrWaived(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0).ID
	i, other := d.isolated(d.person("Võ An", house).ID), d.isolated(d.person("Võ Bình", house).ID)
	on := i.StartsOn
	d.later(12*time.Hour - time.Second)
	missed := func() []model.DueRound {
		today := must(d.Today(d.ctx, d.instant()))(t).Missed
		same(t, "the list", must(d.MissedRounds(d.ctx, d.instant()))(t), today)
		return today
	}
	if got := missed(); got != nil {
		t.Errorf("not over yet: %v", got)
	}
	d.later(time.Second + 12*time.Hour)
	both := []model.DueRound{{Day: on, Session: model.Afternoon, Due: 2}, {Day: on + 1, Session: model.Morning, Due: 2}}
	same(t, "nobody walked", missed(), both)
	d.ill(i, on, model.Afternoon, model.CheckInNormal, 0)
	same(t, "filled in", missed(), both[1:])
	check(t, d.ClearCheckIns(d.ctx, []model.CheckIn{{IsolationID: i.ID, Day: on, Session: model.Afternoon}}))
	same(t, "taken back", missed(), both)
	must(d.Undo(d.ctx))(t)
	same(t, "after all", missed(), both[1:])
	waiver := model.RoundWaiver{Day: on + 1, Session: model.Morning, Reason: "bão"}
	check(t, d.WaiveRounds(d.ctx, []model.RoundWaiver{waiver}))
	if got := missed(); got != nil {
		t.Errorf("waived: %v", got)
	}
	before := len(must(d.Steps(d.ctx, 99))(t))
	check(t, d.WaiveRounds(d.ctx, []model.RoundWaiver{waiver}))
	same(t, "twice is once", len(must(d.Steps(d.ctx, 99))(t)), before)
	must(d.Undo(d.ctx))(t)
	same(t, "not waived", missed(), both[1:])
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, model.OutcomeCompleted, on+1, "", "về sớm"))
	same(t, "one of them is still followed", missed(), []model.DueRound{{Day: on + 1, Session: model.Morning, Due: 1}})
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{other.ID}, model.OutcomeCompleted, on+1, "", "về sớm"))
	if got := missed(); got != nil {
		t.Errorf("nobody is followed: %v", got)
	}
}

// found is a row of the recount.
type found struct {
	Person, Isolation int64
	Day, Session      string
	Result            string
	Temperature       int
	At                string
}

// missedAnyhow looks at every session of every day: in how many people were due whose end nobody has said, for whatever diseases.
func (d *desk) missedAnyhow() []string {
	day := d.instant().Date()
	var missed []string
	known := map[model.IsolationID]model.Isolation{} // nothing is written meanwhile
	for on := day - 60; on <= day; on++ {
		var there []model.Isolation
		for _, disease := range diseases() {
			for _, key := range must(d.PersonKeys(d.ctx, model.PersonFilter{On: on, Disease: disease}))(d.t) {
				if _, read := known[key.IsolationID]; !read {
					known[key.IsolationID] = must(d.Isolation(d.ctx, key.IsolationID))(d.t)
				}
				there = append(there, known[key.IsolationID])
			}
		}
		for _, s := range []model.Session{model.Morning, model.Afternoon} {
			over := on < day || s == model.Morning && model.SessionAt(d.instant()) == model.Afternoon
			settled := must(store.Ask[int](d.ctx, d.Book, `select (select count(*) from check_in c join isolation i on i.id = c.isolation_id and i.deleted_at = ''
				where c.day = ?1 and c.session = ?2) + (select count(*) from waived_round where day = ?1 and session = ?2)`, on, s))(d.t)[0]
			due := map[model.PersonID]bool{}
			for _, i := range there {
				if i.Outcome == model.OutcomeNone && i.IsDue(on, s) {
					due[i.PersonID] = true
				}
			}
			if over && len(due) > 0 && settled == 0 {
				missed = append(missed, fmt.Sprint(on, s, len(due)))
			}
		}
	}
	return missed
}

// agreesOnAlarms tells whether the first screen and the list have what going through everything finds.
func (d *desk) agreesOnAlarms(rt *rapid.T, today model.Today) {
	var listed []int64
	for _, key := range must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen}))(d.t) {
		listed = append(listed, int64(key.PersonID))
	}
	slices.Sort(listed)
	if want := d.alarmsAnyhow(""); !slices.Equal(listed, want) || today.Alarmed.People != len(want) {
		rt.Fatalf("listed %v, counted %d, found %v", listed, today.Alarmed.People, want)
	}
	var missed []string
	for _, r := range today.Missed {
		missed = append(missed, fmt.Sprint(r.Day, r.Session, r.Due))
	}
	if want := d.missedAnyhow(); !slices.Equal(missed, want) {
		rt.Fatalf("missed %v, want %v", missed, want)
	}
}
