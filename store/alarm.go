package store

import (
	"context"
	"slices"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// alarming is the condition that check-in c may be an alarm, in the words of the index check_in_alarm; the model decides.
const alarming = "(c.result <> 'normal' or c.temperature >= 375)"

// alarmColumns are a check-in with the person, and of an absence what was found the time before.
const alarmColumns = `c.id, c.isolation_id, c.day, c.session, c.result, c.symptoms, c.temperature, c."by", c.at, c.note, i.person_id,
	iif(c.result = 'absent', coalesce((select b.result from check_in b where b.isolation_id = c.isolation_id
		and (b.day < c.day or b.day = c.day and b.session > c.session) order by b.day desc, b.session limit 1), ''), '') as before`

// inOrder puts check-ins c in the order of their sessions.
const inOrder = " order by c.day, c.session desc, c.id"

type alarmRow struct {
	model.CheckIn
	PersonID model.PersonID
	Before   model.CheckInResult
}

// alarms gives the alarms among check-ins, and whose each is.
func alarms(rows []alarmRow) ([]model.Alarm, map[model.IsolationID]model.PersonID) {
	var found []model.Alarm
	of := make(map[model.IsolationID]model.PersonID, len(rows))
	for _, r := range rows {
		if kind := r.Alarming(r.Before); kind != model.AlarmNone {
			found = append(found, model.Alarm{Kind: kind, CheckIn: r.CheckIn})
			of[r.IsolationID] = r.PersonID
		}
	}
	return found, of
}

// openAlarms lists the alarms of some people, or everybody, that nobody answered, oldest first, and whose each is: those of
// isolations nobody has said the end of.
func (t *tx) openAlarms(people string) ([]model.Alarm, map[model.IsolationID]model.PersonID, error) {
	open := "i.outcome = '' and i.deleted_at = '' and " + some(people, "i.person_id")
	rows, err := list[alarmRow](t, "select "+alarmColumns+" from isolation i join check_in c on c.isolation_id = i.id and "+alarming+
		" where "+open+inOrder, people)
	if err != nil || len(rows) == 0 {
		return nil, nil, err
	}
	found, of := alarms(rows)
	answers, err := list[model.AlarmAnswer](t, "select "+alarmAnswers.Read("a")+` from alarm_answer a join isolation i on i.id = a.isolation_id
		where a.deleted_at = '' and `+open, people)
	return model.Unanswered(found, answers), of, err
}

// alarmsOf gives the open alarms of each of some people.
func (t *tx) alarmsOf(people []model.PersonID) (map[model.PersonID][]model.Alarm, error) {
	open, whose, err := t.openAlarms(set(people))
	of := make(map[model.PersonID][]model.Alarm, len(whose))
	for _, a := range open {
		id := whose[a.IsolationID]
		of[id] = append(of[id], a)
	}
	return of, err
}

// alarmed lists the people with an open alarm, of an isolation for a disease; "" is any.
func (t *tx) alarmed(disease string) ([]model.PersonID, error) {
	open, whose, err := t.openAlarms(everybody)
	if disease != "" && err == nil {
		ids := sqlrow.EachOnce(open, func(a model.Alarm) model.IsolationID { return a.IsolationID })
		var of []model.IsolationID
		of, err = list[model.IsolationID](t, "select id from isolation where disease = ? and id"+inSet+" order by id", disease, set(ids))
		open = slices.DeleteFunc(open, func(a model.Alarm) bool {
			_, about := slices.BinarySearch(of, a.IsolationID)
			return !about
		})
	}
	return sqlrow.EachOnce(open, func(a model.Alarm) model.PersonID { return whose[a.IsolationID] }), err
}

// alarmFacts are the alarms of the days up to one, and the answers recorded by an instant.
func (t *tx) alarmFacts(f *model.Facts, until model.Date, closes model.Instant) error {
	rows, err := list[alarmRow](t, "select "+alarmColumns+" from check_in c join isolation i on i.id = c.isolation_id and i.deleted_at = ''"+
		" where c.day <= ? and "+alarming+inOrder, until)
	if err != nil {
		return err
	}
	f.Alarms, _ = alarms(rows)
	f.Answers, err = list[model.AlarmAnswer](t, "select "+alarmAnswers.Read("a")+`, i.disease from alarm_answer a join isolation i on i.id = a.isolation_id
		where a.deleted_at = '' and i.deleted_at = '' and a.at <= ? order by a.at, a.id`, closes)
	return err
}

// AnswerAlarms records what was done about alarms, as one step. At and By are the write's own where not given.
func (b *Book) AnswerAlarms(ctx context.Context, answers []model.AlarmAnswer) error {
	answers = sqlrow.Tidy(answers)
	for _, a := range answers {
		if err := a.Validate(); err != nil {
			return err
		}
	}
	return b.write(ctx, label.AnswerAlarm, "", func(t *tx) error {
		if err := t.nameIsolated(sqlrow.EachOnce(answers, func(a model.AlarmAnswer) model.IsolationID { return a.IsolationID })); err != nil {
			return err
		}
		for _, a := range answers {
			if a.At == 0 {
				a.At = t.Now
			}
			if a.By == "" {
				a.By = b.set.officer
			}
			if _, err := t.Insert(alarmAnswers, a); err != nil {
				return err
			}
		}
		return nil
	})
}

// AlarmAnswers lists what was done about the alarms of isolations, oldest first.
func (b *Book) AlarmAnswers(ctx context.Context, ids []model.IsolationID) ([]model.AlarmAnswer, error) {
	return read(ctx, b, func(t *tx) ([]model.AlarmAnswer, error) {
		return list[model.AlarmAnswer](t, "select "+alarmAnswers.Read("a")+" from alarm_answer a where a.deleted_at = '' and a.isolation_id"+inSet+
			" order by a.at, a.id", set(ids))
	})
}

// DeleteAlarmAnswer moves an answer to the bin: the alarms are open again.
func (b *Book) DeleteAlarmAnswer(ctx context.Context, id model.AlarmAnswerID) error {
	return b.write(ctx, label.DeleteAnswer, "", func(t *tx) error {
		t.what = t.nameOf("alarm_answer", int64(id))
		return discardOne(t, "alarm_answer", id)
	})
}
