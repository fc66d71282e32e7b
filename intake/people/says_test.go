package people_test

import (
	"testing"

	"sotruc/model"
)

// The words the program itself has for cases and contacts of other diseases than COVID-19 are read, and that somebody died beside the reason.
func TestTheProgramsOwnWordsAreRead(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]struct {
		category model.Category
		outcome  model.Outcome
	}{
		"Ca bệnh": {model.CategoryF0, ""}, "ca mắc": {model.CategoryF0, ""}, "Tiếp xúc": {model.CategoryF1, ""}, "người tiếp xúc": {model.CategoryF1, ""},
		"F0, tử vong": {model.CategoryF0, model.OutcomeDied}, "Contact": {model.CategoryF1, ""},
	} {
		list := read(t, "Họ tên,Địa chỉ,Bệnh,Đối tượng,Từ ngày,Đến ngày\nAn,1 Lê Lợi,COVID-19,\""+cell+"\",02/08/2021,08/08/2021\n")
		i := list.Households[0].Isolations[0]
		if i.Category != want.category || i.Outcome != want.outcome || troubles(list) != "" {
			t.Errorf("%s: %q, %q, said %q", cell, i.Category, i.Outcome, troubles(list))
		}
	}
}

// What is said of a cell is what a person sees there, and of a wrong day of birth the year is kept.
func TestWhatIsSaidOfACell(t *testing.T) {
	t.Parallel()
	const head = "Họ tên,Ngày sinh,Giới tính,CCCD,Đối tượng,Ngày bắt đầu,Ngày kết thúc\n"
	for _, tt := range []struct{ row, said, text, birth string }{
		{"An,1980,,,F1,46246,46260", "2 starts_on out-of-range; 2 ends_on out-of-range", "12/08/2026", "1980"},
		{"An,31/02/1978,,,,,", "2 birth year-only", "31/02/1978", "1978"},
		{"An,11/8/2022,,,,,", "2 birth invalid-date", "11/8/2022", ""},
		{"An,31/13/1978,,,,,", "2 birth invalid-date", "31/13/1978", ""},
		{"An,1984,Nam,1084000999,,,", "2 national_id zeros-back", "***0999", "1984"},
		{"An,1990,Nam,1084000999,,,", "2 national_id lost-zeros", "***0999", "1990"},
	} {
		list := read(t, head+tt.row+"\n")
		if troubles(list) != tt.said || list.Problems[0].Text != tt.text || list.Households[0].People[0].Birth != tt.birth {
			t.Errorf("%s: said %q of %+v", tt.row, troubles(list), list.Problems)
		}
	}
}

// A row says what stands in it, not what a rule or the rows above have.
func TestWhatARowSays(t *testing.T) {
	t.Parallel()
	list := read(t, "Họ tên,Chủ hộ,Địa chỉ,Tổ,Đối tượng,Hình thức cách ly,Ngày bắt đầu,Ngày kết thúc,Là tiếp xúc của\n"+
		"An,An,1 Lê Lợi,Tổ 5,F1,,02/08/2021,,\nBé,An,1 Lê Lợi,Tổ 6,F1,Tập trung,02/08/2021,16/08/2021,\"Cúc (1980), hộ Cúc\"\n")
	h := list.Households[0]
	a, b := h.Says[0], h.Says[1]
	if a.Fields["place"] || a.Fields["ends_on"] || !a.Fields["starts_on"] || a.Home.Area != "Tổ 5" || a.Contact != "" {
		t.Errorf("%+v", a)
	}
	if !b.Fields["place"] || !b.Fields["ends_on"] || b.Home.Area != "Tổ 6" || b.Contact != "Cúc (1980), hộ Cúc" || h.Household.Area != "Tổ 5" {
		t.Errorf("%+v", b)
	}
}
