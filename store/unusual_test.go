package store_test

import (
	"reflect"
	"slices"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// recordedAnyhow fills in check-ins about the days of every isolation, also where nobody was due, and tells that what the
// book reads as unusual holds every one that counts otherwise than the rest: with all of them looked at one by one the
// figures are the same. Nobody is looked in on more often than is due.
func (d *desk) recordedAnyhow(rt *rapid.T) {
	check(d.t, d.Exec(d.ctx, `update isolation set check_ins = id % 3 where id % 4 = 1`))
	check(d.t, d.Exec(d.ctx, `with recursive n (i) as (select -3 union all select i + 1 from n where i < 24)
		insert into check_in (isolation_id, day, session, result, at) select i.id, date(i.starts_on, n.i || ' days'), s.column1,
			iif((i.id + n.i) % 5 = 0, 'absent', 'normal'), '2021-08-16T05:00:00Z'
		from isolation i, n, (values ('morning'), ('afternoon')) s where (n.i * 7 + length(s.column1) + i.id) % ?1 = 0
		on conflict do nothing`, rapid.IntRange(1, 3).Draw(rt, "one in")))
	p := model.Period{From: d.instant().Date() - 6, To: d.instant().Date(), Cut: model.Clock(rapid.SampledFrom([]string{"", "15:00"}).Draw(rt, "cut"))}
	facts := must(d.Facts(d.ctx, p, 0))(d.t)
	got := checkInRows(facts, p)
	facts.Unusual = must(store.Ask[model.CheckIn](d.ctx, d.Book, `select c.id, c.isolation_id, c.day, c.session, c.result
		from check_in c join isolation i on i.id = c.isolation_id where i.deleted_at = ''`))(d.t)
	if want := checkInRows(facts, p); !reflect.DeepEqual(got, want) {
		rt.Fatalf("got %+v, want %+v", got, want)
	}
	due, made, absent := got["checkin.expected"], got["checkin.done"], got["checkin.absent"]
	if made.Up+absent.Up > due.Up || made.Total+absent.Total > due.Total {
		rt.Fatalf("due %+v, made %+v, absent %+v", due, made, absent)
	}
}

// agreesWithFigures tells that the report of a day counts the people that the first screen counts.
func (d *desk) agreesWithFigures(rt *rapid.T) {
	day := d.instant().Date()
	p := model.Period{From: day, To: day}
	now := map[string]int{}
	for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t), p, model.Calendar{}) {
		now[f.Code] = f.Now
	}
	today := must(d.Today(d.ctx, d.instant()))(d.t)
	unconfirmed := 0
	for _, line := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, State: model.StateUnconfirmed}))(d.t), d.instant()))(d.t) {
		if line.Isolation.Place == model.PlaceHome {
			unconfirmed++
		}
	}
	hospital := len(must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, Fate: model.FateHospital}))(d.t))
	got := []int{now["home.people"], now["home.households"], now["monitor.people"], now["home.unconfirmed"], now["hospital.people"]}
	if want := []int{today.HomePeople, today.HomeHouses, today.Monitoring, unconfirmed, hospital}; !slices.Equal(got, want) {
		rt.Fatalf("figures %v, the first screen %v", got, want)
	}
	ahead := must(store.Ask[int](d.ctx, d.Book, `select (select count(*) from check_in where day > ?1) + (select count(*) from test where taken_on > ?1)
		+ (select count(*) from isolation where category = 'f0' and starts_on > ?1)`, day))(d.t)[0]
	if open := now["alarm.open"]; ahead == 0 && open != today.Alarmed.People { // what is of a day that has not come is in no report of this one
		rt.Fatalf("%d people with an open alarm by the figures, %d on the first screen", open, today.Alarmed.People)
	}
	for _, disease := range diseases() {
		if got, want := d.figuresOf(disease), d.listedFor(disease); !slices.Equal(got, want) {
			rt.Fatalf("%s: figures %v, lists %v", disease, got, want)
		}
	}
	d.roundsByDisease(rt)
}

// roundsByDisease tells that the rounds of the diseases have together whom the round has, each person once in it and in that of every disease
// the visit is for, with the same finding.
func (d *desk) roundsByDisease(rt *rapid.T) {
	day, session := d.instant().Date(), model.SessionAt(d.instant())
	type stop struct {
		person  model.PersonID
		disease string
	}
	whole, also, parts := map[model.PersonID]model.RoundLine{}, map[stop]bool{}, map[stop]model.RoundLine{}
	for _, s := range must(d.Round(d.ctx, day, session, model.PersonFilter{}))(d.t) {
		if _, twice := whole[s.PersonID]; twice {
			rt.Fatalf("twice in the round: %+v", s)
		}
		whole[s.PersonID] = s
		for _, disease := range append(s.Others, s.Disease) {
			also[stop{s.PersonID, disease}] = true
		}
	}
	for _, disease := range must(d.Diseases(d.ctx, day))(d.t) {
		for _, s := range must(d.Round(d.ctx, day, session, model.PersonFilter{Disease: disease}))(d.t) {
			parts[stop{s.PersonID, disease}] = s
			if in, is := whole[s.PersonID]; !is || !s.PastEnd && (in.PastEnd || in.CheckIn.ID != s.CheckIn.ID) {
				rt.Fatalf("%s: %+v, in the round %+v", disease, s, in)
			}
			if !s.PastEnd && !also[stop{s.PersonID, disease}] && s.CheckIn.ID == 0 {
				rt.Fatalf("%s: %+v, in the round only %+v", disease, s, whole[s.PersonID])
			}
		}
	}
	for one := range also {
		if _, is := parts[one]; !is {
			rt.Fatalf("%v is in the round, not in that of the disease", one)
		}
	}
}

// figuresOf counts, of a disease, who is at home, monitored, past the planned end or in hospital on the clock's day, and the contacts
// anywhere and at home, by the report.
func (d *desk) figuresOf(disease string) []int {
	d.t.Helper()
	day, now := d.instant().Date(), map[string]int{}
	p := model.Period{From: day, To: day}
	for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t).Of(disease), p, model.Calendar{}) {
		now[f.Code] = f.Now
	}
	return []int{now["home.people"], now["monitor.people"], now["home.unconfirmed"], now["hospital.people"], now["f1.people"], now["f1.home"]}
}

// listedFor counts the same in the lists of people.
func (d *desk) listedFor(disease string) []int {
	d.t.Helper()
	day := d.instant().Date()
	contacts, contactsHome := 0, 0
	length := func(f model.PersonFilter, home bool) int {
		f.On, f.Disease = day, disease
		n := 0
		for _, line := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, f))(d.t), d.instant()))(d.t) {
			if line.Isolation.Disease != disease {
				d.t.Errorf("%s is in the list of %s", line.Isolation.Disease, disease)
			}
			atHome := line.Isolation.Place == model.PlaceHome
			if !home || atHome {
				n++
			}
			if line.Isolation.Category == model.CategoryF1 && (f.State == model.StateIsolating || f.State == model.StateMonitoring) {
				contacts++
				if atHome || f.State == model.StateMonitoring { // who watches herself does so at home, wherever she was isolated
					contactsHome++
				}
			}
		}
		return n
	}
	counted := []int{
		length(model.PersonFilter{State: model.StateIsolating}, true), length(model.PersonFilter{State: model.StateMonitoring}, false),
		length(model.PersonFilter{State: model.StateUnconfirmed}, true), length(model.PersonFilter{Fate: model.FateHospital}, false),
	}
	return append(counted, contacts, contactsHome)
}

// checkInRows are the figures of check-ins, by code.
func checkInRows(f model.Facts, p model.Period) map[string]model.Figure {
	rows := map[string]model.Figure{}
	for _, row := range figure.Count(f, p, model.Calendar{}) {
		if len(row.Code) > 8 && row.Code[:8] == "checkin." {
			rows[row.Code] = row
		}
	}
	return rows
}
