package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/report"
)

// TestSheets checks that a table from outside gives a file without formulas, and names a workbook takes.
func TestSheets(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Tổ dân phố ", 5)
	sheets := []report.Sheet{
		{Name: "Tổ 1/2", Rows: [][]string{{"Họ tên", "SĐT"}, {"=HYPERLINK(\"x\")", "0905000111"}}},
		{Name: "tổ 1-2", Rows: [][]string{{"@x\u202e", "-1"}}},
		{Name: long, Rows: [][]string{{"a"}}},
		{Name: long, Rows: [][]string{{"b"}}},
		{Name: "''", Rows: nil},
	}
	data, err := report.Sheets(sheets, "xlsx")
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	want := "Tổ 1-2|tổ 1-2 (2)|Tổ dân phố Tổ dân phố Tổ dân ph|Tổ dân phố Tổ dân phố Tổ da (2)|Sheet"
	if got := strings.Join(book.GetSheetList(), "|"); got != strings.ReplaceAll(want, "Tổ da (2)", "Tổ dâ (2)") {
		t.Errorf("names %s", got)
	}
	for _, at := range []string{"A2", "B2"} {
		formula, err := book.GetCellFormula("Tổ 1-2", at)
		value, _ := book.GetCellValue("Tổ 1-2", at)
		if err != nil || formula != "" || strings.HasPrefix(value, "=") || value == "" {
			t.Errorf("%s: %q, formula %q, %v", at, value, formula, err)
		}
	}
	data, err = report.Sheets(sheets[:2], "csv")
	if got := string(data); err != nil || got != "\ufeffHọ tên,SĐT\r\n\"'=HYPERLINK(\"\"x\"\")\",0905000111\r\n'@x,'-1\r\n" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := report.Sheets(sheets, "docx"); err == nil {
		t.Error("a format nobody knows was written")
	}
}
