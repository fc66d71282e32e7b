package people_test

import (
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
		{"Võ An;12 Lê Lợi;cảm;F1;20/11/2026;21/11/2026\n", "", "", "unknown-value"},
		{"Võ An;12 Lê Lợi;rubella;F1;20/11/2026;21/11/2026\n", "", "", string(people.NoEnd)}, // the health station has to be asked
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
