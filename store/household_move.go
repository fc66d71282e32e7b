package store

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
)

// MovePeople moves people with all that is known of them to another household, as one step; model.ErrNothing where
// all live there, *model.FieldError on name where somebody of that name and birth does.
func (b *Book) MovePeople(ctx context.Context, ids []model.PersonID, to model.HouseholdID) error {
	return b.write(ctx, labelMovePeople, "", func(t *tx) error {
		home, err := t.household(to)
		if err != nil {
			return err
		}
		t.what = nameOfAll(t, "person", ids) + " → " + short(home.Head)
		return t.movePeople(ids, to)
	})
}

// SplitHousehold moves people out of theirs to a new household, as one step.
func (b *Book) SplitHousehold(ctx context.Context, ids []model.PersonID, h model.Household) (model.Household, error) {
	row, err := householdRowOf(h)
	if err != nil {
		return model.Household{}, err
	}
	return written(ctx, b, labelSplitHousehold, short(row.Head), func(t *tx) (model.Household, error) {
		id, err := t.addHousehold(row)
		if err == nil {
			err = t.movePeople(ids, id)
		}
		if err != nil {
			return model.Household{}, err
		}
		return t.household(id)
	})
}

func (t *tx) movePeople(ids []model.PersonID, to model.HouseholdID) error {
	result := model.ErrNothing
	for _, id := range ids {
		p, err := t.person(id)
		if err != nil {
			return err
		}
		if p.HouseholdID == to {
			continue
		}
		p.HouseholdID = to
		row, err := personRowOf(p)
		if err == nil {
			err = t.personNew(row, p.Birth)
		}
		if err == nil {
			err = t.update(people, row, int64(id), row.Rev)
		}
		if err != nil {
			return fmt.Errorf("move person %d: %w", id, err)
		}
		result = nil
	}
	return result
}

// MergeHouseholds says that two households are one, as one step: who lives in the one lives in the other from now on, somebody of
// the same name and birth in both is one person, what the other has nothing of is filled in, and the one goes to the bin.
// *model.FieldError on national_id where two of the same name and birth have different ids.
func (b *Book) MergeHouseholds(ctx context.Context, from, into model.HouseholdID) error {
	return b.write(ctx, labelMergeHouseholds, "", func(t *tx) error {
		gone, err := t.household(from)
		if err != nil {
			return err
		}
		kept, err := t.household(into)
		if err != nil {
			return err
		}
		if from == into {
			return model.ErrNothing
		}
		t.what = short(gone.Head) + " → " + short(kept.Head)
		if err := t.moveIn(from, into); err != nil {
			return err
		}
		row, err := householdRowOf(same.MergedHome(kept, gone))
		if err == nil && row.Household != kept {
			err = t.update(households, row, int64(into), kept.Rev)
		}
		if err != nil {
			return err
		}
		if err := t.repoint("household_id", int64(from), int64(into), "violation", "movement"); err != nil {
			return err
		}
		return discardOne(t, "household", from)
	})
}

// moveIn moves everybody of one household to another; who lives in both is one person there.
func (t *tx) moveIn(from, into model.HouseholdID) error {
	pairs, err := list[struct{ Gone, Kept model.PersonID }](t, `select p.id as gone, coalesce((select min(k.id) from person k
			where k.household_id = ?2 and k.deleted_at = '' and k.name_fold = p.name_fold and k.birth = p.birth), 0) as kept
		from person p where p.household_id = ?1 and p.deleted_at = '' order by p.id`, from, into)
	for _, pair := range pairs {
		switch {
		case err != nil:
		case pair.Kept != 0:
			err = t.mergePeople(pair.Gone, pair.Kept)
		default:
			err = t.movePeople([]model.PersonID{pair.Gone}, into)
		}
	}
	return err
}

// MergePeople says that two people of the book are one, as one step: what is known of the one is of the other from now on, and the
// one goes to the bin. Of two isolations of one disease at one time the other's stays, with the rounds, tests and answers of
// both. *model.FieldError on national_id where their ids differ.
func (b *Book) MergePeople(ctx context.Context, gone, kept model.PersonID) error {
	return b.write(ctx, labelMergePeople, "", func(t *tx) error {
		if gone == kept {
			return model.ErrNothing
		}
		t.what = t.nameOf("person", int64(gone)) + " → " + t.nameOf("person", int64(kept))
		return t.mergePeople(gone, kept)
	})
}

func (t *tx) mergePeople(gone, kept model.PersonID) error {
	one, err := t.person(gone)
	if err != nil {
		return err
	}
	other, err := t.person(kept)
	if err != nil {
		return err
	}
	if one.NationalID != "" && other.NationalID != "" && one.NationalID != other.NationalID {
		return &model.FieldError{Field: "national_id", Code: model.CodeDuplicate}
	}
	row, err := personRowOf(same.Merged(other, one))
	if err == nil && row.Person != other {
		err = t.update(people, row, int64(kept), other.Rev)
	}
	if err == nil {
		err = t.mergeIsolations(gone, kept)
	}
	if err == nil {
		err = t.repoint("person_id", int64(gone), int64(kept), "violation", "movement")
	}
	if err != nil {
		return err
	}
	return discardOne(t, "person", gone)
}

// repoint makes rows of tables that name one thing name another.
func (t *tx) repoint(column string, from, to int64, tables ...string) error {
	for _, tbl := range tables {
		if _, err := t.exec("update "+tbl+" set "+column+" = ?2, rev = rev + 1 where "+column+" = ?1", from, to); err != nil {
			return fmt.Errorf("%s of %s: %w", column, tbl, err)
		}
	}
	return nil
}

// mergeIsolations gives one person the isolations of another.
func (t *tx) mergeIsolations(gone, kept model.PersonID) error {
	mine, err := t.isolationsWhere("i.deleted_at = '' and i.person_id = ?", gone)
	if err != nil {
		return err
	}
	for _, i := range mine {
		known, err := t.isolationsWhere("i.deleted_at = '' and i.person_id = ?", kept) // each as the one before has left it
		if err != nil {
			return err
		}
		at := slices.IndexFunc(known, func(k model.Isolation) bool { return same.Twins(k, i) })
		if at >= 0 {
			err = t.mergeIsolation(i, known[at])
		} else {
			err = t.giveIsolation(i, kept)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// giveIsolation makes an isolation another person's.
func (t *tx) giveIsolation(i model.Isolation, kept model.PersonID) error {
	i.PersonID = kept
	if err := t.apartFromOthers(i); err != nil {
		return err
	}
	if _, err := t.exec("update isolation set person_id = ?2, rev = rev + 1 where id = ?1", i.ID, kept); err != nil {
		return fmt.Errorf("give isolation %d to person %d: %w", i.ID, kept, err)
	}
	return nil
}

// mergeIsolation gives an isolation what was recorded for its twin, which goes to the bin: a round by what was found first, a test
// once. An end that only the twin has is its own, too.
func (t *tx) mergeIsolation(gone, kept model.Isolation) error {
	for _, change := range []string{
		`update check_in as x set isolation_id = ?2 where isolation_id = ?1 and not exists (select 1 from check_in o
			where o.isolation_id = ?2 and o.day = x.day and o.session = x.session)`,
		`update test as x set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1 and deleted_at = '' and not exists (select 1 from test o
			where o.isolation_id = ?2 and o.deleted_at = '' and o.kind = x.kind and o.taken_on = x.taken_on and o.due_on = x.due_on
				and (o.result = x.result or x.result = 'pending'))`,
		`update alarm_answer set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1 and deleted_at = ''`,
		`update movement set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1`,
	} {
		if _, err := t.exec(change, gone.ID, kept.ID); err != nil {
			return fmt.Errorf("merge isolation %d into %d: %w", gone.ID, kept.ID, err)
		}
	}
	if merged, changed := same.MergedIsolation(kept, gone); changed {
		if err := t.update(isolations, merged, int64(kept.ID), kept.Rev); err != nil {
			return err
		}
	}
	return discardOne(t, "isolation", gone.ID)
}
