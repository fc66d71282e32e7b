package store_test

import (
	"slices"
	"testing"

	"sotruc/model"
)

// Only households of cases of those days are read, with everybody else who lives there.
func TestHouseholdsOfCases(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	today := d.instant().Date()
	lives := func(head string, others int, with func(i *model.Isolation)) model.HouseholdID {
		home := d.house(head, 0)
		i := d.episode(d.person(head, home.ID).ID)
		i.StartsOn, i.AnchorOn, i.EndsOn = today-40, today-40, today+10
		with(&i)
		must(d.StartIsolation(d.ctx, i))(t)
		for n := range others {
			d.person(head+" con "+string(rune('A'+n)), home.ID)
		}
		return home.ID
	}
	turned := func(ago model.Date) func(i *model.Isolation) {
		return func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeBecameCase, today-ago }
	}
	isolated := func(ago model.Date) func(i *model.Isolation) {
		return func(i *model.Isolation) { i.Category, i.StartsOn = model.CategoryF0, today-ago }
	}
	lives("Võ An", 0, turned(1)) // nobody to be counted
	lives("Võ Bình", 1, turned(29))
	lives("Võ Cúc", 1, isolated(29))
	lives("Võ Dung", 1, func(*model.Isolation) {})
	lives("Võ Em", 1, func(i *model.Isolation) {
		i.Category, i.StartsOn, i.Outcome, i.EndedOn = model.CategoryF0, today-3, model.OutcomeCancelled, today
	})
	want := []model.HouseholdID{lives("Võ Giang", 2, turned(28)), lives("Võ Hoa", 1, isolated(28)), lives("Võ Ích", 1, turned(0))}
	homes := must(d.HouseholdsOfCases(d.ctx, model.Span{From: today - 28, To: today}))(t)
	var got []model.HouseholdID
	for id, members := range homes {
		got = append(got, id)
		all := must(d.People(d.ctx, id))(t)
		if len(members) != len(all) {
			t.Errorf("household %d: %d of %d people", id, len(members), len(all))
		}
		for _, m := range members {
			whole := must(d.Isolations(d.ctx, m.Person.ID))(t)
			if len(m.Isolations) != len(whole) || len(whole) > 0 && (m.Isolations[0].StartsOn != whole[0].StartsOn || m.Isolations[0].Outcome != whole[0].Outcome) {
				t.Errorf("%d: %+v", m.Person.ID, m.Isolations)
			}
		}
	}
	slices.Sort(got)
	same(t, "households", got, want)
}
