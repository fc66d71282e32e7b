package store_test

import (
	"errors"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/contact"
)

// contactOf begins an isolation of somebody as the contact of another.
func (d *desk) contactOf(id, of model.PersonID) (model.Isolation, error) {
	d.t.Helper()
	i := d.episode(id)
	i.PersonID, i.ContactID = id, of
	return d.StartIsolation(d.ctx, i)
}

func TestContactsAreLinked(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0).ID
	f0, wife, son, far := d.person("Võ An", home).ID, d.person("Lê Bích", home).ID, d.person("Võ Cường", home).ID, d.person("Bùi Danh", home).ID
	wifes := must(d.contactOf(wife, f0))(t)
	must(d.contactOf(far, son))(t)
	must(d.contactOf(son, f0))(t)
	links := func(of model.PersonID) []contact.Link {
		t.Helper()
		return must(d.ContactLinks(d.ctx, of, model.DiseaseCovid))(t)
	}
	all := []contact.Link{{PersonID: wife, Of: f0}, {PersonID: son, Of: f0}, {PersonID: far, Of: son}}
	for _, id := range []model.PersonID{f0, son, far} { // up from each, down from each, and beside it the other contacts of those above
		got := links(id)
		slices.SortFunc(got, func(a, b contact.Link) int { return int(a.PersonID - b.PersonID) })
		same(t, "links", got, all)
	}
	if got := must(d.ContactLinks(d.ctx, f0, "soi"))(t); len(got) != 0 {
		t.Errorf("of another disease: %v", got)
	}

	// Nobody is a contact of oneself, of who is not in the book, or round a circle.
	_, err := d.contactOf(d.person("Hồ Em", home).ID, 4711)
	field(t, err, "contact_id", model.CodeUnknown)
	lone := d.person("Hồ Gấm", home).ID
	_, err = d.contactOf(lone, lone)
	field(t, err, "contact_id", model.CodeUnknown)
	_, err = d.contactOf(f0, far)
	field(t, err, "contact_id", contact.Circle)
	way := must(d.ContactWay(d.ctx, model.Isolation{PersonID: f0, ContactID: far, Disease: model.DiseaseCovid}))(t)
	var names []string
	for _, p := range way {
		names = append(names, p.Name)
	}
	same(t, "the way round", names, []string{"Bùi Danh", "Võ Cường", "Võ An"})

	wifes.ContactID = far // she is his contact, not he hers: no circle
	wifes = must(d.UpdateIsolation(d.ctx, wifes))(t)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", must(d.Isolation(d.ctx, wifes.ID))(t).ContactID, f0)

	// Who is in the bin is nobody's contact any more, and a form of a contact whose source went there still saves.
	check(t, d.DeletePeople(d.ctx, []model.PersonID{son}))
	if got := links(f0); len(got) != 1 {
		t.Errorf("with a binned one: %v", got)
	}
	fars := must(d.Isolations(d.ctx, far))(t)[0]
	fars.Origin = "ở chợ"
	must(d.UpdateIsolation(d.ctx, fars))(t)
	_, err = d.contactOf(lone, son)
	field(t, err, "contact_id", model.CodeUnknown)
	if _, err := d.Person(d.ctx, son); !errors.Is(err, model.ErrNotFound) {
		t.Error(err)
	}
}

// A list that says whose contact somebody is, links it where that is one person: of the list or of the book.
func TestListsLinkContacts(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0).ID
	f0 := must(d.AddPerson(d.ctx, model.Person{Name: "Võ An", HouseholdID: home, Birth: "1980-03-05", Phone: "0905000001"}, model.Isolation{}))(t)
	must(d.AddPerson(d.ctx, model.Person{Name: "Lê Hai", HouseholdID: home, Birth: "1970"}, model.Isolation{}))(t)
	must(d.AddPerson(d.ctx, model.Person{Name: "lê hai", HouseholdID: d.house("Bùi", 0).ID, Birth: "1970"}, model.Isolation{}))(t)
	origins := []string{"F0 Võ An (1980)", "bà Ba 0905000001", "Lê Hai 1970", "Đà Nẵng", "Trần Một, sn 1990", "Trần Sáu 1995"}
	names := []string{"Trần Một", "Trần Hai", "Trần Ba", "Trần Tư", "Trần Năm", "Trần Sáu"}
	births := []string{"1990", "1991", "1992", "1993", "1994", "1995"}
	people, isolations := make([]model.Person, len(names)), make([]model.Isolation, len(names))
	for n := range names {
		people[n] = model.Person{Name: names[n], Birth: births[n]}
		isolations[n] = d.episode(0)
		isolations[n].Origin = origins[n]
	}
	refused := must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{{Household: model.Household{Head: "Trần Một", Address: "3 Lê Lai"}, People: people, Isolations: isolations}}))(t)
	if refused[0] != nil {
		t.Fatal(refused[0])
	}
	of := map[string]model.PersonID{}
	ids := map[string]model.PersonID{}
	for _, p := range must(d.EveryPerson(d.ctx))(t) {
		ids[p.Name] = p.ID
		for _, i := range must(d.Isolations(d.ctx, p.ID))(t) {
			of[p.Name] = i.ContactID
			if i.Origin == "" {
				t.Errorf("%s lost the words", p.Name)
			}
		}
	}
	same(t, "linked", of, map[string]model.PersonID{
		"Trần Một": f0.ID, "Trần Hai": f0.ID, "Trần Ba": 0, "Trần Tư": 0, "Trần Năm": ids["Trần Một"], "Trần Sáu": 0,
	})
	must(d.Undo(d.ctx))(t)
	same(t, "one step", len(must(d.EveryPerson(d.ctx))(t)), 3)
}

// The household of a case is counted anew in one step: who is isolated ends later, who is not begins, each as a contact of the case.
func TestRecount(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home := d.house("Võ An", 0).ID
	f0, held, free, source := d.person("Võ An", home).ID, d.person("Lê Bích", home).ID, d.person("Võ Cường", home).ID, d.person("Bùi Danh", home).ID
	own := must(d.contactOf(f0, source))(t) // the case had it from him
	helds, sources := d.isolated(held), d.isolated(source)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{own.ID}, model.OutcomeBecameCase, own.StartsOn, model.SourceCross, ""))
	fresh := d.episode(free)
	moves := []model.EndMove{{ID: helds.ID, Rev: helds.Rev, To: helds.EndsOn + 3}, {ID: sources.ID, Rev: sources.Rev, To: sources.EndsOn + 3}}
	field(t, d.Recount(d.ctx, f0, []model.Isolation{fresh}, moves, " "), "reason", model.CodeRequired)
	same(t, "nothing of it", len(must(d.Isolations(d.ctx, free))(t)), 0)
	check(t, d.Recount(d.ctx, f0, []model.Isolation{fresh}, moves, "F0 trong hộ"))
	latest := func(id model.PersonID) model.Isolation { return must(d.Isolations(d.ctx, id))(t)[0] }
	same(t, "of whom", []model.PersonID{latest(held).ContactID, latest(free).ContactID, latest(source).ContactID}, []model.PersonID{f0, f0, 0})
	same(t, "the end", []model.Date{latest(held).EndsOn, latest(source).EndsOn}, []model.Date{helds.EndsOn + 3, sources.EndsOn + 3})
	same(t, "why", latest(held).Changes[0].Reason, "F0 trong hộ")
	must(d.Undo(d.ctx))(t)
	same(t, "one step", []any{latest(held).EndsOn, latest(held).ContactID, len(must(d.Isolations(d.ctx, free))(t))}, []any{helds.EndsOn, model.PersonID(0), 0})
	must(d.Redo(d.ctx))(t)
	same(t, "again", latest(held).ContactID, f0)
}
