package report_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/report"
)

// hostileRegister has the text wherever a register has text.
func hostileRegister(t testing.TB, text string) report.RegisterDocument {
	d := sampleRegister(t)
	d.Office = report.Office{PartyBranch: text, Superior: text, Name: text}
	d.Register.Closing.By = text
	d.Register.Lines = []register.Line{{Directive: model.Directive{
		Number: 1, ReceivedAt: 1, Kind: text, KindName: text, Symbol: text, Issuer: text, Subject: text, HandledBy: text, Note: text,
		Urgency: model.UrgencyFlash,
	}}}
	return d
}

func TestHostileRegisterIsText(t *testing.T) {
	t.Parallel()
	d := hostileRegister(t, hostile)
	for _, format := range report.RegisterFormats() {
		content := renderRegister(t, d, format)
		if format != "csv" {
			var all []byte
			for _, part := range unzip(t, content) {
				all = append(all, part...)
			}
			content = all
		}
		if bytes.ContainsAny(content, "\x1b\x00\a\u202e\ufffe") || format != "csv" && bytes.Contains(content, []byte("<w:p/> &")) {
			t.Errorf("%s: something a program would obey passed", format)
		}
		if !bytes.Contains(content, []byte("Hòa Mính")) || !norm.NFC.IsNormal(content) {
			t.Errorf("%s: text is not NFC", format)
		}
	}
}

// No text of a paper becomes a formula, in whatever way a formula can begin.
func TestNoCellIsAFormula(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`=HYPERLINK("http://x","y")`, "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "{=1}", "'=1", "=1\x00"} {
		d := hostileRegister(t, text)
		content := renderRegister(t, d, "xlsx")
		book, rows := sheetOf(t, content)
		sheet := book.GetSheetName(0)
		for r := range rows {
			for c := range rows[r] {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				if formula, err := book.GetCellFormula(sheet, name); err != nil || formula != "" {
					t.Errorf("%q: %s is the formula %q, %v", text, name, formula, err)
				}
			}
		}
		if symbol, err := book.GetCellType(sheet, "D9"); err != nil || symbol != excelize.CellTypeInlineString {
			t.Errorf("%q: the symbol is of type %v, %v", text, symbol, err)
		}
		for name, part := range unzip(t, content) {
			if bytes.Contains(part, []byte("<f>")) || bytes.Contains(part, []byte("<f ")) {
				t.Errorf("%q: a formula in %s", text, name)
			}
		}
		records, err := csv.NewReader(bytes.NewReader(renderRegister(t, d, "csv")[3:])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range records[1] {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("%q: csv cell %q", text, cell)
			}
		}
	}
}

func TestAnyTextMakesARegister(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := hostileRegister(t, rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(r, "text"))
		unzip(t, renderRegister(t, d, "docx"))
		book, err := excelize.OpenReader(bytes.NewReader(renderRegister(t, d, "xlsx")))
		if err != nil {
			r.Fatal(err)
		}
		_ = book.Close()
		renderRegister(t, d, "csv")
	})
}

// A row is as high as its longest cell, since not every program makes room for wrapped text by itself.
func TestRowsMakeRoomForTheirText(t *testing.T) {
	t.Parallel()
	d := sampleRegister(t)
	d.Register.Lines[0].Subject = strings.Repeat("tăng cường phòng, chống dịch ", 10)
	d.Register.Lines[1].Issuer = strings.Repeat("Đ", 200)
	book, _ := sheetOf(t, renderRegister(t, d, "xlsx"))
	for row, want := range map[int][2]float64{9: {105, 138}, 10: {150, 168}, 11: {33, 33}, 13: {33, 33}} {
		if got, err := book.GetRowHeight(book.GetSheetName(0), row); err != nil || got < want[0] || got > want[1] {
			t.Errorf("row %d is %v points high, want %v, %v", row, got, want, err)
		}
	}
	long, _ := sheetOf(t, renderRegister(t, hostileRegister(t, strings.Repeat("dài ", 20000)), "xlsx"))
	if got, err := long.GetRowHeight(long.GetSheetName(0), 9); err != nil || got > 409 {
		t.Errorf("a row of %v points, which no program opens, %v", got, err)
	}
}

func TestLongTextIsCut(t *testing.T) {
	t.Parallel()
	d := hostileRegister(t, strings.Repeat("dài ", 20000))
	_, rows := sheetOf(t, renderRegister(t, d, "xlsx"))
	if got := []rune(rows[8][3]); len(got) != 1000 || got[999] != '…' {
		t.Errorf("a symbol of %d letters", len(got))
	}
}
