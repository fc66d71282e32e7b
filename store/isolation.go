package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/label"
	"sotruc/store/merged"
	"sotruc/store/sqlrow"
)

func (t *tx) isolationsWhere(condition string, args ...any) ([]model.Isolation, error) {
	return list[model.Isolation](t, "select "+isolations.Read("i")+`, coalesce(p.household_id, 0) as household_id
		from isolation i join person p on p.id = i.person_id where `+condition+" order by i.starts_on desc, i.id desc", args...)
}

// bareIsolation gives a live isolation without its changes and tests.
func (t *tx) bareIsolation(id model.IsolationID) (model.Isolation, error) {
	found, err := t.isolationsWhere("i.id = ? and i.deleted_at = ''", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("isolation %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Isolation{}, err
	}
	return found[0], nil
}

// isolation gives a live isolation with its changes and tests.
func (t *tx) isolation(id model.IsolationID) (model.Isolation, error) {
	bare, err := t.bareIsolation(id)
	if err != nil {
		return model.Isolation{}, err
	}
	found := []model.Isolation{bare}
	err = t.withHistory(found)
	return found[0], err
}

func (t *tx) withHistory(found []model.Isolation) error {
	return errors.Join(t.withTests(found), t.withChanges(found))
}

func (t *tx) withChanges(found []model.Isolation) error {
	rows, err := list[struct {
		IsolationID model.IsolationID
		model.EndChange
	}](t, `select isolation_id, at, "by", previous_end, reason from isolation_change where isolation_id`+inSet+" order by at, id", set(idsOf(found)))
	of := map[model.IsolationID][]model.EndChange{}
	for _, r := range rows {
		of[r.IsolationID] = append(of[r.IsolationID], r.EndChange)
	}
	for i := range found {
		found[i].Changes = of[found[i].ID]
	}
	return errors.Join(err, atonce.AskedBefore(t.Tx, found))
}

// Isolation gives one isolation with changes and tests.
func (b *Book) Isolation(ctx context.Context, id model.IsolationID) (model.Isolation, error) {
	return read(ctx, b, func(t *tx) (model.Isolation, error) { return t.isolation(id) })
}

// Isolations gives a person's isolations with changes and tests, newest first.
func (b *Book) Isolations(ctx context.Context, id model.PersonID) ([]model.Isolation, error) {
	return read(ctx, b, func(t *tx) ([]model.Isolation, error) {
		found, err := t.isolationsWhere("i.person_id = ? and i.deleted_at = ''", id)
		if err != nil {
			return nil, err
		}
		return found, t.withHistory(found)
	})
}

// StartIsolation begins an isolation, in the same step in place of others. One that overlaps another of the person is a *model.FieldError on starts_on.
func (b *Book) StartIsolation(ctx context.Context, i model.Isolation, instead ...Instead) (model.Isolation, error) {
	return written(ctx, b, label.Start, "", func(t *tx) (model.Isolation, error) {
		t.what = t.nameOf("person", int64(i.PersonID))
		if err := t.endInstead(instead); err != nil {
			return model.Isolation{}, err
		}
		id, err := t.start(i)
		if err != nil {
			return model.Isolation{}, err
		}
		return t.isolation(id)
	})
}

func (t *tx) start(i model.Isolation) (model.IsolationID, error) {
	i = begun(sqlrow.Tidy(i))
	i.ID, i.CreatedAt = 0, t.Now
	if err := t.startable(i); err != nil {
		return 0, err
	}
	if _, err := t.person(i.PersonID); err != nil {
		return 0, err
	}
	if err := errors.Join(t.contactable(i), t.apartFromOthers(i)); err != nil {
		return 0, err
	}
	id, err := t.Insert(isolations, i)
	return model.IsolationID(id), errors.Join(err, merged.SettleVisits(t.Tx, i.PersonID))
}

// begun is a new isolation with what is meant where nothing is said: COVID-19, and isolation by a decision.
func begun(i model.Isolation) model.Isolation {
	i.Disease = cmp.Or(i.Disease, model.DiseaseCovid)
	i.Follow = cmp.Or(i.Follow, model.FollowIsolation)
	return i
}

// startable says what is missing or impossible about a new isolation.
func (t *tx) startable(i model.Isolation) error {
	return errors.Join(i.Validate(), i.Timely(t.Today()))
}

// startFirst is start for somebody who was added in the same step.
func (t *tx) startFirst(i model.Isolation) (model.IsolationID, error) {
	i = begun(sqlrow.Tidy(i))
	i.ID, i.CreatedAt = 0, t.Now
	if err := errors.Join(t.startable(i), t.contactable(i)); err != nil {
		return 0, err
	}
	id, err := t.Insert(isolations, i)
	return model.IsolationID(id), err
}

// apartFromOthers refuses two isolations of one person on the same day. Where the first was ended, the second may begin
// on its last day: who is found to be a case, or is moved, goes from one to the other, on the very day the first began, too. Of two that
// begin together the first is the one written down first. One who is only watched may be isolated at any time. For two diseases somebody
// may be followed at once, held for both in one place.
func (t *tx) apartFromOthers(i model.Isolation) error {
	if i.Outcome == model.OutcomeCancelled {
		return nil
	}
	others, err := t.isolationsWhere("i.person_id = ? and i.id <> ? and i.deleted_at = '' and i.outcome <> 'cancelled'", i.PersonID, i.ID)
	for _, other := range others {
		if other.Disease != i.Disease && (other.WatchOnly() || i.WatchOnly() || other.Place == i.Place && other.Site == i.Site) {
			continue
		}
		first, second := other, i
		if second.StartsOn < first.StartsOn || second.StartsOn == first.StartsOn && second.ID != 0 && second.ID < first.ID {
			first, second = second, first
		}
		goesOn := first.Outcome == model.OutcomeNone && (!first.WatchOnly() || second.WatchOnly())
		last := first.LastDay()
		if first.Outcome == model.OutcomeNone && first.WatchOnly() {
			last = first.StartsOn
		}
		if second.StartsOn < last || second.StartsOn == last && goesOn {
			return &model.FieldError{Field: "starts_on", Code: model.CodeDuplicate}
		}
	}
	return err
}

// UpdateIsolation saves a form, as when something was written down wrongly. The planned end may follow a start, an
// anchor day or a rule that is put right. Where these stay, moving it takes a reason, which only ChangeEnd writes down:
// a *model.FieldError on reason.
func (b *Book) UpdateIsolation(ctx context.Context, i model.Isolation) (model.Isolation, error) {
	i = sqlrow.Tidy(i)
	if err := i.Validate(); err != nil {
		return model.Isolation{}, err
	}
	return written(ctx, b, label.UpdateIsolation, "", func(t *tx) (model.Isolation, error) {
		t.what = t.nameOf("isolation", int64(i.ID))
		old, err := t.bareIsolation(i.ID)
		if err != nil {
			return model.Isolation{}, err
		}
		if err := t.correctable(old, i); err != nil {
			return model.Isolation{}, err
		}
		return t.saveIsolation(i)
	})
}

// correctable says what is wrong about a form that takes the place of what was known.
func (t *tx) correctable(old, i model.Isolation) error {
	var wrong []error
	if i.EndsOn != old.EndsOn {
		if i.StartsOn == old.StartsOn && i.AnchorOn == old.AnchorOn && i.Days == old.Days && i.RegimeID == old.RegimeID {
			wrong = append(wrong, &model.FieldError{Field: "reason", Code: model.CodeRequired})
		}
	}
	if i.ContactID != old.ContactID || i.Disease != old.Disease {
		wrong = append(wrong, t.contactable(i))
	}
	return errors.Join(append(wrong, i.TimelyFrom(old, t.Today()))...)
}

func (t *tx) saveIsolation(i model.Isolation) (model.Isolation, error) {
	if err := t.putIsolation(i); err != nil {
		return model.Isolation{}, err
	}
	return t.isolation(i.ID)
}

func (t *tx) putIsolation(i model.Isolation) error {
	if err := errors.Join(i.Validate(), t.apartFromOthers(i)); err != nil {
		return err
	}
	return errors.Join(t.Update(isolations, i, int64(i.ID), i.Rev), merged.SettleVisits(t.Tx, i.PersonID))
}

// DeleteIsolation moves an isolation entered by mistake to the bin; one that was called off has an outcome instead.
func (b *Book) DeleteIsolation(ctx context.Context, id model.IsolationID) error {
	return b.write(ctx, label.DeleteIsolation, "", func(t *tx) error {
		t.what = t.nameOf("isolation", int64(id))
		return errors.Join(discardOne(t, "isolation", id), merged.SettleFrom(t.Tx, id))
	})
}
