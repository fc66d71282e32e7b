package store_test

import (
	"testing"

	"sotruc/model"
)

// What a list brings to a household of the book is one step, which undo takes back; what the book refuses leaves it as it was.
func TestAListJoinsAHousehold(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Trần Văn Nam", 0)
	known := d.person("Trần Thị Hoa", home.ID)
	i := d.isolated(known.ID)
	before := dump(t, d)
	known.Phone = "0905000101"
	entry := model.HouseholdEntry{
		Household: home, People: []model.Person{{Name: "Trần Văn Út"}}, Isolations: []model.Isolation{{}}, Filled: []model.Person{known},
		Moved: []model.EndMove{{ID: i.ID, Rev: i.Rev, To: i.EndsOn + 4}}, Reason: "theo danh sách",
	}
	late := entry
	late.People, late.Moved = []model.Person{{Name: "Trần Văn Tư"}}, []model.EndMove{{ID: i.ID, Rev: i.Rev, To: i.EndsOn + 9}}
	steps := d.steps()
	refused, err := d.ImportHouseholds(d.ctx, []model.HouseholdEntry{entry, late})
	check(t, err)
	if refused[0] != nil || refused[1] == nil || d.steps() != steps+1 {
		t.Fatalf("%v, %d steps", refused, d.steps()-steps)
	}
	everybody := must(d.EveryPerson(d.ctx))(t)
	same(t, "people", len(everybody), 2)
	of := must(d.IsolationsOf(d.ctx, []model.PersonID{known.ID, everybody[1].ID}))(t)
	same(t, "end", of[known.ID][0].EndsOn, i.EndsOn+4)
	same(t, "phone", must(d.Person(d.ctx, known.ID))(t).Phone, "0905000101")
	same(t, "reason", must(d.Isolation(d.ctx, i.ID))(t).Changes[0].Reason, "theo danh sách")
	must(d.Undo(d.ctx))(t)
	same(t, "after undo", dump(t, d), before)
}
