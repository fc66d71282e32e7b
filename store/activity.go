package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// activityNames names who did an activity x and the household it was done for, those in the bin as well: what was done stays theirs.
const activityNames = `, coalesce((select u.name from unit u where u.id = x.unit_id), '') as unit,
	coalesce((select h.head from household h where h.id = x.household_id), '') as household`

func (t *tx) activity(id model.ActivityID) (model.Activity, error) {
	found, err := one[model.Activity](t, "select "+activities.Read("x")+activityNames+" from activity x where x.id = ? and x.deleted_at = ''", id)
	if err != nil {
		return found, fmt.Errorf("activity %d: %w", id, err)
	}
	return found, nil
}

// Activities lists what was done, newest first, at most limit.
func (b *Book) Activities(ctx context.Context, limit int) ([]model.Activity, error) {
	return b.activities(ctx, `x.deleted_at = '' order by x."on" desc, x.id desc limit ?`, limit)
}

// ActivitiesTo lists what was done up to a day, newest first: from a day on, and of before it what was entered or changed after an
// instant, that very second too. They are as they were known at the instant at, 0 being now.
func (b *Book) ActivitiesTo(ctx context.Context, to, from model.Date, after, at model.Instant) ([]model.Activity, error) {
	return readAt(ctx, b, at, func(t *tx) ([]model.Activity, error) {
		return list[model.Activity](t, "select "+activities.Read("x")+` from activity x where x.deleted_at = '' and x."on" <= ?1 and (x."on" >= ?2
			or x.id in (select j.row_id from journal j join step s on s.id = j.step_id where s.at >= ?3 and (?4 = 0 or s.at <= ?5) and j.tbl = 'activity'
				and j.id > (select coalesce(min(since), 0) from step where at >= ?3)))
			order by x."on" desc, x.id desc`, to, from, after, int64(at), at)
	})
}

// TaskActivities lists what was done for a task, newest first.
func (b *Book) TaskActivities(ctx context.Context, id model.TaskID) ([]model.Activity, error) {
	return b.activities(ctx, `x.task_id = ? and x.deleted_at = '' order by x."on" desc, x.id desc`, id)
}

// HouseholdActivities lists what was done for a household, newest first.
func (b *Book) HouseholdActivities(ctx context.Context, id model.HouseholdID) ([]model.Activity, error) {
	return b.activities(ctx, `x.household_id = ? and x.deleted_at = '' order by x."on" desc, x.id desc`, id)
}

// ActivitiesOf gives activities by their ids, those in the bin among them.
func (b *Book) ActivitiesOf(ctx context.Context, ids []model.ActivityID) ([]model.Activity, error) {
	return b.activities(ctx, "x.id"+inSet, set(ids))
}

func (b *Book) activities(ctx context.Context, condition string, args ...any) ([]model.Activity, error) {
	return read(ctx, b, func(t *tx) ([]model.Activity, error) {
		return list[model.Activity](t, "select "+activities.Read("x")+activityNames+" from activity x where "+condition, args...)
	})
}

// AddActivity adds an activity.
func (b *Book) AddActivity(ctx context.Context, a model.Activity) (model.Activity, error) {
	a = sqlrow.Tidy(a)
	return written(ctx, b, label.AddActivity, short(a.Text), func(t *tx) (model.Activity, error) {
		if err := a.ValidOn(t.Today()); err != nil {
			return model.Activity{}, err
		}
		id, err := t.Insert(activities, a)
		if err != nil {
			return model.Activity{}, err
		}
		return t.activity(model.ActivityID(id))
	})
}

// UpdateActivity saves a form.
func (b *Book) UpdateActivity(ctx context.Context, a model.Activity) (model.Activity, error) {
	a = sqlrow.Tidy(a)
	return written(ctx, b, label.UpdateActivity, short(a.Text), func(t *tx) (model.Activity, error) {
		if err := a.ValidOn(t.Today()); err != nil {
			return model.Activity{}, err
		}
		if err := t.Update(activities, a, int64(a.ID), a.Rev); err != nil {
			return model.Activity{}, err
		}
		return t.activity(a.ID)
	})
}

// DeleteActivity moves an activity to the bin.
func (b *Book) DeleteActivity(ctx context.Context, id model.ActivityID) error {
	return b.write(ctx, label.DeleteActivity, "", func(t *tx) error {
		t.what = t.nameOf("activity", int64(id))
		return discardOne(t, "activity", id)
	})
}
