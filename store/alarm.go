package store

import (
	"context"
	"slices"

	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/store/alarmrow"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// alarmsOf gives the open alarms of each of some people.
func (t *tx) alarmsOf(people []model.PersonID) (map[model.PersonID][]model.Alarm, error) {
	open, whose, err := alarmrow.Open(t.Tx, set(people))
	of := make(map[model.PersonID][]model.Alarm, len(whose))
	for _, a := range open {
		id := whose[a.IsolationID]
		of[id] = append(of[id], a)
	}
	return of, err
}

// alarmed lists the people with an open alarm, of an isolation for a disease; "" is any.
func (t *tx) alarmed(disease string) ([]model.PersonID, error) {
	open, whose, err := alarmrow.Open(t.Tx, sqltx.Everybody)
	if disease != "" && err == nil {
		var ids []model.IsolationID
		for _, a := range open {
			ids = append(ids, alarm.Owners(a)...)
		}
		var of []model.IsolationID
		of, err = list[model.IsolationID](t, "select id from isolation where disease = ? and id"+inSet+" order by id", disease, set(ids))
		open = slices.DeleteFunc(open, func(a model.Alarm) bool {
			return !slices.ContainsFunc(alarm.Owners(a), func(id model.IsolationID) bool {
				_, about := slices.BinarySearch(of, id)
				return about
			})
		})
	}
	return sqlrow.EachOnce(open, func(a model.Alarm) model.PersonID { return whose[a.IsolationID] }), err
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
			if _, err := t.Insert(alarmrow.Answers, a); err != nil {
				return err
			}
		}
		return nil
	})
}

// AlarmAnswers lists what was done about the alarms of isolations, oldest first.
func (b *Book) AlarmAnswers(ctx context.Context, ids []model.IsolationID) ([]model.AlarmAnswer, error) {
	return read(ctx, b, func(t *tx) ([]model.AlarmAnswer, error) {
		return list[model.AlarmAnswer](t, "select "+alarmrow.Answers.Read("a")+" from alarm_answer a where a.deleted_at = '' and a.isolation_id"+inSet+
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
