package office_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
)

// callingPaper is a paper with orders that call upon lists of units.
const callingPaper = `ĐẢNG ỦY PHƯỜNG TÂN LẬP
*
Số 71-CV/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 14 tháng 8 năm 2021
Kính gửi: Các chi bộ
Ban Thường vụ Đảng ủy yêu cầu thực hiện các nội dung sau:
1. Các chi bộ (trừ Chi bộ 3) báo cáo vào ngày 5 hằng tháng.
2. Các chi bộ và các tổ dân phố rà soát người về từ vùng dịch trước ngày 20/8.
3. Các chi bộ (trừ Chi bộ 9) gửi danh sách trước ngày 21/8.
4. Chi bộ 1 và Chi bộ 3 báo cáo trước ngày 22/8.
5. Các chi bộ và các tổ COVID cộng đồng báo cáo trước ngày 23/8.
6. Các chi bộ còn lại nộp báo cáo trước ngày 24/8.
`

// What a paper says of whole kinds of units meets the roster: the units of a list are called upon, and the doubt says which; where the roster lacks
// them the words stay, and the doubt of the reader.
func TestAPaperCallsUponAListOfUnits(t *testing.T) {
	t.Parallel()
	book := open(t)
	if _, err := book.AddUnits(t.Context(), []model.Unit{
		{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}, {Kind: model.UnitCell, Name: "Chi bộ 3"}, {Kind: model.UnitArea, Name: "Tổ dân phố 1"},
	}); err != nil {
		t.Fatal(err)
	}
	read, err := intake.Read(doctext.Doc{Text: callingPaper})
	if err == nil {
		read, err = office.Look(t.Context(), book, config.Default(), read)
	}
	if err != nil {
		t.Fatal(err)
	}
	var doubts []string
	for _, d := range read.Doubts {
		doubts = append(doubts, string(d.Code)+": "+d.Text)
	}
	want := []string{
		"called-list: 2 chi bộ, không có Chi bộ 3", "several-kinds: Các chi bộ và các tổ dân phố", "excepted: trừ Chi bộ 9", "several-kinds: Các chi bộ và các tổ COVID cộng đồng",
		"the-rest: Các chi bộ còn lại",
	}
	for _, one := range want {
		if !strings.Contains(strings.Join(doubts, "\n"), one) {
			t.Errorf("no doubt %q in %q", one, doubts)
		}
	}
	if _, err = book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitCell, Name: "Chi bộ 9"}}); err == nil {
		read, err = office.Look(t.Context(), book, config.Default(), read)
	}
	for i, want := range map[int]string{0: "3 chi bộ, không có Chi bộ 3", 2: "3 chi bộ, không có Chi bộ 9"} {
		if err != nil || !slices.ContainsFunc(read.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.CalledList && d.Text == want }) {
			t.Errorf("%d: no doubt %q once the roster is another: %+v, %v", i+1, want, read.Doubts, err)
		}
	}
	if _, err = book.Undo(t.Context()); err == nil {
		read, err = office.Look(t.Context(), book, config.Default(), read)
	}
	if err != nil || !slices.ContainsFunc(read.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.Excepted && d.Text == "trừ Chi bộ 9" }) {
		t.Errorf("whom the roster lacks again: %+v, %v", read.Doubts, err)
	}
	saved, err := office.Register(t.Context(), book, config.Default(), office.Received(read.Directive, now()), 0)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"Chi bộ 1, Chi bộ 2", "cell,area: Chi bộ 1, Chi bộ 2, Chi bộ 3, Tổ dân phố 1", "", "Chi bộ 1, Chi bộ 3", "cell,team: Chi bộ 1, Chi bộ 2, Chi bộ 3", "cell: Chi bộ 1, Chi bộ 2, Chi bộ 3"} {
		one := saved.Tasks[i]
		var roll []string
		for _, u := range one.Units {
			if u.Role == model.RoleRoll && u.UnitID != 0 && u.Until == 0 {
				roll = append(roll, u.Name)
			}
		}
		got := strings.Join(roll, ", ")
		if one.RollKind != "" {
			got = string(one.RollKind) + ": " + got
		}
		if got != want || one.RollCall != (want != "") {
			t.Errorf("%d: %q %t, want %q", i+1, got, one.RollCall, want)
		}
	}
	if lead := saved.Tasks[2].Lead; lead != "Các chi bộ (trừ Chi bộ 9)" {
		t.Errorf("what is not called is led by %q", lead)
	}
}
