package people_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/intake/people"
)

// leftOf shows the rows of which something was left out: "5p" became nobody, "6i" has no isolation, "7" lacks a cell.
func leftOf(list people.List) string {
	var all []string
	for _, l := range list.Left {
		s := fmt.Sprint(l.Row)
		if l.Person {
			s += "p"
		}
		if l.Isolation {
			s += "i"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	head := "Họ tên,Năm sinh,CCCD,SĐT,Chủ hộ,Địa chỉ,Đối tượng,Từ ngày,Đến ngày\n"
	tests := []struct{ name, rows, want string }{
		{"nothing", "An,1960,,,An,1 Lê Lợi,F1,2/8/2021,\n,,,,,,,,\nTổng cộng,1,,,,,,,\n", ""},
		{"no name", ",1960,,,An,1 Lê Lợi,,,\n", "2p"},
		{"no name, isolated", ",1960,,,An,1 Lê Lợi,F1,2/8/2021,\n", "2pi"},
		{"a name alone", "An,,,,,,,,\n", "2p"},
		{"no such day", "An,1960,,,An,1 Lê Lợi,F1,31/6/2021,\n", "2i"},
		{"no reason", "An,1960,,,An,1 Lê Lợi,,2/8/2021,\n", "2i"},
		{"a reason nobody knows", "An,1960,,,An,1 Lê Lợi,F9,2/8/2021,\n", "2i"},
		{"end before start", "An,1960,,,An,1 Lê Lợi,F1,2/8/2021,1/8/2021\n", "2i"},
		{"an end that is no day", "An,1960,,,An,1 Lê Lợi,F1,2/8/2021,31/6/2021\n", "2"},
		{"no phone", "An,1960,,12,An,1 Lê Lợi,,,\n", "2"},
		{"two phones, a birth that does not fit the id", "An,1960,048190000001,0905000111/0905000112,An,1 Lê Lợi,,,\n", ""},
		{"lost digits", "An,1960,4.8E+10,,An,1 Lê Lợi,,,\n", "2"},
		{"the same again", "An,1960,,,An,1 Lê Lợi,F1,2/8/2021,\nAn,1960,,,An,1 Lê Lợi,F1,2/8/2021,\nAn,1960,,,An,1 Lê Lợi,,,\n", ""},
		{"the same with another isolation", "An,1960,,,An,1 Lê Lợi,F1,2/8/2021,\nAn,1960,,,An,1 Lê Lợi,F1,3/8/2021,\n", "3i"},
		{"a cell too long", "An,1960,,,An,1 Lê Lợi,,,\nBé,1970,,,An," + strings.Repeat("x", 5000) + ",,,\n", "3"},
	}
	for _, tt := range tests {
		if got := leftOf(read(t, head+tt.rows)); got != tt.want {
			t.Errorf("%s: left %q, want %q", tt.name, got, tt.want)
		}
	}
	opts := options(t)
	opts.MaxRows = 1
	list, err := people.Read("x.csv", []byte("Họ tên,Năm sinh\nAn,1960\nBé,1970\n"), opts)
	if err != nil || !list.Cut || len(list.Left) != 0 {
		t.Errorf("rows beyond the most: %+v, %v", list, err)
	}
}

// What goes back of a workbook has the days written out, head and address of the rows above, what the list says above its
// header, and the header that was in force.
func TestReturn(t *testing.T) {
	t.Parallel()
	data := workbook(t, [][]any{
		{"DANH SÁCH NGƯỜI VỀ TỪ VÙNG DỊCH"},
		{"Họ tên", "Năm sinh", nil, "Chủ hộ", "Địa chỉ", "Thời gian"},
		{nil, "Nam", "Nữ", nil, nil, "Từ ngày", "Đến ngày"},
		{"Trần Nam", 30000, nil, "Trần Nam", "1 Lê Lợi", 44410, 44420},
		{"Lê Hoa", nil, 1990, nil, nil, 44410, 44400},
		{"Họ tên", "Chủ hộ", "Địa chỉ", "Nam", "Nữ", "Đến ngày", "Từ ngày"},
		{"Ngô Út", "Ngô Út", "2 Lê Lợi", 1980, nil, 44400, 44410},
		{"Ngô Em", nil, "3 Lê Lợi", 1980, nil, 44400, 44410},
	}, func(f *excelize.File) { _ = f.SetSheetName("Sheet1", "Tổ 3") })
	list, err := people.Read("x.xlsx", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := leftOf(list); got != "5i 7i 8i" {
		t.Fatalf("left %q", got)
	}
	why := map[people.At]people.Reason{{Row: 5}: {Text: "một"}, {Row: 7}: {Text: "hai"}, {Row: 8}: {Text: "ba", Whole: true}}
	back := list.Return(why, "Lý do bỏ lại", "Chủ hộ")
	if len(back) != 1 || back[0].Title != "Tổ 3" {
		t.Fatalf("got %+v", back)
	}
	var got []string
	for _, row := range back[0].Rows {
		got = append(got, marks.ReplaceAllString(strings.TrimRight(strings.Join(row, "|"), "|"), "[…$1]"))
	}
	want := []string{
		"DANH SÁCH NGƯỜI VỀ TỪ VÙNG DỊCH",
		"Họ tên|Năm sinh||Chủ hộ|Địa chỉ|Thời gian",
		"|Nam|Nữ|||Từ ngày|Đến ngày|Lý do bỏ lại",
		"Lê Hoa||1990|Trần Nam|1 Lê Lợi|02/08/2021|23/07/2021|một […]",
		"Họ tên|Chủ hộ|Địa chỉ|Nam|Nữ|Đến ngày|Từ ngày|Lý do bỏ lại",
		"Ngô Út|Ngô Út|2 Lê Lợi|1980||23/07/2021|02/08/2021|hai […]",
		"Ngô Em|Ngô Em|3 Lê Lợi|1980||23/07/2021|02/08/2021|ba […!]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var rows [][]any
	for _, row := range back[0].Rows {
		cells := make([]any, len(row))
		for i := range row {
			cells[i] = row[i]
		}
		rows = append(rows, cells)
	}
	again, err := people.Read("y.xlsx", workbook(t, rows, nil), options(t))
	if err != nil || outline(again) != "Trần Nam @ 1 Lê Lợi: Lê Hoa | Ngô Út @ 2 Lê Lợi: Ngô Út | Ngô Em @ 3 Lê Lợi: Ngô Em" || leftOf(again) != "4i 6i 7i" {
		t.Errorf("read again: %s, left %s, %v", outline(again), leftOf(again), err)
	}
	if got := backOf(again); got != "||ba" { // what is amiss in the row itself is said anew
		t.Errorf("back %q", got)
	}
	once := again.Return(map[people.At]people.Reason{{Row: 4}: {Text: "mới"}}, "Lý do bỏ lại", "Chủ hộ")[0].Rows[3][7]
	if !strings.HasPrefix(once, "mới [") {
		t.Error("the reason of before stands beside the new one")
	}
	rows[6][3] = "1981"
	if corrected, err := people.Read("y.xlsx", workbook(t, rows, nil), options(t)); err != nil || backOf(corrected) != "||" {
		t.Errorf("corrected, and back all the same: %q, %v", backOf(corrected), err)
	}
}

// marks end the reason of a row that goes back.
var marks = regexp.MustCompile(`\[[0-9a-f]{6}(!?)\]`)

// backOf are the reasons of the rows that came back as they went, one after the other.
func backOf(list people.List) string {
	var all []string
	for _, h := range list.Households {
		all = append(all, h.Back...)
	}
	return strings.Join(all, "|")
}

// Of a workbook the sheets are read that were asked for, also a hidden one; one that is not there is an error.
func TestSheetsAskedFor(t *testing.T) {
	t.Parallel()
	data := workbook(t, [][]any{{"Họ tên", "Năm sinh"}, {"An", 1960}}, func(f *excelize.File) {
		for i, title := range []string{"Tổ 2", "Tổ 3"} {
			_, _ = f.NewSheet(title)
			_ = f.SetSheetRow(title, "A1", &[]any{"Họ tên", "Năm sinh"})
			_ = f.SetSheetRow(title, "A2", &[]any{[]string{"Bé", "Cúc"}[i], 1960})
		}
		_, _ = f.NewSheet("Tổng hợp")
		_ = f.SetCellValue("Tổng hợp", "A1", "3 người")
		_ = f.SetSheetVisible("Tổ 3", false)
	})
	tests := []struct {
		asked  []string
		want   string
		unread int
		cut    bool
	}{
		{nil, "An @ : An | Bé @ : Bé", 2, false},
		{[]string{"tổ 2"}, "Bé @ : Bé", 0, false},
		{[]string{"Tổ 3", "Sheet1"}, "An @ : An | Cúc @ : Cúc", 0, false},
		{[]string{"Tổ 2", "Tổng hợp"}, "Bé @ : Bé", 1, true},
	}
	for _, tt := range tests {
		opts := options(t)
		opts.Sheets = tt.asked
		list, err := people.Read("x.xlsx", data, opts)
		if err != nil || outline(list) != tt.want || len(list.Unread) != tt.unread || list.Cut != tt.cut {
			t.Errorf("%v: %s, unread %v, cut %v, %v", tt.asked, outline(list), list.Unread, list.Cut, err)
		}
	}
	opts := options(t)
	opts.Sheets = []string{"Tổ 2", "Tổ 9"}
	_, err := people.Read("x.xlsx", data, opts)
	var gone *people.Error
	if !errors.As(err, &gone) || gone.Code != people.NoSheet || gone.Sheet != "Tổ 9" || len(gone.Sheets) != 4 {
		t.Errorf("a sheet that is not there: %+v", err)
	}
}
