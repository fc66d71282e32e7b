package people_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
)

// openDocument makes an .ods as LibreOffice does, of the sheets as they stand in its content.
func openDocument(t testing.TB, sheets string, more ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	kind, err := w.CreateHeader(&zip.FileHeader{Name: "mimetype", Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	parts := append([]string{"content.xml", `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:calcext="urn:c">` +
		`<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>` +
		`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>` +
		`<office:body><office:spreadsheet>` + sheets + `</office:spreadsheet></office:body></office:document-content>`}, more...)
	if _, err := fmt.Fprint(kind, "application/vnd.oasis.opendocument.spreadsheet"); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(parts); i += 2 {
		part, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Fprint(part, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func openTable(name, style string, rows ...string) string {
	return `<table:table table:name="` + name + `" table:style-name="` + style + `"><table:table-column table:number-columns-repeated="16384"/>` +
		strings.Join(rows, "") + `</table:table>`
}

func openRow(cells ...string) string {
	return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
}

// texts are cells with a text each.
func texts(all ...string) string {
	var b strings.Builder
	for _, s := range all {
		fmt.Fprintf(&b, `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>%s</text:p></table:table-cell>`, s)
	}
	return b.String()
}

func value(kind, name, value, shown string) string {
	return fmt.Sprintf(`<table:table-cell office:value-type="%s" office:%s="%s" calcext:value-type="%[1]s"><text:p>%[4]s</text:p></table:table-cell>`, kind, name, value, shown)
}

const (
	blankCells = `<table:table-cell table:number-columns-repeated="16376"/>`
	blankRows  = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
)

// Days and numbers are read as they are kept, cells merged down are in every row, and what is repeated without end is not.
func TestOpenDocument(t *testing.T) {
	t.Parallel()
	down := `<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><text:p>Tổ 5</text:p></table:table-cell>`
	data := openDocument(t, openTable("Danh sách", "ta1",
		openRow(texts("DANH SÁCH"), blankCells),
		`<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
		`<table:table-header-rows>`+openRow(texts("Tổ dân phố", "Họ<text:s/>tên", "Ngày sinh", "SĐT", "CCCD", "Đối tượng", "Từ ngày", "Đến ngày"), blankCells)+`</table:table-header-rows>`,
		openRow(down, texts("Trần <text:span>Nam</text:span>"), value("float", "value", "1984", "1984"), value("float", "value", "909123456", "909.123.456"),
			value("float", "value", "87084000999", "8,7E+10"), texts("F1"), value("date", "date-value", "2021-08-02", "02/08/21"), value("date", "date-value", "2021-08-16T00:00:00", "16/8"), blankCells),
		`<table:table-row-group>`+openRow(`<table:covered-table-cell/>`, `<table:table-cell office:value-type="string"><office:annotation><text:p>xem lại</text:p></office:annotation><text:p>Lê Hoa</text:p></table:table-cell>`,
			value("date", "date-value", "1990-04-15", "15/4/90"), `<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>`)+`</table:table-row-group>`,
		blankRows,
	)+openTable("Ẩn", "ta2", openRow(texts("Họ tên", "Năm sinh")), openRow(texts("Không Ai", "1960"))))
	list, err := people.Read("x.bin", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(list); got != "Trần Nam @ : Trần Nam | Lê Hoa @ : Lê Hoa" {
		t.Fatalf("got %s", got)
	}
	nam, hoa := list.Households[0], list.Households[1]
	if p := nam.People[0]; p.Birth != "1984" || p.Phone != "0909123456" || p.NationalID != "087084000999" {
		t.Errorf("got %+v", p)
	}
	if i := nam.Isolations[0]; i.StartsOn != dayAt(t, "2021-08-02") || i.EndsOn != dayAt(t, "2021-08-16") {
		t.Errorf("from %s to %s", i.StartsOn, i.EndsOn)
	}
	if hoa.People[0].Birth != "1990-04-15" || nam.Household.Area != "Tổ 5" || hoa.Household.Area != "Tổ 5" || nam.Rows[0] != 6 {
		t.Errorf("got %+v", list.Households)
	}
	if got := troubles(list) + fmt.Sprint(list.Unread); got != "6 national_id zeros-back; 7 phone cell-error[{Ẩn hidden-sheet}]" {
		t.Errorf("said %s", got)
	}
}

// A sheet that is asked for is read, also a hidden one, and no other; a name that is none is said with those there are.
func TestOpenDocumentSheets(t *testing.T) {
	t.Parallel()
	data := openDocument(t, openTable("Tổ 1", "ta1", openRow(texts("Họ tên", "Năm sinh")), openRow(texts("An", "1960")))+
		openTable("Cũ", "ta2", openRow(texts("Họ tên", "Năm sinh")), openRow(texts("Bình", "1960"))))
	opts := options(t)
	opts.Sheets = []string{"cũ"}
	list, err := people.Read("x.ods", data, opts)
	if err != nil || outline(list) != "Bình @ : Bình" {
		t.Errorf("got %s, %v", outline(list), err)
	}
	opts.Sheets = []string{"Tổ 1", "Tổ 9"}
	_, err = people.Read("x.ods", data, opts)
	var none *people.Error
	if !errors.As(err, &none) || none.Code != people.NoSheet || none.Sheet != "Tổ 9" || fmt.Sprint(none.Sheets) != "[Tổ 1 Cũ]" {
		t.Errorf("got %+v", err)
	}
}

// A few bytes that say a million rows of a thousand columns cost no more than a list may.
func TestOpenDocumentRepeated(t *testing.T) {
	t.Parallel()
	head := openRow(texts("Họ tên", "Năm sinh"))
	wide := `<table:table-cell table:number-columns-repeated="999999999" office:value-type="string"><text:p>An</text:p></table:table-cell>`
	data := openDocument(t, openTable("a", "ta1", head, `<table:table-row table:number-rows-repeated="999999999">`+wide+`</table:table-row>`))
	opts := options(t)
	opts.MaxRows = 500
	list, err := people.Read("x.ods", data, opts)
	if err != nil || len(list.Households) != 500 || list.Problems[len(list.Problems)-1].Code != people.TooManyRows {
		t.Errorf("%d households, %v", len(list.Households), err)
	}
}

// Whatever an .ods is not fit for has its own word.
func TestOpenDocumentRefused(t *testing.T) {
	t.Parallel()
	list := openTable("a", "ta1", openRow(texts("Họ tên", "Năm sinh")), openRow(texts("An", "1960")))
	tests := []struct {
		name string
		data []byte
		code doctext.Code
	}{
		{"password", openDocument(t, "", "META-INF/manifest.xml", `<manifest:encryption-data/>`), doctext.CodeEncrypted},
		{"too large", openDocument(t, list, "Pictures/x.png", strings.Repeat("0", 65<<20)), doctext.CodeTooLarge},
		{"broken off", openDocument(t, list+"<table:table>"), doctext.CodeUnreadable},
		{"no sheet", openDocument(t, ""), doctext.CodeEmpty},
		{"deep", openDocument(t, openTable("a", "ta1", openRow(strings.Repeat("<table:table-cell>", 300_000)))), doctext.CodeUnreadable},
	}
	for _, tt := range tests {
		_, err := people.Read("x.ods", tt.data, options(t))
		var text *doctext.Error
		if !errors.As(err, &text) || text.Code != tt.code {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.code)
		}
	}
}

// Whatever happens to the content, there is a list or a typed error.
func TestOpenDocumentDamaged(t *testing.T) {
	t.Parallel()
	whole := openTable("a", "ta1", openRow(texts("Họ tên", "Năm sinh")), openRow(texts("An", "1960")), blankRows)
	opts := options(t)
	rapid.Check(t, func(rt *rapid.T) {
		torn := []byte(whole[:rapid.IntRange(0, len(whole)).Draw(rt, "length")])
		for range rapid.IntRange(0, 5).Draw(rt, "changes") {
			if len(torn) > 0 {
				torn[rapid.IntRange(0, len(torn)-1).Draw(rt, "at")] = rapid.Byte().Draw(rt, "byte")
			}
		}
		_, err := people.Read("x.ods", openDocument(t, string(torn)), opts)
		var list *people.Error
		var text *doctext.Error
		if err != nil && !errors.As(err, &list) && !errors.As(err, &text) {
			rt.Fatalf("untyped error %v", err)
		}
	})
}

// A small file that says its cells stand very often, or are merged very often, costs no more than a list may.
func TestSmallFilesStaySmall(t *testing.T) {
	row := func(cell string) string {
		return `<table:table-row table:number-rows-repeated="1000000">` + cell + `</table:table-row>`
	}
	one := `<table:table-cell table:number-columns-repeated="60" office:value-type="string"><text:p>a</text:p></table:table-cell>`
	var sheets strings.Builder
	for n := range 60 {
		sheets.WriteString(openTable(fmt.Sprint(n), "ta1", row(one)))
	}
	down := `<table:table-row><table:table-cell table:number-columns-repeated="60" table:number-rows-spanned="9"><text:p>a</text:p></table:table-cell></table:table-row>`
	for name, data := range map[string][]byte{
		"repeated": openDocument(t, sheets.String()), "merged": openDocument(t, openTable("a", "ta1", strings.Repeat(down, 100_000))),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := people.Read("x.ods", data, options(t))
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; err == nil || used > 700 {
			t.Errorf("%s: %d kB need %d MB, %v", name, len(data)>>10, used, err)
		} else {
			t.Logf("%s: %d kB need %d MB", name, len(data)>>10, used)
		}
	}
}
