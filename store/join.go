package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/store/inverse"
	"sotruc/store/joined"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// given is what came into the hands of units by their names: of how many tasks, and who had some of them until then.
type given struct {
	tasks map[model.UnitID]int
	from  map[model.UnitID][]string
}

// on says it of a unit.
func (g given) on(u *model.Unit) {
	u.Given, u.GivenFrom = g.tasks[u.ID], strings.Join(g.from[u.ID], "; ")
}

// join gives the units that a step has written so far the open tasks that name them.
func (t *tx) join() (given, error) {
	came, err := list[model.UnitID](t, "select distinct row_id from journal where "+inverse.OfStep+" and tbl = 'unit'", t.stepID)
	if err != nil {
		return given{}, err
	}
	return t.joinUnits(came)
}

// named are the places in open tasks that are some units' by their names, and what those have in hand who have some of them until now.
// What such a one has nothing to do with any more stays with it.
func (t *tx) named(came []model.UnitID) ([]joined.Seat, map[model.UnitID]hands, error) {
	places, err := joined.Seats(t.Tx, came, t.book.set.office)
	has := map[model.UnitID]hands{}
	for _, s := range places {
		if _, known := has[s.Holder]; err == nil && s.Holder != 0 && !known {
			has[s.Holder], err = t.inHands(s.Holder, 0)
		}
	}
	return slices.DeleteFunc(places, func(s joined.Seat) bool {
		switch h := has[s.Holder]; {
		case s.Holder == 0:
			return false
		case s.ID == 0:
			return !slices.Contains(h.tasks, s.TaskID)
		default:
			return h.seat(s.ID) < 0
		}
	}), has, err
}

// seat finds what is owed in a place beside a lead; below 0 where it is nothing.
func (h hands) seat(id int64) int {
	return slices.IndexFunc(h.seats, func(s seat) bool { return s.ID == id })
}

// joinUnits gives some units the open tasks that name them: the places that were nobody's and, where another has one by a shorter name, what
// that has still to do there, as a hand-over would.
func (t *tx) joinUnits(came []model.UnitID) (given, error) {
	places, has, err := t.named(came)
	if err != nil || len(places) == 0 {
		return given{}, err
	}
	g := given{map[model.UnitID]int{}, map[model.UnitID][]string{}}
	count := func(sign int) error {
		for _, id := range sqlrow.EachOnce(places, func(s joined.Seat) model.UnitID { return s.Unit }) {
			h, err := t.inHands(id, 0)
			if err != nil {
				return err
			}
			g.tasks[id] += sign * len(h.leaves)
		}
		return nil
	}
	if err := count(-1); err != nil {
		return given{}, err
	}
	for _, s := range places {
		if s.Holder != 0 {
			err = t.passNamed(s, has[s.Holder], g)
		} else {
			own := model.Task{Units: []model.TaskUnit{{UnitID: s.Unit, Role: s.Role, DueOn: s.DueOn}}}
			err = joined.Take(t.Tx, s, own.StatusFor(s.Unit, t.Now, nil, t.book.set.calendar).Late)
		}
		if err != nil {
			return given{}, err
		}
	}
	return g, count(1)
}

// passNamed gives a place to the unit it names from one that had it by a shorter name. The task keeps the name the paper gives its lead.
func (t *tx) passNamed(s joined.Seat, h hands, g given) error {
	to, err := t.unit(s.Unit)
	if err != nil {
		return err
	}
	if from := t.nameOf("unit", int64(s.Holder)); !slices.Contains(g.from[s.Unit], from) {
		g.from[s.Unit] = append(g.from[s.Unit], from)
	}
	if s.ID != 0 {
		return t.passSeat(h.seats[h.seat(s.ID)], s.Holder, to)
	}
	if err := t.noSupport(to.ID, []model.TaskID{s.TaskID}); err != nil {
		return err
	}
	return joined.Take(t.Tx, s, false)
}

// Unjoined counts the open tasks that name units of the roster and are not theirs: those of a book of an older program, and what more than
// one could be meant by until now.
func (b *Book) Unjoined(ctx context.Context) (int, error) {
	return read(ctx, b, func(t *tx) (int, error) {
		all, err := t.units("")
		if err != nil {
			return 0, err
		}
		places, _, err := t.named(sqlrow.EachOnce(all, func(u model.Unit) model.UnitID { return u.ID }))
		return len(sqlrow.EachOnce(places, func(s joined.Seat) model.TaskID { return s.TaskID })), err
	})
}

// JoinAll gives every unit of the roster the open tasks that name it, as one step, and says how many tasks came to units by that.
func (b *Book) JoinAll(ctx context.Context) (int, error) {
	return written(ctx, b, label.JoinUnits, "", func(t *tx) (int, error) {
		all, err := t.units("")
		if err != nil {
			return 0, err
		}
		ids := sqlrow.EachOnce(all, func(u model.Unit) model.UnitID { return u.ID })
		places, _, err := t.named(ids)
		if err == nil {
			_, err = t.joinUnits(ids)
		}
		n := len(sqlrow.EachOnce(places, func(s joined.Seat) model.TaskID { return s.TaskID }))
		t.what = fmt.Sprint(n)
		return n, err
	})
}
