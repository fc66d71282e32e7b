package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
)

// ImportHouseholds adds a list of households with their people and isolations, as one step. The first result has an
// error at the place of every household the book does not take, as AddHousehold would give it, and nil at the others,
// which are added all the same; done is told how many it is done with. An area given by name alone is the one of the roster with that name, tones and case not
// counting, or is added to it. Whose contact somebody is, is linked where the words of it name one person. What stops the whole work is the second result, and then nothing is added.
func (b *Book) ImportHouseholds(ctx context.Context, entries []model.HouseholdEntry, done ...func(entries int)) ([]error, error) {
	return written(ctx, b, label.ImportPeople, fmt.Sprint(len(entries)), func(t *tx) ([]error, error) {
		refused := make([]error, len(entries))
		added := 0
		areas := areaNames{}
		if err := areas.read(t); err != nil {
			return nil, err
		}
		last, err := one[model.IsolationID](t, "select coalesce(max(id), 0) from isolation")
		if err != nil {
			return nil, err
		}
		for i, entry := range entries {
			err := t.attempt(func() error { return t.importHousehold(entry, areas) })
			switch {
			case err == nil:
				added++
			case refusal(err):
				refused[i] = err
			default:
				return nil, fmt.Errorf("household %d: %w", i+1, err)
			}
			for _, tell := range done {
				tell(i + 1)
			}
		}
		t.what = fmt.Sprint(added)
		return refused, t.linkContacts(last)
	})
}

// renew writes what is new about people of the book.
func (t *tx) renew(entry model.HouseholdEntry) error {
	for _, p := range entry.Filled {
		old, err := t.person(p.ID)
		if err != nil {
			return err
		}
		row, err := personRowOf(p)
		if err == nil {
			err = t.personNew(row, old.Birth)
		}
		if err == nil {
			err = t.Update(people, row, int64(row.ID), row.Rev)
		}
		if err != nil {
			return err
		}
	}
	for _, i := range entry.Ended {
		end := model.IsolationEnd{ID: i.ID, On: i.EndedOn, Certificate: i.Certificate, CertificateOn: i.CertificateOn}
		if err := t.end(end, i.Outcome, i.CaseSource, entry.Reason); err != nil {
			return err
		}
	}
	for _, i := range entry.Begun {
		if _, err := t.start(i); err != nil {
			return err
		}
	}
	for _, m := range entry.Moved {
		if err := t.moveEnd(m, entry.Reason); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) importHousehold(entry model.HouseholdEntry, areas areaNames) error {
	if err := t.renew(entry); err != nil {
		return err
	}
	switch {
	case entry.Household.ID != 0:
		return t.addPeople(entry.Household.ID, entry.People, entry.Isolations)
	case !entry.Founds():
		return nil
	}
	row, err := householdRowOf(entry.Household)
	if err != nil {
		return err
	}
	area, isNew := "", false
	if row.AreaID == 0 && row.Area != "" {
		area = fold(row.Area)
		if row.AreaID = areas[area]; row.AreaID == 0 {
			isNew = true
			if row.AreaID, err = t.addArea(row.Area); err != nil {
				return err
			}
		}
	}
	id, err := t.addHousehold(row)
	if err != nil {
		return err
	}
	if err = t.addPeople(id, entry.People, entry.Isolations); err == nil && isNew {
		areas[area] = row.AreaID // not earlier: a household that is refused takes its area back
	}
	return err
}

// areaNames are the areas of the roster by folded name.
type areaNames map[string]model.UnitID

func (a areaNames) read(t *tx) error {
	known, err := list[unitRow](t, "select id, name_fold from unit where kind = 'area' and deleted_at = ''")
	for _, u := range known {
		a[u.NameFold] = u.ID
	}
	return err
}

func (t *tx) addArea(name string) (model.UnitID, error) {
	row, err := unitRowOf(model.Unit{Kind: model.UnitArea, Name: name})
	if err != nil {
		return 0, err
	}
	return t.addUnit(row)
}

// attempt does work that is taken back where it fails, and leaves the rest of the step as it was.
func (t *tx) attempt(do func() error) error {
	if err := t.begin(); err != nil { // or the step itself would be taken back
		return err
	}
	changed := t.Changed
	if _, err := t.Run("savepoint attempt"); err != nil {
		return err
	}
	err := do()
	if err != nil {
		t.Changed = changed
		if _, undo := t.Run("rollback to attempt"); undo != nil {
			return errors.Join(undo, err)
		}
	}
	if _, end := t.Run("release attempt"); end != nil {
		return end
	}
	return err
}

// refusal tells whether an error is about what was given, not about the book.
func refusal(err error) bool {
	return len(model.FieldErrors(err)) > 0 || errors.Is(err, model.ErrDuplicate) || errors.Is(err, model.ErrNotFound) ||
		errors.Is(err, model.ErrConflict) || errors.Is(err, ErrInvalid)
}
