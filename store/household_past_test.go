package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
)

// households is how many households have somebody isolated at home at the end of a day, by the report on it.
func (d *desk) households(on model.Date) model.Figure {
	d.t.Helper()
	p := model.Period{From: on, To: on}
	for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t), p, model.Calendar{}) {
		if f.Code == "home.households" {
			return model.Figure{Opening: f.Opening, Up: f.Up, Down: f.Down, Now: f.Now}
		}
	}
	return model.Figure{}
}

// Who moves lives in the other household from the day it is written down: what is said of the days before stays.
func TestAMoveLeavesThePastAsItWas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home, other, empty := d.house("Võ An", 0), d.house("Lê Bình", 0), d.house("Trần Cẩm", 0)
	d.isolated(d.person("Võ An", home.ID).ID)
	b := d.isolated(d.person("Võ Ba", home.ID).ID)
	d.isolated(d.person("Lê Bình", other.ID).ID)
	on := d.instant().Date()
	all := model.Figure{Opening: 2, Now: 2}
	same(t, "at first", d.households(on+1), all)
	d.later(2 * 24 * time.Hour)
	check(t, d.MovePeople(d.ctx, []model.PersonID{b.PersonID}, empty.ID))
	same(t, "the day before", d.households(on+1), all)
	same(t, "the day of the move", d.households(on+2), model.Figure{Opening: 2, Up: 1, Now: 3})
	d.later(24 * time.Hour)
	check(t, d.MovePeople(d.ctx, []model.PersonID{b.PersonID}, other.ID))
	for n, want := range []model.Figure{all, {Opening: 2, Up: 1, Now: 3}, {Opening: 3, Down: 1, Now: 2}, all} {
		same(t, (on + 1 + model.Date(n)).String(), d.households(on+1+model.Date(n)), want)
	}
}

// Who was the head is not the head of another household by moving there; who lives with the same head stays what he is, and what somebody was to
// the old head he is not to another.
func TestTheHeadWhoMovesIsHeadNoMore(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home, other := d.house("Võ An", 0), d.house("Lê Bình", 0)
	add := func(name, relation string, in model.HouseholdID) model.PersonID {
		return must(d.AddPerson(d.ctx, model.Person{Name: name, Relation: relation, HouseholdID: in}, model.Isolation{}))(t).ID
	}
	head, child, twin := add("Võ An", "Chủ hộ", home.ID), add("Võ Ba", "Con", home.ID), add("Võ An", "", other.ID)
	relation := func(id model.PersonID) string { return must(d.Person(d.ctx, id))(t).Relation }
	apart := must(d.SplitHousehold(d.ctx, []model.PersonID{head, child}, model.Household{Head: "Võ An", Address: "12 Lê Lợi"}))(t)
	same(t, "with the same head", []string{relation(head), relation(child)}, []string{"Chủ hộ", "Con"})
	check(t, d.MergePeople(d.ctx, head, twin))
	same(t, "one with somebody of another household", relation(twin), "")
	must(d.Undo(d.ctx))(t)
	third := d.house("Trần Cẩm", 0)
	check(t, d.MovePeople(d.ctx, []model.PersonID{head, child}, third.ID))
	same(t, "with another head", []string{relation(head), relation(child)}, []string{"", ""})
	must(d.Undo(d.ctx))(t)
	check(t, d.MergeHouseholds(d.ctx, apart.ID, third.ID))
	same(t, "two that are one", []string{relation(head), relation(child)}, []string{"", ""})
}
