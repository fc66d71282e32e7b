package people_test

import (
	"fmt"
	"testing"

	"sotruc/config"
	"sotruc/intake/people"
	"sotruc/model"
)

// today reads a list in the days of the law in force.
func today(t *testing.T, text string) people.List {
	t.Helper()
	c, day := config.Default(), dayAt(t, "2026-12-01")
	list, err := people.Read("x.csv", []byte(text), people.Options{Rules: c.Regimes(), Diseases: c.DiseasesOn(day), Usual: c.UsualDisease, Today: day})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// A rule counts from the day of its own kind; which day it wants and has not, or which day nothing counts from, is said.
func TestAnchorColumns(t *testing.T) {
	t.Parallel()
	tests := []struct {
		title, row string
		anchor     model.Anchor
		end        string
		problems   string
	}{
		{"Ngày phát ban", "sởi,Ca bệnh,29/11/2026,30/11/2026,", model.AnchorRash, "2026-12-06", ""},
		{"Ngày nổi ban", "sởi,Ca bệnh,,30/11/2026,", model.AnchorStart, "2026-12-07", "2 rash_on no-anchor"},
		{"Ngày phát ban", "sởi,Ca bệnh,,30/11/2026,06/12/2026", model.AnchorStart, "2026-12-06", ""},
		{"Ngày khởi phát", "sởi,Ca bệnh,29/11/2026,30/11/2026,", model.AnchorStart, "2026-12-07", "2 rash_on no-anchor"},
		{"Ngày khởi phát", "sởi,Ca bệnh,29/11/2026,30/11/2026,06/12/2026", model.AnchorStart, "2026-12-06", "2 onset_on anchor-unused"},
		{"Ngày sốt", "tay chân miệng,Ca bệnh,28/11/2026,30/11/2026,", model.AnchorOnset, "2026-12-08", ""},
		{"Ngày sưng đau", "quai bị,Ca bệnh,28/11/2026,30/11/2026,08/12/2026", model.AnchorSwelling, "2026-12-08", ""},
		{"Ngày bắt đầu điều trị", "ho gà,Ca bệnh,29/11/2026,30/11/2026,05/12/2026", model.AnchorTreatment, "2026-12-05", ""},
		{"Ngày phát bệnh", "cúm,Khác,29/11/2026,30/11/2026,05/12/2026", model.AnchorOnset, "2026-12-05", ""}, // under no rule
		{"Mốc", "sởi,Ca bệnh,29/11/2026,30/11/2026,", model.AnchorRash, "2026-12-06", ""},
		{"Ngày tiếp xúc", "covid,F1,29/11/2026,30/11/2026,05/12/2026", model.AnchorStart, "2026-12-05", "2 anchor_on anchor-unused"},
	}
	for _, tt := range tests {
		list := today(t, "Họ và tên,Địa chỉ,Bệnh,Đối tượng,"+tt.title+",Ngày bắt đầu,Ngày kết thúc\nVõ An,12 Lê Lợi,"+tt.row+"\n")
		i := list.Households[0].Isolations[0]
		if i.Anchor != tt.anchor || i.PlannedEnd().String() != tt.end || troubles(list) != tt.problems {
			t.Errorf("%s: %s: from %s to %s, problems %q", tt.title, tt.row, i.Anchor, i.PlannedEnd(), troubles(list))
		}
		if named := list.Households[0].Says[0].Fields["anchor_on"]; i.Anchor != model.AnchorStart && !named {
			t.Errorf("%s: the row does not say what it counts from", tt.title)
		}
	}
	old := read(t, "Họ và tên,Địa chỉ,Đối tượng,Mốc,Ngày bắt đầu\nVõ An,12 Lê Lợi,F1,08/08/2021,09/08/2021\n")
	if got := troubles(old); got != "2 anchor_on anchor-unused" {
		t.Errorf("under a rule that counts from the first day: %q", got)
	}
}

// Of days that are none each is said, always in the same order.
func TestAnchorsThatAreNone(t *testing.T) {
	t.Parallel()
	for range 20 {
		list := today(t, "Họ và tên,Địa chỉ,Bệnh,Đối tượng,Ngày bắt đầu,Ngày kết thúc,Ngày phát ban,Ngày khởi phát,Ngày sưng đau,Ngày bắt đầu điều trị\n"+
			"Võ An,12 Lê Lợi,sởi,Ca bệnh,30/11/2026,06/12/2026,32/1/2026,33/1/2026,34/1/2026,35/1/2026\n")
		if got := troubles(list); got != "2 onset_on invalid-date; 2 rash_on invalid-date; 2 swelling_on invalid-date; 2 treated_on invalid-date" {
			t.Fatalf("problems %q", got)
		}
	}
}

// A day to count from that cannot be so is told of by its own column, with what stands there.
func TestAnchorsThatCannotBe(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, row, want, text string }{
		{"Ngày phát ban", "sởi,Ca bệnh,29/01/2027,30/11/2026,", "2 rash_on future-date", "29/01/2027"},
		{"Ngày khởi phát", "cúm,Khác,29/01/2027,30/11/2026,05/12/2026", "2 onset_on future-date", "29/01/2027"},
		{"Mốc", "sởi,Ca bệnh,29/01/2027,30/11/2026,", "2 anchor_on future-date", "29/01/2027"},
	}
	for _, tt := range tests {
		list := today(t, "Họ và tên,Địa chỉ,Bệnh,Đối tượng,"+tt.title+",Ngày bắt đầu,Ngày kết thúc\nVõ An,12 Lê Lợi,"+tt.row+"\n")
		if got := troubles(list); got != tt.want || list.Problems[0].Text != tt.text {
			t.Errorf("%s: %s: problems %q of %+v", tt.title, tt.row, got, list.Problems)
		}
	}
}

// A day too long ago is told from one too far ahead.
func TestFarDays(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{
		"30/11/1999,06/12/2026": "2 starts_on far-date",
		"30/11/2029,06/12/2029": "2 starts_on out-of-range; 2 ends_on out-of-range",
		"30/11/2026,06/12/1926": "2 ends_on far-date; 2 rash_on no-anchor",
	} {
		list := today(t, "Họ và tên,Địa chỉ,Bệnh,Đối tượng,Ngày bắt đầu,Ngày kết thúc\nVõ An,12 Lê Lợi,sởi,Ca bệnh,"+row+"\n")
		if got := troubles(list); got != want {
			t.Errorf("%s: problems %q, want %q", row, got, want)
		}
	}
}

// Days that can be so and are strange are said, and the isolation is made.
func TestStrangeDays(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{
		"09/12/2026,15/12/2026,":           "2 starts_on starts-ahead",
		"01/12/2026,07/12/2026,":           "",
		"29/11/2025,05/12/2025,":           "2 ends_on long-over",
		"29/11/2025,05/12/2025,Hoàn thành": "",
		"10/10/2026,16/10/2026,":           "2 ends_on long-over",
		"20/10/2026,26/10/2026,":           "",
	} {
		list := today(t, "Họ và tên,Địa chỉ,Bệnh,Đối tượng,Ngày bắt đầu,Ngày kết thúc,Kết quả\nVõ An,12 Lê Lợi,sởi,Ca bệnh,"+row+"\n")
		if got := troubles(list); got != want || list.Households[0].Isolations[0].StartsOn == 0 {
			t.Errorf("%s: problems %q, want %q", row, got, want)
		}
	}
}

// An age is a year of birth, about, and that is said; what a spreadsheet shows for nothing is no birth.
func TestAges(t *testing.T) {
	t.Parallel()
	tests := []struct{ title, cell, birth, problems string }{
		{"Tuổi", "31", "1995", "1 age from-age"},
		{"Năm tuổi", "31 tuổi", "1995", "1 age from-age"},
		{"Tuổi", "8 tháng", "2026", "1 age from-age"},
		{"Tuổi", "14 tháng tuổi", "2025", "1 age from-age"},
		{"Tuổi", "1995", "1995", ""},
		{"Tuổi", "131", "", "2 age invalid-date"},
		{"Ngày sinh", "31 tuổi", "1995", "2 birth from-age"},
		{"Ngày sinh", "8 tháng tuổi", "2026", "2 birth from-age"},
		{"Ngày sinh", "90", "", "2 birth invalid-date"},
		{"Ngày sinh", "00/01/1900", "", "2 birth invalid-date"},
		{"Ngày sinh", "0/1/1900", "", "2 birth invalid-date"},
		{"Ngày sinh", "01/00/1900", "", "2 birth invalid-date"},
		{"Ngày sinh", "01/01/1900", "", "2 birth out-of-range"},
		{"Ngày sinh", "01/1910", "1910", ""},
	}
	for _, tt := range tests {
		list := today(t, "Họ và tên,"+tt.title+",Địa chỉ\nVõ An,"+tt.cell+",12 Lê Lợi\n")
		h := list.Households[0]
		if h.People[0].Birth != tt.birth || troubles(list) != tt.problems || h.Says[0].About != (tt.problems != "" && tt.birth != "") {
			t.Errorf("%s %s: %q, problems %q", tt.title, tt.cell, h.People[0].Birth, troubles(list))
		}
	}
	nobody := today(t, "Họ và tên,Tuổi,Địa chỉ\n,31,12 Lê Lợi\nVõ An,30,12 Lê Lợi\n")
	if got := troubles(nobody); got != "2 name required; 1 age from-age" {
		t.Errorf("an age without a name: %q", got)
	}
	two := today(t, "Họ và tên,Tuổi,Năm sinh,Địa chỉ\nVõ An,31,,12 Lê Lợi\nVõ Bé,32,1994,\nVõ Cúc,33,,\n")
	if got := troubles(two); got != "1 age from-age" || two.Households[1].People[0].Birth != "1994" {
		t.Errorf("said once: %q, %+v", got, two.Households)
	}
}

// An age beside a birth is held against it: what may be the age on the day, by whichever way of counting, is not; anything else is a doubt, and the
// birth is taken.
func TestAnAgeBesideABirth(t *testing.T) {
	t.Parallel()
	for _, birth := range []string{"1994", "01/01/1994", "31/12/1994"} {
		for age := range 120 {
			list := today(t, fmt.Sprintf("Họ và tên,Tuổi,Ngày sinh,Địa chỉ\nVõ An,%d,%s,12 Lê Lợi\n", age, birth))
			want := "2 age age-differs"
			switch age {
			case 31, 32, 33: // before the birthday, after it, and as a child is one at birth (tuổi mụ)
				want = ""
			}
			if p := list.Households[0].People[0]; troubles(list) != want || p.BirthYear() != 1994 || list.Households[0].Says[0].About {
				t.Errorf("%d beside %s: %q, %+v", age, birth, troubles(list), p)
			}
		}
	}
	if got := troubles(today(t, "Họ và tên,Tuổi,Ngày sinh,Địa chỉ\nVõ An,8 tháng,1994,12 Lê Lợi\nVõ Bé,,1994,\nVõ Cúc,-,1994,\nVõ Dũng,8 tháng,2026,\n")); got != "2 age age-differs" {
		t.Errorf("months: %q", got)
	}
}
