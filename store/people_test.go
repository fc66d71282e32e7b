package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
)

func TestHousehold(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	area, team := d.unit(model.UnitArea, "Tổ 1"), d.unit(model.UnitTeam, "Tổ Covid 1")
	guard := must(d.AddMember(d.ctx, model.Member{Name: "Lê Văn Canh"}))(t)
	in := model.Household{
		Head: "Nguyễn Văn Đức", Address: "12/3 Lê Lợi", AreaID: area.ID, Phone: "0903 123 456", ResponsibleID: guard.ID,
		TeamID: team.ID, WholeIsolated: true, SuppliesEnsured: true, HelpNeeded: "gạo", Note: "n",
	}
	folk := []model.Person{{Name: "Nguyễn Văn Đức", Birth: "1970", Sex: model.SexMale}, {Name: "Trần Thị Ánh"}}
	got := must(d.AddHousehold(d.ctx, in, folk, []model.Isolation{{}, d.episode(0)}))(t)
	in.ID, in.Rev, in.CreatedAt, in.Phone, in.Area = got.ID, 1, d.instant(), "0903123456", "Tổ 1"
	in.Responsible, in.Team, in.People, in.Isolating = "Lê Văn Canh", "Tổ Covid 1", 2, 1
	same(t, "household", got, in)
	people := must(d.People(d.ctx, got.ID))(t)
	same(t, "head first", people[0].Name, "Nguyễn Văn Đức")
	_, err := d.AddHousehold(d.ctx, model.Household{Head: "X"}, []model.Person{{Name: "Đỗ An"}, {Name: "ĐỖ AN"}}, nil)
	field(t, err, "name", model.CodeDuplicate)
	_, err = d.AddPerson(d.ctx, model.Person{Name: "nguyen van duc", Birth: "1970", HouseholdID: got.ID}, model.Isolation{})
	field(t, err, "name", model.CodeDuplicate)
	same(t, "one household", must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t), []model.HouseholdID{got.ID})
	got.HelpNeeded = ""
	updated := must(d.UpdateHousehold(d.ctx, got))(t)
	if updated.Rev != 2 {
		t.Errorf("rev %d", updated.Rev)
	}
	if _, err := d.UpdateHousehold(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{got.ID}))
	if keys := must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(t); keys != nil {
		t.Errorf("people stayed: %v", keys)
	}
	check(t, d.restore("person", int64(people[1].ID)))
	back := must(d.Household(d.ctx, got.ID))(t)
	if back.People != 1 || back.Isolating != 1 {
		t.Errorf("restored %+v", back)
	}
}

func TestHouseholdFilters(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two := d.unit(model.UnitArea, "Tổ 2"), d.unit(model.UnitArea, "Tổ 10")
	guard := must(d.AddMember(d.ctx, model.Member{Name: "Canh"}))(t)
	b := d.house("Lê Bình", two.ID)
	a := d.house("Võ An", two.ID)
	c := must(d.AddHousehold(d.ctx, model.Household{Head: "Chi", AreaID: one.ID, HelpNeeded: "gạo", TeamID: one.ID}, nil, nil))(t)
	d.isolated(d.person("Đặng Thị Đào", b.ID).ID)
	check(t, d.AssignResponsible(d.ctx, []model.HouseholdID{a.ID}, guard.ID))
	for name, f := range map[string]struct {
		filter model.HouseholdFilter
		want   []model.HouseholdID
	}{
		"all":         {model.HouseholdFilter{}, []model.HouseholdID{c.ID, a.ID, b.ID}},
		"area":        {model.HouseholdFilter{AreaID: two.ID}, []model.HouseholdID{a.ID, b.ID}},
		"responsible": {model.HouseholdFilter{ResponsibleID: guard.ID}, []model.HouseholdID{a.ID}},
		"team":        {model.HouseholdFilter{TeamID: one.ID}, []model.HouseholdID{c.ID}},
		"nobody":      {model.HouseholdFilter{NoResponsible: true}, []model.HouseholdID{c.ID, b.ID}},
		"help":        {model.HouseholdFilter{HelpNeeded: true}, []model.HouseholdID{c.ID}},
		"isolating":   {model.HouseholdFilter{Isolating: true}, []model.HouseholdID{b.ID}},
		"before":      {model.HouseholdFilter{Isolating: true, On: day(t, "2021-08-15")}, nil},
		"find":        {model.HouseholdFilter{Find: "vo an"}, []model.HouseholdID{a.ID}},
		"find person": {model.HouseholdFilter{Find: "dao"}, []model.HouseholdID{b.ID}},
		"bin":         {model.HouseholdFilter{InBin: true}, nil},
	} {
		same(t, name, must(d.HouseholdIDs(d.ctx, f.filter))(t), f.want)
	}
}

func TestPerson(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	in := model.Person{
		HouseholdID: house.ID, Name: "Võ Thị Sáu", Birth: "1990-05-02", Sex: model.SexFemale, NationalID: "079 190 000001",
		Phone: "0903.123.456", Relation: "vợ", Note: "dòng 1\ndòng 2",
	}
	got := must(d.AddPerson(d.ctx, in, d.episode(0)))(t)
	in.ID, in.Rev, in.CreatedAt, in.NationalID, in.Phone = got.ID, 1, d.instant(), "079190000001", "0903123456"
	same(t, "person", got, in)
	got.Name = "Võ Thị Bảy"
	same(t, "renamed", must(d.UpdatePerson(d.ctx, got))(t).Name, "Võ Thị Bảy")
	if _, err := d.UpdatePerson(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	similar := must(d.SimilarPeople(d.ctx, model.Person{Name: "VO THI BAY", Birth: "1990"}))(t)
	if len(similar) != 1 || similar[0].ID != got.ID || similar[0].Isolation.ID == 0 || similar[0].Household != "Võ An" {
		t.Errorf("similar %+v", similar)
	}
	if s := must(d.SimilarPeople(d.ctx, model.Person{Name: "Võ Thị Bảy", Birth: "1991"}))(t); len(s) != 0 {
		t.Errorf("other birth: %+v", s)
	}
	check(t, d.DeletePeople(d.ctx, []model.PersonID{got.ID}))
	if _, err := d.Person(d.ctx, got.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("deleted: %v", err)
	}
}

func TestPersonKeys(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two := d.unit(model.UnitArea, "Tổ 1"), d.unit(model.UnitArea, "Tổ 2")
	first, second := d.house("Võ Dung", one.ID), d.house("Lê An", two.ID)
	child, head, other, free := d.person("Võ Anh", first.ID), d.person("Võ Dung", first.ID), d.person("Lê Bình", second.ID), d.person("Lê Chi", second.ID)
	a, b := d.isolated(child.ID), d.isolated(head.ID)
	past := d.episode(other.ID)
	past.StartsOn, past.AnchorOn, past.EndsOn = past.StartsOn-20, past.StartsOn-20, past.StartsOn-6
	c := must(d.StartIsolation(d.ctx, past))(t)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{c.ID}, model.OutcomeCompleted, past.EndsOn, "", ""))
	noOrder := must(d.Isolation(d.ctx, a.ID))(t)
	noOrder.OrderNumber, noOrder.OrderOn = "", 0
	must(d.UpdateIsolation(d.ctx, noOrder))(t)
	today := d.instant().Date()
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{
		{IsolationID: a.ID, Day: today, Session: model.Afternoon, Result: model.CheckInAbsent},
		{IsolationID: b.ID, Day: today, Session: model.Morning, Result: model.CheckInSymptoms, Symptoms: "ho"},
	}))
	ka, kb := model.PersonKey{PersonID: child.ID, IsolationID: a.ID}, model.PersonKey{PersonID: head.ID, IsolationID: b.ID}
	kc, kd := model.PersonKey{PersonID: other.ID, IsolationID: c.ID}, model.PersonKey{PersonID: free.ID}
	for name, f := range map[string]struct {
		filter model.PersonFilter
		want   []model.PersonKey
	}{
		"isolations":  {model.PersonFilter{}, []model.PersonKey{kb, ka, kc}},
		"everybody":   {model.PersonFilter{AnyState: true}, []model.PersonKey{kb, ka, kc, kd}},
		"isolating":   {model.PersonFilter{State: model.StateIsolating}, []model.PersonKey{kb, ka}},
		"monitoring":  {model.PersonFilter{State: model.StateMonitoring}, []model.PersonKey{kc}},
		"ended":       {model.PersonFilter{State: model.StateEnded, On: today + 10}, []model.PersonKey{kc}},
		"area":        {model.PersonFilter{AreaID: two.ID}, []model.PersonKey{kc}},
		"household":   {model.PersonFilter{HouseholdID: first.ID}, []model.PersonKey{kb, ka}},
		"ends":        {model.PersonFilter{EndsOn: today + 14}, []model.PersonKey{kb, ka}},
		"unrecorded":  {model.PersonFilter{Unrecorded: model.Afternoon}, []model.PersonKey{kb}},
		"absent":      {model.PersonFilter{AbsentOn: today}, []model.PersonKey{ka}},
		"symptoms":    {model.PersonFilter{Symptoms: today}, []model.PersonKey{kb}},
		"test due":    {model.PersonFilter{TestDueBy: today}, []model.PersonKey{kb, ka}},
		"unconfirmed": {model.PersonFilter{State: model.StateUnconfirmed, On: today + 15}, []model.PersonKey{kb, ka}},
		"no order":    {model.PersonFilter{NoOrder: true}, []model.PersonKey{ka}},
		"find":        {model.PersonFilter{Find: "vo dung"}, []model.PersonKey{kb, ka}},
		"bin":         {model.PersonFilter{InBin: true}, nil},
	} {
		same(t, name, must(d.PersonKeys(d.ctx, f.filter))(t), f.want)
	}
	lines := must(d.PersonLines(d.ctx, []model.PersonKey{kd, ka}, (today + 2).At("00:00")))(t)
	if len(lines) != 2 || lines[0].ID != free.ID || lines[0].Isolation.ID != 0 {
		t.Fatalf("lines %+v", lines)
	}
	if l := lines[1]; l.Missed != 2 || l.Area != "Tổ 1" || l.Household != "Võ Dung" || l.Isolation.ID != a.ID {
		t.Errorf("line %+v", l)
	}
}

func TestRound(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	two, one := d.person("Võ An", house.ID), d.person("Võ Bình", house.ID)
	a := d.isolated(two.ID)
	daily := d.episode(one.ID)
	daily.CheckIns = 1
	b := must(d.StartIsolation(d.ctx, daily))(t)
	today := d.instant().Date()
	stops := func(day model.Date, session model.Session) []model.IsolationID {
		var ids []model.IsolationID
		for _, l := range must(d.Round(d.ctx, day, session, model.PersonFilter{}))(t) {
			ids = append(ids, l.IsolationID)
		}
		return ids
	}
	same(t, "first morning", stops(today, model.Morning), []model.IsolationID(nil))
	same(t, "first afternoon", stops(today, model.Afternoon), []model.IsolationID{a.ID})
	same(t, "second morning", stops(today+1, model.Morning), []model.IsolationID{a.ID, b.ID})
	c := model.CheckIn{IsolationID: b.ID, Day: today, Session: model.Afternoon, Result: model.CheckInSymptoms, Symptoms: "sốt", Temperature: 385}
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
	same(t, "not due but looked in", stops(today, model.Afternoon), []model.IsolationID{a.ID, b.ID})
	line := must(d.Round(d.ctx, today, model.Afternoon, model.PersonFilter{}))(t)[1]
	c.ID, c.At, c.By = line.CheckIn.ID, d.instant(), "Lan"
	same(t, "check-in", line.CheckIn, c)
	if line.DayNumber != 1 || line.Name != "Võ Bình" || line.Household != "Võ An" || line.Category != model.CategoryF1 {
		t.Errorf("line %+v", line)
	}
	c.Result, c.Symptoms, c.Temperature = model.CheckInNormal, "", 0
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
	c.Day = today + 40 // after the end: recorded all the same
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
	got := must(d.CheckIns(d.ctx, []model.IsolationID{a.ID, b.ID}, today, today+100))(t)
	if len(got) != 2 || got[0].Result != model.CheckInNormal {
		t.Errorf("%+v", got)
	}
	check(t, d.ClearCheckIns(d.ctx, got))
	if got := must(d.CheckIns(d.ctx, []model.IsolationID{b.ID}, today, today+100))(t); got != nil {
		t.Errorf("%+v", got)
	}
	err := d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: 99, Day: today, Session: model.Morning, Result: model.CheckInNormal}})
	if !errors.Is(err, model.ErrNotFound) {
		t.Errorf("unknown isolation: %v", err)
	}
	d.later(time.Second)
}
