// Package taken says of what comes back from the bin whether something else stands in its place by now: somebody who was entered again
// meanwhile, a household a list has founded anew.
package taken

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/store/spell"
	"sotruc/store/sqltx"
)

// Error names what cannot come back because it is in the book already. It is model.ErrDuplicate.
// A task cannot where the one above it, a heading then, was ticked by itself since.
type Error struct{ Table, What string } // of the table household, person, task, waiting_paper or isolation, whose person is named

func (e *Error) Error() string {
	return fmt.Sprintf("%s %q came back: %v", e.Table, e.What, model.ErrDuplicate)
}

// Is makes it model.ErrDuplicate.
func (e *Error) Is(target error) bool { return target == model.ErrDuplicate }

// Binned are the households, people and isolations that lie in the bin, with when they went there.
type Binned map[string]map[int64]model.Instant

// InBin reads what lies in the bin.
func InBin(t *sqltx.Tx) (Binned, error) {
	rows, err := sqltx.List[struct {
		Tbl string
		ID  int64
		At  model.Instant
	}](t, `select 'household' as tbl, id, deleted_at as at from household where deleted_at <> '' union all
		select 'person', id, deleted_at from person where deleted_at <> '' union all
		select 'isolation', id, deleted_at from isolation where deleted_at <> ''`)
	if err != nil {
		return nil, fmt.Errorf("what lies in the bin: %w", err)
	}
	in := Binned{"household": {}, "person": {}, "isolation": {}}
	for _, r := range rows {
		in[r.Tbl][r.ID] = r.At
	}
	return in, nil
}

// ids are those of a table.
func (b Binned) ids(tbl string) []int64 {
	ids := make([]int64, 0, len(b[tbl]))
	for id := range b[tbl] {
		ids = append(ids, id)
	}
	return ids
}

// Check tells of what has come back since InBin whether it is twice now: a household of that head and address that was entered since, as lists
// find one again; somebody of that name and birth in the household, or who was entered since and is the same by same.People. Isolations are
// those that came back to somebody who was there all the time: that they lie apart from others is for the caller to tell.
func (b Binned) Check(t *sqltx.Tx) (isolations []model.IsolationID, err error) {
	if err := b.homes(t); err != nil {
		return nil, err
	}
	if err := b.people(t); err != nil {
		return nil, err
	}
	rows, err := sqltx.List[model.Isolation](t, "select id, person_id from isolation where deleted_at = '' and id"+sqltx.InSet+" order by id",
		sqltx.Set(b.ids("isolation")))
	for _, i := range rows {
		if _, came := b["person"][int64(i.PersonID)]; !came {
			isolations = append(isolations, i.ID)
		}
	}
	return isolations, err
}

func (b Binned) homes(t *sqltx.Tx) error {
	back, err := sqltx.List[model.Household](t, "select id, head, address from household where deleted_at = '' and id"+sqltx.InSet, sqltx.Set(b.ids("household")))
	if err != nil || len(back) == 0 {
		return err
	}
	all, err := sqltx.List[model.Household](t, "select id, head, address, created_at from household where deleted_at = ''")
	for _, h := range back {
		for _, other := range all {
			if other.ID != h.ID && other.CreatedAt >= b["household"][int64(h.ID)] && same.HomeOf(other) == same.HomeOf(h) {
				return &Error{"household", h.Head}
			}
		}
	}
	return err
}

func (b Binned) people(t *sqltx.Tx) error {
	const columns = "select id, household_id, name, birth, national_id, phone, created_at from person where deleted_at = '' and "
	back, err := sqltx.List[model.Person](t, columns+"id"+sqltx.InSet, sqltx.Set(b.ids("person")))
	if err != nil || len(back) == 0 {
		return err
	}
	since := model.Instant(1<<63 - 1)
	for _, p := range back {
		since = min(since, b["person"][int64(p.ID)])
		twice, err := sqltx.One[bool](t, `select exists (select 1 from person o join person p on p.id = ? where o.deleted_at = ''
			and o.household_id = p.household_id and o.name_fold = p.name_fold and o.birth = p.birth and o.id <> p.id)`, p.ID)
		if err != nil {
			return err
		}
		if twice {
			return &Error{"person", p.Name}
		}
	}
	later, err := sqltx.List[model.Person](t, columns+"created_at >= ?", since)
	known := same.Among(later)
	for _, p := range back {
		if twin, match := known.Find(p, p.HouseholdID); match == same.One && twin.ID != p.ID && twin.CreatedAt >= b["person"][int64(p.ID)] {
			return &Error{"person", p.Name}
		}
	}
	return err
}

// Waiting tells whether the file of a row that comes back, where that is a waiting paper, waits already: it was put there again since, maybe
// under another name.
func Waiting(t *sqltx.Tx, tbl string, id int64) error {
	if tbl != "waiting_paper" {
		return nil
	}
	names, err := sqltx.List[string](t, `select other.name from waiting_paper x join waiting_paper other on other.sha256 = x.sha256
		where x.id = ? and x.deleted_at <> '' and other.deleted_at = ''`, id)
	if err == nil && len(names) > 0 {
		err = &Error{"waiting_paper", names[0]}
	}
	return err
}

// Area brings back the area of a household, which an import may have made together with it, unless there is another of that name by now: then
// the household lies in that one.
func Area(t *sqltx.Tx, household int64) error {
	const taken = `select new.id from unit new, unit old where old.id = household.area_id and old.deleted_at <> ''
		and new.deleted_at = '' and new.kind = old.kind and new.name_fold = old.name_fold`
	_, err := t.Exec(`update household set area_id = (`+taken+`), rev = rev + 1 where id = ? and exists (`+taken+`)`, household)
	if err != nil {
		return err
	}
	sets, args := spell.Back("unit", t.Now)
	_, err = t.Exec(`update unit set deleted_at = '', rev = rev + 1`+sets+`
		where deleted_at <> '' and id = (select area_id from household where id = ?)`, append(args, household)...)
	return err
}
