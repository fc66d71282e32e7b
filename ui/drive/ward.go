package drive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/sample"
	"sotruc/store"
)

// wards keeps the filled books of a test run: filling takes a second, copying does not.
var wards struct {
	sync.Mutex
	filled map[int]func() ([]byte, error)
}

// putWard makes the file of a book with the sample ward.
func putWard(t testing.TB, path string, people int) {
	t.Helper()
	wards.Lock()
	if wards.filled == nil {
		wards.filled = map[int]func() ([]byte, error){}
	}
	fill, ok := wards.filled[people]
	if !ok {
		fill = sync.OnceValues(func() ([]byte, error) { return fillWard(people) })
		wards.filled[people] = fill
	}
	wards.Unlock()
	filled, err := fill()
	if err == nil {
		err = os.WriteFile(path, filled, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// fillWard is the file of a book with the sample ward.
func fillWard(people int) ([]byte, error) {
	dir, err := os.MkdirTemp("", "sotruc-test-")
	if err != nil {
		return nil, fmt.Errorf("folder for a ward: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }() // it lies in the folder for such things
	path := filepath.Join(dir, "ward.sqlite")
	ward := sample.New(sample.Options{Seed: 1, People: people, Now: Now()})
	clock := sample.NewClock(ward.Begun.Time())
	book, err := store.Open(context.Background(), path, store.WithClock(clock.Now), store.WithOfficer(ward.Officer), store.WithThrowaway())
	if err != nil {
		return nil, err
	}
	if err := errors.Join(sample.Fill(context.Background(), book, clock, ward), book.Close()); err != nil {
		return nil, err
	}
	filled, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("filled ward: %w", err)
	}
	return filled, nil
}

// StartIsolating opens an empty book, adds a household of four under one order, isolated since six days ago, and goes to
// the list of people.
func StartIsolating(t testing.TB) (*Driver, model.Household) {
	t.Helper()
	d := Start(t, 0)
	today, rule := d.Desk.Today(), d.regime("byt5599")
	names := [...]string{"Trần Văn Bình", "Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em"}
	people, isolations := make([]model.Person, len(names)), make([]model.Isolation, len(names))
	for i, name := range names {
		people[i] = model.Person{Name: name, Birth: fmt.Sprint(1960 + 10*i)}
		isolations[i] = regime.Case{StartsOn: today - 6, AnchorOn: today - 6}.Begin(rule)
		isolations[i].OrderNumber, isolations[i].OrderOn = "12/QĐ-UBND", today-6
	}
	home, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: names[0], Address: "12 Lê Lợi"}, people, isolations)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z", "ctrl+y") // the screens read again after a write of their own
	return d.Press("4"), home
}
