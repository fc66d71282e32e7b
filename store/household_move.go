package store

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/store/label"
	"sotruc/store/merged"
)

// MovePeople moves people with all that is known of them but what they are to the head of the old one to another household, as one step; model.ErrNothing where
// all live there, *model.FieldError on name where somebody of that name and birth does.
func (b *Book) MovePeople(ctx context.Context, ids []model.PersonID, to model.HouseholdID) error {
	return b.write(ctx, label.MovePeople, "", func(t *tx) error {
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
	return written(ctx, b, label.SplitHousehold, short(row.Head), func(t *tx) (model.Household, error) {
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
		from := p.HouseholdID
		p.HouseholdID = to
		if err := t.relate(&p, from); err != nil {
			return err
		}
		if err := t.putPerson(p, p.Birth); err != nil {
			return fmt.Errorf("move person %d: %w", id, err)
		}
		result = nil
	}
	return result
}

// relate leaves somebody who comes from another household the relation that holds in this one as well, see same.Relation.
func (t *tx) relate(p *model.Person, from model.HouseholdID) error {
	heads, err := list[string](t, "select head from household where id in (?1, ?2) order by id = ?2", from, p.HouseholdID)
	if err == nil && len(heads) > 0 {
		p.Relation = same.Relation(*p, heads[0], heads[len(heads)-1])
	}
	return err
}

// MergeHouseholds says that two households are one, as one step: who lives in the one lives in the other from now on, somebody of
// the same name and birth in both is one person, what the other has nothing of is filled in, and the one goes to the bin.
// *model.FieldError on national_id where two of the same name and birth have different ids.
func (b *Book) MergeHouseholds(ctx context.Context, from, into model.HouseholdID) error {
	return b.write(ctx, label.MergeHouseholds, "", func(t *tx) error {
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
			err = t.Update(households, row, int64(into), kept.Rev)
		}
		if err != nil {
			return err
		}
		if err := t.repoint("household_id", int64(from), int64(into), "violation", "movement", "activity"); err != nil {
			return err
		}
		return discardOne(t, "household", from)
	})
}

// moveIn moves everybody of one household to another; who lives in both, as same.People finds them, is one person there.
func (t *tx) moveIn(from, into model.HouseholdID) error {
	live := "select " + people.Read("p") + " from person p where p.household_id = ? and p.deleted_at = '' order by p.id"
	known, err := list[model.Person](t, live, into)
	if err != nil {
		return err
	}
	there := same.Among(known)
	moving, err := list[model.Person](t, live, from)
	for _, p := range moving {
		if err != nil {
			return err
		}
		if twin, match := there.Find(p, into); match == same.One {
			err = t.mergePeople(p.ID, twin.ID)
		} else { // also who has the id of somebody else there: both stay, for somebody who knows them to tell
			err = t.movePeople([]model.PersonID{p.ID}, into)
		}
	}
	return err
}

// MergePeople says that two people of the book are one, as one step: what is known of the one is of the other from now on, and the
// one goes to the bin. Of two isolations of one disease at one time the other's stays, with the rounds, tests and answers of
// both. *model.FieldError on national_id where their ids differ, on name where a third one of that name and birth lives there, and on
// starts_on where two isolations at one time are not of one disease, category and planned end.
func (b *Book) MergePeople(ctx context.Context, gone, kept model.PersonID) error {
	return b.write(ctx, label.MergePeople, "", func(t *tx) error {
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
	if one.HasID() && other.HasID() && one.NationalID != other.NationalID {
		return &model.FieldError{Field: "national_id", Code: model.CodeDuplicate}
	}
	if err := t.mergeIsolations(gone, kept); err != nil {
		return err
	}
	if err := t.repoint("person_id", int64(gone), int64(kept), "violation", "movement"); err != nil {
		return err
	}
	if _, err := t.Exec("update isolation set contact_id = nullif(?2, person_id), rev = rev + 1 where contact_id = ?1", gone, kept); err != nil {
		return fmt.Errorf("contacts of person %d: %w", gone, err)
	}
	if err := discardOne(t, "person", gone); err != nil {
		return err
	}
	if one.HouseholdID != other.HouseholdID {
		from := one.HouseholdID
		one.HouseholdID = other.HouseholdID
		if err := t.relate(&one, from); err != nil {
			return err
		}
	}
	row, err := personRowOf(same.Merged(other, one))
	if err != nil || row.Person == other {
		return err
	}
	if err := t.personNew(row, other.Birth); err != nil {
		return err
	}
	return t.Update(people, row, int64(kept), other.Rev)
}

// repoint makes rows of tables that name one thing name another.
func (t *tx) repoint(column string, from, to int64, tables ...string) error {
	for _, tbl := range tables {
		if _, err := t.Exec("update "+tbl+" set "+column+" = ?2, rev = rev + 1 where "+column+" = ?1", from, to); err != nil {
			return fmt.Errorf("%s of %s: %w", column, tbl, err)
		}
	}
	return nil
}

// mergeIsolations gives one person the isolations of another, and each visit to the one of all that asks for it.
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
	return merged.SettleVisits(t.Tx, kept)
}

// giveIsolation makes an isolation another person's.
func (t *tx) giveIsolation(i model.Isolation, kept model.PersonID) error {
	i.PersonID = kept
	if err := t.apartFromOthers(i); err != nil {
		return err
	}
	if _, err := t.Exec("update isolation set person_id = ?2, rev = rev + 1 where id = ?1", i.ID, kept); err != nil {
		return fmt.Errorf("give isolation %d to person %d: %w", i.ID, kept, err)
	}
	return nil
}

// mergeIsolation gives an isolation what was recorded for its twin, as package merged does, which goes to the bin. An outcome that only the
// twin has is its own, too.
func (t *tx) mergeIsolation(gone, kept model.Isolation) error {
	if gone.Category != kept.Category || gone.PlannedEnd() != kept.PlannedEnd() {
		return &model.FieldError{Field: "starts_on", Code: model.CodeDuplicate} // which of the two is right is not for the book to say
	}
	waiting, err := merged.Waiting(t.Tx, gone.ID, kept.ID)
	if err == nil && len(waiting) > 0 {
		err = discard(t, "test", waiting)
	}
	if err == nil {
		err = merged.Give(t.Tx, gone.ID, kept.ID)
	}
	if err != nil {
		return fmt.Errorf("merge isolation %d into %d: %w", gone.ID, kept.ID, err)
	}
	if both, changed := same.MergedIsolation(kept, gone); changed {
		if err := t.Update(isolations, both, int64(kept.ID), kept.Rev); err != nil {
			return err
		}
	}
	return discardOne(t, "isolation", gone.ID)
}
