package people_test

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/intake/people"
)

// The font of a cell says what its letters are: TCVN3, VNI or Unicode, side by side in one sheet.
func TestLegacyFonts(t *testing.T) {
	t.Parallel()
	data := workbook(t, [][]any{
		{"Danh sách"},
		{"Hä vµ tªn", "N¨m sinh", "§Þa chØ", "Tæ d©n phè", "Ghi chú"},
		{"Ng« ThÞ Ph\u00adîng", 1980, "19 \u00a7\u00ad\u00eang Gi¶", "Tæ 4", "Hà"},
		{"Ng« V¨n Quý", 1982, nil, "Tæ 4", "Hà"},
		{nil, 1990, "x", "Tæ 4"},
	}, func(f *excelize.File) {
		old, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: ".VnTime"}})
		if err != nil {
			t.Fatal(err)
		}
		vni := []excelize.RichTextRun{
			{Text: "Leâ ", Font: &excelize.Font{Family: "VNI-Times"}},
			{Text: "Thò Teøo", Font: &excelize.Font{Family: "VNI-Times", Bold: true}},
		}
		_ = f.SetCellStyle("Sheet1", "A2", "D4", old)
		_ = f.SetCellStyle("Sheet1", "E2", "E2", 0)
		_ = f.SetCellStyle("Sheet1", "D5", "D5", old)
		if err := f.SetCellRichText("Sheet1", "A5", vni); err != nil {
			t.Fatal(err)
		}
	})
	list, err := people.Read("x.xlsx", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(list); got != "Ngô Thị Phượng @ 19 Đường Giả: Ngô Thị Phượng | Ngô Văn Quý @ : Ngô Văn Quý | Lê Thị Tèo @ x: Lê Thị Tèo" {
		t.Errorf("got %s", got)
	}
	for _, h := range list.Households[:2] {
		if h.Household.Area != "Tổ 4" || h.People[0].Note != "Hà" {
			t.Errorf("area %q, note %q", h.Household.Area, h.People[0].Note)
		}
	}
	if len(list.Problems) > 0 {
		t.Errorf("said %v", list.Problems)
	}
}

// Where the name of the font got lost, the words of the header say what the letters are; without such words nothing is read.
func TestLegacyTextWithoutItsFont(t *testing.T) {
	t.Parallel()
	tests := []struct {
		rows [][]any
		want string
	}{
		{[][]any{{"Hä vµ tªn", "§Þa chØ"}, {"Ng« ThÞ Ph\u00adîng", "Tæ 4"}}, "Ngô Thị Phượng @ Tổ 4: Ngô Thị Phượng"},
		{[][]any{{"Hoï vaø teân", "Ñòa chæ"}, {"Leâ Thò Teøo", "Toå 4"}}, "Lê Thị Tèo @ Tổ 4: Lê Thị Tèo"},
		{[][]any{{"Tªn hµng", "Gi¸"}, {"G¹o", "1"}}, ""},
	}
	for _, tt := range tests {
		list, err := people.Read("x.xlsx", workbook(t, tt.rows, nil), options(t))
		if got := outline(list); got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%v: got %q, %v", tt.rows[0], got, err)
		}
	}
}
