// Package atonce reads who is followed for several diseases at once, and the visits that were for more than one of them. What counts beside
// what says package beside; a book of one disease pays nothing for it.
package atonce

import (
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/store/narrow"
	"sotruc/store/sqltx"
)

// people asks for those of whom an isolation that may still count on a day is followed by one for another disease that has begun. Of two
// diseases one is not COVID-19, and of the isolations for others there is an index, on which the pluses and the cross join keep SQLite.
const people = `select distinct +z.person_id from isolation z cross join isolation o on o.person_id = z.person_id and o.disease <> z.disease
	and o.deleted_at = '' and o.outcome <> 'cancelled' and o.starts_on <= ?1
	where z.disease <> 'covid' and +z.deleted_at = '' and z.outcome <> 'cancelled' and +z.starts_on <= ?1
	and iif((z.starts_on, z.id) < (o.starts_on, o.id), z.outcome = '' or date(z.last_day, z.monitor_days || ' days') >= ?1,
		o.outcome = '' or date(o.last_day, o.monitor_days || ' days') >= ?1)`

// Followed are, by person, the isolations that count beside each other on a day, as beside.InForce has them. Among them is also who is
// followed for one alone, where that is not the latest.
type Followed map[model.PersonID][]model.Isolation

// Read finds them for a day.
func Read(t *sqltx.Tx, on model.Date) (Followed, error) {
	ids, err := sqltx.List[model.PersonID](t, people, on)
	if err != nil || len(ids) == 0 {
		return nil, wrapped(err)
	}
	all, err := sqltx.List[model.Isolation](t, "select i.disease, "+narrow.StateColumns+` from isolation i where i.deleted_at = '' and i.starts_on <= ?
		and i.person_id`+sqltx.InSet, on, sqltx.Set(ids))
	own := map[model.PersonID][]model.Isolation{}
	for _, i := range all {
		own[i.PersonID] = append(own[i.PersonID], i)
	}
	f := Followed{}
	for id, some := range own {
		if now := beside.InForce(some, on); len(now) > 0 {
			f[id] = now
		}
	}
	return f, wrapped(err)
}

func wrapped(err error) error {
	if err != nil {
		return fmt.Errorf("who is followed for several diseases: %w", err)
	}
	return nil
}

// IDs are their isolations.
func (f Followed) IDs() []model.IsolationID {
	var ids []model.IsolationID
	for _, own := range f {
		for _, i := range own {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// Expand gives for keys the isolations, of who is followed for several diseases all that count.
func (f Followed) Expand(keys []model.PersonKey) []model.IsolationID {
	ids, seen := make([]model.IsolationID, 0, len(keys)), make(map[model.PersonID]bool, len(f))
	for _, k := range keys {
		own, several := f[k.PersonID]
		if !several {
			ids = append(ids, k.IsolationID)
			continue
		}
		for _, i := range own {
			if !seen[k.PersonID] {
				ids = append(ids, i.ID)
			}
		}
		seen[k.PersonID] = true
	}
	return ids
}

// Others are the isolations of somebody that count beside one.
func (f Followed) Others(k model.PersonKey) []model.Isolation {
	var others []model.Isolation
	for _, i := range f[k.PersonID] {
		if i.ID != k.IsolationID {
			others = append(others, i)
		}
	}
	return others
}

// Choose puts among the keys of everybody, in which each stands by the latest isolation, those of who is followed for several: by that of the
// rows found that comes first, and only where there is one, unless the latest is asked for, too. inOrder is false where somebody stands at
// the end who belongs between the others.
func (f Followed) Choose(keys, found []model.PersonKey, latest bool) (chosen []model.PersonKey, inOrder bool) {
	best := map[model.PersonID]model.IsolationID{}
	for id, own := range f {
		for _, i := range own {
			if slices.Contains(found, model.PersonKey{PersonID: id, IsolationID: i.ID}) {
				best[id] = i.ID
				break
			}
		}
	}
	inOrder = true
	chosen = make([]model.PersonKey, 0, len(keys))
	for _, k := range keys {
		if _, several := f[k.PersonID]; several {
			first, holds := best[k.PersonID]
			switch {
			case holds:
				k.IsolationID = first
			case !latest:
				continue
			}
			delete(best, k.PersonID)
		}
		chosen = append(chosen, k)
	}
	for id, isolation := range best {
		chosen, inOrder = append(chosen, model.PersonKey{PersonID: id, IsolationID: isolation}), false
	}
	return chosen, inOrder
}

// Stops leaves of the stops of a round one for each person: of who is followed for several diseases the first that asks for the session or was
// recorded, else one past its end. It says for which others the visit is, too.
func Stops(lines []model.RoundLine, f Followed, day model.Date, session model.Session) []model.RoundLine {
	if len(f) == 0 {
		return lines
	}
	at, left := map[model.PersonID]int{}, lines[:0]
	for _, l := range lines {
		for _, i := range f[l.PersonID] {
			if i.ID != l.IsolationID && i.Expects(day, session) {
				l.Others = append(l.Others, i.Disease)
			}
		}
		n, there := at[l.PersonID]
		switch {
		case !there:
			at[l.PersonID] = len(left)
			left = append(left, l)
		case left[n].PastEnd && !l.PastEnd:
			left[n] = l
		}
	}
	return left
}

// InOrder gives the lines of people in the order of keys, each with the id of its isolation: of one person there may be several. Who has no
// line is left out.
func InOrder(keys []model.PersonKey, found []model.PersonLine) []model.PersonLine {
	at := make(map[model.PersonID]int, len(found))
	for n := range found {
		at[found[n].ID] = n
	}
	lines := make([]model.PersonLine, 0, len(keys))
	for _, k := range keys {
		if n, there := at[k.PersonID]; there {
			lines = append(lines, found[n])
			lines[len(lines)-1].Isolation.ID = k.IsolationID
		}
	}
	return lines
}
