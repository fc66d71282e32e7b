package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/report"
)

// sampleRegister is a closed year of the made-up ward: a paper passed on, one whose tasks name who leads, one in the bin, a
// held number, and one of great haste.
func sampleRegister(t testing.TB) report.RegisterDocument {
	t.Helper()
	on := func(s string) model.Date {
		d, err := model.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	lines := []register.Line{
		{Directive: model.Directive{
			ReceivedAt: on("2021-08-02").At("08:10"), KindName: "Công văn", Kind: "CV", Symbol: "180-CV/QU", Issuer: "Quận ủy Liên Chiểu",
			IssuedOn: on("2021-07-30"), Subject: "Về việc tăng cường phòng, chống dịch", Urgency: model.UrgencyUrgent,
			HandledBy: "UBND phường", ForwardedOn: on("2021-08-03"), Note: "bản giấy",
		}},
		{Directive: model.Directive{
			ReceivedAt: on("2021-08-02").At("09:00"), KindName: "Chỉ thị", Symbol: "16/CT-TTg", Issuer: "Thủ tướng Chính phủ",
			IssuedOn: on("2020-03-31"), Subject: "Chỉ thị về thực hiện các biện pháp cấp bách", Urgency: model.UrgencyNormal,
		}, Leads: model.Lines{"Công an phường", "Trạm Y tế phường"}},
		{Directive: model.Directive{
			ReceivedAt: on("2021-08-04").At("10:00"), Symbol: "99-CV/QU", Subject: "nhập nhầm", Issuer: "Ai đó", Note: "bỏ",
		}, DeletedAt: on("2021-08-05").At("11:00")},
		{Directive: model.Directive{
			ReceivedAt: on("2021-08-06").At("10:00"), Issuer: "Quận ủy Liên Chiểu", Note: "báo qua điện thoại", Urgency: model.UrgencyNormal,
		}},
		{Directive: model.Directive{
			ReceivedAt: on("2021-08-07").At("14:30"), Symbol: "5-CĐ/TU", Subject: "khẩn trương truy vết", Issuer: "Thành ủy",
			IssuedOn: on("1899-12-31"), Urgency: model.UrgencyFlash, Kind: "CĐ", KindName: "Công điện", Instruction: "Giao Công an\nthực hiện ngay",
		}},
	}
	for i := range lines {
		lines[i].Number, lines[i].Year = i+1, 2021
	}
	return report.RegisterDocument{Office: sampleOffice(), Register: register.Register{
		Year: 2021, Lines: lines, Last: 5,
		Closing: register.Closing{Year: 2021, At: on("2021-12-31").At("16:30"), By: "Trần Thị Lan"},
	}}
}

func sampleOffice() report.Office {
	return report.Office{Superior: "Quận ủy Liên Chiểu", Name: "Đảng ủy phường Hòa Minh", Place: "Hòa Minh"}
}

func renderRegister(t testing.TB, d report.RegisterDocument, format string) []byte {
	t.Helper()
	b, err := report.RenderRegister(d, format)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sheetOf reads the rows of a workbook's one sheet as a spreadsheet shows them.
func sheetOf(t testing.TB, content []byte) (*excelize.File, [][]string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	return book, rows
}

func TestRegisterGolden(t *testing.T) {
	t.Parallel()
	t.Run("csv", func(t *testing.T) { golden.RequireEqual(t, renderRegister(t, sampleRegister(t), "csv")) })
	t.Run("document.xml", func(t *testing.T) {
		text := string(unzip(t, renderRegister(t, sampleRegister(t), "docx"))["word/document.xml"])
		golden.RequireEqual(t, strings.ReplaceAll(text, "</w:p>", "</w:p>\n"))
	})
	t.Run("xlsx", func(t *testing.T) {
		_, rows := sheetOf(t, renderRegister(t, sampleRegister(t), "xlsx"))
		var b strings.Builder
		for _, row := range rows {
			b.WriteString(strings.Join(row, " | ") + "\n")
		}
		golden.RequireEqual(t, b.String())
	})
}

func TestTheSameRegisterIsTheSameFile(t *testing.T) {
	t.Parallel()
	for _, format := range report.RegisterFormats() {
		first := renderRegister(t, sampleRegister(t), format)
		for range 5 {
			if !bytes.Equal(first, renderRegister(t, sampleRegister(t), format)) {
				t.Errorf("two %s of one register differ", format)
				break
			}
		}
	}
	if _, err := report.RenderRegister(sampleRegister(t), "pdf"); !errors.Is(err, report.ErrFormat) {
		t.Errorf("pdf: %v", err)
	}
}

func TestRegisterWorkbookIsSetForThePage(t *testing.T) {
	t.Parallel()
	content := renderRegister(t, sampleRegister(t), "xlsx")
	book, _ := sheetOf(t, content)
	sheet := book.GetSheetName(0)
	layout, err := book.GetPageLayout(sheet)
	if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("layout %+v, %v", layout, err)
	}
	props, err := book.GetSheetProps(sheet)
	if err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("props %+v, %v", props, err)
	}
	names := book.GetDefinedName()
	if len(names) != 1 || names[0].Name != "_xlnm.Print_Titles" || names[0].RefersTo != "'"+sheet+"'!$7:$8" || names[0].Scope != sheet {
		t.Errorf("names %+v", names)
	}
	panes, err := book.GetPanes(sheet)
	if err != nil || !panes.Freeze || panes.YSplit != 8 || panes.TopLeftCell != "A9" {
		t.Errorf("panes %+v, %v", panes, err)
	}
	style, err := book.GetCellStyle(sheet, "F9")
	if err != nil {
		t.Fatal(err)
	}
	look, err := book.GetStyle(style)
	if err != nil || look.Font.Family != "Times New Roman" || !look.Alignment.WrapText {
		t.Errorf("style %+v, %v", look, err)
	}
	if kind, err := book.GetCellType(sheet, "B9"); err != nil || kind != excelize.CellTypeUnset {
		t.Errorf("the number is of type %v, %v", kind, err)
	}
	raw, err := book.GetCellValue(sheet, "A9", excelize.Options{RawCellValue: true})
	if shown, _ := book.GetCellValue(sheet, "A9"); err != nil || raw != "44410" || shown != "02/08/2021" {
		t.Errorf("the day is %q, shown as %q, %v", raw, shown, err)
	}
	for _, part := range unzip(t, content) {
		if bytes.Contains(part, []byte("xuri")) {
			t.Error("the workbook names somebody who never saw it")
		}
	}
}

func TestRegisterDocxLiesAcross(t *testing.T) {
	t.Parallel()
	d := sampleRegister(t)
	for range 200 {
		d.Register.Lines = append(d.Register.Lines, d.Register.Lines[0])
	}
	text := string(unzip(t, renderRegister(t, d, "docx"))["word/document.xml"])
	for _, want := range []string{`w:w="16838" w:h="11906" w:orient="landscape"`, `<w:titlePg/>`, `w:br w:type="page"`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
	if n := strings.Count(text, "<w:tblHeader/>"); n != 2 {
		t.Errorf("%d heading rows repeat", n)
	}
	if sum := gridWidth(text); sum != 15138 {
		t.Errorf("the columns are %d twips wide together", sum)
	}
}

// gridWidth adds the columns of the table with ten.
func gridWidth(text string) int {
	for _, grid := range strings.Split(text, "<w:tblGrid>")[1:] {
		grid, _, _ = strings.Cut(grid, "</w:tblGrid>")
		columns := strings.Split(grid, `<w:gridCol w:w="`)[1:]
		if len(columns) != 10 {
			continue
		}
		sum := 0
		for _, c := range columns {
			n := 0
			_, _ = fmt.Sscanf(c, "%d", &n) // what is no number leaves the sum wrong
			sum += n
		}
		return sum
	}
	return 0
}

func TestRegisterThatIsNotClosedHasNoClosingLine(t *testing.T) {
	t.Parallel()
	open, some := sampleRegister(t), sampleRegister(t)
	open.Register.Closing = register.Closing{}
	some.Register.From, some.Register.To = day(t, "2021-08-01"), day(t, "2021-08-31")
	for _, d := range []report.RegisterDocument{open, some} {
		text := string(unzip(t, renderRegister(t, d, "docx"))["word/document.xml"])
		_, rows := sheetOf(t, renderRegister(t, d, "xlsx"))
		if strings.Contains(text, "Sổ này có") || strings.Contains(fmt.Sprint(rows), "Sổ này có") {
			t.Error("there is a closing line")
		}
	}
	empty := report.RegisterDocument{Register: register.Register{Year: 2020, Closing: register.Closing{Year: 2020, At: 1}}}
	if text := string(unzip(t, renderRegister(t, empty, "docx"))["word/document.xml"]); !strings.Contains(text, "không có văn bản nào") {
		t.Error("an empty year is not closed with a line")
	}
}

func TestRegisterName(t *testing.T) {
	t.Parallel()
	d := sampleRegister(t)
	if got := report.RegisterName(d, "xlsx"); got != "so-dang-ky-van-ban-den-2021-phuong-hoa-minh.xlsx" {
		t.Error(got)
	}
	d.Office.Name, d.Register.From, d.Register.To = "", day(t, "2021-07-01"), day(t, "2021-09-30")
	if got := report.RegisterName(d, "csv"); got != "so-dang-ky-van-ban-den-2021-07-01_2021-09-30.csv" {
		t.Error(got)
	}
	dir := t.TempDir()
	files, err := report.WriteRegister(dir, d, append(report.RegisterFormats(), "csv"))
	if err != nil || len(files) != 3 || len(names(t, dir)) != 3 {
		t.Errorf("%d files, %v", len(files), err)
	}
	if _, err := report.WriteRegister(dir, d, []string{"csv", "pdf"}); !errors.Is(err, report.ErrFormat) {
		t.Errorf("pdf: %v", err)
	}
}

// BenchmarkRegister writes a year of five thousand papers.
func BenchmarkRegister(b *testing.B) {
	d := sampleRegister(b)
	lines := d.Register.Lines
	for len(d.Register.Lines) < 5000 {
		d.Register.Lines = append(d.Register.Lines, lines...)
	}
	for _, format := range report.RegisterFormats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				renderRegister(b, d, format)
			}
		})
	}
}
