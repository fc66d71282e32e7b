// Package alarmrow reads what may be an alarm, of rounds and of tests, and what was done about alarms; package alarm of the model decides.
package alarmrow

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// Answers is the table of what was done about alarms.
var Answers = sqlrow.NewTable("alarm_answer", `rev isolation_id! test_id?! day session told_whom done done_at by at`)

// alarming is the condition that check-in c may be an alarm, in the words of the index check_in_alarm; the model decides.
const alarming = "(c.result <> 'normal' or c.temperature >= 375)"

// alarmColumns are a check-in with the person, and of an absence what was found the time before.
const alarmColumns = `c.id, c.isolation_id, c.day, c.session, c.result, c.symptoms, c.temperature, c."by", c.at, c.note, i.person_id,
	iif(c.result = 'absent', coalesce((select b.result from check_in b where b.isolation_id = c.isolation_id
		and (b.day < c.day or b.day = c.day and b.session > c.session) order by b.day desc, b.session limit 1), ''), '') as before`

// inOrder puts check-ins c in the order of their sessions.
const inOrder = " order by c.day, c.session desc, c.id"

// answersOf selects answers a with isolation i of each; those to tests of isolations that ended are few, and found by an index of their own.
var (
	answersOf    = "select " + Answers.Read("a") + ", i.disease from alarm_answer a join isolation i on i.id = a.isolation_id and a.deleted_at = '' and i.deleted_at = ''"
	ofEndedTests = "select " + Answers.Read("a") + ` from alarm_answer a cross join isolation i on i.id = a.isolation_id and i.deleted_at = '' and i.outcome <> ''
		where a.deleted_at = '' and a.test_id is not null and `
)

type row struct {
	model.CheckIn
	PersonID model.PersonID
	Before   model.CheckInResult
}

// Owners say whose isolations are.
type Owners map[model.IsolationID]model.PersonID

// alarms gives the alarms among check-ins, and whose each is.
func alarms(rows []row) ([]model.Alarm, Owners) {
	var found []model.Alarm
	of := make(Owners, len(rows))
	for _, r := range rows {
		if kind := r.Alarming(r.Before); kind != model.AlarmNone {
			found = append(found, model.Alarm{Kind: kind, CheckIn: r.CheckIn})
			of[r.IsolationID] = r.PersonID
		}
	}
	return found, of
}

// Open lists the alarms of some people, see sqltx.Some, that nobody answered, those of rounds first, oldest first, and whose each is: of rounds
// those of isolations nobody has said the end of, each alarm with all of these it is of.
func Open(t *sqltx.Tx, people string) ([]model.Alarm, Owners, error) {
	some := sqltx.Some(people, "i.person_id")
	rows, err := sqltx.List[row](t, "select "+alarmColumns+" from isolation i join check_in c on c.isolation_id = i.id and "+alarming+
		" where i.outcome = '' and i.deleted_at = '' and "+some+inOrder, people)
	if err != nil {
		return nil, nil, err
	}
	together, err := followed(t, people)
	if err != nil {
		return nil, nil, err
	}
	found, of := alarms(together.others(rows))
	shared, err := together.open(t, of)
	if err != nil {
		return nil, nil, err
	}
	positive, err := positives(t, people, of)
	if err != nil || len(found)+len(shared)+len(positive) == 0 {
		return nil, nil, err
	}
	answers, err := sqltx.List[model.AlarmAnswer](t, answersOf+" where i.outcome = '' and "+some, people)
	if err != nil {
		return nil, nil, err
	}
	if len(positive) > 0 {
		about, err := sqltx.List[model.AlarmAnswer](t, ofEndedTests+some, people)
		if err != nil {
			return nil, nil, err
		}
		answers = append(answers, about...)
	}
	open := append(alarm.Unanswered(found, answers), shared...)
	if len(shared) > 0 {
		slices.SortStableFunc(open, func(a, b model.Alarm) int {
			return cmp.Or(cmp.Compare(model.SlotOf(a.Day, a.Session), model.SlotOf(b.Day, b.Session)), cmp.Compare(a.ID, b.ID))
		})
	}
	return append(open, alarm.Unanswered(positive, answers)...), of, nil
}

// positives are the alarms of tests of some people that nobody acted on, by the day the result was known; of says whose each is then.
func positives(t *sqltx.Tx, people string, of Owners) ([]model.Alarm, error) {
	from := "isolation z cross join test t on t.isolation_id = z.id and z.deleted_at = '' cross join isolation i" // of z its index has all
	if people == sqltx.Everybody {                                                                                // of all the isolations there ever were few have one
		from = "test t cross join isolation z on z.id = t.isolation_id cross join isolation i"
	}
	tests, err := sqltx.List[model.Test](t, "select t.id, t.isolation_id, t.taken_on, t.result, t.result_on from "+from+` on i.id = z.id
		where t.result = 'positive' and t.deleted_at = '' and i.deleted_at = '' and i.outcome not in ('became-case', 'cancelled') and i.category <> 'f0' and `+sqltx.Some(people, "z.person_id")+
		" order by iif(t.result_on <> '', t.result_on, t.taken_on), t.id", people)
	if err != nil || len(tests) == 0 {
		return nil, err
	}
	tested := sqlrow.EachOnce(tests, func(t model.Test) model.IsolationID { return t.IsolationID })
	all, err := sqltx.List[model.Isolation](t, `select id, person_id, disease, category, outcome, starts_on, ended_on from isolation
		where deleted_at = '' and person_id in (select person_id from isolation where id`+sqltx.InSet+")", sqltx.Set(tested))
	if err != nil {
		return nil, err
	}
	for _, i := range all {
		if slices.Contains(tested, i.ID) {
			of[i.ID] = i.PersonID
		}
	}
	var open []model.Alarm
	for _, one := range alarm.Positives(all, tests) {
		if one.Days.To == model.Forever {
			open = append(open, one.Alarm)
		}
	}
	return open, nil
}

// Facts adds the alarms of the rounds of the isolations that are there, on whichever day, with the answers to them, and all answers of some days.
func Facts(t *sqltx.Tx, f *model.Facts, days model.Period) error {
	ids := make([]model.IsolationID, len(f.Isolations))
	for n, i := range f.Isolations {
		ids[n] = i.ID
	}
	rows, err := sqltx.List[row](t, "select "+alarmColumns+" from json_each(?) k cross join isolation i on i.id = k.value cross join check_in c on c.isolation_id = i.id"+
		" where c.day <= ? and "+alarming+inOrder, sqltx.Set(ids), days.To)
	if err != nil {
		return err
	}
	together, err := followedBeside(t, sqltx.Set(ids))
	if err != nil {
		return err
	}
	shared, err := together.found(t, days.To)
	if err != nil {
		return err
	}
	f.Alarms, _ = alarms(together.others(rows))
	f.Alarms = append(f.Alarms, shared...)
	for id := range together.owners() { // what was answered of one of them was of the others as well
		ids = append(ids, id)
	}
	after := days.From.At("")
	if days.From == 0 {
		after = 0
	}
	f.Answers, err = sqltx.List[model.AlarmAnswer](t, answersOf+` where a.at <= ?1 and a.id in (select id from alarm_answer where at >= ?2
		union all select x.id from json_each(?3) k cross join alarm_answer x on x.isolation_id = k.value) order by a.at, a.id`, days.Closes(), after, sqltx.Set(ids))
	return err
}
