package alarmrow

import (
	"maps"
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/store/narrow"
	"sotruc/store/sqltx"
)

// both are all isolations, by person, of those of whom something that may be an alarm was found while they were followed for another disease as well.
type both map[model.PersonID][]model.Isolation

// during is the condition that something of isolation x was found on a day on which isolation y may have run.
func during(x, y string) string {
	return "exists (select 1 from check_in c where c.isolation_id = " + x + ".id and " + alarming +
		" and c.day >= " + y + ".starts_on and (" + y + ".outcome = '' or c.day < " + y + ".ended_on))"
}

// followed reads them of some people, see sqltx.Some; where only what is open is asked for, of those of whom an isolation has no end yet. Of two
// diseases one is not COVID-19, and of the isolations for others there is an index, on which the pluses keep SQLite.
func followed(t *sqltx.Tx, people string) (both, error) {
	person, which := "z.person_id", "z.deleted_at = ''"
	if people == sqltx.Everybody {
		person, which = "+z.person_id", "z.disease <> 'covid' and +z.deleted_at = ''"
	}
	return bothOf(t, "isolation z", which+" and (+z.outcome = '' or o.outcome = '') and "+sqltx.Some(people, person), people)
}

// followedBeside reads them of those of whom one of the isolations is in a set.
func followedBeside(t *sqltx.Tx, some string) (both, error) {
	return bothOf(t, "json_each(?1) k cross join isolation z on z.id = k.value", "z.deleted_at = ''", some)
}

// bothOf reads them of isolations z, beside which are isolations o.
func bothOf(t *sqltx.Tx, from, which, arg string) (both, error) {
	several, err := sqltx.One[bool](t, "select exists (select 1 from isolation where disease <> 'covid')")
	if err != nil || !several { // then nobody's isolations are looked through
		return nil, err
	}
	all, err := sqltx.List[model.Isolation](t, "select i.disease, "+narrow.StateColumns+` from isolation i where i.deleted_at = '' and i.person_id in (
		select +z.person_id from `+from+` cross join isolation o on o.person_id = z.person_id and o.disease <> z.disease and o.deleted_at = ''
			and o.outcome <> 'cancelled' and z.outcome <> 'cancelled'
		where `+which+" and ("+during("z", "o")+" or "+during("o", "z")+"))", arg)
	found := both{}
	for _, i := range all {
		found[i.PersonID] = append(found[i.PersonID], i)
	}
	return found, err
}

// others are the rows of everybody else.
func (b both) others(rows []row) []row {
	return slices.DeleteFunc(rows, func(r row) bool { return b[r.PersonID] != nil })
}

// owners say whose their isolations are.
func (b both) owners() Owners {
	of := Owners{}
	for id, own := range b {
		for _, i := range own {
			of[i.ID] = id
		}
	}
	return of
}

// found are the alarms of their rounds of the days up to one; 0 is any.
func (b both) found(t *sqltx.Tx, until model.Date) ([]model.Alarm, error) {
	if len(b) == 0 {
		return nil, nil
	}
	owners := b.owners()
	all, err := sqltx.List[model.CheckIn](t, `select c.id, c.isolation_id, c.day, c.session, c.result, c.symptoms, c.temperature, c."by", c.at, c.note
		from check_in c where c.isolation_id in (select value from json_each(?1)) and (?2 = '' or c.day <= ?2)`, sqltx.Set(slices.Sorted(maps.Keys(owners))), until)
	if err != nil {
		return nil, err
	}
	of := map[model.PersonID][]model.CheckIn{}
	for _, c := range all {
		of[owners[c.IsolationID]] = append(of[owners[c.IsolationID]], c)
	}
	var alarms []model.Alarm
	for id, own := range b {
		alarms = append(alarms, alarm.Found(own, of[id])...)
	}
	return alarms, nil
}

// open are those nobody answered, of whichever of the isolations, with the isolations of each that have no end yet; of says whose they are then.
func (b both) open(t *sqltx.Tx, of Owners) ([]model.Alarm, error) {
	found, err := b.found(t, 0)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	owners := b.owners()
	answers, err := sqltx.List[model.AlarmAnswer](t, answersOf+" where i.id"+sqltx.InSet, sqltx.Set(slices.Sorted(maps.Keys(owners))))
	if err != nil {
		return nil, err
	}
	maps.Copy(of, owners)
	var running []model.IsolationID
	for _, own := range b {
		for _, i := range own {
			if i.Outcome == model.OutcomeNone {
				running = append(running, i.ID)
			}
		}
	}
	slices.Sort(running)
	return alarm.Left(alarm.Unanswered(found, answers), running), nil
}
