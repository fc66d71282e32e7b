package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// ImportHouseholds adds a list of households with their people and isolations, as one step. The first result has an
// error at the place of every entry the book does not take, as AddHousehold would give it, and nil at the others,
// which are added all the same; done is told how many it is done with. An area given by name alone is the one of the roster with that name, tones and case not
// counting, or is added to it. Whose contact somebody is, is linked where the words of it name one person. What stops the whole work is the second result, and then nothing is added.
func (b *Book) ImportHouseholds(ctx context.Context, entries []model.HouseholdEntry, done ...func(entries int)) ([]error, error) {
	return written(ctx, b, label.ImportPeople, fmt.Sprint(len(entries)), func(t *tx) ([]error, error) {
		refused, added, made := make([]error, len(entries)), 0, make([]imported, len(entries))
		areas, homes := areaNames{}, map[int]model.HouseholdID{}
		if err := areas.read(t); err != nil {
			return nil, err
		}
		last, err := one[model.IsolationID](t, "select coalesce(max(id), 0) from isolation")
		if err != nil {
			return nil, err
		}
		for i, entry := range entries {
			if id := homes[entry.Group]; id != 0 {
				entry.Household.ID = id
			}
			err := t.Attempt(func() (err error) { made[i], err = t.importHousehold(entry, areas); return err })
			switch {
			case err == nil:
				if entry.Group == 0 || homes[entry.Group] == 0 {
					added++
				}
				if entry.Group != 0 {
					homes[entry.Group] = made[i].home
				}
			case refusal(err):
				refused[i], made[i] = err, imported{}
			default:
				return nil, fmt.Errorf("household %d: %w", i+1, err)
			}
			for _, tell := range done {
				tell(i + 1)
			}
		}
		t.what = fmt.Sprint(added)
		for i, entry := range entries {
			if of := entry.ContactOf; of > 0 && made[i].isolation != 0 && made[of-1].person != 0 {
				if err := t.linkTo(made[i].isolation, made[of-1].person); err != nil {
					return nil, err
				}
			}
		}
		if _, err := t.join(); err != nil {
			return nil, err
		}
		return refused, t.linkContacts(last, entries)
	})
}

// imported is what an entry became: its household, the last person and the last isolation of it.
type imported struct {
	home      model.HouseholdID
	person    model.PersonID
	isolation model.IsolationID
}

// renew writes what is new about people of the book, and gives the last isolation of those.
func (t *tx) renew(entry model.HouseholdEntry) (last model.IsolationID, err error) {
	for _, p := range entry.Filled {
		old, err := t.person(p.ID)
		if err != nil {
			return 0, err
		}
		if err := t.putPerson(p, old.Birth); err != nil {
			return 0, err
		}
	}
	for _, i := range entry.Corrected {
		i = sqlrow.Tidy(i)
		old, err := t.bareIsolation(i.ID)
		if err == nil {
			last, err = i.ID, t.correctable(old, i)
		}
		if err == nil {
			err = t.putIsolation(i)
		}
		if err != nil {
			return 0, err
		}
	}
	for _, m := range entry.Moved {
		if err := t.moveEnd(m, entry.Reason); err != nil {
			return 0, err
		}
	}
	for _, i := range entry.Ended {
		end := model.IsolationEnd{ID: i.ID, On: i.EndedOn, Certificate: i.Certificate, CertificateOn: i.CertificateOn}
		if err := t.end(end, i.Outcome, i.CaseSource, entry.Reason); err != nil {
			return 0, err
		}
	}
	for _, i := range entry.Begun {
		if last, err = t.start(i); err != nil {
			return 0, err
		}
	}
	return last, nil
}

func (t *tx) importHousehold(entry model.HouseholdEntry, areas areaNames) (made imported, err error) {
	if made.isolation, err = t.renew(entry); err != nil {
		return made, err
	}
	made.home = entry.Household.ID
	var area model.UnitID
	if entry.Founds() || entry.Amends {
		if made.home, area, err = t.importHome(entry.Household, areas); err != nil {
			return made, err
		}
	}
	if len(entry.People) > 0 {
		made.person, made.isolation, err = t.addPeople(made.home, entry.People, entry.Isolations)
	}
	if err == nil && area != 0 {
		areas[fold(entry.Household.Area)] = area // not earlier: a household that is refused takes its area back
	}
	return made, err
}

// importHome adds a household, or saves the one with an ID, and gives the area named by it, where there is no id of one.
func (t *tx) importHome(h model.Household, areas areaNames) (id model.HouseholdID, area model.UnitID, err error) {
	row, err := householdRowOf(h)
	if err == nil && row.AreaID == 0 && row.Area != "" {
		if area = areas[fold(row.Area)]; area == 0 {
			area, err = t.addArea(row.Area)
		}
		row.AreaID = area
	}
	if err != nil {
		return 0, 0, err
	}
	if row.ID == 0 {
		id, err = t.addHousehold(row)
		return id, area, err
	}
	return row.ID, area, t.Update(households, row, int64(row.ID), row.Rev)
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

// refusal tells whether an error is about what was given, not about the book.
func refusal(err error) bool {
	return len(model.FieldErrors(err)) > 0 || errors.Is(err, model.ErrDuplicate) || errors.Is(err, model.ErrNotFound) ||
		errors.Is(err, model.ErrConflict) || errors.Is(err, ErrInvalid)
}
