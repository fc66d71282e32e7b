package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// A fever found in the round of one disease is an alarm of the other as well, of one person; one answer closes it for both, and the end of the one
// leaves it to the other.
func TestAnAlarmIsOfThePerson(t *testing.T) {
	t.Parallel()
	d, covid, hands := twoAtOnce(t)
	day := d.instant().Date()
	d.ill(covid, day, model.Afternoon, model.CheckInNormal, 385) // nobody looks in on account of the other then
	listed := func(disease string) int {
		return len(must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen, Disease: disease}))(t))
	}
	everywhere := func(what string, all, ofCovid, ofHands int) {
		t.Helper()
		same(t, what+": listed", []int{listed(""), listed(model.DiseaseCovid), listed("tcm")}, []int{all, ofCovid, ofHands})
		var now []int
		for _, row := range d.counted(day, d.instant().Date(), "alarm.open") {
			now = append(now, row.Now)
		}
		same(t, what+": counted", now, []int{all, ofCovid, ofHands})
		same(t, what+": on the first screen", must(d.Today(d.ctx, d.instant()))(t).Alarmed.People, all)
	}
	everywhere("found", 1, 1, 1)
	for _, disease := range []string{"", model.DiseaseCovid, "tcm"} {
		stop := must(d.Round(d.ctx, day+1, model.Morning, model.PersonFilter{Disease: disease}))(t)
		same(t, "in the round of "+disease, []int{len(stop), len(stop[0].Alarms)}, []int{1, 1})
	}
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{covid.ID}, model.OutcomeCompleted, day, "", "xét nghiệm âm tính"))
	everywhere("one ended", 1, 0, 1)
	must(d.Undo(d.ctx))(t)
	d.later(time.Hour)
	same(t, "answers", len(d.answer()), 1)
	everywhere("answered", 0, 0, 0)
	for n, row := range d.counted(day, day, "alarm.answered") {
		same(t, fmt.Sprint("answers counted ", n), row.Now, 1)
	}
	d.later(20 * time.Hour)
	d.ill(hands, day+1, model.Morning, model.CheckInAbsent, 0)
	everywhere("nobody there", 0, 0, 0)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{hands.ID}, model.OutcomeCompleted, day+1, "", "khỏi"))
	d.later(4 * time.Hour)
	d.ill(covid, day+1, model.Afternoon, model.CheckInAbsent, 0)
	everywhere("not a second time of this one, by what was still followed", 0, 0, 0)
	must(d.Reopen(d.ctx, hands.ID))(t)
	everywhere("of both it is the second time running", 1, 1, 1)
}

// about is an isolation of the recount, and what may be an alarm.
type (
	about struct {
		ID, Person                                 int64
		Disease, Outcome, Started, Ended, Followed string
	}
	alarming struct {
		found
		ID     int64
		Before string
		of     []about
	}
)

// then are the isolations that what was found of one on a day is about.
func then(all []about, one int64, day string) (of []about) {
	at := slices.IndexFunc(all, func(i about) bool { return i.ID == one })
	if at < 0 {
		return nil
	}
	for _, i := range all {
		runs := i.Person == all[at].Person && i.Started <= day && (i.Outcome == "" && day <= i.Followed || i.Outcome != "" && day < i.Ended)
		for _, later := range all {
			after := later.Started > i.Started || later.Started == i.Started && later.ID > i.ID
			runs = runs && (later.Person != i.Person || later.Disease != i.Disease || !after || later.Started > day)
		}
		if i.ID == one || runs && i.Disease != all[at].Disease {
			of = append(of, i)
		}
	}
	return of
}

// place puts sessions in order.
func place(day, session string) string {
	return day + map[string]string{"morning": "1", "afternoon": "2"}[session]
}

// alarmedAnyhow goes through everything recorded, one by one, and gives what somebody had to act on, with the isolations it is of.
func (d *desk) alarmedAnyhow() []alarming {
	all := must(store.Ask[about](d.ctx, d.Book, `select id, person_id as person, disease, outcome, starts_on as started, ended_on as ended,
		case when follow = 'isolation' then '9999' when ends_on > starts_on then ends_on else date(anchor_on, monitor_days || ' days') end as followed
		from isolation where deleted_at = '' and outcome <> 'cancelled'`))(d.t)
	rows := must(store.Ask[alarming](d.ctx, d.Book, `select c.id, i.person_id as person, i.id as isolation, c.day, c.session, c.result, c.temperature, c.at
		from check_in c join isolation i on i.id = c.isolation_id where i.deleted_at = '' and i.outcome <> 'cancelled'`))(d.t)
	var acts []alarming
	for _, r := range rows {
		r.of = then(all, r.Isolation, r.Day)
		var last alarming
		for _, b := range rows {
			mine := slices.ContainsFunc(r.of, func(i about) bool { return i.ID == b.Isolation })
			earlier := place(b.Day, b.Session) < place(r.Day, r.Session)
			if mine && earlier && (place(b.Day, b.Session) > place(last.Day, last.Session) || place(b.Day, b.Session) == place(last.Day, last.Session) && b.ID > last.ID) {
				last = b
			}
		}
		if r.Temperature >= 375 || r.Result == "symptoms" || r.Result == "refused" || r.Result == "absent" && last.Result == "absent" {
			acts = append(acts, r)
		}
	}
	return acts
}

// answersAnyhow tells which answers to rounds are about what was found.
func (r alarming) answersAnyhow(answers []found) (by []found) {
	for _, a := range answers {
		mine := slices.ContainsFunc(r.of, func(i about) bool { return i.ID == a.Isolation })
		if mine && place(a.Day, a.Session) >= place(r.Day, r.Session) && a.At >= r.At {
			by = append(by, a)
		}
	}
	return by
}

// answersToRounds are all there are, by when they were written down.
func (d *desk) answersToRounds() []found {
	return must(store.Ask[found](d.ctx, d.Book, `select isolation_id as isolation, day, session, at from alarm_answer where deleted_at = '' and test_id is null`))(d.t)
}

// alarmsAnyhow gives the people somebody has to act on, for a disease; "" is any.
func (d *desk) alarmsAnyhow(disease string) []int64 {
	answers, people := d.answersToRounds(), map[int64]bool{}
	for _, r := range d.alarmedAnyhow() {
		for _, i := range r.of {
			if i.Outcome == "" && (disease == "" || i.Disease == disease) && len(r.answersAnyhow(answers)) == 0 {
				people[i.Person] = true
			}
		}
	}
	for _, id := range d.positiveAnyhow(disease) {
		people[id] = true
	}
	var ids []int64
	for id := range people {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// answeredAnyhow counts the answers that were for a disease.
func (d *desk) answeredAnyhow(disease string) int {
	n, acts := 0, d.alarmedAnyhow()
	for _, a := range d.answersToRounds() {
		own := must(store.Ask[int](d.ctx, d.Book, `select count(*) from isolation where id = ? and deleted_at = '' and disease = ?`, a.Isolation, disease))(d.t)[0] > 0
		for _, r := range acts {
			of := slices.ContainsFunc(r.of, func(i about) bool { return i.Disease == disease })
			own = own || of && len(r.answersAnyhow([]found{a})) > 0
		}
		if own {
			n++
		}
	}
	return n
}

// Two people, for one to three diseases each that begin, end and begin again, looked in on for whichever: the lists, the first screen and the figures, of
// all and of each disease, have whom going through everything finds.
func TestAlarmsOfSeveralDiseases(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		home := d.house("Võ An", 0).ID
		people := []model.PersonID{d.person("Võ An", home).ID, d.person("Võ Bình", home).ID}
		diseases, first := []string{model.DiseaseCovid, "tcm", "soi"}, d.instant().Date()-8
		for range rapid.IntRange(3, 6).Draw(rt, "isolations") {
			i := d.episode(rapid.SampledFrom(people).Draw(rt, "who"))
			i.Disease = rapid.SampledFrom(diseases).Draw(rt, "disease")
			i.StartsOn = first + model.Date(rapid.IntRange(0, 5).Draw(rt, "begins"))
			i.AnchorOn, i.EndsOn, i.CheckIns = i.StartsOn, i.StartsOn+4, rapid.IntRange(1, 2).Draw(rt, "sessions")
			if i.Disease == "soi" && rapid.Bool().Draw(rt, "watched") {
				i.Follow, i.Days, i.MonitorDays, i.EndsOn = model.FollowWatch, 0, 3, i.StartsOn
			}
			i, err := d.StartIsolation(d.ctx, i)
			if err == nil && rapid.Bool().Draw(rt, "ends") {
				outcome := rapid.SampledFrom([]model.Outcome{model.OutcomeCompleted, model.OutcomeCompleted, model.OutcomeCancelled, model.OutcomeMoved}).Draw(rt, "outcome")
				_ = d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, outcome, i.StartsOn+model.Date(rapid.IntRange(1, 5).Draw(rt, "long")), "", "vì sao") // where it may
			}
		}
		all := must(store.Ask[model.IsolationID](d.ctx, d.Book, "select id from isolation"))(t)
		for range rapid.IntRange(2, 10).Draw(rt, "visits") {
			if rapid.IntRange(0, 4).Draw(rt, "acts") == 0 {
				d.later(time.Minute)
				d.answer()
			}
			d.later(time.Minute)
			i := must(d.Isolation(d.ctx, rapid.SampledFrom(all).Draw(rt, "visited")))(t)
			s := rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(rt, "session")
			_ = d.aboutVisit(rt, i, first+model.Date(rapid.IntRange(0, 7).Draw(rt, "day")), s) // where it may
		}
		for range rapid.IntRange(0, 2).Draw(rt, "taken back") {
			must(d.Undo(d.ctx))(t)
		}
		p := model.Period{From: first, To: d.instant().Date()}
		facts := must(d.Facts(d.ctx, p, 0))(t)
		for _, disease := range append(diseases, "") {
			var listed []int64
			for _, key := range must(d.PersonKeys(d.ctx, model.PersonFilter{Alarm: model.AlarmOpen, Disease: disease}))(t) {
				listed = append(listed, int64(key.PersonID))
			}
			slices.Sort(listed)
			want, answered := d.alarmsAnyhow(disease), len(d.answersToRounds())
			if disease != "" {
				answered = d.answeredAnyhow(disease)
			}
			now := map[string]int{}
			for _, f := range figure.Count(facts.Of(disease), p, model.Calendar{}) {
				now[f.Code] = f.Now
			}
			if !slices.Equal(listed, want) || now["alarm.open"] != len(want) || now["alarm.answered"] != answered {
				rt.Fatalf("%q: listed %v, %d by the figures, found %v; %d answers by the figures, found %d", disease, listed, now["alarm.open"], want, now["alarm.answered"], answered)
			}
			if n := must(d.Today(d.ctx, d.instant()))(t).Alarmed.People; disease == "" && n != len(want) {
				rt.Fatalf("%d on the first screen, found %v", n, want)
			}
		}
	})
}
