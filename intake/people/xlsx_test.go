package people_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
)

// workbook makes an .xlsx of rows; change may do more to it.
func workbook(t testing.TB, rows [][]any, change func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWorkbook(t *testing.T) {
	data := workbook(t, [][]any{
		{"PHƯỜNG TÂN LẬP"},
		{"Tổ dân phố", "Chủ hộ", "Địa chỉ", "Họ tên", "Ngày sinh", "SĐT", "CCCD", "Đối tượng", "Từ ngày", "Đến ngày"},
		{"Tổ 5", "Trần Nam", "1 Lê Lợi", "Trần Nam", 1984, 909123456, 87084000999, "F1", time.Date(2021, 8, 2, 0, 0, 0, 0, time.UTC), 44425},
		{nil, nil, nil, "Lê Hoa", time.Date(1990, 4, 15, 0, 0, 0, 0, time.UTC), "'0912 345 678", nil, nil, nil, nil},
		{nil, "Ngô Út", "2 Lê Lợi", "Ngô Út", "1999", nil, 1.23e20, "", nil, nil},
	}, func(f *excelize.File) {
		for _, err := range []error{
			f.MergeCell("Sheet1", "A3", "A5"), f.MergeCell("Sheet1", "B3", "B4"), f.MergeCell("Sheet1", "C3", "C4"), f.MergeCell("Sheet1", "A1", "J1"),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	list, err := people.Read("x.bin", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(list); got != "Trần Nam @ 1 Lê Lợi: Trần Nam, Lê Hoa | Ngô Út @ 2 Lê Lợi: Ngô Út" {
		t.Fatalf("got %s", got)
	}
	nam, hoa := list.Households[0].People[0], list.Households[0].People[1]
	if nam.Birth != "1984" || nam.Phone != "0909123456" || nam.NationalID != "087084000999" || list.Households[0].Household.Phone != nam.Phone {
		t.Errorf("got %+v", nam)
	}
	if hoa.Birth != "1990-04-15" || hoa.Phone != "0912345678" {
		t.Errorf("got %+v", hoa)
	}
	if i := list.Households[0].Isolations[0]; i.StartsOn.String() != "2021-08-02" || i.EndsOn.String() != "2021-08-17" {
		t.Errorf("from %s to %s", i.StartsOn, i.EndsOn)
	}
	for _, h := range list.Households {
		if h.Household.Area != "Tổ 5" {
			t.Errorf("%s is of area %q: merged cells are not read", h.Household.Head, h.Household.Area)
		}
	}
	if got := troubles(list); got != "3 national_id zeros-back; 5 national_id invalid-national-id" {
		t.Errorf("problems %q", got)
	}
}

func TestWorkbookSheets(t *testing.T) {
	data := workbook(t, [][]any{{"Bìa"}, {"Phường Tân Lập"}}, func(f *excelize.File) {
		for _, sheet := range []string{"Danh sách", "Ẩn"} {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			for cell, value := range map[string]string{"A1": "Họ tên", "B1": "Năm sinh", "A2": sheet, "B2": "1990", "C1": "Địa chỉ"} {
				if sheet == "Danh sách" && cell == "C1" {
					continue
				}
				if err := f.SetCellValue(sheet, cell, value); err != nil {
					t.Fatal(err)
				}
			}
		}
		date1904 := true
		if err := errors.Join(f.SetSheetVisible("Ẩn", false), f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}),
			f.SetCellValue("Danh sách", "B3", 31515), f.SetCellValue("Danh sách", "A3", "An")); err != nil {
			t.Fatal(err)
		}
	})
	list, err := people.Read("x.xlsx", data, options(t))
	if err != nil || outline(list) != "Danh sách @ : Danh sách | An @ : An" {
		t.Fatalf("got %s, %v", outline(list), err)
	}
	if got := list.Households[1].People[0].Birth; got != "1990-04-14" {
		t.Errorf("born %s by a calendar from 1904", got)
	}
	if got := fmt.Sprint(list.Sheets, list.Unread); got != "[] [{Sheet1 no-header} {Ẩn hidden-sheet}]" {
		t.Errorf("read and not read: %s", got)
	}
}

// Every sheet that is a list is read; a row says which it is of, and a sheet called like an area is of that area.
func TestEverySheetIsRead(t *testing.T) {
	t.Parallel()
	data := workbook(t, [][]any{{"Họ tên", "Năm sinh"}, {"An", "1960"}}, func(f *excelize.File) {
		for sheet, cells := range map[string]map[string]string{
			"Tổ 2":  {"A1": "Họ tên", "B1": "Ngày sinh", "A2": "Bình", "B2": "31/6/1990"},
			"Tổ xa": {"A1": "Họ tên", "B1": "Tổ", "A2": "Cúc", "B2": "Tổ 9"},
		} {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			for cell, value := range cells {
				if err := f.SetCellValue(sheet, cell, value); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	list, err := people.Read("x.xlsx", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	areas := map[string]string{}
	for _, h := range list.Households {
		areas[h.People[0].Name] = h.Sheet + "/" + h.Household.Area
	}
	if want := map[string]string{"An": "Sheet1/", "Bình": "Tổ 2/Tổ 2", "Cúc": "Tổ xa/Tổ 9"}; !maps.Equal(areas, want) || len(list.Sheets) != 3 || list.Unread != nil {
		t.Errorf("%v, %v, %v", areas, list.Sheets, list.Unread)
	}
	if len(list.Problems) != 1 || list.Problems[0].Sheet != "Tổ 2" || list.Problems[0].Row != 2 {
		t.Errorf("%+v", list.Problems)
	}
}

// A stray cell at the far end of a sheet neither takes the memory of all between, nor hides the list.
func TestWorkbookStrayCell(t *testing.T) {
	data := workbook(t, [][]any{{"Họ tên", "Năm sinh"}, {"An", "1960"}}, func(f *excelize.File) {
		if err := f.SetCellValue("Sheet1", "A1048576", "x"); err != nil {
			t.Fatal(err)
		}
	})
	list, err := people.Read("x.xlsx", data, options(t))
	if err != nil || outline(list) != "An @ : An" {
		t.Errorf("got %s, %v", outline(list), err)
	}
}

// Whatever happens to the bytes of a workbook, there is a list or a typed error.
func TestWorkbookDamaged(t *testing.T) {
	data := workbook(t, [][]any{{"Họ tên", "Năm sinh"}, {"An", "1960"}}, nil)
	opts := options(t)
	rapid.Check(t, func(t *rapid.T) {
		torn := bytes.Clone(data[:rapid.IntRange(0, len(data)).Draw(t, "length")])
		for range rapid.IntRange(0, 20).Draw(t, "changes") {
			if len(torn) > 0 {
				torn[rapid.IntRange(0, len(torn)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
			}
		}
		_, err := people.Read("x.xlsx", torn, opts)
		var list *people.Error
		var text *doctext.Error
		if err != nil && !errors.As(err, &list) && !errors.As(err, &text) {
			t.Fatalf("untyped error %v", err)
		}
	})
}

func TestWorkbookTooLarge(t *testing.T) {
	data := workbook(t, [][]any{{"Họ tên", "Năm sinh"}}, func(f *excelize.File) {
		f.Pkg.Store("xl/media/zero.bin", make([]byte, 65<<20))
	})
	_, err := people.Read("x.xlsx", data, options(t))
	var text *doctext.Error
	if !errors.As(err, &text) || text.Code != doctext.CodeTooLarge {
		t.Errorf("got %v from %d bytes", err, len(data))
	}
}

func BenchmarkReadXLSX(b *testing.B) {
	var rows [][]any
	for _, row := range many(10_000) {
		cells := make([]any, len(row))
		for i, cell := range row {
			cells[i] = strings.TrimSpace(cell)
		}
		rows = append(rows, cells)
	}
	benchmark(b, workbook(b, rows, nil))
}
