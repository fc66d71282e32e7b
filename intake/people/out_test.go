package people_test

import (
	"encoding/csv"
	"fmt"
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

// The site of somebody who is not at home is read, under whatever name of the column; one that is named without a word for the place says that it is
// no home, and beside "at home" it is a doubt.
func TestTheSiteOfWhoIsNotAtHome(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"Cơ sở cách ly", "Khu cách ly", "Nơi cách ly tập trung"} {
		list := read(t, "Họ tên,Diện,Hình thức cách ly,"+title+",Ngày bắt đầu,Ngày kết thúc,Địa chỉ\n"+
			"An,F1,Tập trung,Trường Bến Cũ,02/08/2021,16/08/2021,1 Lê Lợi\nBình,F1,,Trường Bến Cũ,02/08/2021,16/08/2021,2 Lê Lợi\n"+
			"Chi,F0,Bệnh viện,BV Bến Cũ,02/08/2021,16/08/2021,3 Lê Lợi\nDũng,F1,Tại nhà,Trường Bến Cũ,02/08/2021,16/08/2021,4 Lê Lợi\nEm,F1,,,02/08/2021,16/08/2021,5 Lê Lợi\n")
		var got []string
		for _, h := range list.Households {
			for n, p := range h.People {
				got = append(got, fmt.Sprint(p.Name, " ", h.Isolations[n].Place, " ", h.Isolations[n].Site))
			}
		}
		if want := []string{"An central Trường Bến Cũ", "Bình central Trường Bến Cũ", "Chi hospital BV Bến Cũ", "Dũng home ", "Em home "}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
		if !slices.ContainsFunc(list.Problems, func(p people.Problem) bool {
			return p.Code == people.SiteAtHome && p.Row == 5 && p.Text == "Trường Bến Cũ"
		}) {
			t.Errorf("%s: %+v", title, list.Problems)
		}
	}
}

// The template has a column for each day a rule may count from: what stands there is counted from, or it is said that it is not.
func TestTheTemplateHasEachDay(t *testing.T) {
	t.Parallel()
	columns := map[model.Anchor]struct{ title, disease, category string }{
		model.AnchorExposure: {"Mốc (ngày tiếp xúc / ngày về)", "sởi", "Tiếp xúc"}, model.AnchorArrival: {"Mốc (ngày tiếp xúc / ngày về)", "COVID-19", "Về từ vùng dịch"},
		model.AnchorOnset: {"Ngày khởi phát", "tay chân miệng", "Ca bệnh"}, model.AnchorRash: {"Ngày phát ban", "sởi", "Ca bệnh"},
		model.AnchorSwelling: {"Ngày sưng", "quai bị", "Ca bệnh"}, model.AnchorTreatment: {"Ngày bắt đầu điều trị", "ho gà", "Ca bệnh"},
		model.AnchorBite: {"Ngày bị cắn", "dại", "Phơi nhiễm động vật"},
	}
	head := people.Template()[0]
	for _, anchor := range model.Anchors() {
		if anchor == model.AnchorStart {
			continue
		}
		c := columns[anchor]
		row := make([]string, len(head))
		for title, cell := range map[string]string{
			"Họ và tên": "Võ An", "Địa chỉ": "1 Lê Lợi", "Bệnh": c.disease, "Đối tượng": c.category, "Ngày bắt đầu": "27/11/2026", "Ngày kết thúc": "04/12/2026", c.title: "26/11/2026",
		} {
			at := slices.Index(head, title)
			if at < 0 {
				t.Fatalf("%s: the template has no %q", anchor, title)
			}
			row[at] = cell
		}
		list := today(t, strings.Join(head, ";")+"\n"+strings.Join(row, ";")+"\n")
		if i, said := list.Households[0].Isolations[0], troubles(list); i.AnchorOn.Local() != "26/11/2026" && !strings.Contains(said, "anchor-unused") || strings.Contains(said, "unknown-column") {
			t.Errorf("%s: counted from %s of %s, problems %q", anchor, i.AnchorOn.Local(), i.Anchor, said)
		}
	}
}
