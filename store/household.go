package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

// isolatedHere is the condition that isolation i holds its person at home on a day, given three times: Isolation.StateOn
// for a whole list, and TestTheCensusFollowsTheBook compares the two. A regime of no days is monitoring from the start.
const isolatedHere = `i.deleted_at = '' and i.place = 'home' and i.outcome <> 'cancelled' and i.starts_on <= ?
	and (i.last_day, i.outcome in ('', 'completed')) >= (?, true)
	and not (i.follow <> 'isolation' or i.days = 0 and i.regime_id <> '' and i.ends_on <= i.starts_on) and not ` + narrow.Replaced

func (t *tx) householdsWhere(condition string, args ...any) ([]model.Household, error) {
	args = append([]any{t.Today(), t.Today(), t.Today()}, args...)
	return list[model.Household](t, `select `+households.Read("h")+`,
		coalesce(a.name, '') as area, coalesce(m.name, '') as responsible, coalesce(g.name, '') as team,
		(select count(*) from person p where p.household_id = h.id and p.deleted_at = '') as people,
		(select count(distinct p.id) from person p join isolation i on i.person_id = p.id
			where p.household_id = h.id and p.deleted_at = '' and `+isolatedHere+`) as isolating
		from household h left join unit a on a.id = h.area_id left join unit g on g.id = h.team_id
		left join member m on m.id = h.responsible_id where `+condition, args...)
}

func (t *tx) household(id model.HouseholdID) (model.Household, error) {
	found, err := t.householdsWhere("h.id = ? and h.deleted_at = ''", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("household %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Household{}, err
	}
	return found[0], nil
}

// Household gives one household with names and counts.
func (b *Book) Household(ctx context.Context, id model.HouseholdID) (model.Household, error) {
	return read(ctx, b, func(t *tx) (model.Household, error) { return t.household(id) })
}

// Households gives households with names and counts, in the order of ids. Ids without a row are left out.
func (b *Book) Households(ctx context.Context, ids []model.HouseholdID) ([]model.Household, error) {
	return read(ctx, b, func(t *tx) ([]model.Household, error) {
		found, err := t.householdsWhere("h.id"+inSet, set(ids))
		return sqlrow.InOrder(ids, found, func(h *model.Household) model.HouseholdID { return h.ID }), err
	})
}

// HouseholdIDs lists the households a filter leaves, by area, then head.
func (b *Book) HouseholdIDs(ctx context.Context, f model.HouseholdFilter) ([]model.HouseholdID, error) {
	return read(ctx, b, func(t *tx) ([]model.HouseholdID, error) {
		on := f.On
		if on == 0 {
			on = t.Today()
		}
		var w sqlrow.Where
		w.InBin("h", f.InBin)
		w.And(sqlrow.Asks(f.Find), `(h.id in (select rowid from household_fts where household_fts match ?) or
			h.id in (select household_id from person where deleted_at = '' and
				id in (select rowid from person_fts where person_fts match ?)))`, sqlrow.Match(f.Find), sqlrow.Match(f.Find))
		w.And(f.AreaID != 0, "h.area_id = ?", f.AreaID)
		w.And(f.ResponsibleID != 0, "h.responsible_id = ?", f.ResponsibleID)
		w.And(f.TeamID != 0, "h.team_id = ?", f.TeamID)
		w.And(f.NoResponsible, "h.responsible_id is null")
		w.And(f.HelpNeeded, "h.help_needed <> ''")
		w.And(f.Isolating, `h.id in (select p.household_id from person p join isolation i on i.person_id = p.id
			where p.deleted_at = '' and `+isolatedHere+`)`, on, on, on)
		return list[model.HouseholdID](t, `select h.id from household h left join unit a on a.id = h.area_id`+w.String()+
			` order by a.name_key is null, a.name_key, h.`+b.personKey()+`, h.id`, w.Args...)
	})
}

type householdRow struct {
	model.Household
	nameKeys
}

func householdRowOf(h model.Household) (householdRow, error) {
	h = sqlrow.Tidy(h)
	h.Phone = phone(h.Phone)
	return householdRow{Household: h, nameKeys: keysOf(h.Head)}, h.Validate()
}

// AddHousehold adds a household with the people in it and, at the same place of the second list, the isolation of
// each, as one step. An isolation without a start is none. The same person twice, by name and birth, is a
// *model.FieldError on name.
func (b *Book) AddHousehold(
	ctx context.Context, h model.Household, people []model.Person, isolations []model.Isolation,
) (model.Household, error) {
	row, err := householdRowOf(h)
	if err != nil {
		return model.Household{}, err
	}
	return written(ctx, b, label.AddHousehold, short(row.Head), func(t *tx) (model.Household, error) {
		id, err := t.addHousehold(row)
		if err != nil {
			return model.Household{}, err
		}
		if _, _, err := t.addPeople(id, people, isolations); err != nil {
			return model.Household{}, err
		}
		return t.household(id)
	})
}

// addPeople adds who lives in a household, and gives the last of them with the isolation.
func (t *tx) addPeople(id model.HouseholdID, people []model.Person, isolations []model.Isolation) (last model.PersonID, isolated model.IsolationID, err error) {
	for i, p := range people {
		p.HouseholdID = id
		var isolation model.Isolation
		if i < len(isolations) {
			isolation = isolations[i]
		}
		if last, isolated, err = t.addPerson(p, isolation); err != nil {
			return 0, 0, fmt.Errorf("person %d: %w", i+1, err)
		}
	}
	return last, isolated, nil
}

func (t *tx) addHousehold(row householdRow) (model.HouseholdID, error) {
	row.ID, row.CreatedAt = 0, t.Now
	id, err := t.Insert(households, row)
	return model.HouseholdID(id), err
}

// UpdateHousehold saves a form.
func (b *Book) UpdateHousehold(ctx context.Context, h model.Household) (model.Household, error) {
	row, err := householdRowOf(h)
	if err != nil {
		return model.Household{}, err
	}
	return written(ctx, b, label.UpdateHousehold, short(row.Head), func(t *tx) (model.Household, error) {
		if err := t.Update(households, row, int64(row.ID), row.Rev); err != nil {
			return model.Household{}, err
		}
		return t.household(row.ID)
	})
}

// DeleteHouseholds moves households to the bin with their people and these people's isolations.
func (b *Book) DeleteHouseholds(ctx context.Context, ids []model.HouseholdID) error {
	return b.write(ctx, label.DeleteHousehold, "", func(t *tx) error {
		t.what = nameOfAll(t, "household", ids)
		return discard(t, "household", ids)
	})
}
