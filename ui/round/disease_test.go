package round_test

import (
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// measles begins the isolation of two people of the household as cases of measles, in place of the one that runs.
func measles(t *testing.T, d *drive.Driver, names ...string) {
	t.Helper()
	for _, name := range names {
		i := d.IsolationOf(name)
		i.Disease, i.Category, i.RegimeID, i.TestDays = "soi", model.CategoryF0, "", nil
		if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	d.Reopen()
}

// Where the book follows one disease, neither the round nor the first screen says which; of several each is named, counted as its list
// has it, and can be walked alone.
func TestRoundOfADisease(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Go("round").See("0/4").Absent("Bệnh", "COVID-19").Go("today").Absent("cách ly: ")
	measles(t, d, "Lê Thị Cúc", "Trần Văn Em")
	d.Go("round").See("Bệnh", "COVID-19", "sởi", "0/4").FitsEverySize()
	d.Press("l").See("Bệnh: sởi", "Bệnh: COVID-19").Write("sởi").Press("enter").See("· sởi", "0/2", "Lê Thị Cúc", "Trần Văn Em").Absent("Trần Thị Dung")
	d.Press("enter").See("1/2")
	d.Go("round?disease=covid").See("· COVID-19", "0/2", "Trần Thị Dung").Absent("Lê Thị Cúc")
	d.Go("today").See("2 người cách ly: COVID-19", "2 người cách ly: sởi").FitsEverySize().Row("cách ly: sởi").Press("enter").See("Lê Thị Cúc", "Trần Văn Em").Absent("Trần Thị Dung")
}

// What the first screen says of a disease is what its list has, whatever the book holds.
func TestPeopleByDiseaseAreThoseOfTheLists(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	var names []string
	for n, l := range d.Everybody() {
		if n%3 == 0 && l.Isolation.Outcome == model.OutcomeNone && l.Isolation.StartsOn <= d.Desk.Today() {
			names = append(names, l.Name)
		}
	}
	measles(t, d, names[:5]...)
	slow, err := office.CountSlow(t.Context(), d.Desk.Book, d.Desk.Config, d.Desk.Today(), office.Slow{})
	if err != nil || len(slow.Followed) != 2 {
		t.Fatalf("%+v, %v", slow, err)
	}
	for _, of := range slow.Followed {
		d.Visit(scene.People{Filter: of.Filter})
		if d.Count() != of.N {
			t.Errorf("%s: %d in the list, %d counted", of.Disease, d.Count(), of.N)
		}
		by := map[model.IsolationState]int{}
		for _, l := range d.Everybody() {
			all, err := d.Desk.Book.Isolations(t.Context(), l.ID)
			if err != nil {
				t.Fatal(err)
			}
			by[stateFor(all, of.Disease, d.Desk.Today())]++
		}
		if by[model.StateIsolating] != of.Isolating || by[model.StateMonitoring] != of.Monitoring || by[model.StateUnconfirmed] != of.Unconfirmed {
			t.Errorf("%s: %v one by one, %+v", of.Disease, by, of)
		}
	}
}

// stateFor is how somebody is followed for a disease on a day, by the latest isolation for it that has begun.
func stateFor(all []model.Isolation, disease string, on model.Date) model.IsolationState {
	var latest model.Isolation
	for _, i := range all {
		if i.Disease == disease && i.Outcome != model.OutcomeCancelled && i.StartsOn <= on && (latest.ID == 0 || i.StartsOn > latest.StartsOn || i.StartsOn == latest.StartsOn && i.ID > latest.ID) {
			latest = i
		}
	}
	if latest.ID == 0 {
		return model.IsolationNone
	}
	return latest.StateOn(on)
}
