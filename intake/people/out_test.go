package people_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"sotruc/intake/people"
	"sotruc/model"
)

// Whoever goes out in a list comes in again as he or she was: each category and place, with and without an isolation.
func TestWhoGoesOutComesInAgain(t *testing.T) {
	t.Parallel()
	home := model.Household{Head: "Lê Thị An", Address: "1 Hàng Me", Area: "Tổ 5"}
	var out []people.Outgoing
	names := strings.Fields("Anh Bình Chi Dũng Em Giang Hà Khánh Lan Minh Nga Oanh Phúc")
	for n, c := range model.Categories() {
		for _, place := range []model.Place{model.PlaceHome, model.PlaceCentral, model.PlaceHospital} {
			out = append(out, people.Outgoing{
				Home: home, Disease: "COVID-19",
				Person: model.Person{
					Name: "Lê Thị " + names[n%len(names)] + " " + names[len(place)%len(names)], Birth: "1980-04-15", Sex: model.SexFemale,
					Phone: "0905000001", Relation: "Con", Note: "ghi chú; \"đủ\"",
				},
				Isolation: model.Isolation{
					Category: c, Place: place, Origin: "Quảng Nam", AnchorOn: dayAt(t, "2021-08-01"), StartsOn: dayAt(t, "2021-08-02"),
					EndsOn: dayAt(t, "2021-08-16"), OrderNumber: "12/QĐ-UBND", OrderOn: dayAt(t, "2021-08-02"),
				},
			})
		}
	}
	out = append(out, people.Outgoing{Home: home, Person: model.Person{Name: "Lê Văn Không", Birth: "1975", Sex: model.SexMale, NationalID: "048075000001"}})
	rows := [][]string{people.Header(people.Columns())}
	for n, o := range out {
		rows = append(rows, o.Row(people.Columns(), n+1, true))
	}
	var text strings.Builder
	w := csv.NewWriter(&text)
	w.Comma = ';'
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	list := read(t, text.String())
	if len(list.Households) != 1 || len(list.Left) > 0 || len(list.Households[0].People) != len(out) {
		t.Fatalf("%d households, %+v", len(list.Households), list.Problems)
	}
	h := list.Households[0]
	if h.Household.Head != home.Head || h.Household.Address != home.Address || h.Household.Area != home.Area {
		t.Errorf("%+v", h.Household)
	}
	for n, o := range out {
		if p := h.People[n]; p != o.Person {
			t.Errorf("%+v, was %+v", p, o.Person)
		}
		i, was := h.Isolations[n], o.Isolation
		if i.Category != was.Category || i.Place != was.Place || i.Origin != was.Origin || i.StartsOn != was.StartsOn || i.EndsOn != was.EndsOn ||
			i.OrderNumber != was.OrderNumber || i.OrderOn != was.OrderOn || was.StartsOn != 0 && i.Disease != model.DiseaseCovid {
			t.Errorf("%s: %+v, was %+v", o.Person.Name, i, was)
		}
	}
}

func TestMaskedUnlessWhole(t *testing.T) {
	t.Parallel()
	o := people.Outgoing{Person: model.Person{Name: "Lê An", NationalID: "048075000001", Phone: "0905123456"}}
	row := strings.Join(o.Row(people.Columns(), 1, false), "|")
	if strings.Contains(row, "048075") || strings.Contains(row, "090512") || !strings.Contains(row, "***0001") || !strings.Contains(row, "***3456") {
		t.Error(row)
	}
}

// The template has a column for whose contact somebody is, and what stands there is where the isolation comes from.
func TestTheTemplateAsksWhoseContact(t *testing.T) {
	rows := people.Template()
	at := slices.IndexFunc(rows[0], func(s string) bool { return strings.Contains(s, "Tiếp xúc với") })
	if at < 0 {
		t.Fatalf("%q", rows[0])
	}
	row := slices.Clone(rows[1])
	row[1], row[at] = "Nguyễn Thị Thật", "F0 Lê Thị Cúc 1970"
	var text strings.Builder
	w := csv.NewWriter(&text)
	if err := w.WriteAll([][]string{rows[0], row}); err != nil {
		t.Fatal(err)
	}
	list, err := people.Read("x.csv", []byte(text.String()), options(t))
	if err != nil || len(list.Households) != 1 || list.Households[0].Isolations[0].Origin != "F0 Lê Thị Cúc 1970" {
		t.Errorf("%+v, %v", list, err)
	}
}
