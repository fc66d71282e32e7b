package people_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake/people"
	"sotruc/model"
)

// options are those of the settings as shipped.
func options(t testing.TB) people.Options {
	c := config.Default()
	return people.Options{Rules: c.Regimes(), Diseases: c.DiseasesOn(0), Usual: c.UsualDisease, Today: dayAt(t, "2021-08-10")}
}

// A list may name the disease of each row; without a usual one nobody is isolated for a disease nobody named.
func TestDiseaseOfARow(t *testing.T) {
	t.Parallel()
	c, day := config.Default(), dayAt(t, "2026-11-28")
	opts := people.Options{Rules: c.Regimes(), Diseases: c.DiseasesOn(day), Usual: c.UsualDisease, Today: day}
	head := "Họ và tên;Địa chỉ;Bệnh;Đối tượng;Ngày tiếp xúc;Ngày bắt đầu\n"
	tests := []struct {
		row, disease, rule string
		code               string // of the first problem
	}{
		{"Võ An;12 Lê Lợi;Sởi;F1;20/11/2026;21/11/2026\n", "soi", "soi-contact", ""},
		{"Võ An;12 Lê Lợi;thuỷ đậu;F1;20/11/2026;21/11/2026\n", "thuydau", "thuydau-contact", ""},
		{"Võ An;12 Lê Lợi;;F1;20/11/2026;21/11/2026\n", "", "", string(people.NoDisease)},
		{"Võ An;12 Lê Lợi;cảm;F1;20/11/2026;21/11/2026\n", "", "", "no-isolation"},
		{"Võ An;12 Lê Lợi;rubella;F1;20/11/2026;21/11/2026\n", "", "", string(people.NoEnd)}, // the health station has to be asked
		{"Võ An;12 Lê Lợi;covid;F1;20/11/2026;21/11/2026\n", "", "", string(people.NoEnd)},   // the rule asks for nothing
		{"Võ An;12 Lê Lợi;Sởi;F1;20/10/2026;21/11/2026\n", "", "", "no-days"},                // what it asks for was over before
	}
	for _, tt := range tests {
		list, err := people.Read("x.csv", []byte(head+tt.row), opts)
		if err != nil || len(list.Households) != 1 {
			t.Errorf("%s: %+v, %v", tt.row, list, err)
			continue
		}
		code := ""
		if len(list.Problems) > 0 {
			code = string(list.Problems[0].Code)
		}
		if i := list.Households[0].Isolations[0]; i.Disease != tt.disease || i.RegimeID != tt.rule || code != tt.code {
			t.Errorf("%s: %+v, %s", tt.row, i, code)
		}
	}
}

// What counts from the first day counts from it in a list as in the form, whatever day of contact stands there.
func TestEndFollowsTheAnchorOfTheRule(t *testing.T) {
	t.Parallel()
	text := "Họ và tên;Địa chỉ;Đối tượng;Ngày tiếp xúc;Ngày bắt đầu\nVõ An;12 Lê Lợi;F1;28/7/2021;01/8/2021\n"
	list, err := people.Read("x.csv", []byte(text), options(t))
	if err != nil || list.Households[0].Isolations[0].EndsOn != dayAt(t, "2021-08-15") {
		t.Errorf("%+v, %v", list, err)
	}
}

// What a whole list says once is of everybody in it; each such guess is said. A name in two columns is one name.
func TestWhatAListSaysOnce(t *testing.T) {
	t.Parallel()
	list := read(t, "DANH SÁCH NGƯỜI VỀ TỪ VÙNG DỊCH,,,,\nHọ đệm,Tên,Địa chỉ,Đi từ đâu về,Ngày về địa phương\nPhan Văn,An,1 Lê Lợi,TP HCM,4/8/2021\nPhan Thị,Bé,1 Lê Lợi,,\n")
	if got := outline(list); got != "Phan Văn An @ 1 Lê Lợi: Phan Văn An, Phan Thị Bé" {
		t.Fatalf("got %s", got)
	}
	i := list.Households[0].Isolations[0]
	if i.Category != model.CategoryOutbreakArea || i.StartsOn != dayAt(t, "2021-08-04") || i.Origin != "TP HCM" || list.Households[0].Isolations[1].StartsOn != 0 {
		t.Errorf("%+v", list.Households[0].Isolations)
	}
	if got := troubles(list); got != "2 category from-title; 2 starts_on from-anchor" {
		t.Errorf("said: %s", got)
	}
	two := read(t, "DANH SÁCH F1 VÀ NGƯỜI VỀ TỪ VÙNG DỊCH,\nHọ tên,Ngày về\nAn,4/8/2021\n")
	if two.Households[0].Isolations[0].StartsOn != 0 {
		t.Errorf("a title that names two reasons isolated somebody: %+v", two.Households[0].Isolations)
	}
}

// A day in three columns is one day, of whatever it stands below; without day and month it is a year.
func TestDayInThreeColumns(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, births, start, problems string }{
		{"two rows", "STT,Họ tên,Ngày sinh,,,Địa chỉ\n,,Ngày,Tháng,Năm,\n1,An,3,2,1974,1 Lê Lợi\n2,Bé,,,1980,\n3,Cúc,-,5.0,1990,\n4,Em,31,2,1990,\n", "1974-02-03 1980 1990 1990", "", "6 birth year-only"},
		{"one row", "Họ tên,Ngày sinh,Tháng sinh,Năm sinh,Địa chỉ\nAn,14,11,2003,1 Lê Lợi\n", "2003-11-14", "", ""},
		{"of the start", "Họ tên,Năm sinh,,Đối tượng,Từ ngày,,\n,Nam,Nữ,,Ngày,Tháng,Năm\nAn,1960,,F1,2,8,2021\nBé,,1970,F1,,8,2021\n", "1960 1970", "2021-08-02", "4 starts_on invalid-date"},
		{"of birth and start", "Họ tên,Ngày sinh,,,Đối tượng,Ngày bắt đầu,,\n,Ngày,Tháng,Năm,,Ngày,Tháng,Năm\nAn,1,2,1960,F1,2,8,2021\n", "1960-02-01", "2021-08-02", ""},
		{"Nam and Nữ are none", "Họ tên,Nam,Nữ,Địa chỉ\nAn,1960,,1 Lê Lợi\n", "1960", "", ""},
		{"the header again", "Họ tên,Ngày sinh,,\n,Ngày,Tháng,Năm\nAn,1,2,1960\nHọ tên,Ngày sinh,,\n,Ngày,Tháng,Năm\nBé,2,3,1970\n", "1960-02-01 1970-03-02", "", ""},
	}
	for _, tt := range tests {
		list := read(t, tt.in)
		var births []string
		for _, h := range list.Households {
			for _, p := range h.People {
				births = append(births, p.Birth)
			}
		}
		start := ""
		if i := list.Households[0].Isolations[0]; i.StartsOn != 0 {
			start = i.StartsOn.String()
		}
		if got := strings.Join(births, " "); got != tt.births || start != tt.start || troubles(list) != tt.problems {
			t.Errorf("%s: born %q, from %q, problems %q", tt.name, got, start, troubles(list))
		}
	}
}

// Whose isolation is left out for a word nobody knows is told what goes with it: the disease and the days of the row.
func TestWhatGoesWithAnUnknownWord(t *testing.T) {
	list, err := people.Read("x.csv", []byte("Họ tên;Địa chỉ;Đối tượng;Bệnh;Từ ngày;Đến ngày\n"+
		"Võ An;12 Lê Lợi;xyz;COVID-19;2/8/2021;16/8/2021\nVõ Bình;12 Lê Lợi;xyz;COVID-19;;-\nVõ Cúc;12 Lê Lợi;F1;xyz;2/8/2021;31/6/2021\n"), options(t))
	if err != nil || len(list.Left) != 3 {
		t.Fatalf("%+v, %v", list.Left, err)
	}
	var got []string
	for _, p := range list.Problems {
		if p.Code == people.NoIsolation {
			got = append(got, p.Field+" "+p.Text+": "+p.With)
		}
	}
	if want := []string{"category xyz: COVID-19, 02/08/2021, 16/08/2021", "category xyz: COVID-19", "disease xyz: 02/08/2021, 31/6/2021"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// Who is at home under no rule, up to a day the list names, is looked in on like everybody else.
func TestNoRuleAndALastDay(t *testing.T) {
	list, err := people.Read("x.csv", []byte("Họ tên;Địa chỉ;Đối tượng;Từ ngày;Đến ngày\nVõ An;12 Lê Lợi;Khác;2/8/2021;16/8/2021\n"), options(t))
	if err != nil || len(list.Households) != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	i := list.Households[0].Isolations[0]
	if i.RegimeID != "" || i.CheckIns != 2 || i.Days != 14 || i.EndsOn-i.StartsOn != 14 || !i.Expects(i.StartsOn+1, model.Morning) {
		t.Errorf("%+v", i)
	}
}
