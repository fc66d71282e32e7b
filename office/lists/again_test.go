package lists_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/sample"
	"sotruc/store"
	"sotruc/store/blank"
)

// goesOut is the list of all people of a book in all columns.
func goesOut(t *testing.T, book *store.Book) [][]string {
	t.Helper()
	keys, err := book.PersonKeys(t.Context(), model.PersonFilter{AnyState: true})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := office.List(t.Context(), book, config.Default(), keys, office.ListColumns(), true, now())
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// A list with all columns comes into another book without loss: what that book gives out is what came in, of a whole sample ward and of
// what no rule says.
func TestAListOfAllColumnsComesInAgain(t *testing.T) {
	t.Parallel()
	ward := sample.New(sample.Options{Seed: 3, People: 140})
	clock := sample.NewClock(ward.Begun.Time())
	from := blank.Open(t, store.WithClock(clock.Now))
	if err := sample.Fill(t.Context(), from, clock, ward); err != nil {
		t.Fatal(err)
	}
	to := open(t)
	today := now().Date()
	byHand := []model.Isolation{
		{Disease: "soi", Follow: model.FollowWatch, Anchor: model.AnchorExposure, AnchorOn: today - 5, EndsOn: today - 2, MonitorDays: 21},
		{Disease: "soi", Follow: model.FollowIsolation, Anchor: model.AnchorRash, AnchorOn: today - 3, EndsOn: today + 4, Days: 6, CheckIns: 2},
		{Disease: "covid", Follow: model.FollowIsolation, Anchor: model.AnchorStart, AnchorOn: today - 2, EndsOn: today + 3, Days: 5, CheckIns: 2},
		{Disease: "covid", Follow: model.FollowIsolation, Anchor: model.AnchorStart, AnchorOn: today - 2, EndsOn: today + 3, Days: 5, Place: model.PlaceCentral, Site: "Ký túc xá Bến Cũ"},
	}
	for n, i := range byHand {
		i.Category, i.Place, i.StartsOn, i.Origin = model.CategoryF1, cmp.Or(i.Place, model.PlaceHome), today-2, "con bà Tư"
		name := []string{"Đỗ Thị Mười", "Đỗ Văn Chín", "Đỗ Thị Tám", "Đỗ Văn Một"}[n]
		if _, err := from.AddHousehold(t.Context(), model.Household{Head: name, Address: "7 Bến Cũ"}, []model.Person{{Name: name, Birth: "1980"}}, []model.Isolation{i}); err != nil {
			t.Fatal(err)
		}
	}
	source, err := from.AddHousehold(t.Context(), model.Household{Head: "Ngô Thị Nguồn", Address: "8 Bến Cũ", Phone: "0905777888"}, []model.Person{{Name: "Ngô Văn Con"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	members, err := from.People(t.Context(), source.ID)
	if err != nil {
		t.Fatal(err)
	}
	contact := byHand[2]
	contact.Category, contact.Place, contact.StartsOn, contact.ContactID = model.CategoryF1, model.PlaceHome, today-2, members[0].ID
	if _, err := from.AddHousehold(t.Context(), model.Household{Head: "Đỗ Thị Bảy", Address: "9 Bến Cũ"}, []model.Person{{Name: "Đỗ Thị Bảy"}}, []model.Isolation{contact}); err != nil {
		t.Fatal(err)
	}
	roster(t, from, to)
	want := goesOut(t, from)
	data, err := office.ListFile(want)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ds.xlsx")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	set := config.Default()
	list, err := lists.Read(path, office.Limits(set), set, today, nil)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := lists.Take(t.Context(), to, list, lists.How{Reason: "theo danh sách", Today: today})
	if err != nil || len(taken.Left) > 0 || len(taken.Problems) > 0 {
		t.Errorf("%v, left %+v, %+v", err, taken.Left, taken.Problems)
	}
	got := goesOut(t, to)
	sorted := func(rows [][]string) [][]string {
		rows = slices.Clone(rows)
		for _, row := range rows[1:] {
			row[0] = "" // the place in the list
		}
		slices.SortFunc(rows[1:], func(a, b []string) int { return slices.Compare(a, b) })
		return rows
	}
	want, got = sorted(want), sorted(got)
	text := fmt.Sprint(got)
	for _, has := range []string{"Ngô Văn Con, hộ Ngô Thị Nguồn, 8 Bến Cũ", "0905777888", "Ký túc xá Bến Cũ"} {
		if !strings.Contains(text, has) {
			t.Errorf("lost %s", has)
		}
	}
	if len(want) != len(got) || len(want) < 100 {
		t.Fatalf("%d rows, were %d", len(got), len(want))
	}
	for n := range want {
		if !slices.Equal(want[n], got[n]) {
			t.Errorf("row %d\n got %q\nwant %q", n, got[n], want[n])
		}
	}
}

// roster gives a book the members and teams of another, which a list only names.
func roster(t *testing.T, from, to *store.Book) {
	t.Helper()
	members, err := from.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range members {
		if _, err := to.AddMember(t.Context(), model.Member{Name: m.Name}); err != nil {
			t.Fatal(err)
		}
	}
	units, err := from.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range units {
		if u.Kind == model.UnitTeam {
			if _, err := to.AddUnit(t.Context(), model.Unit{Kind: u.Kind, Name: u.Name}); err != nil {
				t.Fatal(err)
			}
		}
	}
}
