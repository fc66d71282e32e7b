package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// lives tells where somebody lives, by the name of the head.
func (d *desk) lives(id model.PersonID) string {
	d.t.Helper()
	p := must(d.Person(d.ctx, id))(d.t)
	return must(d.Household(d.ctx, p.HouseholdID))(d.t).Head
}

func TestMovingPeople(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to := d.house("Võ An", 0), d.house("Lê Bình", 0)
	a, b := d.person("Võ An", from.ID), d.person("Võ Ba", from.ID)
	d.isolated(a.ID)
	check(t, d.MovePeople(d.ctx, []model.PersonID{a.ID, b.ID}, to.ID))
	same(t, "homes", []string{d.lives(a.ID), d.lives(b.ID)}, []string{"Lê Bình", "Lê Bình"})
	same(t, "isolated there", must(d.Household(d.ctx, to.ID))(t).Isolating, 1)
	if err := d.MovePeople(d.ctx, []model.PersonID{a.ID}, to.ID); !errors.Is(err, model.ErrNothing) {
		t.Errorf("moved to where they live: %v", err)
	}
	field(t, d.MovePeople(d.ctx, []model.PersonID{d.person("võ an", from.ID).ID}, to.ID), "name", model.CodeDuplicate)
	if err := d.MovePeople(d.ctx, []model.PersonID{a.ID}, 77); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("moved to no household: %v", err)
	}

	home := must(d.SplitHousehold(d.ctx, []model.PersonID{b.ID}, model.Household{Head: "Võ Ba", Address: "12 Lê Lợi"}))(t)
	same(t, "split", []string{d.lives(a.ID), d.lives(b.ID)}, []string{"Lê Bình", "Võ Ba"})
	_, err := d.SplitHousehold(d.ctx, []model.PersonID{a.ID}, model.Household{})
	field(t, err, "head", model.CodeRequired)
	must(d.Undo(d.ctx))(t)
	same(t, "back", d.lives(b.ID), "Lê Bình")
	if _, err := d.Household(d.ctx, home.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("the new household is still there: %v", err)
	}
}

// What was recorded of somebody who was written down twice is one person's afterwards, each fact once.
func TestMergingPeople(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0)
	kept := must(d.AddPerson(d.ctx, model.Person{Name: "Trần Văn Hùng", HouseholdID: home.ID, Phone: "0905000001"}, d.episode(0)))(t)
	gone := must(d.AddPerson(d.ctx, model.Person{
		Name: "Hùng Trần Văn", HouseholdID: d.house("Lê Bình", 0).ID, NationalID: "048090001234", Birth: "1990", Note: "bán hàng",
	}, d.episode(0)))(t)
	mine, theirs := must(d.Isolations(d.ctx, kept.ID))(t)[0], must(d.Isolations(d.ctx, gone.ID))(t)[0]
	on := mine.StartsOn
	for _, c := range []struct {
		of      model.IsolationID
		session model.Session
		result  model.CheckInResult
	}{
		{mine.ID, model.Morning, model.CheckInNormal}, {theirs.ID, model.Morning, model.CheckInAbsent}, {theirs.ID, model.Afternoon, model.CheckInSymptoms},
	} {
		d.ill(model.Isolation{ID: c.of}, on, c.session, c.result, 0)
	}
	pcr := func(of model.IsolationID, due model.Date, result model.TestResult) model.Test {
		test := model.Test{IsolationID: of, Kind: model.TestPCR, DueOn: due, TakenOn: on, Result: result}
		if result != model.TestPending {
			test.ResultOn = on
		}
		return test
	}
	must(d.RecordTests(d.ctx, []model.Test{pcr(mine.ID, on, model.TestNegative)}))(t)
	must(d.RecordTests(d.ctx, []model.Test{pcr(theirs.ID, on, model.TestNegative)}))(t)
	must(d.RecordTests(d.ctx, []model.Test{pcr(theirs.ID, on+1, model.TestPending)}))(t)
	must(d.RecordTests(d.ctx, []model.Test{pcr(mine.ID, on+7, model.TestPending)}))(t)
	must(d.RecordTests(d.ctx, []model.Test{pcr(theirs.ID, on+7, model.TestPositive)}))(t)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{theirs.ID}, model.OutcomeLeft, on, "", "về quê"))
	first := d.episode(gone.ID)
	first.StartsOn, first.EndsOn, first.AnchorOn = on-40, on-26, on-40
	must(d.StartIsolation(d.ctx, first))(t)

	check(t, d.MergePeople(d.ctx, gone.ID, kept.ID))
	p := must(d.Person(d.ctx, kept.ID))(t)
	same(t, "person", []string{p.Name, p.NationalID, p.Phone, p.Birth, p.Note}, []string{"Trần Văn Hùng", "048090001234", "0905000001", "1990", "bán hàng"})
	all := must(d.Isolations(d.ctx, kept.ID))(t)
	if len(all) != 2 || all[0].ID != mine.ID || all[0].Outcome != model.OutcomeLeft || all[0].EndedOn != on || all[1].StartsOn != on-40 {
		t.Fatalf("isolations %+v", all)
	}
	var found []string
	for _, c := range must(d.CheckIns(d.ctx, []model.IsolationID{mine.ID}, on, on))(t) {
		found = append(found, string(c.Session+" "+model.Session(c.Result)))
	}
	same(t, "rounds", found, []string{"morning absent", "afternoon symptoms"})
	var results []model.TestResult
	for _, test := range must(d.Isolation(d.ctx, mine.ID))(t).Tests {
		results = append(results, test.Result)
	}
	slices.Sort(results)
	same(t, "tests", results, []model.TestResult{model.TestNegative, model.TestPending, model.TestPositive})
	if _, err := d.Person(d.ctx, gone.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("both are there: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "after undo", []int{len(must(d.Isolations(d.ctx, kept.ID))(t)), len(must(d.Isolations(d.ctx, gone.ID))(t))}, []int{1, 2})

	other := must(d.AddPerson(d.ctx, model.Person{Name: "Trần Hùng", HouseholdID: home.ID, NationalID: "048090009999"}, model.Isolation{}))(t)
	field(t, d.MergePeople(d.ctx, gone.ID, other.ID), "national_id", model.CodeDuplicate)
	longer := d.person("Trần Văn Hùng", home.ID+1)
	i := d.isolated(longer.ID)
	must(d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+7, "xét nghiệm muộn"))(t)
	field(t, d.MergePeople(d.ctx, longer.ID, kept.ID), "starts_on", model.CodeDuplicate)
	measles := d.episode(other.ID)
	measles.Disease = "soi"
	must(d.StartIsolation(d.ctx, measles))(t)
	check(t, d.MergePeople(d.ctx, kept.ID, other.ID))
	same(t, "for two diseases at once", len(must(d.Isolations(d.ctx, other.ID))(t)), 2)
	must(d.Undo(d.ctx))(t)
	measles = must(d.Isolations(d.ctx, other.ID))(t)[0]
	measles.Place, measles.Site = model.PlaceHospital, "Bệnh viện quận"
	must(d.UpdateIsolation(d.ctx, measles))(t)
	field(t, d.MergePeople(d.ctx, kept.ID, other.ID), "starts_on", model.CodeDuplicate) // nobody is in two places
	if err := d.MergePeople(d.ctx, kept.ID, kept.ID); !errors.Is(err, model.ErrNothing) {
		t.Errorf("merged with oneself: %v", err)
	}
}

func TestMergingHouseholds(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	area := d.unit(model.UnitArea, "Tổ 3")
	kept := d.house("Võ An", 0)
	gone := must(d.AddHousehold(d.ctx, model.Household{
		Head: "Võ Văn An", Address: "Số 12 Lê Lợi", AreaID: area.ID, Phone: "0905000001", HelpNeeded: "gạo", WholeIsolated: true,
	}, nil, nil))(t)
	twice, again := d.person("Võ Ba", kept.ID), d.person("Ba Võ", gone.ID)
	d.isolated(again.ID)
	alone := d.person("Võ Bốn", gone.ID)
	must(d.AddViolation(d.ctx, model.Violation{HouseholdID: gone.ID, At: d.instant(), What: "ra ngoài", Action: model.ActionReminder}))(t)
	check(t, d.MergeHouseholds(d.ctx, gone.ID, kept.ID))
	h := must(d.Household(d.ctx, kept.ID))(t)
	same(t, "household", fmt.Sprint(h.Head, h.Address, h.Area, h.Phone, h.HelpNeeded, h.WholeIsolated, h.People, h.Isolating),
		fmt.Sprint("Võ An", "12 Lê Lợi", "Tổ 3", "0905000001", "gạo", true, 2, 1))
	same(t, "homes", []string{d.lives(twice.ID), d.lives(alone.ID)}, []string{"Võ An", "Võ An"})
	if _, err := d.Household(d.ctx, gone.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("both are there: %v", err)
	}
	if err := d.MergeHouseholds(d.ctx, kept.ID, kept.ID); !errors.Is(err, model.ErrNothing) {
		t.Errorf("merged with itself: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "after undo", []int{must(d.Household(d.ctx, kept.ID))(t).People, must(d.Household(d.ctx, gone.ID))(t).People}, []int{1, 2})
}

// Who has the id of somebody else of the household stays somebody else when two households become one; an id that only fills the
// cell keeps nobody apart.
func TestMergingHouseholdsWithOneID(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	kept, gone := d.house("Võ An", 0), d.house("Võ Văn An", 0)
	add := func(name, id string, home model.HouseholdID) model.PersonID {
		return must(d.AddPerson(d.ctx, model.Person{Name: name, Birth: "1980", NationalID: id, HouseholdID: home}, model.Isolation{}))(t).ID
	}
	mother, filled := add("Võ Thị Ba", "048180001234", kept.ID), add("Võ Bốn", "000000000000", kept.ID)
	daughter, twice := add("Võ Thị Năm", "048180001234", gone.ID), add("Bốn Võ", "048080009999", gone.ID)
	check(t, d.MergeHouseholds(d.ctx, gone.ID, kept.ID))
	same(t, "homes", []string{d.lives(mother), d.lives(daughter)}, []string{"Võ An", "Võ An"})
	same(t, "the id of both rows", must(d.Person(d.ctx, filled))(t).NationalID, "048080009999")
	if _, err := d.Person(d.ctx, twice); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("both are there: %v", err)
	}
}
